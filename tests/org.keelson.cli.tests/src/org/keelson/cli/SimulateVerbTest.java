// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateVerbTest {

    private static final String PLAN = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="p" name="Plan" start="2026-03-02">
              <programs id="g" name="Move">
                <items xsi:type="keelson:Deliverable" id="a" name="Schema" optimistic="480" likely="960" pessimistic="2400"/>
                <items xsi:type="keelson:Deliverable" id="b" name="Load" likely="480"/>
                <items xsi:type="keelson:Milestone" id="m" name="Switch" deadline="2026-03-05T17:00"/>
                <items xsi:type="keelson:Milestone" id="n" name="Kickoff" deadline="2026-03-03T17:00"/>
              </programs>
              <dependencies id="d" predecessor="a" successor="m"/>
              <dependencies id="e" predecessor="b" successor="n"/>
              <risks id="r" name="Vendor late" probability="0.25" likely="960" state="OPEN" items="a"/>
            </keelson:Portfolio>
            """;

    @TempDir
    Path folder;

    private Cli.Run run(String... arguments) throws Exception {
        Files.writeString(folder.resolve("p.keelson"), PLAN);
        return new Cli(folder).run(arguments);
    }

    @Test
    void answersTheWholeObject() throws Exception {
        Cli.Run run = run("simulate", "p.keelson", "--iterations", "4000", "--seed", "7", "--json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("schema").asText()).isEqualTo("keelson/simulate/1");
        assertThat(json.get("iterations").asInt()).isEqualTo(4000);
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        assertThat(json.get("elapsedMillis").isIntegralNumber()).isTrue();
        JsonNode milestone = json.at("/milestones/0");
        assertThat(milestone.fieldNames()).toIterable().containsExactly("id", "name", "deterministic", "p10", "p50", "p80", "p90",
                "p95", "mean", "deadline", "confidence");
        assertThat(milestone.get("id").asText()).isEqualTo("m");
        assertThat(milestone.get("deterministic").asText()).isEqualTo("2026-03-03T17:00");
        assertThat(milestone.get("p50").asText()).isLessThan(milestone.get("p95").asText());
        assertThat(milestone.get("confidence").asDouble()).isBetween(0.5, 0.95);
        assertThat(json.at("/milestones/1/confidence").asDouble()).isEqualTo(1);
        assertThat(json.get("jointConfidence").asDouble()).isEqualTo(milestone.get("confidence").asDouble());
        assertThat(json.at("/items/0/id").asText()).isEqualTo("a");
        assertThat(json.at("/items/0/criticality").asDouble()).isGreaterThan(0.9);
        assertThat(json.at("/items/0/sensitivity").asDouble()).isGreaterThan(0.4);
        assertThat(json.at("/items/1/sensitivity").asDouble()).isZero();
        assertThat(json.get("tornado")).extracting(bar -> bar.get("id").asText()).containsExactlyInAnyOrder("a", "r");
        assertThat(json.at("/convergence/0/iterations").asInt()).isEqualTo(100);
    }

    @Test
    void answersTheSameForTheSameSeedWithAnyThreads() throws Exception {
        JsonNode one = run("simulate", "p.keelson", "--json", "--threads", "1").json();
        JsonNode three = run("simulate", "p.keelson", "--json", "--threads", "3").json();
        ((ObjectNode) one).remove("elapsedMillis");
        ((ObjectNode) three).remove("elapsedMillis");
        assertThat(three).isEqualTo(one);
        assertThat(run("simulate", "p.keelson").out()).isEqualTo(run("simulate", "p.keelson", "--threads", "2").out());
    }

    @Test
    void readsWell() throws Exception {
        Cli.Run run = run("simulate", "p.keelson", "--target", "m");
        assertThat(run.out()).startsWith("Plan\n  finishes 2026-03-03 by the schedule; ")
                .contains("10,000 draws of estimates, risks and open questions, seed 1")
                .contains("all 2 deadlines together: ").contains("What moves 'Switch' most").contains("Vendor late")
                .contains("Most often critical").contains("Finish of Switch").contains("100 %  █")
                .contains("with 95 % certainty");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void canLeaveCriticalityOut() throws Exception {
        JsonNode json = run("simulate", "p.keelson", "--json", "--no-criticality").json();
        assertThat(json.at("/items/0/criticality").isNull()).isTrue();
        assertThat(run("simulate", "p.keelson", "--no-criticality").out()).doesNotContain("Most often critical");
    }

    @Test
    void aTargetIsCalledByItsIdOrItsName() throws Exception {
        assertThat(run("simulate", "p.keelson", "--target", "switch", "--json").json().get("target").asText()).isEqualTo("m");
        assertThat(run("simulate", "p.keelson", "--target", "Move", "--json").json().get("target").asText()).isEqualTo("g");
        assertThat(run("simulate", "p.keelson", "--target", "p", "--json").json().get("target").asText()).isEqualTo("p");
    }

    @Test
    void listsMilestonesByDateForPeople() throws Exception {
        assertThat(run("simulate", "p.keelson").out()).containsSubsequence("Milestones", "Kickoff", "Switch");
    }

    @Test
    void anEmptyPortfolioHasNothingToSimulate() throws Exception {
        assertThat(run("new", "empty.keelson").status()).isZero();
        assertThat(run("simulate", "empty.keelson").out())
                .isEqualTo("empty\n  nothing is scheduled, and so there is nothing to simulate\n");
    }

    @Test
    void datesTooFarApartAreAProblemAndNotAForecast() throws Exception {
        Files.writeString(folder.resolve("far.keelson"), PLAN.replace("start=\"2026-03-02\"", "start=\"2026-03-02\" "
                + "dataDate=\"9999-01-01T09:00\""));
        Cli.Run run = run("simulate", "far.keelson", "--iterations", "100");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("too far from its start to be simulated").doesNotContain("P80");
        assertThat(run("simulate", "far.keelson", "--json").json().get("problems").findValuesAsText("rule"))
                .contains("simulation.too-long");
    }

    @Test
    void namesWhatCannotBe() throws Exception {
        assertThat(run("simulate", "p.keelson", "--iterations", "0").status()).isEqualTo(2);
        assertThat(run("simulate", "p.keelson", "--iterations", "0").err()).contains("--iterations is 0");
        assertThat(run("simulate", "p.keelson", "--correlation", "2").err()).contains("--correlation is 2.0, not 0 to 1");
        assertThat(run("simulate", "p.keelson", "--target", "x").err()).contains("there is no item or program \"x\"");
        assertThat(run("simulate", "p.keelson", "--target", "Swich").err()).contains("did you mean m (Switch)?");
        assertThat(run("simulate", "none.keelson").status()).isEqualTo(3);
    }
}
