// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.model.Deliverable;
import org.keelson.model.Team;

/** Demand as a range: the plan where nothing is uncertain, and what the draws of durations make of it else. */
class DemandRangeTest {

    private static final int WEEK = 5 * Plan.DAY;
    private static final SimulationOptions OPTIONS = SimulationOptions.standard().withIterations(1000);

    private final Plan plan = new Plan();
    private final Team team = Staff.team(plan, "team", 1);
    private Load load;

    private DemandRange range(SimulationOptions options) {
        Schedule schedule = plan.schedule();
        load = Load.of(schedule, CapacityModel.of(plan.portfolio, schedule.network()));
        return DemandRange.of(load, SimulationModel.of(plan.portfolio, schedule.network()), options, Progress.none());
    }

    private Deliverable item(String id, int days, double demand) {
        return Staff.owned(plan.days(id, days), team, demand);
    }

    private static void between(Deliverable item, int optimistic, int pessimistic) {
        item.setOptimistic(optimistic * Plan.DAY);
        item.setPessimistic(pessimistic * Plan.DAY);
    }

    @Test
    void withoutUncertaintyItIsThePlan() {
        Deliverable a = item("a", 7, 1.5);
        Deliverable b = item("b", 4, 0.5);
        b.setEffort(1000);
        plan.link(a, b);
        Deliverable begun = item("begun", 8, 1);
        begun.setActualStart(LocalDateTime.of(2026, 3, 2, 9, 0));
        begun.setProgress(50);
        Deliverable done = item("done", 2, 1);
        done.setActualStart(LocalDateTime.of(2026, 3, 2, 9, 0));
        done.setActualFinish(LocalDateTime.of(2026, 3, 4, 17, 0));
        plan.portfolio.setDataDate(LocalDateTime.of(2026, 3, 5, 9, 0));
        DemandRange range = range(OPTIONS);
        assertThat(load.weeks()).isGreaterThan(2);
        assertThat(range.end()).isEqualTo(load.weeks());
        for (int week = 0; week < load.weeks(); week++) {
            assertThat(range.p50(0, week)).as("week %d", week).isCloseTo(load.demand(0, week), within(1L));
            assertThat(range.p80(0, week)).as("week %d", week).isCloseTo(load.demand(0, week), within(1L));
            assertThat(range.isLikelyOver(0, week)).isEqualTo(week >= load.firstOpenWeek() && load.isOver(0, week));
        }
    }

    @Test
    void whatMayTakeLongerAsksForMoreWeeks() {
        between(item("a", 5, 1), 3, 12);
        DemandRange range = range(OPTIONS);
        assertThat(load.weeks()).isEqualTo(1);
        assertThat(range.p80(0, 0)).isEqualTo(WEEK);
        assertThat(range.p80(0, 1)).as("it is late in more than one case of five").isPositive();
        assertThat(range.p50(0, 1)).isLessThan(range.p80(0, 1));
        assertThat(range.end()).isEqualTo(2);
    }

    @Test
    void aWeekMayBeOverThoughThePlanIsNot() {
        Deliverable first = item("first", 5, 1);
        between(first, 4, 15);
        Deliverable second = item("second", 5, 1);
        Deliverable gate = plan.days("elsewhere", 5);
        plan.link(gate, second);
        DemandRange range = range(OPTIONS);
        assertThat(load.overloads()).isEmpty();
        assertThat(range.isLikelyOver(0, 1)).as("first may still be going on").isTrue();
        assertThat(range.isLikelyOver(0, 0)).isFalse();
    }

    @Test
    void anEffortStaysTheSameHoweverLongItTakes() {
        Deliverable item = item("a", 5, 3);
        item.setEffort(1000);
        between(item, 5, 10);
        DemandRange range = range(OPTIONS);
        assertThat(range.p80(0, 0)).isLessThanOrEqualTo(1000);
        assertThat(range.p50(0, 0)).isBetween(500L, 999L);
    }

    @Test
    void theSeedDecidesAndThreadsDoNot() {
        between(item("a", 5, 1), 3, 12);
        between(item("b", 9, 0.7), 3, 20);
        DemandRange one = range(OPTIONS.withThreads(1));
        DemandRange four = range(OPTIONS.withThreads(4));
        DemandRange other = range(OPTIONS.withSeed(2));
        long difference = 0;
        for (int week = 0; week < one.end(); week++) {
            assertThat(four.p50(0, week)).isEqualTo(one.p50(0, week));
            assertThat(four.p80(0, week)).isEqualTo(one.p80(0, week));
            difference += Math.abs(other.p50(0, week) - one.p50(0, week));
        }
        assertThat(difference).isPositive();
    }

    @Test
    void nobodyAndNothing() {
        assertThat(range(OPTIONS).end()).isEqualTo(load.weeks());
        Schedule other = new Plan().schedule();
        SimulationModel model = SimulationModel.of(new Plan().portfolio, other.network());
        assertThatThrownBy(() -> DemandRange.of(load, model, OPTIONS, Progress.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
