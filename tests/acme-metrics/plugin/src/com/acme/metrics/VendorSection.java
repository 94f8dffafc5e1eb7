// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keelson.analysis.ItemSchedule;
import org.keelson.api.Evaluation;
import org.keelson.api.MetricReading;
import org.keelson.api.ReportSection;
import org.keelson.api.document.Block;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.api.document.TableBlock.Column;
import org.keelson.model.Deliverable;
import org.keelson.model.Program;

/** What each vendor still owes, and under which contract. */
public final class VendorSection implements ReportSection {

    private static final List<Column> COLUMNS = List.of(Column.text("Vendor"), Column.text("Item"), Column.text("Finish"),
            Column.text("Contract"));

    @Override
    public Section write(Evaluation evaluation) {
        List<Block> blocks = new ArrayList<>();
        List<List<Sentence>> rows = new ArrayList<>();
        for (Program program : evaluation.portfolio().getPrograms()) {
            share(program, evaluation).ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
            Vendors.work(program).stream().filter(work -> Vendors.isOpen(work) && Vendors.isByVendor(work))
                    .forEach(work -> rows.add(row(work, evaluation)));
        }
        blocks.add(rows.isEmpty() ? Paragraph.of(Sentence.of("No vendor owes anything.")) : new TableBlock(COLUMNS, rows));
        return new Section("Vendors", 1, blocks);
    }

    private static Optional<Sentence> share(Program program, Evaluation evaluation) {
        return evaluation.readings().stream()
                .filter(each -> each.metric().equals(Vendors.SHARE) && each.element().equals(program.getId())).findFirst()
                .map(MetricReading::value).map(value -> Sentence.of(String.format(Locale.ROOT,
                        "Vendors do %.0f %% of the open work of %s.", value, program.getName()),
                        new Fact(program.getId(), "metric." + Vendors.SHARE, value.toString())));
    }

    private static List<Sentence> row(Deliverable work, Evaluation evaluation) {
        String finish = evaluation.schedule().item(work.getId()).filter(ItemSchedule::scheduled)
                .map(dates -> dates.finish().toString()).orElse("");
        String contract = Vendors.contract(work).orElse("");
        return List.of(cell(work.getOwnerTeam().getName(), work, "ownerTeam", work.getOwnerTeam().getId()),
                cell(work.getName(), work, "name", work.getName()),
                cell(finish.isEmpty() ? "not known" : finish.substring(0, 10), work, "schedule.finish", finish),
                cell(contract.isEmpty() ? "none" : contract, work, Vendors.CONTRACT, contract));
    }

    private static Sentence cell(String text, Deliverable work, String feature, String value) {
        return Sentence.of(text, new Fact(work.getId(), feature, value));
    }
}
