// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.WorkItem;

class SlipSweepTest {

    private static final int PLANS = 3000;

    /** What moves is the same, to the minute, as in a schedule of its own of a plan in which the items are held back. */
    @Test
    void agreesWithAWholeSchedule() {
        int compared = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = RandomPlans.of(seed);
            List<WorkItem> items = plan.program.getItems();
            if (items.stream().anyMatch(Slipped::isOdd)) {
                continue;
            }
            Random random = new Random(seed);
            Schedule before = plan.schedule();
            ScheduleNetwork network = before.network();
            SlipSweep sweep = SlipSweep.over(before);
            for (int round = 0; round < 3; round++) {
                int minutes = 1 + random.nextInt(3000);
                Slipped slipped = new Slipped(plan, before);
                for (WorkItem item : items) {
                    int number = network.indexOf(item.getId());
                    if (random.nextInt(4) == 0 && Slipped.canSlip(item) && number < network.scheduledCount()) {
                        slipped.by(item, minutes);
                        sweep.late(number, minutes);
                    }
                }
                sweep.run();
                Schedule after = slipped.schedule();
                for (WorkItem item : items) {
                    int number = network.indexOf(item.getId());
                    if (network.isHammock(number)) {
                        continue;
                    }
                    assertThat(sweep.minutes(number)).as("%s in plan %d, round %d", item.getId(), seed, round)
                            .isEqualTo((int) Slipped.minutes(before, after, item.getId()));
                    compared++;
                }
                sweep.clear();
            }
        }
        assertThat(compared).isGreaterThan(PLANS);
    }

    @Test
    void whoIsLateIsLateOnce() {
        Plan plan = new Plan();
        WorkItem a = plan.days("a", 2);
        WorkItem b = plan.days("b", 2);
        WorkItem c = plan.milestone("c");
        plan.link(a, b);
        plan.link(b, c);
        Schedule schedule = plan.schedule();
        SlipSweep sweep = SlipSweep.over(schedule);
        ScheduleNetwork network = schedule.network();
        sweep.late(network.indexOf("a"), 5 * Plan.DAY);
        sweep.late(network.indexOf("b"), 5 * Plan.DAY);
        sweep.run();
        assertThat(sweep.minutes(network.indexOf("c"))).isEqualTo(5 * Plan.DAY);
        assertThat(sweep.movedCount()).isEqualTo(3);
        sweep.clear();
        assertThat(sweep.movedCount()).isZero();
        assertThat(sweep.minutes(network.indexOf("c"))).isZero();
    }

    @Test
    void whatIsHeldDoesNotMove() {
        Plan plan = new Plan();
        WorkItem a = plan.days("a", 2);
        WorkItem pinned = plan.days("pinned", 1);
        Plan.constrain(pinned, ConstraintKind.MSO, "03-04 09:00");
        WorkItem capped = plan.days("capped", 1);
        Plan.constrain(capped, ConstraintKind.SNLT, "03-05 09:00");
        WorkItem done = plan.days("done", 1);
        done.setActualStart(Plan.at("03-02 09:00"));
        done.setActualFinish(Plan.at("03-02 17:00"));
        for (WorkItem to : List.of(pinned, capped, done)) {
            plan.link(a, to);
        }
        plan.link(done, plan.days("after", 1));
        plan.link(a, plan.days("meanwhile", 3), DependencyType.SS, 0);
        Schedule schedule = plan.schedule();
        SlipSweep sweep = SlipSweep.over(schedule);
        ScheduleNetwork network = schedule.network();
        sweep.late(network.indexOf("done"), 9 * Plan.DAY);
        sweep.late(network.indexOf("a"), 9 * Plan.DAY);
        sweep.run();
        assertThat(List.of("a", "pinned", "capped", "done", "after", "meanwhile"))
                .extracting(id -> sweep.minutes(network.indexOf(id)) / Plan.DAY).containsExactly(9, 0, 1, 0, 0, 9);
    }
}
