// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keelson.analysis.Plan.DAY;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.CapacityChange;
import org.keelson.model.Deliverable;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.QuestionState;
import org.keelson.model.Team;

class FirstScheduleTest {

    private final Plan plan = new Plan();
    private final Team team = plan.team("team");

    private Deliverable item(String id, int optimistic, int likely, int pessimistic) {
        Deliverable item = plan.days(id, likely);
        item.setOptimistic(optimistic * DAY);
        item.setPessimistic(pessimistic * DAY);
        item.setOwnerTeam(team);
        return item;
    }

    private OpenQuestion question(String id, Integer worst) {
        OpenQuestion question = ModelFactory.eINSTANCE.createOpenQuestion();
        question.setId(id);
        question.setName(id);
        question.setState(QuestionState.OPEN);
        question.setOptimistic(0);
        question.setPessimistic(worst);
        plan.portfolio.getQuestions().add(question);
        return question;
    }

    private FirstSchedule first() {
        return first(plan);
    }

    private static FirstSchedule first(Plan of) {
        return FirstSchedule.of(Sketch.of(of.portfolio, ScheduleNetwork.of(of.portfolio)), Progress.none());
    }

    private void complete() {
        CapacityChange change = ModelFactory.eINSTANCE.createCapacityChange();
        change.setFte(2);
        team.getCapacity().add(change);
        plan.program.setOwnerTeam(team);
    }

    private List<String> missing() {
        return first().missing().stream().map(each -> each.kind().json() + " " + each.element()).toList();
    }

    @Test
    void rangesOfTheFinishComeFromTheBoundsOfAllItems() {
        Deliverable a = item("a", 2, 3, 10);
        Deliverable b = item("b", 4, 5, 6);
        Milestone done = plan.milestone("done");
        plan.link(a, done);
        plan.link(b, done);
        complete();
        FirstSchedule first = first();
        assertThat(first.finish().earliest().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(first.finish().likely().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(first.finish().expected().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(first.finish().latest().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(first.finish().p50()).isBeforeOrEqualTo(first.finish().p80()).isBefore(first.finish().latest());
        assertThat(first.milestones()).extracting(FinishRange::id).containsExactly("done");
        assertThat(first.milestones().getFirst().latest()).isEqualTo(first.finish().latest());
        assertThat(first.missing()).isEmpty();
    }

    @Test
    void itemsAreCriticalAlwaysOrSometimes() {
        Deliverable a = item("a", 2, 3, 10);
        Deliverable b = item("b", 4, 5, 6);
        item("short", 1, 1, 1);
        Milestone done = plan.milestone("done");
        plan.link(a, done);
        plan.link(b, done);
        FirstSchedule first = first();
        assertThat(first.path()).containsExactly("b", "done");
        assertThat(first.critical()).extracting(RangedItem::id).containsExactly("b", "done", "a");
        assertThat(first.critical()).extracting(RangedItem::criticality).containsExactly(Criticality.SOMETIMES, Criticality.ALWAYS,
                Criticality.SOMETIMES);
        assertThat(first.critical().getFirst().criticalAt()).containsExactlyInAnyOrder(Bound.OPTIMISTIC, Bound.LIKELY);
        assertThat(first.critical().getLast().criticalAt()).containsExactly(Bound.PESSIMISTIC);
        assertThat(first.items()).filteredOn(item -> item.id().equals("short"))
                .extracting(RangedItem::criticality).containsExactly(Criticality.NEVER);
    }

    @Test
    void aQuestionWidensTheFinishByWhatItsItemsHaveNoRoomFor() {
        Deliverable a = item("a", 2, 3, 4);
        Deliverable b = item("b", 5, 5, 6);
        Milestone done = plan.milestone("done");
        plan.link(a, done);
        plan.link(b, done);
        complete();
        question("which", 5 * DAY).getItems().add(a);
        question("who", null).getItems().add(b);
        question("old", 9 * DAY).setState(QuestionState.ANSWERED);
        FirstSchedule first = first();
        assertThat(first.missing()).extracting(Missing::element).containsExactly("which", "who");
        assertThat(first.missing().getFirst().widensMinutes()).isEqualTo(3 * DAY);
        assertThat(first.missing().getFirst().reason()).contains("3d later");
        assertThat(first.latestWithQuestions()).isEqualTo(first.finish().latest().plusDays(3));
    }

    @Test
    void whatMostRestsOnComesFirst() {
        Deliverable guess = plan.task("guess", null);
        guess.setOwnerTeam(team);
        Deliverable orphan = plan.days("orphan", 1);
        Milestone done = plan.milestone("done");
        plan.link(guess, orphan);
        plan.link(orphan, done);
        plan.milestone("loose");
        item("alone", 1, 2, 3);
        complete();
        assertThat(missing()).containsExactly("no-estimate guess", "no-owner orphan", "no-range orphan", "no-path loose",
                "no-dependency alone").doesNotHaveDuplicates();
        Missing estimate = first().missing().getFirst();
        assertThat(estimate.blocksItems()).isEqualTo(2);
        assertThat(estimate.blocksMilestones()).isEqualTo(1);
        assertThat(estimate.reason()).isEqualTo("Nobody has estimated it, 2w is assumed, and it can decide when all is done");
    }

    @Test
    void aLoopComesFirstWithItsCut() {
        Deliverable a = item("a", 1, 2, 3);
        Deliverable b = item("b", 1, 2, 3);
        Milestone done = plan.milestone("done");
        plan.link(a, b);
        plan.link(b, a);
        plan.link(b, done);
        complete();
        FirstSchedule first = first();
        Missing loop = first.missing().getFirst();
        assertThat(loop.kind()).isEqualTo(Missing.Kind.LOOP);
        assertThat(loop.blocksItems()).isEqualTo(3);
        assertThat(loop.blocksMilestones()).isEqualTo(1);
        assertThat(loop.toDo()).startsWith("Cut ");
        assertThat(first.items()).isEmpty();
        assertThat(first.finish().p50()).isNull();
    }

    @Test
    void programsTeamsAndObjectivesAreAskedForTheirs() {
        item("a", 1, 2, 3);
        Objective objective = ModelFactory.eINSTANCE.createObjective();
        objective.setId("objective");
        plan.portfolio.getObjectives().add(objective);
        assertThat(missing()).containsExactlyInAnyOrder("no-owner program", "no-milestone program", "no-capacity team",
                "no-key-result objective");
        KeyResult result = ModelFactory.eINSTANCE.createKeyResult();
        result.setId("result");
        objective.getKeyResults().add(result);
        assertThat(missing()).contains("no-measure result").doesNotContain("no-key-result objective");
        result.setTarget(99.9);
        plan.portfolio.setStart(null);
        plan.program.getItems().clear();
        assertThat(missing()).containsExactlyInAnyOrder("no-start P", "no-items program");
    }

    @Test
    void anyPlanHasOneAndTheSameTwice() {
        for (long seed = 0; seed < 100; seed++) {
            Plan random = RandomPlans.of(seed);
            FirstSchedule first = first(random);
            assertThat(first.schedule().items()).hasSize(ScheduleNetwork.of(random.portfolio).size());
            assertThat(first.items()).allSatisfy(item -> assertThat(item.optimistic()).isLessThanOrEqualTo(item.likely())
                    .isLessThanOrEqualTo(item.pessimistic()));
            assertThat(first.missing()).allSatisfy(each -> assertThat(each.toDo()).isNotBlank());
            assertThat(first(random).missing()).isEqualTo(first.missing());
        }
    }
}
