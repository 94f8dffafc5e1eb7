// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.keelson.api.Evaluation;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.MetricSeries;
import org.keelson.model.Sample;
import org.keelson.model.WorkItem;

/**
 * The total float that items had: in a baseline, or, for those that it does not know, in the oldest sample of a metric that
 * measures the float of items.
 */
final class EarlierFloats {

    /** In working minutes, and when that was: "in baseline 'Kickoff'", "on 2026-03-02". */
    record Earlier(int minutes, String since) {
    }

    private record Measured(Sample sample, String unit) {
    }

    private final Facts facts;
    private final Map<String, BaselineEntry> entries = new HashMap<>();
    private final Map<String, Measured> measured = new HashMap<>();
    private String since = "";

    private EarlierFloats(Facts facts) {
        this.facts = facts;
    }

    /** As the parameters {@code baseline} and {@code metric} say. */
    static EarlierFloats of(Evaluation evaluation, Facts facts) {
        EarlierFloats floats = new EarlierFloats(facts);
        String name = evaluation.parameters().text("baseline").strip();
        evaluation.portfolio().getBaselines().stream()
                .filter(each -> name.isEmpty() || name.equalsIgnoreCase(each.getName()))
                .max(Comparator.comparing(Baseline::getTakenOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Baseline::getId, Comparator.nullsFirst(Comparator.naturalOrder())))
                .ifPresent(floats::read);
        String metric = evaluation.parameters().text("metric").strip();
        if (!metric.isEmpty()) {
            evaluation.series(metric).forEach(floats::read);
        }
        return floats;
    }

    private void read(Baseline baseline) {
        since = "in baseline " + Facts.name(baseline);
        for (BaselineEntry entry : baseline.getEntries()) {
            if (entry.getItem() != null && entry.getTotalFloat() != null) {
                entries.putIfAbsent(entry.getItem(), entry);
            }
        }
    }

    private void read(MetricSeries series) {
        if (!(series.getElement() instanceof WorkItem item) || item.getId() == null) {
            return;
        }
        String unit = series.getUnit() == null ? "" : series.getUnit().strip().toLowerCase(Locale.ROOT);
        for (Sample sample : series.getSamples()) {
            if (sample.getDate() != null && Double.isFinite(sample.getValue())) {
                measured.merge(item.getId(), new Measured(sample, unit), EarlierFloats::earlier);
            }
        }
    }

    private static Measured earlier(Measured one, Measured other) {
        LocalDateTime date = one.sample().getDate();
        return other.sample().getDate().isBefore(date) ? other : one;
    }

    /** What an item had; {@code null} where nobody knows. */
    Earlier of(WorkItem item) {
        BaselineEntry entry = entries.get(item.getId());
        if (entry != null) {
            return new Earlier(entry.getTotalFloat(), since);
        }
        Measured sample = measured.get(item.getId());
        return sample == null ? null
                : new Earlier(minutes(sample, item), "on " + Facts.day(sample.sample().getDate()));
    }

    /** Samples without a unit are in working days, as float is shown everywhere. */
    private int minutes(Measured measured, WorkItem item) {
        double per = measured.unit().startsWith("min") ? 1
                : measured.unit().startsWith("h") ? 60 : facts.calendar(item).minutesPerDay();
        return (int) Math.round(Math.clamp(measured.sample().getValue() * per, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
}
