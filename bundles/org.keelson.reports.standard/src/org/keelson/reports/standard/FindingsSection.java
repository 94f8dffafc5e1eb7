// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.util.ArrayList;
import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.api.ReportSection;
import org.keelson.api.RuleFinding;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.model.problems.ProblemSeverity;

/** What the escalation rules have found, with the first reason of each. */
public final class FindingsSection implements ReportSection {

    @Override
    public Section write(Evaluation evaluation) {
        int most = evaluation.parameters().integer("most");
        List<RuleFinding> findings = evaluation.findings().stream()
                .filter(each -> each.finding().severity() != ProblemSeverity.INFO).toList();
        List<Block> blocks = new ArrayList<>();
        if (findings.isEmpty()) {
            blocks.add(Paragraph.of(Sentence.of("The rules have found nothing.")));
        } else {
            List<Paragraph> items = findings.stream().limit(most).map(each -> item(each.finding())).toList();
            blocks.add(new Bullets(items));
            if (findings.size() > most) {
                blocks.add(Paragraph.of(Sentence.of(Writing.count(findings.size() - most, "finding") + " more, less bad.")));
            }
        }
        return new Section("What somebody should hear about", 1, blocks);
    }

    private static Paragraph item(Finding finding) {
        List<Sentence> sentences = new ArrayList<>();
        String sign = finding.severity() == ProblemSeverity.ERROR ? "■ " : "▲ ";
        Sentence first = finding.element() == null ? Sentence.of(sign + Writing.sentence(finding.message()))
                : Sentence.of(sign + Writing.sentence(finding.message()),
                        new Fact(finding.element(), "finding", finding.message()));
        sentences.add(first);
        finding.why().stream().limit(1).map(Writing::sentence).map(Sentence::of).forEach(sentences::add);
        return new Paragraph(sentences);
    }
}
