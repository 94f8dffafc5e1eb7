// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code review}. */
class ReviewVerbTest {

    private static final String PLAN = """
            <keelson:Portfolio xmlns:keelson="https://keelson.org/model/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="p" name="Plan" start="2026-03-02" dataDate="2026-03-16T09:00">
              <teams id="t" name="Platform Team"/>
              <teams id="u" name="Identity Team"/>
              <programs id="g" name="Move">
                <items xsi:type="keelson:Deliverable" id="a" name="Schema" ownerTeam="t" likely="9600"/>
                <items xsi:type="keelson:Deliverable" id="b" name="Docs" ownerTeam="u" likely="480"/>
                <items xsi:type="keelson:Deliverable" id="c" name="Auth API" ownerTeam="u" likely="9600"/>
              </programs>
              <dependencies id="d1" predecessor="a" successor="b" state="COMMITTED">
                <reviews date="2026-03-12" providerOnTrack="YES">
                  <seen state="COMMITTED"/>
                </reviews>
              </dependencies>
              <dependencies id="d2" predecessor="a" successor="c" state="REQUESTED" needBy="2026-05-04T09:00">
                <reviews date="2026-03-13" consumerReady="NO" note="No people">
                  <seen state="PROPOSED" needBy="2026-05-04T09:00"/>
                </reviews>
              </dependencies>
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
    void listsWhatIsDueInOrder() throws Exception {
        Cli.Run run = run("review", "p.keelson", "--due", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = run.json();
        assertThat(json.fieldNames()).toIterable().containsExactly("schema", "date", "days", "due", "dependencies", "problems");
        assertThat(json.get("date").asText()).isEqualTo("2026-03-16");
        assertThat(json.get("dependencies")).hasSize(1);
        JsonNode first = json.at("/dependencies/0");
        assertThat(first.fieldNames()).toIterable().containsExactly("id", "predecessor", "successor", "due", "state", "needBy",
                "promised", "lastReviewed", "changes", "risks");
        assertThat(first.at("/changes/0").asText()).isEqualTo("It was proposed and is requested.");
        assertThat(first.at("/risks/0").asText()).isEqualTo("The review of 2026-03-13 said that the consumer is not ready.");
        assertThat(run("review", "p.keelson", "--json").json().get("dependencies").findValuesAsText("id"))
                .containsExactly("d2", "d1");
        assertThat(run("review", "p.keelson", "--json", "--due", "--days", "4").json().get("due").asInt()).isEqualTo(2);
        assertThat(run("review", "p.keelson", "--json", "--due", "--data-date", "2026-03-20").json().get("due").asInt()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("p.keelson"))).as("it only reads").isEqualTo(PLAN);
    }

    @Test
    void readsWell() {
        assertThat(run("review", "p.keelson", "--quiet").out()).startsWith("1 dependency is due for review on 2026-03-16.\n\n")
                .contains("Schema  Auth API  yes", "Last reviewed on 2026-03-12.");
        assertThat(run("review", "p.keelson", "--days", "-1").status()).isEqualTo(2);
        run("new", "empty.keelson");
        assertThat(run("review", "empty.keelson", "--quiet").out()).startsWith("No dependency is due for review on ");
    }
}
