// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Columns of the nodes, and their order within a column, by the layered method of Sugiyama, Tagawa and Toda as ELK
 * implements it (network simplex layering, layer sweep); of very large maps, by {@link LongestPath}. The lanes are not known to ELK: it orders each column as a
 * whole, and the order within a lane is what is kept of it.
 */
final class Layers {

    /** Above this many edges the sweep is repeated less often, to keep the time within bounds. */
    private static final int MANY = 1_500;

    /** Above this many edges ELK takes seconds, and its recursion can exhaust the stack. */
    private static final int MOST = 3_000;

    final int[] column;
    final int[] position;
    final int count;

    private Layers(int[] column, int[] position, int count) {
        this.column = column;
        this.position = position;
        this.count = count;
    }

    /**
     * @param sources index of the source of each edge
     * @param targets index of the target of each edge
     * @param cut     edges to be taken backwards, since they close a cycle
     */
    static Layers of(int nodes, int[] sources, int[] targets, boolean[] cut) {
        int[] column = new int[nodes];
        int[] position = new int[nodes];
        boolean[] linked = new boolean[nodes];
        int links = 0;
        for (int e = 0; e < sources.length; e++) {
            if (sources[e] != targets[e]) {
                linked[sources[e]] = true;
                linked[targets[e]] = true;
                links++;
            }
        }
        int count = links == 0 ? 0 : links > MOST ? LongestPath.layer(sources, targets, cut, column, position)
                : layered(linked, sources, targets, cut, column, position);
        return new Layers(column, position, spread(linked, column, position, count));
    }

    private static int layered(boolean[] linked, int[] sources, int[] targets, boolean[] cut, int[] column,
            int[] position) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.SIMPLE);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(LayeredOptions.GENERATE_POSITION_AND_LAYER_IDS, true);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.THOROUGHNESS, sources.length > MANY ? 1 : 10);
        Map<Integer, ElkNode> nodes = new HashMap<>();
        for (int i = 0; i < linked.length; i++) {
            if (linked[i]) {
                ElkNode node = ElkGraphUtil.createNode(graph);
                node.setDimensions(MapShapes.WIDTH, MapShapes.HEIGHT);
                nodes.put(i, node);
            }
        }
        for (int e = 0; e < sources.length; e++) {
            if (sources[e] != targets[e]) {
                ElkGraphUtil.createSimpleEdge(nodes.get(cut[e] ? targets[e] : sources[e]),
                        nodes.get(cut[e] ? sources[e] : targets[e]));
            }
        }
        // Asking for ELK's catalogue of options registers what ELK needs to copy their defaults.
        LayoutMetaDataService.getInstance();
        try {
            new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        } catch (StackOverflowError e) {
            // ELK goes along chains by recursion; a map opens however long they are
            return LongestPath.layer(sources, targets, cut, column, position);
        }
        int count = 0;
        for (Map.Entry<Integer, ElkNode> entry : nodes.entrySet()) {
            column[entry.getKey()] = entry.getValue().getProperty(LayeredOptions.LAYERING_LAYER_ID);
            position[entry.getKey()] = entry.getValue().getProperty(LayeredOptions.CROSSING_MINIMIZATION_POSITION_ID);
            count = Math.max(count, column[entry.getKey()] + 1);
        }
        return count;
    }

    /** Nodes without edges fill the columns evenly, behind the others, so that they do not pile up in the first one. */
    private static int spread(boolean[] linked, int[] column, int[] position, int count) {
        List<Integer> loose = new ArrayList<>();
        for (int i = 0; i < linked.length; i++) {
            if (!linked[i]) {
                loose.add(i);
            }
        }
        int columns = Math.max(count, (int) Math.ceil(Math.sqrt(loose.size() * 0.5)));
        for (int k = 0; k < loose.size(); k++) {
            column[loose.get(k)] = -1;
            position[loose.get(k)] = linked.length + k;
        }
        return columns;
    }
}
