// SPDX-License-Identifier: EPL-2.0
package org.keelson.golden.tests;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.keelson.api.Finding;
import org.keelson.api.MetricReading;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.Outcome;
import org.keelson.model.problems.Problem;

/** What contributions answered, as text that a person can review: one line for each thing said, its facts below it. */
final class Transcript {

    private final StringBuilder text = new StringBuilder();

    static String of(List<Outcome<List<Finding>>> outcomes) {
        Transcript transcript = new Transcript();
        for (Outcome<List<Finding>> outcome : outcomes) {
            transcript.line(0, "rule " + outcome.call().contribution().id());
            if (outcome.value().isEmpty()) {
                transcript.line(1, outcome.message());
            }
            for (Finding finding : outcome.value().orElse(List.of())) {
                transcript.line(1, finding.severity().json() + " [" + finding.element() + "] " + finding.message()
                        + (finding.level() == null ? "" : " (at least " + finding.level().getName().toLowerCase(Locale.ROOT) + ")")
                        + (finding.by() == null ? "" : " (by " + finding.by() + ")"));
                finding.why().forEach(why -> transcript.line(2, "- " + why));
            }
        }
        return transcript.text.toString();
    }

    static String ofProblems(List<Outcome<List<Problem>>> outcomes) {
        Transcript transcript = new Transcript();
        for (Outcome<List<Problem>> outcome : outcomes) {
            transcript.line(0, "validation " + outcome.call().contribution().id());
            if (outcome.value().isEmpty()) {
                transcript.line(1, outcome.message());
            }
            for (Problem problem : outcome.value().orElse(List.of())) {
                transcript.line(1, problem.severity().json() + " [" + problem.element() + "] " + problem.message());
            }
        }
        return transcript.text.toString();
    }

    static String ofMetrics(List<MeasuredMetric> metrics) {
        Transcript transcript = new Transcript();
        for (MeasuredMetric metric : metrics) {
            transcript.line(0, "metric " + metric.metric().id());
            if (metric.outcome().value().isEmpty()) {
                transcript.line(1, metric.outcome().message());
            }
            for (MetricReading reading : metric.readings()) {
                transcript.reading(reading);
            }
            metric.notApplicable().forEach(none -> transcript.line(1, "[" + none.element() + "] does not apply: " + none.because()));
        }
        return transcript.text.toString();
    }

    private void reading(MetricReading reading) {
        line(1, "[" + reading.element() + "] " + reading.value() + (reading.unit().isEmpty() ? "" : " " + reading.unit()) + ", "
                + reading.status().getName().toLowerCase(Locale.ROOT) + ", trend " + reading.trend().json());
        if (reading.spread() != null) {
            line(2, "= " + reading.spread().count() + " teams: " + reading.spread().minimum() + " (" + reading.spread().minimumOf()
                    + "), " + reading.spread().lower() + ", " + reading.spread().median() + ", " + reading.spread().upper() + ", "
                    + reading.spread().maximum() + " (" + reading.spread().maximumOf() + ")");
        }
        reading.why().forEach(why -> line(2, "- " + why));
    }

    static String of(Document document) {
        Transcript transcript = new Transcript();
        transcript.line(0, "document " + document.title());
        transcript.blocks(1, document.blocks());
        return transcript.text.toString();
    }

    private void blocks(int depth, List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Section section -> {
                    line(depth, "section " + section.level() + " " + section.title());
                    blocks(depth + 1, section.blocks());
                }
                case Paragraph paragraph -> paragraph(depth, "paragraph", paragraph);
                case Bullets bullets -> bullets.items().forEach(item -> paragraph(depth, "bullet", item));
                case TableBlock table -> {
                    line(depth, "table " + table.columns().stream().map(TableBlock.Column::title).collect(Collectors.joining(" | ")));
                    for (List<Sentence> row : table.rows()) {
                        line(depth + 1, row.stream().map(Sentence::text).collect(Collectors.joining(" | ")));
                        row.forEach(cell -> facts(depth + 2, cell));
                    }
                }
                case Figure figure -> line(depth, "figure " + figure.kind() + " " + figure.parameters() + " " + figure.caption());
            }
        }
    }

    private void paragraph(int depth, String kind, Paragraph paragraph) {
        line(depth, kind);
        for (Sentence sentence : paragraph.sentences()) {
            line(depth + 1, sentence.text());
            facts(depth + 2, sentence);
        }
    }

    private void facts(int depth, Sentence sentence) {
        for (Fact fact : sentence.facts()) {
            line(depth, "= " + fact.element() + " " + fact.feature() + " " + fact.value());
        }
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line.replace("\n", "\\n")).append('\n');
    }
}
