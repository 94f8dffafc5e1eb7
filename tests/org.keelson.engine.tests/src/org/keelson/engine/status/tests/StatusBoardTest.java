// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.model.Status.OFF_TRACK;
import static org.keelson.model.Status.ON_TRACK;
import static org.keelson.model.Status.UNKNOWN;
import static org.keelson.model.Status.WATCH;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.api.ComputedStatus;
import org.keelson.api.Finding;
import org.keelson.api.MetricReading;
import org.keelson.api.RuleFinding;
import org.keelson.engine.status.StatusBoard;
import org.keelson.model.Acknowledgement;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.ItemContainer;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.ProblemSeverity;

/**
 * A long item decides the finish; five short ones beside it have float. The launch is committed and waits for the long one only.
 * Four more programs have one item each.
 */
class StatusBoardTest {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Portfolio portfolio = named(MODEL.createPortfolio(), "p");
    private final Program program = program("prog");
    private final Program other = program("other");
    private final Workstream stream = named(MODEL.createWorkstream(), "stream");
    private final Deliverable longest = item(stream, "long", 100);
    private final Milestone launch = named(MODEL.createMilestone(), "launch");
    private final List<Deliverable> shortOnes = new ArrayList<>();
    private final Team team = named(MODEL.createTeam(), "team");
    private final List<RuleFinding> findings = new ArrayList<>();
    private final List<MetricReading> readings = new ArrayList<>();

    StatusBoardTest() {
        portfolio.setStart(LocalDate.of(2026, 1, 5));
        portfolio.getTeams().add(team);
        program.getWorkstreams().add(stream);
        for (int i = 0; i < 8; i++) {
            shortOnes.add(item(program, "short" + i, 5));
        }
        launch.setCommitted(true);
        program.getItems().add(launch);
        depend("d", longest, launch);
        item(other, "elsewhere", 10).setOwnerTeam(team);
        for (String id : List.of("third", "fourth", "fifth")) {
            item(program(id), id + "-item", 10);
        }
    }

    private static <T extends Element> T named(T element, String id) {
        element.setId(id);
        element.setName("The " + id);
        return element;
    }

    private Program program(String id) {
        Program created = named(MODEL.createProgram(), id);
        portfolio.getPrograms().add(created);
        return created;
    }

    private static Deliverable item(ItemContainer container, String id, int days) {
        Deliverable item = named(MODEL.createDeliverable(), id);
        item.setLikely(days * 480);
        container.getItems().add(item);
        return item;
    }

    private Dependency depend(String id, WorkItem from, WorkItem to) {
        Dependency dependency = named(MODEL.createDependency(), id);
        dependency.setPredecessor(from);
        dependency.setSuccessor(to);
        portfolio.getDependencies().add(dependency);
        return dependency;
    }

    private void find(ProblemSeverity severity, String element) {
        findings.add(new RuleFinding("rule", new Finding(severity, element, "something about " + element, List.of())));
    }

    private void error(String element) {
        find(ProblemSeverity.ERROR, element);
    }

    private void warning(String element) {
        find(ProblemSeverity.WARNING, element);
    }

    private List<ComputedStatus> board() {
        return StatusBoard.of(portfolio, Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard()), findings,
                readings, DAY);
    }

    private ComputedStatus of(String id) {
        return board().stream().filter(each -> each.element().equals(id)).findFirst().orElseThrow();
    }

    private Status computed(String id) {
        return of(id).computed();
    }

    private void statusesAre(Status portfolioIs, Status programIs, Status streamIs, Status otherIs) {
        assertThat(List.of(computed("p"), computed("prog"), computed("stream"), computed("other")))
                .containsExactly(portfolioIs, programIs, streamIs, otherIs);
    }

    private static StatusEntry claim(HasStatus element, LocalDate date, Status status) {
        StatusEntry entry = MODEL.createStatusEntry();
        entry.setDate(date);
        entry.setStatus(status);
        element.getStatusHistory().add(entry);
        return entry;
    }

    private static StatusEntry override(HasStatus element, Status status, String reason, LocalDate until) {
        StatusEntry entry = claim(element, DAY, status);
        entry.setOverride(true);
        entry.setComment(reason);
        entry.setExpires(until);
        return entry;
    }

    @Test
    void nothingFoundIsOnTrackAndInPortfolioOrder() {
        List<ComputedStatus> board = board();
        assertThat(board).extracting(ComputedStatus::element).startsWith("p", "prog", "short0", "short1").containsSubsequence(
                "launch", "stream", "long", "other", "elsewhere", "third", "third-item", "fourth").hasSize(21);
        assertThat(board).allSatisfy(each -> {
            assertThat(each.computed()).isEqualTo(ON_TRACK);
            assertThat(each.claimed()).isEqualTo(UNKNOWN);
            assertThat(each.why()).isEmpty();
        });
    }

    @Test
    void oneLateItemWithFloatPutsItsProgramOnWatchAndNoMore() {
        error("short3");
        assertThat(of("short3").computed()).isEqualTo(OFF_TRACK);
        assertThat(of("short3").why()).containsExactly("rule: something about short3");
        statusesAre(ON_TRACK, WATCH, ON_TRACK, ON_TRACK);
        assertThat(of("prog").why()).containsExactly("'The short3' is off track: rule: something about short3");
    }

    @Test
    void onItsWayToThePromiseItPutsThemOffTrack() {
        error("long");
        statusesAre(WATCH, OFF_TRACK, OFF_TRACK, ON_TRACK);
        assertThat(of("prog").why())
                .contains("'The long', on the critical path, is off track: rule: something about long");
    }

    @Test
    void aBrokenPromiseReachesThePortfolio() {
        error("launch");
        statusesAre(OFF_TRACK, OFF_TRACK, ON_TRACK, ON_TRACK);
        assertThat(of("p").why().getFirst())
                .isEqualTo("'The launch', a committed milestone, is off track: rule: something about launch");
    }

    @Test
    void manyThatDoNotDecideDoSoTogether() {
        warning("short0");
        warning("short1");
        statusesAre(ON_TRACK, ON_TRACK, ON_TRACK, ON_TRACK);
        warning("short2");
        statusesAre(ON_TRACK, WATCH, ON_TRACK, ON_TRACK);
        assertThat(of("prog").why()).containsExactly("3 of 10 unfinished items are on watch or off track");
        for (int i = 0; i < 5; i++) {
            error("short" + i);
        }
        assertThat(computed("prog")).isEqualTo(OFF_TRACK);
        assertThat(of("prog").why().getFirst()).isEqualTo("5 of 10 unfinished items are off track");
    }

    @Test
    void whatIsFinishedIsNoReasonForAnythingAboveIt() {
        shortOnes.get(0).setActualFinish(LocalDateTime.of(2026, 1, 9, 17, 0));
        error("short0");
        assertThat(computed("short0")).isEqualTo(OFF_TRACK);
        statusesAre(ON_TRACK, ON_TRACK, ON_TRACK, ON_TRACK);
    }

    @Test
    void halfTheProgramsMakeThePortfolio() {
        warning("other");
        assertThat(computed("p")).isEqualTo(ON_TRACK);
        warning("third");
        assertThat(of("p").why()).containsExactly("2 of 5 programs are on watch or off track");
        error("other");
        error("third");
        assertThat(computed("p")).isEqualTo(WATCH);
        error("fourth");
        assertThat(computed("p")).isEqualTo(OFF_TRACK);
        assertThat(of("p").why()).startsWith("3 of 5 programs are off track");
        item(program("sixth"), "sixth-item", 1);
        item(program("seventh"), "seventh-item", 1);
        assertThat(computed("p")).isEqualTo(WATCH);
        portfolio.getPrograms().getLast().getItems().clear();
        assertThat(computed("p")).as("a program of which nothing is known has no part").isEqualTo(OFF_TRACK);
    }

    @Test
    void aDependencyCountsForTheOneThatWaitsAndMildlyForTheProvider() {
        error("d");
        assertThat(computed("launch")).isEqualTo(OFF_TRACK);
        assertThat(computed("long")).isEqualTo(WATCH);
        longest.setActualStart(LocalDateTime.of(2026, 1, 5, 9, 0));
        longest.setActualFinish(LocalDateTime.of(2026, 1, 9, 17, 0));
        assertThat(computed("long")).isEqualTo(ON_TRACK);
    }

    @Test
    void aWarningAboutADependencyIsTheConsumersAlone() {
        warning("d");
        assertThat(computed("launch")).isEqualTo(WATCH);
        assertThat(computed("long")).isEqualTo(ON_TRACK);
    }

    @Test
    void aRiskCountsForWhatItHits() {
        Risk risk = named(MODEL.createRisk(), "risk");
        portfolio.getRisks().add(risk);
        error("risk");
        assertThat(computed("p")).as("it names nothing").isEqualTo(OFF_TRACK);
        risk.getPrograms().add(program);
        risk.getPrograms().add(other);
        risk.getItems().add(shortOnes.get(0));
        assertThat(computed("short0")).isEqualTo(OFF_TRACK);
        assertThat(computed("prog")).as("its item says how much").isEqualTo(WATCH);
        assertThat(computed("other")).isEqualTo(OFF_TRACK);
    }

    @Test
    void aTeamPutsTheProgramsItWorksForOnWatchAtMost() {
        error("team");
        statusesAre(ON_TRACK, ON_TRACK, ON_TRACK, WATCH);
    }

    @Test
    void aFindingAboutNothingIsAboutThePortfolio() {
        find(ProblemSeverity.WARNING, null);
        find(ProblemSeverity.INFO, "prog");
        statusesAre(WATCH, ON_TRACK, ON_TRACK, ON_TRACK);
    }

    @Test
    void metricsCountByTheirThresholds() {
        readings.add(new MetricReading("float-erosion", "float-erosion", "long", 0.123456, "share",
                MetricReading.Trend.WORSENING, OFF_TRACK, null,
                List.of("9 of 10 days are gone")));
        readings.add(new MetricReading("count", "count", "launch", 3, "", MetricReading.Trend.UNKNOWN, UNKNOWN, null, List.of()));
        assertThat(of("long").why()).containsExactly("float-erosion: 0.1235 share, off track: 9 of 10 days are gone");
        assertThat(of("launch").computed()).isEqualTo(ON_TRACK);
    }

    @Test
    void whatIsSetAsideDoesNotCountAndIsTold() {
        error("long");
        Acknowledgement said = MODEL.createAcknowledgement();
        said.setRule("rule");
        said.setElement(longest);
        said.setState(AcknowledgementState.SNOOZED);
        said.setOn(DAY.minusDays(1));
        said.setUntil(DAY);
        portfolio.getAcknowledgements().add(said);
        assertThat(computed("long")).isEqualTo(ON_TRACK);
        assertThat(of("long").why())
                .containsExactly("does not count: rule: something about long (snoozed until 2026-03-02)");
        said.setUntil(DAY.minusDays(1));
        assertThat(computed("long")).as("the snooze is over").isEqualTo(OFF_TRACK);
        said.setUntil(null);
        assertThat(computed("long")).as("a snooze for ever is none").isEqualTo(OFF_TRACK);
        said.setState(AcknowledgementState.ACCEPTED);
        assertThat(computed("long")).isEqualTo(ON_TRACK);
        said.setOn(DAY.plusDays(1));
        assertThat(computed("long")).as("not said yet").isEqualTo(OFF_TRACK);
    }

    @Test
    void theLatestClaimIsToldBesideAndChangesNothing() {
        error("long");
        claim(longest, DAY.minusDays(7), WATCH);
        claim(longest, DAY.minusDays(1), ON_TRACK);
        claim(longest, DAY.plusDays(1), OFF_TRACK);
        assertThat(StatusBoard.claim(longest, DAY).orElseThrow().getDate()).isEqualTo(DAY.minusDays(1));
        assertThat(StatusBoard.claim(longest, DAY.minusDays(8))).isEmpty();
        assertThat(of("long").claimed()).isEqualTo(ON_TRACK);
        assertThat(of("long").overridden()).isFalse();
        assertThat(of("long").effective()).isEqualTo(OFF_TRACK);
    }

    @Test
    void anOverrideCountsWithAReasonUntilItsLastDay() {
        error("long");
        Person ann = named(MODEL.createPerson(), "Ann");
        StatusEntry entry = override(longest, ON_TRACK, "The part is on the lorry", DAY);
        entry.setBy(ann);
        assertThat(of("long").overridden()).isTrue();
        assertThat(of("long").computed()).isEqualTo(OFF_TRACK);
        assertThat(of("long").effective()).isEqualTo(ON_TRACK);
        assertThat(of("long").why()).containsExactly("rule: something about long",
                "override to on track by The Ann of 2026-03-02, until 2026-03-02: The part is on the lorry");
        statusesAre(ON_TRACK, ON_TRACK, ON_TRACK, ON_TRACK);
        assertThat(of("prog").why()).containsExactly("'The long' counts as on track, not as off track: override to on track by "
                + "The Ann of 2026-03-02, until 2026-03-02: The part is on the lorry");
    }

    @Test
    void anOverrideWithoutAReasonOrExpiredDoesNotCount() {
        error("long");
        StatusEntry entry = override(longest, ON_TRACK, " ", DAY);
        assertThat(of("long").overridden()).isFalse();
        assertThat(of("long").claimed()).isEqualTo(ON_TRACK);
        assertThat(of("long").why()).last().asString().endsWith("does not count: it gives no reason");
        entry.setComment("A reason");
        entry.setExpires(DAY.minusDays(1));
        assertThat(of("long").why()).last().asString().endsWith("does not count: it expired on 2026-03-01");
        entry.setExpires(null);
        assertThat(of("long").why()).last().asString().endsWith("does not count: it does not say until when");
        assertThat(computed("prog")).isEqualTo(OFF_TRACK);
    }

    @Test
    void whatCannotBeScheduledIsUnknownAndAPromiseWithoutDateIsNot() {
        depend("back", launch, longest);
        assertThat(computed("long")).isEqualTo(UNKNOWN);
        assertThat(computed("stream")).isEqualTo(UNKNOWN);
        assertThat(of("stream").why()).containsExactly("nothing is known: it has no item with dates");
        assertThat(of("prog").why()).containsExactly("'The launch', a committed milestone, has no date");
        statusesAre(WATCH, WATCH, UNKNOWN, ON_TRACK);
    }

    @Test
    void anEmptyPortfolioIsUnknown() {
        portfolio.getPrograms().clear();
        assertThat(board()).singleElement().satisfies(each -> assertThat(each.computed()).isEqualTo(UNKNOWN));
    }

    @Test
    void manyReasonsAreCountedNotTold() {
        for (int i = 0; i < 12; i++) {
            findings.add(new RuleFinding("rule" + i, new Finding(ProblemSeverity.WARNING, "long", "m", List.of())));
        }
        error("long");
        assertThat(of("long").why()).hasSize(11).startsWith("rule: something about long").endsWith("… and 3 more");
    }

    @Test
    void orderOfFindingsAndReadingsDoesNotMatter() {
        error("long");
        error("d");
        warning("team");
        warning("short2");
        find(ProblemSeverity.WARNING, null);
        readings.add(new MetricReading("a", "a", "prog", 1, "", MetricReading.Trend.STEADY, WATCH, null, List.of()));
        readings.add(new MetricReading("b", "b", "long", 1, "", MetricReading.Trend.STEADY, WATCH, null, List.of()));
        List<ComputedStatus> before = board();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(findings, new Random(seed));
            Collections.shuffle(readings, new Random(seed));
            assertThat(board()).isEqualTo(before);
        }
    }
}
