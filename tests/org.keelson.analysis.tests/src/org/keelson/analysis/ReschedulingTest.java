// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/** Schedules made from other schedules against those made from scratch, over sequences of random edits. */
class ReschedulingTest {

    private static final int PLANS = 1000;
    private static final int EDITS = 8;

    /** Everything that a schedule answers. */
    static List<Object> answers(Schedule schedule) {
        ScheduleNetwork network = schedule.network();
        TreeMap<String, Object> items = new TreeMap<>();
        schedule.items().forEach(item -> items.put(item.id(), item));
        TreeMap<String, Boolean> driving = new TreeMap<>();
        for (int link = 0; link < network.dependencyCount(); link++) {
            if (network.dependencyId(link) != null) {
                driving.put(network.dependencyId(link), schedule.isDriving(network.dependencyId(link)));
            }
        }
        return List.of(items, driving, schedule.criticalPath(), schedule.cycles(), schedule.problems(), schedule.start(),
                schedule.finish(), schedule.dataDate());
    }

    private static List<Integer> differing(Schedule before, Schedule after) {
        return IntStream.range(0, after.network().size()).filter(item -> differs(before, after, item)).boxed().toList();
    }

    private static boolean differs(Schedule before, Schedule after, int item) {
        ItemSchedule now = after.item(after.network().id(item)).orElseThrow();
        ItemSchedule then = before.item(now.id()).orElseThrow();
        return !List.of(now.scheduled(), now.totalFloatMinutes(), now.freeFloatMinutes()).equals(
                List.of(then.scheduled(), then.totalFloatMinutes(), then.freeFloatMinutes()))
                || now.scheduled() && !List.of(now.start(), now.finish(), now.lateStart(), now.lateFinish()).equals(
                        List.of(then.start(), then.finish(), then.lateStart(), then.lateFinish()));
    }

    @Test
    void agreesWithSchedulesFromScratchInSmallPlans() {
        for (long seed = 0; seed < PLANS; seed++) {
            Random random = new Random(seed);
            follow(RandomPlans.of(seed).schedule(), random, EDITS, "plan " + seed);
        }
    }

    @Test
    void agreesWithSchedulesFromScratchInLargeNetworks() {
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            follow(LargePlans.of(seed, 600, seed % 2 == 0).schedule(), random, 25, "large plan " + seed);
        }
    }

    private static void follow(Schedule first, Random random, int edits, String name) {
        Schedule schedule = first;
        for (int edit = 0; edit < edits; edit++) {
            List<Object> before = answers(schedule);
            NetworkPatch patch = randomEdit(schedule.network(), random, 1 + random.nextInt(3));
            Schedule next = Scheduler.reschedule(schedule, patch);
            Schedule scratch = Scheduler.schedule(patch.network(), ScheduleOptions.standard());
            assertThat(answers(next)).as("%s, edit %d", name, edit).isEqualTo(answers(scratch));
            assertThat(answers(schedule)).as("%s before edit %d", name, edit).isEqualTo(before);
            assertThat(IntStream.of(next.changedSince(schedule)).boxed().toList()).as("%s, changed by edit %d", name, edit)
                    .isEqualTo(differing(schedule, next));
            schedule = next;
        }
    }

    static NetworkPatch randomEdit(ScheduleNetwork network, Random random, int changes) {
        NetworkEdit edit = network.edit();
        for (int change = 0; change < changes; change++) {
            try {
                change(network, edit, random);
            } catch (IllegalArgumentException refused) {
                // Rings, work of milestones and the like; another change will do.
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        return edit.build();
    }

    private static void change(ScheduleNetwork network, NetworkEdit edit, Random random) {
        int item = random.nextInt(network.size());
        int minutes = random.nextInt(2000);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> edit.duration(item, minutes);
            case 3 -> edit.slip(item, random.nextInt(900));
            case 4 -> edit.remaining(item, minutes);
            case 5 -> edit.delay(item, random.nextInt(3) * minutes);
            case 6 -> {
                List<ConstraintKind> kinds = ConstraintKind.VALUES;
                edit.constraint(item, kinds.get(random.nextInt(kinds.size())), Plan.at("03-01 09:00").plusMinutes(10L * minutes));
            }
            case 7 -> edit.deadline(item, random.nextBoolean() ? null : Plan.at("03-01 09:00").plusMinutes(10L * minutes));
            case 8 -> edit.actuals(item, random.nextBoolean() ? null : Plan.at("03-02 09:00").plusMinutes(minutes),
                    random.nextBoolean() ? null : Plan.at("03-03 09:00").plusMinutes(minutes));
            case 9 -> {
                if (network.dependencyCount() > 0) {
                    edit.lag(random.nextInt(network.dependencyCount()), random.nextBoolean() ? 0 : minutes - 600);
                }
            }
            case 10 -> {
                if (network.dependencyCount() > 0) {
                    edit.removeDependency(random.nextInt(network.dependencyCount()));
                }
            }
            default -> edit.addDependency("added" + random.nextInt(), item, random.nextInt(network.size()),
                    DependencyType.get(random.nextInt(4)), random.nextInt(5) == 0 ? 30 : 0,
                    LagKind.VALUES.get(random.nextInt(3)));
        }
    }

    /** Indexes, levels and order are what a network with these dependencies has to have. */
    @Test
    void patchedNetworksAreConsistent() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ScheduleNetwork network = ScheduleNetwork.of(RandomPlans.of(seed).portfolio);
            for (int edit = 0; edit < 10; edit++) {
                List<String> names = new ArrayList<>();
                ScheduleNetwork before = network;
                IntStream.range(0, before.size()).forEach(position -> names.add(before.id(before.itemAt(position))));
                network = randomEdit(network, random, 4).network();
                ScheduleNetwork after = network;
                assertThat(IntStream.range(0, after.size()).mapToObj(position -> after.id(after.itemAt(position)))).isEqualTo(names);
                check(network);
            }
        }
    }

    private static void check(ScheduleNetwork network) {
        int outgoing = 0;
        for (int item = 0; item < network.size(); item++) {
            assertThat(network.indexOf(network.id(item))).isEqualTo(item);
            int level = 0;
            for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
                assertThat(network.successor(link)).isEqualTo(item);
                if (item < network.scheduledCount()) {
                    assertThat(network.predecessor(link)).isLessThan(item);
                }
                level = Math.max(level, network.level[network.predecessor(link)] + 1);
                assertThat(network.dependencyId(link) == null
                        || network.indexOfDependency(network.dependencyId(link)) == link).isTrue();
            }
            assertThat(item >= network.scheduledCount() || network.level[item] == level).isTrue();
            for (int at = network.firstOutgoing(item); at < network.endOutgoing(item); at++) {
                assertThat(network.predecessor(network.outgoing(at))).isEqualTo(item);
                outgoing++;
            }
        }
        assertThat(outgoing).isEqualTo(network.dependencyCount());
        assertThat(network.endIncoming(network.size() - 1)).isEqualTo(network.dependencyCount());
    }
}
