// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keelson.api.ComputedStatus;
import org.keelson.api.Evaluation;
import org.keelson.api.ReportSection;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.api.document.TableBlock.Column;
import org.keelson.model.Element;
import org.keelson.model.Program;
import org.keelson.model.Status;

/** The claimed status of the portfolio and of each program beside the computed one. */
public final class StatusSection implements ReportSection {

    @Override
    public Section write(Evaluation evaluation) {
        Map<String, ComputedStatus> byId = new HashMap<>();
        evaluation.statuses().forEach(each -> byId.put(each.element(), each));
        List<List<Sentence>> rows = new ArrayList<>();
        add(rows, evaluation.portfolio(), byId);
        int gaps = 0;
        for (Program program : evaluation.portfolio().getPrograms()) {
            add(rows, program, byId);
            ComputedStatus status = byId.get(program.getId());
            gaps += status != null && isGap(status) ? 1 : 0;
        }
        String answer = gaps == 0 ? "No program claims to be better than it is computed to be."
                : Writing.count(gaps, "program") + (gaps == 1 ? " claims" : " claim") + " to be better than computed.";
        return new Section("Status, claimed and computed", 1, List.of(Paragraph.of(Sentence.of(answer)), new TableBlock(
                List.of(Column.text("What"), Column.text("Claimed"), Column.text("Computed"), Column.text("Because")), rows)));
    }

    /** A claim that overrides has said why. */
    private static boolean isGap(ComputedStatus status) {
        return !status.overridden() && status.claimed() != Status.UNKNOWN
                && status.claimed().getValue() < status.computed().getValue();
    }

    private static void add(List<List<Sentence>> rows, Element element, Map<String, ComputedStatus> byId) {
        ComputedStatus status = byId.get(element.getId());
        if (status != null) {
            String claimed = Writing.status(status.claimed()) + (status.overridden() ? " (overrides)" : "");
            rows.add(List.of(Writing.nameCell(element),
                    Sentence.of(claimed, Writing.fact(element, "status.claimed", status.claimed())),
                    Sentence.of(Writing.status(status.computed()), Writing.fact(element, "status.computed", status.computed())),
                    status.why().isEmpty() ? Writing.blank() : Sentence.of(status.why().getFirst())));
        }
    }
}
