// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.HasStatus;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;

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

    static String name(EObject object) {
        return object == null ? "\u2013" : Labels.text(object);
    }
}
