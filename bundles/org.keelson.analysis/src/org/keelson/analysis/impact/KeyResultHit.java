// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A key result of which a milestone moves.
 *
 * @param id           its id
 * @param name         its name
 * @param objective    name of its objective
 * @param due          the day on which it is due, or {@code null}
 * @param before       when the last of its milestones was to be reached
 * @param after        when that is now
 * @param deltaMinutes working minutes of the portfolio's calendar from one to the other
 * @param milestones   ids of its milestones that move
 * @param newlyMissed  whether it could be met before and cannot any more
 */
public record KeyResultHit(String id, String name, String objective, LocalDate due, LocalDateTime before, LocalDateTime after,
        int deltaMinutes, List<String> milestones, boolean newlyMissed) {
}
