// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.keelson.analysis.ScheduleNetwork;

/** What of a network can still hold something up: unfinished items and the dependencies between them, by number. */
final class Ways {

    final ScheduleNetwork network;
    final int size;
    /** Predecessors of item i: from first[i] to before first[i + 1]. */
    final int[] first;
    final int[] predecessor;
    /** Whether an item can be late by itself: work, and moments that nothing else brings about. */
    final boolean[] source;
    /** The milestones; where a portfolio has none, the items that nothing waits for. */
    final boolean[] milestone;
    final int[] milestones;

    Ways(ScheduleNetwork network) {
        this.network = network;
        size = network.scheduledCount();
        first = new int[size + 1];
        predecessor = new int[network.dependencyCount()];
        source = new boolean[size];
        boolean[] waitedFor = new boolean[size];
        int count = 0;
        for (int item = 0; item < size; item++) {
            for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
                if (network.binds(link)) {
                    predecessor[count++] = network.predecessor(link);
                    waitedFor[network.predecessor(link)] = true;
                }
            }
            first[item + 1] = count;
            source[item] = isOpen(item)
                    && (network.remaining(item) > 0 || network.firstIncoming(item) == network.endIncoming(item));
        }
        milestone = milestones(waitedFor);
        milestones = IntStream.range(0, size).filter(item -> milestone[item]).toArray();
    }

    private boolean[] milestones(boolean[] waitedFor) {
        boolean[] found = new boolean[size];
        boolean any = false;
        for (int item = 0; item < size; item++) {
            found[item] = isOpen(item) && (network.isMilestone(item) || network.isGate(item));
            any |= found[item];
        }
        for (int item = 0; item < size && !any; item++) {
            found[item] = isOpen(item) && !waitedFor[item];
        }
        return found;
    }

    private boolean isOpen(int item) {
        return !network.isFinished(item) && !network.isHammock(item);
    }

    /** Whether an item, if it is late, is a milestone that is late, with nothing to wait for it. */
    boolean isOwnMilestone(int item) {
        return milestone[item] && source[item];
    }

    boolean isRoot(int item) {
        return first[item] == first[item + 1];
    }

    int[] sources() {
        return IntStream.range(0, size).filter(item -> source[item]).toArray();
    }

    /** Zeros, one an item and word. */
    long[] bits(int words) {
        return new long[Math.multiplyExact(size, words)];
    }

    static void clear(long[] bits) {
        Arrays.fill(bits, 0);
    }
}
