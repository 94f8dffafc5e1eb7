// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.decisions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.LastMoment;
import org.keelson.analysis.Schedule;
import org.keelson.edit.Labels;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Element;
import org.keelson.model.OpenQuestion;
import org.keelson.model.QuestionState;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.insight.internal.parts.Deltas;

/**
 * A decision or a question.
 *
 * @param by         the day that was set, or {@code null}
 * @param last       the last responsible moment; {@code null} where nothing unfinished waits, or there is an answer
 * @param waiting    unfinished items that wait for it
 * @param undated    those of them that have no date, in or behind a loop: the last moment is not known then
 * @param floatItem  the one of them with the least total float; {@code null} where none has dates
 * @param daysLeft   days of the clock to the earlier of the two; negative once it is past, {@code null} where there is neither
 * @param dayMinutes working minutes of a day of the calendar of that item
 */
record AnswerRow(Element element, LocalDate by, LastMoment last, List<WorkItem> waiting, List<WorkItem> undated,
        ItemSchedule floatItem, Long daysLeft, int dayMinutes) {

    static final int SOON = 14;

    /** Overdue first, then soon, not known, later by days left; what has no date comes last, and what is answered after it. */
    static final Comparator<AnswerRow> BY_URGENCY = Comparator.comparing((AnswerRow row) -> !row.isOpen())
            .thenComparing(row -> row.isSoon() ? 0 : row.isUnknown() ? 1 : 2)
            .thenComparing(AnswerRow::daysLeft, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> Labels.text(row.element()), String.CASE_INSENSITIVE_ORDER);

    static AnswerRow of(Decision decision, Schedule schedule, LocalDate today) {
        return of(decision, decision.getDecideBy(), decision.getItems(), schedule, today);
    }

    static AnswerRow of(OpenQuestion question, Schedule schedule, LocalDate today) {
        return of(question, question.getAnswerBy(), question.getItems(), schedule, today);
    }

    private static AnswerRow of(Element element, LocalDate by, List<WorkItem> items, Schedule schedule, LocalDate today) {
        List<WorkItem> waiting = items.stream().filter(item -> item.getActualFinish() == null).toList();
        boolean isOpen = isOpen(element);
        LastMoment last = isOpen ? LastMoment.of(schedule, waiting).orElse(null) : null;
        LocalDate due = last == null || by != null && by.isBefore(last.at().toLocalDate()) ? by : last.at().toLocalDate();
        List<WorkItem> undated = waiting.stream().filter(item -> item.getId() == null
                || schedule.item(item.getId()).filter(ItemSchedule::scheduled).isEmpty()).toList();
        ItemSchedule tightest = waiting.stream().map(WorkItem::getId).filter(Objects::nonNull).map(schedule::item)
                .flatMap(Optional::stream).filter(ItemSchedule::scheduled)
                .min(Comparator.comparingInt(ItemSchedule::totalFloatMinutes).thenComparing(ItemSchedule::id)).orElse(null);
        int number = tightest == null ? -1 : schedule.network().indexOf(tightest.id());
        return new AnswerRow(element, by, last, waiting, undated, tightest,
                !isOpen || due == null ? null : ChronoUnit.DAYS.between(today, due),
                number < 0 ? schedule.network().portfolioCalendar().minutesPerDay()
                        : schedule.network().calendarOf(number).minutesPerDay());
    }

    boolean isOpen() {
        return isOpen(element);
    }

    private static boolean isOpen(Element element) {
        return element instanceof Decision decision
                ? decision.getState() == DecisionState.PROPOSED || decision.getState() == DecisionState.DEFERRED
                : element instanceof OpenQuestion question && question.getState() == QuestionState.OPEN;
    }

    boolean isOverdue() {
        return daysLeft != null && daysLeft < 0;
    }

    boolean isSoon() {
        return daysLeft != null && daysLeft <= SOON;
    }

    /** Whether it may be due earlier than is known, even overdue: who waits has no date. */
    boolean isUnknown() {
        return isOpen() && !undated.isEmpty();
    }

    /** The days that are left, at most where it is not known. */
    String leftText() {
        return daysLeft == null ? "" : isUnknown() && !isOverdue() ? "≤ " + daysLeft : daysLeft.toString();
    }

    /** Sign and word, so that it is told without colour. */
    String urgency() {
        if (!isOpen()) {
            return "● Answered";
        }
        return isOverdue() ? "■ Overdue" : isSoon() ? "▲ Soon" : isUnknown() ? "○ Unknown" : daysLeft == null ? "○ No date"
                : "● Later";
    }

    Role ink() {
        return !isOpen() || daysLeft == null && !isUnknown() ? Role.QUIET : isOverdue() ? Role.OFF_TRACK
                : isSoon() || isUnknown() ? Role.WATCH : Role.ON_TRACK;
    }

    String floatText() {
        return floatItem == null ? "" : Deltas.plain(floatItem.totalFloatMinutes(), dayMinutes);
    }

    /** Who decides or answers. */
    String who() {
        if (element instanceof Decision decision && !decision.getDeciders().isEmpty()) {
            return String.join(", ", decision.getDeciders().stream().map(Labels::text).toList());
        }
        Element owner = element instanceof Decision decision
                ? decision.getOwner() != null ? decision.getOwner() : decision.getOwnerTeam()
                : element instanceof OpenQuestion question
                        ? question.getOwner() != null ? question.getOwner() : question.getOwnerTeam() : null;
        return owner == null ? "" : Labels.text(owner);
    }

    /** The teams that wait, or the items where no team owns them. */
    String waits() {
        return String.join(", ", waiting.stream().map(item -> item.getOwnerTeam() != null ? Labels.text(item.getOwnerTeam())
                : Labels.text(item)).distinct().toList());
    }

    /** All words that a filter looks for. */
    String words() {
        return String.join("\n", Labels.text(element), urgency(), who(), waits(),
                String.join("\n", waiting.stream().map(Labels::text).toList()),
                element instanceof Decision decision ? String.valueOf(decision.getContext()) : "",
                String.valueOf(element.getDescription()));
    }
}
