// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.List;
import java.util.Objects;

import org.keelson.api.Measurement;
import org.keelson.api.MetricReading;

/**
 * One metric in one run.
 *
 * @param outcome  what came of the call; its answer is sorted by element
 * @param readings the values with trend and status, by element; spreads of programs among them; empty if there is no answer
 */
public record MeasuredMetric(Outcome<List<Measurement>> outcome, List<MetricReading> readings) {

    public MeasuredMetric {
        Objects.requireNonNull(outcome);
        readings = List.copyOf(readings);
    }

    public Contribution metric() {
        return outcome.call().contribution();
    }

    /** The readings that are kept where values are recorded: spreads are left out, which are made anew of those of teams. */
    public List<MetricReading> recordable() {
        return readings.stream().filter(reading -> reading.spread() == null).toList();
    }

    /** The elements that it does not apply to, and why; by element. */
    public List<Measurement.NotApplicable> notApplicable() {
        return outcome.value().orElse(List.of()).stream().filter(Measurement.NotApplicable.class::isInstance)
                .map(Measurement.NotApplicable.class::cast).toList();
    }
}
