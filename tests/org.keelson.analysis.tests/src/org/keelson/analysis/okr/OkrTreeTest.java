// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.okr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Progress;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.okr.OkrTree.State;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

class OkrTreeTest {

    private static final int DAY = 480;

    private final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
    private final Program program = program("program");
    private final Objective objective = objective("objective");
    private final Milestone launch = ModelFactory.eINSTANCE.createMilestone();
    private final Deliverable work = work("work", program);

    OkrTreeTest() {
        portfolio.setId("P");
        portfolio.setStart(LocalDate.of(2026, 3, 2));
        portfolio.getObjectives().add(objective);
        work.setOptimistic(5 * DAY);
        work.setPessimistic(30 * DAY);
        launch.setId("launch");
        launch.setName("launch");
        program.getItems().add(launch);
        connect(work, launch);
    }

    private Program program(String id) {
        Program each = ModelFactory.eINSTANCE.createProgram();
        each.setId(id);
        portfolio.getPrograms().add(each);
        return each;
    }

    private static Objective objective(String id) {
        Objective each = ModelFactory.eINSTANCE.createObjective();
        each.setId(id);
        each.setName(id);
        return each;
    }

    private static Deliverable work(String id, Program program) {
        Deliverable each = ModelFactory.eINSTANCE.createDeliverable();
        each.setId(id);
        each.setName(id);
        each.setLikely(10 * DAY);
        program.getItems().add(each);
        return each;
    }

    private void connect(WorkItem from, WorkItem to) {
        Dependency dependency = ModelFactory.eINSTANCE.createDependency();
        dependency.setId(from.getId() + to.getId());
        dependency.setPredecessor(from);
        dependency.setSuccessor(to);
        portfolio.getDependencies().add(dependency);
    }

    private KeyResult result(String id, double current, String due) {
        KeyResult result = ModelFactory.eINSTANCE.createKeyResult();
        result.setId(id);
        result.setName(id);
        result.setTarget(10);
        result.setCurrent(current);
        result.setDue(due == null ? null : LocalDate.parse(due));
        objective.getKeyResults().add(result);
        return result;
    }

    private OkrTree tree() {
        return OkrTree.of(portfolio, Simulation.run(SimulationModel.of(portfolio, ScheduleNetwork.of(portfolio)),
                SimulationOptions.standard().withIterations(500), Progress.none()), LocalDate.of(2026, 3, 2));
    }

    private OkrTree.Node node(String id) {
        return tree().nodes().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aKeyResultIsAtRiskWhereTheMilestoneIsInTimeByThePlanAloneAndLateWhereNotEvenSo() {
        result("risky", 2, "2026-03-16").getMilestones().add(launch);
        result("late", 2, "2026-03-06").getMilestones().add(launch);
        result("easy", 2, "2026-12-31").getMilestones().add(launch);
        result("reached", 10, "2026-03-06").getMilestones().add(launch);
        assertThat(node("risky").state()).isEqualTo(State.AT_RISK);
        assertThat(node("risky").confidence()).isBetween(0.05, 0.8);
        assertThat(node("risky").p80()).isAfter(LocalDate.of(2026, 3, 16));
        assertThat(node("risky").cause()).isEqualTo("launch");
        assertThat(node("late").state()).isEqualTo(State.LATE);
        assertThat(node("easy").state()).isEqualTo(State.ON_TRACK);
        assertThat(node("reached").state()).isEqualTo(State.REACHED);
        assertThat(node("objective").state()).as("as bad as its worst").isEqualTo(State.LATE);
    }

    @Test
    void aKeyResultIsNotOnTrackWhereAMilestoneHasNoDate() {
        Milestone stuck = ModelFactory.eINSTANCE.createMilestone();
        stuck.setId("stuck");
        program.getItems().add(stuck);
        Deliverable one = work("one", program);
        Deliverable two = work("two", program);
        connect(one, two);
        connect(two, one);
        connect(two, stuck);
        result("unknown", 2, "2026-12-31").getMilestones().add(stuck);
        KeyResult both = result("both", 2, "2026-12-31");
        both.getMilestones().add(launch);
        both.getMilestones().add(stuck);
        result("late", 2, "2026-03-06").getMilestones().addAll(java.util.List.of(launch, stuck));
        for (String id : java.util.List.of("unknown", "both")) {
            assertThat(node(id).state()).as(id).isEqualTo(State.UNKNOWN);
            assertThat(node(id).cause()).isEqualTo("stuck");
            assertThat(node(id).confidence()).isNaN();
            assertThat(node(id).p80()).isNull();
        }
        assertThat(node("late").state()).as("bad enough without").isEqualTo(State.LATE);
    }

    @Test
    void anObjectiveIsAsFarAsItsKeyResultsByWeight() {
        result("half", 5, null).setWeight(3);
        result("all", 10, null);
        Objective finer = objective("finer");
        objective.getObjectives().add(finer);
        OkrTree tree = tree();
        assertThat(tree.nodes()).extracting(OkrTree.Node::id).containsExactly("objective", "half", "all", "finer");
        assertThat(tree.nodes()).extracting(OkrTree.Node::depth).containsExactly(0, 1, 1, 1);
        assertThat(tree.nodes().getFirst().progress()).isCloseTo((3 * 0.5 + 1) / 4, within(1e-9));
        assertThat(tree.nodes().getLast().progress()).isNaN();
    }

    @Test
    void workThatLeadsToNoKeyResultIsOrphaned() {
        result("one", 1, null).getMilestones().add(launch);
        work("aside", program);
        work("elsewhere", program("named"));
        objective.getKeyResults().getFirst().getPrograms().add(portfolio.getPrograms().get(1));
        assertThat(tree().orphans()).extracting(OkrTree.Orphan::id).containsExactly("aside");
        portfolio.getObjectives().clear();
        assertThat(tree().orphans()).as("without objectives nothing is").isEmpty();
    }
}
