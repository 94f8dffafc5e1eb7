// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

import org.keelson.model.Element;
import org.keelson.model.MetricSeries;
import org.keelson.model.ModelFactory;
import org.keelson.model.Sample;

/** What was measured, kept. */
public final class MetricEdits {

    /**
     * A value to keep.
     *
     * @param metric  id of the metric
     * @param name    its name, for a series that is new
     * @param element id of the element that was measured
     * @param value   a finite number
     * @param unit    its unit; empty if it has none
     */
    public record Recorded(String metric, String name, String element, double value, String unit) {
        public Recorded {
            Objects.requireNonNull(metric);
            Objects.requireNonNull(element);
            Objects.requireNonNull(unit);
        }
    }

    private MetricEdits() {
    }

    /**
     * Adds values to the series of their metrics and elements, which are made where there are none. A series has one value a day:
     * a later one of the same day replaces the earlier, and samples stay in the order of their dates. A series that was imported
     * is left as its source has it.
     *
     * @param at local to the portfolio
     */
    public static Edit record(List<Recorded> values, LocalDateTime at) {
        return new Edit() {

            @Override
            public String label() {
                return "Record " + values.size() + (values.size() == 1 ? " metric value" : " metric values");
            }

            @Override
            public void apply(PortfolioSession session) {
                Map<List<String>, MetricSeries> series = new HashMap<>();
                Set<List<String>> imported = new HashSet<>();
                for (MetricSeries each : session.portfolio().getMetrics()) {
                    if (each.getElement() != null) {
                        series.putIfAbsent(key(each.getDefinition(), each.getElement().getId(), each.getUnit()), each);
                        if (each.getSource() != null) {
                            imported.add(key(each.getDefinition(), each.getElement().getId(), null));
                        }
                    }
                }
                for (Recorded value : values) {
                    // In whatever unit: one that names none is told in the unit of its metric.
                    if (imported.contains(key(value.metric(), value.element(), null))) {
                        continue;
                    }
                    put(series.computeIfAbsent(key(value.metric(), value.element(), value.unit()), key -> added(session, value)),
                            at, value.value());
                }
            }
        };
    }

    /** A value in another unit belongs to another series. */
    private static List<String> key(String metric, String element, String unit) {
        return List.of(String.valueOf(metric), String.valueOf(element), unit == null ? "" : unit);
    }

    private static MetricSeries added(PortfolioSession session, Recorded value) {
        Element element = session.find(value.element())
                .orElseThrow(() -> new NoSuchElementException("There is no element " + value.element()));
        MetricSeries made = ModelFactory.eINSTANCE.createMetricSeries();
        made.setId(Ids.next());
        made.setName(value.name());
        made.setDefinition(value.metric());
        made.setElement(element);
        made.setUnit(value.unit().isEmpty() ? null : value.unit());
        session.portfolio().getMetrics().add(made);
        return made;
    }

    private static void put(MetricSeries series, LocalDateTime at, double value) {
        List<Sample> samples = series.getSamples();
        int place = samples.size();
        while (place > 0 && samples.get(place - 1).getDate() != null && samples.get(place - 1).getDate().isAfter(at)) {
            place--;
        }
        for (Sample sample : samples) {
            if (sample.getDate() != null && sample.getDate().toLocalDate().equals(at.toLocalDate())) {
                sample.setDate(at);
                sample.setValue(value);
                return;
            }
        }
        Sample sample = ModelFactory.eINSTANCE.createSample();
        sample.setDate(at);
        sample.setValue(value);
        samples.add(place, sample);
    }
}
