// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.Weekday;

/** Every type of dependency in both passes; dates worked out by hand. March 2 2026 is a Monday. */
class DependencyTest {

    private final Plan plan = new Plan();

    private void dates(Schedule schedule, String id, String start, String finish, String lateStart, String lateFinish) {
        ItemSchedule item = schedule.item(id).orElseThrow();
        assertThat(item.start()).as("start of " + id).isEqualTo(Plan.at(start));
        assertThat(item.finish()).as("finish of " + id).isEqualTo(Plan.at(finish));
        assertThat(item.lateStart()).as("late start of " + id).isEqualTo(Plan.at(lateStart));
        assertThat(item.lateFinish()).as("late finish of " + id).isEqualTo(Plan.at(lateFinish));
    }

    /** a lasts 3 days, b 2 days, and c, 10 days from March 2 to 13, holds the finish. */
    @ParameterizedTest
    @CsvSource({
        // type, lag, start and finish of b, late start and finish of a, total and free float of a in days
        "FS, 0, 03-05 09:00, 03-06 17:00, 03-09 09:00, 03-11 17:00, 5, 0",
        "FS, 2, 03-09 09:00, 03-10 17:00, 03-05 09:00, 03-09 17:00, 3, 0",
        "FS, -1, 03-04 09:00, 03-05 17:00, 03-10 09:00, 03-12 17:00, 6, 0",
        "SS, 0, 03-02 09:00, 03-03 17:00, 03-11 09:00, 03-13 17:00, 7, 0",
        "SS, 1, 03-03 09:00, 03-04 17:00, 03-11 09:00, 03-13 17:00, 7, 0",
        "SS, 4, 03-06 09:00, 03-09 17:00, 03-06 09:00, 03-10 17:00, 4, 0",
        "FF, 0, 03-03 09:00, 03-04 17:00, 03-11 09:00, 03-13 17:00, 7, 0",
        "FF, 3, 03-06 09:00, 03-09 17:00, 03-06 09:00, 03-10 17:00, 4, 0",
        "FF, -2, 03-02 09:00, 03-03 17:00, 03-11 09:00, 03-13 17:00, 7, 1",
        "SF, 0, 02-26 09:00, 02-27 17:00, 03-11 09:00, 03-13 17:00, 7, 0",
        "SF, 5, 03-05 09:00, 03-06 17:00, 03-09 09:00, 03-11 17:00, 5, 0"})
    void oneDependency(DependencyType type, int lag, String start, String finish, String lateStart, String lateFinish,
            int totalFloat, int freeFloat) {
        plan.link(plan.days("a", 3), plan.days("b", 2), type, lag * Plan.DAY);
        plan.days("c", 10);
        Schedule schedule = plan.schedule();
        dates(schedule, "a", "03-02 09:00", "03-04 17:00", lateStart, lateFinish);
        dates(schedule, "b", start, finish, "03-12 09:00", "03-13 17:00");
        dates(schedule, "c", "03-02 09:00", "03-13 17:00", "03-02 09:00", "03-13 17:00");
        assertThat(schedule.item("a").orElseThrow().totalFloatMinutes()).isEqualTo(totalFloat * Plan.DAY);
        assertThat(schedule.item("a").orElseThrow().freeFloatMinutes()).isEqualTo(freeFloat * Plan.DAY);
        assertThat(schedule.item("c").orElseThrow().critical()).isTrue();
        assertThat(schedule.criticalPath()).containsExactly("c");
    }

    @Test
    void severalDependenciesBetweenOnePair() {
        var a = plan.days("a", 5);
        var b = plan.days("b", 1);
        Dependency starts = plan.link(a, b, DependencyType.SS, Plan.DAY);
        Dependency finishes = plan.link(a, b, DependencyType.FF, Plan.DAY);
        Schedule schedule = plan.schedule();
        dates(schedule, "b", "03-09 09:00", "03-09 17:00", "03-09 09:00", "03-09 17:00");
        dates(schedule, "a", "03-02 09:00", "03-06 17:00", "03-02 09:00", "03-06 17:00");
        assertThat(schedule.isDriving(finishes.getId())).isTrue();
        assertThat(schedule.isDriving(starts.getId())).isFalse();
        assertThat(schedule.isDriving("nothing of that name")).isFalse();
    }

    @Test
    void elapsedLagRunsOverNightsAndWeekends() {
        Dependency link = plan.link(plan.days("a", 5), plan.days("b", 1), DependencyType.FS, 2 * 1440);
        link.setLagKind(LagKind.ELAPSED);
        Schedule schedule = plan.schedule();
        dates(schedule, "b", "03-09 09:00", "03-09 17:00", "03-09 09:00", "03-09 17:00");
        // From Friday 17:00 two days reach Sunday 17:00; b could wait for them until Monday 09:00, and a has no time until then.
        dates(schedule, "a", "03-02 09:00", "03-06 17:00", "03-02 09:00", "03-06 17:00");
        assertThat(schedule.item("b").orElseThrow().driver().text()).isEqualTo(
                "2d of the clock after a finishes 2026-03-06; calendar Standard rests until 2026-03-09");
    }

    @Test
    void percentLagIsAPartOfThePredecessor() {
        Dependency link = plan.link(plan.days("a", 4), plan.days("b", 1), DependencyType.SS, 50);
        link.setLagKind(LagKind.PERCENT);
        dates(plan.schedule(), "b", "03-04 09:00", "03-04 17:00", "03-05 09:00", "03-05 17:00");
        link.setLag(-50);
        link.setType(DependencyType.FS);
        dates(plan.schedule(), "b", "03-04 09:00", "03-04 17:00", "03-05 09:00", "03-05 17:00");
    }

    @Test
    void lagRunsOnTheSuccessorsCalendarOrItsOwn() {
        var a = plan.days("a", 5);
        var b = plan.days("b", 1);
        b.setCalendar(plan.calendar("seven", Weekday.MONDAY, Weekday.SUNDAY, "09:00-17:00"));
        Dependency link = plan.link(a, b, DependencyType.FS, Plan.DAY);
        dates(plan.schedule(), "b", "03-08 09:00", "03-08 17:00", "03-08 09:00", "03-08 17:00");
        link.setCalendar(plan.calendar("five", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00"));
        Schedule schedule = plan.schedule();
        dates(schedule, "b", "03-10 09:00", "03-10 17:00", "03-10 09:00", "03-10 17:00");
        assertThat(schedule.item("b").orElseThrow().driver().text()).isEqualTo("1d after a finishes 2026-03-06");
    }

    @Test
    void floatAcrossCalendarsIsCountedOnTheItemsOwn() {
        var weekend = plan.task("a", 60);
        weekend.setCalendar(plan.calendar("weekend", Weekday.SATURDAY, Weekday.SUNDAY, "10:00-12:00"));
        plan.link(weekend, plan.days("b", 1));
        Schedule schedule = plan.schedule();
        dates(schedule, "a", "03-07 10:00", "03-07 11:00", "03-08 11:00", "03-08 12:00");
        assertThat(schedule.item("a").orElseThrow().totalFloatMinutes()).isEqualTo(180);
        assertThat(schedule.item("a").orElseThrow().freeFloatMinutes()).isEqualTo(180);
        assertThat(schedule.item("a").orElseThrow().driver().kind()).isEqualTo(Driver.Kind.CALENDAR);
        assertThat(schedule.item("a").orElseThrow().driver().text())
                .isEqualTo("first working time of calendar weekend after the portfolio's start, 2026-03-02");
        assertThat(schedule.criticalPath()).containsExactly("a", "b");
    }

    @Test
    void minutesAndDaysInOneNetwork() {
        var cutOver = plan.task("cut", 45);
        var check = plan.task("check", 30);
        plan.link(plan.days("build", 2), cutOver);
        plan.link(cutOver, check, DependencyType.FS, 15);
        Schedule schedule = plan.schedule();
        dates(schedule, "cut", "03-04 09:00", "03-04 09:45", "03-04 09:00", "03-04 09:45");
        dates(schedule, "check", "03-04 10:00", "03-04 10:30", "03-04 10:00", "03-04 10:30");
        assertThat(schedule.item("check").orElseThrow().driver().text()).isEqualTo("15m after cut finishes 2026-03-04 09:45");
        assertThat(schedule.criticalPath()).containsExactly("build", "cut", "check");
    }

    @Test
    void leadsReachBackBeforeThePortfolioUnlessTheDataDateHolds() {
        plan.link(plan.days("a", 1), plan.days("b", 3), DependencyType.FS, -5 * Plan.DAY);
        plan.link(plan.days("c", 1), plan.days("d", 3), DependencyType.FF, -Plan.DAY);
        Schedule schedule = plan.schedule();
        assertThat(schedule.item("b").orElseThrow().start()).isEqualTo(Plan.at("02-24 09:00"));
        assertThat(schedule.item("d").orElseThrow().start()).as("never by FF").isEqualTo(Plan.at("03-02 09:00"));
        assertThat(schedule.problems()).extracting(problem -> problem.element() + " " + problem.rule())
                .containsExactly("b schedule.before-start");
        plan.portfolio.setDataDate(Plan.at("03-02 09:00"));
        assertThat(plan.schedule().item("b").orElseThrow().start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(plan.schedule().problems()).isEmpty();
    }
}
