// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets its message and exit status, and the file that was there before is still there, byte for byte. */
class BadInputTest {

    private static final String PORTFOLIO = "<keelson:Portfolio xmlns:keelson=\"https://keelson.org/model/1\" id=\"p\" name=\"P\">";
    private static final int KILLS = 8;

    @TempDir
    Path temporary;
    private Path folder;
    private Keelson keelson;

    @BeforeEach
    void aFolder() throws Exception {
        folder = Files.createDirectory(temporary.resolve("bad"));
        keelson = new Keelson(folder);
    }

    private void refused(byte[] content, String message) throws Exception {
        Path file = Files.write(folder.resolve("p.keelson"), content);
        Keelson.Run run = keelson.run("schedule", "p.keelson", "--json");
        assertThat(run.status()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).hasLineCount(1).contains(message);
        assertThat(run.json().at("/problems/0/message").asText()).contains(message);
        assertThat(file).hasBinaryContent(content);
    }

    private void refused(String content, String message) throws Exception {
        refused(content.getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void filesThatAreNoPortfolio() throws Exception {
        assertThat(keelson.run("schedule", "none.keelson").status()).isEqualTo(3);
        assertThat(keelson.run("schedule", ".").status()).isEqualTo(3);
        refused("", "p.keelson: is empty");
        refused("Deliverable,Owner Team\n", "p.keelson:1: is not XML");
        refused(PORTFOLIO, "p.keelson:1: ends before it is complete");
        refused("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" + PORTFOLIO + "&e;</keelson:Portfolio>", "DOCTYPE");
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "is not a portfolio");
        refused(PORTFOLIO.replace("model/1", "model/2") + "</keelson:Portfolio>", "newer Keelson");
        refused((PORTFOLIO + "\n<teams name=\"Größe\"/></keelson:Portfolio>").getBytes(StandardCharsets.ISO_8859_1), "p.keelson:2: ");
    }

    @Test
    void filesThatAreOpenedWithWhatIsSound() throws Exception {
        Files.writeString(folder.resolve("p.keelson"), PORTFOLIO + "\n<rockets/>\n<teams id=\"t\" lead=\"gone\"/></keelson:Portfolio>");
        Keelson.Run run = keelson.run("schedule", "p.keelson", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.json().get("problems").findValuesAsText("rule")).contains("storage.unknown-element", "storage.dangling-reference");
        assertThat(run.err()).contains("line 2", "line 3");
    }

    @Test
    void aLoop() throws Exception {
        Files.writeString(folder.resolve("loop.csv"), "name,depends-on\nA,B\nB,A\nC,None\n");
        assertThat(keelson.run("import", "loop.csv", "--into", "p.keelson", "--program", "P").status()).isZero();
        Keelson.Run run = keelson.run("schedule", "p.keelson", "--json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("cycles")).hasSize(1);
        assertThat(json.at("/cycles/0/path")).hasSize(2);
        assertThat(json.at("/cycles/0/cut").asText()).isNotBlank();
        assertThat(json.get("items")).filteredOn(i -> !i.get("start").isNull()).extracting(i -> i.get("name").asText()).containsExactly("C");
    }

    @Test
    void aTableOfAHundredThousandRows() throws Exception {
        String rows = IntStream.range(0, 100_000).mapToObj(i -> "i" + i + ",Item " + i + ",Team " + i % 200 + ",P" + i % 40 + ","
                + (1 + i % 20) + "d," + (i < 40 ? "None" : "i" + (i - 1 - i % 37) + ";i" + (i - 40))).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("large.csv"), "id,name,team,program,duration,depends-on\n" + rows + "\nbad,Bad,,P0,soon,\n");
        Keelson.Run run = keelson.run("import", "large.csv", "--into", "p.keelson", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json().at("/created/deliverable").asInt()).isEqualTo(100_000);
        assertThat(run.json().get("skipped")).extracting(s -> s.get("record").asText()).containsExactly("line 100002");
        assertThat(keelson.run("schedule", "p.keelson", "--json").json().get("items")).hasSize(100_000);
    }

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        onItsOwnDisk("size=8m", disk -> {
            Path file = disk.resolve("p.keelson");
            assertThat(keelson.run("new", file.toString()).status()).isZero();
            byte[] before = Files.readAllBytes(file);
            assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
            Files.writeString(folder.resolve("t.csv"), "name\nA\n");
            Keelson.Run run = keelson.run("import", "t.csv", "--into", file.toString(), "--json");
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.json().at("/problems/0/message").asText()).startsWith(file + ": ").contains("read-only");
            assertThat(keelson.run("new", disk.resolve("q.keelson").toString()).status()).isEqualTo(3);
            assertThat(keelson.run("diagram", file.toString(), "--kind", "roadmap", "--out", disk.resolve("x.svg").toString()).status())
                    .isEqualTo(3);
            assertThat(file).hasBinaryContent(before);
        });
    }

    @Test
    void aFullDisk() throws Exception {
        onItsOwnDisk("size=64k", disk -> {
            Path file = disk.resolve("p.keelson");
            assertThat(keelson.run("new", file.toString()).status()).isZero();
            byte[] before = Files.readAllBytes(file);
            Files.writeString(folder.resolve("t.csv"), "name,description\n" + IntStream.range(0, 500)
                    .mapToObj(i -> "Item " + i + "," + "x".repeat(500)).collect(Collectors.joining("\n")));
            Keelson.Run run = keelson.run("import", "t.csv", "--into", file.toString());
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("No space left");
            assertThat(file).hasBinaryContent(before);
            try (Stream<Path> all = Files.list(disk)) {
                assertThat(all).containsExactly(file);
            }
        });
    }

    @Test
    void killedWhileItSaves() throws Exception {
        Path file = folder.resolve("p.keelson");
        assertThat(keelson.run("generate", "p.keelson", "--items", "5000").status()).isZero();
        Files.writeString(folder.resolve("t.csv"), "name\nA\n");
        long whole = keelson.run("import", "t.csv", "--into", "p.keelson", "--program", "P0").time().toMillis();
        Random random = new Random(11);
        for (int i = 0; i < KILLS; i++) {
            Files.writeString(folder.resolve("t.csv"), "name\nItem of run " + i + "\n");
            Process process = keelson.start(List.of("import", "t.csv", "--into", "p.keelson", "--program", "P" + i),
                    folder.resolve("out"), folder.resolve("err"));
            Thread.sleep(whole / 2 + random.nextLong(whole / 2));
            Keelson.kill(process);
            Keelson.Run check = keelson.run("schedule", "p.keelson", "--json");
            assertThat(check.status()).as(check.err()).isZero();
            assertThat(check.json().get("items").size()).isGreaterThan(5000);
            assertThat(check.json().get("problems").findValuesAsText("rule")).noneMatch(rule -> rule.startsWith("storage."));
        }
        assertThat(file).isNotEmptyFile();
    }

    @FunctionalInterface
    private interface DiskTest {
        void with(Path disk) throws Exception;
    }

    private void onItsOwnDisk(String options, DiskTest test) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()), "needs the right to mount a tmpfs");
        try {
            test.with(disk);
        } finally {
            run("umount", disk.toString());
        }
    }

    static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
