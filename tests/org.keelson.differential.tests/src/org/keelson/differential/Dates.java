// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.LocalDateTime;

/**
 * What a scheduler says of an item.
 *
 * @param totalFloat working minutes of the item's calendar
 * @param freeFloat  working minutes of the item's calendar, not below 0
 */
record Dates(LocalDateTime start, LocalDateTime finish, LocalDateTime lateStart, LocalDateTime lateFinish, int totalFloat,
        int freeFloat) {

    @Override
    public String toString() {
        return start + ".." + finish + " late " + lateStart + ".." + lateFinish + " float " + totalFloat + " free " + freeFloat;
    }
}
