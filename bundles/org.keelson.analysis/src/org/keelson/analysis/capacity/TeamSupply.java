// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.List;

/**
 * What a team can do, over time.
 *
 * @param parts      what adds up
 * @param statedFrom first minute from which anything is known of it, or {@link Long#MAX_VALUE} if nothing ever is
 */
record TeamSupply(List<Supply> parts, long statedFrom) {

    static final TeamSupply UNKNOWN = new TeamSupply(List.of(), Long.MAX_VALUE);

    /** Millionths of a person-minute; {@link CapacityModel#NOT_STATED} where it is not known throughout. */
    long between(long begin, long end) {
        if (begin < statedFrom) {
            return CapacityModel.NOT_STATED;
        }
        long sum = 0;
        for (Supply part : parts) {
            sum += part.between(begin, end);
        }
        return sum;
    }

    /** The last moment at which anything changes other than by calendar. */
    long lastChange() {
        long last = statedFrom == Long.MAX_VALUE ? Long.MIN_VALUE : statedFrom;
        for (Supply part : parts) {
            last = Math.max(last, part.from());
            last = part.to() == Long.MAX_VALUE ? last : Math.max(last, part.to());
        }
        return last;
    }
}
