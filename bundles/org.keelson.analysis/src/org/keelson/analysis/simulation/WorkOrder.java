// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import org.keelson.analysis.ScheduleNetwork;

/**
 * An order of items, predecessors first, in which an item comes shortly before what waits for it, so that few rows are in use
 * at a time. What nothing waits for comes as early as it can, all else as late as that lets it.
 */
final class WorkOrder {

    /** Items by place, and places by item. */
    final int[] items;
    final int[] places;

    WorkOrder(ScheduleNetwork network) {
        int size = network.scheduledCount();
        int[] level = new int[size];
        for (int item = 0; item < size; item++) {
            for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
                level[item] = Math.max(level[item], level[network.predecessor(link)] + 1);
            }
        }
        int[] before = new int[size + 2];
        for (int item = size - 1; item >= 0; item--) {
            int earliest = Integer.MAX_VALUE;
            for (int at = network.firstOutgoing(item); at < network.endOutgoing(item); at++) {
                int to = network.successor(network.outgoing(at));
                earliest = to < size ? Math.min(earliest, level[to]) : earliest;
            }
            level[item] = earliest == Integer.MAX_VALUE ? level[item] : earliest - 1;
            before[level[item] + 1]++;
        }
        for (int at = 1; at < before.length; at++) {
            before[at] += before[at - 1];
        }
        items = new int[size];
        places = new int[size];
        for (int item = 0; item < size; item++) {
            places[item] = before[level[item]]++;
            items[places[item]] = item;
        }
    }
}
