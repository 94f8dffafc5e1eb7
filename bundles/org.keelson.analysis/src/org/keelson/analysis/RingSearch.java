// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether one more dependency would close a ring. Breadth first, and only among the numbers between its ends where that suffices. */
final class RingSearch {

    private final ScheduleNetwork network;
    private final BitSet removed;
    private final Map<Integer, List<AddedLink>> added = new HashMap<>();
    /** Whether all that was added goes from lower to higher numbers. */
    private boolean inOrder = true;

    RingSearch(ScheduleNetwork network, BitSet removed, List<AddedLink> added) {
        this.network = network;
        this.removed = removed;
        for (AddedLink link : added) {
            this.added.computeIfAbsent(link.predecessor(), any -> new ArrayList<>()).add(link);
            inOrder &= link.predecessor() < link.successor();
        }
    }

    /** The items of the ring in the direction of its dependencies, the predecessor of the new one first and last; or none. */
    List<Integer> closedBy(AddedLink link) {
        int from = link.successor();
        int to = link.predecessor();
        boolean bounded = inOrder && Math.max(from, to) < network.scheduled;
        int limit = bounded ? to : Integer.MAX_VALUE;
        if (from > limit) {
            return List.of();
        }
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        reachedFrom.put(from, to);
        List<Integer> queue = new ArrayList<>(List.of(from));
        for (int head = 0; head < queue.size() && !reached(from, to, reachedFrom); head++) {
            int item = queue.get(head);
            for (int at = network.firstOut[item]; at < network.firstOut[item + 1]; at++) {
                int next = network.successor[network.out[at]];
                if (!removed.get(network.out[at]) && next <= limit && reachedFrom.putIfAbsent(next, item) == null) {
                    queue.add(next);
                }
            }
            for (AddedLink more : added.getOrDefault(item, List.of())) {
                if (reachedFrom.putIfAbsent(more.successor(), item) == null) {
                    queue.add(more.successor());
                }
            }
        }
        return reached(from, to, reachedFrom) ? ring(from, to, reachedFrom) : List.of();
    }

    private static boolean reached(int from, int to, Map<Integer, Integer> reachedFrom) {
        return from == to || reachedFrom.containsKey(to);
    }

    private static List<Integer> ring(int from, int to, Map<Integer, Integer> reachedFrom) {
        List<Integer> ring = new ArrayList<>();
        ring.add(to);
        for (int item = to; item != from;) {
            item = reachedFrom.get(item);
            ring.add(item);
        }
        ring.add(to);
        Collections.reverse(ring);
        return ring;
    }
}
