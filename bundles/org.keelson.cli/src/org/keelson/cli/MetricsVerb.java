// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.keelson.api.Measurement;
import org.keelson.api.MetricReading.Spread;
import org.keelson.api.MetricReading;
import org.keelson.edit.MetricEdits;
import org.keelson.edit.PortfolioSession;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.Outcome;
import org.keelson.engine.Snapshot;
import org.keelson.model.Element;
import org.keelson.model.problems.Problem;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Contributed metrics, with thresholds and trend. */
@Command(description = "What the metrics say, with thresholds, trend and the spread of teams.")
final class MetricsVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--id", paramLabel = "ID", description = "Only this metric; may stand again.")
    private List<String> ids = List.of();
    @Option(names = "--element", paramLabel = "ID", description = "Only this element, by its id or name; may stand again.")
    private List<String> wanted = List.of();
    @Option(names = "--set", paramLabel = "METRIC.PARAMETER=VALUE",
            description = "A parameter for this run, or a threshold: target, watch or off-track; may stand again.")
    private Map<String, String> set = Map.of();
    @Option(names = "--record", description = "Keeps the values in FILE, one a day, so that there is a trend.")
    private boolean record;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        for (String id : ids) {
            contribution(ExtensionPoint.METRICS, id);
        }
        Loaded loaded = load(file);
        Map<String, Element> elements = elements(loaded);
        Set<String> shown = shown(elements);
        Snapshot snapshot = Snapshot.of(loaded.portfolio());
        EvaluationRun run = context.engine().get().run(snapshot, optionsForMany(set, Set.of()));
        List<MeasuredMetric> measured = ids.isEmpty() ? run.measure() : ids.stream().distinct().map(run::measure).toList();
        List<Problem> problems = new ArrayList<>(loaded.problems());
        measured.forEach(each -> each.outcome().problem().ifPresent(problems::add));
        run.failures().forEach(failure -> failure.problem().filter(each -> !problems.contains(each)).ifPresent(problems::add));
        if (record) {
            PortfolioSession session = new PortfolioSession(loaded.resource());
            session.execute(MetricEdits.record(recorded(measured), snapshot.asOf(context.clock())));
            problems.addAll(save(session.resource(), file));
        }
        return new Measured(rows(measured, shown, elements), problems,
                run.failures().isEmpty() ? Status.DONE : Status.CONTRIBUTION);
    }

    private static Map<String, Element> elements(Loaded loaded) {
        Map<String, Element> elements = new HashMap<>();
        elements.put(loaded.portfolio().getId(), loaded.portfolio());
        loaded.portfolio().eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element && element.getId() != null) {
                elements.put(element.getId(), element);
            }
        });
        return elements;
    }

    /** @return null for all */
    private Set<String> shown(Map<String, Element> elements) throws Failure {
        if (wanted.isEmpty()) {
            return null;
        }
        List<String> found = new ArrayList<>();
        for (String text : wanted) {
            found.add(PlanVerb.find(elements.values().stream().sorted(Comparator.comparing(Element::getId)).toList(), text,
                    "element").getId());
        }
        return Set.copyOf(found);
    }

    private static List<MetricEdits.Recorded> recorded(List<MeasuredMetric> measured) {
        List<MetricEdits.Recorded> values = new ArrayList<>();
        for (MeasuredMetric metric : measured) {
            metric.recordable().forEach(each -> values.add(
                    new MetricEdits.Recorded(each.metric(), metric.metric().name(), each.element(), each.value(), each.unit())));
        }
        return values;
    }

    /**
     * One line of the answer.
     *
     * @param reading null where there is no value
     * @param detail  why there is none; else empty
     */
    private record Row(MeasuredMetric metric, String element, String elementName, MetricReading reading, String outcome,
            String detail) {
    }

    private static List<Row> rows(List<MeasuredMetric> measured, Set<String> shown, Map<String, Element> elements) {
        List<Row> rows = new ArrayList<>();
        for (MeasuredMetric metric : measured) {
            Outcome<List<Measurement>> outcome = metric.outcome();
            if (outcome.value().isEmpty()) {
                String detail = outcome instanceof Outcome.NotApplicable<?> none ? none.reason() : outcome.message();
                rows.add(new Row(metric, null, null, null, outcome.json(), detail));
                continue;
            }
            List<Row> own = new ArrayList<>();
            for (MetricReading each : metric.readings()) {
                own.add(new Row(metric, each.element(), name(elements, each.element()), each, outcome.json(), ""));
            }
            // A program that the metric does not apply to may have the spread of its teams.
            Set<String> read = metric.readings().stream().map(MetricReading::element).collect(Collectors.toSet());
            metric.notApplicable().stream().filter(none -> !read.contains(none.element()))
                    .forEach(none -> own.add(new Row(metric, none.element(), name(elements, none.element()), null,
                            "not-applicable", none.because())));
            own.stream().filter(row -> shown == null || shown.contains(row.element()))
                    .sorted(Comparator.comparing(Row::element)).forEach(rows::add);
        }
        return rows;
    }

    private static String name(Map<String, Element> elements, String id) {
        Element element = elements.get(id);
        return element == null || element.getName() == null ? id : element.getName();
    }

    private record Measured(List<Row> rows, List<Problem> problems, Status status) implements Answer {

        @Override
        public void json(Json object) throws IOException {
            object.list("metrics", rows, (json, row) -> {
                json.field("id", row.metric().metric().id());
                json.field("name", row.metric().metric().name());
                json.field("element", row.element());
                json.field("elementName", row.elementName());
                MetricReading reading = row.reading();
                json.number("value", reading == null ? Double.NaN : reading.value());
                json.field("unit", reading == null ? null : reading.unit());
                json.field("trend", reading == null ? null : reading.trend().json());
                json.field("status", reading == null ? null : words(reading));
                json.field("outcome", row.outcome());
                json.field("detail", row.detail());
                json.strings("why", reading == null ? List.of() : reading.why());
                if (reading != null && reading.spread() != null) {
                    json.object("spread", inner -> spread(inner, reading.spread()));
                }
            });
        }

        private static void spread(Json json, Spread spread) throws IOException {
            json.field("count", spread.count());
            json.number("minimum", spread.minimum());
            json.number("lower", spread.lower());
            json.number("median", spread.median());
            json.number("upper", spread.upper());
            json.number("maximum", spread.maximum());
            json.field("minimumOf", spread.minimumOf());
            json.field("maximumOf", spread.maximumOf());
        }

        private static String words(MetricReading reading) {
            return reading.status().getName().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public void text(Text text) {
            if (rows.isEmpty()) {
                text.line("nothing was measured");
                return;
            }
            Text.Table table = Text.table("metric", "element", ">value", "unit", "trend", "status", "note");
            for (Row row : rows) {
                MetricReading reading = row.reading();
                if (reading == null) {
                    table.row(row.metric().metric().name(), row.elementName() == null ? "" : row.elementName(), "-", "", "", "",
                            row.detail());
                } else {
                    table.row(row.metric().metric().name(), row.elementName(), text(reading.value()), reading.unit(),
                            reading.trend() == MetricReading.Trend.UNKNOWN ? "" : reading.trend().json(),
                            words(reading).equals("unknown") ? "" : words(reading), note(reading));
                }
            }
            text.table(table);
        }

        private static String note(MetricReading reading) {
            Spread spread = reading.spread();
            return spread != null
                    ? text(spread.minimum()) + " to " + text(spread.maximum()) + " over " + Text.count(spread.count(), "team")
                    : reading.why().isEmpty() ? "" : reading.why().getFirst();
        }

        /** Four digits are as much as anybody reads. */
        private static String text(double value) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_UP));
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
    }
}
