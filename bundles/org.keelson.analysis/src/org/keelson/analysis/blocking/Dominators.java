// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.blocking;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Through what everything has to go that reaches an item. Immediate dominators as Cooper, Harvey and Kennedy find them ("A Simple,
 * Fast Dominance Algorithm", 2001); as items are numbered topologically and there are no rings, one sweep is enough. Two items'
 * nearest common dominator is found by the jump pointers of Myers ("An applicative random-access stack", 1983), so that a long
 * chain with a bypass at each step costs O(n log n) and not its square.
 */
final class Dominators {

    private final Ways ways;
    /** By number + 1, 0 being what lies before everything. */
    private final int[] parent;
    private final int[] depth;
    private final int[] jump;
    /** Places in the dominator tree, an item before what it dominates, and how many those are, itself included. */
    private final int[] place;
    private final int[] extent;
    private final int[] milestonePlaces;
    private final List<String> milestoneIds;

    Dominators(Ways ways) {
        this.ways = ways;
        parent = new int[ways.size + 1];
        depth = new int[ways.size + 1];
        jump = new int[ways.size + 1];
        place = new int[ways.size + 1];
        extent = new int[ways.size + 1];
        for (int item = 0; item < ways.size; item++) {
            attach(item + 1, dominator(item));
        }
        lay();
        int[] sorted = Arrays.stream(ways.milestones).boxed().sorted((a, b) -> Integer.compare(place[a + 1], place[b + 1]))
                .mapToInt(Integer::intValue).toArray();
        milestonePlaces = Arrays.stream(sorted).map(item -> place[item + 1]).toArray();
        milestoneIds = Arrays.stream(sorted).mapToObj(ways.network::id).toList();
    }

    private int dominator(int item) {
        int common = -1;
        for (int at = ways.first[item]; at < ways.first[item + 1]; at++) {
            int node = ways.predecessor[at] + 1;
            common = common < 0 ? node : common(common, node);
        }
        return Math.max(0, common);
    }

    private void attach(int node, int to) {
        parent[node] = to;
        depth[node] = depth[to] + 1;
        int far = jump[to];
        jump[node] = depth[to] - depth[far] == depth[far] - depth[jump[far]] ? jump[far] : to;
    }

    private int common(int one, int other) {
        int a = depth[one] >= depth[other] ? one : other;
        int b = a == one ? other : one;
        while (depth[a] > depth[b]) {
            a = depth[jump[a]] >= depth[b] ? jump[a] : parent[a];
        }
        while (a != b) {
            boolean far = jump[a] != jump[b];
            a = far ? jump[a] : parent[a];
            b = far ? jump[b] : parent[b];
        }
        return a;
    }

    private void lay() {
        for (int node = ways.size; node > 0; node--) {
            extent[node]++;
            extent[parent[node]] += extent[node];
        }
        int[] next = new int[ways.size + 1];
        for (int node = 1; node <= ways.size; node++) {
            place[node] = next[parent[node]] + 1;
            next[parent[node]] += extent[node];
            next[node] = place[node];
        }
    }

    /** The nearest item through which everything goes that reaches this one; -1 if there is none. */
    int immediate(int item) {
        return parent[item + 1] - 1;
    }

    /** Ids of the milestones that nothing reaches but through the item; a view, so that a long chain does not cost its square. */
    List<String> milestones(int item) {
        int begin = after(place[item + 1]);
        int end = after(place[item + 1] + extent[item + 1] - 1);
        return begin >= end ? List.of() : Collections.unmodifiableList(milestoneIds.subList(begin, end));
    }

    /** How many milestones have a place up to that one. */
    private int after(int last) {
        int found = Arrays.binarySearch(milestonePlaces, last);
        return found < 0 ? -found - 1 : found + 1;
    }
}
