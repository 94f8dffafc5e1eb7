// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Orders lanes so that what hands over to each other is near: lanes are moved one by one to where the sum of the
 * distances that edges run is least, until no move helps.
 */
final class LaneOrder {

    private static final int PASSES = 8;
    private static final int MOST_LANES = 80;

    private LaneOrder() {
    }

    /**
     * @param fixed   number of lanes at the top that stay where they are
     * @param weights number of edges between each two lanes, both ways
     * @return the order: which lane of the input stands at each place
     */
    static List<Integer> improve(int fixed, int[][] weights) {
        List<Integer> order = new ArrayList<>();
        for (int l = 0; l < weights.length; l++) {
            order.add(l);
        }
        if (weights.length > MOST_LANES) {
            return order;
        }
        boolean moved = true;
        for (int pass = 0; moved && pass < PASSES; pass++) {
            moved = false;
            for (int l = fixed; l < weights.length; l++) {
                moved |= settle(order, l, fixed, weights);
            }
        }
        return order;
    }

    private static boolean settle(List<Integer> order, Integer lane, int fixed, int[][] weights) {
        int from = order.indexOf(lane);
        order.remove(lane);
        order.add(fixed, lane);
        // What it costs more, or less, at each place than at the first: known step by step from what a swap changes.
        long[] costs = new long[order.size()];
        for (int at = fixed; at + 1 < order.size(); at++) {
            costs[at + 1] = costs[at] + swap(order, at, weights);
            Collections.swap(order, at, at + 1);
        }
        int best = from;
        for (int to = fixed; to < order.size(); to++) {
            best = costs[to] < costs[best] ? to : best;
        }
        order.remove(lane);
        order.add(best, lane);
        return best != from;
    }

    /** How much more it costs if a lane and the one below it change places. */
    private static long swap(List<Integer> order, int at, int[][] weights) {
        int[] upper = weights[order.get(at)];
        int[] lower = weights[order.get(at + 1)];
        long more = 0;
        for (int other = 0; other < order.size(); other++) {
            int lane = order.get(other);
            if (other < at) {
                more += upper[lane] - lower[lane];
            } else if (other > at + 1) {
                more += lower[lane] - upper[lane];
            }
        }
        return more;
    }
}
