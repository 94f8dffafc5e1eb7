// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/** A dependency to be added to a network, between items by number. */
record AddedLink(String id, int predecessor, int successor, byte type, int lag, byte kind, int calendar, byte commitment) {

    /** Of a dependency of which nothing is known but that it is wanted. */
    static final byte FIRM = 4;

    /** As asked for; turned round where the predecessor is a hammock, as {@link NetworkBuilder} does. */
    static AddedLink of(ScheduleNetwork network, String id, int from, int to, DependencyType type, int lag, LagKind kind) {
        boolean turned = network.isHammock(from) && !network.isHammock(to);
        byte value = (byte) type.getValue();
        if (!turned) {
            return new AddedLink(id, from, to, value, lag, (byte) kind.getValue(), network.calendar[to], FIRM);
        }
        byte opposite = switch (value) {
            case ScheduleNetwork.FS -> ScheduleNetwork.SF;
            case ScheduleNetwork.SF -> ScheduleNetwork.FS;
            default -> value;
        };
        int back = kind == LagKind.PERCENT || lag == Integer.MIN_VALUE ? 0 : -lag;
        return new AddedLink(id, to, from, opposite, back, (byte) kind.getValue(), network.calendar[to], FIRM);
    }
}
