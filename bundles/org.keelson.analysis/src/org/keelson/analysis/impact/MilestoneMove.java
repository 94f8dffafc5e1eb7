// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import java.time.LocalDateTime;

/**
 * A milestone, or a gate without duration, that stands elsewhere now.
 *
 * @param id                  its id
 * @param name                its name
 * @param program             name of its program
 * @param before              its date before
 * @param after               its date after
 * @param deltaMinutes        working minutes of its calendar from one to the other, below 0 earlier
 * @param deadline            its deadline, or {@code null}
 * @param deadlineNewlyMissed whether it met the deadline before and does not any more
 */
public record MilestoneMove(String id, String name, String program, LocalDateTime before, LocalDateTime after, int deltaMinutes,
        LocalDateTime deadline, boolean deadlineNewlyMissed) {
}
