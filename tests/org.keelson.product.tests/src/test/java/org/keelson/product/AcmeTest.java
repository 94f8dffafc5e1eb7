// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organisation's plugin, tests/acme-metrics: built with nothing but an installed Keelson, installed, broken, taken out. */
class AcmeTest {

    private static final Path SOURCES = Path.of(System.getProperty("keelson.checkout", "")).resolve("tests/acme-metrics");
    private static final String FEATURE = "com.acme.metrics.feature";
    private static final String UI_FEATURE = "com.acme.metrics.ui.feature";
    private static final String PLAN = """
            acme plan 1
            team Paygrid, vendor
            program Checkout
            schema: Database schema, 5d, Web
            api: Payment API, 10d, Paygrid, after schema, cost 12000
            labels: Labels, 5d, Paygrid, contract 1204
            launch: Launch, milestone, due 2026-01-05, after api
            """;

    @TempDir
    Path temporary;
    private Path product;
    private Path folder;
    private Path project;
    private Keelson keelson;
    private Terminal terminal;

    @BeforeEach
    void anInstallationAndThePlugin() throws Exception {
        product = Keelson.copy(temporary.resolve("my Keelson"));
        folder = Files.createDirectory(temporary.resolve("plans"));
        project = temporary.resolve("acme metrics");
        copy(SOURCES, project);
        keelson = new Keelson(folder, product);
        terminal = new Terminal(product, project);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!from.relativize(path).toString().contains("target")) {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                }
            }
        }
    }

    private Keelson.Run done(String... arguments) throws Exception {
        Keelson.Run run = keelson.run(arguments);
        assertThat(run.status()).as("%s: %s", List.of(arguments), run.err()).isZero();
        return run;
    }

    @Test
    void itIsBuiltInstalledBrokenAndTakenOut() throws Exception {
        String home = " -Dkeelson.home=" + Terminal.quoted(product.toString());
        itSaysWhereKeelsonIsMissing();
        terminal.done("mvn verify" + home);
        everyTestRan();
        List<String> before = files();
        done("install", project.resolve("site/target/repository").toString());
        itsContributionsAreThere();
        done("new", "plan.keelson", "--start", "2026-01-05");
        itsImporterReads();
        List<String> others = itsMetricMeasures();
        List<String> findings = itsRulesFind();
        itsSectionIsInTheReport();

        breakTheMetric();
        terminal.done("mvn verify -Dmaven.test.skip=true" + home);
        done("install", project.resolve("site/target/repository").toString());
        onlyItsOwnValuesAreMissing(others, findings);

        done("uninstall", FEATURE, UI_FEATURE);
        assertThat(done("extensions", "plan.keelson").out()).doesNotContain("com.acme");
        assertThat(others(done("metrics", "plan.keelson", "--json").json())).isEqualTo(others);
        assertThat(files()).isEqualTo(before);
    }

    /** Before anything is fetched or compiled. */
    private void itSaysWhereKeelsonIsMissing() throws Exception {
        Keelson.Run refused = terminal.type("mvn verify -Dkeelson.home=/nowhere");
        assertThat(refused.status()).isNotZero();
        assertThat(refused.out()).contains("There is no Keelson at /nowhere; -Dkeelson.home=FOLDER says where there is one.");
        assertThat(project.resolve("plugin/target")).doesNotExist();
    }

    /** Its tests are not part of our build, so nobody else would miss one. */
    private void everyTestRan() throws IOException {
        for (Path module : List.of(project.resolve("plugin"), project.resolve("ui"))) {
            try (Stream<Path> all = Files.walk(module.resolve("test"))) {
                List<Path> tests = all.filter(path -> path.getFileName().toString().endsWith("Test.java")).toList();
                assertThat(tests).isNotEmpty().allSatisfy(test -> {
                    String name = module.resolve("test").relativize(test).toString().replace('/', '.').replace(".java", ".xml");
                    assertThat(module.resolve("target/surefire-reports/TEST-" + name)).exists();
                });
            }
        }
    }

    /** Plugins and features of the installation. */
    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String part : List.of("plugins", "features")) {
            try (Stream<Path> all = Files.list(product.resolve(part))) {
                all.map(path -> product.relativize(path).toString()).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private void itsContributionsAreThere() throws Exception {
        JsonNode contributions = done("extensions", "--json").json().get("contributions");
        List<String> mine = new ArrayList<>();
        contributions.forEach(each -> {
            if (each.get("bundle").asText().startsWith("com.acme.")) {
                mine.add(each.get("point").asText() + " " + each.get("id").asText() + " " + each.get("status").asText());
            }
        });
        assertThat(mine).containsExactlyInAnyOrder("importers com.acme.plan ok", "metrics com.acme.vendor-share ok",
                "escalationRules com.acme.contract-missing ok", "validations com.acme.contract-number ok",
                "reports com.acme.vendors ok", "customFields com.acme.contract ok",
                "formPages com.acme.owed ok");
    }

    private void itsImporterReads() throws Exception {
        Files.writeString(folder.resolve("plan.acme"), PLAN);
        JsonNode imported = done("import", "plan.acme", "--into", "plan.keelson", "--json").json();
        assertThat(imported.at("/created/deliverable").asInt()).isEqualTo(3);
        assertThat(imported.at("/created/milestone").asInt()).isEqualTo(1);
        assertThat(imported.at("/losses/0/field").asText()).isEqualTo("cost");
        JsonNode again = done("import", "plan.acme", "--into", "plan.keelson", "--json").json();
        assertThat(again.get("created")).isEmpty();
        assertThat(again.get("updated")).isEmpty();
    }

    /** @return what all other metrics say */
    private List<String> itsMetricMeasures() throws Exception {
        JsonNode json = done("metrics", "plan.keelson", "--json").json();
        List<JsonNode> mine = new ArrayList<>();
        json.get("metrics").forEach(each -> {
            if (each.get("id").asText().equals("com.acme.vendor-share")) {
                mine.add(each);
            }
        });
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().get("value").asDouble()).isEqualTo(75);
        assertThat(mine.getFirst().get("unit").asText()).isEqualTo("%");
        assertThat(mine.getFirst().get("status").asText()).isEqualTo("off-track");
        return others(json);
    }

    private static List<String> others(JsonNode metrics) {
        List<String> others = new ArrayList<>();
        metrics.get("metrics").forEach(each -> {
            if (!each.get("id").asText().startsWith("com.acme.")) {
                others.add(each.toString());
            }
        });
        assertThat(others).isNotEmpty();
        return others;
    }

    /** @return what all other rules find */
    private List<String> itsRulesFind() throws Exception {
        JsonNode json = done("check", "plan.keelson", "--json").json();
        assertThat(json.get("findings")).extracting(AcmeTest::found).contains(
                "com.acme.contract-missing: Paygrid has no contract for 'Payment API', which began on 2026-01-12",
                "com.acme.contract-number: The contract of 'Labels' is '1204', which is no number such as C-1204");
        return findings(json);
    }

    private static String found(JsonNode finding) {
        return finding.get("rule").asText() + ": " + finding.get("message").asText();
    }

    private static List<String> findings(JsonNode check) {
        List<String> found = new ArrayList<>();
        check.get("findings").forEach(each -> {
            if (!each.get("rule").asText().startsWith("com.acme.")) {
                found.add(found(each));
            }
        });
        assertThat(found).isNotEmpty();
        return found;
    }

    private void itsSectionIsInTheReport() throws Exception {
        done("report", "plan.keelson", "--id", "portfolio-status", "--format", "md", "--out", "report.md");
        assertThat(folder.resolve("report.md")).content().contains("## Vendors", "Vendors do 75 % of the open work of Checkout.",
                "| Paygrid | Labels | 2026-01-09 | 1204 |");
    }

    /** What somebody in a hurry does to a method that worked, and releases. */
    private void breakTheMetric() throws IOException {
        Path metric = project.resolve("plugin/src/com/acme/metrics/VendorShare.java");
        String sound = Files.readString(metric);
        String broken = sound.replace("bought.size() + \" of \"", "bought.get(bought.size()) + \" of \"");
        assertThat(broken).isNotEqualTo(sound);
        Files.writeString(metric, broken);
        try (Stream<Path> all = Files.walk(project)) {
            for (Path path : all.filter(path -> !path.toString().contains("target")).filter(path -> path.getFileName().toString()
                    .matches("pom\\.xml|feature\\.xml|MANIFEST\\.MF")).toList()) {
                Files.writeString(path, Files.readString(path).replace("1.0.0-SNAPSHOT", "1.1.0-SNAPSHOT")
                        .replace("1.0.0.qualifier", "1.1.0.qualifier"));
            }
        }
    }

    private void onlyItsOwnValuesAreMissing(List<String> others, List<String> findings) throws Exception {
        Keelson.Run metrics = keelson.run("metrics", "plan.keelson", "--json");
        assertThat(metrics.status()).isEqualTo(4);
        assertThat(others(metrics.json())).isEqualTo(others);
        assertThat(metrics.json().get("problems")).extracting(each -> each.get("message").asText()).anySatisfy(
                message -> assertThat(message).contains("com.acme.vendor-share", "com.acme.metrics", "IndexOutOfBounds"));
        Keelson.Run check = keelson.run("check", "plan.keelson", "--json");
        assertThat(findings(check.json())).isEqualTo(findings);
        Keelson.Run report = keelson.run("report", "plan.keelson", "--id", "portfolio-status", "--format", "md", "--out",
                "broken.md");
        assertThat(report.status()).isEqualTo(4);
        assertThat(folder.resolve("broken.md")).content().contains("Database schema", "| Paygrid | Labels |")
                .doesNotContain("Vendors do");
        Keelson.Run extensions = keelson.run("extensions", "plan.keelson", "--json");
        assertThat(extensions.status()).isEqualTo(4);
        assertThat(extensions.json().get("contributions")).anySatisfy(each -> {
            assertThat(each.get("id").asText()).isEqualTo("com.acme.vendor-share");
            assertThat(each.get("status").asText()).isEqualTo("failed");
            assertThat(each.get("detail").asText()).contains("IndexOutOfBounds");
        });
    }
}
