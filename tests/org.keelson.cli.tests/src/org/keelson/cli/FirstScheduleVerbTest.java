// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstScheduleVerbTest {

    private static final String PLAN = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="p" name="Plan" start="2026-03-02">
              <teams id="t" name="Platform"/>
              <programs id="g" name="Move" ownerTeam="t">
                <items xsi:type="keelson:Deliverable" id="a" name="Schema" ownerTeam="t" optimistic="480" likely="960" pessimistic="2400"/>
                <items xsi:type="keelson:Deliverable" id="b" name="Load" ownerTeam="t"/>
                <items xsi:type="keelson:Milestone" id="m" name="Switch"/>
              </programs>
              <dependencies id="d" predecessor="a" successor="b"/>
              <dependencies id="e" predecessor="b" successor="m"/>
              <questions id="q" name="Which store?" pessimistic="960" items="a" answerBy="2026-03-06"/>
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
        Cli.Run run = run("first-schedule", "p.keelson", "--json");
        assertThat(run.status()).isZero();
        JsonNode json = run.json();
        assertThat(json.fieldNames()).toIterable().containsExactly("schema", "finish", "latestWithQuestions", "programs",
                "milestones", "criticalPath", "items", "missing", "problems");
        assertThat(json.at("/schema").asText()).isEqualTo("keelson/first-schedule/1");
        assertThat(json.at("/finish").fieldNames()).toIterable().containsExactly("id", "name", "earliest", "likely", "expected",
                "latest", "p50", "p80");
        assertThat(json.at("/finish/earliest").asText()).isEqualTo("2026-03-09T17:00");
        assertThat(json.at("/finish/likely").asText()).isEqualTo("2026-03-17T17:00");
        assertThat(json.at("/finish/latest").asText()).isEqualTo("2026-04-03T17:00");
        assertThat(json.at("/latestWithQuestions").asText()).isEqualTo("2026-04-07T17:00");
        assertThat(json.at("/criticalPath")).extracting(JsonNode::asText).containsExactly("a", "b", "m");
        assertThat(json.at("/items/1/assumed").asBoolean()).isTrue();
        assertThat(json.at("/items/0/critical").asText()).isEqualTo("always");
        assertThat(json.at("/items/0/criticalAt")).extracting(JsonNode::asText)
                .containsExactly("optimistic", "likely", "pessimistic");
        assertThat(json.at("/missing")).extracting(each -> each.get("kind").asText() + " " + each.get("element").asText())
                .containsExactly("open-question q", "no-capacity t", "no-estimate b");
        assertThat(json.at("/missing/0/widensMinutes").asInt()).isEqualTo(960);
    }

    @Test
    void tellsAPersonWhatToDo() throws Exception {
        String text = run("first-schedule", "p.keelson").out();
        assertThat(text).startsWith("All is done between 2026-03-09 and 2026-04-03, most likely on 2026-03-17.\n")
                .contains("open questions can move the latest finish to 2026-04-07", "Critical path of ranges",
                        "always, 100 % of draws", "Get it answered by 2026-03-06.");
    }

    @Test
    void strictFailsWhileAnythingIsMissing() throws Exception {
        assertThat(run("first-schedule", "p.keelson", "--strict").status()).isEqualTo(1);
        Files.writeString(folder.resolve("empty.keelson"), """
                <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" id="p" name="Empty" start="2026-03-02"/>
                """);
        Cli.Run empty = new Cli(folder).run("first-schedule", "empty.keelson", "--strict");
        assertThat(empty.status()).isZero();
        assertThat(empty.out()).isEqualTo("There is nothing to schedule yet.\n\nNothing is missing.\n");
    }
}
