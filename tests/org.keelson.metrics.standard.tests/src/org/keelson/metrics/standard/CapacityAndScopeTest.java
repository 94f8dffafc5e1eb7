// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keelson.metrics.standard.Declared.because;
import static org.keelson.metrics.standard.Declared.why;
import static org.keelson.metrics.standard.Plan.DAY;
import static org.keelson.metrics.standard.Plan.end;
import static org.keelson.metrics.standard.Plan.entry;
import static org.keelson.metrics.standard.Plan.item;
import static org.keelson.metrics.standard.Plan.start;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keelson.api.NotApplicableException;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.Weekday;
import org.keelson.model.WorkingTime;

class CapacityAndScopeTest {

    private final Declared declared = new Declared();
    private final Plan plan = new Plan().asOf(3, 2);
    private final Program one = plan.program("one");

    CapacityAndScopeTest() throws Exception {
    }

    @Test
    void theFullestOfTheComingWeeksCounts() throws Exception {
        Team core = plan.team("core", 2);
        plan.team("idle", 1);
        plan.team("unknown");
        Deliverable first = item(one, "first", 5, core);
        Deliverable second = item(one, "second", 5, core);
        second.setDemand(2);
        plan.link(first, item(one, "next", 10, core));
        // week one 1 + 2 of 2, weeks two and three 1 of 2
        assertThat(declared.values("capacity-load", plan)).containsOnly(Map.entry("core", 150.0), Map.entry("idle", 0.0));
        assertThat(why(declared.measure("capacity-load", plan), "core")).containsExactly(
                "Week of 2026-03-02: 120 asked of 80 person-hours, 150 %",
                "Week of 2026-03-09: 40 asked of 80 person-hours, 50 %",
                "Week of 2026-03-16: 40 asked of 80 person-hours, 50 %");
        assertThat(why(declared.measure("capacity-load", plan), "idle"))
                .containsExactly("Nothing is asked of it from 2026-03-02 on, for 3 weeks");
        assertThat(because(declared.measure("capacity-load", plan), "unknown")).isEqualTo("Nobody has said how much it can do.");
    }

    @Test
    void pastAndFarWeeksDoNotCount() throws Exception {
        Team core = plan.team("core", 2);
        Deliverable first = item(one, "first", 5, core);
        first.setDemand(3);
        Deliverable next = item(one, "next", 5, core);
        Deliverable last = item(one, "last", 5, core);
        last.setDemand(4);
        plan.link(first, next);
        plan.link(next, last);
        Plan.finished(first, start(3, 2), end(3, 6));
        plan.asOf(3, 9);
        assertThat(declared.values("capacity-load", plan, "weeks", 1)).containsEntry("core", 50.0);
        plan.portfolio.setDataDate(null);
        plan.portfolio.setStart(LocalDate.of(2026, 2, 16));
        item(one, "before", 5, core).setDemand(6);
        assertThat(declared.values("capacity-load", plan, "weeks", 2))
                .as("the first week of March is now; of February none counts")
                .containsEntry("core", 150.0);
        one.getItems().removeLast();
        plan.portfolio.setStart(LocalDate.of(2026, 3, 2));
        plan.asOf(3, 9);
        assertThat(declared.values("capacity-load", plan)).containsEntry("core", 200.0);
        Plan.finished(next, start(3, 9), end(3, 13));
        Plan.finished(last, start(3, 16), end(3, 20));
        plan.asOf(4, 6);
        assertThat(because(declared.measure("capacity-load", plan), "core")).isEqualTo("The plan has no weeks to come.");
    }

    @Test
    void workInAWeekWithoutAnyCapacityIsTooMuch() throws Exception {
        Calendar calendar = ModelFactory.eINSTANCE.createCalendar();
        calendar.setId("holiday");
        WorkingTime time = ModelFactory.eINSTANCE.createWorkingTime();
        time.setDay(Weekday.MONDAY);
        time.setStart(LocalTime.of(9, 0));
        time.setFinish(LocalTime.of(17, 0));
        calendar.getWorkingTimes().add(time);
        CalendarException closure = ModelFactory.eINSTANCE.createCalendarException();
        closure.setFrom(LocalDate.of(2026, 3, 2));
        closure.setTo(LocalDate.of(2026, 3, 8));
        calendar.getExceptions().add(closure);
        plan.portfolio.getCalendars().add(calendar);
        Team core = plan.team("core", 1);
        core.setCalendar(calendar);
        Calendar own = ModelFactory.eINSTANCE.createCalendar();
        own.setId("own");
        plan.portfolio.getCalendars().add(own);
        item(one, "item", 1, core).setCalendar(own);
        assertThat(declared.values("capacity-load", plan)).containsEntry("core", 999.0);
    }

    @Test
    void scopeIsWhatWasAddedAndRemoved() throws Exception {
        Program other = plan.program("other");
        Baseline baseline = plan.baseline("agreed", start(3, 2));
        item(one, "a", 30);
        item(one, "b", 4);
        item(other, "c", 10);
        entry(baseline, "a", start(3, 2), end(3, 27), 20, 0);
        entry(baseline, "c", start(3, 2), end(3, 13), 10, 0);
        entry(baseline, "gone", start(3, 2), end(3, 13), 10, 0);
        // a takes longer, which is no scope; b is new: 4 of 20 days in the program, and 4 and 10 of 40 in all
        assertThat(declared.values("scope-change", plan)).containsOnly(Map.entry("p", 35.0), Map.entry("one", 20.0),
                Map.entry("other", 0.0));
        assertThat(why(declared.measure("scope-change", plan), "p")).containsExactly("1 item added, 4 working days; 1 removed, "
                + "10 working days; of 40 working days in the baseline 'AGREED' of 2026-03-02",
                "Removed: 'GONE', 10 working days",
                "Added: 'B', 4 working days");
        assertThat(why(declared.measure("scope-change", plan), "one")).containsExactly(
                "1 item added, 4 working days; of 20 working days in the baseline 'AGREED' of 2026-03-02",
                "The baseline does not say of which program the 1 item removed since then belonged",
                "Added: 'B', 4 working days");
        plan.portfolio.getPrograms().remove(other);
        assertThat(declared.values("scope-change", plan)).as("the only program there is").containsOnly(Map.entry("p", 60.0),
                Map.entry("one", 60.0));
    }

    @Test
    void effortCountsWhereTheBaselineKnowsIt() throws Exception {
        Baseline baseline = plan.baseline("agreed", start(3, 2));
        item(one, "a", 10, plan.team("core"));
        item(one, "b", 2, plan.portfolio.getTeams().getFirst()).setEffort(10 * DAY);
        BaselineEntry a = entry(baseline, "a", start(3, 2), end(3, 13), 10, 0);
        assertThat(declared.values("scope-change", plan)).containsEntry("one", 20.0);
        a.setEffort(40 * DAY);
        assertThat(declared.values("scope-change", plan)).containsEntry("one", 25.0);
        assertThat(why(declared.measure("scope-change", plan), "one"))
                .contains("1 item added, 10 person-days; 0 removed, 0 person-days; of 40 person-days in the baseline 'AGREED' of"
                        + " 2026-03-02");
    }

    @Test
    void withoutWorkBeforeThereIsNoShareOfIt() throws Exception {
        assertThatThrownBy(() -> declared.measure("scope-change", plan)).isInstanceOf(NotApplicableException.class);
        plan.baseline("agreed", start(3, 2));
        assertThat(because(declared.measure("scope-change", plan), "one"))
                .isEqualTo("It had no work in the baseline 'AGREED' of 2026-03-02.");
        item(one, "a", 10);
        assertThat(because(declared.measure("scope-change", plan), "one"))
                .isEqualTo("All of it is new since the baseline 'AGREED' of 2026-03-02.");
    }
}
