// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.model.Portfolio;
import org.keelson.storage.PortfolioStore;

/** Capacity, leveling, baselines, variance and quality. */
class PlanVerbsTest {

    private static final String PLAN = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="p" name="Plan" start="2026-03-02">
              <teams id="t" name="Platform Team">
                <capacity fte="1.0"/>
              </teams>
              <teams id="u" name="Web Team"/>
              <people id="ann" name="Ann">
                <shares team="t" percent="80.0"/>
                <shares team="u" percent="40.0"/>
              </people>
              <programs id="g" name="Move">
                <items xsi:type="keelson:Deliverable" id="docs" name="Documents" ownerTeam="t" likely="2400" priority="300"/>
                <items xsi:type="keelson:Deliverable" id="api" name="API gateway" ownerTeam="t" likely="1440" priority="700"/>
                <items xsi:type="keelson:Milestone" id="launch" name="Launch" ownerTeam="u"/>
              </programs>
              <dependencies id="d" predecessor="docs" successor="launch"/>
            </keelson:Portfolio>
            """;

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void aPlanThatAsksForTooMuch() throws Exception {
        file = Files.writeString(folder.resolve("p.keelson"), PLAN);
    }

    private Cli.Run run(String... arguments) {
        return new Cli(folder).run(arguments);
    }

    private JsonNode json(String... arguments) {
        Cli.Run run = run(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json().get("schema").asText()).isEqualTo("keelson/" + arguments[0] + "/1");
        assertThat(run.json().get("problems").isArray()).isTrue();
        return run.json();
    }

    private Portfolio portfolio() throws Exception {
        return new PortfolioStore().load(file).portfolio();
    }

    @Test
    void capacityGivesARangeWhenAsked() {
        JsonNode week = json("capacity", "p.keelson", "--range", "--json").at("/teams/0/weeks/0");
        assertThat(week.get("p50Minutes").asInt()).isPositive().isLessThanOrEqualTo(week.get("p80Minutes").asInt());
        assertThat(week.get("likelyOver").asBoolean()).isTrue();
        String text = run("capacity", "p.keelson", "--range").out();
        assertThat(text).contains("P50 to P80 of it, from 1000 draws").isEqualTo(run("capacity", "p.keelson", "--range").out())
                .isNotEqualTo(run("capacity", "p.keelson").out());
        assertThat(run("capacity", "p.keelson").out()).doesNotContain("P50");
    }

    @Test
    void capacityNamesWhoIsOver() {
        JsonNode json = json("capacity", "p.keelson", "--json");
        assertThat(json.fieldNames()).toIterable().containsExactly("schema", "portfolio", "dataDate", "teams", "overloads",
                "problems");
        JsonNode week = json.at("/teams/0/weeks/0");
        assertThat(week.get("week").asText()).isEqualTo("2026-W10");
        assertThat(week.get("monday").asText()).isEqualTo("2026-03-02");
        assertThat(week.get("demandMinutes").asInt()).isEqualTo(3840);
        assertThat(week.get("capacityMinutes").asInt()).isEqualTo(2400);
        assertThat(week.get("overMinutes").asInt()).isEqualTo(1440);
        JsonNode overload = json.at("/overloads/0");
        assertThat(overload.get("id").asText()).isEqualTo("t");
        assertThat(overload.get("peakPercent").asInt()).isEqualTo(160);
        assertThat(overload.get("items").findValuesAsText("id")).containsExactly("docs", "api");
        assertThat(overload.get("programs").toString()).isEqualTo("[\"g\"]");

        Cli.Run text = run("capacity", "p.keelson");
        assertThat(text.out()).startsWith("Plan: Platform Team is asked for more than there is\n")
                .contains("2026-W10  160 %", "Documents 1w, API gateway 3d", "160!").doesNotContain("Ann");
        assertThat(run("capacity", "p.keelson", "--strict").status()).isEqualTo(1);
        assertThat(run("capacity", "p.keelson", "--strict", "--team", "web team").status()).isZero();
        assertThat(run("capacity", "p.keelson", "--team", "Nobody").err())
                .contains("those that there are: Platform Team, Web Team");
        assertThat(run("capacity", "p.keelson", "--team", "t").out()).contains("Who asks for it",
                "2026-W10     8d     1w  Documents 1w");
        assertThat(run("capacity", "p.keelson", "--weeks", "0").status()).isEqualTo(2);
        assertThat(run("capacity", "p.keelson", "--weeks", String.valueOf(Integer.MAX_VALUE)).out())
                .isEqualTo(run("capacity", "p.keelson", "--weeks", "1000").out());
        assertThat(run("capacity", "p.keelson", "--team", "u").out()).doesNotContain("Who asks for it");
    }

    @Test
    void peopleAreShownWhenAskedFor() {
        JsonNode json = json("capacity", "p.keelson", "--people", "--json");
        assertThat(json.at("/clashes/0/person").asText()).isEqualTo("ann");
        assertThat(json.at("/clashes/0/percent").asInt()).isEqualTo(120);
        assertThat(json.at("/people/0/weeks/0/demandMinutes").asInt()).isEqualTo((int) Math.round(2400 * 0.8 * 1.6));
        assertThat(json.at("/peopleOverloads/0/id").asText()).isEqualTo("ann");
        assertThat(run("capacity", "p.keelson", "--people").out())
                .contains("Ann has given 120 % of the time to Platform Team, Web Team\n");
    }

    @Test
    void levelWritesOnlyWhenTold() throws Exception {
        JsonNode json = json("level", "p.keelson", "--json");
        assertThat(file).hasContent(PLAN);
        assertThat(json.get("applied").asBoolean()).isFalse();
        assertThat(json.get("finishBefore").asText()).isEqualTo("2026-03-06T17:00");
        assertThat(json.get("finishAfter").asText()).isEqualTo("2026-03-11T17:00");
        assertThat(json.get("finishDeltaMinutes").asInt()).isEqualTo(1440);
        assertThat(json.at("/delays/0/id").asText()).isEqualTo("docs");
        assertThat(json.at("/delays/0/delayMinutes").asInt()).isEqualTo(1440);
        assertThat(json.at("/delays/0/goesFirst").asText()).isEqualTo("api");
        assertThat(json.at("/milestones/0/id").asText()).isEqualTo("launch");
        assertThat(json.get("unresolved")).isEmpty();

        Cli.Run applied = run("level", "p.keelson", "--apply");
        assertThat(applied.out()).startsWith("Plan: 1 item held back; then no team is asked for more than it has\n")
                .contains("waits 3d for Platform Team: API gateway (priority 700) goes first", "written to the portfolio",
                        "Launch     2026-03-06 17:00  2026-03-11 17:00  3d later");
        assertThat(portfolio().getPrograms().getFirst().getItems().getFirst().getLevelingDelay()).isEqualTo(1440);
        assertThat(json("schedule", "p.keelson", "--json").get("finish").asText()).isEqualTo("2026-03-11T17:00");
        assertThat(run("capacity", "p.keelson", "--strict").status()).isZero();

        assertThat(json("level", "p.keelson", "--clear", "--json").get("cleared").toString()).isEqualTo("[\"docs\"]");
        assertThat(portfolio().getPrograms().getFirst().getItems().getFirst().getLevelingDelay()).isNull();
        assertThat(run("level", "p.keelson", "--clear").out()).isEqualTo("Plan: nothing was held back\n");
    }

    @Test
    void whatCannotBeLeveledIsAFinding() throws Exception {
        Files.writeString(file, PLAN.replace("likely=\"1440\"", "likely=\"1440\" deadline=\"2026-03-04T17:00\"")
                .replace("likely=\"2400\"", "likely=\"2400\" deadline=\"2026-03-06T17:00\""));
        Cli.Run kept = run("level", "p.keelson", "--strict");
        assertThat(kept.status()).isEqualTo(1);
        assertThat(kept.out()).contains("nothing can be held back; 1 overload left of 1", "Documents has a deadline");
        assertThat(run("level", "p.keelson", "--strict", "--promised", "move").status()).isZero();
        assertThat(run("level", "p.keelson", "--promised", "perhaps").status()).isEqualTo(2);
        assertThat(run("level", "p.keelson", "--apply", "--clear").status()).isEqualTo(2);
        JsonNode left = json("level", "p.keelson", "--by", "day", "--json").at("/unresolved/0");
        assertThat(left.at("/reasons/0").asText()).isEqualTo("API gateway has a deadline");
        assertThat(left.at("/days/0/day").asText()).isEqualTo("2026-03-02");
    }

    @Test
    void baselinesAreTakenAndComparedWith() throws Exception {
        assertThat(run("baseline", "p.keelson").out()).isEqualTo("Plan: no baseline was taken; --name NAME takes one\n");
        assertThat(file).hasContent(PLAN);
        assertThat(run("variance", "p.keelson").err()).contains("p.keelson has no baseline");
        assertThat(run("baseline", "p.keelson", "--reason", "x").status()).isEqualTo(2);
        JsonNode taken = json("baseline", "p.keelson", "--name", "Agreed", "--json");
        assertThat(taken.at("/baselines/0/id").asText()).isEqualTo(taken.get("taken").asText());
        assertThat(taken.at("/baselines/0/takenOn").asText()).isEqualTo("2026-03-02T08:00");
        assertThat(taken.at("/baselines/0/items").asInt()).isEqualTo(3);

        byte[] before = Files.readAllBytes(file);
        Cli.Run second = run("baseline", "p.keelson", "--name", "Second", "--reason", "Scope");
        assertThat(second.status()).isEqualTo(2);
        assertThat(second.err()).contains("needs somebody who approves it; say --name NAME --reason TEXT --approver PERSON");
        assertThat(file).hasBinaryContent(before);
        assertThat(run("baseline", "p.keelson", "--name", "Second", "--reason", "Scope", "--approver", "Bob").err())
                .contains("those that there are: Ann");

        run("level", "p.keelson", "--apply", "-q");
        JsonNode variance = json("variance", "p.keelson", "--json");
        assertThat(variance.at("/baseline/name").asText()).isEqualTo("Agreed");
        assertThat(variance.at("/portfolio/finishMinutes").asInt()).isEqualTo(1440);
        assertThat(variance.get("items").findValuesAsText("root")).contains("docs");
        assertThat(variance.at("/items/0/causes/0/kind").asText()).isEqualTo("leveling");
        assertThat(run("variance", "p.keelson").out()).startsWith("Plan: finishes 3d later than agreed, 2026-03-11 17:00\n")
                .contains("is held back 3d by leveling", "Launch     2026-03-06 17:00  2026-03-11 17:00  3d later  Documents");

        assertThat(json("baseline", "p.keelson", "--name", "Second", "--reason", "Scope", "--approver", "Ann", "--json")
                .get("baselines"))
                .hasSize(2);
        assertThat(run("variance", "p.keelson").out()).contains("Plan: finishes as agreed");
        assertThat(run("variance", "p.keelson", "--baseline", "agreed").out()).contains("3d later");
        assertThat(portfolio().getBaselines().getLast().getApprover().getName()).isEqualTo("Ann");
    }

    @Test
    void anEmptyPortfolioIsAnsweredWithoutEmptyTables() {
        assertThat(run("new", "empty.keelson", "--start", "2026-03-02").status()).isZero();
        assertThat(run("schedule", "empty.keelson").out()).endsWith("Critical path\n  none: nothing is scheduled\n");
        assertThat(run("capacity", "empty.keelson").out())
                .isEqualTo("empty: no team is asked for more than it has\n  nobody is asked for anything\n");
        assertThat(run("baseline", "empty.keelson", "--name", "A").status()).isZero();
        assertThat(run("variance", "empty.keelson").out()).startsWith("empty: cannot be compared\n").hasLineCount(2);
        assertThat(run("quality", "empty.keelson").out()).startsWith("empty: there is nothing to assess\n");
        assertThat(run("quality", "empty.keelson", "--strict").status()).isZero();
    }

    @Test
    void qualityTellsThePoints() throws Exception {
        JsonNode json = json("quality", "p.keelson", "--json");
        assertThat(json.get("points")).hasSize(14);
        JsonNode logic = json.at("/points/0");
        assertThat(logic.fieldNames()).toIterable().containsExactly("number", "id", "name", "definition", "result", "value",
                "unit",
                "target", "counted", "offenders", "reason");
        assertThat(logic.get("result").asText()).isEqualTo("failed");
        assertThat(logic.get("offenders").toString()).isEqualTo("[\"docs\",\"api\"]");
        assertThat(json.at("/points/10/result").asText()).isEqualTo("not-applicable");
        assertThat(json.at("/points/11/value").asInt()).isEqualTo(600);
        assertThat(json.get("extras").findValuesAsText("id")).isEqualTo(List.of("owner", "need-by", "reviewed"));
        assertThat(json.at("/score/failed").asInt()).isPositive();
        assertThat(run("quality", "p.keelson").status()).isZero();
        assertThat(run("quality", "p.keelson", "--strict").status()).isEqualTo(1);
        assertThat(run("quality", "p.keelson").out()).contains("points that apply have failed", "1  Logic", "66.7 %",
                "Documents, API gateway", "Documents → Launch", "there is no baseline to compare with");
        assertThat(file).hasContent(PLAN);
    }
}
