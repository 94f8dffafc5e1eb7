// SPDX-License-Identifier: EPL-2.0
package org.keelson.faulty;

import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Report;
import org.keelson.api.ReportSection;
import org.keelson.api.document.Document;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;

/** Reports, each broken in its own way. */
public final class BrokenReports {

    private BrokenReports() {
    }

    /** States something of an element that does not exist, deep in a table. */
    public static final class NamesNothing implements Report {
        @Override
        public Document write(Evaluation evaluation) {
            Sentence sentence = Sentence.of("It is late", new Fact("no-such-id", "deadline", "2026-03-15"));
            return new Document("Status", List.of(new Section("Items", 1,
                    List.of(new TableBlock(List.of(TableBlock.Column.text("What")), List.of(List.of(sentence)))))));
        }
    }

    /** Builds a table whose rows do not fit its columns. */
    public static final class Malformed implements Report {
        @Override
        public Document write(Evaluation evaluation) {
            return new Document("Status", List.of(new TableBlock(List.of(), List.of(List.of(Sentence.of("x"))))));
        }
    }

    public static final class AnswersNull implements Report {
        @Override
        public Document write(Evaluation evaluation) {
            return null;
        }
    }

    /** Adds a section that claims to be a part of another. */
    public static final class DeepSection implements ReportSection {
        @Override
        public Section write(Evaluation evaluation) {
            return new Section("Deep", 2, List.of());
        }
    }

    public static final class ThrowingSection implements ReportSection {
        @Override
        public Section write(Evaluation evaluation) {
            throw new IllegalStateException("Nothing to write home about");
        }
    }

    /** Counts findings and readings. */
    public static final class HealthySection implements ReportSection {
        @Override
        public Section write(Evaluation evaluation) {
            return new Section("Added", 1, List.of(Paragraph.of(Sentence.of(
                    evaluation.findings().isEmpty() || evaluation.readings().isEmpty() ? "Nothing" : "Something"))));
        }
    }

    /** Tells what its parameter says. */
    public static final class Healthy implements Report {
        @Override
        public Document write(Evaluation evaluation) {
            return new Document(evaluation.parameters().text("title"), List.of(Paragraph.of(Sentence.of("All is well"))));
        }
    }
}
