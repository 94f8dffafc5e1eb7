// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of the nodes within their lanes: each cell of lane, column and row holds one node at most. Rows are chosen so that
 * neighbours in one lane stand level and neighbours in other lanes pull towards them (median heuristic, swept both ways).
 */
final class Rows {

    private static final int SWEEPS = 6;

    final int[] column;
    final int[] row;
    final int columns;
    /** Rows of each lane; at least one. */
    final int[] laneRows;

    private final int[] lane;
    private final int[] position;
    private final List<List<Integer>> neighbours = new ArrayList<>();
    private final Set<List<Integer>> blocked = new HashSet<>();
    private final boolean[] placed;

    Rows(Layers layers, int[] lane, int lanes, boolean[] placed, int[] sources, int[] targets) {
        this.lane = lane;
        this.placed = placed;
        this.column = layers.column.clone();
        this.position = layers.position;
        this.row = new int[lane.length];
        this.laneRows = new int[lanes];
        this.columns = Math.max(1, layers.count);
        for (int i = 0; i < lane.length; i++) {
            neighbours.add(new ArrayList<>());
        }
        for (int e = 0; e < sources.length; e++) {
            neighbours.get(sources[e]).add(targets[e]);
            neighbours.get(targets[e]).add(sources[e]);
        }
        place();
    }

    /** Keeps a cell free, which something else covers; takes effect at the next {@link #place()}. */
    void block(int laneIndex, int columnIndex, int rowIndex) {
        blocked.add(List.of(laneIndex, columnIndex, rowIndex));
    }

    void place() {
        Arrays.fill(laneRows, 1);
        List<List<List<Integer>>> cells = cells();
        for (int l = 0; l < laneRows.length; l++) {
            for (int c = 0; c < columns; c++) {
                pack(l, c, cells.get(l).get(c));
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int l = 0; l < laneRows.length; l++) {
                for (int k = 0; k < columns; k++) {
                    settle(l, sweep % 2 == 0 ? k : columns - 1 - k, cells.get(l));
                }
            }
        }
    }

    /** The nodes that the layout places, by lane and column, in the order that ELK found. */
    private List<List<List<Integer>>> cells() {
        List<List<List<Integer>>> cells = new ArrayList<>();
        for (int l = 0; l < laneRows.length; l++) {
            List<List<Integer>> byColumn = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                byColumn.add(new ArrayList<>());
            }
            cells.add(byColumn);
        }
        List<Integer> loose = new ArrayList<>();
        for (int i = 0; i < lane.length; i++) {
            if (!placed[i] && neighbours.get(i).isEmpty()) {
                loose.add(i);
            } else if (!placed[i]) {
                cells.get(lane[i]).get(column[i]).add(i);
            }
        }
        for (int i : loose) {
            List<List<Integer>> byColumn = cells.get(lane[i]);
            int emptiest = 0;
            for (int c = 1; c < columns; c++) {
                emptiest = byColumn.get(c).size() < byColumn.get(emptiest).size() ? c : emptiest;
            }
            column[i] = emptiest;
            byColumn.get(emptiest).add(i);
        }
        cells.forEach(byColumn -> byColumn.forEach(cell -> cell.sort(Comparator.comparingInt(i -> position[i]))));
        return cells;
    }

    private void pack(int l, int c, List<Integer> cell) {
        int at = 0;
        for (int node : cell) {
            at = free(l, c, at);
            row[node] = at++;
        }
        laneRows[l] = Math.max(laneRows[l], at);
    }

    /** Moves the nodes of one cell to the rows that they would like, in the order of their wishes. */
    private void settle(int l, int c, List<List<Integer>> byColumn) {
        List<Integer> cell = byColumn.get(c);
        if (cell.isEmpty()) {
            return;
        }
        double[] wish = new double[cell.size()];
        Integer[] order = new Integer[cell.size()];
        for (int k = 0; k < wish.length; k++) {
            wish[k] = wish(cell.get(k), l);
            order[k] = k;
        }
        Arrays.sort(order, Comparator.<Integer>comparingDouble(k -> wish[k]).thenComparing(k -> position[cell.get(k)]));
        int[] rows = new int[order.length];
        int at = 0;
        for (int k = 0; k < order.length; k++) {
            rows[k] = free(l, c, Math.max(at, (int) Math.round(wish[order[k]])));
            at = rows[k] + 1;
        }
        int limit = laneRows[l];
        for (int k = order.length - 1; k >= 0 && rows[k] >= limit; k--) {
            rows[k] = freeBefore(l, c, limit - 1);
            limit = rows[k];
        }
        for (int k = 0; k < order.length; k++) {
            row[cell.get(order[k])] = rows[k];
        }
        List<Integer> sorted = Arrays.stream(order).map(cell::get).toList();
        byColumn.set(c, new ArrayList<>(sorted));
    }

    /** Median row of the neighbours; those in lanes above and below pull to the edge that is nearer to them. */
    private double wish(int node, int l) {
        double[] wishes = neighbours.get(node).stream().filter(n -> !placed[n] && n != node).mapToDouble(n -> lane[n] < l ? 0
                : lane[n] > l ? laneRows[l] - 1 : row[n]).sorted().toArray();
        double[] level = neighbours.get(node).stream().filter(n -> !placed[n] && n != node && lane[n] == l)
                .mapToDouble(n -> row[n]).sorted().toArray();
        double[] counted = level.length > 0 ? level : wishes;
        return counted.length == 0 ? row[node] : counted[(counted.length - 1) / 2];
    }

    private int free(int l, int c, int from) {
        int at = from;
        while (blocked.contains(List.of(l, c, at))) {
            at++;
        }
        return at;
    }

    private int freeBefore(int l, int c, int from) {
        int at = from;
        while (at > 0 && blocked.contains(List.of(l, c, at))) {
            at--;
        }
        return at;
    }
}
