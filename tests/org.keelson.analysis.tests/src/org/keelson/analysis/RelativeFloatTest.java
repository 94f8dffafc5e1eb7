// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keelson.model.WorkItem;

class RelativeFloatTest {

    private static final int PLANS = 600;
    private static final int LONG = 40 * Plan.DAY;

    /** A slip by the relative float leaves the target where it is, one minute more moves it; what does not lead there never does. */
    @Test
    void isHowFarAnItemCanSlipBeforeTheTargetDoes() {
        int compared = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = RandomPlans.of(seed);
            List<WorkItem> items = plan.program.getItems();
            if (items.stream().anyMatch(Slipped::isOdd)) {
                continue;
            }
            Schedule before = plan.schedule();
            ScheduleNetwork network = before.network();
            String target = items.get(items.size() - 1 - (int) (seed % 2)).getId();
            if (network.isHammock(network.indexOf(target))) {
                continue;
            }
            RelativeFloat relative = RelativeFloat.to(before, network.indexOf(target));
            for (WorkItem item : items) {
                int number = network.indexOf(item.getId());
                if (!Slipped.canSlip(item) || network.isStarted(number) || item.getId().equals(target)) {
                    continue;
                }
                String what = item.getId() + " to " + target + " in plan " + seed;
                if (!relative.leads(number)) {
                    assertThat(slip(plan, before, item, LONG, target)).as(what).isFalse();
                } else if (relative.minutes(number) < 0) {
                    assertThat(slip(plan, before, item, 1, target)).as(what).isTrue();
                } else {
                    int minutes = relative.minutes(number);
                    assertThat(minutes > 0 && slip(plan, before, item, minutes, target)).as(what).isFalse();
                    assertThat(slip(plan, before, item, minutes + 1, target)).as(what).isTrue();
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(PLANS / 2);
    }

    private static boolean slip(Plan plan, Schedule before, WorkItem item, int minutes, String target) {
        Schedule after = new Slipped(plan, before).by(item, minutes).schedule();
        return !after.item(target).orElseThrow().finish().equals(before.item(target).orElseThrow().finish());
    }

    /** The same of the finish of the portfolio. */
    @Test
    void isHowFarAnItemCanSlipBeforeTheFinishDoes() {
        int compared = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = RandomPlans.of(seed);
            List<WorkItem> items = plan.program.getItems();
            if (items.stream().anyMatch(item -> Slipped.isOdd(item) || NaiveScheduler.hammock(item))) {
                continue;
            }
            Schedule before = plan.schedule();
            RelativeFloat relative = RelativeFloat.toFinish(before);
            for (WorkItem item : items) {
                int number = before.network().indexOf(item.getId());
                if (!Slipped.canSlip(item) || before.network().isStarted(number) || relative.minutes(number) < 0) {
                    continue;
                }
                String what = item.getId() + " in plan " + seed;
                int minutes = relative.minutes(number);
                assertThat(minutes > 0 && slipsFinish(plan, before, item, minutes)).as(what).isFalse();
                assertThat(slipsFinish(plan, before, item, minutes + 1)).as(what).isTrue();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(PLANS / 2);
    }

    private static boolean slipsFinish(Plan plan, Schedule before, WorkItem item, int minutes) {
        return new Slipped(plan, before).by(item, minutes).schedule().finishAt() != before.finishAt();
    }

    @Test
    void whatHasNoDatesIsNoTarget() {
        Plan plan = new Plan();
        WorkItem a = plan.days("a", 1);
        WorkItem b = plan.days("b", 1);
        plan.link(a, b);
        plan.link(b, a);
        assertThatThrownBy(() -> RelativeFloat.to(plan.schedule(), 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
