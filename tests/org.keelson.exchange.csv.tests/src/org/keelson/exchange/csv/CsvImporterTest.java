// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportResult.Loss;
import org.keelson.api.ImportResult.Skipped;
import org.keelson.model.Calendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;
import org.keelson.model.Weekday;
import org.keelson.model.Workstream;

class CsvImporterTest {

    @Test
    void theTableOfTheIssueIsReadAsItStands() throws Exception {
        ImportResult result = Tables.read("Deliverable,Owner Team,Depends On,Deadline",
                "User Auth API v2,Identity Team,Database schema migration,March 15",
                "Database schema migration,Platform Team,None,March 1",
                "Mobile app update,Mobile Team,User Auth API v2,April 1",
                "Dashboard redesign,Web Team,User Auth API v2,April 15");

        Portfolio fragment = result.fragment();
        assertThat(result.skipped()).isEmpty();
        assertThat(result.losses()).isEmpty();
        assertThat(result.problems()).isEmpty();
        assertThat(Tables.items(fragment)).extracting(WorkItem::getName, WorkItem::getKey, item -> item.getOwnerTeam().getName(),
                WorkItem::getDeadline, WorkItem::getLikely).containsExactly(
                        tuple("User Auth API v2", "User Auth API v2", "Identity Team", at(3, 15), null),
                        tuple("Database schema migration", "Database schema migration", "Platform Team", at(3, 1), null),
                        tuple("Mobile app update", "Mobile app update", "Mobile Team", at(4, 1), null),
                        tuple("Dashboard redesign", "Dashboard redesign", "Web Team", at(4, 15), null));
        assertThat(Tables.links(fragment)).containsExactly("Database schema migration FS User Auth API v2",
                "User Auth API v2 FS Mobile app update", "User Auth API v2 FS Dashboard redesign");
        assertThat(fragment.getPrograms()).extracting(Program::getName).containsExactly("plan");
        assertThat(Scheduler.schedule(ScheduleNetwork.of(fragment), ScheduleOptions.standard()).items())
                .allMatch(each -> each.assumedEstimate() && each.durationMinutes() == 4800);
    }

    private static LocalDateTime at(int month, int day) {
        return LocalDateTime.of(2026, month, day, 17, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"90m | 90", "16h | 960", "5d | 2400", "2w | 4800", "3 | 1440", "1.5 | 720", "0 | 0"})
    void durationsAreWorkingMinutes(String text, int minutes) throws Exception {
        assertThat(Tables.item(Tables.read("name,duration", "A," + text).fragment(), "A").getLikely()).isEqualTo(minutes);
    }

    @Test
    void aDayIsThatOfTheTeamsCalendar() throws Exception {
        Portfolio target = Tables.target();
        Calendar calendar = ModelFactory.eINSTANCE.createCalendar();
        for (Weekday day : List.of(Weekday.MONDAY, Weekday.TUESDAY)) {
            WorkingTime time = ModelFactory.eINSTANCE.createWorkingTime();
            time.setDay(day);
            time.setStart(LocalTime.of(8, 0));
            time.setFinish(LocalTime.of(12, 0));
            calendar.getWorkingTimes().add(time);
        }
        Team team = ModelFactory.eINSTANCE.createTeam();
        team.setName("Half days");
        team.setCalendar(calendar);
        target.getCalendars().add(calendar);
        target.getTeams().add(team);

        Portfolio fragment = Tables.read(Tables.request("name,team,duration,deadline,depends-on",
                "A,Half days,2d,2026-03-02,", "B,,2d,2026-03-02,", "C,Half days,,2026-03-04,A+1d").withTarget(target)).fragment();

        assertThat(Tables.item(fragment, "A").getLikely()).isEqualTo(480);
        assertThat(Tables.item(fragment, "A").getDeadline()).isEqualTo("2026-03-02T12:00");
        assertThat(Tables.item(fragment, "B").getLikely()).isEqualTo(960);
        assertThat(Tables.item(fragment, "B").getDeadline()).isEqualTo("2026-03-02T17:00");
        assertThat(Tables.item(fragment, "C").getDeadline()).as("not a working day").isEqualTo("2026-03-04T17:00");
        assertThat(Tables.links(fragment)).containsExactly("A FS 240WORKING C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-15", "March 15", "march 15", "Mar 15", "Mar. 15", "15 March", "15. March", "15th Mar",
        "March 15th, 2026", "15 March 2026", "2026-03-15T17:00", "2026-03-15 17:00:00"})
    void datesAreReadAsPeopleWriteThem(String text) throws Exception {
        assertThat(Tables.item(Tables.read("name,deadline", "A,\"" + text + '"').fragment(), "A").getDeadline())
                .isEqualTo("2026-03-15T17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026", "2026-02-30", "February 29", "Marsh 15", "soon", "2026-3-5", "15"})
    void otherDatesMakeABadRow(String text) throws Exception {
        ImportResult result = Tables.read("name,deadline", "A," + text, "B,");
        assertThat(Tables.items(result.fragment())).extracting(WorkItem::getName).containsExactly("B");
        assertThat(result.skipped()).singleElement().satisfies(bad -> {
            assertThat(bad.record()).isEqualTo("line 2");
            assertThat(bad.reason()).startsWith("deadline: '" + text + "' is not a date;");
        });
    }

    @Test
    void aYearCanBeGiven() throws Exception {
        assertThat(Tables.item(Tables.read(Tables.request("name,deadline", "A,February 29").withYear(2028)).fragment(), "A")
                .getDeadline()).isEqualTo("2028-02-29T17:00");
        Portfolio unstarted = ModelFactory.eINSTANCE.createPortfolio();
        assertThat(Tables.item(Tables.read(Tables.request("name,deadline", "A,May 3").withTarget(unstarted)).fragment(), "A")
                .getDeadline()).as("the present year").isEqualTo("2027-05-03T17:00");
    }

    @Test
    void headersAreMatchedWithoutCaseBlanksAndDashes() throws Exception {
        ImportResult result = Tables.read("ID, TASK ,OwnerTeam,Due_Date,PREDECESSORS,constraint date,Constraint,Per Cent",
                "1,A,T,2026-03-15,,2026-04-01,Start no earlier than,x", "2,B,,,1FS+2 d,,,");
        WorkItem item = Tables.item(result.fragment(), "A");
        assertThat(item.getKey()).isEqualTo("1");
        assertThat(item.getOwnerTeam().getName()).isEqualTo("T");
        assertThat(item.getConstraint()).isEqualTo(ConstraintKind.SNET);
        assertThat(item.getConstraintDate()).isEqualTo("2026-04-01T09:00");
        assertThat(result.fragment().getCustomFields()).extracting(CustomField::getName).containsExactly("Per Cent");
        assertThat(Tables.links(result.fragment())).containsExactly("A FS 960WORKING B");
    }

    @Test
    void kindsProgramsAndWorkstreams() throws Exception {
        Portfolio fragment = Tables.read(Tables.request("name,kind,program,workstream", "A,,P,Client > Web", "B,Milestone,P,Client",
                "C,gate,,", "D,task,Q,Client").withProgram("Given")).fragment();
        assertThat(fragment.getPrograms()).extracting(Program::getName).containsExactly("P", "Given", "Q");
        assertThat(Tables.item(fragment, "B")).isInstanceOf(Milestone.class);
        assertThat(Tables.item(fragment, "C")).isInstanceOf(Gate.class);
        Workstream web = (Workstream) Tables.item(fragment, "A").eContainer();
        assertThat(web.getKey()).isEqualTo("P > Client > Web");
        assertThat(web.eContainer()).isSameAs(Tables.item(fragment, "B").eContainer());
        assertThat(web.eContainer()).isNotSameAs(Tables.item(fragment, "D").eContainer());
    }

    @Test
    void everythingHasAKeyAndASourceAndNoId() throws Exception {
        Portfolio fragment = Tables.read("id,name,team,owner,risk", "1,A,T,Ann,low", "2,B,T,Ann,high").fragment();
        assertThat(fragment.getTeams()).singleElement().extracting(Team::getKey, Team::getSource, Team::getId)
                .containsExactly("T", "csv:plan.csv", null);
        assertThat(fragment.getPeople()).singleElement().extracting("key", "id").containsExactly("Ann", null);
        assertThat(Tables.items(fragment)).extracting(WorkItem::getKey).containsExactly("1", "2");
    }

    @Test
    void badRowsAreListedAndGoodOnesKept() throws Exception {
        ImportResult result = Tables.read("id,name,duration,progress,kind,constraint,constraint-date,optimistic", "1,A,5d,50%,,,,",
                "2,B,five,,,,,", "3,C,-1d,101,epic,,,", "1,D,,,,,,", ",,1d,,,,,", "4,E,,,,SNET,,", "5,F,,,,,2026-01-01,",
                "6,G,,,,,,,more", "", ",,,,,,,", "7,H,,12.4,,,,,");
        assertThat(Tables.items(result.fragment())).extracting(WorkItem::getName).containsExactly("A", "H");
        assertThat(Tables.item(result.fragment(), "H").getProgress()).isEqualTo(12);
        assertThat(result.skipped()).containsExactly(
                new Skipped("line 3", "duration: 'five' is not a duration; write 90m, 16h, 5d, 2w or a plain number of days"),
                new Skipped("line 4", "duration: '-1d' is negative; kind: 'epic' is not a kind; write deliverable, milestone"
                        + " or gate; progress: '101' is not a percentage from 0 to 100"),
                new Skipped("line 5", "the key '1' was given in line 2 already"),
                new Skipped("line 6", "it has no name"),
                new Skipped("line 7", "constraint: SNET needs a constraint-date"),
                new Skipped("line 8", "constraint-date: there is no constraint that takes a date"),
                new Skipped("line 9", "it has 9 cells where the header has 8"));
    }

    @Test
    void aStrayQuoteCostsOneRow() throws Exception {
        ImportResult result = Tables.read("name,description", "A,\"two\r\nlines, and \"\"quotes\"\"\"", "B,\"bad\"x", "",
                "C,fine", "D,\"never closed", "E,fine");
        assertThat(Tables.items(result.fragment())).extracting(WorkItem::getName).containsExactly("A", "C", "E");
        assertThat(Tables.item(result.fragment(), "A").getDescription()).isEqualTo("two\r\nlines, and \"quotes\"");
        assertThat(result.skipped()).extracting(Skipped::record).containsExactly("line 4", "line 7");
    }

    @Test
    void unknownReferencesAreSkippedAndTheirRowsKept() throws Exception {
        ImportResult result = Tables.read("name,depends-on", "A,B; Nobody; A", "B,A;A", "B2,C FS+99999999999d", "C,b2 ss");
        assertThat(Tables.links(result.fragment())).as("the cycle stays").containsExactly("B FS A", "A FS B", "B2 SS C");
        assertThat(result.skipped()).containsExactly(
                new Skipped("line 2", "a dependency of 'A': 'Nobody' is neither the id nor the name of an item, here or in the portfolio"),
                new Skipped("line 2", "a dependency of 'A': it depends on itself"),
                new Skipped("line 3", "a dependency of 'B': the dependency on 'A' is there already"),
                new Skipped("line 4", "a dependency of 'B2': 'C FS+99999999999d' is neither the id nor the name of an item, here or in the portfolio"));
    }

    @Test
    void whatIsThereAlreadyCanBeDependedOn() throws Exception {
        Portfolio target = Tables.read("id,name,program", "7,Schema,Base", "8,Twice,Base", "9,Twice,Base").fragment();
        Tables.items(target).forEach(item -> item.setId("id-" + item.getKey()));
        ImportResult result = Tables.read(Tables.request("name,program,depends-on", "API,Shop,Schema SS+1d; App",
                "App,Shop,id-8 ; twice").withTarget(target));

        assertThat(Tables.links(result.fragment())).containsExactly("Schema SS 480WORKING API", "App FS API", "Twice FS App");
        assertThat(result.skipped()).extracting(Skipped::reason)
                .containsExactly("a dependency of 'App': 'twice' is the name of several items; write the id");
        WorkItem mentioned = Tables.item(result.fragment(), "Schema");
        assertThat(mentioned.getId()).isEqualTo("id-7");
        assertThat(mentioned.eIsSet(org.keelson.model.ModelPackage.Literals.ELEMENT__KEY)).isFalse();
    }

    @Test
    void unknownColumnsBecomeCustomFields() throws Exception {
        Portfolio target = Tables.target();
        CustomField launch = ModelFactory.eINSTANCE.createCustomField();
        launch.setName("Launch");
        launch.setType(CustomFieldType.DATE);
        target.getCustomFields().add(launch);
        ImportResult result = Tables.read(Tables.request("name,Launch,Region,field:Team,Region,", "A,March 1,EU,x,NA,lost",
                "B,soon,,,,also").withTarget(target));
        assertThat(result.fragment().getCustomFields()).extracting(CustomField::getName, CustomField::getType).containsExactly(
                tuple("Launch", CustomFieldType.DATE), tuple("Region", CustomFieldType.TEXT),
                tuple("Team", CustomFieldType.TEXT), tuple("Region (2)", CustomFieldType.TEXT));
        assertThat(Tables.item(result.fragment(), "A").getCustomValues()).extracting(value -> value.getValue())
                .containsExactly("2026-03-01", "EU", "x", "NA");
        assertThat(result.skipped()).singleElement().extracting(Skipped::record).isEqualTo("line 3");
        assertThat(result.losses()).containsExactly(new Loss("column 6", 2, "lost"));
    }

    @Test
    void aColumnThatComesTwiceIsTold() throws Exception {
        ImportResult result = Tables.read("Task,Name,duration,likely", "A,a,1d,2d");
        assertThat(Tables.items(result.fragment())).extracting(WorkItem::getName, WorkItem::getLikely).containsExactly(tuple("A", 960));
        assertThat(result.problems()).extracting(each -> each.rule()).containsExactly("csv.header", "csv.estimate");
    }

    @Test
    void aMappingNamesTheirColumns() throws Exception {
        String mapping = "# ours\r\n\r\nTicket = id\nSummary=name\nWho = does = team\nSecret = -\nGone = owner\n";
        ImportResult result = Tables.read(Tables.request("Ticket,Summary,Who = does,Secret", "T-1,A,Core,hush")
                .withMapping(mapping));
        assertThat(Tables.items(result.fragment())).extracting(WorkItem::getKey, WorkItem::getName, item -> item.getOwnerTeam().getName())
                .containsExactly(tuple("T-1", "A", "Core"));
        assertThat(result.losses()).containsExactly(new Loss("Secret", 1, "hush"));
        assertThat(result.problems()).singleElement().satisfies(problem -> assertThat(problem.message()).contains("Gone"));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void separatorsAreFound(char separator) throws Exception {
        String row = "\"B;, x\",A,T".replace(",A,", separator + "A" + separator);
        Portfolio fragment = Tables.read(("name,depends-on,team").replace(',', separator), "A" + separator + separator + "T", row).fragment();
        assertThat(Tables.links(fragment)).containsExactly("A FS B;, x");
    }

    @Test
    void aSeparatorLineIsObeyed() throws Exception {
        ImportResult result = Tables.read("sep=;", "name;duration", "A,b;1d", "B;bad");
        assertThat(Tables.items(result.fragment())).extracting(WorkItem::getName).containsExactly("A,b");
        assertThat(result.skipped()).singleElement().extracting(Skipped::record).isEqualTo("line 4");
    }

    @Test
    void encodingsWithAMarkAreRead() throws Exception {
        String text = "\uFEFFname,team\nMühle,Ω\n";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            Portfolio fragment = Tables.read(Tables.request(text.getBytes(charset))).fragment();
            assertThat(Tables.items(fragment)).extracting(WorkItem::getName, item -> item.getOwnerTeam().getName())
                    .as(charset.name()).containsExactly(tuple("Mühle", "Ω"));
        }
    }

    @Test
    void aHundredThousandRowsTakeSeconds() throws Exception {
        String text = IntStream.rangeClosed(1, 100_000).mapToObj(number -> number + ",Item " + number + ",Team "
                + number % 200 + ",Stream " + number % 50 + "," + number % 20 + "d," + (number > 3 ? number - 3 + " SS+1d; Item " + (number - 1) : ""))
                .collect(Collectors.joining("\n", "id,name,team,workstream,duration,depends-on\n", "\n"));
        long start = Tables.cpuNanos();
        ImportResult result = Tables.read(text);
        assertThat(Tables.cpuNanos() - start).as("nanoseconds of this thread").isLessThan(10_000_000_000L);
        assertThat(result.skipped()).isEmpty();
        assertThat(result.fragment().getDependencies()).hasSize(2 * 99_997);
    }

    @Test
    void aHundredThousandBadRowsTakeSecondsToo() throws Exception {
        String text = "name,duration\n" + "\"x\"y,1d\nok,bad\n".repeat(50_000);
        long start = Tables.cpuNanos();
        assertThat(Tables.read(text).skipped()).hasSize(100_000);
        assertThat(Tables.cpuNanos() - start).as("nanoseconds of this thread").isLessThan(10_000_000_000L);
    }
}
