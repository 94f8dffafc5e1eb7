// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.decisions;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Labels;
import org.keelson.model.Decision;
import org.keelson.model.DecisionOption;
import org.keelson.model.WorkItem;
import org.keelson.ui.Dates;
import org.keelson.ui.insight.internal.parts.Deltas;
import org.keelson.ui.insight.internal.parts.TextPane.Words;

/** Says of a decision or a question by when it matters and why, what can be chosen, and who waits. */
final class AnswerText {

    private AnswerText() {
    }

    static void write(AnswerRow row, Words words, Consumer<EObject> reveal) {
        words.inked(row.urgency(), row.ink()).plain("  ").link(Labels.text(row.element()), () -> reveal.accept(row.element()))
                .quiet(" · " + Labels.kindName(row.element().eClass())).gap();
        if (row.isOpen()) {
            due(row, words, reveal);
        }
        String context = row.element() instanceof Decision decision ? decision.getContext() : row.element().getDescription();
        if (context != null && !context.isBlank()) {
            words.plain(context.strip()).gap();
        }
        if (row.element() instanceof Decision decision) {
            options(decision, words, row.dayMinutes());
        }
        words.plain(row.who().isEmpty() ? "Nobody is named who answers." : "To answer: " + row.who() + ".").gap();
        waiting(row.waiting(), words, reveal);
    }

    private static void due(AnswerRow row, Words words, Consumer<EObject> reveal) {
        if (row.daysLeft() != null) {
            words.bold(row.daysLeft() < 0 ? days(-row.daysLeft()) + " late"
                    : (row.isUnknown() ? "At most " : "") + days(row.daysLeft()) + " left").plain(". ");
        }
        if (row.isUnknown()) {
            words.inked("○ When it must be answered is not known: ", row.ink())
                    .plain(row.undated().size() == 1 ? "an item that waits has no date, since it is"
                            : row.undated().size() + " items that wait have no date, since they are")
                    .plain(" in or behind a loop of dependencies. ");
        }
        words.plain(row.by() == null ? "Nobody has set a date for it. " : "It is due on " + Dates.text(row.by()) + ". ");
        if (row.last() == null) {
            words.plain("Nothing unfinished that has dates waits for it.").gap();
            return;
        }
        words.plain("The last responsible moment is " + Dates.text(row.last().at()) + ", "
                + (row.last().isStarted() ? "when " : "the latest start of "))
                .link(Labels.text(row.last().item()), () -> reveal.accept(row.last().item()))
                .plain(row.last().isStarted() ? ", which is under way, must go on at the latest." : ".");
        if (row.by() != null && row.by().isAfter(row.last().at().toLocalDate())) {
            words.plain(" The date that was set is too late for it.");
        }
        words.gap();
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    private static void options(Decision decision, Words words, int dayMinutes) {
        for (DecisionOption option : decision.getOptions()) {
            boolean isRecommended = option == decision.getRecommendation();
            words.plain("• ").bold(Labels.text(option)).plain(option == decision.getChosen() ? " (chosen)"
                    : isRecommended ? " (recommended)" : "");
            if (option.getConsequences() != null) {
                words.plain(": " + option.getConsequences().strip());
            }
            if (option.getScheduleEffect() != null && option.getScheduleEffect() != 0) {
                words.quiet(" " + Deltas.signed(option.getScheduleEffect(), dayMinutes));
            }
            words.line();
        }
        if (!decision.getOptions().isEmpty()) {
            words.line();
        }
    }

    private static void waiting(List<WorkItem> waiting, Words words, Consumer<EObject> reveal) {
        words.plain(waiting.isEmpty() ? "Nothing unfinished waits for it." : "Waiting:").line();
        for (WorkItem item : waiting) {
            words.plain("• ").link(Labels.text(item), () -> reveal.accept(item));
            words.quiet(item.getOwnerTeam() == null ? "" : " · " + Labels.text(item.getOwnerTeam())).line();
        }
    }
}
