// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
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
        int best = from;
        long least = cost(order, weights);
        for (int to = fixed; to < order.size(); to++) {
            order.remove(lane);
            order.add(to, lane);
            long cost = cost(order, weights);
            if (cost < least) {
                least = cost;
                best = to;
            }
        }
        order.remove(lane);
        order.add(best, lane);
        return best != from;
    }

    private static long cost(List<Integer> order, int[][] weights) {
        long cost = 0;
        for (int a = 0; a < order.size(); a++) {
            for (int b = a + 1; b < order.size(); b++) {
                cost += (long) weights[order.get(a)][order.get(b)] * (b - a);
            }
        }
        return cost;
    }
}
