// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.text.TextMetrics;

/**
 * Finds places for the signs and labels of edges: on the edge, near its end (the start may be shared with others), clear
 * of nodes and of each other where that can be.
 */
final class SignPlaces {

    private static final int CELL = 128;
    private static final double[] SHARES = {0.5, 0.3, 0.7, 0.15, 0.85};

    private final Map<Long, List<Box>> taken = new HashMap<>();

    SignPlaces(Collection<Box> nodes) {
        nodes.forEach(this::take);
    }

    Point place(MapEdge edge, List<Point> points) {
        int half = 8;
        if (!edge.lateText().isEmpty()) {
            half = (int) TextMetrics.width(edge.lateText(), MapShapes.SMALL) / 2 + 12;
        }
        if (!edge.label().isEmpty()) {
            half = Math.max(half, (int) TextMetrics.width(edge.label(), MapShapes.SMALL) / 2 + 4);
        }
        half += (edge.flags().size() + 1) * 7;
        int below = edge.label().isEmpty() ? 8 : 26;
        List<Point> candidates = candidates(points);
        for (Point at : candidates) {
            Box box = new Box(at.x() - half, at.y() - 8, 2 * half, 8 + below);
            if (isFree(box)) {
                take(box);
                return at;
            }
        }
        return candidates.get(0);
    }

    /** Places along the last three parts, the longest part first. */
    private static List<Point> candidates(List<Point> points) {
        int n = points.size();
        List<Integer> parts = new ArrayList<>();
        for (int k = Math.max(1, n - 3); k < n; k++) {
            parts.add(k);
        }
        parts.sort((a, b) -> Integer.compare(length(points, b), length(points, a)));
        List<Point> candidates = new ArrayList<>();
        for (int part : parts) {
            Point a = points.get(part - 1);
            Point b = points.get(part);
            for (double share : SHARES) {
                candidates.add(new Point((int) Math.round(a.x() + (b.x() - a.x()) * share),
                        (int) Math.round(a.y() + (b.y() - a.y()) * share)));
            }
        }
        return candidates;
    }

    private static int length(List<Point> points, int part) {
        Point a = points.get(part - 1);
        Point b = points.get(part);
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private boolean isFree(Box box) {
        for (int x = Math.floorDiv(box.x(), CELL); x <= Math.floorDiv(box.right(), CELL); x++) {
            for (int y = Math.floorDiv(box.y(), CELL); y <= Math.floorDiv(box.bottom(), CELL); y++) {
                for (Box other : taken.getOrDefault(key(x, y), List.of())) {
                    if (other.overlaps(box)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void take(Box box) {
        for (int x = Math.floorDiv(box.x(), CELL); x <= Math.floorDiv(box.right(), CELL); x++) {
            for (int y = Math.floorDiv(box.y(), CELL); y <= Math.floorDiv(box.bottom(), CELL); y++) {
                taken.computeIfAbsent(key(x, y), k -> new ArrayList<>()).add(box);
            }
        }
    }

    private static long key(int x, int y) {
        return ((long) x << 32) ^ (y & 0xFFFFFFFFL);
    }
}
