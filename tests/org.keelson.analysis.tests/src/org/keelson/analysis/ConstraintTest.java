// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.analysis.Driver.Kind;
import org.keelson.model.ConstraintKind;
import org.keelson.model.problems.Problem;

/** Constraints, deadlines and negative float; dates worked out by hand. March 2 2026 is a Monday. */
class ConstraintTest {

    private final Plan plan = new Plan();

    private static ItemSchedule of(Schedule schedule, String id) {
        return schedule.item(id).orElseThrow();
    }

    /** a of 3 days, then b of 2 days, Thursday March 5 to Friday 6; beside them c until Friday March 13. */
    @ParameterizedTest
    @CsvSource({
        // kind, date, start and finish of b, float of b and of a in days, driver
        "SNET, 03-10 09:00, 03-10 09:00, 03-11 17:00, 2, 5, CONSTRAINT",
        "SNET, 03-03 09:00, 03-05 09:00, 03-06 17:00, 5, 5, DEPENDENCY",
        "SNET, 03-07 12:00, 03-09 09:00, 03-10 17:00, 3, 5, CONSTRAINT",
        "FNET, 03-12 17:00, 03-11 09:00, 03-12 17:00, 1, 5, CONSTRAINT",
        "FNET, 03-05 17:00, 03-05 09:00, 03-06 17:00, 5, 5, DEPENDENCY",
        "SNLT, 03-10 09:00, 03-05 09:00, 03-06 17:00, 3, 3, DEPENDENCY",
        "SNLT, 03-04 09:00, 03-04 09:00, 03-05 17:00, 0, -1, CONSTRAINT",
        "FNLT, 03-10 17:00, 03-05 09:00, 03-06 17:00, 2, 2, DEPENDENCY",
        "FNLT, 03-05 17:00, 03-04 09:00, 03-05 17:00, 0, -1, CONSTRAINT",
        "MSO, 03-09 09:00, 03-09 09:00, 03-10 17:00, 0, 2, CONSTRAINT",
        "MSO, 03-03 09:00, 03-03 09:00, 03-04 17:00, 0, -2, CONSTRAINT",
        "MFO, 03-11 17:00, 03-10 09:00, 03-11 17:00, 0, 3, CONSTRAINT",
        "MFO, 03-05 17:00, 03-04 09:00, 03-05 17:00, 0, -1, CONSTRAINT",
        "ASAP, , 03-05 09:00, 03-06 17:00, 5, 5, DEPENDENCY",
        "ALAP, , 03-12 09:00, 03-13 17:00, 0, 5, CONSTRAINT"})
    void oneConstraint(ConstraintKind kind, String date, String start, String finish, int floatOfB, int floatOfA, Kind driver) {
        var b = plan.days("b", 2);
        plan.link(plan.days("a", 3), b);
        plan.days("c", 10);
        Plan.constrain(b, kind, date);
        Schedule schedule = plan.schedule();
        assertThat(of(schedule, "b").start()).isEqualTo(Plan.at(start));
        assertThat(of(schedule, "b").finish()).isEqualTo(Plan.at(finish));
        assertThat(of(schedule, "b").totalFloatMinutes()).isEqualTo(floatOfB * Plan.DAY);
        assertThat(of(schedule, "a").totalFloatMinutes()).isEqualTo(floatOfA * Plan.DAY);
        assertThat(of(schedule, "b").driver().kind()).isEqualTo(driver);
        assertThat(of(schedule, "b").critical()).isEqualTo(floatOfB <= 0);
        assertThat(schedule.problems()).extracting(Problem::rule)
                .isEqualTo(floatOfA < 0 ? List.of("schedule.constraint-conflict") : List.of());
    }

    @Test
    void aMissedDeadlineGivesNegativeFloatToAllThatLeadsThere() {
        var b = plan.days("b", 3);
        b.setDeadline(Plan.at("03-05 17:00"));
        plan.link(plan.days("a", 3), b);
        plan.link(b, plan.days("c", 1));
        Schedule schedule = plan.schedule();
        assertThat(of(schedule, "a").totalFloatMinutes()).isEqualTo(-2 * Plan.DAY);
        assertThat(of(schedule, "b").totalFloatMinutes()).isEqualTo(-2 * Plan.DAY);
        assertThat(of(schedule, "b").lateFinish()).isEqualTo(Plan.at("03-05 17:00"));
        assertThat(of(schedule, "b").finish()).as("deadlines move nothing").isEqualTo(Plan.at("03-09 17:00"));
        assertThat(of(schedule, "b").deadlineSlipMinutes()).isEqualTo(2 * Plan.DAY);
        assertThat(of(schedule, "c").totalFloatMinutes()).isZero();
        b.setDeadline(Plan.at("03-16 12:00"));
        assertThat(of(plan.schedule(), "b").deadlineSlipMinutes()).as("early").isEqualTo(-4 * Plan.DAY - 180);
        assertThat(of(plan.schedule(), "c").deadlineSlipMinutes()).as("no deadline").isZero();
    }

    @ParameterizedTest
    @CsvSource({"MSO, 03-03 09:00", "MFO, 03-03 17:00", "SNLT, 03-03 09:00", "FNLT, 03-03 17:00"})
    void freeFloatIsNoMoreThanTotalFloat(ConstraintKind kind, String date) {
        var b = plan.days("b", 1);
        Plan.constrain(b, kind, date);
        plan.link(plan.days("a", 1), b);
        var c = plan.days("c", 1);
        plan.link(b, c);
        Plan.constrain(c, ConstraintKind.SNET, "03-10 09:00");
        ItemSchedule dates = of(plan.schedule(), "b");
        assertThat(dates.totalFloatMinutes()).isZero();
        assertThat(dates.freeFloatMinutes()).as("what a constraint does not let it use is not free").isZero();
        assertThat(dates.interferingFloatMinutes()).isZero();
        b.setConstraint(ConstraintKind.ASAP);
        assertThat(of(plan.schedule(), "b").freeFloatMinutes()).isEqualTo(4 * Plan.DAY);
    }

    @Test
    void negativeFloatHasACause() {
        var b = plan.days("b", 3);
        b.setDeadline(Plan.at("03-05 17:00"));
        plan.link(plan.days("a", 3), b);
        var c = plan.days("c", 1);
        plan.link(b, c);
        Schedule schedule = plan.schedule();
        int first = schedule.network().indexOf("a");
        assertThat(schedule.floatLimits().of(first)).isEqualTo(new FloatLimit(FloatLimit.Kind.DEADLINE, "b",
                "deadline of 'b', 2026-03-05 17:00"));
        assertThat(schedule.floatLimits().path(first)).containsExactly("a", "b");
        assertThat(schedule.floatLimits().of(schedule.network().indexOf("c"))).isEqualTo(new FloatLimit(
                FloatLimit.Kind.PORTFOLIO_FINISH, "P", "the portfolio's finish, 2026-03-10 17:00"));
        Plan.constrain(c, ConstraintKind.MFO, "03-04 17:00");
        schedule = plan.schedule();
        first = schedule.network().indexOf("a");
        assertThat(schedule.floatLimits().of(first)).isEqualTo(new FloatLimit(FloatLimit.Kind.CONSTRAINT, "c",
                "'c' must finish on 2026-03-04 17:00"));
        assertThat(schedule.floatLimits().path(first)).containsExactly("a", "b", "c");
    }

    @Test
    void aConstraintInRestWaitsForWork() {
        Plan.constrain(plan.days("a", 1), ConstraintKind.SNET, "03-07 12:00");
        assertThat(of(plan.schedule(), "a").driver().text())
                .isEqualTo("starts no earlier than 2026-03-07 12:00; calendar Standard rests until 2026-03-09");
    }

    @Test
    void aDeadlineBeforeAMustIsMissed() {
        var a = plan.days("a", 2);
        Plan.constrain(a, ConstraintKind.MSO, "03-09 09:00");
        a.setDeadline(Plan.at("03-06 17:00"));
        assertThat(of(plan.schedule(), "a").totalFloatMinutes()).isEqualTo(-2 * Plan.DAY);
    }

    @Test
    void asLateAsPossiblePullsWhatComesBeforeAndPushesWhatFollowsWithinItsFloat() {
        var late = plan.days("late", 2);
        Plan.constrain(late, ConstraintKind.ALAP, null);
        plan.link(plan.days("before", 1), late);
        plan.link(late, plan.days("after", 1));
        plan.days("long", 10);
        Schedule schedule = plan.schedule();
        assertThat(of(schedule, "late").start()).isEqualTo(Plan.at("03-11 09:00"));
        assertThat(of(schedule, "after").start()).isEqualTo(Plan.at("03-13 09:00"));
        assertThat(of(schedule, "after").totalFloatMinutes()).isZero();
        assertThat(of(schedule, "before").start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(of(schedule, "before").freeFloatMinutes()).isEqualTo(6 * Plan.DAY);
        assertThat(schedule.finish()).as("ALAP delays no finish").isEqualTo(Plan.at("03-13 17:00"));
        assertThat(of(schedule, "late").driver().text()).isEqualTo("as late as possible");
    }

    @Test
    void anItemMayStartBeforeThePortfolioIfItsOwnConstraintSaysSo() {
        Plan.constrain(plan.days("a", 1), ConstraintKind.SNET, "02-26 09:00");
        Plan.constrain(plan.days("b", 1), ConstraintKind.MSO, "02-25 09:00");
        Plan.constrain(plan.days("c", 1), ConstraintKind.FNET, "02-24 17:00");
        Schedule schedule = plan.schedule();
        assertThat(of(schedule, "a").start()).isEqualTo(Plan.at("02-26 09:00"));
        assertThat(of(schedule, "b").start()).isEqualTo(Plan.at("02-25 09:00"));
        assertThat(of(schedule, "c").start()).isEqualTo(Plan.at("02-24 09:00"));
        assertThat(schedule.start()).isEqualTo(Plan.at("02-24 09:00"));
        assertThat(of(schedule, "b").driver().text()).isEqualTo("must start on 2026-02-25 09:00");
    }

    @Test
    void noConstraintReachesBackBeforeTheDataDate() {
        plan.portfolio.setDataDate(Plan.at("03-11 09:00"));
        Plan.constrain(plan.days("a", 1), ConstraintKind.MSO, "03-04 09:00");
        Schedule schedule = plan.schedule();
        assertThat(of(schedule, "a").start()).isEqualTo(Plan.at("03-11 09:00"));
        assertThat(of(schedule, "a").totalFloatMinutes()).isEqualTo(-5 * Plan.DAY);
        assertThat(of(schedule, "a").driver().kind()).isEqualTo(Kind.DATA_DATE);
    }
}
