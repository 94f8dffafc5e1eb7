// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.HasStatus;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;

/** How things stand, in a word or two, for tables of forms. */
final class Words {

    private Words() {
    }

    /** How a dependency stands: whether what is promised is in time for what is needed. */
    static Status status(Dependency dependency, LocalDateTime now) {
        DependencyState state = dependency.getState();
        if (state == DependencyState.ACCEPTED || state == DependencyState.DELIVERED) {
            return Status.ON_TRACK;
        }
        LocalDateTime needBy = dependency.getNeedBy();
        LocalDateTime promised = dependency.getPromised();
        if (state == DependencyState.REJECTED || late(promised, needBy) || late(now, needBy) || late(now, promised)) {
            return Status.OFF_TRACK;
        }
        if (promised == null) {
            return needBy == null ? Status.UNKNOWN : Status.WATCH;
        }
        return Status.ON_TRACK;
    }

    /** The same in words. */
    static String standing(Dependency dependency, LocalDateTime now) {
        DependencyState state = dependency.getState();
        boolean isOver = state == DependencyState.ACCEPTED || state == DependencyState.DELIVERED
                || state == DependencyState.REJECTED;
        LocalDateTime needBy = dependency.getNeedBy();
        LocalDateTime promised = dependency.getPromised();
        if (isOver) {
            return Labels.text(state);
        }
        if (late(promised, needBy)) {
            return "promised " + days(needBy, promised) + " late";
        }
        if (late(now, needBy) || late(now, promised)) {
            return "due and not there";
        }
        return promised == null ? "not promised" : Labels.text(state);
    }

    private static boolean late(LocalDateTime date, LocalDateTime limit) {
        return date != null && limit != null && date.isAfter(limit);
    }

    /** Days from one moment to a later one, at least one. */
    static String days(LocalDateTime from, LocalDateTime to) {
        long days = Math.max(1, ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()));
        return days == 1 ? "1 day" : days + " days";
    }

    /** What was said last; unknown if nothing was. */
    static Status claimed(HasStatus element) {
        List<StatusEntry> history = element.getStatusHistory();
        return history.isEmpty() ? Status.UNKNOWN : history.getLast().getStatus();
    }

    /** The ink of a status. */
    static Palette.Role role(Status status) {
        return switch (status) {
            case ON_TRACK -> Palette.Role.ON_TRACK;
            case WATCH -> Palette.Role.WATCH;
            case OFF_TRACK -> Palette.Role.OFF_TRACK;
            case UNKNOWN -> Palette.Role.QUIET;
        };
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * A row about an item: what, kind, team, finish, deadline and how that stands.
     *
     * @param finish as scheduled; may be null
     */
    static FactTable.Fact delivery(WorkItem item, LocalDateTime finish) {
        LocalDateTime deadline = item.getDeadline();
        boolean isDone = item.getActualFinish() != null;
        boolean isLate = !isDone && late(finish, deadline);
        Status status = isDone ? Status.ON_TRACK : isLate ? Status.OFF_TRACK
                : deadline == null || finish == null ? Status.UNKNOWN : Status.ON_TRACK;
        String words = isDone ? "finished" : isLate ? days(deadline, finish) + " late" : finish == null ? "no date"
                : deadline != null ? "in time" : item.getActualStart() != null ? "under way" : "no deadline";
        return FactTable.Fact.of(item, status, Labels.text(item), Labels.kindName(item.eClass()), name(item.getOwnerTeam()),
                Dates.day(finish), Dates.day(deadline), words);
    }

    /** A row about a dependency with both ends: what is delivered, for what, the other team, and the dates agreed. */
    static FactTable.Fact contract(Dependency dependency, boolean isIncoming, LocalDateTime now) {
        WorkItem other = isIncoming ? dependency.getPredecessor() : dependency.getSuccessor();
        return FactTable.Fact.of(dependency, status(dependency, now), Labels.text(dependency.getPredecessor()),
                Labels.text(dependency.getSuccessor()), name(other.getOwnerTeam()), Dates.day(dependency.getNeedBy()),
                Dates.day(dependency.getPromised()), standing(dependency, now));
    }

    static String name(EObject object) {
        return object == null ? "\u2013" : Labels.text(object);
    }
}
