// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.metrics;

import java.util.OptionalDouble;

import org.keelson.model.MetricSeries;
import org.keelson.model.Status;

/**
 * What is good of a metric: those that {@code plugin.xml} declares, those set for the portfolio instead, and those of one
 * element instead of these, which its series holds. Immutable.
 *
 * @param higherIsBetter which way is good, or {@code null} if nobody says; there is no status then
 * @param target         value to reach
 * @param watch          value beyond which an element needs attention
 * @param offTrack       value beyond which it is off track
 */
public record Thresholds(Boolean higherIsBetter, OptionalDouble target, OptionalDouble watch, OptionalDouble offTrack) {

    /** Those of one element: where its series holds one, that one. */
    public Thresholds of(MetricSeries series) {
        if (series == null || series.getTarget() == null && series.getWatch() == null && series.getOffTrack() == null) {
            return this;
        }
        // A series that holds thresholds says which way is good as well.
        return new Thresholds(series.isHigherIsBetter(), own(series.getTarget(), target), own(series.getWatch(), watch),
                own(series.getOffTrack(), offTrack));
    }

    private static OptionalDouble own(Double value, OptionalDouble otherwise) {
        return value == null ? otherwise : OptionalDouble.of(value);
    }

    /** What they make of a value; a value on a threshold is not beyond it. */
    public Status status(double value) {
        if (higherIsBetter == null || watch.isEmpty() && offTrack.isEmpty()) {
            return Status.UNKNOWN;
        }
        return isBeyond(value, offTrack) ? Status.OFF_TRACK : isBeyond(value, watch) ? Status.WATCH : Status.ON_TRACK;
    }

    private boolean isBeyond(double value, OptionalDouble threshold) {
        return threshold.isPresent()
                && (higherIsBetter ? value < threshold.getAsDouble() : value > threshold.getAsDouble());
    }
}
