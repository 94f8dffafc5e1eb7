// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.time.LocalDate;
import java.util.Optional;

import org.keelson.model.HasStatus;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;

/**
 * What a person claims of something on a day.
 *
 * @param claimed    the status that was claimed last
 * @param overridden whether it counts instead of the computed one
 * @param note       for an override: until when and why it counts, or why it does not; else {@code null}
 */
record Claim(Status claimed, boolean overridden, String note) {

    /** The latest claim that was made by then; of two on a day the one further down, which was added later. */
    static Optional<StatusEntry> last(HasStatus element, LocalDate asOf) {
        StatusEntry last = null;
        for (StatusEntry each : element.getStatusHistory()) {
            boolean known = each.getDate() == null || !each.getDate().isAfter(asOf);
            if (known && (last == null || last.getDate() == null
                    || each.getDate() != null && !each.getDate().isBefore(last.getDate()))) {
                last = each;
            }
        }
        return Optional.ofNullable(last);
    }

    static Claim of(HasStatus element, LocalDate asOf) {
        StatusEntry last = last(element, asOf).orElse(null);
        if (last == null) {
            return new Claim(Status.UNKNOWN, false, null);
        }
        if (!last.isOverride()) {
            return new Claim(last.getStatus(), false, null);
        }
        String against = against(last, asOf);
        String what = "override to " + Reason.words(last.getStatus()) + by(last);
        return against == null
                ? new Claim(last.getStatus(), true, what + ", until " + last.getExpires() + ": " + last.getComment().strip())
                : new Claim(last.getStatus(), false, what + " does not count: " + against);
    }

    private static String against(StatusEntry override, LocalDate asOf) {
        if (override.getStatus() == Status.UNKNOWN) {
            return "it says no status";
        }
        if (override.getComment() == null || override.getComment().isBlank()) {
            return "it gives no reason";
        }
        if (override.getExpires() == null) {
            return "it does not say until when";
        }
        return override.getExpires().isBefore(asOf) ? "it expired on " + override.getExpires() : null;
    }

    private static String by(StatusEntry entry) {
        String by = entry.getBy() == null || entry.getBy().getName() == null ? "" : " by " + entry.getBy().getName();
        return entry.getDate() == null ? by : by + " of " + entry.getDate();
    }
}
