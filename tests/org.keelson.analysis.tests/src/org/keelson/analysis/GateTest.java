// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Driver.Kind;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.ModelFactory;
import org.keelson.model.problems.Problem;

/** Milestones, gates, shared items and estimates nobody made. */
class GateTest {

    private final Plan plan = new Plan();

    private ItemSchedule of(String id) {
        return plan.schedule().item(id).orElseThrow();
    }

    @Test
    void milestonesTakeNoTimeAndMayStandAtTheEndOfADay() {
        var done = plan.milestone("done");
        plan.link(plan.days("a", 5), done);
        plan.link(done, plan.days("b", 1));
        plan.milestone("start");
        assertThat(of("done").start()).isEqualTo(Plan.at("03-06 17:00"));
        assertThat(of("done").finish()).isEqualTo(Plan.at("03-06 17:00"));
        assertThat(of("done").lateFinish()).isEqualTo(Plan.at("03-06 17:00"));
        assertThat(of("done").durationMinutes()).isZero();
        assertThat(of("done").assumedEstimate()).isFalse();
        assertThat(of("b").start()).isEqualTo(Plan.at("03-09 09:00"));
        assertThat(of("start").start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(plan.schedule().criticalPath()).containsExactly("a", "done", "b");
    }

    @Test
    void milestonesStandAtStartsOfDaysWhereStartsHoldThem() {
        var begun = plan.milestone("begun");
        plan.link(plan.days("a", 1), begun, DependencyType.SS, 0);
        Plan.constrain(plan.milestone("fixed"), ConstraintKind.SNET, "03-07 12:00");
        assertThat(of("begun").start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(of("fixed").start()).isEqualTo(Plan.at("03-09 09:00"));
    }

    @Test
    void chainsOfMilestonesTakeNoTime() {
        var last = plan.milestone("m0");
        for (int i = 1; i <= 20; i++) {
            var next = plan.milestone("m" + i);
            plan.link(last, next);
            last = next;
        }
        assertThat(of("m20").finish()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(plan.schedule().criticalPath()).hasSize(21);
    }

    @Test
    void aReachedMilestoneIsFinished() {
        plan.milestone("m").setActualStart(Plan.at("03-03 15:00"));
        assertThat(of("m").finish()).isEqualTo(Plan.at("03-03 15:00"));
        assertThat(of("m").critical()).isFalse();
    }

    @Test
    void aGateWaitsItsLeadTimeForEveryInput() {
        var design = plan.days("design", 3);
        design.setOwnerTeam(plan.team("Platform Team"));
        var model = plan.days("model", 1);
        var review = plan.gate("review", 10 * Plan.DAY, model, design);
        plan.link(review, plan.days("build", 1));
        assertThat(of("review").start()).as("ten working days after Wednesday March 4").isEqualTo(Plan.at("03-18 17:00"));
        assertThat(of("build").start()).isEqualTo(Plan.at("03-19 09:00"));
        assertThat(of("review").driver()).isEqualTo(
                new Driver(Kind.DEPENDENCY, "design", "2w after design (Platform Team) finishes 2026-03-04"));
        assertThat(of("model").totalFloatMinutes()).isEqualTo(2 * Plan.DAY);
        assertThat(plan.schedule().criticalPath()).containsExactly("design", "review", "build");
        Plan.constrain(review, ConstraintKind.MSO, "03-16 09:00");
        assertThat(of("design").lateFinish()).as("due that long before it").isEqualTo(Plan.at("02-27 17:00"));
        assertThat(of("design").totalFloatMinutes()).isEqualTo(-3 * Plan.DAY);
    }

    @Test
    void aGateTakesAsLongAsItsReview() {
        var review = plan.gate("review", null, plan.days("design", 1));
        assertThat(of("review").durationMinutes()).as("no estimate, no time").isZero();
        assertThat(of("review").assumedEstimate()).isFalse();
        review.setLikely(2 * Plan.DAY);
        assertThat(of("review").finish()).isEqualTo(Plan.at("03-04 17:00"));
    }

    @Test
    void aSharedItemIsOneItem() {
        var shared = plan.days("shared", 2);
        var other = ModelFactory.eINSTANCE.createProgram();
        plan.portfolio.getPrograms().add(other);
        other.getSharedItems().add(shared);
        var local = ModelFactory.eINSTANCE.createDeliverable();
        local.setId("local");
        local.setLikely(Plan.DAY);
        var workstream = ModelFactory.eINSTANCE.createWorkstream();
        other.getWorkstreams().add(workstream);
        workstream.getItems().add(local);
        plan.link(shared, local);
        assertThat(plan.schedule().items()).extracting(ItemSchedule::id).containsExactly("shared", "local");
        assertThat(of("local").start()).isEqualTo(Plan.at("03-04 09:00"));
    }

    @Test
    void estimatesAreAssumedFromProgramThenPortfolio() {
        plan.task("a", null);
        assertThat(of("a").durationMinutes()).isEqualTo(4800);
        assertThat(of("a").assumedEstimate()).isTrue();
        plan.portfolio.setDefaultEstimate(960);
        assertThat(of("a").durationMinutes()).isEqualTo(960);
        plan.program.setDefaultEstimate(480);
        assertThat(of("a").durationMinutes()).isEqualTo(480);
        plan.program.getItems().getFirst().setOptimistic(100);
        plan.program.getItems().getFirst().setPessimistic(300);
        assertThat(of("a").durationMinutes()).as("the middle of a range").isEqualTo(200);
        assertThat(of("a").assumedEstimate()).isFalse();
    }

    @Test
    void absurdInputIsToldAndTheRestScheduled() {
        plan.task("negative", -480);
        plan.task("endless", Integer.MAX_VALUE);
        plan.task("left", 480).setRemaining(-1);
        plan.milestone("lasting").setLikely(480);
        Plan.constrain(plan.days("dateless", 1), ConstraintKind.SNET, null);
        plan.days("far", 1).setDeadline(java.time.LocalDateTime.of(20_000, 1, 1, 0, 0));
        var link = plan.link(plan.days("a", 1), plan.days("b", 1));
        link.setLag(Integer.MIN_VALUE);
        plan.link(plan.days("c", 1), plan.days("d", 1)).setSuccessor(null);
        plan.gate("gate", -5, plan.days("input", 1), ModelFactory.eINSTANCE.createDeliverable());
        plan.days("twice", 1);
        plan.days("twice", 1);
        plan.days(null, 1);
        plan.portfolio.setDefaultEstimate(-1);
        Schedule schedule = plan.schedule();
        assertThat(schedule.problems()).extracting(problem -> problem.element() + " " + problem.rule()).containsExactlyInAnyOrder(
                "negative schedule.duration", "endless schedule.duration", "left schedule.duration",
                "lasting schedule.milestone-duration", "dateless schedule.constraint-date", "far schedule.date",
                link.getId() + " schedule.lag", "c>d#1 schedule.dependency-end", "gate schedule.lead-time",
                "gate schedule.gate-input", "twice schedule.id", "null schedule.id", "P schedule.duration");
        assertThat(schedule.items()).hasSize(13).allMatch(ItemSchedule::scheduled);
        assertThat(of("negative").durationMinutes()).isEqualTo(4800);
        assertThat(schedule.problems()).extracting(Problem::message).allMatch(message -> !message.contains("\n"));
    }

    @Test
    void aPortfolioWithNothingInIt() {
        Schedule schedule = Scheduler.schedule(ScheduleNetwork.of(ModelFactory.eINSTANCE.createPortfolio()),
                ScheduleOptions.standard());
        assertThat(schedule.items()).isEmpty();
        assertThat(schedule.criticalPath()).isEmpty();
        assertThat(schedule.finish()).isEqualTo(schedule.start());
        assertThat(schedule.problems()).extracting(Problem::rule).containsExactly("schedule.no-start");
    }

    @Test
    void withoutAStartTheEarliestDateIsUsed() {
        plan.portfolio.setStart(null);
        plan.days("a", 1).setDeadline(Plan.at("03-12 17:00"));
        Plan.constrain(plan.days("b", 1), ConstraintKind.SNET, "03-10 09:00");
        assertThat(of("a").start()).isEqualTo(Plan.at("03-10 09:00"));
        plan.portfolio.setDataDate(Plan.at("03-11 12:00"));
        assertThat(of("a").start()).isEqualTo(Plan.at("03-11 12:00"));
    }
}
