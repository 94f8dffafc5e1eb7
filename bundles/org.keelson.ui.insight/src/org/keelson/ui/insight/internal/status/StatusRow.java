// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.keelson.api.ComputedStatus;
import org.keelson.edit.Labels;
import org.keelson.engine.status.StatusBoard;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.Statuses;

/**
 * How one element stands, and what somebody claims of it.
 *
 * @param claim what was claimed last, or {@code null}
 */
record StatusRow(ComputedStatus status, Element element, StatusEntry claim) {

    /** How claim and computation lie to each other, what matters most first. */
    enum Gap {
        CLAIMED_BETTER("▲ Claimed better"), OVERRIDDEN("Overridden"), CLAIMED_WORSE("Claimed worse"), NONE("");

        final String text;

        Gap(String text) {
            this.text = text;
        }
    }

    static final Comparator<StatusRow> BY_COMPUTED = Comparator.comparing((StatusRow row) -> row.status().computed()).reversed();
    static final Comparator<StatusRow> BY_CLAIMED = Comparator.comparing((StatusRow row) -> row.status().claimed()).reversed();

    /** @param asOf the day as of which the status was computed; what was claimed after it is not known yet */
    static StatusRow of(ComputedStatus status, Element element, LocalDate asOf) {
        return new StatusRow(status, element,
                element instanceof HasStatus has ? StatusBoard.claim(has, asOf).orElse(null) : null);
    }

    Gap gap() {
        if (status.overridden()) {
            return Gap.OVERRIDDEN;
        }
        if (status.claimed() == Status.UNKNOWN || status.computed() == Status.UNKNOWN || status.claimed() == status.computed()) {
            return Gap.NONE;
        }
        return status.claimed().compareTo(status.computed()) < 0 ? Gap.CLAIMED_BETTER : Gap.CLAIMED_WORSE;
    }

    Palette.Role gapInk() {
        return switch (gap()) {
            case CLAIMED_BETTER -> Statuses.ink(status.computed());
            case OVERRIDDEN -> Palette.Role.QUIET;
            default -> null;
        };
    }

    boolean isItem() {
        return element instanceof WorkItem;
    }

    boolean isTrouble() {
        return status.effective() == Status.WATCH || status.effective() == Status.OFF_TRACK;
    }

    /** How deep it lies below the portfolio. */
    int depth() {
        int depth = 0;
        for (var each = element.eContainer(); each != null; each = each.eContainer()) {
            depth++;
        }
        return depth;
    }

    /** The element's name, moved to the right by how deep it lies. */
    String indented() {
        return "   ".repeat(depth()) + Labels.text(element);
    }

    String claimed() {
        return status.claimed() == Status.UNKNOWN ? "" : Statuses.text(status.claimed());
    }

    Optional<LocalDate> claimedOn() {
        return Optional.ofNullable(claim).map(StatusEntry::getDate);
    }

    /** The first reason, which is the worst. */
    String why() {
        return status.why().isEmpty() ? "" : status.why().getFirst();
    }

    boolean matches(String words) {
        String all = String.join("\n", Labels.text(element), Labels.kindName(element.eClass()), Statuses.word(status.computed()),
                claimed(), gap().text, String.join("\n", status.why()));
        return FilterBar.containsAll(all, words);
    }
}
