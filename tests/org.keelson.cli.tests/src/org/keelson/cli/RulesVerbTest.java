// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.analysis.ItemSchedule;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.engine.ExtensionPoint;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** {@code rules replay} over five versions: in the third the work before the switch grows, and the switch comes too late. */
class RulesVerbTest {

    private static final String TEXT = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="p" name="Plan" start="2026-01-05" dataDate="DAYT17:00" owner="boss">
              <people id="boss" name="Bo"/>
              <programs id="g" name="Move" owner="boss">
                <items xsi:type="keelson:Deliverable" id="a" name="Schema" owner="boss" likely="LIKELY" progress="0"/>
                <items xsi:type="keelson:Milestone" id="b" name="Switch" owner="boss" deadline="2026-01-30T17:00" DONE/>
                <items xsi:type="keelson:Milestone" id="c" name="Kept" owner="boss" deadline="2026-01-23T17:00" KEPT/>
              </programs>
              <dependencies id="d" predecessor="a" successor="b"/>
              BASELINE
            </keelson:Portfolio>
            """;

    /** Finds what is planned after its deadline. */
    public static final class Slip implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            List<Finding> findings = new ArrayList<>();
            for (WorkItem item : evaluation.items()) {
                ItemSchedule dates = evaluation.schedule().item(item.getId()).orElseThrow();
                if (item.getActualFinish() == null && dates.deadlineSlipMinutes() > 0) {
                    findings.add(new Finding(ProblemSeverity.ERROR, item.getId(), item.getName() + " comes too late", List.of()));
                }
            }
            return findings;
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws Exception {
        version("v1.keelson", "2026-01-05", "4800", "", "");
        version("v2.keelson", "2026-01-12", "4800", "", "");
        version("v3.keelson", "2026-01-19", "9600", "", "");
        version("v4.keelson", "2026-01-26", "9600", "", "actualFinish=\"2026-01-22T12:00\"");
        version("v5.keelson", "2026-02-09", "9600", "actualFinish=\"2026-02-06T12:00\"", "actualFinish=\"2026-01-22T12:00\"");
    }

    private void version(String name, String day, String likely, String done, String kept) throws Exception {
        Files.writeString(folder.resolve(name), TEXT.replace("DAY", day).replace("LIKELY", likely).replace("DONE", done)
                .replace("KEPT", kept).replace("BASELINE", ""));
    }

    private Cli cli() {
        return new Cli(folder).with(ExtensionPoint.ESCALATION_RULES, "slip", Slip.class, Map.of())
                .with(ExtensionPoint.ESCALATION_RULES, "warns", Contributed.Warns.class, Map.of());
    }

    private Cli.Run replay(String... more) {
        List<String> arguments = new ArrayList<>(List.of("rules", "replay", "v1.keelson", "v3.keelson", "v2.keelson",
                "v4.keelson", "v5.keelson"));
        arguments.addAll(List.of(more));
        return cli().run(arguments.toArray(String[]::new));
    }

    @Test
    void itTellsAlertsLeadTimeMissesAndFalseAlarms() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("v3.keelson"));
        Cli.Run run = replay("--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("schema").asText()).isEqualTo("keelson/rules/1");
        assertThat(json.get("source").asText()).isEqualTo("files");
        assertThat(json.get("versions").findValuesAsText("name")).as("by data date").containsExactly("v1.keelson", "v2.keelson",
                "v3.keelson", "v4.keelson", "v5.keelson");
        assertThat(json.get("rules").findValuesAsText("id")).containsExactly("slip", "warns");
        JsonNode slip = json.at("/rules/0");
        assertThat(slip.fieldNames()).toIterable().containsExactly("id", "alertsPerWeek", "alerts", "findings",
                "findingsStanding", "heldBack", "heldBackBy", "missesCaught", "misses", "trueAlarms", "falseAlarms",
                "leadTimeDaysMedian", "leadTimeDaysShortest");
        assertThat(slip.get("alerts").asInt()).isEqualTo(1);
        assertThat(slip.get("alertsPerWeek").asDouble()).isEqualTo(0.2);
        assertThat(slip.get("missesCaught").asInt()).isEqualTo(1);
        assertThat(slip.get("leadTimeDaysMedian").asInt()).isEqualTo(4);
        assertThat(json.at("/rules/1/misses").asInt()).as("it said nothing of the switch").isEqualTo(1);
        assertThat(json.at("/total/dates").asInt()).isEqualTo(2);
        assertThat(json.at("/total/kept").asInt()).isEqualTo(1);
        assertThat(json.at("/misses/0/element").asText()).isEqualTo("b");
        assertThat(json.at("/misses/0/warnings/0/rule").asText()).isEqualTo("slip");
        assertThat(json.at("/misses/0/warnings/0/leadTimeDays").asInt()).isEqualTo(4);
        assertThat(json.get("alerts").findValuesAsText("verdict")).containsExactly("open", "true");
        assertThat(replay("--json").out()).as("twice the same").isEqualTo(run.out());
        assertThat(folder.resolve("v3.keelson")).hasBinaryContent(before);
    }

    @Test
    void thePrintedTableSaysTheSame() {
        Cli.Run run = replay();
        assertThat(run.out()).contains("5 versions from 2026-01-05 to 2026-02-09", "2 dates: 1 kept, 1 missed, 0 not due yet",
                "missed dates", "2026-01-30  Switch, deadline, done on 2026-02-06",
                "first alert 4 days before, by slip: Switch comes too late", "2026-01-26  true  Switch comes too late  [slip]");
    }

    @Test
    void settingsAreTried() {
        assertThat(replay("--rule", "slip", "--set", "escalation.persist-days=0", "--json").json()
                .at("/total/leadTimeDaysMedian").asInt()).isEqualTo(11);
        JsonNode poor = replay("--rule", "slip", "--set", "escalation.budget.portfolio=0", "--set", "escalation.budget.program=0",
                "--json").json();
        assertThat(poor.at("/total/alerts").asInt()).isZero();
        assertThat(poor.at("/total/misses").asInt()).isEqualTo(1);
        assertThat(poor.at("/total/heldBackBy/over-budget").asInt()).isEqualTo(1);
        assertThat(replay("--rule", "slip").out()).doesNotContain("warns");
        assertThat(replay("--set", "slip.colour=red").err()).contains("slip.colour");
        assertThat(replay("--rule", "nobody").status()).isEqualTo(2);
    }

    @Test
    void oneFileIsLookedAtOverItsHistory() throws Exception {
        Files.writeString(folder.resolve("one.keelson"), TEXT.replace("DAY", "2026-02-09").replace("LIKELY", "9600")
                .replace("DONE", "actualFinish=\"2026-02-06T12:00\"").replace("KEPT", "actualFinish=\"2026-01-22T12:00\"")
                .replace("BASELINE", """
                        <baselines id="base" name="Kickoff" takenOn="2026-01-05T16:00">
                            <entries item="a" duration="4800"/>
                            <entries item="b"/>
                            <entries item="c"/>
                          </baselines>"""));
        Cli.Run run = cli().run("rules", "replay", "one.keelson", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json().get("source").asText()).isEqualTo("history");
        assertThat(run.json().get("versions").findValuesAsText("name")).containsExactly("2026-01-05", "2026-01-12", "2026-01-19",
                "2026-01-26", "2026-02-02", "now");
        assertThat(run.json().get("notTold")).isNotEmpty();
        assertThat(run.json().at("/misses/0/element").asText()).isEqualTo("b");
        assertThat(cli().run("rules", "replay", "one.keelson").out()).contains("made from what the file remembers");
    }

    @Test
    void aRuleThatFailsIsStatus4AndTheOthersAreHeard() {
        Cli.Run run = cli().with(ExtensionPoint.ESCALATION_RULES, "throws", Contributed.Throws.class, Map.of())
                .run("rules", "replay", "v1.keelson", "v3.keelson", "v4.keelson", "v5.keelson", "--json");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.json().get("failures")).hasSize(4);
        assertThat(run.json().at("/failures/0/outcome").asText()).isEqualTo("failed");
        assertThat(run.json().get("problems").toString()).contains("'throws' of org.example failed", "first over v1.keelson");
        assertThat(run.json().at("/total/missesCaught").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThat(cli().run("rules", "list", "v1.keelson").err()).contains("say rules replay FILE");
        assertThat(cli().run("rules", "replay").status()).isEqualTo(2);
        assertThat(cli().run("rules", "replay", "none.keelson").status()).isEqualTo(3);
    }
}
