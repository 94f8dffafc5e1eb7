// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keelson.model.Deliverable;
import org.keelson.model.Distribution;
import org.keelson.model.ModelFactory;
import org.keelson.model.WeightedDuration;

/** The range of an estimate as people see it, against the formulas of its shape. */
class EstimateRangeTest {

    private static EstimateRange range(Distribution shape) {
        return EstimateRange.of(shape, 1000, 2000, 5000).orElseThrow();
    }

    @Test
    void triangularHasItsQuantiles() {
        EstimateRange range = range(Distribution.TRIANGULAR);
        // above the mode: high - sqrt((1 - p) (high - low) (high - mode))
        assertThat(range.quantile(0.5)).isCloseTo(5000 - Math.sqrt(0.5 * 4000 * 3000), within(4.0));
        assertThat(range.quantile(0.8)).isCloseTo(5000 - Math.sqrt(0.2 * 4000 * 3000), within(4.0));
        assertThat(range.probability(2000)).isCloseTo(0.25, within(0.002));
        assertThat(range.low()).isEqualTo(1000);
        assertThat(range.high()).isEqualTo(5000);
        assertThat(range.likely()).isEqualTo(2000);
    }

    @Test
    void probabilityAndQuantileAreTheInverseOfEachOther() {
        for (Distribution shape : new Distribution[] {Distribution.TRIANGULAR, Distribution.PERT, Distribution.UNIFORM,
            Distribution.LOGNORMAL}) {
            EstimateRange range = range(shape);
            for (double p = 0.01; p < 1; p += 0.07) {
                assertThat(range.probability(range.quantile(p))).as(shape + " " + p).isCloseTo(p, within(0.003));
            }
            assertThat(range.probability(range.low() - 1)).isZero();
            assertThat(range.probability(range.high() + 1)).isEqualTo(1);
        }
    }

    @Test
    void aLognormalGoesThroughItsPoints() {
        EstimateRange range = range(Distribution.LOGNORMAL);
        assertThat(range.quantile(0.5)).isCloseTo(2000, within(20.0));
        assertThat(range.quantile(0.95)).isCloseTo(5000, within(60.0));
    }

    @Test
    void discreteHasItsOutcomes() {
        Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
        item.setDistribution(Distribution.DISCRETE);
        int[][] all = {{4800, 1}, {480, 3}, {0, 0}};
        for (int[] each : all) {
            WeightedDuration outcome = ModelFactory.eINSTANCE.createWeightedDuration();
            outcome.setDuration(each[0]);
            outcome.setWeight(each[1]);
            item.getOutcomes().add(outcome);
        }
        EstimateRange range = EstimateRange.of(item).orElseThrow();
        assertThat(range.outcomes()).containsExactly(new EstimateRange.Outcome(480, 0.75), new EstimateRange.Outcome(4800, 0.25));
        assertThat(range.quantile(0.5)).isEqualTo(480);
        assertThat(range.quantile(0.8)).isEqualTo(4800);
        assertThat(range.probability(480)).isEqualTo(0.75);
    }

    @Test
    void onePointIsCertainAndNoneIsNothing() {
        EstimateRange range = EstimateRange.of(Distribution.PERT, null, 960, null).orElseThrow();
        assertThat(range.isCertain()).isTrue();
        assertThat(range.quantile(0.8)).isEqualTo(960);
        assertThat(range.probability(959)).isZero();
        assertThat(range.probability(960)).isEqualTo(1);
        assertThat(EstimateRange.of(null, null, null, -3)).isEmpty();
        assertThat(EstimateRange.of(null, null, null, null)).isEmpty();
    }

    @Test
    void whatIsAssumedIsAsWideAsTheSimulationTakesIt() {
        EstimateRange range = EstimateRange.assumed(1000);
        assertThat(range.low()).isEqualTo(500);
        assertThat(range.high()).isEqualTo(2000);
    }
}
