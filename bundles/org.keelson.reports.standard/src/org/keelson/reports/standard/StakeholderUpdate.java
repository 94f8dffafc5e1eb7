// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.keelson.analysis.Standing;
import org.keelson.analysis.rhythm.Agenda;
import org.keelson.api.Evaluation;
import org.keelson.api.Report;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.model.WorkItem;

/**
 * The written update that stakeholders get every other week: the answer, what was reached, what is decided by whom, what comes
 * next, and, by level, risks, promises and open work.
 */
public final class StakeholderUpdate implements Report {

    @Override
    public Document write(Evaluation evaluation) {
        Reading reading = new Reading(evaluation);
        Level level = Level.of(evaluation);
        String title = "Update of " + reading.asOf() + ": " + Writing.name(reading.portfolio());
        if (reading.items().isEmpty()) {
            return new Document(title, List.of(Paragraph.of(Sentence.of("There is nothing to report yet: the portfolio has no work "
                    + "items.", Writing.fact(reading.portfolio(), "name", reading.portfolio().getName())))));
        }
        AgendaText agenda = new AgendaText(evaluation);
        RegisterSections registers = new RegisterSections(reading);
        LocalDate since = reading.asOf().minusDays(evaluation.parameters().integer("days"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(new Answer(reading).sentences()));
        add(blocks, "Programs", new PlanSections(reading).programs());
        add(blocks, "Reached since " + since, reached(reading, since, level));
        add(blocks, agenda, Agenda.Kind.BLOCKERS, "What is in the way", level);
        add(blocks, "Decisions needed", registers.decisions());
        add(blocks, agenda, Agenda.Kind.MILESTONES, "What comes next", level);
        if (level.isAtLeast(Level.STAKEHOLDERS)) {
            add(blocks, "Risks, the largest exposure first", registers.risks(level.most));
            add(blocks, agenda, Agenda.Kind.PROMISES, "New promises", level);
        }
        if (level.isAtLeast(Level.TEAM)) {
            add(blocks, agenda, Agenda.Kind.DEPENDENCIES, "Dependencies that changed", level);
            add(blocks, "Open questions", registers.questions());
            add(blocks, agenda, Agenda.Kind.ACTIONS, "Actions due", level);
        }
        return new Document(title, blocks);
    }

    private static void add(List<Block> blocks, String title, List<Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Section(title, 1, content));
        }
    }

    private static void add(List<Block> blocks, AgendaText text, Agenda.Kind kind, String title, Level level) {
        text.agenda().topics().stream().filter(topic -> topic.kind() == kind)
                .forEach(topic -> add(blocks, title, text.bullets(topic, level.most)));
    }

    /** Items that were finished in these days, the latest first. */
    private static List<Block> reached(Reading reading, LocalDate since, Level level) {
        List<WorkItem> done = reading.items().stream().filter(Standing::isFinished)
                .filter(item -> item.getActualFinish() != null && !Writing.day(item.getActualFinish()).isBefore(since)
                        && !Writing.day(item.getActualFinish()).isAfter(reading.asOf()))
                .sorted(Comparator.comparing(WorkItem::getActualFinish).reversed().thenComparing(WorkItem::getId)).toList();
        List<Paragraph> items = new ArrayList<>();
        done.stream().limit(level.most).map(StakeholderUpdate::reached).forEach(items::add);
        if (done.size() > level.most) {
            items.add(Paragraph.of(new Sentence("And " + (done.size() - level.most) + " more.", done.stream().skip(level.most)
                    .map(item -> Writing.fact(item, "actualFinish", item.getActualFinish())).toList())));
        }
        return items.isEmpty() ? List.of() : List.of(new Bullets(items));
    }

    private static Paragraph reached(WorkItem item) {
        String owner = Writing.owner(item);
        return Paragraph.of(Sentence.of(Writing.name(item) + (owner.isEmpty() ? "" : " (" + owner + ")") + ", on "
                + Writing.day(item.getActualFinish()) + ".", Writing.fact(item, "actualFinish", item.getActualFinish())));
    }
}
