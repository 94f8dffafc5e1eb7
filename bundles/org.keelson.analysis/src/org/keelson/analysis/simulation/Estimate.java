// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.keelson.model.Distribution;

/**
 * A distribution of minutes, made of an estimate.
 * <ul>
 * <li>Triangular and uniform lie between optimistic and pessimistic; the mode of the triangular one is likely.
 * <li>PERT is the beta distribution between optimistic and pessimistic with mode likely and mean (o + 4l + p) / 6 (Malcolm,
 * Roseboom, Clark and Fazar 1959; with shapes 1 + 4(l - o)/(p - o) and 1 + 4(p - l)/(p - o), Vose 2008).
 * <li>Lognormal is the shifted one whose 5th, 50th and 95th percentiles are optimistic, likely and pessimistic (method of
 * quantiles, Aitchison and Brown 1957), mirrored where the longer tail is on the left, with sigma at most {@value #MOST_SIGMA}
 * and its tails cut at 0.1 and 99.9 per cent. Where sigma is limited, the percentile of the shorter side gives way.
 * <li>Discrete is one of the outcomes, by weight.
 * </ul>
 * Shapes are rounded a little, modes to 1/{@value Shapes#FINENESS} of the range, so that items share tables.
 */
final class Estimate {

    static final double MOST_SIGMA = 1.5;
    /** The 95th percentile of the standard normal distribution. */
    static final double Z95 = 1.6448536269514722;
    /** The 99.9th. */
    static final double CUT = 3.090232306167813;

    /** Number of the shape in {@link Shapes}; {@link #CERTAIN} or {@link #DISCRETE}. */
    final int shape;
    /** Minutes are low + range * shape, where a shape runs from 0 to 1. */
    final double low;
    final double range;
    /** Outcomes, ascending, and the probability of all before each. */
    final int[] outcomes;
    final double[] before;

    static final int CERTAIN = -1;
    static final int DISCRETE = -2;

    private Estimate(int shape, double low, double range, int[] outcomes, double[] before) {
        this.shape = shape;
        this.low = low;
        this.range = range;
        this.outcomes = outcomes;
        this.before = before;
    }

    static Estimate certain(int minutes) {
        return new Estimate(CERTAIN, minutes, 0, null, null);
    }

    /** @param optimistic not above likely, which is not above pessimistic */
    static Estimate of(Distribution distribution, int optimistic, int likely, int pessimistic) {
        double range = (double) pessimistic - optimistic;
        if (range <= 0) {
            return certain(likely);
        }
        int mode = (int) Math.round((likely - optimistic) / range * Shapes.FINENESS);
        return switch (distribution) {
            case PERT -> new Estimate(Shapes.PERT + mode, optimistic, range, null, null);
            case UNIFORM -> new Estimate(Shapes.UNIFORM, optimistic, range, null, null);
            case LOGNORMAL -> lognormal(likely - optimistic, likely, pessimistic - likely);
            default -> new Estimate(Shapes.TRIANGULAR + mode, optimistic, range, null, null);
        };
    }

    private static Estimate lognormal(double below, double likely, double above) {
        double longer = Math.max(below, above);
        double shorter = Math.min(below, above);
        double wanted = shorter == 0 ? MOST_SIGMA : Math.min(MOST_SIGMA, StrictMath.log(longer / shorter) / Z95);
        int step = (int) Math.round(wanted * Shapes.SIGMA_FINENESS);
        double sigma = (double) step / Shapes.SIGMA_FINENESS;
        double least = longer * Shapes.skewed(sigma, -CUT);
        double most = longer * Shapes.skewed(sigma, CUT);
        return above >= below ? new Estimate(Shapes.LOGNORMAL + step, likely + least, most - least, null, null)
                : new Estimate(Shapes.MIRRORED + step, likely - most, most - least, null, null);
    }

    /** @param weights above 0, one for each outcome, of which there is at least one */
    static Estimate discrete(int[] outcomes, double[] weights) {
        int[] order = IntStream.range(0, outcomes.length).boxed().sorted(Comparator.comparingInt(at -> outcomes[at]))
                .mapToInt(Integer::intValue).toArray();
        double total = Arrays.stream(order).mapToDouble(at -> weights[at]).sum();
        int[] sorted = new int[order.length];
        double[] before = new double[order.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sorted[i] = outcomes[order[i]];
            before[i] = sum / total;
            sum += weights[order[i]];
        }
        return sorted[0] == sorted[sorted.length - 1] ? certain(sorted[0])
                : new Estimate(DISCRETE, sorted[0], sorted[sorted.length - 1] - sorted[0], sorted, before);
    }

    boolean isCertain() {
        return shape == CERTAIN;
    }

    boolean isDiscrete() {
        return shape == DISCRETE;
    }

    /** The most minutes that can be drawn. */
    double most() {
        return low + range;
    }
}
