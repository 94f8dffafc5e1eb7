// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

/**
 * Quantiles of distributions between 0 and 1 as tables over the normal score z, which is drawn: that is how correlated draws of
 * any distribution come about, and in z quantiles are smooth, so that tables can be small. Bin i of a table holds the quantile
 * at z = (i + 0.5 - {@value #BINS} / 2) / {@value #BINS_PER_UNIT}. Not safe for several threads while shapes are added.
 */
final class Shapes {

    static final int BINS = 2048;
    static final int BINS_PER_UNIT = 100;
    /** Modes are multiples of one over this. */
    static final int FINENESS = 2048;
    /** Sigmas of lognormal distributions are multiples of one over this. */
    static final int SIGMA_FINENESS = 128;

    /** Numbers of shapes: the first of a kind, to which the mode or the sigma is added. */
    static final int UNIFORM = 0;
    static final int TRIANGULAR = 1;
    static final int PERT = TRIANGULAR + FINENESS + 1;
    static final int LOGNORMAL = PERT + FINENESS + 1;
    private static final int SIGMAS = (int) (Estimate.MOST_SIGMA * SIGMA_FINENESS) + 1;
    static final int MIRRORED = LOGNORMAL + SIGMAS;
    static final int COUNT = MIRRORED + SIGMAS;

    /** No draw lies farther out, see {@link Draws}; what lies beyond in tables is filled up. */
    private static final double FARTHEST = 9.5;
    private static final int PERT_STEP = FINENESS / 64;
    private static final int CELLS = 1024;

    private final float[][] tables = new float[COUNT][];
    private final double[] below = new double[BINS];
    private final float[][] perts = new float[FINENESS / PERT_STEP + 1][];
    private final double[] logX = new double[CELLS + 1];

    Shapes() {
        for (int bin = 0; bin < BINS; bin++) {
            below[bin] = Normal.cdf(z(bin));
        }
        for (int i = 0; i <= CELLS; i++) {
            logX[i] = StrictMath.log((double) i / CELLS);
        }
    }

    static double z(int bin) {
        return Math.clamp((bin + 0.5 - BINS / 2.0) / BINS_PER_UNIT, -FARTHEST, FARTHEST);
    }

    /** The table of a shape, from 0 to 1, never falling. */
    float[] table(int shape) {
        if (tables[shape] == null) {
            tables[shape] = shape == UNIFORM ? uniform() : shape < PERT ? triangular(shape - TRIANGULAR)
                    : shape < LOGNORMAL ? pert(shape - PERT)
                    : shape < MIRRORED ? lognormal(shape - LOGNORMAL, false) : lognormal(shape - MIRRORED, true);
        }
        return tables[shape];
    }

    private float[] uniform() {
        float[] table = new float[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            table[bin] = (float) below[bin];
        }
        return table;
    }

    private float[] triangular(int step) {
        double mode = (double) step / FINENESS;
        float[] table = new float[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            // The upper half by its own probability, which keeps its digits where that below is nearly 1.
            double above = below[BINS - 1 - bin];
            table[bin] = (float) (below[bin] < mode ? Math.sqrt(below[bin] * mode) : 1 - Math.sqrt(above * (1 - mode)));
        }
        return table;
    }

    /** Between tables for multiples of 1/64, which is right to 1/100,000 of the range. */
    private float[] pert(int step) {
        int before = Math.min(step / PERT_STEP, perts.length - 2);
        float part = (float) (step - before * PERT_STEP) / PERT_STEP;
        float[] left = beta(before);
        float[] right = beta(before + 1);
        float[] table = new float[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            table[bin] = left[bin] + (right[bin] - left[bin]) * part;
        }
        return table;
    }

    /** The beta distribution with shapes 1 + 4m and 5 - 4m, integrated by Simpson's rule and inverted. */
    private float[] beta(int number) {
        if (perts[number] != null) {
            return perts[number];
        }
        double rise = 4.0 * number / (perts.length - 1);
        double[] sums = new double[CELLS / 2 + 1];
        for (int i = 2; i <= CELLS; i += 2) {
            sums[i / 2] = sums[i / 2 - 1] + density(i - 2, rise) + 4 * density(i - 1, rise) + density(i, rise);
        }
        float[] table = new float[BINS];
        int cell = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double wanted = below[bin] * sums[CELLS / 2];
            while (cell < CELLS / 2 - 1 && sums[cell + 1] < wanted) {
                cell++;
            }
            table[bin] = (float) ((cell + (wanted - sums[cell]) / (sums[cell + 1] - sums[cell])) / (CELLS / 2));
        }
        perts[number] = table;
        return table;
    }

    private double density(int i, double rise) {
        if (i == 0 || i == CELLS) {
            return i == 0 && rise == 0 || i == CELLS && rise == 4 ? 1 : 0;
        }
        return StrictMath.exp(rise * logX[i] + (4 - rise) * logX[CELLS - i]);
    }

    private static float[] lognormal(int step, boolean mirrored) {
        double sigma = (double) step / SIGMA_FINENESS;
        double least = skewed(sigma, -Estimate.CUT);
        double most = skewed(sigma, Estimate.CUT);
        float[] table = new float[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double z = Math.clamp(z(bin), -Estimate.CUT, Estimate.CUT);
            table[mirrored ? BINS - 1 - bin : bin] = (float) ((skewed(sigma, z) - least) / (most - least));
        }
        if (mirrored) {
            for (int bin = 0; bin < BINS; bin++) {
                table[bin] = 1 - table[bin];
            }
        }
        return table;
    }

    /** A lognormal quantile, moved and scaled so that the median is 0 and the 95th percentile is 1; normal where sigma is 0. */
    static double skewed(double sigma, double z) {
        return sigma == 0 ? z / Estimate.Z95 : (StrictMath.exp(sigma * z) - 1) / (StrictMath.exp(sigma * Estimate.Z95) - 1);
    }
}
