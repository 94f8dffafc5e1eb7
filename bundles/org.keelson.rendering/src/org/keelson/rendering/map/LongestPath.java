// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Columns by the longest path from a start, and their order by the barycentre of the neighbours (Sugiyama, Tagawa and
 * Toda): not as good as the network simplex and the layer sweep of ELK, but in a time that grows with the number of edges
 * only, without recursion, for maps that are too large for ELK.
 */
final class LongestPath {

    private static final int SWEEPS = 6;

    private final List<List<Integer>> after = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final int[] column;
    private final int[] position;

    private LongestPath(int nodes, int[] column, int[] position) {
        this.column = column;
        this.position = position;
        for (int i = 0; i < nodes; i++) {
            after.add(new ArrayList<>());
            before.add(new ArrayList<>());
        }
    }

    /**
     * Fills columns and positions.
     *
     * @param cut edges to be taken backwards, since they close a cycle
     * @return number of columns
     */
    static int layer(int[] sources, int[] targets, boolean[] cut, int[] column, int[] position) {
        LongestPath path = new LongestPath(column.length, column, position);
        for (int e = 0; e < sources.length; e++) {
            if (sources[e] != targets[e]) {
                int from = cut[e] ? targets[e] : sources[e];
                int to = cut[e] ? sources[e] : targets[e];
                path.after.get(from).add(to);
                path.before.get(to).add(from);
            }
        }
        int[] order = path.order();
        path.columns(order);
        path.sweep();
        return Arrays.stream(column).max().orElse(0) + 1;
    }

    /** All nodes, each behind those before it; where they go in rings, an edge of each ring is passed over. */
    private int[] order() {
        int count = column.length;
        int[] waiting = new int[count];
        for (int i = 0; i < count; i++) {
            waiting[i] = before.get(i).size();
        }
        int[] order = new int[count];
        boolean[] done = new boolean[count];
        int head = 0;
        int tail = 0;
        int next = 0;
        while (tail < count || head < tail) {
            if (head == tail) {
                // first the nodes that wait for nothing; if all others are in rings, the first of them opens its ring
                while (next < count && (done[next] || waiting[next] > 0)) {
                    next++;
                }
                int start = next;
                for (int i = 0; start == count && i < count; i++) {
                    start = done[i] ? start : i;
                }
                done[start] = true;
                order[tail++] = start;
            }
            for (int to : after.get(order[head++])) {
                if (--waiting[to] == 0 && !done[to]) {
                    done[to] = true;
                    order[tail++] = to;
                }
            }
        }
        return order;
    }

    /** As far left as what comes before lets it, then as far right as what follows lets it. */
    private void columns(int[] order) {
        int[] rank = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k;
        }
        for (int node : order) {
            for (int from : before.get(node)) {
                column[node] = rank[from] < rank[node] ? Math.max(column[node], column[from] + 1) : column[node];
            }
        }
        for (int k = order.length - 1; k >= 0; k--) {
            int node = order[k];
            int nearest = Integer.MAX_VALUE;
            for (int to : after.get(node)) {
                nearest = rank[to] > rank[node] ? Math.min(nearest, column[to] - 1) : nearest;
            }
            if (nearest != Integer.MAX_VALUE && before.get(node).size() <= after.get(node).size()) {
                column[node] = Math.max(column[node], nearest);
            }
        }
    }

    private void sweep() {
        List<List<Integer>> cells = new ArrayList<>();
        for (int c = 0; c <= Arrays.stream(column).max().orElse(0); c++) {
            cells.add(new ArrayList<>());
        }
        for (int i = 0; i < column.length; i++) {
            position[i] = cells.get(column[i]).size();
            cells.get(column[i]).add(i);
        }
        double[] wish = new double[column.length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            List<List<Integer>> neighbours = sweep % 2 == 0 ? before : after;
            for (int k = 0; k < cells.size(); k++) {
                List<Integer> cell = cells.get(sweep % 2 == 0 ? k : cells.size() - 1 - k);
                for (int node : cell) {
                    wish[node] = neighbours.get(node).stream().mapToInt(n -> position[n]).average().orElse(position[node]);
                }
                cell.sort(Comparator.<Integer>comparingDouble(n -> wish[n]).thenComparingInt(n -> position[n]));
                for (int at = 0; at < cell.size(); at++) {
                    position[cell.get(at)] = at;
                }
            }
        }
    }
}
