// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a finding was seen.
 *
 * @param key      which finding
 * @param since    day on which the episode began: it was seen first, or again after a long absence
 * @param lastSeen day on which it was seen last
 * @param returned day on which it was last there again after a short absence, or {@code null} if it never was away
 * @param cleared  day on which it was looked for and not found, or {@code null} while it is there
 */
public record Sighting(FindingKey key, LocalDate since, LocalDate lastSeen, LocalDate returned, LocalDate cleared) {

    public Sighting {
        Objects.requireNonNull(key);
        Objects.requireNonNull(since);
        Objects.requireNonNull(lastSeen);
    }

    static Sighting first(FindingKey key, LocalDate day) {
        return new Sighting(key, day, day, null, null);
    }

    /** Day since which it has been there without a break. */
    LocalDate steadySince() {
        return returned == null ? since : returned;
    }

    Sighting seen(LocalDate day, int clearDays) {
        if (day.isBefore(lastSeen)) {
            return this;
        }
        if (cleared == null) {
            return new Sighting(key, since, day, returned, null);
        }
        return isOver(day, clearDays) ? first(key, day) : new Sighting(key, since, day, day, null);
    }

    Sighting missed(LocalDate day) {
        return cleared != null || day.isBefore(lastSeen) ? this : new Sighting(key, since, lastSeen, returned, day);
    }

    /** Whether it has been away so long that it would be a new one. */
    boolean isOver(LocalDate day, int clearDays) {
        return cleared != null && day.isAfter(cleared.plusDays(clearDays));
    }
}
