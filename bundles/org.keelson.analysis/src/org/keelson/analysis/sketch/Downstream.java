// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

import org.keelson.analysis.ScheduleNetwork;

/** How many unfinished items come after others: sixty-four questions in one sweep over the network, each a bit. */
final class Downstream {

    private final ScheduleNetwork network;
    private final int[] items;
    private final int[] milestones;

    /** @param sources numbers of items, one array a question */
    Downstream(ScheduleNetwork network, List<int[]> sources) {
        this.network = network;
        items = new int[sources.size()];
        milestones = new int[sources.size()];
        for (int first = 0; first < sources.size(); first += Long.SIZE) {
            sweep(sources, first, Math.min(first + Long.SIZE, sources.size()));
        }
    }

    /** How many unfinished items come after those of a question, without these. */
    int items(int question) {
        return items[question];
    }

    /** How many of them are milestones or gates. */
    int milestones(int question) {
        return milestones[question];
    }

    private void sweep(List<int[]> sources, int from, int to) {
        long[] reached = new long[network.scheduledCount()];
        long[] own = new long[network.scheduledCount()];
        for (int question = from; question < to; question++) {
            for (int item : sources.get(question)) {
                if (item < network.scheduledCount()) {
                    own[item] |= 1L << question - from;
                }
            }
        }
        for (int item = 0; item < network.scheduledCount(); item++) {
            for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
                int before = network.predecessor(link);
                reached[item] |= network.binds(link) ? reached[before] | own[before] : 0;
            }
            if (!network.isFinished(item) && !network.isHammock(item)) {
                count(reached[item] & ~own[item], from, network.isMilestone(item) || network.isGate(item));
            }
        }
    }

    private void count(long questions, int from, boolean isMilestone) {
        for (long rest = questions; rest != 0; rest &= rest - 1) {
            int question = from + Long.numberOfTrailingZeros(rest);
            items[question]++;
            milestones[question] += isMilestone ? 1 : 0;
        }
    }

    /** The items in and behind a ring, none of which has a date. */
    static BitSet behind(ScheduleNetwork network, List<String> ring) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (String id : ring) {
            open.add(network.indexOf(id));
        }
        while (!open.isEmpty()) {
            int item = open.removeFirst();
            if (!found.get(item)) {
                found.set(item);
                for (int at = network.firstOutgoing(item); at < network.endOutgoing(item); at++) {
                    open.add(network.successor(network.outgoing(at)));
                }
            }
        }
        return found;
    }
}
