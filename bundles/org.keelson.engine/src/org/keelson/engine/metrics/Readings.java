// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.metrics;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.keelson.api.Measurement;
import org.keelson.api.MetricReading;
import org.keelson.api.MetricReading.Spread;
import org.keelson.api.MetricReading.Trend;
import org.keelson.model.MetricSeries;
import org.keelson.model.Portfolio;
import org.keelson.model.Sample;

/**
 * Makes readings of measurements: thresholds, trend, and the spread of teams over programs. Knows the portfolio as it was when
 * it was made; immutable afterwards.
 */
public final class Readings {

    /**
     * What is read of a metric.
     *
     * @param id     its id
     * @param name   its name
     * @param unit   unit of values that say none
     * @param spread whether values of teams are rolled up to programs
     */
    public record Source(String id, String name, String unit, boolean spread) {
    }

    /** The last of several series of one metric and element: its thresholds count, and the samples of all. */
    private record Past(MetricSeries series, List<Sample> samples) {
    }

    private final LocalDateTime asOf;
    private final Map<String, Map<String, Past>> past = new HashMap<>();
    private final Map<String, ? extends Collection<String>> teams;

    /**
     * @param portfolio    read now, and not later
     * @param asOf         moment of the measurements; earlier samples alone make the trend
     * @param teamsByProgram ids of the teams that work for each program, by its id
     */
    public Readings(Portfolio portfolio, LocalDateTime asOf, Map<String, ? extends Collection<String>> teamsByProgram) {
        this.asOf = asOf;
        this.teams = teamsByProgram;
        for (MetricSeries series : portfolio.getMetrics()) {
            String metric = series.getDefinition() == null || series.getDefinition().isBlank() ? series.getName()
                    : series.getDefinition();
            if (metric != null && series.getElement() != null && series.getElement().getId() != null) {
                Map<String, Past> byElement = past.computeIfAbsent(metric.toLowerCase(Locale.ROOT), id -> new HashMap<>());
                byElement.merge(series.getElement().getId(), new Past(series, List.copyOf(series.getSamples())),
                        Readings::joined);
            }
        }
    }

    private static Past joined(Past first, Past second) {
        List<Sample> samples = new ArrayList<>(first.samples());
        samples.addAll(second.samples());
        return new Past(second.series(), samples);
    }

    /**
     * The readings of one metric, by element.
     *
     * @param measurements by element
     */
    public List<MetricReading> of(Source metric, Thresholds thresholds, List<Measurement> measurements) {
        Map<String, Past> own = past.getOrDefault(metric.id().toLowerCase(Locale.ROOT), Map.of());
        List<MetricReading> readings = new ArrayList<>();
        for (Measurement measurement : measurements) {
            if (measurement instanceof Measurement.Value value) {
                String unit = value.unit() == null ? metric.unit() : value.unit();
                readings.add(reading(metric, value, unit, thresholds, own.get(value.element())));
            }
        }
        return metric.spread() ? withSpreads(metric, thresholds, readings, own) : readings;
    }

    private List<MetricReading> withSpreads(Source metric, Thresholds thresholds, List<MetricReading> readings,
            Map<String, Past> own) {
        Map<String, MetricReading> byElement = new TreeMap<>();
        readings.forEach(each -> byElement.put(each.element(), each));
        teams.forEach((program, members) -> {
            // A metric that measures the program itself knows better.
            if (!byElement.containsKey(program)) {
                spread(metric, program, members, thresholds.of(series(own, program)), byElement);
            }
        });
        return List.copyOf(byElement.values());
    }

    private static MetricSeries series(Map<String, Past> own, String element) {
        Past found = own.get(element);
        return found == null ? null : found.series();
    }

    private MetricReading reading(Source metric, Measurement.Value value, String unit, Thresholds common, Past before) {
        Thresholds thresholds = common.of(before == null ? null : before.series());
        Trend trend = before == null ? Trend.UNKNOWN
                : Trends.of(values(before.samples(), value.value()), thresholds.higherIsBetter());
        return new MetricReading(metric.id(), metric.name(), value.element(), value.value(), unit, trend,
                thresholds.status(value.value()), null, value.why());
    }

    /**
     * Earlier values, and this one as the last. One that was recorded today is the same measurement; so is the last one of a
     * metric that tells what was imported, and a value that has stayed the same says nothing of where it goes.
     */
    private List<Double> values(List<Sample> samples, double now) {
        List<Double> values = new ArrayList<>();
        samples.stream().filter(each -> each.getDate() != null && Double.isFinite(each.getValue())
                && each.getDate().toLocalDate().isBefore(asOf.toLocalDate())).sorted(Comparator.comparing(Sample::getDate))
                .forEach(each -> values.add(each.getValue()));
        if (values.isEmpty() || values.getLast() != now) {
            values.add(now);
        }
        return values;
    }

    private static void spread(Source metric, String program, Collection<String> teams, Thresholds thresholds,
            Map<String, MetricReading> readings) {
        List<MetricReading> own = teams.stream().map(readings::get).filter(each -> each != null && each.spread() == null)
                .sorted(Comparator.comparingDouble(MetricReading::value).thenComparing(MetricReading::element)).toList();
        // Values of different units say nothing together.
        if (own.isEmpty() || own.stream().map(MetricReading::unit).distinct().count() > 1) {
            return;
        }
        double[] values = own.stream().mapToDouble(MetricReading::value).toArray();
        Spread spread = new Spread(values.length, values[0], quantile(values, 0.25), quantile(values, 0.5),
                quantile(values, 0.75), values[values.length - 1], own.getFirst().element(), own.getLast().element());
        int better = thresholds.higherIsBetter() == null ? 0 : thresholds.higherIsBetter() ? 1 : -1;
        int improving = (int) own.stream().filter(each -> each.trend() == Trend.IMPROVING).count();
        int worsening = (int) own.stream().filter(each -> each.trend() == Trend.WORSENING).count();
        Trend trend = better == 0 || own.stream().allMatch(each -> each.trend() == Trend.UNKNOWN) ? Trend.UNKNOWN
                : 2 * improving > own.size() ? Trend.IMPROVING : 2 * worsening > own.size() ? Trend.WORSENING : Trend.STEADY;
        readings.put(program, new MetricReading(metric.id(), metric.name(), program, spread.median(), own.getFirst().unit(), trend,
                thresholds.status(spread.median()), spread, List.of()));
    }

    /** By linear interpolation between order statistics, as in Hyndman and Fan (1996), type 7. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
