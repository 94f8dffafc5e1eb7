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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verbs {@code whatif} and {@code blockers}, and {@code schedule --paths-to}. */
class ImpactVerbsTest {

    private static final String PLAN = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="p" name="Plan" start="2026-03-02">
              <teams id="t" name="Platform Team"/>
              <teams id="u" name="Identity Team"/>
              <objectives id="o" name="Live in spring">
                <keyResults id="k" name="Switched" due="2026-03-16" milestones="b"/>
              </objectives>
              <programs id="g" name="Move">
                <items xsi:type="keelson:Deliverable" id="a" key="K-1" name="Schema" ownerTeam="t" likely="2400" progress="0"/>
                <items xsi:type="keelson:Deliverable" id="c" name="Auth API" ownerTeam="u" likely="1440" progress="0"/>
                <items xsi:type="keelson:Deliverable" id="e" name="Docs" ownerTeam="u" likely="480" progress="0"/>
                <items xsi:type="keelson:Deliverable" id="f" name="Docs" likely="480" progress="0"/>
                <items xsi:type="keelson:Milestone" id="b" name="Switch" deadline="2026-03-16T17:00" committed="true"/>
              </programs>
              <dependencies id="d1" predecessor="a" successor="c" needBy="2026-03-09T17:00"/>
              <dependencies id="d2" predecessor="c" successor="b"/>
              <dependencies id="d3" predecessor="e" successor="c"/>
            </keelson:Portfolio>
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("p.keelson"), PLAN);
    }

    private Cli.Run run(String... arguments) {
        return new Cli(folder).run(arguments);
    }

    @Test
    void whatIfAnswersTheWholeObject() throws Exception {
        Cli.Run run = run("whatif", "p.keelson", "--slip", "a=1w", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = run.json();
        assertThat(json.fieldNames()).toIterable().containsExactly("schema", "changes", "finishBefore", "finishAfter",
                "finishDeltaMinutes", "items", "milestones", "teams", "programs", "commitments", "keyResults", "elapsedMillis", "problems");
        assertThat(json.get("schema").asText()).isEqualTo("keelson/whatif/1");
        assertThat(json.get("changes").toString()).isEqualTo("[{\"kind\":\"slip\",\"id\":\"a\",\"minutes\":2400,\"name\":\"Schema\"}]");
        assertThat(json.get("finishDeltaMinutes").asInt()).isEqualTo(2400);
        assertThat(json.get("finishAfter").asText()).isEqualTo("2026-03-18T17:00");
        assertThat(json.get("items")).hasSize(3);
        assertThat(json.at("/items/0").fieldNames()).toIterable().containsExactly("id", "name", "start", "finish", "startDeltaMinutes",
                "finishDeltaMinutes", "becameCritical");
        assertThat(json.at("/items/0/finishDeltaMinutes").asInt()).isEqualTo(2400);
        assertThat(json.get("milestones").toString()).isEqualTo("[{\"id\":\"b\",\"name\":\"Switch\",\"program\":\"Move\","
                + "\"before\":\"2026-03-11T17:00\",\"after\":\"2026-03-18T17:00\",\"deltaMinutes\":2400,"
                + "\"deadline\":\"2026-03-16T17:00\",\"deadlineNewlyMissed\":true}]");
        assertThat(json.get("teams").toString()).isEqualTo("[{\"id\":\"u\",\"name\":\"Identity Team\",\"maxDeltaMinutes\":2400,"
                + "\"items\":[\"c\"]},{\"id\":\"t\",\"name\":\"Platform Team\",\"maxDeltaMinutes\":2400,\"items\":[\"a\"]}]");
        assertThat(json.get("commitments").findValuesAsText("kind")).containsExactly("need-by", "committed-milestone");
        assertThat(json.at("/commitments/0").fieldNames()).toIterable().containsExactly("kind", "id", "item", "name", "consumer", "due",
                "before", "after", "lateMinutes", "newlyBroken");
        assertThat(json.at("/keyResults/0/id").asText()).isEqualTo("k");
        assertThat(json.at("/keyResults/0/newlyMissed").asBoolean()).isTrue();
        assertThat(folder.resolve("p.keelson")).hasContent(PLAN);
    }

    @Test
    void theFirstSentenceIsTheAnswer() {
        assertThat(run("whatif", "p.keelson", "--slip", "K-1=1w", "--quiet").out()).startsWith(
                "Slipping Schema by 1w moves the portfolio's finish by 5 working days to 2026-03-18 17:00.\n"
                        + "3 items move in 1 program; 1 milestone misses its deadline.\n")
                .contains("Milestones\n  milestone ", "  Switch     Move     2026-03-11 17:00  2026-03-18 17:00        1w  2026-03-16 17:00, missed\n")
                .contains("committed milestone  Switch", "need by              Schema  Auth API", "Switched    Live in spring  2026-03-16");
        assertThat(run("whatif", "p.keelson", "--slip", "e=2d").out()).startsWith(
                "Slipping Docs by 2d leaves the portfolio's finish where it is, 2026-03-11 17:00.\n1 item moves in 1 program.\n");
        assertThat(run("whatif", "p.keelson", "--duration", "Schema=3d", "--remove-dependency", "Schema->Auth API").out()).startsWith(
                "These 2 changes together (Giving Schema 3d; Removing the dependency Schema → Auth API) move the portfolio's finish by 4 "
                        + "working days back to 2026-03-05 17:00.\n");
        assertThat(run("whatif", "p.keelson", "--slip", "a=4h").out()).startsWith(
                "Slipping Schema by 4h moves the portfolio's finish by 4:00 working hours to 2026-03-12 13:00.\n");
        assertThat(run("whatif", "p.keelson", "--slip", "a=4w").out().lines()).allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
    }

    @Test
    void removalsAndDurationsAreChangesToo() {
        JsonNode json = run("whatif", "p.keelson", "--duration", "schema=2d", "--remove-dependency", "d2", "--json").json();
        assertThat(json.get("changes").toString()).isEqualTo("[{\"kind\":\"duration\",\"id\":\"a\",\"minutes\":960,\"name\":\"Schema\"},"
                + "{\"kind\":\"remove-dependency\",\"id\":\"d2\",\"minutes\":null,\"name\":\"Auth API → Switch\"}]");
        assertThat(json.get("finishDeltaMinutes").asInt()).isEqualTo(-1440);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "whatif p.keelson | what if what?; say --slip ID=DURATION",
        "whatif p.keelson --slip a | --slip a says no duration; say --slip a=3w",
        "whatif p.keelson --slip a=often | 'often' is not a duration; write 90m, 16h, 5d, 2w",
        "whatif p.keelson --slip a=-1w | a slip by -1w is none; say --duration",
        "whatif p.keelson --slip Schem=1w | there is no item \"Schem\"; did you mean a (Schema)?",
        "whatif p.keelson --slip Shcema=1w | there is no item \"Shcema\"; did you mean a (Schema)?",
        "whatif p.keelson --slip zzzzzzzzzz=1w | there is no item \"zzzzzzzzzz\"; keelson schedule FILE --json lists all",
        "whatif p.keelson --slip Docs=1w | \"Docs\" is the name of 2 items; say one of the ids e, f",
        "whatif p.keelson --duration b=1w | 'Switch' is a milestone, which takes no time",
        "whatif p.keelson --remove-dependency d | there is no dependency \"d\"; did you mean d1 or d2 or d3?",
        "whatif p.keelson --remove-dependency a->b | \"Switch\" does not depend on \"Schema\"; it depends on Auth API",
        "whatif | Missing required parameter: 'FILE'",
        "blockers p.keelson --weeks 0 | --weeks 0 cannot be asked about; give 1 to 520",
        "blockers p.keelson --top 0 | --top 0 are none; give 1 or more",
        "blockers | usage: keelson blockers",
        "schedule p.keelson --paths 3 | say --paths-to ID",
        "schedule p.keelson --paths-to Swich | did you mean b (Switch)?"})
    void wrongUsageIsSaidWithTheRightOne(String line, String message) {
        Cli.Run run = run(line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("keelson ").contains(message).endsWith("\n").hasLineCount(1);
    }

    @Test
    void blockersAnswersTheWholeObject() {
        Cli.Run run = run("blockers", "p.keelson", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = run.json();
        assertThat(json.fieldNames()).toIterable().containsExactly("schema", "weeksLate", "teams", "items", "dependencies", "problems");
        assertThat(json.get("schema").asText()).isEqualTo("keelson/blockers/1");
        assertThat(json.at("/teams/1").toString()).isEqualTo("{\"id\":\"u\",\"name\":\"Identity Team\",\"unfinishedItems\":2,"
                + "\"blocksTeams\":0,\"blocksItems\":1,\"blocksMilestones\":1,\"milestonesAtRisk\":1,\"milestoneWeeksAtRisk\":4.0,"
                + "\"dominates\":[\"b\"]}");
        assertThat(json.get("items").findValuesAsText("id")).containsExactly("a", "c", "e");
        assertThat(json.at("/items/1").fieldNames()).toIterable().containsExactly("id", "name", "team", "blocksTeams", "blocksItems",
                "blocksMilestones", "milestonesAtRisk", "milestoneWeeksAtRisk", "dominates");
        assertThat(json.at("/dependencies/0").fieldNames()).toIterable().containsExactly("id", "predecessor", "successor",
                "finishGainMinutes", "milestones", "milestoneWeeksGained");
        assertThat(json.at("/dependencies/0/id").asText()).isEqualTo("d1");
        assertThat(run("blockers", "p.keelson", "--json", "--top", "1").json().get("items")).hasSize(1);
    }

    @Test
    void blockersReadsWell() {
        String out = run("blockers", "p.keelson", "--weeks", "2", "--quiet").out();
        assertThat(out).startsWith("Platform Team can hold up most: 2 weeks late, it moves 1 milestone by 2.0 milestone-weeks in all.\n")
                .contains("Teams, if all that each has to deliver came 2 weeks late\n  team ", "Dependencies whose loss would help most\n");
        assertThat(out.lines()).allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
    }

    @Test
    void anEmptyPortfolioHasNoBlockers() {
        run("new", "empty.keelson");
        Cli.Run run = run("blockers", "empty.keelson");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("No team puts a milestone at risk if it is 4 weeks late.\n");
    }

    @Test
    void pathsLeadToAMilestone() {
        JsonNode json = run("schedule", "p.keelson", "--paths-to", "Switch", "--json").json();
        assertThat(json.fieldNames()).toIterable().endsWith("pathsTo", "paths", "problems");
        assertThat(json.get("pathsTo").asText()).isEqualTo("b");
        assertThat(json.get("paths").toString()).isEqualTo("[{\"rank\":1,\"relativeFloatMinutes\":0,\"items\":[\"a\",\"c\",\"b\"],"
                + "\"dependencies\":[\"d1\",\"d2\"],\"joins\":null,\"joinsRank\":null,\"branchesFrom\":null},"
                + "{\"rank\":2,\"relativeFloatMinutes\":1920,\"items\":[\"e\"],\"dependencies\":[\"d3\"],\"joins\":\"c\",\"joinsRank\":1,"
                + "\"branchesFrom\":null}]");
        assertThat(run("schedule", "p.keelson", "--paths-to", "Switch", "--paths", "1", "--json").json().get("paths")).hasSize(1);
        assertThat(run("schedule", "p.keelson", "--paths-to", "b").out())
                .startsWith("Switch is reached 2026-03-11 17:00. The 2 paths there that press most:\n\nPath 1, which drives it\n  start ")
                .contains("Path 2, with a float of 4d, leads to Auth API on path 1\n");
        assertThat(run("schedule", "p.keelson", "--json").json().has("paths")).isFalse();
    }

    @Test
    void whatIsBehindALoopIsNotPassedOverInSilence() throws Exception {
        Files.writeString(folder.resolve("p.keelson"), PLAN.replace("<dependencies id=\"d1\"",
                "<dependencies id=\"d0\" predecessor=\"c\" successor=\"a\"/><dependencies id=\"d1\""));
        String without = "  without 3 items that have no dates, in or behind a loop\n";
        assertThat(run("whatif", "p.keelson", "--slip", "a=1w").out()).contains("Nothing moves.\n"
                + "Schema has no dates, in or behind a loop; what it would move is not known.\n" + without);
        for (String verb : List.of("schedule", "simulate", "blockers", "capacity", "level", "quality")) {
            assertThat(run(verb, "p.keelson").out()).as(verb).contains(without);
            assertThat(run(verb, "p.keelson", "--json").status()).isZero();
        }
    }

    @Test
    void aLoopHasNoPaths() throws Exception {
        Files.writeString(folder.resolve("p.keelson"),
                PLAN.replace("</keelson:Portfolio>", "<dependencies id=\"back\" predecessor=\"c\" successor=\"a\"/></keelson:Portfolio>"));
        Cli.Run run = run("schedule", "p.keelson", "--paths-to", "b");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("Switch has no dates: it is in or behind a loop.\n");
        assertThat(run("whatif", "p.keelson", "--slip", "a=1w").out()).contains("Nothing moves.\n");
        assertThat(run("whatif", "p.keelson", "--remove-dependency", "back").status()).isZero();
    }
}
