// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.keelson.analysis.Recipes.Recipe;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Distribution;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;

/** What mathematics says of simulations whose outcome has a closed form. Bounds are such that a right program misses them never. */
class SimulationLawsTest {

    private static final String SEED = "20260302";
    /** Standard errors that no sample is ever off by, in the number of samples taken here. */
    private static final double ERRORS = 6;
    private static final SimulationOptions OPTIONS = SimulationOptions.standard().withTeamCorrelation(0).withCriticality(false);

    @Provide
    Arbitrary<Recipe> any() {
        return Recipes.any();
    }

    private static SimulationResult simulate(Plan plan, SimulationOptions options) {
        return Simulation.run(SimulationModel.of(plan.portfolio, ScheduleNetwork.of(plan.portfolio)), options, Progress.none());
    }

    @Property(seed = SEED, tries = 200)
    void withoutRangesItIsTheSchedule(@ForAll("any") Recipe recipe) {
        Plan plan = recipe.cook();
        for (WorkItem item : plan.program.getItems()) {
            if (item.getConstraint() == ConstraintKind.ALAP) {
                // A simulation plans nothing as late as possible.
                item.setConstraint(ConstraintKind.ASAP);
            }
            item.setOptimistic(item.getLikely());
            item.setPessimistic(item.getLikely());
        }
        Schedule schedule = plan.schedule();
        SimulationResult result = simulate(plan, OPTIONS.withIterations(20));
        for (int percent : List.of(0, 50, 100)) {
            assertThat(result.finish().percentile(percent)).isEqualTo(schedule.finish());
            for (Forecast milestone : result.milestones()) {
                assertThat(milestone.percentile(percent)).isEqualTo(schedule.item(milestone.id()).orElseThrow().finish());
            }
        }
    }

    /**
     * The sum of n independent beta-PERT durations has mean n (o + 4m + p) / 6, variance n (mean − o)(p − mean) / 7 (Malcolm et al.
     * 1959; Clark 1962), and by the central limit theorem its median is the mean but for the skew, which the Cornish-Fisher
     * expansion puts at a sixth of skewness × standard deviation.
     */
    @Property(seed = SEED, tries = 40)
    void halfOfAllChainsOfPertItemsKeepTheMean(@ForAll @IntRange(min = 8, max = 60) int items,
            @ForAll @IntRange(min = 10, max = 90) int mode, @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        int optimistic = 480;
        int range = 4800;
        int likely = optimistic + range * mode / 100;
        Plan plan = new Plan();
        Deliverable last = null;
        for (int i = 0; i < items; i++) {
            Deliverable next = plan.task("i" + i, likely);
            next.setOptimistic(optimistic);
            next.setPessimistic(optimistic + range);
            next.setDistribution(Distribution.PERT);
            if (last != null) {
                plan.link(last, next);
            }
            last = next;
        }
        int iterations = 4000;
        Forecast finish = simulate(plan, OPTIONS.withIterations(iterations).withSeed(seed)).finish();
        double alpha = 1 + 4.0 * (likely - optimistic) / range;
        double beta = 6 - alpha;
        double mean = (optimistic + 4.0 * likely + optimistic + range) / 6;
        double deviation = Math.sqrt(items * (mean - optimistic) * (optimistic + range - mean) / 7);
        double skewness = 2 * (beta - alpha) * Math.sqrt(7) / (8 * Math.sqrt(alpha * beta)) / Math.sqrt(items);
        double median = items * mean - skewness * deviation / 6;
        // The standard error of a median of normal samples, and half a minute that each duration is rounded by.
        double error = ERRORS * deviation * Math.sqrt(Math.PI / 2 / iterations) + 1;
        assertThat((double) WorkCalendar.standard().between(Plan.at("03-02 09:00"), finish.percentile(50)))
                .isBetween(median - error, median + error);
        assertThat(finish.deviationMinutes()).isBetween(deviation * 0.9, deviation * 1.1);
    }

    /** Of n risks with one probability on items of a chain, k happen as the binomial distribution says. */
    @Property(seed = SEED, tries = 40)
    void risksHappenAsOftenAsTheBinomialSays(@ForAll @IntRange(min = 1, max = 6) int risks,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double probability,
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Plan plan = new Plan();
        Deliverable last = null;
        for (int i = 0; i < risks; i++) {
            Deliverable next = plan.task("i" + i, 480);
            plan.portfolio.getRisks().add(risk("r" + i, next, probability));
            if (last != null) {
                plan.link(last, next);
            }
            last = next;
        }
        int iterations = 4000;
        Forecast finish = simulate(plan, OPTIONS.withIterations(iterations).withSeed(seed)).finish();
        double expected = 0;
        for (int happened = 0; happened <= risks; happened++) {
            expected += binomial(risks, happened) * Math.pow(probability, happened)
                    * Math.pow(1 - probability, risks - happened);
            double found = finish.confidence(WorkCalendar.standard().add(Plan.at("03-02 09:00"), 480L * (risks + happened)));
            double error = ERRORS * Math.sqrt(Math.max(0, expected * (1 - expected)) / iterations) + 1e-3;
            assertThat(found).as("%d of %d at %s", happened, risks, probability).isBetween(expected - error, expected + error);
        }
    }

    private static Risk risk(String id, WorkItem item, double probability) {
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setId(id);
        risk.setName(id);
        risk.setProbability(probability);
        risk.setOptimistic(480);
        risk.setLikely(480);
        risk.setPessimistic(480);
        risk.getItems().add(item);
        return risk;
    }

    private static double binomial(int of, int choose) {
        double result = 1;
        for (int i = 1; i <= choose; i++) {
            result = result * (of - choose + i) / i;
        }
        return result;
    }

    @Property(seed = SEED, tries = 30)
    void theNumberOfThreadsChangesNothing(@ForAll("any") Recipe recipe, @ForAll @IntRange(min = 2, max = 7) int threads) {
        Plan plan = recipe.cook();
        for (WorkItem item : plan.program.getItems()) {
            if (item.getLikely() != null) {
                item.setOptimistic(item.getLikely() / 2);
                item.setPessimistic(item.getLikely() * 3);
            }
        }
        SimulationResult one = simulate(plan, OPTIONS.withIterations(500).withThreads(1).withCriticality(true));
        SimulationResult many = simulate(plan, OPTIONS.withIterations(500).withThreads(threads).withCriticality(true));
        for (int percent = 0; percent <= 100; percent += 5) {
            assertThat(many.finish().percentile(percent)).isEqualTo(one.finish().percentile(percent));
        }
        plan.program.getItems().forEach(
                item -> assertThat(many.criticality(item.getId())).isEqualTo(one.criticality(item.getId())));
    }
}
