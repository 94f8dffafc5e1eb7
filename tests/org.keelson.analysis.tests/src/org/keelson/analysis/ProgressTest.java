// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.analysis.Driver.Kind;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.ProgressMode;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** Actual dates, what remains, and the data date. March 2 2026 is a Monday. */
class ProgressTest {

    private final Plan plan = new Plan();

    private ItemSchedule of(String id) {
        return plan.schedule().item(id).orElseThrow();
    }

    private static void started(WorkItem item, String start, int progress) {
        item.setActualStart(Plan.at(start));
        item.setProgress(progress);
    }

    @Test
    void whatIsNotBegunWaitsForTheDataDate() {
        plan.days("a", 2);
        plan.portfolio.setDataDate(Plan.at("03-05 12:00"));
        assertThat(of("a").start()).isEqualTo(Plan.at("03-05 12:00"));
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-09 12:00"));
        assertThat(of("a").driver()).isEqualTo(
                new Driver(Kind.DATA_DATE, "P", "what is not done is not done before the data date, 2026-03-05"));
        LocalDateTime asked = Plan.at("03-09 09:00");
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(plan.portfolio), new ScheduleOptions(asked));
        assertThat(schedule.dataDate()).isEqualTo(asked);
        assertThat(schedule.item("a").orElseThrow().start()).isEqualTo(asked);
    }

    @Test
    void withoutADataDateThePortfoliosStartIsShown() {
        assertThat(plan.schedule().dataDate()).isEqualTo(Plan.at("03-02 09:00"));
        plan.days("a", 1);
        assertThat(of("a").driver()).isEqualTo(
                new Driver(Kind.PORTFOLIO_START, "P", "the portfolio's start, 2026-03-02"));
    }

    @Test
    void finishedItemsKeepTheirDatesAndHaveNoFloat() {
        var a = plan.days("a", 5);
        a.setActualStart(Plan.at("03-03 10:00"));
        a.setActualFinish(Plan.at("03-07 11:00"));
        plan.link(a, plan.days("b", 1));
        plan.portfolio.setDataDate(Plan.at("03-05 09:00"));
        assertThat(of("a").start()).isEqualTo(Plan.at("03-03 10:00"));
        assertThat(of("a").finish()).as("a Saturday, but so it was").isEqualTo(Plan.at("03-07 11:00"));
        assertThat(of("a").lateFinish()).isEqualTo(Plan.at("03-07 11:00"));
        assertThat(of("a").totalFloatMinutes()).isZero();
        assertThat(of("a").critical()).isFalse();
        assertThat(of("a").driver()).isEqualTo(new Driver(Kind.ACTUAL, "a", "finished 2026-03-07"));
        assertThat(of("b").start()).isEqualTo(Plan.at("03-09 09:00"));
        assertThat(plan.schedule().criticalPath()).containsExactly("a", "b");
    }

    @Test
    void startedItemsGoOnAfterTheirActualWorkOrTheDataDate() {
        var a = plan.days("a", 4);
        started(a, "03-03 09:00", 50);
        assertThat(of("a").start()).isEqualTo(Plan.at("03-03 09:00"));
        assertThat(of("a").finish()).as("two days done, two to go").isEqualTo(Plan.at("03-06 17:00"));
        assertThat(of("a").driver().kind()).isEqualTo(Kind.ACTUAL);
        plan.portfolio.setDataDate(Plan.at("03-10 09:00"));
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-11 17:00"));
        assertThat(of("a").driver().kind()).isEqualTo(Kind.DATA_DATE);
        a.setRemaining(3 * Plan.DAY);
        assertThat(of("a").finish()).as("remaining duration wins over percent").isEqualTo(Plan.at("03-12 17:00"));
        assertThat(of("a").durationMinutes()).isEqualTo(4 * Plan.DAY);
        assertThat(of("a").lateStart()).isEqualTo(Plan.at("03-03 09:00"));
        assertThat(of("a").critical()).isTrue();
    }

    @Test
    void retainedLogicLetsRemainingWorkWaitAndOverrideDoesNot() {
        var b = plan.days("b", 2);
        plan.link(plan.days("a", 5), b);
        started(b, "03-03 09:00", 50);
        assertThat(of("b").finish()).isEqualTo(Plan.at("03-09 17:00"));
        assertThat(of("b").driver().kind()).isEqualTo(Kind.DEPENDENCY);
        assertThat(of("a").totalFloatMinutes()).isZero();
        plan.portfolio.setProgressMode(ProgressMode.PROGRESS_OVERRIDE);
        assertThat(of("b").finish()).isEqualTo(Plan.at("03-04 17:00"));
        assertThat(of("a").critical()).isTrue();
    }

    /** What has happened overrules the logic behind it, and that alone. */
    @Test
    void actualDatesOverruleTheDependenciesOfWhatHasHappened() {
        var b = plan.days("b", 2);
        var a = plan.days("a", 5);
        var link = plan.link(a, b);
        started(b, "03-03 09:00", 50);
        plan.portfolio.setProgressMode(ProgressMode.ACTUAL_DATES);
        plan.portfolio.setDataDate(Plan.at("03-05 09:00"));
        assertThat(of("b").finish()).as("its start has happened, so nothing waits").isEqualTo(Plan.at("03-05 17:00"));
        assertThat(of("a").totalFloatMinutes()).isZero();
        link.setType(DependencyType.SS);
        assertThat(of("b").finish()).isEqualTo(Plan.at("03-05 17:00"));
        link.setType(DependencyType.FF);
        assertThat(of("b").finish()).as("its finish has not").isEqualTo(Plan.at("03-11 17:00"));
        link.setType(DependencyType.SF);
        link.setLag(Plan.DAY * 4);
        assertThat(of("b").finish()).isEqualTo(Plan.at("03-10 17:00"));
        plan.portfolio.setProgressMode(ProgressMode.PROGRESS_OVERRIDE);
        assertThat(of("b").finish()).isEqualTo(Plan.at("03-05 17:00"));
        assertThat(plan.schedule().problems()).isEmpty();
    }

    /** The example by which Primavera's option is explained: the first has not begun, the second is done. */
    @ParameterizedTest
    @EnumSource(ProgressMode.class)
    void whatFollowsAFinishedItemFollowsItsActualFinish(ProgressMode mode) {
        var a2 = plan.days("a2", 1);
        plan.link(plan.days("a1", 5), a2);
        plan.link(a2, plan.days("a3", 1));
        a2.setActualStart(Plan.at("03-04 09:00"));
        a2.setActualFinish(Plan.at("03-06 12:00"));
        plan.portfolio.setProgressMode(mode);
        plan.portfolio.setDataDate(Plan.at("03-05 09:00"));
        assertThat(of("a3").start()).as("even after the data date").isEqualTo(Plan.at("03-06 12:00"));
        assertThat(of("a1").start()).isEqualTo(Plan.at("03-05 09:00"));
    }

    @ParameterizedTest
    @EnumSource(ProgressMode.class)
    void nothingThatIsNotDoneIsForecastIntoThePast(ProgressMode mode) {
        plan.portfolio.setProgressMode(mode);
        plan.portfolio.setDataDate(Plan.at("03-10 12:00"));
        var a = plan.days("a", 4);
        started(a, "03-02 09:00", 75);
        var b = plan.days("b", 2);
        plan.link(a, b, DependencyType.SS, -5 * Plan.DAY);
        plan.link(a, plan.days("c", 1), DependencyType.SF, 0);
        plan.days("d", 2).setProgress(50);
        Plan.constrain(plan.days("e", 1), ConstraintKind.MFO, "03-03 17:00");
        plan.milestone("m");
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-11 12:00"));
        assertThat(of("d").finish()).isEqualTo(Plan.at("03-11 12:00"));
        assertThat(of("d").start()).as("what is done was done before").isEqualTo(Plan.at("03-09 12:00"));
        for (String id : List.of("b", "c", "e", "m")) {
            assertThat(of(id).start()).as(id).isEqualTo(Plan.at("03-10 12:00"));
        }
    }

    @Test
    void workThatIsDoneWithoutAnActualStartLiesBeforeWhatRemains() {
        var a = plan.days("a", 4);
        a.setProgress(50);
        assertThat(of("a").start()).as("without a data date, as soon as the portfolio").isEqualTo(Plan.at("03-02 09:00"));
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-05 17:00"));
        assertThat(of("a").driver().text()).isEqualTo("some of it is done, though no actual start is recorded");
        plan.portfolio.setDataDate(Plan.at("03-10 09:00"));
        assertThat(of("a").start()).isEqualTo(Plan.at("03-06 09:00"));
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-11 17:00"));
        var before = plan.days("before", 3);
        var link = plan.link(before, a);
        assertThat(of("a").finish()).as("logic is retained").isEqualTo(Plan.at("03-16 17:00"));
        assertThat(of("a").start()).isEqualTo(Plan.at("03-11 09:00"));
        link.setType(DependencyType.SS);
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-11 17:00"));
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("schedule.actual-start-missing");
    }

    @Test
    void whatHasStartedIsNotLimitedByItsSuccessorsStart() {
        var a = plan.days("a", 10);
        started(a, "03-02 09:00", 10);
        plan.link(a, plan.days("b", 1), DependencyType.SS, Plan.DAY);
        assertThat(of("b").start()).isEqualTo(Plan.at("03-03 09:00"));
        assertThat(of("b").totalFloatMinutes()).isEqualTo(8 * Plan.DAY);
        assertThat(of("a").totalFloatMinutes()).isZero();
    }

    @Test
    void constraintsOfStartedItems() {
        var a = plan.days("a", 4);
        started(a, "03-03 09:00", 50);
        Plan.constrain(a, ConstraintKind.MSO, "03-20 09:00");
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-06 17:00"));
        Plan.constrain(a, ConstraintKind.FNET, "03-10 17:00");
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-10 17:00"));
        Plan.constrain(a, ConstraintKind.FNLT, "03-05 17:00");
        assertThat(of("a").finish()).isEqualTo(Plan.at("03-06 17:00"));
        assertThat(of("a").totalFloatMinutes()).isEqualTo(-Plan.DAY);
    }

    @Test
    void progressThatDoesNotFitIsTold() {
        plan.portfolio.setDataDate(Plan.at("03-04 09:00"));
        started(plan.days("over", 2), "03-02 09:00", 150);
        started(plan.days("under", 2), "03-02 09:00", -20);
        plan.days("no start", 4).setProgress(50);
        var reversed = plan.days("reversed", 1);
        reversed.setActualStart(Plan.at("03-04 09:00"));
        reversed.setActualFinish(Plan.at("03-03 17:00"));
        started(plan.days("future", 1), "03-09 09:00", 0);
        var done = plan.days("done", 1);
        done.setActualFinish(Plan.at("03-03 17:00"));
        done.setRemaining(60);
        Schedule schedule = plan.schedule();
        assertThat(schedule.problems()).extracting(problem -> problem.element() + " " + problem.rule()).containsExactlyInAnyOrder(
                "over schedule.progress", "over schedule.actual-finish-missing", "under schedule.progress",
                "no start schedule.actual-start-missing", "reversed schedule.actual-order", "future schedule.actual-in-future",
                "done schedule.remaining");
        assertThat(of("no start").finish()).as("half of four days, from the data date").isEqualTo(Plan.at("03-05 17:00"));
        assertThat(of("no start").start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(of("reversed").start()).as("a day before its finish").isEqualTo(Plan.at("03-03 09:00"));
        assertThat(of("future").finish()).isEqualTo(Plan.at("03-09 17:00"));
        assertThat(of("over").finish()).isEqualTo(Plan.at("03-04 09:00"));
        assertThat(schedule.items()).allMatch(ItemSchedule::scheduled);
        assertThat(schedule.problems()).isSortedAccordingTo(Problem.ORDER);
    }
}
