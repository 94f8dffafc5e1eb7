// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Exporter;
import org.keelson.api.Finding;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.Importer;
import org.keelson.api.NotApplicableException;
import org.keelson.api.Report;
import org.keelson.api.document.Document;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;

/** Contributions for the tests of verbs. */
public final class Contributed {

    private Contributed() {
    }

    /** A deliverable a line, the line being key and name; a line that begins with ? is bad, a file that begins with ! as well. */
    public static final class Lines implements Importer {
        @Override
        public ImportResult read(ImportRequest request) throws ImportException, IOException {
            System.out.println("noise of an importer");
            Portfolio fragment = ModelFactory.eINSTANCE.createPortfolio();
            Program program = ModelFactory.eINSTANCE.createProgram();
            program.setName(request.program().orElse("Imported"));
            fragment.getPrograms().add(program);
            List<String> lines = new String(request.source().open().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            if (lines.getFirst().startsWith("!")) {
                throw new ImportException("there is nothing to read", 1, null);
            }
            for (String line : lines) {
                if (!line.startsWith("?")) {
                    Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
                    item.setKey(line.substring(0, 1));
                    item.setSource(request.source().name());
                    item.setName(line);
                    program.getItems().add(item);
                }
            }
            return new ImportResult(fragment, List.of(new ImportResult.Skipped("line 9", "is bad")),
                    List.of(new ImportResult.Loss("colour", 2, "red")), List.of(Problem.warning("lines.odd", null, "odd line")));
        }
    }

    public static final class Names implements Exporter {
        @Override
        public void write(Evaluation evaluation, OutputStream out) throws IOException {
            out.write((evaluation.portfolio().getName() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    public static final class Warns implements EscalationRule {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            System.out.println("noise of a rule");
            return List.of(new Finding(ProblemSeverity.WARNING, evaluation.portfolio().getId(), "Somebody should know.", List.of("it is so")));
        }
    }

    public static final class Throws implements EscalationRule, Report {
        @Override
        public List<Finding> evaluate(Evaluation evaluation) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public Document write(Evaluation evaluation) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    public static final class Empty implements Report {
        @Override
        public Document write(Evaluation evaluation) {
            return new Document("About " + evaluation.portfolio().getName(), List.of());
        }
    }

    public static final class DoesNotApply implements Report {
        @Override
        public Document write(Evaluation evaluation) {
            throw new NotApplicableException("The portfolio has no gate.");
        }
    }
}
