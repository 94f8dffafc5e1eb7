// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Dependency;
import org.keelson.model.Distribution;
import org.keelson.model.Estimated;
import org.keelson.model.LagKind;
import org.keelson.model.ModelFactory;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WeightedDuration;
import org.keelson.model.WorkItem;

/** Simulations of random plans with everything in them, held against the scheduler, to the minute. */
class RandomSimulationTest {

    private static final int PLANS = 600;
    private static final int ITERATIONS = 3;
    private static final SimulationOptions OPTIONS = SimulationOptions.standard().withIterations(ITERATIONS).withThreads(1);

    private static List<WorkItem> items(Plan plan) {
        return plan.program.getItems();
    }

    private static SimulationResult simulate(Plan plan, long seed) {
        Set<String> all = items(plan).stream().map(WorkItem::getId).collect(Collectors.toSet());
        ScheduleNetwork network = ScheduleNetwork.of(plan.portfolio);
        return Simulation.run(SimulationModel.of(plan.portfolio, network),
                OPTIONS.withTargets(all).withSeed(seed).withCriticality(seed % 2 == 0), Progress.none());
    }

    @Test
    void withoutUncertaintyEveryIterationIsTheSchedule() {
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = plan(seed);
            SimulationResult result = simulate(plan, seed);
            Schedule schedule = plan.schedule();
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                compare(result, iteration, schedule, "plan " + seed);
            }
        }
    }

    private static void compare(SimulationResult result, int iteration, Schedule schedule, String what) {
        for (ItemSchedule item : schedule.items()) {
            Forecast forecast = result.forecast(item.id()).orElseThrow();
            assertThat(forecast.date(forecast.finishes()[iteration])).as("%s, iteration %d, finish of %s", what, iteration, item)
                    .isEqualTo(item.finish());
        }
        assertThat(result.finish().date(result.finish().finishes()[iteration])).as("%s, iteration %d, finish", what, iteration)
                .isEqualTo(schedule.finish());
        assertThat(result.programs().getFirst().finishes()[iteration]).isEqualTo(result.finish().finishes()[iteration]);
    }

    @Test
    void everyIterationIsTheScheduleOfItsDraws() {
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = uncertain(seed);
            SimulationResult result = simulate(plan, seed);
            SimulationModel model = SimulationModel.of(plan.portfolio, ScheduleNetwork.of(plan.portfolio));
            Sampler sampler = new Sampler(model, model.factors, OPTIONS.withSeed(seed));
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                Plan drawn = uncertain(seed);
                apply(drawn, model, sampler, iteration);
                compare(result, iteration, drawn.schedule(), "plan " + seed);
            }
        }
    }

    /** Sets durations, delays and lags to what was drawn. */
    private static void apply(Plan plan, SimulationModel model, Sampler sampler, int iteration) {
        ScheduleNetwork network = model.network;
        for (WorkItem item : items(plan)) {
            int number = network.indexOf(item.getId());
            int hits = 0;
            for (int factor = 0; factor < model.factors.size(); factor++) {
                int[] hit = model.factors.get(factor).items();
                hits += Arrays.stream(hit).anyMatch(each -> each == number) ? sampler.delay(factor, iteration) : 0;
            }
            if (network.remaining(number) > 0) {
                int done = network.duration(number) - network.remaining(number);
                int left = (sampler.isDrawn(number) ? sampler.minutes(number, iteration) : network.remaining(number)) + hits;
                item.setDistribution(Distribution.TRIANGULAR);
                item.setLikely(done + left);
                item.setRemaining(left);
            } else if (hits > 0) {
                item.setLevelingDelay((item.getLevelingDelay() == null ? 0 : item.getLevelingDelay()) + hits);
            }
        }
        for (Dependency link : plan.portfolio.getDependencies()) {
            int number = network.indexOfDependency(link.getId());
            for (int factor = 0; factor < model.factors.size(); factor++) {
                for (int hit : model.factors.get(factor).dependencies()) {
                    link.setLag(hit == number ? link.getLag() + sampler.delay(factor, iteration) : link.getLag());
                }
            }
        }
    }

    /** A random plan without what is not simulated, and is told. */
    private static Plan plan(long seed) {
        Plan plan = RandomPlans.of(seed);
        items(plan).stream().filter(item -> item.getConstraint() == ConstraintKind.ALAP)
                .forEach(item -> item.setConstraint(ConstraintKind.ASAP));
        return plan;
    }

    private static Plan uncertain(long seed) {
        Plan plan = plan(seed);
        Random random = new Random(seed);
        List<WorkItem> items = items(plan);
        for (WorkItem item : items) {
            if (item.getLikely() != null && random.nextInt(4) > 0) {
                estimate(item, item.getLikely(), random);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Risk risk = ModelFactory.eINSTANCE.createRisk();
            risk.setId("risk" + i);
            risk.setState(random.nextInt(5) == 0 ? RiskState.OCCURRED : RiskState.OPEN);
            risk.setProbability(random.nextDouble());
            estimate(risk, 200 + random.nextInt(1000), random);
            risk.getItems().add(items.get(random.nextInt(items.size())));
            risk.getItems().add(items.get(random.nextInt(items.size())));
            List<Dependency> links = plan.portfolio.getDependencies().stream()
                    .filter(link -> link.getLagKind() != LagKind.PERCENT).toList();
            if (!links.isEmpty()) {
                risk.getDependencies().add(links.get(random.nextInt(links.size())));
            }
            plan.portfolio.getRisks().add(risk);
        }
        if (random.nextBoolean()) {
            OpenQuestion question = ModelFactory.eINSTANCE.createOpenQuestion();
            question.setId("question");
            estimate(question, 500, random);
            question.getItems().add(items.get(random.nextInt(items.size())));
            plan.portfolio.getQuestions().add(question);
        }
        return plan;
    }

    private static void estimate(Estimated of, int likely, Random random) {
        of.setDistribution(Distribution.VALUES.get(random.nextInt(Distribution.VALUES.size())));
        of.setOptimistic(likely * random.nextInt(100) / 100);
        of.setLikely(likely);
        of.setPessimistic(likely * (100 + random.nextInt(200)) / 100);
        if (of.getDistribution() == Distribution.DISCRETE) {
            for (int minutes : new int[] {of.getOptimistic(), likely, of.getPessimistic()}) {
                WeightedDuration outcome = ModelFactory.eINSTANCE.createWeightedDuration();
                outcome.setDuration(minutes);
                outcome.setWeight(1 + random.nextInt(3));
                of.getOutcomes().add(outcome);
            }
        }
    }
}
