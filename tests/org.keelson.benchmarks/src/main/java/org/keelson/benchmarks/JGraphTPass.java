// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.Arrays;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** A peer: the two passes as one writes them over a JGraphT graph, in its topological order, values in arrays. No calendar. */
final class JGraphTPass {

    private final Graph<Integer, Integer> graph = new DefaultDirectedGraph<>(null, null, false);
    private final FlatPass values;

    JGraphTPass(FlatPass values) {
        this.values = values;
        for (int i = 0; i < values.items; i++) {
            graph.addVertex(i);
        }
        for (int i = 0; i < values.items; i++) {
            for (int d = values.firstIn[i]; d < values.firstIn[i + 1]; d++) {
                graph.addEdge(values.predecessor[d], i, d);
            }
        }
    }

    /** @return working minutes from the start of the portfolio to its finish */
    int run() {
        int[] order = new int[values.items];
        int at = 0;
        int last = 0;
        TopologicalOrderIterator<Integer, Integer> iterator = new TopologicalOrderIterator<>(graph);
        while (iterator.hasNext()) {
            int item = iterator.next();
            order[at++] = item;
            last = Math.max(last, forward(item));
        }
        Arrays.fill(values.lateFinish, last);
        for (int i = order.length - 1; i >= 0; i--) {
            backward(order[i]);
        }
        return last;
    }

    private int forward(int item) {
        int best = graph.inDegreeOf(item) == 0 ? 0 : Integer.MIN_VALUE;
        for (int d : graph.incomingEdgesOf(item)) {
            int p = graph.getEdgeSource(d);
            int at = switch (values.type[d]) {
                case FlatPass.FS -> values.finish[p] + values.lag[d];
                case FlatPass.SS -> values.start[p] + values.lag[d];
                default -> Math.max(0, values.finish[p] + values.lag[d] - values.duration[item]);
            };
            best = Math.max(best, at);
        }
        values.start[item] = best;
        values.finish[item] = best + values.duration[item];
        return values.finish[item];
    }

    private void backward(int item) {
        int late = values.lateFinish[item];
        for (int d : graph.incomingEdgesOf(item)) {
            int p = graph.getEdgeSource(d);
            int latest = switch (values.type[d]) {
                case FlatPass.FS -> late - values.duration[item] - values.lag[d];
                case FlatPass.SS -> late - values.duration[item] - values.lag[d] + values.duration[p];
                default -> late - values.lag[d];
            };
            values.lateFinish[p] = Math.min(values.lateFinish[p], latest);
        }
    }
}
