// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.keelson.model.Distribution;

/** Distributions as tables, against their formulas. */
class EstimateTest {

    private static final int LOW = 1000;
    private static final int HIGH = 5000;

    private final Shapes shapes = new Shapes();

    /** The quantile that a table has for a probability. */
    private double quantile(Estimate estimate, double probability) {
        double z = Normal.quantile(probability);
        int bin = (int) Math.floor(z * Shapes.BINS_PER_UNIT + Shapes.BINS / 2.0);
        return estimate.low + estimate.range * shapes.table(estimate.shape)[bin];
    }

    /** Mean of a function of what is drawn, over the bins. */
    private double expected(Estimate estimate, DoubleUnaryOperator of) {
        float[] table = shapes.table(estimate.shape);
        double sum = 0;
        for (int bin = 0; bin < Shapes.BINS; bin++) {
            double from = (bin - Shapes.BINS / 2.0) / Shapes.BINS_PER_UNIT;
            double weight = Normal.cdf(from + 1.0 / Shapes.BINS_PER_UNIT) - Normal.cdf(from);
            sum += weight * of.applyAsDouble(estimate.low + estimate.range * table[bin]);
        }
        return sum;
    }

    private void assertMoments(Estimate estimate, double mean, double variance) {
        double found = expected(estimate, x -> x);
        assertThat(found).isCloseTo(mean, within(0.0005 * (HIGH - LOW)));
        assertThat(expected(estimate, x -> (x - found) * (x - found))).isCloseTo(variance, within(0.002 * variance));
    }

    @Test
    void theNormalDistributionIsRight() {
        assertThat(Normal.cdf(0)).isEqualTo(0.5, within(1e-15));
        assertThat(Normal.cdf(1.959963984540054)).isEqualTo(0.975, within(1e-13));
        assertThat(Normal.cdf(-6)).isEqualTo(9.865876450377e-10, within(1e-17));
        for (double p : new double[] {1e-10, 0.001, 0.02425, 0.3, 0.5, 0.9, 0.999999}) {
            assertThat(Normal.cdf(Normal.quantile(p))).isEqualTo(p, within(p * 1e-8));
        }
    }

    @Test
    void triangularHasItsMomentsAndQuantiles() {
        for (int mode : new int[] {LOW, 1300, 2900, 4800, HIGH}) {
            double mean = (LOW + mode + HIGH) / 3.0;
            double variance = ((double) LOW * LOW + (double) mode * mode + (double) HIGH * HIGH - (double) LOW * mode
                    - (double) LOW * HIGH - (double) mode * HIGH) / 18;
            assertMoments(Estimate.of(Distribution.TRIANGULAR, LOW, mode, HIGH), mean, variance);
        }
        // Half of the area of a triangle with the mode at its right end lies beyond sqrt(1/2) of it.
        assertThat(quantile(Estimate.of(Distribution.TRIANGULAR, 0, 1000, 1000), 0.5)).isCloseTo(1000 * Math.sqrt(0.5),
                within(5.0));
    }

    @Test
    void pertIsTheBetaDistributionOfItsAuthors() {
        for (int likely : new int[] {LOW, 1500, 3000, 4200, HIGH}) {
            double mean = (LOW + 4.0 * likely + HIGH) / 6;
            assertMoments(Estimate.of(Distribution.PERT, LOW, likely, HIGH), mean, (mean - LOW) * (HIGH - mean) / 7);
        }
    }

    @Test
    void uniformIsUniform() {
        Estimate uniform = Estimate.of(Distribution.UNIFORM, LOW, 1100, HIGH);
        assertMoments(uniform, 3000, 4000 * 4000 / 12.0);
        DoubleStream.of(0.05, 0.3, 0.77).forEach(p -> assertThat(quantile(uniform, p)).isCloseTo(LOW + p * 4000, within(10.0)));
    }

    @Test
    void lognormalGoesThroughItsThreePoints() {
        for (int[] points : new int[][] {{2000, 3000, 5000}, {2000, 3000, 4100}, {1000, 3500, 4000}, {1000, 2500, 4000}}) {
            Estimate lognormal = Estimate.of(Distribution.LOGNORMAL, points[0], points[1], points[2]);
            double near = 0.015 * (points[2] - points[0]);
            assertThat(quantile(lognormal, 0.05)).isCloseTo(points[0], within(near));
            assertThat(quantile(lognormal, 0.5)).isCloseTo(points[1], within(near));
            assertThat(quantile(lognormal, 0.95)).isCloseTo(points[2], within(near));
        }
        // ln(2)/1.645 is sigma; a lognormal's mean is that much above its median.
        double sigma = Math.log(2) / Estimate.Z95;
        double scale = 1000;
        assertThat(expected(Estimate.of(Distribution.LOGNORMAL, 2000 + 500, 2000 + 1000, 2000 + 2000), x -> x))
                .isCloseTo(2000 + scale * Math.exp(sigma * sigma / 2), within(5.0));
    }

    @Test
    void aLognormalWithoutAShorterSideKeepsTheLongerOne() {
        Estimate lognormal = Estimate.of(Distribution.LOGNORMAL, 3000, 3000, 6000);
        assertThat(quantile(lognormal, 0.5)).isCloseTo(3000, within(20.0));
        assertThat(quantile(lognormal, 0.95)).isCloseTo(6000, within(70.0));
    }

    @Test
    void noRangeIsCertain() {
        for (Distribution shape : Distribution.VALUES) {
            assertThat(Estimate.of(shape, 480, 480, 480).isCertain()).isTrue();
        }
        assertThat(Estimate.discrete(new int[] {60, 60}, new double[] {1, 2}).isCertain()).isTrue();
    }

    @Test
    void quantilesNeverFall() {
        for (int shape : new int[] {Shapes.UNIFORM, Shapes.TRIANGULAR, Shapes.TRIANGULAR + 700, Shapes.PERT, Shapes.PERT + 33,
            Shapes.PERT + Shapes.FINENESS, Shapes.LOGNORMAL, Shapes.LOGNORMAL + 100, Shapes.MIRRORED + 192}) {
            float[] table = shapes.table(shape);
            for (int bin = 1; bin < table.length; bin++) {
                assertThat(table[bin]).isBetween(table[bin - 1], 1f);
            }
        }
    }
}
