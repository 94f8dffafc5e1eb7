// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.Optional;
import java.util.OptionalDouble;

import org.keelson.engine.metrics.Thresholds;

/** The thresholds of a metric in a portfolio: those that are declared, unless a person has set others. */
final class SetThresholds {

    private SetThresholds() {
    }

    /** @throws IllegalArgumentException if one that is set is no number, with a sentence that names it */
    static Thresholds of(Contribution metric, Details.OfMetric declared, Settings settings) {
        return new Thresholds(declared.higherIsBetter(),
                set(metric, Settings.TARGET, settings).orElse(declared.target()),
                set(metric, Settings.WATCH, settings).orElse(declared.watch()),
                set(metric, Settings.OFF_TRACK, settings).orElse(declared.offTrack()));
    }

    private static Optional<OptionalDouble> set(Contribution metric, String name, Settings settings) {
        Optional<String> text = settings.value(metric.id(), name).map(String::strip).filter(each -> !each.isEmpty());
        return text.map(each -> OptionalDouble.of(number(name, each)));
    }

    private static double number(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException malformed) {
            // told below, as infinity is
        }
        throw new IllegalArgumentException("Parameter '" + name + "': '" + text + "' is not a number");
    }
}
