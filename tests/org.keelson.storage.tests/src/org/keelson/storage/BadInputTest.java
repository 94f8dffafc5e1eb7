// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.model.Program;
import org.keelson.model.problems.Problem;
import org.keelson.storage.internal.Migration;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

class BadInputTest {

    private static final String OPEN = "<keelson:Portfolio xmlns:keelson=\"https://keelson.org/model/1\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"p\" name=\"P\">\n";
    private static final String CLOSE = "</keelson:Portfolio>\n";
    private static final String TEAM = "<teams id=\"t1\" name=\"Platform\"/>\n";

    private final PortfolioStore store = new PortfolioStore();
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("p.keelson"), bytes);
    }

    private void refused(Path file, int line, String reason) {
        StorageException e = catchThrowableOfType(StorageException.class, () -> store.load(file));
        assertThat(e).isNotNull();
        assertThat(e.reason()).contains(reason);
        assertThat(e.line().orElse(0)).isEqualTo(line);
        assertThat(e).hasMessage(file + (line > 0 ? ":" + line : "") + ": " + e.reason());
    }

    private Problem opened(String body, String rule, String... words) throws Exception {
        Loaded loaded = store.load(file(OPEN + TEAM + body + CLOSE));
        assertThat(loaded.problems()).hasSize(1);
        assertThat(loaded.portfolio().getTeams().getFirst().getName()).isEqualTo("Platform");
        Problem problem = loaded.problems().getFirst();
        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.message()).startsWith("line ").contains(words);
        return problem;
    }

    @Test
    void missing() {
        refused(folder.resolve("none.keelson"), 0, "does not exist");
    }

    @Test
    void folder() {
        refused(folder, 0, "is a folder");
    }

    @Test
    void notRegular() {
        Path device = Path.of("/dev/zero");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device), "no /dev/zero here");
        refused(device, 0, "is not a regular file");
    }

    @Test
    void empty() throws Exception {
        refused(file(""), 0, "is empty");
        refused(file("\n \n"), 3, "ends before it is complete");
    }

    @Test
    void notXml() throws Exception {
        refused(file("Deliverable,Owner Team\nUser Auth API v2,Identity Team\n"), 1, "is not XML");
        refused(file(OPEN + "<teams id=a/>\n" + CLOSE), 2, "is not well-formed XML");
        refused(file(OPEN + TEAM + CLOSE + CLOSE), 4, "is not well-formed XML");
        refused(file(OPEN + "&nothing;" + CLOSE), 2, "nothing");
    }

    @Test
    void truncated() throws Exception {
        refused(file(OPEN + TEAM), 3, "ends before it is complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"})
    void documentType(String declaration) throws Exception {
        refused(file("<?xml version=\"1.0\"?>\n" + declaration + "\n" + OPEN + TEAM + CLOSE), 2, "DOCTYPE");
    }

    @Test
    void otherXml() throws Exception {
        refused(file("<?xml version=\"1.0\"?>\n\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), 3, "is not a portfolio: it holds <svg>");
        refused(file("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>"), 0, "holds no portfolio");
        refused(file("<notation:Diagram xmlns:notation=\"https://keelson.org/notation/1\"/>"), 0, "holds no portfolio");
    }

    @Test
    void futureVersion() throws Exception {
        refused(file(OPEN.replace("model/1", "model/12") + CLOSE), 1, "newer Keelson, with version 12");
    }

    @Test
    void tooDeep() throws Exception {
        String open = IntStream.range(0, 5000).mapToObj(i -> "<workstreams id=\"w" + i + "\">").collect(Collectors.joining());
        refused(file(OPEN + "<programs id=\"x\">\n" + open), 3, "nested deeper than 250");
    }

    @Test
    void deepButLegitimate() throws Exception {
        String open = IntStream.range(0, 240).mapToObj(i -> "<workstreams id=\"w" + i + "\">").collect(Collectors.joining());
        Loaded loaded = store.load(file(OPEN + "<programs id=\"x\">\n" + open + "</workstreams>".repeat(240) + "</programs>" + CLOSE));
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void tooManyAttributes() throws Exception {
        String many = IntStream.range(0, 1000).mapToObj(i -> "a" + i + "=\"\"").collect(Collectors.joining(" "));
        refused(file(OPEN + "<teams id=\"x\" " + many + "/>" + CLOSE), 2, "is not well-formed XML");
    }

    @Test
    void manyCharacterReferencesAreNoAttack() throws Exception {
        Loaded loaded = store.load(file(OPEN + "<teams id=\"x\" notes=\"" + "&#xA;&amp;".repeat(300_000) + "\"/>" + CLOSE));
        assertThat(loaded.portfolio().getTeams().getFirst().getNotes()).hasSize(600_000);
    }

    @Test
    void wrongEncoding() throws Exception {
        refused(file((OPEN + TEAM + "<teams name=\"Größe\"/>" + CLOSE).getBytes(StandardCharsets.ISO_8859_1)), 3, "F6");
        refused(file(("<?xml version='1.0' encoding='US-ASCII'?>\n" + OPEN + "<teams name=\"Größe\"/>" + CLOSE)
                .getBytes(StandardCharsets.UTF_8)), 3, "are not US-ASCII text");
        refused(file("<?xml version=\"1.0\" encoding=\"klingon\"?>\n" + OPEN + CLOSE), 1, "declares the encoding \"klingon\"");
    }

    @Test
    void rightEncoding() throws Exception {
        String text = OPEN + "<teams id=\"t\" name=\"Größe\"/>" + CLOSE;
        byte[][] files = {
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text).getBytes(StandardCharsets.UTF_16BE),
            ("<?xml version=\"1.0\" encoding=\"UTF-16LE\"?>" + text).getBytes(StandardCharsets.UTF_16LE),
            ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + text).getBytes(Charset.forName("windows-1252")),
        };
        for (byte[] bytes : files) {
            Loaded loaded = store.load(file(bytes));
            assertThat(loaded.problems()).isEmpty();
            assertThat(loaded.portfolio().getTeams().getFirst().getName()).isEqualTo("Größe");
        }
    }

    @Test
    void unknownElement() throws Exception {
        Problem problem = opened("<rockets id=\"r\"><teams id=\"t9\"/></rockets>\n", "storage.unknown-element", "line 3", "<rockets>");
        assertThat(problem.element()).isEqualTo("p");
        opened("<x:y xmlns:x=\"http://example.org\"/>", "storage.unknown-element", "<x:y>");
        opened("<dependencies id=\"d\"><predecessor id=\"i\"/></dependencies>", "storage.unknown-element", "<predecessor>");
    }

    @Test
    void noValueWhereOneMustBe() throws Exception {
        opened("<programs id=\"g\"><items xsi:type=\"keelson:Gate\" id=\"i\"><priority xsi:nil=\"true\"/></items></programs>",
                "storage.unknown-element", "<priority>");
        opened("<programs id=\"g\"><id xsi:nil=\"true\"/></programs>", "storage.unknown-element", "<id>");
    }

    @Test
    void unknownType() throws Exception {
        opened("<programs id=\"g\"><items id=\"i\"/></programs>", "storage.unknown-type", "xsi:type is missing");
        opened("<programs id=\"g\"><items xsi:type=\"keelson:Rocket\" id=\"i\"/></programs>", "storage.unknown-type", "keelson:Rocket");
        opened("<programs id=\"g\"><items xsi:type=\"keelson:Team\" id=\"i\"/></programs>", "storage.unknown-type", "keelson:Team");
    }

    @Test
    void unknownAttribute() throws Exception {
        Problem problem = opened("<teams id=\"t2\" colour=\"red\"/>", "storage.unknown-attribute", "line 3", "colour");
        assertThat(problem.element()).isEqualTo("t2");
        opened("<teams id=\"t2\" capacity=\"t1\"/>", "storage.unknown-attribute", "capacity");
        opened("<teams id=\"t2\" tags=\"a b\"/>", "storage.unknown-attribute", "tags");
    }

    @Test
    void unknownText() throws Exception {
        opened("stray", "storage.unknown-text", "stray");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start=\"tomorrow\"", "start=\"2026-02-30\"", "dataDate=\"2026-01-01\"", "profile=\"HUGE\"",
        "defaultEstimate=\"5d\"", "defaultEstimate=\"99999999999\""})
    void badValue(String attribute) throws Exception {
        Loaded loaded = store.load(file(OPEN.replace(">", " " + attribute + ">") + TEAM + CLOSE));
        assertThat(loaded.damaged()).isTrue();
        assertThat(loaded.problems()).singleElement().satisfies(p -> {
            assertThat(p.rule()).isEqualTo("storage.bad-value");
            assertThat(p.message()).startsWith("line 1: ").contains(attribute.substring(attribute.indexOf('=') + 1));
        });
    }

    @Test
    void referenceToNothing() throws Exception {
        Problem problem = opened("<programs id=\"g\" ownerTeam=\"gone\"/>", "storage.dangling-reference", "line 3", "ownerTeam", "gone");
        assertThat(problem.element()).isEqualTo("g");
    }

    @Test
    void referenceToTheWrongThing() throws Exception {
        opened("<programs id=\"g\" ownerTeam=\"p\"/>", "storage.wrong-reference", "which is a Portfolio, not a Team");
        opened("<teams id=\"t2\"/><programs id=\"g\" ownerTeam=\"t1 t2\"/>", "storage.wrong-reference", "2 elements where one belongs");
    }

    @Test
    void duplicateId() throws Exception {
        opened("<teams id=\"t1\"/>", "storage.duplicate-id", "the id t1 is used already in line 2");
    }

    @Test
    void missingIdsAreGivenWithoutDamage() throws Exception {
        Loaded loaded = store.load(file(OPEN + "<teams/><teams id=\"\"/><teams id=\"a b\"/>" + CLOSE));
        assertThat(loaded.problems()).hasSize(3).allSatisfy(p -> assertThat(p.rule()).isEqualTo("storage.missing-id"));
        assertThat(loaded.damaged()).isFalse();
        assertThat(loaded.portfolio().getTeams()).extracting(t -> t.getId()).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void aListOfProblemsStaysReadable() throws Exception {
        Loaded loaded = store.load(file(OPEN + "<nonsense/>".repeat(5000) + CLOSE));
        assertThat(loaded.problems()).hasSize(101);
        assertThat(loaded.problems().getLast().message()).isEqualTo("and 4900 more like this");
    }

    @Test
    void messagesAreTheSameInEveryLanguage() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            refused(file(OPEN + TEAM), 3, "ends before it is complete");
            documentType("<!DOCTYPE x>");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theFirstSaveOverADamagedFileKeepsItBeside() throws Exception {
        Path file = file(OPEN + TEAM + "<rockets/>" + CLOSE);
        byte[] damaged = Files.readAllBytes(file);
        Loaded loaded = store.load(file);
        assertThat(store.save(loaded.resource(), folder.resolve("elsewhere.keelson"))).isEmpty();
        assertThat(folder.resolve("p.keelson.bak")).doesNotExist();

        assertThat(store.save(loaded.resource(), file)).contains(folder.resolve("p.keelson.bak"));
        assertThat(folder.resolve("p.keelson.bak")).hasBinaryContent(damaged);
        assertThat(store.load(file).damaged()).isFalse();

        assertThat(store.save(loaded.resource(), file)).isEmpty();
        assertThat(folder.resolve("p.keelson.2.bak")).doesNotExist();

        store.save(store.load(file(OPEN + "<missiles/>" + CLOSE)).resource(), file);
        assertThat(folder.resolve("p.keelson.bak")).hasBinaryContent(damaged);
        assertThat(folder.resolve("p.keelson.2.bak")).content().contains("missiles");
    }

    @Test
    void olderVersionsAreMigratedOrRefused() throws Exception {
        String text = OPEN.replace("model/1", "model/0") + "<projects id=\"g\" name=\"Old\"/>\n" + CLOSE;
        refused(file(text), 1, "is of version 0 of the model");

        PortfolioStore migrating = new PortfolioStore(java.util.List.of(new ProjectsBecomePrograms()));
        Loaded loaded = migrating.load(file(text));
        assertThat(loaded.portfolio().getPrograms()).extracting(Program::getName).containsExactly("Old");
        assertThat(loaded.damaged()).isFalse();
        assertThat(loaded.problems()).singleElement().satisfies(p -> assertThat(p.rule()).isEqualTo("storage.migrated"));

        migrating.save(loaded.resource(), folder.resolve("p.keelson"));
        assertThat(folder.resolve("p.keelson.bak")).hasContent(text);
        assertThat(store.load(folder.resolve("p.keelson")).problems()).isEmpty();
    }

    /** As a migration would be: version 0, which never was, said projects for programs. */
    private static final class ProjectsBecomePrograms implements Migration {

        @Override
        public int from() {
            return 0;
        }

        @Override
        public XMLFilterImpl filter() {
            return new XMLFilterImpl() {
                @Override
                public void startPrefixMapping(String prefix, String uri) throws SAXException {
                    super.startPrefixMapping(prefix, next(uri));
                }

                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
                    super.startElement(next(uri), name.equals("projects") ? "programs" : name, qualified, attributes);
                }

                private static String next(String uri) {
                    return uri.replace("model/0", "model/1");
                }
            };
        }
    }
}
