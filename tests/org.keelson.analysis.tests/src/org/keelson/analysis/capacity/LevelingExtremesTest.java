// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.analysis.Plan;
import org.keelson.analysis.capacity.LevelingOptions.Basis;
import org.keelson.analysis.capacity.LevelingOptions.Promises;
import org.keelson.model.Calendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Team;
import org.keelson.model.Weekday;

/** Leveling ends, whatever it is given. */
class LevelingExtremesTest {

    private static LevelingPlan level(Plan plan, Basis basis) {
        return Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1),
                () -> LevelingTest.level(plan, new LevelingOptions(basis, Promises.KEEP)));
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void aTeamWithoutCapacity(Basis basis) {
        Plan plan = new Plan();
        Team none = Staff.team(plan, "none", 0);
        for (int i = 0; i < 200; i++) {
            Staff.owned(plan.days("i" + i, 5), none, 1);
        }
        LevelingPlan leveled = level(plan, basis);
        assertThat(leveled.delays()).isEmpty();
        assertThat(leveled.unresolved()).hasSize(1);
        assertThat(leveled.unresolved().getFirst().reasons()).hasSize(200)
                .allMatch(reason -> reason.contains("alone asks for more than none has"));
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void anItemAtTheEndOfTime(Basis basis) {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 1);
        Staff.owned(plan.days("now", 5), team, 1);
        Plan.constrain(Staff.owned(plan.days("then", 5), team, 9), ConstraintKind.SNET, "9998-01-01T09:00");
        Staff.owned(plan.task("long", 99 * 365 * 1440), team, 1).setPriority(1);
        LevelingPlan leveled = level(plan, basis);
        assertThat(leveled.after().items()).hasSize(3);
    }

    @Test
    void aTeamThatNeverWorksWhenItsItemsDo() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 5);
        team.setCalendar(plan.calendar("weekdays", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00"));
        Calendar sundays = plan.calendar("sundays", Weekday.SUNDAY, Weekday.SUNDAY, "20:00-00:00");
        Deliverable cutover = Staff.owned(plan.task("cut-over", 480), team, 1);
        cutover.setCalendar(sundays);
        assertThat(level(plan, Basis.WEEK).unresolved()).as("the week has room").isEmpty();
        assertThat(level(plan, Basis.DAY).unresolved()).isNotEmpty();
    }

    @Test
    void thousandsThatAllWantTheSameWeek() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 1);
        for (int i = 0; i < 3000; i++) {
            Staff.owned(plan.days("i" + i, 1), team, 1);
        }
        LevelingPlan leveled = level(plan, Basis.WEEK);
        assertThat(leveled.unresolved()).isEmpty();
        assertThat(leveled.delays()).hasSize(2995);
        assertThat(leveled.after().network().portfolioCalendar().between(leveled.after().start(), leveled.after().finish()))
                .as("five a week, all on its Monday").isEqualTo((599 * 5 + 1) * Plan.DAY);
    }
}
