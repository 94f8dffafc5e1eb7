// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.api.NotApplicableException;
import org.keelson.model.MetricSeries;
import org.keelson.model.Sample;

/**
 * The latest value of a metric that other tools measure and that is imported as a series: for each element that has one, in the
 * unit of its series, unless the value is older than the parameter {@code days} says.
 */
abstract class ImportedSeries implements Metric {

    private static final int NAMED = 3;

    /** A sample, and the series that it is from. */
    private record Found(Sample sample, MetricSeries series) {

        LocalDateTime date() {
            return sample.getDate();
        }
    }

    /** Oldest first. Of two series that say something of one moment, the one with the least id counts. */
    private static final Comparator<Found> ORDER = Comparator.comparing(Found::date).thenComparing(
            found -> found.series().getId(), Comparator.nullsFirst(Comparator.<String>naturalOrder().reversed()));

    private final String id;

    /** @param id id of the metric, which is the definition of its series */
    ImportedSeries(String id) {
        this.id = id;
    }

    @Override
    public final List<Measurement> measure(Evaluation evaluation) {
        int days = evaluation.parameters().integer("days");
        LocalDate today = evaluation.asOf().toLocalDate();
        Map<String, List<Found>> byElement = new LinkedHashMap<>();
        for (MetricSeries series : evaluation.series(id)) {
            evaluation.cancel().check();
            if (series.getElement() != null && series.getElement().getId() != null) {
                List<Found> found = byElement.computeIfAbsent(series.getElement().getId(), element -> new ArrayList<>());
                for (Sample sample : series.getSamples()) {
                    if (sample.getDate() != null && Double.isFinite(sample.getValue())) {
                        found.add(new Found(sample, series));
                    }
                }
            }
        }
        if (byElement.isEmpty()) {
            throw new NotApplicableException("The portfolio has no series of " + id + "; it comes from outside, as a table of"
                    + " the format metrics-csv for example.");
        }
        List<Measurement> measurements = new ArrayList<>();
        byElement.forEach((element, found) -> measurements.add(measurement(element, found, today, days)));
        return measurements;
    }

    private static Measurement measurement(String element, List<Found> found, LocalDate today, int days) {
        if (found.isEmpty()) {
            return Measurement.none(element, "Its series is empty.");
        }
        found.sort(ORDER);
        Found latest = found.getLast();
        long age = latest.date().toLocalDate().until(today, ChronoUnit.DAYS);
        if (age > days) {
            return Measurement.none(element, "The latest value is of " + Facts.day(latest.date()) + ", "
                    + Facts.count(age, "day") + " old; " + Facts.count(days, "day") + " are allowed.");
        }
        List<String> why = new ArrayList<>();
        why.add("Measured on " + Facts.day(latest.date()) + "; " + Facts.count(found.size(), "value") + " since "
                + Facts.day(found.getFirst().date()));
        List<Found> before = found.subList(Math.max(0, found.size() - 1 - NAMED), found.size() - 1);
        before.reversed().forEach(each -> why.add("Before, on " + Facts.day(each.date()) + ": "
                + Facts.number(each.sample().getValue())));
        String unit = latest.series().getUnit();
        return new Measurement.Value(element, latest.sample().getValue(), unit == null || unit.isBlank() ? null : unit.strip(),
                why);
    }
}
