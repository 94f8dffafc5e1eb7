// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code schedule} says of a plan with holidays, two places, a hammock, a missed deadline and work in progress. */
class ScheduleVerbTest {

    private static final String PLAN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xmi:XMI xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:keelson="https://keelson.org/model/1">
              <keelson:Portfolio id="p" name="Hand-off" start="2026-12-21" timeZone="Europe/Berlin" calendar="c.de">
                <calendars id="c.de" name="Bavaria" country="DE" region="by">
                  <workingTimes start="09:00" finish="17:00"/>
                  <workingTimes day="TUESDAY" start="09:00" finish="17:00"/>
                  <workingTimes day="WEDNESDAY" start="09:00" finish="17:00"/>
                  <workingTimes day="THURSDAY" start="09:00" finish="17:00"/>
                  <workingTimes day="FRIDAY" start="09:00" finish="17:00"/>
                </calendars>
                <calendars id="c.jp" name="Tokyo" country="JP" timeZone="Asia/Tokyo" base="c.de"/>
                <teams id="t" name="Core"/>
                <programs id="g" name="Program">
                  <items xsi:type="keelson:Deliverable" id="a" name="Spec" likely="1920" ownerTeam="t"/>
                  <items xsi:type="keelson:Deliverable" id="b" name="Build" likely="480" calendar="c.jp"/>
                  <items xsi:type="keelson:Deliverable" id="c" name="Review" likely="960" levelingDelay="480"/>
                  <items xsi:type="keelson:Milestone" id="m" name="Live" deadline="2026-12-29T17:00"/>
                  <items xsi:type="keelson:Deliverable" id="h" name="Steering" hammock="true"/>
                  <items xsi:type="keelson:Deliverable" id="n" name="Notes" likely="3360"/>
                </programs>
                <dependencies id="ab" predecessor="a" successor="b"/>
                <dependencies id="bc" predecessor="b" successor="c"/>
                <dependencies id="cm" predecessor="c" successor="m"/>
                <dependencies id="ah" predecessor="a" successor="h" type="SS"/>
                <dependencies id="hm" predecessor="h" successor="m" type="FF"/>
              </keelson:Portfolio>
            </xmi:XMI>
            """;

    @TempDir
    Path folder;

    private Cli.Run run(String... arguments) {
        return new Cli(folder).run(arguments);
    }

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("p.keelson"), PLAN);
    }

    @Test
    void peopleReadWhatDrivesAndWhatIsLate() {
        Cli.Run run = run("schedule", "p.keelson");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(
                "2026-12-25 01:00  2026-12-25 09:00  Build         after Spec (Core) finishes 2026-12-24; "
                        + "calendar Tokyo rests until 2026-12-25\n",
                "after Build finishes 2026-12-25; then held back 1d by leveling\n",
                "\nLate: negative float, and what is missed\n", "deadline of 'Live', 2026-12-29 17:00\n",
                "\nNear-critical: 5d of float or less\n", "\nMilestones and gates\n");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void scriptsReadTheSame() {
        JsonNode json = run("schedule", "p.keelson", "--json").json();
        Map<String, JsonNode> items = new TreeMap<>();
        json.get("items").forEach(item -> items.put(item.get("id").asText(), item));
        assertThat(items.get("c").at("/floatLimit/kind").asText()).isEqualTo("deadline");
        assertThat(items.get("c").at("/floatLimit/id").asText()).isEqualTo("m");
        assertThat(items.get("n").get("floatLimit").isNull()).isTrue();
        assertThat(items.get("n").get("interferingFloatMinutes").asInt()).isZero();
        assertThat(items.get("h").get("durationMinutes").asInt()).as("the hammock ends with the milestone")
                .isEqualTo((4 + 3) * 480);
        assertThat(items.get("h").get("critical").asBoolean()).isFalse();
        assertThat(json.get("criticalPath").toString()).isEqualTo("[\"a\",\"b\",\"c\",\"m\"]");
        assertThat(json.get("problems")).isEmpty();
    }
}
