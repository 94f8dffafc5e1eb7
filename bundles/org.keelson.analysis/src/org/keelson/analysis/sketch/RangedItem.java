// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * An item of the first schedule. Durations are working minutes of the item's calendar, dates local to the portfolio's time zone.
 *
 * @param id          id of the item
 * @param name        name of it; its id where it has none
 * @param optimistic  shortest duration
 * @param likely      duration that the schedule counts with
 * @param pessimistic longest duration
 * @param assumed     whether nobody has estimated it, so that half to twice the default is taken
 * @param start       start, with all durations likely
 * @param earliest    finish, with all durations optimistic
 * @param finish      finish, with all durations likely
 * @param latest      finish, with all durations pessimistic
 * @param criticality whether it decides when all is done
 * @param criticalAt  at which bounds it does
 * @param share       in which share of the draws it does, 0 to 1; NaN without a simulation
 */
public record RangedItem(String id, String name, int optimistic, int likely, int pessimistic, boolean assumed,
        LocalDateTime start, LocalDateTime earliest, LocalDateTime finish, LocalDateTime latest, Criticality criticality,
        Set<Bound> criticalAt, double share) {

    public RangedItem {
        criticalAt = Set.copyOf(criticalAt);
    }
}
