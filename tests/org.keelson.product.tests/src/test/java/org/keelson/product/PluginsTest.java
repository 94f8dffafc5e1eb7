// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come from a repository into a copy of the product, and go without a trace. Each test leaves the copy as it was. */
class PluginsTest {

    private static final String RULE = "org.example.speaks";
    private static final String FEATURE = RULE + ".feature";
    private static final String SPEAKS = "return List.of(new Finding(ProblemSeverity.WARNING, null, \"The example speaks.\", List.of(\"it is installed\")));";
    private static final String THROWS = "throw new IllegalStateException(\"broken on purpose\");";
    /** What p2 and OSGi keep of their own: states of the profile, settings, and caches that are made anew when plugins change. */
    private static final List<String> OWN_BOOKS = List.of("configuration/org.eclipse.osgi/", "configuration/org.eclipse.core.runtime/",
            "configuration/org.eclipse.equinox.app/", "configuration/org.eclipse.update/", "configuration/org.keelson.primed", "p2/org.eclipse.equinox.p2.engine/",
            "p2/org.keelson.lock");

    private static final List<String> STAMPED = List.of("configuration/config.ini", "artifacts.xml");

    @TempDir
    static Path shared;
    private static Path product;

    @TempDir
    Path temporary;
    private Path folder;
    private Keelson keelson;

    @BeforeAll
    static void aCopyOfTheProduct() throws Exception {
        product = Keelson.copy(shared.resolve("my Keelson é"));
    }

    @AfterAll
    static void nothingIsLeftOfAnyTest() throws Exception {
        Keelson keelson = new Keelson(shared, product);
        assertThat(keelson.run("extensions").out()).doesNotContain("org.example");
        assertThat(mentions("org.example")).isEmpty();
    }

    @BeforeEach
    void aFolder() throws Exception {
        folder = Files.createDirectory(temporary.resolve("plans"));
        keelson = new Keelson(folder, product);
    }

    private PluginRepository repository(String name) throws IOException {
        return new PluginRepository(product, folder.resolve(name));
    }

    private Keelson.Run done(String... arguments) throws Exception {
        Keelson.Run run = keelson.run(arguments);
        assertThat(run.status()).as("%s: %s", List.of(arguments), run.err()).isZero();
        return run;
    }

    /** The whole of standard error, which is one line. */
    private String refused(int status, String... arguments) throws Exception {
        List<String> before = listing();
        Keelson.Run run = keelson.run(arguments);
        assertThat(run.status()).as("%s: %s", List.of(arguments), run.err()).isEqualTo(status);
        assertThat(run.err()).hasLineCount(1).startsWith("keelson " + arguments[0] + ": ");
        unchanged(before);
        return run.err();
    }

    private List<String> rules() throws Exception {
        JsonNode contributions = done("extensions", "--json").json().get("contributions");
        return contributions.findValuesAsText("id").stream().filter(id -> id.startsWith("org.example")).toList();
    }

    /** Path and size of every file of the copy, but for those that p2 and OSGi keep for themselves. */
    private static List<String> listing() throws IOException {
        try (Stream<Path> all = Files.walk(product)) {
            return all.filter(Files::isRegularFile).map(path -> {
                String name = product.relativize(path).toString();
                // these two hold the time of their writing, in more or fewer digits
                return STAMPED.contains(name) ? name : name + " " + path.toFile().length();
            }).filter(name -> OWN_BOOKS.stream().noneMatch(name::startsWith)).sorted().toList();
        }
    }

    private static void unchanged(List<String> before) throws IOException {
        List<String> after = listing();
        assertThat(after.stream().filter(name -> !before.contains(name))).as("new").isEmpty();
        assertThat(before.stream().filter(name -> !after.contains(name))).as("gone").isEmpty();
    }

    /** Files of the copy, whichever they are, that hold the text or have it in their name. */
    private static List<String> mentions(String text) throws IOException {
        try (Stream<Path> all = Files.walk(product)) {
            return all.filter(path -> path.getFileName().toString().contains(text) || Files.isRegularFile(path) && content(path).contains(text))
                    .map(path -> product.relativize(path).toString()).sorted().toList();
        }
    }

    private static String content(Path path) {
        try {
            byte[] bytes = path.getFileName().toString().endsWith(".jar") ? new byte[0] : Files.readAllBytes(path);
            if (path.getFileName().toString().endsWith(".gz")) {
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    bytes = in.readAllBytes();
                }
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPluginComesIsUpdatedBreaksAndGoes() throws Exception {
        done("new", "p.keelson");
        Files.writeString(folder.resolve("late.csv"), "name,owner,deadline\nA,,2020-01-01\n");
        done("import", "late.csv", "--into", "p.keelson");
        List<String> others = findings(done("check", "p.keelson", "--json"));
        assertThat(others).isNotEmpty();
        List<String> before = listing();
        List<String> bundles = bundles();

        Keelson.Run installed = done("install", repository("one").rule(RULE, "1.0.0", SPEAKS).write().toString(), "--json");
        assertThat(installed.json().get("schema").asText()).isEqualTo("keelson/install/1");
        assertThat(installed.json().get("installed")).hasSize(1);
        assertThat(installed.json().at("/installed/0/id").asText()).isEqualTo(FEATURE);
        assertThat(installed.json().at("/installed/0/version").asText()).isEqualTo("1.0.0");
        assertThat(installed.json().at("/problems/0/rule").asText()).isEqualTo("install.unsigned");
        assertThat(installed.err()).hasLineCount(1).contains("not signed", RULE + ".bundle 1.0.0");
        assertThat(rules()).containsExactly(RULE);
        assertThat(findings(done("check", "p.keelson", "--json"))).contains(RULE + ": The example speaks.").containsAll(others);
        assertThat(done("install", "one").out()).contains(FEATURE + " 1.0.0", "is installed already");

        repository("two").rule(RULE, "2.0.0", THROWS).write();
        JsonNode updated = done("install", "two", FEATURE, "--json", "--quiet").json();
        assertThat(updated.at("/installed/0/version").asText()).isEqualTo("2.0.0");
        assertThat(updated.at("/replaced/0/version").asText()).isEqualTo("1.0.0");
        assertThat(mentions(RULE + ".bundle_1")).isEmpty();
        Keelson.Run broken = keelson.run("check", "p.keelson", "--json");
        assertThat(broken.status()).isEqualTo(4);
        assertThat(broken.err()).contains(RULE, "broken on purpose");
        assertThat(findings(broken)).isEqualTo(others);
        assertThat(done("install", "one").out()).contains(FEATURE + " 2.0.0");

        JsonNode uninstalled = done("uninstall", FEATURE, "--json").json();
        assertThat(uninstalled.get("schema").asText()).isEqualTo("keelson/uninstall/1");
        assertThat(uninstalled.at("/uninstalled/0/id").asText()).isEqualTo(FEATURE);
        assertThat(uninstalled.at("/uninstalled/0/version").asText()).isEqualTo("2.0.0");
        assertThat(rules()).isEmpty();
        assertThat(findings(done("check", "p.keelson", "--json"))).isEqualTo(others);
        unchanged(before);
        assertThat(bundles()).isEqualTo(bundles);
        assertThat(mentions("org.example")).isEmpty();
    }

    private static List<String> findings(Keelson.Run check) {
        List<String> findings = new ArrayList<>();
        check.json().get("findings").forEach(finding -> findings.add(finding.get("rule").asText() + ": " + finding.get("message").asText()));
        return findings;
    }

    private static List<String> bundles() throws IOException {
        return Files.readAllLines(product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"));
    }

    @Test
    void aRepositoryIsAFolderAnArchiveOrAUrl() throws Exception {
        Path made = repository("my repository").rule(RULE, "1.0.0", SPEAKS).write();
        Path archive = repository("other").rule(RULE, "1.0.0", SPEAKS).zipped(folder.resolve("an archive.zip"));
        Path nested = Files.write(folder.resolve("nested.zip"), PluginRepository.zip(Map.of("repository/content.xml",
                Files.readAllBytes(made.resolve("content.xml")), "repository/artifacts.xml", Files.readAllBytes(made.resolve("artifacts.xml")),
                "repository/plugins/" + RULE + ".bundle_1.0.0.jar", Files.readAllBytes(made.resolve("plugins/" + RULE + ".bundle_1.0.0.jar")),
                "repository/features/" + FEATURE + "_1.0.0.jar", Files.readAllBytes(made.resolve("features/" + FEATURE + "_1.0.0.jar")))));
        HttpServer server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), made,
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String http = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            for (String name : List.of("my repository", made.toUri().toString(), "an archive.zip", archive.toUri().toString(), nested.toString(), http)) {
                Keelson.Run run = done("install", name, FEATURE + ".feature.group");
                assertThat(run.out()).as(name).contains("installed " + FEATURE + " 1.0.0");
                assertThat(run.err().contains("anybody on the way")).isEqualTo(name.equals(http));
                assertThat(done("uninstall", FEATURE).out()).as(name).contains("uninstalled " + FEATURE);
                assertThat(mentions("org.example")).as(name).isEmpty();
            }
            assertThat(refused(3, "install", http + "nowhere/")).contains(http + "nowhere/: cannot be read");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void allFeaturesThatAreNoPartOfKeelson() throws Exception {
        repository("many").rule(RULE, "1.0.0", SPEAKS).rule("org.example.more", "1.1.0", SPEAKS)
                .feature("org.keelson.core.feature", "9.0.0").write();
        Keelson.Run run = done("install", "many");
        assertThat(run.out()).contains("installed " + FEATURE + " 1.0.0", "installed org.example.more.feature 1.1.0").doesNotContain("keelson.core");
        assertThat(rules()).containsExactlyInAnyOrder(RULE, "org.example.more");
        assertThat(refused(2, "uninstall", "nothing")).contains("no plugin \"nothing\" is installed", "org.example.more.feature, " + FEATURE);
        assertThat(done("uninstall", FEATURE, "org.example.more.feature", "--json").json().get("uninstalled")).hasSize(2);
        assertThat(rules()).isEmpty();
    }

    @Test
    void manyAtOnceComeOneAfterTheOther() throws Exception {
        List<String> ids = List.of("org.example.a", "org.example.b", "org.example.c");
        List<Process> processes = new ArrayList<>();
        for (String id : ids) {
            repository(id).rule(id, "1.0.0", SPEAKS).write();
            processes.add(keelson.start(List.of("install", id), folder.resolve(id + ".out"), folder.resolve(id + ".err")));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).as(() -> ids.stream().map(id -> PluginsTest.content(folder.resolve(id + ".err"))).toList().toString())
                    .isZero();
        }
        assertThat(rules()).containsExactlyInAnyOrderElementsOf(ids);
        done("uninstall", "org.example.a.feature", "org.example.b.feature", "org.example.c.feature");
        assertThat(rules()).isEmpty();
    }

    @Test
    void wrongUsageNamesWhatThereIs() throws Exception {
        repository("one").rule(RULE, "1.0.0", SPEAKS).feature("org.keelson.core.feature", "9.0.0").write();
        assertThat(refused(2, "install")).contains("REPOSITORY");
        assertThat(refused(2, "uninstall")).contains("FEATURE");
        assertThat(refused(2, "install", "one", "nonsense")).contains("no feature \"nonsense\"", "those that it has: " + FEATURE + "\n");
        assertThat(refused(2, "install", "one", "org.keelson.core.feature")).contains("a part of Keelson itself");
        assertThat(refused(2, "install", "ftp://example.org/x")).contains("https:");
        assertThat(refused(2, "uninstall", FEATURE)).contains("is installed", "what can be uninstalled: nothing");
        assertThat(refused(2, "uninstall", "org.keelson.ui.feature")).contains("a part of Keelson itself");
        assertThat(refused(2, "uninstall", "org.keelson.product")).contains("a part of Keelson itself");
        assertThat(keelson.run("install", "one", "nonsense", "--json").json().at("/problems/0/rule").asText()).isEqualTo("usage");
        for (String verb : List.of("install", "uninstall")) {
            assertThat(done(verb, "--help").out()).startsWith("Usage: keelson " + verb);
        }
    }

    @Test
    void brokenRepositoriesChangeNothing() throws Exception {
        assertThat(refused(3, "install", "none")).contains("none: does not exist");
        assertThat(refused(3, "install", ".")).contains("is not a p2 repository");
        Files.writeString(folder.resolve("text.zip"), "no archive");
        assertThat(refused(3, "install", "text.zip")).contains("not a zip archive");
        Files.write(folder.resolve("slip.zip"), PluginRepository.zip(Map.of("../../slipped", new byte[] {1})));
        assertThat(refused(3, "install", "slip.zip")).contains("leads out of it");
        repository("only Keelson's").feature("org.keelson.core.feature", "9.0.0").write();
        assertThat(refused(3, "install", "only Keelson's")).contains("no feature but those of Keelson itself");

        Path damaged = repository("damaged").rule(RULE, "1.0.0", SPEAKS).write();
        String content = Files.readString(damaged.resolve("content.xml"));
        Files.writeString(damaged.resolve("content.xml"), content.substring(0, content.length() / 2));
        assertThat(refused(3, "install", "damaged")).contains("damaged: cannot be read as a p2 repository");

        Path without = repository("without").rule(RULE, "1.0.0", SPEAKS).write();
        Files.delete(without.resolve("plugins").resolve(RULE + ".bundle_1.0.0.jar"));
        assertThat(refused(3, "install", "without")).contains("nothing was changed", RULE + ".bundle");

        Path other = repository("other").rule(RULE, "1.0.0", SPEAKS).write();
        Files.write(other.resolve("plugins").resolve(RULE + ".bundle_1.0.0.jar"), new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(refused(3, "install", "other")).contains("nothing was changed", RULE + ".bundle");
    }

    @Test
    void whatRequiresWhat() throws Exception {
        repository("bad").bundle("org.example.bad", "1.0.0", Map.of(), Map.of(), List.of("org.keelson.api", "org.nowhere"))
                .feature("org.example.bad.feature", "1.0.0", "org.example.bad").write();
        assertThat(refused(3, "install", "bad"))
                .contains("org.example.bad.feature 1.0.0 cannot be installed: org.example.bad 1.0.0 requires the bundle org.nowhere, ");
        assertThat(keelson.run("install", "bad", "--json").json().at("/problems/0/severity").asText()).isEqualTo("error");
    }

    @Test
    void anInstallationThatCannotBeWritten() throws Exception {
        repository("one").rule(RULE, "1.0.0", SPEAKS).write();
        done("install", "one");
        Path view = Files.createDirectory(temporary.resolve("view"));
        assumeTrue(BadInputTest.run("mount", "--bind", product.toString(), view.toString()), "needs the right to mount");
        try {
            assertThat(BadInputTest.run("mount", "-o", "remount,ro,bind", view.toString())).isTrue();
            Keelson reader = new Keelson(folder, view);
            for (List<String> command : List.of(List.of("install", "one"), List.of("uninstall", FEATURE))) {
                Keelson.Run run = reader.run(command.toArray(String[]::new));
                assertThat(run.status()).isEqualTo(3);
                assertThat(run.err()).hasLineCount(1).contains(view.toString(), "cannot be written to");
            }
            assertThat(reader.run("extensions").out()).contains(RULE);
        } finally {
            BadInputTest.run("umount", view.toString());
        }
        done("uninstall", FEATURE);
    }
}
