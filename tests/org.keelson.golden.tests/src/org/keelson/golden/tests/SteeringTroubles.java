// SPDX-License-Identifier: EPL-2.0
package org.keelson.golden.tests;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.keelson.model.Answer;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.CapacityChange;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.Distribution;
import org.keelson.model.HasStatus;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.SuccessCriterion;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/**
 * What a second program, a baseline, objectives and claims add to {@link Troubles}: again beside each thing that is wrong one
 * that is just right.
 */
final class SteeringTroubles {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private final Portfolio portfolio;
    private final Program launch;
    private final Program migration = Troubles.identified(MODEL.createProgram(), "prog2", "Migration program");

    private SteeringTroubles(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.launch = portfolio.getPrograms().getFirst();
    }

    static void addTo(Portfolio portfolio) {
        SteeringTroubles troubles = new SteeringTroubles(portfolio);
        portfolio.getPrograms().add(troubles.migration);
        troubles.work();
        troubles.interfaces();
        troubles.baseline();
        troubles.objectives();
        troubles.statuses();
        troubles.conventions();
    }

    private WorkItem item(String id) {
        return launch.getItems().stream().filter(each -> each.getId().equals(id)).findFirst().orElseThrow();
    }

    private Dependency dependency(String id) {
        return portfolio.getDependencies().stream().filter(each -> each.getId().equals(id)).findFirst().orElseThrow();
    }

    /** Platform is asked for by two programs at once; a committed date holds as planned, and is not likely to. */
    private void work() {
        Team platform = item("i1").getOwnerTeam();
        CapacityChange one = MODEL.createCapacityChange();
        one.setFte(1);
        platform.getCapacity().add(one);
        Deliverable move = Troubles.identified(MODEL.createDeliverable(), "m1", "Data move");
        move.setOptimistic(4 * 480);
        move.setLikely(5 * 480);
        move.setPessimistic(12 * 480);
        move.setDistribution(Distribution.TRIANGULAR);
        move.setOwnerTeam(platform);
        move.setConstraint(ConstraintKind.SNET);
        move.setConstraintDate(LocalDateTime.of(2026, 2, 16, 9, 0));
        Milestone moved = Troubles.identified(MODEL.createMilestone(), "m2", "Customers moved");
        moved.setOwnerTeam(platform);
        moved.setCommitted(true);
        moved.setDeadline(LocalDateTime.of(2026, 2, 24, 17, 0));
        Milestone later = Troubles.identified(MODEL.createMilestone(), "m3", "Old store switched off");
        later.setOwnerTeam(platform);
        later.setCommitted(true);
        later.setDeadline(LocalDateTime.of(2026, 3, 13, 17, 0));
        migration.getItems().add(move);
        migration.getItems().add(moved);
        migration.getItems().add(later);
        link("d6", move, moved);
        link("d7", moved, later);
    }

    private void link(String id, WorkItem from, WorkItem to) {
        Dependency dependency = Troubles.identified(MODEL.createDependency(), id, null);
        dependency.setPredecessor(from);
        dependency.setSuccessor(to);
        dependency.setState(DependencyState.COMMITTED);
        portfolio.getDependencies().add(dependency);
    }

    private void interfaces() {
        Dependency schema = dependency("d1");
        schema.setInterfaceName("Order schema");
        schema.setInterfaceVersion("1.2");
        schema.setInterfaceCurrentVersion("1.3");
        Dependency api = dependency("d2");
        api.setInterfaceVersion("2");
        api.setInterfaceCurrentVersion("2");
        DependencyReview review = MODEL.createDependencyReview();
        review.setDate(LocalDate.of(2026, 1, 30));
        review.setInterfaceUnchanged(Answer.NO);
        review.setNote("A currency is added");
        dependency("d3").getReviews().add(review);
    }

    private void baseline() {
        Baseline kickoff = Troubles.identified(MODEL.createBaseline(), "b1", "Kickoff");
        kickoff.setTakenOn(LocalDateTime.of(2026, 1, 5, 17, 0));
        portfolio.getBaselines().add(kickoff);
        entry(kickoff, "i1", 4);
        entry(kickoff, "i2", 4);
        entry(kickoff, "i3", 4);
        entry(kickoff, "i4", 60);
    }

    private void entry(Baseline baseline, String id, int floatDays) {
        BaselineEntry entry = MODEL.createBaselineEntry();
        entry.setItem(id);
        entry.setItemName(item(id).getName());
        entry.setTotalFloat(floatDays * 480);
        baseline.getEntries().add(entry);
    }

    private void objectives() {
        Objective objective = Troubles.identified(MODEL.createObjective(), "o1", "People use it");
        objective.setStart(LocalDate.of(2026, 1, 1));
        objective.setFinish(LocalDate.of(2026, 3, 31));
        portfolio.getObjectives().add(objective);
        keyResult(objective, "k1", "Users", 1000, 100).setUnit("users");
        keyResult(objective, "k2", "Countries", 3, 1);
        KeyResult launched = keyResult(objective, "k3", "Launched", 1, 0);
        launched.setDue(LocalDate.of(2026, 2, 15));
        launched.getMilestones().add(item("i6"));
    }

    private static KeyResult keyResult(Objective objective, String id, String name, double target, double current) {
        KeyResult result = Troubles.identified(MODEL.createKeyResult(), id, name);
        result.setTarget(target);
        result.setCurrent(current);
        objective.getKeyResults().add(result);
        return result;
    }

    private void statuses() {
        claim(launch, Status.ON_TRACK, LocalDate.of(2026, 1, 30), "All teams say so.");
        StatusEntry override = claim(item("i3"), Status.ON_TRACK, LocalDate.of(2026, 1, 20), "The date moves with the fair.");
        override.setOverride(true);
        override.setExpires(LocalDate.of(2026, 2, 1));
        migration.setPlannedStart(LocalDate.of(2026, 1, 5));
        claim(migration, Status.WATCH, LocalDate.of(2026, 1, 12), "Not planned yet.");
    }

    private static StatusEntry claim(HasStatus element, Status status, LocalDate date, String comment) {
        StatusEntry entry = MODEL.createStatusEntry();
        entry.setStatus(status);
        entry.setDate(date);
        entry.setComment(comment);
        element.getStatusHistory().add(entry);
        return entry;
    }

    private void conventions() {
        dependency("d5").setLag(3 * 480);
        dependency("d7").setLag(5 * 480);
        dependency("d7").setLagReason("A week with a way back");
        WorkItem threats = item("i8");
        threats.setConstraint(ConstraintKind.FNLT);
        threats.setConstraintDate(LocalDateTime.of(2026, 1, 30, 17, 0));
        SuccessCriterion wish = Troubles.identified(MODEL.createSuccessCriterion(), "s1", "People like it");
        SuccessCriterion shown = Troubles.identified(MODEL.createSuccessCriterion(), "s2", "It is there");
        shown.setMilestone(item("i6"));
        launch.getSuccessCriteria().add(wish);
        launch.getSuccessCriteria().add(shown);
    }
}
