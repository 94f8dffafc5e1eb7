// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Deliverable;
import org.keelson.model.Distribution;
import org.keelson.model.Estimated;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.OpenQuestion;
import org.keelson.model.QuestionState;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** What simulations of small plans must come to, by probability theory. */
class SimulationTest {

    private static final int DAY = Plan.DAY;
    private static final SimulationOptions OPTIONS = SimulationOptions.standard().withIterations(20_000);
    private static final WorkCalendar OFFICE = WorkCalendar.standard();

    private final Plan plan = new Plan();

    private SimulationResult run() {
        return run(OPTIONS);
    }

    private SimulationResult run(SimulationOptions options) {
        return Simulation.run(SimulationModel.of(plan.portfolio, ScheduleNetwork.of(plan.portfolio)), options, Progress.none());
    }

    private Deliverable task(String id, Distribution shape, int optimistic, int likely, int pessimistic) {
        Deliverable task = plan.task(id, likely);
        estimate(task, shape, optimistic, likely, pessimistic);
        return task;
    }

    private static void estimate(Estimated of, Distribution shape, int optimistic, int likely, int pessimistic) {
        of.setDistribution(shape);
        of.setOptimistic(optimistic);
        of.setLikely(likely);
        of.setPessimistic(pessimistic);
    }

    private Risk risk(String id, double probability, int delay, WorkItem... items) {
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setId(id);
        risk.setName(id);
        risk.setState(RiskState.OPEN);
        risk.setProbability(probability);
        risk.setLikely(delay);
        risk.getItems().addAll(List.of(items));
        plan.portfolio.getRisks().add(risk);
        return risk;
    }

    /** Working days from the start to a finish. */
    private static double days(LocalDateTime finish) {
        return OFFICE.between(Plan.at("03-02 09:00"), finish) / (double) DAY;
    }

    @Test
    void aChainOfEqualPertItemsFollowsTheClosedForm() {
        int length = 40;
        WorkItem last = null;
        for (int i = 0; i < length; i++) {
            Deliverable item = task("i" + i, Distribution.PERT, 2 * DAY, 4 * DAY, 9 * DAY);
            if (last != null) {
                plan.link(last, item);
            }
            last = item;
        }
        SimulationResult result = run();
        double mean = (2 + 4 * 4 + 9) / 6.0;
        double variance = (mean - 2) * (9 - mean) / 7;
        double error = Math.sqrt(length * variance / OPTIONS.iterations());
        assertThat(days(result.finish().mean())).isCloseTo(length * mean, within(4 * error));
        assertThat(days(result.finish().percentile(50))).isCloseTo(length * mean, within(6 * error + 0.1));
        assertThat(result.finish().deviationMinutes() / DAY).isCloseTo(Math.sqrt(length * variance), within(0.2));
        assertThat(days(result.finish().percentile(80))).isCloseTo(length * mean + 0.8416 * Math.sqrt(length * variance),
                within(0.4));
        assertThat(days(result.finish().deterministic())).isEqualTo(160);
    }

    /**
     * Milwaukee Paper, of Heizer and Render, "Operations Management": by the classical method the path A-C-E-G-H takes 15 weeks
     * with a variance of 3.11, so that 16 weeks are kept with 71.6 per cent. That method knows one path only: where paths meet,
     * the mean is later and the probability less (MacCrimmon and Ryavec 1964), and the beta distribution itself is a little
     * wider.
     */
    @Test
    void aTextbookNetworkIsLaterThanItsPath() {
        Map<String, int[]> points = Map.of("A", new int[] {1, 2, 3}, "B", new int[] {2, 3, 4}, "C", new int[] {1, 2, 3},
                "D", new int[] {2, 4, 6}, "E", new int[] {1, 4, 7}, "F", new int[] {1, 2, 9}, "G", new int[] {3, 4, 11},
                "H", new int[] {1, 2, 3});
        Map<String, Deliverable> items = new TreeMap<>();
        new TreeMap<>(points).forEach((id, weeks) -> items.put(id,
                task(id, Distribution.PERT, weeks[0] * 5 * DAY, weeks[1] * 5 * DAY, weeks[2] * 5 * DAY)));
        for (String link : List.of("AC", "AD", "BD", "CE", "CF", "DG", "EG", "FH", "GH")) {
            plan.link(items.get(link.substring(0, 1)), items.get(link.substring(1)));
        }
        SimulationResult result = run();
        assertThat(days(result.finish().mean()) / 5).isBetween(15.0, 15.6);
        assertThat(result.finish().confidence(OFFICE.add(Plan.at("03-02 09:00"), 16 * 5 * DAY))).isBetween(0.58, 0.716);
        assertThat(result.criticality("E")).isGreaterThan(result.criticality("D")).isGreaterThan(0.5);
        assertThat(result.criticality("H")).isEqualTo(1);
        assertThat(result.tornado("P", 3).getFirst().id()).isEqualTo("G");
    }

    @Test
    void twoPointRisksAreBinomial() {
        WorkItem last = null;
        for (int i = 0; i < 6; i++) {
            Deliverable item = plan.days("i" + i, 1);
            risk("r" + i, 0.3, DAY, item);
            if (last != null) {
                plan.link(last, item);
            }
            last = item;
        }
        Forecast finish = run().finish();
        double below = 0;
        double share = Math.pow(0.7, 6);
        for (int hits = 0; hits <= 6; hits++) {
            below += share;
            share = share * (6 - hits) / (hits + 1) * 0.3 / 0.7;
            double found = finish.confidence(OFFICE.add(Plan.at("03-02 09:00"), (6L + hits) * DAY));
            assertThat(found).as("%d or fewer risks", hits).isCloseTo(below,
                    within(4 * Math.sqrt(below * (1 - below) / 20_000) + 1e-9));
        }
    }

    @Test
    void oneDrawOfARiskHitsAllItsItems() {
        Deliverable one = plan.days("one", 2);
        Deliverable two = plan.days("two", 2);
        risk("shared", 0.5, 3 * DAY, one, two);
        one.setDeadline(Plan.at("03-03 17:00"));
        two.setDeadline(Plan.at("03-03 17:00"));
        SimulationResult result = run();
        assertThat(result.forecast("one").orElseThrow().confidence()).isCloseTo(0.5, within(0.015));
        assertThat(result.jointConfidence(Set.of("one", "two"))).isEqualTo(result.forecast("one").orElseThrow().confidence());
    }

    @Test
    void closedRisksDoNotCountAndOccurredOnesAlwaysDo() {
        Deliverable item = plan.days("i", 2);
        risk("closed", 1, DAY, item).setState(RiskState.CLOSED);
        risk("occurred", 0.01, 3 * DAY, item).setState(RiskState.OCCURRED);
        SimulationResult result = run();
        assertThat(result.finish().percentile(0)).isEqualTo(result.finish().percentile(100));
        assertThat(days(result.finish().mean())).isEqualTo(5);
    }

    @Test
    void residualValuesCountOnlyWhenAsked() {
        Risk risk = risk("r", 1, 4 * DAY, plan.days("i", 1));
        risk.setResidualProbability(1.0);
        risk.setResidualLikely(DAY);
        assertThat(days(run().finish().mean())).isEqualTo(5);
        assertThat(days(run(OPTIONS.withResidualRisks(true)).finish().mean())).isEqualTo(2);
    }

    @Test
    void openQuestionsWidenUntilTheyAreAnswered() {
        Deliverable item = plan.days("i", 2);
        OpenQuestion question = ModelFactory.eINSTANCE.createOpenQuestion();
        question.setId("q");
        question.setName("How much?");
        estimate(question, Distribution.UNIFORM, 0, DAY, 4 * DAY);
        question.getItems().add(item);
        plan.portfolio.getQuestions().add(question);
        SimulationResult open = run();
        assertThat(days(open.finish().mean())).isCloseTo(4, within(0.04));
        assertThat(open.tornado("P", 5)).singleElement().satisfies(bar -> {
            assertThat(bar.kind()).isEqualTo(Sensitivity.Kind.QUESTION);
            assertThat(bar.correlation()).isGreaterThan(0.99);
            assertThat(bar.swingMinutes() / (double) DAY).isCloseTo(3.6, within(0.1));
        });
        question.setState(QuestionState.ANSWERED);
        assertThat(days(run().finish().percentile(100))).isEqualTo(2);
    }

    @Test
    void aProgramsRiskMovesItsFirstUnfinishedItems() {
        Deliverable first = plan.days("first", 1);
        Deliverable second = plan.days("second", 1);
        plan.link(first, second);
        Risk risk = risk("r", 1, DAY);
        risk.getPrograms().add(plan.program);
        assertThat(days(run().finish().mean())).isEqualTo(3);
    }

    @Test
    void aRiskDelaysMilestonesAndDependencies() {
        Milestone milestone = plan.milestone("m");
        Deliverable from = plan.days("from", 1);
        Deliverable to = plan.days("to", 1);
        risk("on milestone", 1, 2 * DAY, milestone);
        risk("on dependency", 1, 3 * DAY).getDependencies().add(plan.link(from, to));
        SimulationResult result = run();
        assertThat(days(result.forecast("m").orElseThrow().mean())).isEqualTo(2);
        assertThat(days(result.finish().mean())).isEqualTo(5);
    }

    @Test
    void aDelayThatComesAnywayIsNotAddedToTheDependencyAgain() {
        Deliverable from = plan.days("from", 1);
        Deliverable to = plan.days("to", 1);
        risk("r", 1, 3 * DAY, from).getDependencies().add(plan.link(from, to));
        assertThat(days(run().finish().mean())).isEqualTo(5);
    }

    @Test
    void jointConfidenceOfIndependentMilestonesIsTheProduct() {
        for (String id : List.of("a", "b", "c")) {
            Deliverable item = task("work-" + id, Distribution.UNIFORM, DAY, 2 * DAY, 5 * DAY);
            Milestone milestone = plan.milestone(id);
            milestone.setDeadline(OFFICE.add(Plan.at("03-02 09:00"), id.equals("a") ? 2 * DAY : id.equals("b") ? 3 * DAY
                    : 4 * DAY));
            plan.link(item, milestone);
        }
        SimulationResult result = run();
        assertThat(result.milestones()).extracting(Forecast::id).containsExactly("a", "b", "c");
        assertThat(result.forecast("a").orElseThrow().confidence()).isCloseTo(0.25, within(0.015));
        assertThat(result.jointConfidence()).isCloseTo(0.25 * 0.5 * 0.75, within(0.01));
        assertThat(result.jointConfidence(Set.of("a", "c"))).isCloseTo(0.25 * 0.75, within(0.012));
        assertThat(result.jointConfidence(Map.of("a", Plan.at("05-01 09:00")))).isEqualTo(1);
        assertThat(result.jointConfidence(List.of())).isNaN();
    }

    @Test
    void parallelEqualPathsShareCriticality() {
        Milestone end = plan.milestone("end");
        for (String id : List.of("left", "right")) {
            plan.link(task(id, Distribution.TRIANGULAR, 5 * DAY, 10 * DAY, 20 * DAY), end);
        }
        plan.link(plan.days("short", 1), end);
        SimulationResult result = run();
        assertThat(result.criticality("left")).isCloseTo(0.5, within(0.015));
        assertThat(result.criticality("left") + result.criticality("right")).isBetween(1.0, 1.01);
        assertThat(result.criticality("short")).isZero();
        assertThat(result.criticality("end")).isEqualTo(1);
        assertThat(result.sensitivity("left")).isCloseTo(result.sensitivity("right"), within(0.05)).isGreaterThan(0.5);
        assertThat(result.sensitivity("short")).isZero();
        assertThat(run(OPTIONS.withCriticality(false)).criticality("left")).isNaN();
    }

    @Test
    void aTeamMovesTogether() {
        Team team = plan.team("team");
        Milestone end = plan.milestone("end");
        for (int i = 0; i < 2; i++) {
            Deliverable item = task("i" + i, Distribution.UNIFORM, DAY, 5 * DAY, 9 * DAY);
            item.setOwnerTeam(team);
            item.setDeadline(OFFICE.add(Plan.at("03-02 09:00"), 5 * DAY));
            plan.link(item, end);
        }
        assertThat(run(OPTIONS.withTeamCorrelation(0)).jointConfidence(Set.of("i0", "i1"))).isCloseTo(0.25, within(0.015));
        // Two normal variables with correlation c are both below their medians with 1/4 + asin(c) / 2 pi (Sheppard 1899).
        assertThat(run(OPTIONS.withTeamCorrelation(0.5)).jointConfidence(Set.of("i0", "i1")))
                .isCloseTo(0.25 + Math.asin(0.5) / (2 * Math.PI), within(0.015));
        assertThat(run(OPTIONS.withTeamCorrelation(1)).jointConfidence(Set.of("i0", "i1"))).isCloseTo(0.5, within(0.015));
        assertThat(run(OPTIONS.withTeamCorrelation(0.5)).forecast("i0").orElseThrow().confidence()).isCloseTo(0.5, within(0.015));
    }

    @Test
    void theSameSeedGivesTheSameAnswerForAnyNumberOfThreads() {
        Plan random = RandomPlans.of(12);
        random.program.getItems().forEach(item -> {
            if (item.getLikely() != null) {
                estimate(item, Distribution.PERT, item.getLikely() / 2, item.getLikely(), item.getLikely() * 3);
            }
        });
        SimulationModel model = SimulationModel.of(random.portfolio, ScheduleNetwork.of(random.portfolio));
        SimulationOptions options = SimulationOptions.standard().withIterations(3001);
        SimulationResult one = Simulation.run(model, options.withThreads(1), Progress.none());
        for (int threads : new int[] {2, 3, 8}) {
            SimulationResult other = Simulation.run(model, options.withThreads(threads), Progress.none());
            assertThat(other.finish().finishes()).isEqualTo(one.finish().finishes());
            assertThat(other.finish().mean()).isEqualTo(one.finish().mean());
            assertThat(other.tornado("P", 10)).isEqualTo(one.tornado("P", 10));
            random.program.getItems().forEach(
                    item -> assertThat(other.criticality(item.getId())).isEqualTo(one.criticality(item.getId())));
        }
        assertThat(Simulation.run(model, options.withCriticality(false), Progress.none()).finish().finishes())
                .isEqualTo(one.finish().finishes());
        assertThat(Simulation.run(model, options.withSeed(2), Progress.none()).finish().finishes())
                .isNotEqualTo(one.finish().finishes());
    }

    @Test
    void cancellingEndsItWithinABlock() {
        task("i", Distribution.UNIFORM, DAY, 2 * DAY, 5 * DAY);
        AtomicInteger blocks = new AtomicInteger();
        Progress progress = new Progress() {

            @Override
            public void done(double fraction) {
                assertThat(fraction).isBetween(0.0, 1.0);
                blocks.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return blocks.get() >= 3;
            }
        };
        SimulationModel model = SimulationModel.of(plan.portfolio, ScheduleNetwork.of(plan.portfolio));
        assertThatThrownBy(() -> Simulation.run(model, OPTIONS.withIterations(1_000_000).withThreads(1), progress))
                .isInstanceOf(CancellationException.class);
        assertThat(blocks).hasValue(3);
    }

    @Test
    void whatRemainsIsDrawnInProportion() {
        Deliverable item = task("i", Distribution.UNIFORM, 4 * DAY, 8 * DAY, 12 * DAY);
        item.setActualStart(Plan.at("03-02 09:00"));
        item.setRemaining(2 * DAY);
        plan.portfolio.setDataDate(Plan.at("03-10 09:00"));
        Forecast finish = run().finish();
        assertThat(days(finish.percentile(0))).isCloseTo(7, within(0.02));
        assertThat(days(finish.percentile(100))).isCloseTo(9, within(0.02));
    }

    @Test
    void assumedEstimatesAreWide() {
        plan.portfolio.setDefaultEstimate(10 * DAY);
        plan.task("i", null);
        Forecast finish = run().finish();
        assertThat(days(finish.percentile(0))).isBetween(5.0, 5.4);
        assertThat(days(finish.percentile(100))).isBetween(19.5, 20.0);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        Deliverable item = task("i", Distribution.TRIANGULAR, 5 * DAY, 2 * DAY, DAY);
        risk("silent", 0.5, 0, item).setLikely(null);
        risk("sure", 1.5, DAY, item);
        Deliverable outcomes = plan.days("o", 1);
        outcomes.setDistribution(Distribution.DISCRETE);
        assertThat(run().problems()).extracting(Problem::rule).containsExactlyInAnyOrder("simulate.estimate-order",
                "simulate.no-delay", "simulate.probability", "simulate.outcomes");
    }

    @Test
    void anEmptyPortfolioFinishesWhenItStarts() {
        SimulationResult result = run();
        assertThat(result.finish().percentile(50)).isEqualTo(result.finish().deterministic());
        assertThat(result.milestones()).isEmpty();
        assertThat(result.jointConfidence()).isNaN();
    }

    @Test
    void answersAreConsistent() {
        task("i", Distribution.TRIANGULAR, DAY, 3 * DAY, 10 * DAY);
        SimulationResult result = run();
        Forecast finish = result.finish();
        assertThat(finish.histogram(20)).hasSize(20);
        assertThat(finish.histogram(20).stream().mapToInt(Forecast.Bin::count).sum()).isEqualTo(20_000);
        assertThat(finish.sCurve()).isSortedAccordingTo(Comparator.comparing(Forecast.Point::date));
        assertThat(finish.sCurve().getLast().probability()).isEqualTo(1);
        for (int percent : new int[] {5, 50, 80, 100}) {
            assertThat(finish.confidence(finish.percentile(percent))).isGreaterThanOrEqualTo(percent / 100.0);
            assertThat(finish.limits(percent).getFirst()).isBeforeOrEqualTo(finish.percentile(percent));
        }
        assertThat(result.convergence("P")).extracting(Convergence::iterations)
                .containsExactly(100, 200, 500, 1000, 2000, 5000, 10_000, 20_000);
        assertThat(result.convergence("P").getLast().p80()).isEqualTo(finish.percentile(80));
        assertThatThrownBy(() -> SimulationOptions.standard().withIterations(0)).hasMessageContaining("iterations is 0");
    }
}
