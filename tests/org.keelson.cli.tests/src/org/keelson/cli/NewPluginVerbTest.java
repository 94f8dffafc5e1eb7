// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** That what it makes builds and is installed is shown by the tests of the product. */
class NewPluginVerbTest {

    @TempDir
    Path temporary;
    private Path folder;
    private Path home;
    private Cli cli;

    @BeforeEach
    void anInstallation() throws IOException {
        folder = Files.createDirectory(temporary.resolve("work"));
        home = Files.createDirectory(temporary.resolve("Keelson & <sons>"));
        Files.createDirectories(home.resolve("plugins"));
        Files.createFile(home.resolve("plugins/org.keelson.api_9.8.7.jar"));
        Files.createFile(home.resolve("plugins/org.keelson.testsupport_9.8.7.jar"));
        cli = new Cli(folder);
    }

    private Cli.Run make(String... more) {
        return cli.run(Stream.concat(Stream.of("new-plugin", "p", "--against", home.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).map(path -> in.relativize(path).toString().replace('\\', '/')).sorted()
                    .toList();
        }
    }

    private Document xml(String file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve(file).toFile());
    }

    @Test
    void aProjectIsMade() throws Exception {
        Cli.Run run = make("--id", "com.acme.metrics", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("schema").asText()).isEqualTo("keelson/new-plugin/1");
        assertThat(json.get("id").asText()).isEqualTo("com.acme.metrics");
        assertThat(json.get("name").asText()).isEqualTo("Acme Metrics");
        assertThat(json.get("feature").asText()).isEqualTo("com.acme.metrics.feature");
        assertThat(json.get("against").asText()).isEqualTo(home.toString());
        assertThat(folder.resolve(json.get("repository").asText())).isEqualTo(folder.resolve("p/site/target/repository"));
        assertThat(files(folder.resolve("p"))).containsExactly(".gitignore", ".mvn/maven.config", "README.md",
                "feature/build.properties", "feature/feature.xml", "feature/pom.xml", "plugin/META-INF/MANIFEST.MF",
                "plugin/build.properties", "plugin/plugin.xml", "plugin/pom.xml",
                "plugin/src/com/acme/metrics/EstimateCoverage.java",
                "plugin/src/com/acme/metrics/PromisedForADay.java", "plugin/test/com/acme/metrics/EstimateCoverageTest.java",
                "plugin/test/com/acme/metrics/PromisedForADayTest.java", "pom.xml", "site/category.xml", "site/pom.xml");
        assertThat(files(folder)).allMatch(file -> file.startsWith("p/"));
        for (String file : files(folder)) {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).as(file).doesNotContain("@id@", "@name@", "@home@", "@versions@", "@path@").endsWith("\n");
            if (file.endsWith(".xml")) {
                assertThat(xml(file).getDocumentElement()).isNotNull();
            }
        }
        assertThat(folder.resolve("p/pom.xml")).content().contains("Keelson &amp; &lt;sons&gt;</keelson.home>");
    }

    /** Long, and with what XML, manifests and encodings make something else of. */
    @Test
    void namesAndIdsOfAnyLengthAreKept() throws Exception {
        String id = "com.acme_incorporated.a_department_with_quite_a_long_name.metrics_of_ours_and_theirs";
        String name = "Müller & Söhne \"Kennzahlen\" <für alle>: " + "計画".repeat(25);
        assertThat(make("--id", id, "--name", name).status()).isZero();
        try (InputStream in = Files.newInputStream(folder.resolve("p/plugin/META-INF/MANIFEST.MF"))) {
            Attributes manifest = new Manifest(in).getMainAttributes();
            assertThat(manifest.getValue("Bundle-Name")).isEqualTo(name);
            assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo(id + ";singleton:=true");
            assertThat(manifest.getValue("Require-Bundle")).startsWith("org.keelson.api;bundle-version=\"[9.8.0,10.0.0)\"");
        }
        assertThat(xml("p/feature/feature.xml").getDocumentElement().getAttribute("label")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            metrics             | has no dot
            com..metrics        | nothing stands beside a dot
            .com.acme           | nothing stands beside a dot
            com.acme.           | nothing stands beside a dot
            com.acme.my-metrics | 'my-metrics' is not a letter
            com.acme.2nd        | '2nd' is not a letter
            com.acme.größe      | 'größe' is not a letter
            com.acme.a b        | 'a b' is not a letter
            com.acme/../../x    | is not a letter
            com.new.metrics     | 'new' is a word of the language
            com.acme._          | '_' is a word of the language
            org.keelson.metrics | is not yours
            org.keelson         | is not yours
            java.acme           | is not yours
            """)
    void idsThatNameNoPackageOrSomebodyElses(String id, String why) throws IOException {
        Cli.Run run = make("--id", id);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(why, "an id is, for example, com.acme.metrics");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void anIdIsNeededAndNotTooLong() {
        assertThat(make().status()).isEqualTo(2);
        assertThat(make("--id", "").status()).isEqualTo(2);
        assertThat(make("--id", "com." + "a".repeat(97)).err()).contains("longer than 100");
        assertThat(make("--id", "com." + "a".repeat(96)).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void namesThatAreNone(String name) throws IOException {
        assertThat(make("--id", "com.acme.metrics", "--name", name).status()).isEqualTo(2);
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void whatIsThereIsLeftAlone() throws IOException {
        Path p = Files.createDirectory(folder.resolve("p"));
        Path mine = Files.writeString(p.resolve("mine.txt"), "mine");
        Cli.Run run = make("--id", "com.acme.metrics");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("p is there already, and not empty");
        assertThat(files(folder)).containsExactly("p/mine.txt");
        Files.delete(mine);
        Files.delete(p);
        Files.writeString(p, "a file");
        assertThat(make("--id", "com.acme.metrics").err()).contains("p is there already, and no folder");
        assertThat(p).hasContent("a file");
    }

    @Test
    void anEmptyFolderIsFilledAndStaysTheSame() throws IOException {
        Path p = Files.createDirectory(folder.resolve("p"));
        Object before = Files.readAttributes(p, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
        assertThat(make("--id", "com.acme.metrics").status()).isZero();
        assertThat(Files.readAttributes(p, java.nio.file.attribute.BasicFileAttributes.class).fileKey()).isEqualTo(before);
        assertThat(files(p)).contains("pom.xml", ".mvn/maven.config").noneMatch(file -> file.contains("keelson-new-plugin"));
        assertThat(p.resolve("README.md")).content().contains("# Acme Metrics");
    }

    @Test
    void whereNothingCanBeWrittenNothingIs() throws IOException {
        Cli.Run run = cli.run("new-plugin", "missing/p", "--id", "com.acme.metrics", "--against", home.toString());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("missing/p: ").doesNotContain("keelson-new-plugin");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void thereMustBeAnInstallation() throws IOException {
        assertThat(cli.run("new-plugin", "p", "--id", "com.acme.metrics", "--against", "nowhere").err())
                .contains("nowhere is no installation of Keelson");
        Files.delete(home.resolve("plugins/org.keelson.testsupport_9.8.7.jar"));
        assertThat(make("--id", "com.acme.metrics").status()).isEqualTo(2);
        assertThat(cli.run("new-plugin", "p", "--id", "com.acme.metrics").status()).isEqualTo(2);
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void itIsSaidHowToGoOn() {
        assertThat(make("--id", "com.acme.metrics").out()).isEqualTo("""
                p: "Acme Metrics", a plugin with a metric and a rule
                build it:    cd p && mvn verify
                install it:  keelson install site/target/repository
                """);
    }
}
