// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Courses of edges between nodes that stand in the grid of columns and rows. An edge leaves its source at the right, runs
 * in the upright channels between the columns and in the level gaps between the rows (or along a row whose cells are
 * empty), and enters its target at the left; so it can never run through a node. All edges of one source share a trunk;
 * edges of different sources never share a track. Nothing has coordinates yet: those follow from the number of tracks.
 */
final class GridRouter {

    /** Distance of two edges that enter one node. */
    static final int STEP = 8;
    /** Places between two rows in the order of heights; more than any gap has tracks. */
    private static final long SCALE = 1_000_000;

    /** How one edge runs. A leg is the level part between two channels; {@code legGap} or {@code legRow} is -1. */
    static final class Route {
        final int edge;
        final int source;
        final int target;
        final int from;
        final int to;
        int legGap = -1;
        int legRow = -1;
        int offset;

        Route(int edge, int source, int target, int from, int to) {
            this.edge = edge;
            this.source = source;
            this.target = target;
            this.from = from;
            this.to = to;
        }

        boolean hasLeg() {
            return from != to;
        }
    }

    private record Branch(int source, int gap, int row) {
    }

    final Map<Integer, Route> routes = new TreeMap<>();
    /** Level tracks by gap, upright tracks by channel. */
    final Map<Integer, Tracks<Integer>> gaps = new HashMap<>();
    final Map<Integer, Tracks<Object>> channels = new HashMap<>();

    private final Rows rows;
    private final int[] lane;
    private final int[] firstRow;
    private final MapNode.Kind[] kinds;
    private final Set<Long> occupied = new HashSet<>();
    private final Map<Long, Integer> lines = new HashMap<>();
    private final Map<Integer, Integer> load = new HashMap<>();

    GridRouter(Rows rows, int[] lane, boolean[] placed, MapNode.Kind[] kinds) {
        this.rows = rows;
        this.lane = lane;
        this.kinds = kinds;
        this.firstRow = new int[rows.laneRows.length + 1];
        for (int l = 0; l < rows.laneRows.length; l++) {
            firstRow[l + 1] = firstRow[l] + rows.laneRows[l];
        }
        for (int i = 0; i < lane.length; i++) {
            if (!placed[i]) {
                occupied.add(cell(globalRow(i), rows.column[i]));
            }
        }
    }

    void route(List<Integer> edges, int[] sources, int[] targets) {
        for (int e : edges) {
            Route route = new Route(e, sources[e], targets[e], rows.column[sources[e]] + 1, rows.column[targets[e]]);
            routes.put(e, route);
            lines.put(cell(globalRow(route.source), route.from), route.source);
        }
        List<Route> byLength = new ArrayList<>(routes.values());
        byLength.sort(Comparator.comparingInt((Route r) -> Math.abs(r.to - r.from)).thenComparingInt(r -> r.edge));
        byLength.stream().filter(Route::hasLeg).forEach(this::chooseLeg);
        assignGaps();
        assignOffsets();
        assignChannels();
    }

    int globalRow(int node) {
        return firstRow[lane[node]] + rows.row[node];
    }

    /** Number of the gap above a row of a lane; the gap below the last row is that above the row after it. */
    int gap(int laneIndex, int row) {
        return firstRow[laneIndex] + laneIndex + row;
    }

    int gapCount() {
        return firstRow[firstRow.length - 1] + rows.laneRows.length;
    }

    private void chooseLeg(Route route) {
        int source = globalRow(route.source);
        int target = globalRow(route.target);
        if (route.from < route.to && isFree(source, route)) {
            take(source, route);
        } else if (route.from < route.to && isFree(target, route)) {
            take(target, route);
        } else {
            route.legGap = chooseGap(route, source, target);
            load.merge(route.legGap, 1, Integer::sum);
        }
    }

    /** True if the row is empty from channel to channel, and no other net uses it there. */
    private boolean isFree(int row, Route route) {
        for (int c = route.from; c <= route.to; c++) {
            Integer net = lines.get(cell(row, c));
            if (net != null && net != route.source || c < route.to && occupied.contains(cell(row, c))) {
                return false;
            }
        }
        return true;
    }

    private void take(int row, Route route) {
        route.legRow = row;
        for (int c = route.from; c <= route.to; c++) {
            lines.put(cell(row, c), route.source);
        }
    }

    private int chooseGap(Route route, int source, int target) {
        int above = gap(lane[route.source], rows.row[route.source]);
        int aboveTarget = gap(lane[route.target], rows.row[route.target]);
        int atSource = target > source ? above + 1 : above;
        int atTarget = target < source ? aboveTarget + 1 : aboveTarget;
        if (source == target) {
            atTarget = above + 1;
        }
        return load.getOrDefault(atSource, 0) < load.getOrDefault(atTarget, 0) ? atSource : atTarget;
    }

    private void assignGaps() {
        for (Route route : routes.values()) {
            if (route.legGap >= 0) {
                gaps.computeIfAbsent(route.legGap, g -> new Tracks<>()).add(route.source, route.from, route.to,
                        Math.min(route.from, route.to));
            }
        }
        gaps.values().forEach(Tracks::assign);
    }

    /** Spreads the edges that enter a node, in the order of the heights from which they come, so that they do not cross. */
    private void assignOffsets() {
        Map<Integer, List<Route>> entering = new TreeMap<>();
        for (Route route : routes.values()) {
            entering.computeIfAbsent(route.target, t -> new ArrayList<>()).add(route);
        }
        for (Map.Entry<Integer, List<Route>> entry : entering.entrySet()) {
            int target = entry.getKey();
            int row = globalRow(target);
            List<Route> bent = new ArrayList<>();
            boolean level = false;
            for (Route route : entry.getValue()) {
                if (arrives(route, row)) {
                    level = true;
                } else {
                    bent.add(route);
                }
            }
            Integer net = lines.get(cell(row, rows.column[target]));
            spread(bent, level || net != null, target);
        }
    }

    private boolean arrives(Route route, int row) {
        return route.hasLeg() ? route.legRow == row : globalRow(route.source) == row;
    }

    private void spread(List<Route> bent, boolean middleTaken, int target) {
        bent.sort(Comparator.comparingLong(this::origin).thenComparingLong(r -> rowOrder(globalRow(r.source), lane[r.source]))
                .thenComparingInt(r -> r.edge));
        int reach = MapShapes.reach(kinds[target]);
        long middle = rowOrder(globalRow(target), lane[target]);
        int above = (int) bent.stream().filter(r -> origin(r) < middle).count();
        for (int k = 0; k < bent.size(); k++) {
            int offset = middleTaken ? (k < above ? k - above : k - above + 1) * STEP
                    : (2 * k - bent.size() + 1) * STEP / 2;
            bent.get(k).offset = Math.clamp(offset, -reach, reach);
        }
    }

    /** Height from which an edge comes to the channel of its target. */
    private long origin(Route route) {
        return route.hasLeg() ? legOrder(route) : rowOrder(globalRow(route.source), lane[route.source]);
    }

    private void assignChannels() {
        for (Route route : routes.values()) {
            long exit = rowOrder(globalRow(route.source), lane[route.source]);
            long entry = rowOrder(globalRow(route.target), lane[route.target]) + route.offset;
            if (!route.hasLeg()) {
                upright(route.from, route.source, exit, entry);
            } else {
                long leg = legOrder(route);
                upright(route.from, route.source, exit, leg);
                upright(route.to, branch(route), leg, entry);
            }
        }
        channels.values().forEach(Tracks::assign);
    }

    private void upright(int channel, Object net, long from, long to) {
        if (from != to) {
            double preference = from < to ? -from : from - 1e12;
            channels.computeIfAbsent(channel, c -> new Tracks<>()).add(net, from, to, preference);
        }
    }

    /** Edges of one source that share a leg also share the upright part at its end. */
    Object branch(Route route) {
        return new Branch(route.source, route.legGap, route.legRow);
    }

    private long legOrder(Route route) {
        if (route.legRow >= 0) {
            int l = 0;
            while (firstRow[l + 1] <= route.legRow) {
                l++;
            }
            return rowOrder(route.legRow, l);
        }
        int l = 0;
        while (gap(l, rows.laneRows[l]) < route.legGap) {
            l++;
        }
        int row = route.legGap - gap(l, 0);
        return (2L * (firstRow[l] + row) + l) * SCALE + gaps.get(route.legGap).of(route.source) * 10L;
    }

    private long rowOrder(int globalRow, int laneIndex) {
        return (2L * globalRow + 1 + laneIndex) * SCALE;
    }

    private static long cell(int row, int column) {
        return ((long) row << 32) + column;
    }
}
