// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keelson.exchange.csv.RowReader.BadRow;
import org.keelson.model.Element;
import org.keelson.model.MetricSeries;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Sample;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * Makes a portfolio of measured values that stands on its own. An element that is measured is in it with nothing but id and name,
 * which says to the merge which one is meant and changes nothing of it; so is a series that is there already, by its id. A new
 * series has a key made of metric and element.
 */
final class SeriesBuilder {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    /** A series in the making. */
    private static final class Making {
        final MetricSeries series;
        final String title;
        /** By day, the moments of the samples that are there already. */
        final Map<LocalDate, List<LocalDateTime>> moments = new HashMap<>();
        final Map<LocalDateTime, Integer> lines = new HashMap<>();
        String unit;
        int unitLine;

        Making(MetricSeries series, String title) {
            this.series = series;
            this.title = title;
        }
    }

    private final Portfolio fragment = MODEL.createPortfolio();
    private final String source;
    private final SeriesTarget target;
    private final Map<Element, Element> mentioned = new IdentityHashMap<>();
    private final Map<List<String>, Making> making = new HashMap<>();

    SeriesBuilder(String source, SeriesTarget target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Adds a value.
     *
     * @param date day or moment, ISO 8601
     * @param unit empty if the row does not say
     * @throws IllegalArgumentException with a sentence, if the date is none
     * @throws BadRow                   if the value is there already, or is in another unit than the others
     */
    void add(int line, String metric, Element element, String date, double value, String unit) throws BadRow {
        Making of = making.computeIfAbsent(List.of(Column.fold(metric), String.valueOf(element.getId())),
                key -> making(metric, element, unit));
        LocalDateTime moment = CsvDates.iso(date, day -> moment(of, day));
        if (!unit.isEmpty() && of.unit != null && !of.unit.equals(unit)) {
            throw new BadRow("unit: '" + unit + "', but " + of.title + " is in '" + of.unit + "'"
                    + (of.unitLine == 0 ? "" : " since line " + of.unitLine));
        }
        Integer before = of.lines.putIfAbsent(moment, line);
        if (before != null) {
            throw new BadRow("the value of " + of.title + " at " + date + " was given in line " + before + " already");
        }
        if (!unit.isEmpty() && of.unit == null) {
            of.unit = unit;
            of.unitLine = line;
            of.series.setUnit(unit);
        }
        Sample sample = MODEL.createSample();
        sample.setDate(moment);
        sample.setValue(value);
        of.series.getSamples().add(sample);
    }

    /** A day means the moment at which it was measured before, if there is one such, so that the value is replaced. */
    private static LocalDateTime moment(Making of, LocalDate day) {
        List<LocalDateTime> known = of.moments.getOrDefault(day, List.of());
        return known.size() == 1 ? known.getFirst() : day.atStartOfDay();
    }

    private Making making(String metric, Element element, String unit) {
        List<MetricSeries> known = target.series(metric, element);
        MetricSeries there = known.stream().filter(each -> unit.equals(each.getUnit())).findFirst()
                .orElse(known.isEmpty() ? null : known.getFirst());
        String title = target.isPortfolio(element) ? metric : metric + ", "
                + (element.getName() == null ? element.getId() : element.getName());
        MetricSeries series = MODEL.createMetricSeries();
        Making made = new Making(series, "'" + title + "'");
        if (there == null) {
            series.setKey(definition(metric) + " of " + (target.isPortfolio(element) ? "portfolio" : element.getId()));
            series.setSource(source);
            series.setName(title);
            series.setDefinition(definition(metric));
            series.setElement(mention(element));
        } else {
            series.setId(there.getId());
            made.unit = there.getUnit() == null || there.getUnit().isBlank() ? null : there.getUnit();
            for (Sample sample : there.getSamples()) {
                if (sample.getDate() != null) {
                    made.moments.computeIfAbsent(sample.getDate().toLocalDate(), day -> new ArrayList<>(1)).add(sample.getDate());
                }
            }
        }
        fragment.getMetrics().add(series);
        return made;
    }

    /** Words become an id, as in Lead Time; what has a dot, as the ids of organisations do, is one already. */
    private static String definition(String metric) {
        return metric.indexOf('.') >= 0 ? metric : metric.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    /** Stands for an element that is there already: its id says which, and nothing else of it is touched. */
    private Element mention(Element element) {
        if (target.isPortfolio(element)) {
            return fragment;
        }
        Element known = mentioned.get(element);
        if (known != null) {
            return known;
        }
        Element made = (Element) MODEL.create(element.eClass());
        made.setId(element.getId());
        made.setName(element.getName());
        mentioned.put(element, made);
        Element parent = made instanceof Team || made instanceof Program ? fragment : mention((Element) element.eContainer());
        switch (made) {
            case Team team -> fragment.getTeams().add(team);
            case Program program -> fragment.getPrograms().add(program);
            case Workstream part when parent instanceof Program program -> program.getWorkstreams().add(part);
            case Workstream part -> ((Workstream) parent).getWorkstreams().add(part);
            case WorkItem item when parent instanceof Program program -> program.getItems().add(item);
            case WorkItem item -> ((Workstream) parent).getItems().add(item);
            default -> throw new IllegalStateException(made.eClass().getName());
        }
        return made;
    }

    /** The portfolio, samples in the order of their dates. */
    Portfolio fragment() {
        for (Making each : making.values()) {
            List<Sample> sorted = new ArrayList<>(each.series.getSamples());
            sorted.sort(Comparator.comparing(Sample::getDate));
            each.series.getSamples().clear();
            each.series.getSamples().addAll(sorted);
        }
        fragment.getMetrics().removeIf(each -> each.getSamples().isEmpty());
        return fragment;
    }
}
