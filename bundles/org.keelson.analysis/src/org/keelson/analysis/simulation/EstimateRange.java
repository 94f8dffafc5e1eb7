// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.keelson.model.Distribution;
import org.keelson.model.Estimated;
import org.keelson.model.WeightedDuration;

/**
 * An estimate as the range that the simulation draws it from, before progress, risks and questions: how likely each duration is.
 * Immutable, and safe to use from any thread. Durations are working minutes. It takes about a millisecond to make.
 */
public final class EstimateRange {

    /**
     * What a discrete estimate may come to.
     *
     * @param minutes working minutes
     * @param share   its probability, 0 to 1
     */
    public record Outcome(int minutes, double share) {
    }

    private final Estimate estimate;
    private final float[] table;
    private final double likely;

    private EstimateRange(Estimate estimate, double likely) {
        this.estimate = estimate;
        this.likely = likely;
        table = estimate.isCertain() || estimate.isDiscrete() ? null : new Shapes().table(estimate.shape);
    }

    /** The range of what is said; empty if no duration is. Reads the model, so call it where the model may be read. */
    public static Optional<EstimateRange> of(Estimated estimated) {
        if (estimated.getDistribution() == Distribution.DISCRETE) {
            List<WeightedDuration> sound = estimated.getOutcomes().stream()
                    .filter(each -> ModelReader.sound(each.getDuration()) != null && each.getWeight() > 0
                            && each.getWeight() < Double.POSITIVE_INFINITY).toList();
            if (!sound.isEmpty()) {
                Estimate discrete = Estimate.discrete(sound.stream().mapToInt(WeightedDuration::getDuration).toArray(),
                        sound.stream().mapToDouble(WeightedDuration::getWeight).toArray());
                return Optional.of(new EstimateRange(discrete, discrete.low));
            }
        }
        return of(estimated.getDistribution(), estimated.getOptimistic(), estimated.getLikely(), estimated.getPessimistic());
    }

    /** The same of three points, each of which may be null; empty if all are. Those out of order give the wider range. */
    public static Optional<EstimateRange> of(Distribution shape, Integer optimistic, Integer likely, Integer pessimistic) {
        Integer least = ModelReader.sound(optimistic);
        Integer most = ModelReader.sound(pessimistic);
        Integer middle = ModelReader.likely(least, ModelReader.sound(likely), most);
        if (middle == null) {
            return Optional.empty();
        }
        boolean isDiscrete = shape == Distribution.DISCRETE;
        int low = least == null || isDiscrete ? middle : Math.min(least, middle);
        int high = most == null || isDiscrete ? middle : Math.max(most, middle);
        return Optional.of(new EstimateRange(Estimate.of(shape == null ? Distribution.TRIANGULAR : shape, low, middle, high),
                middle));
    }

    /** The range of an item that nobody has estimated, whose duration is a default. */
    public static EstimateRange assumed(int minutes) {
        return new EstimateRange(ModelReader.assumed(minutes), minutes);
    }

    /** The least that is drawn; with a lognormal shape below the optimistic point, which one in twenty falls short of. */
    public double low() {
        return estimate.low;
    }

    /** The most that is drawn. */
    public double high() {
        return estimate.most();
    }

    /** The likely point; of a discrete estimate its least outcome. */
    public double likely() {
        return likely;
    }

    /** Whether it is one duration, and no range. */
    public boolean isCertain() {
        return estimate.isCertain();
    }

    /** The outcomes of a discrete estimate, ascending; else none. */
    public List<Outcome> outcomes() {
        if (!estimate.isDiscrete()) {
            return List.of();
        }
        Outcome[] all = new Outcome[estimate.outcomes.length];
        Arrays.setAll(all, i -> new Outcome(estimate.outcomes[i],
                (i + 1 < all.length ? estimate.before[i + 1] : 1) - estimate.before[i]));
        return List.of(all);
    }

    /** The minutes that are enough with a probability, above 0 and below 1. */
    public double quantile(double probability) {
        if (estimate.isCertain()) {
            return estimate.low;
        }
        if (estimate.isDiscrete()) {
            int at = estimate.outcomes.length - 1;
            while (at > 0 && estimate.before[at] >= probability) {
                at--;
            }
            return estimate.outcomes[at];
        }
        double place = Math.clamp(bin(Normal.quantile(probability)), 0, table.length - 1.0);
        int below = (int) Math.min(place, table.length - 2.0);
        return estimate.low + estimate.range * (table[below] + (table[below + 1] - table[below]) * (place - below));
    }

    private static double bin(double z) {
        return z * Shapes.BINS_PER_UNIT + Shapes.BINS / 2.0 - 0.5;
    }

    /** The probability that so many minutes are enough, from 0 to 1. */
    public double probability(double minutes) {
        if (estimate.isCertain() || minutes < estimate.low) {
            return minutes < estimate.low ? 0 : 1;
        }
        if (estimate.isDiscrete()) {
            return outcomes().stream().filter(each -> each.minutes() <= minutes).mapToDouble(Outcome::share).sum();
        }
        double wanted = (minutes - estimate.low) / estimate.range;
        int above = 0;
        for (int step = table.length; step > 0; step /= 2) {
            while (above + step <= table.length && table[above + step - 1] <= wanted) {
                above += step;
            }
        }
        if (above == 0 || above == table.length) {
            return above == 0 ? 0 : 1;
        }
        double part = (wanted - table[above - 1]) / (table[above] - table[above - 1]);
        return Normal.cdf(Shapes.z(above - 1) + part / Shapes.BINS_PER_UNIT);
    }
}
