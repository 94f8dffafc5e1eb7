// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.keelson.model.Status;

/**
 * A value of a metric, with what the engine makes of it. Given to contributions that need {@code metrics}, and shown in views
 * and on the command line.
 *
 * @param metric  id of the metric
 * @param name    its name
 * @param element id of the element that is measured
 * @param value   the value; the median where it is a spread
 * @param unit    unit of the value; empty if it has none
 * @param trend   which way it moves
 * @param status  what the thresholds make of it; {@link Status#UNKNOWN} where there are none
 * @param spread  how the values of a program's teams lie, or {@code null} for a value that was measured as it is
 * @param why     what it is made of, the most telling first
 * @since 0.1
 */
public record MetricReading(String metric, String name, String element, double value, String unit, Trend trend,
        Status status, Spread spread, List<String> why) {

    /** By metric, then element. */
    public static final Comparator<MetricReading> ORDER = Comparator.comparing(MetricReading::metric)
            .thenComparing(MetricReading::element);

    /** Which way a value moves over time. */
    public enum Trend {
        /** Too few earlier values to tell. */
        UNKNOWN,
        /** It moves towards what is better. */
        IMPROVING,
        /** It moves towards what is worse. */
        WORSENING,
        /** It moves up, and nobody has said which way is better. */
        RISING,
        /** It moves down, and nobody has said which way is better. */
        FALLING,
        /** It moves no more than chance would have it. */
        STEADY;

        /** Name in JSON: {@code improving}, {@code steady} and so on. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How the values of several teams lie.
     *
     * @param count    how many teams
     * @param minimum  lowest value
     * @param lower    lower quartile
     * @param median   median
     * @param upper    upper quartile
     * @param maximum  highest value
     * @param minimumOf id of the team with the lowest value
     * @param maximumOf id of the team with the highest value
     */
    public record Spread(int count, double minimum, double lower, double median, double upper, double maximum,
            String minimumOf, String maximumOf) {
    }

    public MetricReading {
        Objects.requireNonNull(metric);
        Objects.requireNonNull(name);
        Objects.requireNonNull(element);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(trend);
        Objects.requireNonNull(status);
        why = List.copyOf(why);
    }
}
