// SPDX-License-Identifier: EPL-2.0
package org.keelson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every verb, from a table that somebody keeps in a wiki to its schedule, map and report. */
class VerbsTest {

    private static final String TABLE = """
            Deliverable,Owner Team,Depends On,Deadline
            User Auth API v2,Identity Team,Database schema migration,March 15
            Database schema migration,Platform Team,None,March 1
            Mobile app update,Mobile Team,User Auth API v2,April 1
            Dashboard redesign,Web Team,User Auth API v2,April 15
            """;

    @TempDir
    Path temporary;
    private Path folder;
    private Keelson keelson;

    @BeforeEach
    void aFolderWithASpace() throws Exception {
        folder = Files.createDirectory(temporary.resolve("my plans é"));
        keelson = new Keelson(folder);
    }

    private Keelson.Run done(String... arguments) throws Exception {
        Keelson.Run run = keelson.run(arguments);
        assertThat(run.status()).as("%s: %s", List.of(arguments), run.err()).isZero();
        return run;
    }

    private void table() throws Exception {
        Files.writeString(folder.resolve("plan.csv"), TABLE);
        done("import", "plan.csv", "--into", "plan.keelson", "--program", "Auth", "--year", "2026");
    }

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theTableOfTheIssueIsImportedAsItStands() throws Exception {
        Files.writeString(folder.resolve("plan.csv"), TABLE);
        JsonNode imported = done("import", "plan.csv", "--into", "plan.keelson", "--year", "2026", "--json").json();
        assertThat(imported.get("schema").asText()).isEqualTo("keelson/import/1");
        assertThat(imported.at("/created/deliverable").asInt()).isEqualTo(4);
        assertThat(imported.at("/created/team").asInt()).isEqualTo(4);
        assertThat(imported.at("/created/dependency").asInt()).isEqualTo(3);
        assertThat(imported.get("skipped")).isEmpty();

        JsonNode schedule = done("schedule", "plan.keelson", "--json").json();
        assertThat(schedule.get("schema").asText()).isEqualTo("keelson/schedule/1");
        Map<String, JsonNode> byName = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        schedule.get("items").forEach(item -> {
            byName.put(item.get("name").asText(), item);
            names.put(item.get("id").asText(), item.get("name").asText());
        });
        assertThat(byName).hasSize(4);
        assertThat(schedule.get("criticalPath")).extracting(id -> names.get(id.asText()))
                .startsWith("Database schema migration", "User Auth API v2").hasSize(3);
        JsonNode auth = byName.get("User Auth API v2");
        assertThat(auth.get("team").asText()).isEqualTo("Identity Team");
        assertThat(auth.get("deadline").asText()).startsWith("2026-03-15T");
        assertThat(auth.get("estimate").asText()).isEqualTo("assumed");
        assertThat(auth.get("durationMinutes").asInt()).isEqualTo(10 * 480);
        assertThat(auth.at("/driver/kind").asText()).isEqualTo("dependency");
        assertThat(auth.at("/driver/text").asText()).contains("Database schema migration");
        assertThat(auth.get("start").asText()).isGreaterThan(byName.get("Database schema migration").get("finish").asText());

        byte[] before = Files.readAllBytes(folder.resolve("plan.keelson"));
        JsonNode again = done("import", "plan.csv", "--into", "plan.keelson", "--year", "2026", "--json").json();
        assertThat(again.get("created")).isEmpty();
        assertThat(again.get("updated")).isEmpty();
        assertThat(folder.resolve("plan.keelson")).hasBinaryContent(before);
    }

    @Test
    void scheduleIsReadByPeople() throws Exception {
        table();
        Keelson.Run run = done("schedule", "plan.keelson");
        assertThat(run.out()).startsWith("plan\n").contains("Critical path\n", "Database schema migration", "Platform Team", "4 items");
    }

    @Test
    void whatASlipDoesAndWhoBlocks() throws Exception {
        table();
        JsonNode whatIf = done("whatif", "plan.keelson", "--slip", "Database schema migration=3w", "--json").json();
        assertThat(whatIf.get("schema").asText()).isEqualTo("keelson/whatif/1");
        assertThat(whatIf.get("finishDeltaMinutes").asInt()).isEqualTo(15 * 480);
        assertThat(whatIf.get("items")).hasSizeGreaterThan(1);
        JsonNode blockers = done("blockers", "plan.keelson", "--json").json();
        assertThat(blockers.get("schema").asText()).isEqualTo("keelson/blockers/1");
        assertThat(blockers.at("/teams/0/name").asText()).isEqualTo("Platform Team");
        assertThat(keelson.run("whatif", "plan.keelson").status()).isEqualTo(2);
    }

    @Test
    void newThenCheck() throws Exception {
        assertThat(done("new", "p.keelson", "--name", "Ünïcode 計画", "--json").json().at("/portfolio/name").asText()).isEqualTo("Ünïcode 計画");
        assertThat(done("schedule", "p.keelson").out()).startsWith("Ünïcode 計画\n");
        assertThat(keelson.run("new", "p.keelson").status()).isEqualTo(2);
        JsonNode check = done("check", "p.keelson", "--json").json();
        assertThat(check.get("schema").asText()).isEqualTo("keelson/check/1");
        assertThat(check.get("findings").isArray()).isTrue();
        assertThat(done("new", "q.keelson", "--quiet").out()).isEmpty();
        assertThat(files()).containsExactly("p.keelson", "q.keelson");
    }

    @Test
    void checkFailsWhenAsked() throws Exception {
        Files.writeString(folder.resolve("loop.csv"), "name,depends-on\nA,B\nB,A\n");
        done("import", "loop.csv", "--into", "plan.keelson");
        Keelson.Run run = keelson.run("check", "plan.keelson", "--fail-on", "error", "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().get("findings").findValuesAsText("rule")).contains("schedule.cycle");
        assertThat(done("check", "plan.keelson").out()).contains("error  ");
    }

    @Test
    void whatIsFoundIsRaisedJudgedAndReplayed() throws Exception {
        Files.writeString(folder.resolve("plan.csv"), TABLE.replace("March 15", "January 5"));
        done("import", "plan.csv", "--into", "plan.keelson", "--program", "Auth", "--year", "2026");
        byte[] before = Files.readAllBytes(folder.resolve("plan.keelson"));
        JsonNode check = done("check", "plan.keelson", "--json").json();
        assertThat(check.get("escalations")).isNotEmpty().allSatisfy(each -> assertThat(each.get("why").asText()).isNotBlank());
        JsonNode status = done("status", "plan.keelson", "--json").json();
        assertThat(status.get("schema").asText()).isEqualTo("keelson/status/1");
        assertThat(status.get("statuses")).hasSize(6);
        assertThat(folder.resolve("plan.keelson")).hasBinaryContent(before);

        JsonNode raised = done("check", "plan.keelson", "--raise", "--json").json();
        assertThat(raised.get("raised")).isNotEmpty();
        JsonNode again = done("check", "plan.keelson", "--raise", "--json").json();
        assertThat(again.get("raised")).isEmpty();
        assertThat(again.get("escalations").findValuesAsText("disposition")).contains("raised").doesNotContain("raise");
        done("status", "plan.keelson", "--override", "Auth=on-track", "--reason", "Agreed", "--until", "2099-12-31");
        assertThat(done("status", "plan.keelson", "--json").json().at("/statuses/1/overridden").asBoolean()).isTrue();

        JsonNode rules = done("rules", "replay", "plan.keelson", "--json").json();
        assertThat(rules.get("schema").asText()).isEqualTo("keelson/rules/1");
        assertThat(rules.get("versions")).isNotEmpty();
        assertThat(rules.get("rules").findValuesAsText("id")).contains("deadline-missed", "owner-missing");
    }

    @Test
    void reportsInEveryFormat() throws Exception {
        table();
        for (String format : List.of("html", "md", "pdf", "json")) {
            done("report", "plan.keelson", "--id", "portfolio-status", "--format", format, "--out", "r." + format);
        }
        assertThat(folder.resolve("r.html")).content().contains("User Auth API v2", "<svg");
        assertThat(folder.resolve("r.md")).content().contains("User Auth API v2");
        assertThat(new String(Files.readAllBytes(folder.resolve("r.pdf")), 0, 5)).isEqualTo("%PDF-");
        assertThat(folder.resolve("r.json")).content().contains("keelson/document/1");
        assertThat(keelson.run("report", "plan.keelson", "--id", "nonsense", "--format", "md", "--out", "x.md").status()).isEqualTo(2);
        assertThat(folder.resolve("x.md")).doesNotExist();
    }

    @Test
    void diagramsOfEveryKind() throws Exception {
        table();
        for (String kind : List.of("dependencies", "structure", "roadmap")) {
            assertThat(done("diagram", "plan.keelson", "--kind", kind, "--out", kind + ".svg", "--json").json().get("out").asText())
                    .isEqualTo(kind + ".svg");
            assertThat(folder.resolve(kind + ".svg")).content().contains("<svg ", "User Auth API v2");
        }
        assertThat(folder.resolve("dependencies.svg")).content().contains("Identity Team");
    }

    @Test
    void whatIsExportedCanBeImported() throws Exception {
        table();
        done("export", "plan.keelson", "--format", "csv", "--out", "out.csv");
        assertThat(folder.resolve("out.csv")).content().contains("User Auth API v2", "Identity Team");
        assertThat(done("import", "out.csv", "--into", "copy.keelson", "--json").json().at("/created/deliverable").asInt()).isEqualTo(4);
        assertThat(keelson.run("export", "plan.keelson", "--format", "nonsense", "--out", "x").status()).isEqualTo(2);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void measuredValuesAreImportedMeasuredAndImportedAgain() throws Exception {
        table();
        Files.writeString(folder.resolve("series.csv"), """
                Metric;Team;Date;Value;Unit
                velocity;Identity Team;2026-01-05;41;points
                velocity;Identity Team;2026-01-19;44;points
                velocity;Nobody;2026-01-19;44;points
                lead time;portfolio;2026-01-19;31.5;h
                """);
        JsonNode first = done("import", "series.csv", "--into", "plan.keelson", "--format", "metrics-csv", "--json").json();
        assertThat(first.at("/created/metricSeries").asInt()).isEqualTo(2);
        assertThat(first.at("/created")).hasSize(1);
        assertThat(first.at("/skipped/0/record").asText()).isEqualTo("line 4");
        byte[] before = Files.readAllBytes(folder.resolve("plan.keelson"));
        JsonNode again = done("import", "series.csv", "--into", "plan.keelson", "--format", "metrics-csv", "--json").json();
        assertThat(again.get("created")).isEmpty();
        assertThat(again.get("updated")).isEmpty();
        assertThat(again.at("/unchanged/metricSeries").asInt()).isEqualTo(2);
        assertThat(folder.resolve("plan.keelson")).hasBinaryContent(before);

        JsonNode velocity = done("metrics", "plan.keelson", "--id", "velocity", "--set", "velocity.days=3650", "--json").json();
        assertThat(velocity.at("/metrics/0/elementName").asText()).isEqualTo("Identity Team");
        assertThat(velocity.at("/metrics/0/value").asDouble()).isEqualTo(44);
        assertThat(velocity.at("/metrics/0/unit").asText()).isEqualTo("points");
        Files.writeString(folder.resolve("series.csv"), "metric,element,date,value\nvelocity,Identity Team,2026-02-02,40\n");
        assertThat(done("import", "series.csv", "--into", "plan.keelson", "--format", "metrics-csv", "--json").json()
                .at("/updated/metricSeries").asInt()).isEqualTo(1);
        assertThat(done("metrics", "plan.keelson", "--id", "velocity", "--set", "velocity.days=3650", "--json").json()
                .at("/metrics/0/value").asDouble()).isEqualTo(40);
    }

    @Test
    void extensionsAreAllWell() throws Exception {
        JsonNode json = done("extensions", "--json").json();
        assertThat(json.get("schema").asText()).isEqualTo("keelson/extensions/1");
        assertThat(json.get("contributions")).extracting(c -> c.get("id").asText()).contains("csv", "portfolio-status");
        assertThat(json.get("contributions")).allSatisfy(c -> assertThat(c.get("status").asText()).isEqualTo("ok"));
    }

    @Test
    void aPortfolioIsMadeOfATemplateThatComesWithKeelson() throws Exception {
        assertThat(done("templates", "--json").json().get("templates")).extracting(t -> t.get("id").asText())
                .containsExactly("compliance", "migration", "platform-rollout", "product-launch");
        String start = LocalDate.now().plusWeeks(1).toString(); // decisions are overdue in a plan whose days are past
        JsonNode made = done("new", "move.keelson", "--template", "migration", "--start", start, "--json").json();
        assertThat(made.at("/counts/workstreams").asInt()).isEqualTo(5);
        assertThat(done("first-schedule", "move.keelson", "--json").json().at("/finish/latest").asText()).isGreaterThan(start);
        assertThat(done("check", "move.keelson", "--fail-on", "error").status()).isZero();
    }

    @Test
    void helpAndWrongUsage() throws Exception {
        assertThat(done("--help").out()).contains("schedule", "Exit status");
        for (String verb : List.of("open", "new", "templates", "import", "export", "schedule", "first-schedule", "simulate", "whatif", "blockers",
                "capacity", "level", "baseline", "variance", "quality", "report", "diagram", "extensions", "install", "uninstall",
                "new-plugin", "check", "metrics", "status", "rules", "review")) {
            assertThat(done(verb, "--help").out()).startsWith("Usage: keelson " + verb);
        }
        assertThat(keelson.run("recover", "plan.keelson").status()).isEqualTo(2);
        Keelson.Run wrong = keelson.run("schedule", "--json");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.json().at("/problems/0/message").asText()).contains("usage: keelson schedule");
        assertThat(keelson.run("open", "plan.keelson").status()).isEqualTo(2);
    }

    @Test
    void withoutADisplayTheSampleIsScheduledAndReported() throws Exception {
        Keelson.Run run = done();
        List<String> named = run.out().lines().toList();
        assertThat(named).hasSize(2).allSatisfy(name -> assertThat(Path.of(name)).isNotEmptyFile());
        assertThat(run.err().lines().findFirst()).hasValueSatisfying(line -> assertThat(line).startsWith("No display"));
        assertThat(files()).isEmpty();
    }

    /** Under 3 s is the aim; a machine that builds meanwhile is given twice that. */
    @Test
    void aVerbOnASmallPortfolioIsQuick() throws Exception {
        table();
        assertThat(Stream.of(done("schedule", "plan.keelson").time(), done("schedule", "plan.keelson").time(),
                done("schedule", "plan.keelson").time()).min(Duration::compareTo).orElseThrow()).isLessThan(Duration.ofSeconds(6));
    }
}
