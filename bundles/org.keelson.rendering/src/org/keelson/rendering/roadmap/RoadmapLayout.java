// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.keelson.model.DependencyType;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RoadmapModel.Span;

/** Lays out a roadmap. A pure function; any thread may ask. Lengths are pixels at 100 %. */
public final class RoadmapLayout {

    /** Width of the column of names, left of the chart. */
    public static final int NAMES = 336;
    /** Height of the two rows of the axis. */
    public static final int AXIS = 44;
    public static final int ROW = 28;
    public static final int BAR = 14;
    private static final int CHART = 960;
    private static final int LEAST_BAR = 3;
    /** How far a link between two starts, or two finishes, may go around bars. */
    private static final int DETOUR = 60;

    /**
     * Where everything is.
     *
     * @param scale the time axis; its place 0 is at {@link #NAMES}
     * @param tops  upper edge of each row of the model
     * @param bars  bar, diamond or hexagon of each row that has dates, by id
     * @param links course of each link by id
     */
    public record Plan(int width, int height, TimeScale scale, List<Integer> tops, Map<String, Box> bars,
            Map<String, List<Point>> links) {

        /** Place of a time in the picture. */
        public int x(LocalDateTime time) {
            return NAMES + (int) Math.round(scale.x(time));
        }
    }

    private RoadmapLayout() {
    }

    /** The plan on a scale that fits everything. */
    public static Plan layout(RoadmapModel model) {
        return layout(model, scale(model, CHART));
    }

    /** The scale on which everything takes about the given width. */
    public static TimeScale scale(RoadmapModel model, double width) {
        Span all = span(model);
        return TimeScale.fitting(all.from(), all.to(), width);
    }

    /** From the first to the last time of all rows; thirty days from the data date where there is none. */
    public static Span span(RoadmapModel model) {
        LocalDateTime first = null;
        LocalDateTime last = null;
        for (Row row : model.rows()) {
            for (LocalDateTime time : times(row)) {
                first = time != null && (first == null || time.isBefore(first)) ? time : first;
                last = time != null && (last == null || time.isAfter(last)) ? time : last;
            }
        }
        return first == null ? new Span(model.dataDate(), model.dataDate().plusDays(30)) : new Span(first, last);
    }

    /** Each may be null. */
    private static List<LocalDateTime> times(Row row) {
        return Arrays.asList(row.start(), row.finish(), row.leadStart(), row.deadline(), row.promised(),
                row.baseline() == null ? null : row.baseline().from(), row.baseline() == null ? null : row.baseline().to());
    }

    public static Plan layout(RoadmapModel model, TimeScale scale) {
        List<Integer> tops = new ArrayList<>();
        Map<String, Box> bars = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        int y = AXIS;
        for (Row row : model.rows()) {
            places.putIfAbsent(row.id(), tops.size());
            tops.add(y);
            if (row.start() != null) {
                bars.put(row.id(), bar(row, scale, y + ROW / 2));
            }
            y += ROW;
        }
        Map<String, List<Point>> links = new LinkedHashMap<>();
        for (Link link : model.links()) {
            Box source = bars.get(link.source());
            Box target = bars.get(link.target());
            if (source != null && target != null) {
                Row end = model.rows().get(places.get(link.target()));
                links.put(link.id(), course(link.type(), source, target, end.kind(),
                        new Obstacles(places.get(link.source()), places.get(link.target()),
                                row -> bars.get(model.rows().get(row).id()))));
            }
        }
        return new Plan(NAMES + (int) Math.ceil(scale.width()), y, scale, tops, bars, links);
    }

    /**
     * Bar, diamond or hexagon of a row that has dates.
     *
     * @param middle of the row, from above
     */
    public static Box bar(Row row, TimeScale scale, int middle) {
        int left = NAMES + (int) Math.round(scale.x(row.start()));
        int right = NAMES + (int) Math.round(scale.x(row.finish()));
        if (row.kind() == Kind.MILESTONE || row.kind() == Kind.DECISION) {
            return new Box(right - BAR / 2 - 1, middle - BAR / 2 - 1, BAR + 2, BAR + 2);
        }
        int width = Math.max(right - left, row.kind() == Kind.GATE ? BAR + 4 : LEAST_BAR);
        int height = row.kind().isGroup() ? BAR / 2 : BAR;
        return new Box(left, middle - height / 2, width, height);
    }

    /**
     * Out of the end that governs, down or up between the bars of the rows between, into the end that is governed.
     *
     * @param kind of the target
     */
    public static List<Point> course(DependencyType type, Box source, Box target, Kind kind, Obstacles obstacles) {
        boolean fromFinish = type == DependencyType.FS || type == DependencyType.FF;
        boolean toStart = type == DependencyType.FS || type == DependencyType.SS;
        Point exit = new Point(fromFinish ? source.right() : source.x(), source.centerY());
        Point entry = new Point(toStart ? target.x() : target.right(), target.centerY());
        int out = exit.x() + (fromFinish ? 6 : -6);
        int in = entry.x() + (toStart ? -8 : 8);
        boolean below = target.y() > source.y();
        if (fromFinish && toStart && entry.x() >= exit.x() - 2 && kind != Kind.MILESTONE && target.width() > 12) {
            int x = Math.max(exit.x() + 4, entry.x() + 4);
            if (in <= out || obstacles.isFree(x)) {
                return List.of(exit, new Point(x, exit.y()), new Point(x, below ? target.y() : target.bottom()));
            }
        }
        if (fromFinish == toStart ? out <= in : true) {
            int x = fromFinish == toStart ? obstacles.nearestFree(in, out, in)
                    : fromFinish ? obstacles.nearestFree(Math.max(out, in), Math.max(out, in), Math.max(out, in) + DETOUR)
                    : obstacles.nearestFree(Math.min(out, in), Math.min(out, in) - DETOUR, Math.min(out, in));
            return List.of(exit, new Point(x, exit.y()), new Point(x, entry.y()), entry);
        }
        // Back in time: the long way down goes along either end, whichever is free.
        int nearTarget = below ? target.centerY() - ROW / 2 : target.centerY() + ROW / 2;
        int nearSource = below ? source.centerY() + ROW / 2 : source.centerY() - ROW / 2;
        int between = !obstacles.isFree(out) && obstacles.isFree(in) ? nearSource : nearTarget;
        return List.of(exit, new Point(out, exit.y()), new Point(out, between), new Point(in, between),
                new Point(in, entry.y()), entry);
    }

    /** The bars of the rows between two rows, as far as they matter to an upright line. For one course. */
    public static final class Obstacles {

        /** Further apart than this, a way around everything would be no help to the eye. */
        private static final int MOST_ROWS = 80;
        private static final int GAP = 3;

        private final int from;
        private final int to;
        private final IntFunction<Box> bars;
        private List<int[]> blocked;

        /**
         * What is between two rows, exclusive.
         *
         * @param bars bar of a row by its number, null if it has none
         */
        public Obstacles(int row, int other, IntFunction<Box> bars) {
            this.from = Math.min(row, other) + 1;
            this.to = Math.min(from + MOST_ROWS, Math.max(row, other));
            this.bars = bars;
        }

        boolean isFree(int x) {
            return blocked().stream().noneMatch(each -> each[0] < x && x < each[1]);
        }

        /** The free place nearest to a wanted one, between two limits; the wanted one if nothing is free. */
        int nearestFree(int wanted, int least, int most) {
            int best = wanted;
            int distance = Integer.MAX_VALUE;
            if (isFree(wanted)) {
                return wanted;
            }
            for (int[] each : blocked()) {
                for (int x : each) {
                    if (x >= least && x <= most && Math.abs(x - wanted) < distance && isFree(x)) {
                        best = x;
                        distance = Math.abs(x - wanted);
                    }
                }
            }
            return best;
        }

        /** Merged, from left to right. */
        private List<int[]> blocked() {
            if (blocked == null) {
                List<int[]> all = new ArrayList<>();
                for (int row = from; row < to; row++) {
                    Box bar = bars.apply(row);
                    if (bar != null) {
                        all.add(new int[] {bar.x() - GAP, bar.right() + GAP});
                    }
                }
                all.sort(Comparator.comparingInt(each -> each[0]));
                blocked = new ArrayList<>();
                for (int[] each : all) {
                    int[] last = blocked.isEmpty() ? null : blocked.get(blocked.size() - 1);
                    if (last != null && each[0] <= last[1]) {
                        last[1] = Math.max(last[1], each[1]);
                    } else {
                        blocked.add(each);
                    }
                }
            }
            return blocked;
        }
    }
}
