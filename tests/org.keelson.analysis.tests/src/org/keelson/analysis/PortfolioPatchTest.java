// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Gate;
import org.keelson.model.LagKind;
import org.keelson.model.ModelFactory;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;

/** Networks patched from what changed in a portfolio against networks built anew. */
class PortfolioPatchTest {

    /** What a session would tell of a change. */
    private static final class Change {
        final Set<EObject> changed = new LinkedHashSet<>();
        final Set<EObject> attached = new LinkedHashSet<>();
        final Set<EObject> detached = new LinkedHashSet<>();

        Optional<NetworkPatch> patch(ScheduleNetwork network, Plan plan) {
            return network.patch(plan.portfolio, changed, attached, detached);
        }
    }

    @Test
    void agreesWithNetworksBuiltAnew() {
        int patched = 0;
        for (long seed = 0; seed < 800; seed++) {
            patched += follow(RandomPlans.of(seed), new Random(seed), 6, "plan " + seed);
        }
        for (long seed = 0; seed < 4; seed++) {
            patched += follow(LargePlans.of(seed, 200, true), new Random(seed), 40, "large plan " + seed);
        }
        assertThat(patched).isGreaterThan(2000);
    }

    /** @return how often there was a patch */
    private static int follow(Plan plan, Random random, int edits, String name) {
        Schedule schedule = plan.schedule();
        int patched = 0;
        for (int at = 0; at < edits; at++) {
            Change change = new Change();
            for (int more = random.nextInt(3); more >= 0; more--) {
                change(plan, random, change);
            }
            Optional<NetworkPatch> patch = change.patch(schedule.network(), plan);
            Schedule anew = plan.schedule();
            if (patch.isPresent()) {
                schedule = Scheduler.reschedule(schedule, patch.get());
                assertThat(ReschedulingTest.answers(schedule)).as("%s, edit %d", name, at).isEqualTo(ReschedulingTest.answers(anew));
                patched++;
            } else {
                schedule = anew;
            }
        }
        return patched;
    }

    private static void change(Plan plan, Random random, Change change) {
        List<WorkItem> items = plan.program.getItems();
        List<Dependency> links = plan.portfolio.getDependencies();
        WorkItem item = items.get(random.nextInt(items.size()));
        if (random.nextInt(3) > 0 || links.isEmpty()) {
            change(item, random);
            change.changed.add(item);
            return;
        }
        Dependency link = links.get(random.nextInt(links.size()));
        switch (random.nextInt(5)) {
            case 0 -> {
                plan.portfolio.getDependencies().remove(link);
                change.changed.addAll(List.of(plan.portfolio, link, link.getPredecessor(), link.getSuccessor()));
                change.detached.add(link);
                link.setPredecessor(null);
                link.setSuccessor(null);
            }
            case 1 -> {
                int to = items.indexOf(item);
                WorkItem from = items.get(random.nextInt(Math.max(1, to)));
                Dependency more = plan.link(from, item, DependencyType.get(random.nextInt(4)), 10 * random.nextInt(40));
                more.setId("more" + random.nextInt());
                more.setLagKind(LagKind.get(random.nextInt(3)));
                change.changed.addAll(List.of(plan.portfolio, more, from, item));
                change.attached.add(more);
            }
            case 2 -> link.setLagKind(LagKind.get(random.nextInt(3)));
            case 3 -> link.setLag(random.nextInt(900) - 300);
            default -> link.setType(DependencyType.get(random.nextInt(4)));
        }
        change.changed.add(link);
    }

    private static void change(WorkItem item, Random random) {
        int minutes = random.nextInt(2000);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> item.setLikely(minutes);
            case 3 -> item.setName("renamed " + minutes);
            case 4 -> item.setLevelingDelay(minutes);
            case 5 -> item.setDeadline(random.nextBoolean() ? null : Plan.at("03-01 09:00").plusMinutes(10L * minutes));
            case 6 -> {
                item.setConstraint(ConstraintKind.get(random.nextInt(8)));
                item.setConstraintDate(Plan.at("03-01 09:00").plusMinutes(10L * minutes));
            }
            case 7 -> {
                item.setActualStart(random.nextBoolean() ? null : Plan.at("03-02 09:00").plusMinutes(minutes));
                item.setActualFinish(random.nextInt(3) > 0 ? null : Plan.at("03-04 09:00").plusMinutes(minutes));
            }
            default -> item.setProgress(random.nextInt(100));
        }
    }

    @Test
    void inputsOfGates() {
        Plan plan = new Plan();
        Deliverable first = plan.days("first", 3);
        Deliverable second = plan.days("second", 5);
        Gate gate = plan.gate("gate", Plan.DAY, first);
        Schedule schedule = plan.schedule();
        gate.getInputs().add(second);
        gate.setLeadTime(2 * Plan.DAY);
        Change change = new Change();
        change.changed.add(gate);
        schedule = Scheduler.reschedule(schedule, change.patch(schedule.network(), plan).orElseThrow());
        assertThat(ReschedulingTest.answers(schedule)).isEqualTo(ReschedulingTest.answers(plan.schedule()));
        assertThat(schedule.finish()).isEqualTo(Plan.at("03-10 17:00"));
        gate.getInputs().remove(second);
        schedule = Scheduler.reschedule(schedule, change.patch(schedule.network(), plan).orElseThrow());
        assertThat(ReschedulingTest.answers(schedule)).isEqualTo(ReschedulingTest.answers(plan.schedule()));
    }

    @Test
    void whatElseMattersIsBuiltAnew() {
        Plan plan = new Plan();
        Deliverable item = plan.days("item", 3);
        Deliverable other = plan.days("other", 3);
        plan.calendar("weekend", Weekday.SATURDAY, Weekday.SUNDAY, "09:00-17:00");
        ScheduleNetwork network = ScheduleNetwork.of(plan.portfolio);
        List<EObject> objects = new ArrayList<>(List.of(plan.program, plan.team("team"), plan.portfolio.getCalendars().getFirst()));
        objects.addAll(plan.portfolio.getCalendars().getFirst().getWorkingTimes());
        for (EObject object : objects) {
            assertThat(network.patch(plan.portfolio, Set.of(object), Set.of(), Set.of())).isEmpty();
        }
        Set<EObject> none = Set.of();
        assertThat(network.patch(plan.portfolio, none, Set.of(other), none)).isEmpty();
        assertThat(network.patch(plan.portfolio, none, none, Set.of(other))).isEmpty();
        item.setCalendar(plan.portfolio.getCalendars().getFirst());
        assertThat(network.patch(plan.portfolio, Set.of(item), none, none)).isEmpty();
        item.setCalendar(null);
        assertThat(network.patch(plan.portfolio, Set.of(item), none, none)).isPresent();
        item.setHammock(true);
        assertThat(network.patch(plan.portfolio, Set.of(item), none, none)).isEmpty();
        item.setHammock(false);
        item.setLikely(-1);
        assertThat(network.patch(plan.portfolio, Set.of(item), none, none)).as("a problem").isEmpty();
        plan.portfolio.setDataDate(Plan.at("03-04 09:00"));
        assertThat(network.patch(plan.portfolio, Set.of(plan.portfolio), none, none)).isEmpty();
    }

    @Test
    void itemsThatAreNotInTheNetworkAreNotTakenForOthers() {
        Plan plan = new Plan();
        Deliverable first = plan.days("first", 3);
        Deliverable second = plan.days("second", 5);
        ScheduleNetwork network = ScheduleNetwork.of(plan.portfolio);
        Deliverable outside = ModelFactory.eINSTANCE.createDeliverable();
        outside.setId("first");
        Dependency link = plan.link(outside, second);
        assertThat(network.patch(plan.portfolio, Set.of(plan.portfolio, second), Set.of(link), Set.of())).isEmpty();
        plan.portfolio.getDependencies().remove(link);
        Deliverable twin = plan.days("first", 1);
        network = ScheduleNetwork.of(plan.portfolio);
        Dependency other = plan.link(twin, second);
        assertThat(network.patch(plan.portfolio, Set.of(plan.portfolio, first), Set.of(other), Set.of())).isEmpty();
    }

    @Test
    void aRingIsBuiltAnew() {
        Plan plan = new Plan();
        Deliverable first = plan.days("first", 3);
        Deliverable second = plan.days("second", 5);
        plan.link(first, second);
        ScheduleNetwork network = ScheduleNetwork.of(plan.portfolio);
        Dependency back = plan.link(second, first);
        assertThat(network.patch(plan.portfolio, Set.of(plan.portfolio, first, second), Set.of(back), Set.of())).isEmpty();
    }

    @Test
    void whatNetworksDoNotReadChangesNothing() {
        Plan plan = new Plan();
        plan.days("first", 3);
        ScheduleNetwork network = ScheduleNetwork.of(plan.portfolio);
        EObject risk = ModelFactory.eINSTANCE.createRisk();
        NetworkPatch patch = network.patch(plan.portfolio, Set.of(plan.portfolio, risk), Set.of(risk), Set.of()).orElseThrow();
        assertThat(patch.touchedItems()).isEmpty();
    }
}
