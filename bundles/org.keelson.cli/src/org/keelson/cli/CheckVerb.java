// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.keelson.api.Finding;
import org.keelson.edit.StructuralValidator;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.Outcome;
import org.keelson.engine.Snapshot;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.storage.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that is wrong with a portfolio or that somebody should hear about. */
@Command(description = "Validation and escalation rules.")
final class CheckVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "A portfolio.")
    private Path file;
    @Option(names = "--fail-on", paramLabel = "SEVERITY",
            description = "Exit status 1 if there is a finding of this severity or a worse one: error, warning or info.")
    private ProblemSeverity failOn;

    @Override
    boolean isQuestion() {
        return true;
    }

    @Override
    Answer answer() throws Failure {
        Loaded loaded = load(file);
        Snapshot snapshot = Snapshot.of(loaded.portfolio());
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(StructuralValidator.validate(loaded.portfolio()));
        problems.addAll(snapshot.schedule().problems());
        List<Found> findings = new ArrayList<>();
        for (Problem problem : problems) {
            findings.add(new Found(problem.severity(), problem.rule(), problem.element(), problem.message(), List.of()));
        }
        List<Problem> failures = new ArrayList<>();
        EvaluationRun run = context.engine().get().run(snapshot, optionsForMany());
        for (Outcome<List<Problem>> outcome : run.validate()) {
            outcome.problem().ifPresent(failures::add);
            for (Problem problem : outcome.value().orElse(List.of())) {
                findings.add(new Found(problem.severity(), problem.rule(), problem.element(), problem.message(), List.of()));
            }
        }
        for (Outcome<List<Finding>> outcome : run.check()) {
            outcome.problem().ifPresent(failures::add);
            for (Finding finding : outcome.value().orElse(List.of())) {
                findings.add(new Found(finding.severity(), outcome.call().contribution().id(), finding.element(), finding.message(),
                        finding.why()));
            }
        }
        findings.sort(Comparator.comparing(Found::severity));
        problems.addAll(failures);
        boolean reached = failOn != null && findings.stream().anyMatch(f -> f.severity().compareTo(failOn) <= 0);
        return new Checked(findings, problems, failures, !run.failures().isEmpty() ? Status.CONTRIBUTION : reached ? Status.FINDINGS : Status.DONE);
    }

    private record Found(ProblemSeverity severity, String rule, String element, String message, List<String> why) {
    }

    /** @param messages the problems that are no findings */
    private record Checked(List<Found> findings, List<Problem> problems, List<Problem> messages, Status status) implements Answer {

        @Override
        public void json(Json object) throws IOException {
            object.list("findings", findings, (json, finding) -> {
                json.field("rule", finding.rule());
                json.field("severity", finding.severity().json());
                json.field("element", finding.element());
                json.field("message", finding.message());
                json.strings("why", finding.why());
            });
        }

        @Override
        public void text(Text text) {
            for (Found finding : findings) {
                text.line(finding.severity().json() + "  " + Text.oneLine(finding.message()) + "  [" + finding.rule() + "]");
                finding.why().forEach(why -> text.line("    because " + Text.oneLine(why)));
            }
            StringBuilder counts = new StringBuilder();
            for (ProblemSeverity severity : ProblemSeverity.values()) {
                long count = findings.stream().filter(f -> f.severity() == severity).count();
                counts.append(counts.isEmpty() ? "" : ", ").append(count).append(' ').append(severity.json())
                        .append(count == 1 || severity == ProblemSeverity.INFO ? "" : "s");
            }
            text.line(findings.isEmpty() ? "nothing found" : counts.toString());
        }
    }
}
