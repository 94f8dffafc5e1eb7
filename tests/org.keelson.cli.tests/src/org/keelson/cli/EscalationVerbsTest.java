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
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.engine.ExtensionPoint;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.storage.PortfolioStore;

/** What {@code check} does about findings, and {@code status}. */
class EscalationVerbsTest {

    private static final String TEXT = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="p" name="Plan" start="2026-03-02" dataDate="DAYT09:00" owner="boss">
              <teams id="t" name="Platform Team" lead="lead"/>
              <people id="boss" name="Bo"/>
              <people id="lead" name="Lee"/>
              <programs id="g" name="Move" owner="boss">
                <workstreams id="w" name="Data">
                  <items xsi:type="keelson:Deliverable" id="a" name="Schema" ownerTeam="t" likely="4800" description="bad"/>
                  <items xsi:type="keelson:Deliverable" id="s1" name="Notes" ownerTeam="t" likely="480" description="odd"/>
                  <items xsi:type="keelson:Deliverable" id="s2" name="Logo" ownerTeam="t" likely="480" description="odd"/>
                  <items xsi:type="keelson:Deliverable" id="s3" name="Poster" ownerTeam="t" likely="480"/>
                </workstreams>
                <items xsi:type="keelson:Milestone" id="b" name="Switch" committed="true" ownerTeam="t"/>
              </programs>
              <dependencies id="d" predecessor="a" successor="b"/>
            </keelson:Portfolio>
            """;

    /** Finds an error in each item described as bad, and a warning in each odd one. */
    public static final class Tags implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            List<Finding> findings = new ArrayList<>();
            for (WorkItem item : evaluation.items()) {
                if ("bad".equals(item.getDescription())) {
                    findings.add(new Finding(ProblemSeverity.ERROR, item.getId(), item.getName() + " is bad",
                            List.of("It says so")));
                }
                if ("odd".equals(item.getDescription())) {
                    findings.add(new Finding(ProblemSeverity.WARNING, item.getId(), item.getName() + " is odd", List.of()));
                }
            }
            return findings;
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void file() throws Exception {
        write(TEXT.replace("DAY", "2026-03-02"));
    }

    private void write(String text) throws Exception {
        Files.writeString(folder.resolve("p.keelson"), text);
    }

    private Cli cli() {
        return new Cli(folder).with(ExtensionPoint.ESCALATION_RULES, "tags", Tags.class, Map.of());
    }

    private Portfolio portfolio() throws Exception {
        return new PortfolioStore().load(folder.resolve("p.keelson")).portfolio();
    }

    /** Another day, by a data date of the file. */
    private void day(String day) throws Exception {
        Path file = folder.resolve("p.keelson");
        Files.writeString(file, Files.readString(file).replaceFirst("dataDate=\"[^T]*T", "dataDate=\"" + day + "T"));
    }

    private static List<String> dispositions(Cli.Run run) {
        List<String> all = new ArrayList<>();
        for (JsonNode each : run.json().get("escalations")) {
            all.add(each.get("element").asText() + " " + each.get("disposition").asText());
        }
        return all;
    }

    @Test
    void checkTellsWhatGoesToWhomAndWritesNothing() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("p.keelson"));
        Cli.Run run = cli().run("check", "p.keelson", "--json", "--set", "escalation.budget.team=1");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(dispositions(run)).containsExactly("a raise", "s2 raise", "s1 over-budget");
        JsonNode first = run.json().at("/escalations/0");
        assertThat(first.fieldNames()).toIterable().containsExactly("rule", "element", "severity", "message", "disposition",
                "level", "audience", "by", "rank", "escalation", "until", "why");
        assertThat(first.get("level").asText()).isEqualTo("program");
        assertThat(first.get("audience").toString()).isEqualTo("[\"boss\"]");
        assertThat(first.get("why").asText()).isEqualTo("goes to Bo at program level: an error on the critical path");
        assertThat(run.json().at("/escalations/2/why").asText())
                .isEqualTo("rank 2 of 2 for the team level in the week of 2026-03-02, whose budget is 1");
        assertThat(run.json().at("/budgets/0").toString()).isEqualTo("{\"level\":\"team\","
                + "\"week\":\"2026-03-02\",\"budget\":1,\"before\":0,\"now\":1,\"heldBack\":1}");
        assertThat(run.json().get("recorded").asBoolean()).isFalse();
        Cli.Run text = cli().run("check", "p.keelson", "--set", "escalation.budget.team=1");
        assertThat(text.out()).contains("to raise, which --raise does", "  to Bo at program level", "    Schema is bad  [tags]",
                "  to Lee at team level", "held back: 1", "  over budget: 1, first Notes is odd  [tags]");
        assertThat(folder.resolve("p.keelson")).hasBinaryContent(before);
    }

    @Test
    void recordKeepsWhatWasSeenSoThatANewOneIsKnown() throws Exception {
        Cli.Run run = cli().run("check", "p.keelson", "--record", "--json");
        assertThat(run.json().get("recorded").asBoolean()).isTrue();
        assertThat(portfolio().getAlerts()).hasSize(3);
        assertThat(portfolio().getEscalations()).isEmpty();
        String once = Files.readString(folder.resolve("p.keelson"));
        cli().run("check", "p.keelson", "--record");
        assertThat(Files.readString(folder.resolve("p.keelson"))).isEqualTo(once);
        write(once.replace("name=\"Poster\"", "name=\"Poster\" description=\"odd\""));
        day("2026-03-03");
        Cli.Run next = cli().run("check", "p.keelson", "--json");
        assertThat(dispositions(next)).contains("s3 too-new", "s1 raise");
        assertThat(cli().run("check", "p.keelson").out()).contains("  too new: 1, first Poster is odd  [tags]",
                "      is there since 2026-03-03, and must be for 1 day");
    }

    @Test
    void raiseRaisesWhatIsLetThroughAndNothingTwice() throws Exception {
        Cli.Run run = cli().run("check", "p.keelson", "--raise", "--json");
        assertThat(run.json().get("raised")).hasSize(3);
        assertThat(portfolio().getEscalations()).hasSize(3).first().satisfies(each -> {
            assertThat(each.getId()).isEqualTo(run.json().at("/raised/0").asText());
            assertThat(each.getName()).isEqualTo("Schema is bad");
            assertThat(each.getSituation()).isEqualTo("Schema is bad. It says so.");
            assertThat(each.getDecisionNeeded()).isEqualTo("What gives: the date, the scope, or who works on it?");
            assertThat(each.getFrom().getId()).isEqualTo("boss");
            assertThat(each.getRule()).isEqualTo("tags");
            assertThat(each.getRaisedOn()).hasToString("2026-03-02");
            assertThat(each.getAbout()).singleElement().satisfies(about -> assertThat(about.getId()).isEqualTo("a"));
        });
        assertThat(portfolio().getAlerts()).hasSize(3);
        Cli.Run again = cli().run("check", "p.keelson", "--raise", "--json");
        assertThat(dispositions(again)).containsExactly("a raised", "s2 raised", "s1 raised");
        assertThat(portfolio().getEscalations()).hasSize(3);
        day("2026-03-09");
        Cli.Run later = cli().run("check", "p.keelson", "--raise");
        assertThat(later.out()).contains("    up: Logo is odd  [tags]",
                "nobody has acknowledged it for 7 days");
        assertThat(portfolio().getEscalations().get(1).getEarlier()).hasSize(1);
        assertThat(portfolio().getEscalations().get(1).getFrom().getId()).isEqualTo("boss");
    }

    @Test
    void whatIsAboutThePortfolioIsRaisedAndRemembered() throws Exception {
        Cli cli = new Cli(folder).with(ExtensionPoint.ESCALATION_RULES, "warns", Contributed.Warns.class, Map.of());
        assertThat(cli.run("check", "p.keelson", "--raise", "--json").json().get("raised")).hasSize(1);
        assertThat(portfolio().getEscalations().getFirst().getAbout()).singleElement().isInstanceOf(Portfolio.class);
        assertThat(portfolio().getAlerts().getFirst().getElement()).isNull();
        assertThat(dispositions(cli.run("check", "p.keelson", "--raise", "--json"))).containsExactly("p raised");
        assertThat(portfolio().getEscalations()).hasSize(1);
        assertThat(portfolio().getAlerts()).hasSize(1);
    }

    @Test
    void onADayThatIsPastNothingIsRaisedTwice() throws Exception {
        cli().run("check", "p.keelson", "--raise");
        day("2026-02-27");
        byte[] before = Files.readAllBytes(folder.resolve("p.keelson"));
        Cli.Run run = cli().run("check", "p.keelson", "--raise");
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("There is an open escalation about it already", "data date");
        assertThat(folder.resolve("p.keelson")).hasBinaryContent(before);
    }

    @Test
    void settingsOfThePortfolioCountAndBadOnesAreTold() throws Exception {
        write(TEXT.replace("DAY", "2026-03-02").replace("</keelson:Portfolio>", """
                  <settings contribution="escalation" parameter="budget.team" value="0"/>
                  <settings contribution="escalation" parameter="clear-days" value="soon"/>
                </keelson:Portfolio>"""));
        Cli.Run run = cli().run("check", "p.keelson", "--json");
        assertThat(dispositions(run)).containsExactly("a raise", "s2 over-budget", "s1 over-budget");
        assertThat(run.json().get("problems").findValuesAsText("message")).contains("The setting 'escalation.clear-days' is "
                + "'soon' and not a whole number from 0 to 90; the default of 7 holds");
        assertThat(cli().run("check", "p.keelson", "--set", "escalation.budget.nobody=1").status()).isEqualTo(2);
    }

    @Test
    void aBrokenRuleNeitherStopsTheDeskNorClearsWhatItFound() throws Exception {
        cli().run("check", "p.keelson", "--record");
        day("2026-03-03");
        Cli broken = new Cli(folder).with(ExtensionPoint.ESCALATION_RULES, "tags", Contributed.Throws.class, Map.of())
                .with(ExtensionPoint.ESCALATION_RULES, "warns", Contributed.Warns.class, Map.of());
        Cli.Run run = broken.run("check", "p.keelson", "--raise", "--json");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.json().get("raised")).hasSize(0);
        assertThat(run.json().at("/escalations/0/disposition").asText()).isEqualTo("too-new");
        assertThat(portfolio().getAlerts()).hasSize(4).allSatisfy(each -> assertThat(each.getCleared()).isNull());
    }

    @Test
    void statusTellsComputedBesideClaimedAndWhy() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("p.keelson"));
        Cli.Run run = cli().run("status", "p.keelson", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json().get("schema").asText()).isEqualTo("keelson/status/1");
        assertThat(run.json().get("statuses").findValuesAsText("element")).containsExactly("p", "g", "b", "w", "a", "s1", "s2",
                "s3");
        assertThat(run.json().get("statuses").findValuesAsText("computed")).containsExactly("off-track", "off-track",
                "on-track", "off-track", "off-track", "watch", "watch", "on-track");
        assertThat(run.json().at("/statuses/1/why/0").asText())
                .isEqualTo("'Schema', on the critical path, is off track: tags: Schema is bad");
        assertThat(run.json().at("/statuses/1").fieldNames()).toIterable().containsExactly("element", "name", "kind", "computed",
                "claimed", "overridden", "effective", "why");
        Cli.Run text = cli().run("status", "p.keelson");
        assertThat(text.out()).contains("· · · Schema", "Schema is off-track", "  tags: Schema is bad",
                "2 items on track are not shown; --all shows them").doesNotContain("Poster");
        assertThat(cli().run("status", "p.keelson", "--all").out()).contains("Poster");
        assertThat(cli().run("status", "p.keelson", "--element", "Poster", "--json").json().get("statuses")).hasSize(1);
        assertThat(folder.resolve("p.keelson")).hasBinaryContent(before);
    }

    @Test
    void aClaimIsWrittenAndContradicted() throws Exception {
        Cli.Run run = cli().run("status", "p.keelson", "--claim", "Move=on-track", "--comment", "All well", "--by", "Bo");
        assertThat(run.out()).contains("claimed better than computed");
        assertThat(portfolio().getPrograms().getFirst().getStatusHistory()).singleElement().satisfies(each -> {
            assertThat(each.getStatus()).isEqualTo(org.keelson.model.Status.ON_TRACK);
            assertThat(each.getDate()).hasToString("2026-03-02");
            assertThat(each.getComment()).isEqualTo("All well");
            assertThat(each.getBy().getName()).isEqualTo("Bo");
            assertThat(each.isOverride()).isFalse();
        });
        assertThat(cli().run("status", "p.keelson", "--json").json().at("/statuses/1/claimed").asText()).isEqualTo("on-track");
    }

    @Test
    void anOverrideNeedsAReasonAndALastDayAndExpires() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("p.keelson"));
        Cli.Run refused = cli().run("status", "p.keelson", "--override", "a=on-track", "--until", "2026-03-06");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("needs a reason");
        assertThat(cli().run("status", "p.keelson", "--override", "a=on-track", "--reason", "r").err())
                .contains("needs a last day");
        assertThat(cli().run("status", "p.keelson", "--override", "a=on-track", "--reason", "r", "--until", "2026-03-01").err())
                .contains("is past");
        assertThat(cli().run("status", "p.keelson", "--override", "a=green", "--reason", "r", "--until", "2026-03-06").err())
                .contains("there is no status \"green\"");
        assertThat(cli().run("status", "p.keelson", "--override", "x=watch", "--reason", "r", "--until", "2026-03-06").status())
                .isEqualTo(2);
        assertThat(cli().run("status", "p.keelson", "--override", "watch", "--reason", "r", "--until", "2026-03-06").status())
                .isEqualTo(2);
        assertThat(cli().run("status", "p.keelson", "--reason", "r").status()).isEqualTo(2);
        assertThat(folder.resolve("p.keelson")).hasBinaryContent(before);

        Cli.Run run = cli().run("status", "p.keelson", "--override", "a=on-track", "--reason", "It is a rumour", "--until",
                "2026-03-06", "--json");
        assertThat(run.json().at("/statuses/4/overridden").asBoolean()).isTrue();
        assertThat(run.json().at("/statuses/4/computed").asText()).isEqualTo("off-track");
        assertThat(run.json().at("/statuses/4/effective").asText()).isEqualTo("on-track");
        assertThat(run.json().at("/statuses/1/computed").asText()).isEqualTo("watch");
        day("2026-03-07");
        Cli.Run expired = cli().run("status", "p.keelson", "--json");
        assertThat(expired.json().at("/statuses/4/effective").asText()).isEqualTo("off-track");
        assertThat(expired.json().at("/statuses/4/why").toString()).contains("does not count: it expired on 2026-03-06");
    }

    @Test
    void aBrokenRuleIsStatus4OfStatusToo() {
        Cli.Run run = cli().with(ExtensionPoint.ESCALATION_RULES, "throws", Contributed.Throws.class, Map.of())
                .run("status", "p.keelson", "--json");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.json().at("/statuses/0/computed").asText()).isEqualTo("off-track");
        assertThat(run.json().get("problems").toString()).contains("'throws' of org.example failed");
    }
}
