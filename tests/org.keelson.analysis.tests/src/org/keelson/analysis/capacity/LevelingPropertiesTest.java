// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.capacity.LevelingOptions.Basis;
import org.keelson.analysis.capacity.LevelingOptions.Promises;
import org.keelson.analysis.capacity.LevelingPlan.Delay;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;

/** What holds of every leveling, on small random plans. */
class LevelingPropertiesTest {

    private static final int PLANS = 250;

    private static Plan random(long seed) {
        Plan plan = Staff.random(seed);
        Random random = new Random(seed);
        plan.program.getItems().forEach(item -> {
            item.setLevelingDelay(null);
            if (item instanceof Milestone milestone) {
                milestone.setCommitted(random.nextInt(3) == 0);
            }
        });
        plan.portfolio.getDependencies().stream().filter(link -> random.nextInt(6) == 0)
                .forEach(link -> Staff.promise(link, "03-12 17:00"));
        return plan;
    }

    private static Map<String, Integer> delays(LevelingPlan leveled) {
        Map<String, Integer> delays = new TreeMap<>();
        leveled.delays().forEach(delay -> delays.put(delay.item(), delay.minutes()));
        return delays;
    }

    private static void apply(LevelingPlan leveled, Plan plan) {
        Map<String, Integer> delays = delays(leveled);
        plan.program.getItems().forEach(item -> item.setLevelingDelay(delays.get(item.getId())));
    }

    @ParameterizedTest
    @EnumSource(Promises.class)
    void whatIsLeftIsExplainedAndWhatIsPromisedStays(Promises promises) {
        for (long seed = 0; seed < PLANS; seed++) {
            for (Basis basis : Basis.values()) {
                Plan plan = random(seed);
                Schedule before = plan.schedule();
                LevelingPlan leveled = LevelingTest.level(plan, new LevelingOptions(basis, promises));
                String name = "plan " + seed + " " + basis;
                assertThat(leveled.unresolved()).as(name)
                        .allSatisfy(left -> assertThat(left.reasons()).as(name + " " + left).isNotEmpty());
                if (leveled.overloads().isEmpty()) {
                    assertThat(leveled.delays()).as(name).isEmpty();
                }
                leveled.delays().forEach(delay -> {
                    int item = before.network().indexOf(delay.item());
                    assertThat(before.network().isStarted(item)).as(name).isFalse();
                    assertThat(before.network().priority(item)).as(name).isLessThan(1000);
                    assertThat(delay.reason()).as(name).startsWith("waits ");
                });
                for (WorkItem item : plan.program.getItems()) {
                    requirePromise(item, before, leveled, promises, name);
                }
            }
        }
    }

    private static void requirePromise(WorkItem item, Schedule before, LevelingPlan leveled, Promises promises, String name) {
        // What is as late as possible, and what follows it, moves with the finish of the portfolio.
        if (leveled.before().items().stream().anyMatch(each -> isAlap(each, before))) {
            return;
        }
        ItemSchedule then = before.item(item.getId()).orElseThrow();
        ItemSchedule now = leveled.after().item(item.getId()).orElseThrow();
        boolean fixed = item.getConstraint() == ConstraintKind.MSO || item.getConstraint() == ConstraintKind.MFO
                || item.getPriority() >= 1000;
        boolean promised = item.getDeadline() != null || item instanceof Milestone milestone && milestone.isCommitted()
                || item.getOutgoing().stream().anyMatch(link -> link.getPromised() != null);
        if (before.network().isHammock(before.network().indexOf(item.getId()))) {
            return;
        }
        if (before.network().isStarted(before.network().indexOf(item.getId())) || fixed
                || promised && promises == Promises.KEEP) {
            assertThat(now.finish()).as(name + " " + item.getId()).isEqualTo(then.finish());
        } else if (item.getDeadline() != null && promises == Promises.HOLD && now.finish().isAfter(then.finish())) {
            assertThat(now.deadlineSlipMinutes()).as(name + " " + item.getId()).isLessThanOrEqualTo(0);
        }
    }

    private static boolean isAlap(ItemSchedule item, Schedule schedule) {
        return schedule.network().constraint(schedule.network().indexOf(item.id())) == ConstraintKind.ALAP;
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void thePlanIsWhatTheScheduleMakesOfTheDelays(Basis basis) {
        LevelingOptions options = new LevelingOptions(basis, Promises.KEEP);
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = random(seed);
            List<ItemSchedule> before = plan.schedule().items();
            LevelingPlan leveled = LevelingTest.level(plan, options);
            apply(leveled, plan);
            assertThat(plan.schedule().items().equals(leveled.after().items())).as("plan %d", seed).isTrue();
            LevelingPlan again = LevelingTest.level(plan, options);
            assertThat(delays(again)).as("plan %d", seed).isEqualTo(delays(leveled));
            assertThat(again.isChange()).isFalse();

            plan.program.getItems().forEach(item -> item.setLevelingDelay(null));
            assertThat(plan.schedule().items().equals(before)).as("plan %d", seed).isTrue();
            List<WorkItem> items = new ArrayList<>(plan.program.getItems());
            Collections.shuffle(items, new Random(seed));
            plan.program.getItems().clear();
            plan.program.getItems().addAll(items);
            LevelingPlan shuffled = LevelingTest.level(plan, options);
            assertThat(delays(shuffled)).as("plan %d", seed).isEqualTo(delays(leveled));
            assertThat(shuffled.delays().stream().map(Delay::reason).sorted()).as("plan %d", seed)
                    .isEqualTo(leveled.delays().stream().map(Delay::reason).sorted().toList());
        }
    }
}
