// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keelson.api.Evaluation;
import org.keelson.api.MetricReading;
import org.keelson.api.MetricReading.Trend;
import org.keelson.api.ReportSection;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.api.document.TableBlock.Column;
import org.keelson.model.Element;
import org.keelson.model.Status;

/** Metrics that are beyond their thresholds or get worse: the portfolio first, then programs, then teams and items. */
public final class MetricsSection implements ReportSection {

    private static final Comparator<MetricReading> WORST_FIRST = Comparator
            .comparing((MetricReading each) -> -each.status().getValue()).thenComparing(MetricReading.ORDER);

    @Override
    public Section write(Evaluation evaluation) {
        int most = evaluation.parameters().integer("most");
        Map<String, Element> elements = elements(evaluation);
        List<MetricReading> readings = evaluation.readings().stream().filter(MetricsSection::isWorthAWord).sorted(WORST_FIRST).toList();
        if (readings.isEmpty()) {
            return new Section("Metrics beyond their thresholds", 1, List.of(Paragraph.of(Sentence.of(
                    evaluation.readings().isEmpty() ? "Nothing was measured." : "None is, and none gets worse."))));
        }
        List<List<Sentence>> rows = readings.stream().limit(most).map(each -> row(each, elements)).toList();
        TableBlock table = new TableBlock(List.of(Column.text("Metric"), Column.text("Of"), Column.number("Value"),
                Column.text("Status"), Column.text("Trend")), rows);
        String rest = Writing.count(readings.size() - most, "value") + " more.";
        return new Section("Metrics beyond their thresholds", 1,
                readings.size() > most ? List.of(table, Paragraph.of(Sentence.of(rest))) : List.of(table));
    }

    private static boolean isWorthAWord(MetricReading reading) {
        return reading.status() == Status.OFF_TRACK || reading.status() == Status.WATCH || reading.trend() == Trend.WORSENING;
    }

    private static Map<String, Element> elements(Evaluation evaluation) {
        Map<String, Element> elements = new HashMap<>();
        elements.put(evaluation.portfolio().getId(), evaluation.portfolio());
        evaluation.portfolio().eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element) {
                elements.put(element.getId(), element);
            }
        });
        return elements;
    }

    private static List<Sentence> row(MetricReading reading, Map<String, Element> elements) {
        BigDecimal rounded = new BigDecimal(reading.value()).round(new MathContext(4, RoundingMode.HALF_UP));
        String number = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        Fact fact = new Fact(reading.element(), "metric." + reading.metric(), number);
        return List.of(Sentence.of(reading.name()), Writing.nameCell(elements.get(reading.element())),
                Sentence.of(reading.unit().isEmpty() ? number : number + " " + reading.unit(), fact),
                Sentence.of(Writing.status(reading.status())),
                reading.trend() == Trend.UNKNOWN ? Writing.blank() : Sentence.of(Writing.word(reading.trend())));
    }
}
