// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import static org.keelson.reports.standard.Writing.blank;
import static org.keelson.reports.standard.Writing.day;
import static org.keelson.reports.standard.Writing.decimal;
import static org.keelson.reports.standard.Writing.fact;
import static org.keelson.reports.standard.Writing.nameCell;
import static org.keelson.reports.standard.Writing.owner;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Standing;
import org.keelson.api.document.Block;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.api.document.TableBlock.Column;
import org.keelson.model.Gate;
import org.keelson.model.ItemContainer;
import org.keelson.model.Milestone;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/** Programs, critical path, milestones and gates. */
final class PlanSections {

    private final Reading reading;

    PlanSections(Reading reading) {
        this.reading = reading;
    }

    List<Block> programs() {
        List<List<Sentence>> rows = new ArrayList<>();
        for (Program program : reading.portfolio().getPrograms()) {
            List<WorkItem> items = new ArrayList<>();
            collect(program, program.getWorkstreams(), items);
            if (!items.isEmpty() && program.getId() != null) {
                rows.add(program(program, items));
            }
        }
        return rows.isEmpty() ? List.of() : List.of(new TableBlock(List.of(Column.text("Program"), Column.text("Status"),
                Column.number("Done, %"), Column.text("Start"), Column.text("Finish"), Column.text("Planned finish")), rows));
    }

    private static void collect(ItemContainer container, List<Workstream> parts, List<WorkItem> items) {
        items.addAll(container.getItems());
        parts.forEach(part -> collect(part, part.getWorkstreams(), items));
    }

    private List<Sentence> program(Program program, List<WorkItem> items) {
        List<ItemSchedule> dates = items.stream().map(reading::dates).flatMap(Optional::stream).toList();
        Optional<LocalDateTime> start = dates.stream().map(ItemSchedule::start).min(Comparator.naturalOrder());
        Optional<LocalDateTime> finish = dates.stream().map(ItemSchedule::finish).max(Comparator.naturalOrder());
        long whole = 0;
        long done = 0;
        for (WorkItem item : items) {
            long minutes = reading.dates(item).map(ItemSchedule::durationMinutes).orElse(0);
            whole += minutes;
            done += minutes * (Standing.isFinished(item) ? 100 : item.getProgress());
        }
        long percent = whole == 0 ? 0 : done / whole;
        Standing.Verdict verdict = reading.standing().of(program, items);
        return List.of(nameCell(program),
                Sentence.of(Writing.status(verdict.status()), fact(program, "standing.status", verdict.status())),
                Sentence.of(Long.toString(percent), fact(program, "schedule.progress", percent)),
                start.map(s -> Sentence.of(s.toLocalDate().toString(), fact(program, "schedule.start", s))).orElse(blank()),
                finish.map(f -> Sentence.of(day(f).toString(), fact(program, "schedule.finish", f))).orElse(blank()),
                program.getPlannedFinish() == null ? blank() : Sentence.of(program.getPlannedFinish().toString(),
                        fact(program, "plannedFinish", program.getPlannedFinish())));
    }

    List<Block> criticalPath() {
        List<List<Sentence>> rows = new ArrayList<>();
        for (String id : reading.schedule().criticalPath()) {
            WorkItem item = reading.item(id).orElse(null);
            ItemSchedule at = item == null ? null : reading.dates(item).orElse(null);
            if (at != null) {
                rows.add(List.of(nameCell(item), new Sentence(owner(item), item.getOwnerTeam() == null ? List.of()
                        : List.of(fact(item, "ownerTeam", item.getOwnerTeam().getId()))),
                        Sentence.of(at.start().toLocalDate().toString(), fact(item, "schedule.start", at.start())),
                        Sentence.of(day(at.finish()).toString(), Writing.finish(at)),
                        Sentence.of(Writing.sentence(at.driver().text()), fact(item, "schedule.driver",
                                Objects.requireNonNullElse(at.driver().id(), at.driver().kind().json())))));
            }
        }
        return rows.isEmpty() ? List.of() : List.of(new TableBlock(List.of(Column.text("Item"), Column.text("Owner"),
                Column.text("Start"), Column.text("Finish"), Column.text("Why then")), rows));
    }

    List<Block> milestones() {
        List<WorkItem> points = reading.items().stream().filter(i -> i instanceof Milestone || i instanceof Gate)
                .filter(i -> reading.dates(i).isPresent())
                .sorted(Comparator.comparing((WorkItem i) -> reading.dates(i).orElseThrow().finish())
                        .thenComparing(WorkItem::getId)).toList();
        List<List<Sentence>> rows = new ArrayList<>();
        for (WorkItem item : points) {
            rows.add(milestone(item, reading.dates(item).orElseThrow()));
        }
        return rows.isEmpty() ? List.of() : List.of(new TableBlock(List.of(Column.text("Milestone or gate"),
                Column.text("Status"), Column.text("Date"), Column.text("Deadline"), Column.number("Late, days"),
                Column.number("Float, days")), rows));
    }

    private List<Sentence> milestone(WorkItem item, ItemSchedule at) {
        int day = reading.minutesPerDay(item);
        boolean finished = Standing.isFinished(item);
        Standing.Verdict verdict = reading.standing().of(item);
        int slip = at.deadlineSlipMinutes();
        return List.of(nameCell(item),
                Sentence.of(finished ? "reached" : Writing.status(verdict.status()),
                        fact(item, "standing.status", verdict.status())),
                Sentence.of(day(at.finish()).toString(), Writing.finish(at)),
                at.deadline() == null ? blank()
                        : Sentence.of(day(at.deadline()).toString(), fact(item, "deadline", at.deadline())),
                at.deadline() == null || slip <= 0 ? blank()
                        : Sentence.of(decimal(slip, day), fact(item, "schedule.deadlineSlip", slip)),
                finished ? blank() : Sentence.of(decimal(at.totalFloatMinutes(), day).replace('-', '−'),
                        fact(item, "schedule.totalFloat", at.totalFloatMinutes())));
    }
}
