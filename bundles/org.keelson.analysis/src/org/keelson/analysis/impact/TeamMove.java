// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import java.util.List;

/**
 * A team that has to move something.
 *
 * @param id             id of the team
 * @param name           its name
 * @param maxDeltaMinutes the most that the finish of one of its items moves, in working minutes of that item's calendar; below 0 if
 *                       all come earlier
 * @param items          ids of its items that move, those that move most first
 */
public record TeamMove(String id, String name, int maxDeltaMinutes, List<String> items) {
}
