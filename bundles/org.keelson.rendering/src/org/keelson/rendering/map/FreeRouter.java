// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.keelson.rendering.Box;
import org.keelson.rendering.Point;

/**
 * Courses of edges among nodes that people placed, where no grid can be relied on: the simple shapes first, then a search
 * (A*) over the lines that run beside the nodes, with a price on bends. Falls back to the simplest shape if the search
 * finds nothing in reasonable time, as when nodes lie on top of each other.
 */
final class FreeRouter {

    private static final int CLEAR = 12;
    private static final int BEND = 60;
    private static final int MOST_STATES = 6_000;
    /** How many lines above and below an end are tried before the search. */
    private static final int NEAR = 12;
    private static final int CELL = 256;

    private final Map<Long, List<Box>> buckets = new HashMap<>();
    private final int[] xs;
    private final int[] ys;

    FreeRouter(Collection<Box> obstacles) {
        TreeSet<Integer> linesX = new TreeSet<>();
        TreeSet<Integer> linesY = new TreeSet<>();
        for (Box box : obstacles) {
            linesX.addAll(List.of(box.x() - CLEAR, box.right() + CLEAR));
            linesY.addAll(List.of(box.y() - CLEAR, box.bottom() + CLEAR));
            for (int bx = Math.floorDiv(box.x(), CELL); bx <= Math.floorDiv(box.right(), CELL); bx++) {
                for (int by = Math.floorDiv(box.y(), CELL); by <= Math.floorDiv(box.bottom(), CELL); by++) {
                    buckets.computeIfAbsent(key(bx, by), k -> new ArrayList<>()).add(box);
                }
            }
        }
        xs = linesX.stream().mapToInt(Integer::intValue).toArray();
        ys = linesY.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * @param out where the edge leaves the box of its source, which is left of {@code exit} where the shape is narrower
     * @return the points from exit to entry, in which source and target boxes are only touched at their ends
     */
    List<Point> route(Point exit, Point entry, Box source, Box target) {
        Point start = new Point(source.right() + CLEAR, exit.y());
        Point end = new Point(target.x() - CLEAR, entry.y());
        List<Point> middle = simple(start, end);
        if (middle == null) {
            middle = search(start, end);
        }
        if (middle == null) {
            int x = (start.x() + end.x()) / 2;
            middle = List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
        }
        List<Point> points = new ArrayList<>();
        points.add(exit);
        points.addAll(middle);
        points.add(entry);
        return points;
    }

    /** Straight; else with one upright part; else with one level part above or below what is between. */
    private List<Point> simple(Point start, Point end) {
        if (start.y() == end.y() && start.x() <= end.x() && isFree(start, end)) {
            return List.of(start, end);
        }
        if (start.x() <= end.x()) {
            for (int x : new int[] {start.x(), end.x(), (start.x() + end.x()) / 2}) {
                List<Point> points = List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
                if (isFree(points)) {
                    return points;
                }
            }
        }
        List<Point> best = null;
        for (int from : new int[] {start.y(), end.y()}) {
            int at = Arrays.binarySearch(ys, from);
            int middle = at >= 0 ? at : -at - 1;
            for (int k = Math.max(0, middle - NEAR); k < Math.min(ys.length, middle + NEAR); k++) {
                List<Point> points = List.of(start, new Point(start.x(), ys[k]), new Point(end.x(), ys[k]), end);
                if ((best == null || length(points) < length(best)) && isFree(points)) {
                    best = points;
                }
            }
        }
        return best;
    }

    private boolean isFree(List<Point> points) {
        for (int k = 1; k < points.size(); k++) {
            if (!isFree(points.get(k - 1), points.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static int length(List<Point> points) {
        int length = 0;
        for (int k = 1; k < points.size(); k++) {
            length += distance(points.get(k - 1), points.get(k));
        }
        return length;
    }

    private record State(Point at, int direction) {
    }

    private record Open(State state, int cost, int estimate, long order) {
    }

    private List<Point> search(Point start, Point end) {
        int[] lineX = with(xs, start.x(), end.x());
        int[] lineY = with(ys, start.y(), end.y());
        PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingInt(Open::estimate)
                .thenComparing(Comparator.comparingInt(Open::cost).reversed()).thenComparingLong(Open::order));
        Map<State, Integer> best = new HashMap<>();
        Map<State, State> before = new HashMap<>();
        State first = new State(start, 0);
        long order = 0;
        best.put(first, 0);
        open.add(new Open(first, 0, distance(start, end), order++));
        for (int visited = 0; !open.isEmpty() && visited < MOST_STATES; visited++) {
            Open next = open.poll();
            State state = next.state();
            if (next.cost() > best.get(state)) {
                continue;
            }
            if (state.at().equals(end)) {
                return path(state, before);
            }
            for (int direction = 0; direction < 4; direction++) {
                Point to = step(state.at(), direction, lineX, lineY);
                if (to == null || (direction ^ state.direction()) == 2 || !isFree(state.at(), to)) {
                    continue;
                }
                boolean turns = direction != state.direction();
                boolean turnsAtEnd = to.equals(end) && direction != 0;
                int cost = next.cost() + distance(state.at(), to) + (turns ? BEND : 0) + (turnsAtEnd ? BEND : 0);
                State reached = new State(to, direction);
                if (cost < best.getOrDefault(reached, Integer.MAX_VALUE)) {
                    best.put(reached, cost);
                    before.put(reached, state);
                    open.add(new Open(reached, cost, cost + distance(to, end), order++));
                }
            }
        }
        return null;
    }

    /** The next line in a direction: 0 right, 1 down, 2 left, 3 up. */
    private static Point step(Point at, int direction, int[] lineX, int[] lineY) {
        boolean level = direction % 2 == 0;
        int[] lines = level ? lineX : lineY;
        int found = Arrays.binarySearch(lines, level ? at.x() : at.y());
        int next = direction < 2 ? (found >= 0 ? found + 1 : -found - 1) : (found >= 0 ? found : -found - 1) - 1;
        if (next < 0 || next >= lines.length) {
            return null;
        }
        return level ? new Point(lines[next], at.y()) : new Point(at.x(), lines[next]);
    }

    private static List<Point> path(State last, Map<State, State> before) {
        List<Point> points = new ArrayList<>();
        for (State at = last; at != null; at = before.get(at)) {
            points.add(0, at.at());
        }
        return points;
    }

    boolean isFree(Point from, Point to) {
        int left = Math.floorDiv(Math.min(from.x(), to.x()), CELL);
        int right = Math.floorDiv(Math.max(from.x(), to.x()), CELL);
        int top = Math.floorDiv(Math.min(from.y(), to.y()), CELL);
        int bottom = Math.floorDiv(Math.max(from.y(), to.y()), CELL);
        for (int bx = left; bx <= right; bx++) {
            for (int by = top; by <= bottom; by++) {
                for (Box box : buckets.getOrDefault(key(bx, by), List.of())) {
                    if (box.crosses(from, to)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static int[] with(int[] lines, int a, int b) {
        return IntStream.concat(Arrays.stream(lines), IntStream.of(a, b)).sorted()
                .distinct().toArray();
    }

    private static int distance(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static long key(int x, int y) {
        return ((long) x << 32) ^ (y & 0xFFFFFFFFL);
    }
}
