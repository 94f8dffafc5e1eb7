// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;

/** Against the plainest way: the change made in the model itself, and two whole schedules held against each other. */
class SlipImpactRandomTest {

    private static final int PLANS = 800;

    private final Random random = new Random(7);

    @Test
    void agreesWithTwoSchedules() {
        int moves = 0;
        int broken = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = RandomPlans.of(seed);
            promise(plan);
            Commitments commitments = Commitments.of(plan.portfolio);
            Schedule before = plan.schedule();
            List<Change> changes = changes(plan, before.network());
            Impact impact = SlipImpact.of(before, changes, commitments, Progress.none());
            Set<String> gone = new HashSet<>();
            changes.forEach(change -> apply(plan, before.network(), change, gone));
            Schedule after = plan.schedule();
            assertThat(impact.after().items()).as("plan %d, %s", seed, changes).isEqualTo(after.items());
            assertThat(new HashSet<>(impact.items())).as("plan %d, %s", seed, changes).isEqualTo(moves(before, after));
            assertThat(impact.items()).extracting(ItemMove::finishDeltaMinutes).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
            assertThat(impact.commitments().stream().map(c -> c.kind() + " " + c.id() + " " + c.newly()))
                    .as("plan %d, %s", seed, changes).containsExactlyInAnyOrderElementsOf(broken(plan, before, after, gone));
            moves += impact.items().size();
            broken += impact.commitments().size();
        }
        assertThat(moves).isGreaterThan(PLANS);
        assertThat(broken).isGreaterThan(PLANS / 10);
    }

    private void promise(Plan plan) {
        for (Dependency dependency : plan.portfolio.getDependencies()) {
            if (random.nextInt(3) == 0) {
                Plan.promise(dependency, Plan.at("03-02 09:00").plusHours(random.nextInt(500)));
            }
            dependency.setNeedBy(random.nextInt(3) == 0 ? Plan.at("03-02 09:00").plusHours(random.nextInt(500)) : null);
        }
        plan.program.getItems().forEach(item -> {
            if (item instanceof Milestone milestone) {
                milestone.setCommitted(random.nextBoolean());
            }
        });
    }

    private List<Change> changes(Plan plan, ScheduleNetwork network) {
        List<Change> changes = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        for (int k = random.nextInt(3); k >= 0; k--) {
            WorkItem item = plan.program.getItems().get(random.nextInt(plan.program.getItems().size()));
            int number = network.indexOf(item.getId());
            List<Dependency> dependencies = plan.portfolio.getDependencies();
            Dependency dependency = dependencies.isEmpty() ? null : dependencies.get(random.nextInt(dependencies.size()));
            if (random.nextInt(4) == 0 && dependency != null && network.indexOfDependency(dependency.getId()) >= 0
                    && changed.add(dependency.getId())) {
                changes.add(new Change.RemoveDependency(dependency.getId()));
            } else if (!network.isFinished(number) && !network.isHammock(number) && changed.add(item.getId())) {
                boolean longer = network.duration(number) > 0 && item.getRemaining() == null && item.getProgress() == 0
                        && random.nextBoolean();
                changes.add(longer ? new Change.NewDuration(item.getId(), 1 + random.nextInt(2000))
                        : new Change.Slip(item.getId(), 1 + random.nextInt(2000)));
            }
        }
        return changes;
    }

    private static void apply(Plan plan, ScheduleNetwork network, Change change, Set<String> gone) {
        switch (change) {
            case Change.Slip slip -> {
                int number = network.indexOf(slip.item());
                WorkItem item = plan.program.getItems().stream().filter(i -> i.getId().equals(slip.item())).findFirst().orElseThrow();
                if (network.isStarted(number)) {
                    item.setRemaining(network.remaining(number) + slip.minutes());
                    item.setLikely(network.duration(number) + slip.minutes());
                } else {
                    item.setLevelingDelay(network.delay(number) + slip.minutes());
                }
            }
            case Change.NewDuration duration -> plan.program.getItems().stream().filter(i -> i.getId().equals(duration.item()))
                    .findFirst().orElseThrow().setLikely(duration.minutes());
            case Change.RemoveDependency removal -> {
                Dependency dependency = plan.portfolio.getDependencies().stream().filter(d -> d.getId().equals(removal.dependency()))
                        .findFirst().orElseThrow();
                plan.portfolio.getDependencies().remove(dependency);
                dependency.setPredecessor(null);
                dependency.setSuccessor(null);
                gone.add(removal.dependency());
            }
        }
    }

    private static Set<ItemMove> moves(Schedule before, Schedule after) {
        Set<ItemMove> moves = new HashSet<>();
        for (ItemSchedule was : before.items()) {
            ItemSchedule is = after.item(was.id()).orElseThrow();
            if (was.scheduled() && is.scheduled() && !(was.start().equals(is.start()) && was.finish().equals(is.finish()))) {
                WorkCalendar calendar = before.network().calendarOf(before.network().indexOf(was.id()));
                moves.add(new ItemMove(was.id(), (int) calendar.between(was.start(), is.start()),
                        (int) calendar.between(was.finish(), is.finish()), is.critical() && !was.critical()));
            }
        }
        return moves;
    }

    private static List<String> broken(Plan plan, Schedule before, Schedule after, Set<String> gone) {
        List<String> broken = new ArrayList<>();
        for (WorkItem item : plan.program.getItems()) {
            LocalDateTime was = before.item(item.getId()).orElseThrow().finish();
            LocalDateTime due = item.getDeadline() == null && item instanceof Milestone m && m.isCommitted() ? was : item.getDeadline();
            String kind = item instanceof Milestone m && m.isCommitted() ? "COMMITTED_MILESTONE " : "DEADLINE ";
            add(broken, kind + item.getId(), due, was, after.item(item.getId()).orElseThrow().finish());
        }
        for (Dependency dependency : plan.portfolio.getDependencies()) {
            ItemSchedule was = before.item(dependency.getPredecessor().getId()).orElseThrow();
            ItemSchedule is = after.item(dependency.getPredecessor().getId()).orElseThrow();
            boolean starting = dependency.getType() == DependencyType.SS || dependency.getType() == DependencyType.SF;
            if (!gone.contains(dependency.getId()) && before.network().indexOfDependency(dependency.getId()) >= 0) {
                add(broken, "PROMISE " + dependency.getId(), dependency.getPromised(), starting ? was.start() : was.finish(),
                        starting ? is.start() : is.finish());
                add(broken, "NEED_BY " + dependency.getId(), dependency.getNeedBy(), starting ? was.start() : was.finish(),
                        starting ? is.start() : is.finish());
            }
        }
        return broken;
    }

    private static void add(List<String> broken, String what, LocalDateTime due, LocalDateTime was, LocalDateTime is) {
        if (due != null && is.isAfter(due) && is.isAfter(was)) {
            broken.add(what + " " + (TimeLine.minutes(was) <= TimeLine.minutes(due)));
        }
    }
}
