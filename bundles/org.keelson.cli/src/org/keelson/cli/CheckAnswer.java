// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;

import org.keelson.api.Finding;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * What {@code check} answers.
 *
 * @param findings the worst first
 * @param messages the problems that are no findings
 */
record CheckAnswer(List<Found> findings, EscalationAnswer escalations, List<Problem> problems, List<Problem> messages,
        Status status) implements Answer {

    /** Something that a check or a rule found. */
    record Found(ProblemSeverity severity, String rule, String element, String message, List<String> why) {

        static Found of(Problem problem) {
            return new Found(problem.severity(), problem.rule(), problem.element(), problem.message(), List.of());
        }

        static Found of(String rule, Finding finding) {
            return new Found(finding.severity(), rule, finding.element(), finding.message(), finding.why());
        }
    }

    @Override
    public void json(Json object) throws IOException {
        object.list("findings", findings, (json, finding) -> {
            json.field("rule", finding.rule());
            json.field("severity", finding.severity().json());
            json.field("element", finding.element());
            json.field("message", finding.message());
            json.strings("why", finding.why());
        });
        escalations.json(object);
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
        escalations.text(text);
    }
}
