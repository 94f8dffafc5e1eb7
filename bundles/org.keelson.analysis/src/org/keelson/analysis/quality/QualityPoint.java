// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.quality;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One point of an assessment.
 *
 * @param number     1 to 14 as DCMA counts them; 0 for one that is our own
 * @param id         for scripts, such as {@code negative-float}; for ever
 * @param name       for people, such as "Negative float"
 * @param definition what is counted, in a sentence
 * @param result     whether the target is met
 * @param value      what was measured; {@code null} where it is not applicable
 * @param unit       what the value is measured in
 * @param target     what it should be, such as "at most 5 %"
 * @param counted    how many elements were looked at
 * @param offenders  ids of those that are not as they should be, in the order of the portfolio
 * @param reason     why it is not applicable, or what is to be known of the value beside the offenders; {@code null} for nothing
 */
public record QualityPoint(int number, String id, String name, String definition, Result result, Double value, Unit unit,
        String target, int counted, List<String> offenders, String reason) {

    /** What came of it. */
    public enum Result {
        /** As it should be. */
        PASSED,
        /** Not as it should be. */
        FAILED,
        /** There is nothing to measure, or to measure by. */
        NOT_APPLICABLE;

        /** The name in files and on the command line, such as {@code not-applicable}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a value is measured in. */
    public enum Unit {
        /** Per cent of what was counted. */
        PERCENT,
        /** A number without unit, of which 1 is as planned. */
        RATIO,
        /** Working days of the portfolio's calendar. */
        DAYS;

        /** The name in files and on the command line. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value with its unit, to be read; empty where there is none. */
    public String valueText() {
        if (value == null) {
            return "";
        }
        return switch (unit) {
            case PERCENT -> String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f %%" : "%.1f %%", value);
            case RATIO -> String.format(Locale.ROOT, "%.2f", value);
            case DAYS -> Math.round(value) + " days";
        };
    }

    public QualityPoint {
        Objects.requireNonNull(result);
        offenders = List.copyOf(offenders);
    }
}
