// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DirectedPseudograph;
import org.keelson.model.problems.Problem;

/**
 * Finds the rings among the items that could not be ordered. In each strongly connected component (Kosaraju, by JGraphT) a
 * shortest ring through the item with the least id is reported, its cheapest dependency taken out, and what is still connected
 * searched again: so the reported cuts, made together, leave no cycle, though a tangle may have exponentially many rings.
 */
final class CycleFinder {

    /** Dependencies looked at before giving up on naming every ring of a hopeless tangle: a second or two. */
    private static final long BUDGET = 1_000_000;
    private static final int NAMES_SHOWN = 6;

    private final NetworkDraft network;
    private final LinkFacts links;
    private final Graph<Integer, Integer> graph = new DirectedPseudograph<>(null, null, false);
    private final Comparator<Integer> byId;
    private final Comparator<Integer> cheapest;
    private final List<String> titles = new ArrayList<>();
    /** For each unordered item, which cycle it waits for. */
    private final int[] behind;

    CycleFinder(NetworkDraft network) {
        this.network = network;
        links = network.links;
        byId = Comparator.comparing((Integer item) -> network.ids[item]);
        Comparator<Integer> byEnds = Comparator.comparing((Integer link) -> network.ids[links.predecessor[link]])
                .thenComparing(link -> network.ids[links.successor[link]])
                .thenComparing(link -> links.ids[link], Comparator.nullsFirst(Comparator.naturalOrder()));
        cheapest = Comparator.comparingInt((Integer link) -> links.commitment[link]).thenComparingLong(this::held)
                .thenComparing(byEnds);
        behind = new int[network.ids.length];
        IntStream.range(network.scheduled, network.ids.length).boxed().sorted(byId).forEach(graph::addVertex);
        IntStream.range(0, links.count).filter(this::isUnordered).boxed().sorted(byEnds)
                .forEach(link -> graph.addEdge(links.predecessor[link], links.successor[link], link));
    }

    private boolean isUnordered(int link) {
        return links.predecessor[link] >= network.scheduled;
    }

    /** Minutes by which a dependency holds the start of its successor behind the start of its predecessor. */
    private long held(int link) {
        long from = network.duration[links.predecessor[link]];
        long to = network.duration[links.successor[link]];
        return links.lag[link] + switch (links.type[link]) {
            case ScheduleNetwork.FS -> from;
            case ScheduleNetwork.FF -> from - to;
            case ScheduleNetwork.SF -> -to;
            default -> 0;
        };
    }

    void find() {
        if (graph.vertexSet().isEmpty()) {
            return;
        }
        Deque<Graph<Integer, Integer>> open = new ArrayDeque<>(components(graph));
        long budget = BUDGET;
        while (!open.isEmpty()) {
            Graph<Integer, Integer> component = open.pop();
            budget -= component.edgeSet().size();
            List<Integer> ring = ring(component);
            component.removeEdge(report(ring));
            if (budget > 0) {
                components(component).reversed().forEach(open::push);
            } else {
                tellMore(ring);
            }
        }
        tellBehind();
    }

    /** Components that hold a ring, each as a graph of its own with its items by id, in the order of their least ids. */
    private List<Graph<Integer, Integer>> components(Graph<Integer, Integer> whole) {
        return new KosarajuStrongConnectivityInspector<>(whole).stronglyConnectedSets().stream()
                .filter(set -> set.size() > 1 || whole.containsEdge(set.iterator().next(), set.iterator().next()))
                .map(set -> component(whole, set)).sorted(Comparator.comparing(CycleFinder::least, byId)).toList();
    }

    private Graph<Integer, Integer> component(Graph<Integer, Integer> whole, Set<Integer> items) {
        Graph<Integer, Integer> component = new DirectedPseudograph<>(null, null, false);
        items.stream().sorted(byId).forEach(component::addVertex);
        for (Integer item : component.vertexSet()) {
            for (Integer link : whole.outgoingEdgesOf(item)) {
                if (items.contains(links.successor[link])) {
                    component.addEdge(item, links.successor[link], link);
                }
            }
        }
        return component;
    }

    private static Integer least(Graph<Integer, Integer> component) {
        return component.vertexSet().iterator().next();
    }

    /** The dependencies of a shortest ring through the least item, beginning there. */
    private List<Integer> ring(Graph<Integer, Integer> component) {
        Integer root = least(component);
        SingleSourcePaths<Integer, Integer> paths = new BFSShortestPath<>(component).getPaths(root);
        GraphPath<Integer, Integer> best = null;
        Integer closing = null;
        for (Integer link : component.incomingEdgesOf(root)) {
            GraphPath<Integer, Integer> path = paths.getPath(links.predecessor[link]);
            if (best == null || path.getLength() < best.getLength()) {
                best = path;
                closing = link;
            }
        }
        List<Integer> ring = new ArrayList<>(best.getEdgeList());
        ring.add(closing);
        return ring;
    }

    private Integer report(List<Integer> ring) {
        List<Integer> path = ring.stream().map(link -> links.predecessor[link]).toList();
        Integer cut = ring.stream().min(cheapest).orElseThrow();
        Cycle cycle = new Cycle(path.stream().map(item -> network.ids[item]).toList(), links.ids[cut]);
        network.cycles.add(cycle);
        String title = title(path);
        titles.add(title);
        for (Integer item : path) {
            if (behind[item] == 0) {
                behind[item] = titles.size();
            }
        }
        String from = name(links.predecessor[cut]);
        String to = name(links.successor[cut]);
        network.problems.add(Problem.error("schedule.cycle", cycle.path().getFirst(),
                "Items wait for each other in a ring: " + title + "; the cheapest way out is to "
                        + (links.ids[cut] == null ? "take " + from + " out of the inputs of " + to
                                : "remove the dependency of " + to + " on " + from)));
        return cut;
    }

    private void tellMore(List<Integer> ring) {
        network.problems.add(Problem.error("schedule.cycle-more", network.ids[links.predecessor[ring.getFirst()]],
                "There are more rings of items around " + name(links.predecessor[ring.getFirst()])
                        + " than are named here; mend those that are named first"));
    }

    /** Spreads cycles to what waits for them, and names one for each item. */
    private void tellBehind() {
        Deque<Integer> queue = new ArrayDeque<>(graph.vertexSet().stream().filter(item -> behind[item] > 0).toList());
        while (!queue.isEmpty()) {
            Integer item = queue.poll();
            for (Integer link : graph.outgoingEdgesOf(item)) {
                if (behind[links.successor[link]] == 0) {
                    behind[links.successor[link]] = behind[item];
                    queue.add(links.successor[link]);
                }
            }
        }
        for (Integer item : graph.vertexSet()) {
            network.problems.add(Problem.warning("schedule.unscheduled", network.ids[item],
                    name(item) + " has no dates: it waits for the ring " + titles.get(behind[item] - 1)));
        }
    }

    private String title(List<Integer> path) {
        StringBuilder title = new StringBuilder();
        int shown = path.size() <= NAMES_SHOWN ? path.size() : NAMES_SHOWN - 1;
        for (int i = 0; i < shown; i++) {
            title.append(name(path.get(i))).append(" \u2192 ");
        }
        if (shown < path.size()) {
            title.append(path.size() - shown).append(" more \u2192 ");
        }
        return title.append(name(path.getFirst())).toString();
    }

    private String name(int item) {
        return "'" + (network.names[item] == null ? network.ids[item] : network.names[item]) + "'";
    }
}
