// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.scene;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Portfolio;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.roadmap.PassingLinks;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RoadmapModel.Span;
import org.keelson.rendering.roadmap.RoadmapReader;
import org.keelson.rendering.roadmap.TimeScale;

/**
 * What is on a roadmap and where: rows, those that are shown since no group above them is collapsed, the time scale, and the
 * courses of links. Places are worked out when asked for, so that a change costs what is in sight. User-interface thread only.
 * Lengths are pixels at 100 %.
 */
public final class RoadmapScene {

    /** Nearest that can be zoomed: a day takes this much. */
    public static final double MOST_PER_DAY = 1440;
    /** With a day at least this wide, gestures move by hours. */
    public static final double HOURS = 400;
    /** Of a row with more links than this, only critical ones are drawn. */
    private static final int MOST_LINKS = 40;
    private static final double LEAST_WIDTH = 240;
    private static final double FIRST_PER_DAY = 8;
    /** Room right of the last date, to move things there. */
    private static final int DAYS_AFTER = 45;
    private static final int DAYS_BEFORE = 3;

    private final RoadmapReader reader = new RoadmapReader();
    private RoadmapModel model;
    private Span all;
    private Grouping grouping = Grouping.WORKSTREAM;
    private final Set<String> collapsed = new HashSet<>();
    private final List<Row> shown = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, String> standIns = new HashMap<>();
    private final Map<String, List<Link>> outgoing = new HashMap<>();
    private final Map<String, List<Link>> incoming = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final List<Link> drawn = new ArrayList<>();
    private final Map<String, List<Point>> courses = new HashMap<>();
    private PassingLinks passing = new PassingLinks(List.of(), id -> -1);
    private Map<String, Span> bands = Map.of();
    private TimeScale scale = new TimeScale(LocalDateTime.MIN, LocalDateTime.MIN, FIRST_PER_DAY);
    private boolean linksShown = true;
    private boolean baselineShown = true;
    private boolean bandsShown = true;

    /**
     * Reads what is on the roadmap now.
     *
     * @param changed what was edited since the last reading; null where objects came or went, or nobody knows
     */
    public void read(Portfolio portfolio, Schedule schedule, LocalDateTime today, Collection<? extends EObject> changed) {
        RoadmapModel before = model;
        model = reader.read(portfolio, schedule, today, grouping, changed);
        boolean isArranged = before != null && collapsed.isEmpty() && rearrange(before);
        all = RoadmapLayout.span(model);
        LocalDateTime from = all.from().toLocalDate().minusDays(DAYS_BEFORE).withDayOfMonth(1).atStartOfDay();
        scale = new TimeScale(from, all.to().toLocalDate().plusDays(DAYS_AFTER).atStartOfDay(), scale.pixelsPerDay());
        courses.clear();
        if (!isArranged) {
            rows.clear();
            model.rows().forEach(row -> rows.put(row.id(), row));
            links.clear();
            model.links().forEach(link -> links.put(link.id(), link));
            arrange();
        }
    }

    /**
     * Moves rows to where they are now, where nothing is collapsed and the same rows and links are there as before.
     *
     * @return false where that is not so; all is to be arranged then
     */
    private boolean rearrange(RoadmapModel before) {
        List<Row> now = model.rows();
        if (now.size() != before.rows().size() || model.links().size() != before.links().size()) {
            return false;
        }
        Set<String> moved = new HashSet<>();
        for (int at = 0; at < now.size(); at++) {
            Row row = now.get(at);
            if (row != before.rows().get(at)) {
                Row was = rows.get(row.id());
                if (was == null || (was.start() == null) != (row.start() == null) || !moved.add(row.id())) {
                    return false;
                }
                rows.put(row.id(), row);
                places.put(row.id(), at);
                shown.set(at, row);
            }
        }
        for (int at = 0; at < model.links().size(); at++) {
            Link link = model.links().get(at);
            Link was = before.links().get(at);
            if (link != was && !replace(link, was)) {
                return false;
            }
        }
        drawn.replaceAll(link -> links.get(link.id()));
        passing = new PassingLinks(drawn, id -> place(id));
        return true;
    }

    private boolean replace(Link link, Link was) {
        if (!link.id().equals(was.id()) || !link.source().equals(was.source()) || !link.target().equals(was.target())) {
            return false;
        }
        links.put(link.id(), link);
        Collections.replaceAll(outgoing.getOrDefault(link.source(), List.of()), was, link);
        Collections.replaceAll(incoming.getOrDefault(link.target(), List.of()), was, link);
        return true;
    }

    /** Which rows are shown, and which of them stands in for those that are not. */
    private void arrange() {
        shown.clear();
        places.clear();
        standIns.clear();
        int hiddenBelow = Integer.MAX_VALUE;
        String standIn = null;
        for (Row row : model.rows()) {
            if (row.depth() <= hiddenBelow) {
                hiddenBelow = row.kind().isGroup() && collapsed.contains(row.id()) ? row.depth() : Integer.MAX_VALUE;
                standIn = row.id();
                places.put(row.id(), shown.size());
                shown.add(row);
            }
            standIns.put(row.id(), hiddenBelow == Integer.MAX_VALUE ? row.id() : standIn);
        }
        courses.clear();
        outgoing.clear();
        incoming.clear();
        drawn.clear();
        for (Link link : model.links()) {
            String source = standIns.get(link.source());
            String target = standIns.get(link.target());
            if (linksShown && !source.equals(target) && dated(link.source()) && dated(link.target())) {
                outgoing.computeIfAbsent(source, key -> new ArrayList<>(2)).add(link);
                incoming.computeIfAbsent(target, key -> new ArrayList<>(2)).add(link);
                drawn.add(link);
            }
        }
        passing = new PassingLinks(drawn, id -> place(standIns.get(id)));
    }

    private boolean dated(String id) {
        return rows.get(id).start() != null;
    }

    /** What is on it. */
    public RoadmapModel model() {
        return model.withBands(bandsShown ? bands : Map.of());
    }

    /** Whether nothing but groups is on it. */
    public boolean isEmpty() {
        return model.rows().stream().allMatch(row -> row.kind().isGroup());
    }

    /** By what the rows are grouped. */
    public Grouping grouping() {
        return grouping;
    }

    /** Groups the rows otherwise from the next reading on; nothing is collapsed then. */
    public void group(Grouping by) {
        if (grouping != by) {
            grouping = by;
            collapsed.clear();
        }
    }

    /** Takes over what a simulation found. */
    public void setBands(Map<String, Span> found) {
        bands = Map.copyOf(found);
    }

    /** The finish of a row from P50 to P80; null if it is not known, or not to be shown. */
    public Span band(String id) {
        return bandsShown ? bands.get(id) : null;
    }

    /** The rows that are shown, from above. */
    public List<Row> shown() {
        return shown;
    }

    /** A row, shown or not. */
    public Optional<Row> row(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** Place of a row among those shown; -1 if it is not. */
    public int place(String id) {
        return places.getOrDefault(id, -1);
    }

    /** Place of the row at a height, which may be none of those shown. */
    public static int placeAt(int y) {
        return Math.floorDiv(y - RoadmapLayout.AXIS, RoadmapLayout.ROW);
    }

    /** Upper edge of the row at a place. */
    public static int top(int place) {
        return RoadmapLayout.AXIS + place * RoadmapLayout.ROW;
    }

    /** Width of everything, names included. */
    public int width() {
        return RoadmapLayout.NAMES + (int) Math.ceil(scale.width());
    }

    /** Height of everything, axis included. */
    public int height() {
        return top(shown.size());
    }

    /** The bar of the row at a place; null if it has no dates. */
    public Box bar(int place) {
        Row row = shown.get(place);
        return row.start() == null ? null : RoadmapLayout.bar(row, scale, top(place) + RoadmapLayout.ROW / 2);
    }

    /** The time scale; its place 0 is right of the names. */
    public TimeScale scale() {
        return scale;
    }

    /** Place of a time in the diagram. */
    public int x(LocalDateTime time) {
        return RoadmapLayout.NAMES + (int) Math.round(scale.x(time));
    }

    /** The calendar whose time off is tinted. */
    public WorkCalendar calendar() {
        return model.calendar();
    }

    /** Takes another width of a day, as far as that makes sense. */
    public void zoom(double pixelsPerDay) {
        double days = scale.width() / scale.pixelsPerDay();
        double now = Math.clamp(pixelsPerDay, Math.min(LEAST_WIDTH / days, MOST_PER_DAY), MOST_PER_DAY);
        scale = new TimeScale(scale.from(), scale.to(), now);
        courses.clear();
    }

    /** The width of a day with which what is planned fits a width. */
    public double fitting(double width) {
        return TimeScale.fitting(all.from(), all.to(), Math.max(LEAST_WIDTH, width)).pixelsPerDay();
    }

    /** The first time on it. */
    public LocalDateTime first() {
        return all.from();
    }

    /** Whether a group is collapsed. */
    public boolean isCollapsed(String id) {
        return collapsed.contains(id);
    }

    /** The groups that are collapsed. */
    public Set<String> collapsed() {
        return Set.copyOf(collapsed);
    }

    /** Collapses these groups, and opens all others. */
    public void collapse(Collection<String> groups) {
        collapsed.clear();
        collapsed.addAll(groups);
        arrange();
    }

    /** Opens what hides a row; whether anything had to be opened. */
    public boolean open(String id) {
        Row row = rows.get(id);
        if (row == null || places.containsKey(id)) {
            return false;
        }
        int at = model.rows().indexOf(row);
        int depth = row.depth();
        for (int i = at - 1; i >= 0 && depth > 0; i--) {
            Row above = model.rows().get(i);
            if (above.depth() < depth) {
                collapsed.remove(above.id());
                depth = above.depth();
            }
        }
        arrange();
        return true;
    }

    /** Ids of all groups. */
    public List<String> groups() {
        return model.rows().stream().filter(row -> row.kind().isGroup()).map(Row::id).toList();
    }

    /** Whether links are drawn. */
    public boolean linksShown() {
        return linksShown;
    }

    /** Draws links, or not. */
    public void showLinks(boolean on) {
        linksShown = on;
        arrange();
    }

    /** Whether the baseline is drawn. */
    public boolean baselineShown() {
        return baselineShown;
    }

    /** Draws the baseline, or not. */
    public void showBaseline(boolean on) {
        baselineShown = on;
    }

    /** Whether the confidence is drawn. */
    public boolean bandsShown() {
        return bandsShown;
    }

    /** Draws the confidence, or not. */
    public void showBands(boolean on) {
        bandsShown = on;
    }

    /** Links that start in a row that is shown, or in what it stands in for. */
    public List<Link> outgoing(String id) {
        return few(outgoing.getOrDefault(id, List.of()));
    }

    /** Links that end in a row that is shown, or in what it stands in for. */
    public List<Link> incoming(String id) {
        return few(incoming.getOrDefault(id, List.of()));
    }

    private static List<Link> few(List<Link> all) {
        return all.size() <= MOST_LINKS ? all : all.stream().filter(Link::critical).limit(MOST_LINKS).toList();
    }

    /** Links that cross the rows from one place to another, without an end there; few, where there are many. */
    public List<Link> passing(int first, int last) {
        return passing.past(first, last);
    }

    /** A link that is drawn. */
    public Optional<Link> link(String id) {
        return Optional.ofNullable(links.get(id)).filter(link -> linksShown && course(link) != null);
    }

    /** The way of a link around the bars between its ends; null if one end has no dates, or neither is shown. */
    public List<Point> course(Link link) {
        return courses.computeIfAbsent(link.id(), key -> {
            Box source = end(link.source());
            Box target = end(link.target());
            if (source == null || target == null) {
                return null;
            }
            Kind kind = standIns.get(link.target()).equals(link.target()) ? rows.get(link.target()).kind() : Kind.MILESTONE;
            return RoadmapLayout.course(link.type(), source, target, kind, new RoadmapLayout.Obstacles(
                    place(standIns.get(link.source())), place(standIns.get(link.target())), this::bar));
        });
    }

    /** The bar of an item; where it is hidden, what it would cover of the row that stands in for it. */
    private Box end(String id) {
        String standIn = standIns.get(id);
        if (standIn == null || rows.get(id).start() == null) {
            return null;
        }
        return RoadmapLayout.bar(rows.get(id), scale, top(place(standIn)) + RoadmapLayout.ROW / 2);
    }

    /** Neighbours of a row: rows that a link leads to or from. */
    public Set<String> neighbours(String id) {
        Map<String, Boolean> near = new LinkedHashMap<>();
        outgoing(id).forEach(link -> near.put(standIns.get(link.target()), true));
        incoming(id).forEach(link -> near.put(standIns.get(link.source()), true));
        return near.keySet();
    }

    /** The row that is shown for an item. */
    public String standIn(String id) {
        return standIns.getOrDefault(id, id);
    }
}
