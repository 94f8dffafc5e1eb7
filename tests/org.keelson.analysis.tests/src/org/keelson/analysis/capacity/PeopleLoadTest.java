// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.model.Person;
import org.keelson.model.Team;
import org.keelson.model.Weekday;

class PeopleLoadTest {

    private static final int WEEK = 5 * Plan.DAY;

    @Test
    void aPersonCarriesTheSharesOfWhatTeamsAreAskedFor() {
        Plan plan = new Plan();
        Team busy = Staff.team(plan, "busy", 2);
        Team idle = Staff.team(plan, "idle", 4);
        Person ann = Staff.person(plan, "ann");
        Staff.share(ann, busy, 80, null, null);
        Staff.share(ann, idle, 20, null, null);
        Staff.person(plan, "without a share");
        Staff.owned(plan.days("a", 5), busy, 3);
        Staff.owned(plan.days("b", 5), idle, 0.4);
        PeopleLoad people = PeopleLoad.of(LoadTest.load(plan));
        assertThat(people.size()).isEqualTo(1);
        assertThat(people.demand(0, 0)).isEqualTo(Math.round(WEEK * (0.8 * 1.5 + 0.2 * 0.1)));
        assertThat(people.capacity(0, 0)).isEqualTo(WEEK);
        assertThat(people.clashes()).isEmpty();
        assertThat(people.overloads()).hasSize(1);
        Overload overload = people.overloads().getFirst();
        assertThat(overload.isPerson()).isTrue();
        assertThat(overload.peakPercent()).isEqualTo(122);
        assertThat(overload.items()).containsExactly(new Portion("a", "a", "program", Math.round(3 * WEEK * 0.4)),
                new Portion("b", "b", "program", Math.round(0.4 * WEEK * 0.05)));
    }

    @Test
    void timeIsNotGivenAwayTwice() {
        Plan plan = new Plan();
        Team one = Staff.team(plan, "one", 1);
        Team two = Staff.team(plan, "two", 1);
        Person ann = Staff.person(plan, "ann");
        ann.setCalendar(plan.calendar("half days", Weekday.MONDAY, Weekday.FRIDAY, "09:00-13:00"));
        Staff.share(ann, one, 70, null, "2026-03-13");
        Staff.share(ann, two, 50, "2026-03-09", null);
        Staff.owned(plan.days("a", 15), one, 1);
        Staff.owned(plan.days("b", 15), two, 1);
        PeopleLoad people = PeopleLoad.of(LoadTest.load(plan));
        assertThat(people.clashes()).containsExactly(new ShareClash("ann", "ann", LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 13), 120, List.of("one", "two")));
        assertThat(people.capacity(0, 0)).isEqualTo(Math.round(WEEK / 2 * 0.7));
        assertThat(people.capacity(0, 1)).as("no more than there is").isEqualTo(WEEK / 2);
        assertThat(people.capacity(0, 2)).isEqualTo(WEEK / 4);
        assertThat(people.overloads()).extracting(Overload::weeks)
                .containsExactly(List.of(new Overload.Week(LocalDate.of(2026, 3, 9), WEEK * 6 / 10, WEEK / 2)));
    }
}
