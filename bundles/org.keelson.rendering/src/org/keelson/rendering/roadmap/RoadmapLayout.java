// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.keelson.model.DependencyType;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.rendering.roadmap.RoadmapModel.Row;

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
        List<LocalDateTime> times = model.rows().stream()
                .flatMap(r -> Stream.of(r.start(), r.finish(), r.leadStart(), r.deadline())).filter(Objects::nonNull)
                .sorted().toList();
        LocalDateTime first = times.isEmpty() ? model.dataDate() : times.get(0);
        LocalDateTime last = times.isEmpty() ? first.plusDays(30) : times.get(times.size() - 1);
        return layout(model, TimeScale.fitting(first, last, CHART));
    }

    public static Plan layout(RoadmapModel model, TimeScale scale) {
        List<Integer> tops = new ArrayList<>();
        Map<String, Box> bars = new LinkedHashMap<>();
        int y = AXIS;
        for (Row row : model.rows()) {
            tops.add(y);
            if (row.start() != null) {
                bars.put(row.id(), bar(row, scale, y + ROW / 2));
            }
            y += ROW;
        }
        Map<String, Row> rows = new HashMap<>();
        model.rows().forEach(r -> rows.putIfAbsent(r.id(), r));
        Map<String, List<Point>> links = new LinkedHashMap<>();
        for (Link link : model.links()) {
            Box source = bars.get(link.source());
            Box target = bars.get(link.target());
            if (source != null && target != null) {
                links.put(link.id(), course(link.type(), source, target, rows.get(link.target()).kind()));
            }
        }
        return new Plan(NAMES + (int) Math.ceil(scale.width()), y, scale, tops, bars, links);
    }

    private static Box bar(Row row, TimeScale scale, int middle) {
        int left = NAMES + (int) Math.round(scale.x(row.start()));
        int right = NAMES + (int) Math.round(scale.x(row.finish()));
        if (row.kind() == Kind.MILESTONE) {
            return new Box(right - BAR / 2 - 1, middle - BAR / 2 - 1, BAR + 2, BAR + 2);
        }
        int width = Math.max(right - left, row.kind() == Kind.GATE ? BAR + 4 : LEAST_BAR);
        int height = row.kind().isGroup() ? BAR / 2 : BAR;
        return new Box(left, middle - height / 2, width, height);
    }

    /** Out of the end that governs, down or up between the rows, into the end that is governed. */
    private static List<Point> course(DependencyType type, Box source, Box target, Kind kind) {
        boolean fromFinish = type == DependencyType.FS || type == DependencyType.FF;
        boolean toStart = type == DependencyType.FS || type == DependencyType.SS;
        Point exit = new Point(fromFinish ? source.right() : source.x(), source.centerY());
        Point entry = new Point(toStart ? target.x() : target.right(), target.centerY());
        int out = exit.x() + (fromFinish ? 6 : -6);
        int in = entry.x() + (toStart ? -8 : 8);
        boolean below = target.y() > source.y();
        if (fromFinish && toStart && entry.x() >= exit.x() - 2 && kind != Kind.MILESTONE && target.width() > 12) {
            int x = Math.max(exit.x() + 4, entry.x() + 4);
            return List.of(exit, new Point(x, exit.y()), new Point(x, below ? target.y() : target.bottom()));
        }
        boolean direct = fromFinish == toStart ? out <= in : true;
        if (direct) {
            int x = fromFinish == toStart ? in : fromFinish ? Math.max(out, in) : Math.min(out, in);
            return List.of(exit, new Point(x, exit.y()), new Point(x, entry.y()), entry);
        }
        int between = below ? target.centerY() - ROW / 2 : target.centerY() + ROW / 2;
        return List.of(exit, new Point(out, exit.y()), new Point(out, between), new Point(in, between),
                new Point(in, entry.y()), entry);
    }
}
