// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.risk;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.keelson.model.Distribution;
import org.keelson.model.Estimated;
import org.keelson.model.Risk;
import org.keelson.model.WeightedDuration;

/** The mean of an estimate, read as the simulation reads it. */
public final class RiskDelay {

    /** As the schedule has it: longer durations are slips of the hand. */
    private static final int ABSURD = 100 * 365 * 1440;

    private RiskDelay() {
    }

    /** Mean delay of a risk as it is, in working minutes; empty if it says none. */
    public static OptionalDouble of(Estimated estimated) {
        if (estimated.getDistribution() == Distribution.DISCRETE) {
            List<WeightedDuration> outcomes = estimated.getOutcomes().stream().filter(each -> sound(each.getDuration()) != null
                    && each.getWeight() > 0 && each.getWeight() < Double.POSITIVE_INFINITY)
                    .sorted(Comparator.comparing(WeightedDuration::getDuration).thenComparing(WeightedDuration::getWeight))
                    .toList();
            if (!outcomes.isEmpty()) {
                double weights = outcomes.stream().mapToDouble(WeightedDuration::getWeight).sum();
                double sum = outcomes.stream().mapToDouble(each -> each.getDuration() * each.getWeight()).sum();
                return OptionalDouble.of(sum / weights);
            }
        }
        return mean(estimated.getDistribution(), sound(estimated.getOptimistic()), sound(estimated.getLikely()),
                sound(estimated.getPessimistic()));
    }

    /** Mean delay of a risk after its response; that before it where nothing else is said. */
    public static OptionalDouble afterResponse(Risk risk) {
        OptionalDouble residual = mean(risk.getDistribution(), sound(risk.getResidualOptimistic()),
                sound(risk.getResidualLikely()), sound(risk.getResidualPessimistic()));
        return residual.isPresent() ? residual : of(risk);
    }

    private static Integer sound(Integer minutes) {
        return minutes == null || minutes < 0 || minutes > ABSURD ? null : minutes;
    }

    private static OptionalDouble mean(Distribution shape, Integer optimistic, Integer likely, Integer pessimistic) {
        if (optimistic == null && likely == null && pessimistic == null) {
            return OptionalDouble.empty();
        }
        double middle = likely != null ? likely
                : optimistic != null && pessimistic != null ? (optimistic + pessimistic) / 2
                : optimistic != null ? optimistic : pessimistic;
        double low = optimistic == null ? middle : Math.min(optimistic, middle);
        double high = pessimistic == null ? middle : Math.max(pessimistic, middle);
        if (shape == null) {
            return OptionalDouble.of((low + middle + high) / 3);
        }
        return OptionalDouble.of(switch (shape) {
            case PERT -> (low + 4 * middle + high) / 6;
            case UNIFORM -> (low + high) / 2;
            // Its points are the 5th, 50th and 95th percentiles: extended Pearson-Tukey (Keefer and Bodily 1983).
            case LOGNORMAL -> 0.185 * low + 0.63 * middle + 0.185 * high;
            case TRIANGULAR, DISCRETE -> (low + middle + high) / 3;
        });
    }
}
