// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.emf.common.util.EList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.keelson.model.Dependency;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** What holds of every network: order of input does not matter, floats mean what they say, size does no harm. */
class NetworkPropertiesTest {

    private static <T> void shuffle(EList<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        list.clear();
        list.addAll(copy);
    }

    private static List<Object> answers(Plan plan) {
        Schedule schedule = plan.schedule();
        TreeMap<String, ItemSchedule> items = new TreeMap<>();
        schedule.items().forEach(item -> items.put(item.id(), item));
        TreeMap<String, Boolean> driving = new TreeMap<>();
        plan.portfolio.getDependencies().forEach(link -> driving.put(link.getId(), schedule.isDriving(link.getId())));
        return List.of(items, schedule.criticalPath(), schedule.cycles(), schedule.problems(), schedule.start(),
                schedule.finish(), driving);
    }

    @Test
    void theOrderOfInputChangesNothing() {
        for (long seed = 0; seed < 300; seed++) {
            Plan plan = RandomPlans.of(seed);
            Random random = new Random(seed);
            List<WorkItem> items = plan.program.getItems();
            if (seed % 3 == 0) {
                for (int back = 0; back < 3; back++) {
                    plan.link(items.get(random.nextInt(items.size())), items.get(random.nextInt(items.size())));
                }
            }
            List<Object> before = answers(plan);
            shuffle(plan.program.getItems(), random);
            shuffle(plan.portfolio.getDependencies(), random);
            shuffle(plan.portfolio.getCalendars(), random);
            assertThat(answers(plan)).as("plan %d", seed).isEqualTo(before);
        }
    }

    @Test
    void eachOnThePathIsHeldByTheOneBefore() {
        for (long seed = 0; seed < 300; seed++) {
            Plan plan = RandomPlans.of(seed);
            Schedule schedule = plan.schedule();
            List<String> path = schedule.criticalPath();
            assertThat(schedule.item(path.getLast()).orElseThrow().finish()).isEqualTo(schedule.finish());
            for (int i = 0; i < path.size(); i++) {
                Driver driver = schedule.item(path.get(i)).orElseThrow().driver();
                if (i == 0) {
                    assertThat(driver.kind()).isNotEqualTo(Driver.Kind.DEPENDENCY);
                } else {
                    assertThat(driver.kind()).isEqualTo(Driver.Kind.DEPENDENCY);
                    assertThat(schedule.isDriving(driver.id())).isTrue();
                    Dependency link = plan.portfolio.getDependencies().stream().filter(any -> any.getId().equals(driver.id()))
                            .findFirst().orElseThrow();
                    boolean turned = NaiveScheduler.hammock(link.getPredecessor())
                            && !NaiveScheduler.hammock(link.getSuccessor());
                    assertThat((turned ? link.getSuccessor() : link.getPredecessor()).getId()).isEqualTo(path.get(i - 1));
                }
            }
        }
    }

    @Test
    void oneMinuteMoreThanTheFloatMovesTheFinish() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Plan plan = new Plan();
            List<WorkItem> items = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                items.add(plan.task("i" + i, 1 + random.nextInt(2000)));
                for (int j = 0; j < 2 && i > 0; j++) {
                    plan.link(items.get(random.nextInt(i)), items.get(i));
                }
            }
            Schedule before = plan.schedule();
            for (WorkItem item : items) {
                int slack = before.item(item.getId()).orElseThrow().totalFloatMinutes();
                int likely = item.getLikely();
                item.setLikely(likely + slack);
                assertThat(plan.schedule().finish()).isEqualTo(before.finish());
                item.setLikely(likely + slack + 1);
                assertThat(plan.schedule().finish()).isAfter(before.finish());
                item.setLikely(likely);
            }
        }
    }

    @Test
    void aChainOfAMillionItems() {
        Plan plan = new Plan();
        WorkItem last = null;
        for (int i = 0; i < 1_000_000; i++) {
            WorkItem next = plan.task("i" + i, 1);
            if (last != null) {
                plan.link(last, next);
            }
            last = next;
        }
        Schedule schedule = Assertions.assertTimeout(Duration.ofSeconds(60), plan::schedule);
        assertThat(schedule.finish()).isEqualTo(WorkCalendar.standard().add(Plan.at("03-02 09:00"), 1_000_000));
        assertThat(schedule.criticalPath()).hasSize(1_000_000).endsWith("i999999");
        assertThat(schedule.item("i500000").orElseThrow().totalFloatMinutes()).isZero();
        NetworkPatch patch = schedule.network().edit().duration(schedule.network().indexOf("i0"), 11).build();
        Schedule later = Assertions.assertTimeout(Duration.ofSeconds(60), () -> Scheduler.reschedule(schedule, patch));
        assertThat(later.finish()).isEqualTo(WorkCalendar.standard().add(Plan.at("03-02 09:00"), 1_000_010));
        assertThat(later.changedSince(schedule)).hasSize(1_000_000);
    }

    @Test
    void aChainThatRunsBeyondTheYear9999() {
        Plan plan = new Plan();
        WorkItem last = plan.task("i0", ItemFacts.ABSURD);
        for (int i = 1; i < 300; i++) {
            WorkItem next = plan.task("i" + i, ItemFacts.ABSURD);
            plan.link(last, next);
            last = next;
        }
        Schedule schedule = plan.schedule();
        assertThat(schedule.finish()).isEqualTo(LocalDateTime.of(9999, 12, 31, 23, 59));
        assertThat(schedule.item("i299").orElseThrow().totalFloatMinutes()).isZero();
        assertThat(schedule.problems()).extracting(Problem::rule).contains("schedule.horizon");
        assertThat(schedule.problems()).hasSizeLessThan(200);
    }
}
