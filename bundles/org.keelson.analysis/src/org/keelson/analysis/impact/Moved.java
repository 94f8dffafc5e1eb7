// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;

/** The items whose dates are others in one schedule than in another, ranked; a record is made of one when it is looked at. */
final class Moved extends AbstractList<ItemMove> implements RandomAccess {

    final Schedule before;
    final Schedule after;
    private final ScheduleNetwork network;
    /** Numbers in the later schedule, those that finish later by most first, then in topological order. */
    private final int[] items;
    /** Only where a ring was opened can items have had other numbers. */
    private final boolean sameNumbers;

    Moved(Schedule before, Schedule after) {
        this.before = before;
        this.after = after;
        network = after.network();
        sameNumbers = before.network().cycles().isEmpty();
        int[] changed = after.changedSince(before);
        long[] keys = new long[changed.length];
        int count = 0;
        for (int item : changed) {
            if (item < network.scheduledCount() && hasMoved(item)) {
                // Flipped, so that the least key is the latest slip.
                keys[count++] = (long) ~finishDelta(item) << 32 | item;
            }
        }
        Arrays.sort(keys, 0, count);
        items = new int[count];
        Arrays.setAll(items, at -> (int) keys[at]);
    }

    private boolean hasMoved(int item) {
        int old = old(item);
        return old >= 0 && (after.startAt(item) != before.startAt(old) || after.finishAt(item) != before.finishAt(old));
    }

    /** Number that an item had; -1 if it had no dates. */
    int old(int item) {
        if (sameNumbers) {
            return item;
        }
        int old = before.network().indexOf(network.id(item));
        return old < before.network().scheduledCount() ? old : -1;
    }

    int number(int rank) {
        return items[rank];
    }

    int finishDelta(int item) {
        return delta(item, before.finishAt(old(item)), after.finishAt(item));
    }

    /** Working minutes of an item's calendar. */
    int delta(int item, long from, long to) {
        return from == to ? 0 : TimeLine.saturated(network.calendarOf(item).count(to) - network.calendarOf(item).count(from));
    }

    @Override
    public ItemMove get(int rank) {
        int item = items[rank];
        return new ItemMove(network.id(item), delta(item, before.startAt(old(item)), after.startAt(item)), finishDelta(item),
                after.isCritical(item) && !before.isCritical(old(item)));
    }

    @Override
    public int size() {
        return items.length;
    }
}
