// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.model.Status;
import org.keelson.rendering.Box;
import org.keelson.rendering.Items;
import org.keelson.rendering.Point;
import org.keelson.rendering.text.TextMetrics;

/**
 * A map with some of its lanes collapsed: each is one node that sums up its items, edges between collapsed lanes are one
 * with a count, and what lies below moves up. Heights are those of a map in which every item has its place; a fold
 * translates between that map and what is shown, so that expanding finds everything where it was. A pure function.
 */
public final class MapFold {

    /** Height of a collapsed lane. */
    public static final int HEIGHT = MapShapes.HEIGHT + 2 * MapShapes.PADDING;
    /** Begins the id of a node that sums up a lane. */
    public static final String GROUP = "lane:";
    /** Begins the id of an edge that stands for others. */
    public static final String BUNDLE = "bundle:";
    /** So many members are named; of the others the number is told. */
    private static final int NAMED = 12;

    private final MapModel whole;
    private final boolean[] folded;
    private final int[] wholeTops;
    private final int[] shownTops;
    private final Map<String, String> groupOf = new HashMap<>();
    private final MapModel model;

    /**
     * Folds a map.
     *
     * @param whole     the map with all lanes open, every node placed, and each lane's height as its least height
     * @param collapsed ids of the lanes to collapse
     * @param dates     how dates are written
     */
    public MapFold(MapModel whole, Set<String> collapsed, Schedule schedule, DateTimeFormatter dates) {
        this.whole = whole;
        int count = whole.lanes().size();
        folded = new boolean[count];
        wholeTops = new int[count + 1];
        shownTops = new int[count + 1];
        List<MapLane> lanes = new ArrayList<>();
        for (int l = 0; l < count; l++) {
            MapLane lane = whole.lanes().get(l);
            folded[l] = collapsed.contains(lane.id());
            int height = folded[l] ? HEIGHT : lane.minHeight();
            wholeTops[l + 1] = wholeTops[l] + lane.minHeight();
            shownTops[l + 1] = shownTops[l] + height;
            lanes.add(new MapLane(lane.id(), lane.name(), lane.hue(), height));
        }
        List<MapNode> nodes = new ArrayList<>();
        Map<Integer, List<MapNode>> members = new LinkedHashMap<>();
        for (MapNode node : whole.nodes()) {
            if (folded[node.lane()]) {
                groupOf.put(node.id(), GROUP + whole.lanes().get(node.lane()).id());
                members.computeIfAbsent(node.lane(), key -> new ArrayList<>()).add(node);
            } else {
                nodes.add(node.with(node.lane(), moved(node.placement(), shift(node.lane()))));
            }
        }
        members.forEach((lane, some) -> nodes.add(group(lane, some, schedule, dates)));
        model = new MapModel(whole.lanesBy(), lanes, nodes, edges());
    }

    /** What is shown. */
    public MapModel model() {
        return model;
    }

    /** Id of the node that stands for an item: its own, or that of its collapsed lane. */
    public String standsFor(String item) {
        return groupOf.getOrDefault(item, item);
    }

    /** Whether a lane is collapsed. */
    public boolean isFolded(String lane) {
        for (int l = 0; l < folded.length; l++) {
            if (whole.lanes().get(l).id().equals(lane)) {
                return folded[l];
            }
        }
        return false;
    }

    private int shift(int lane) {
        return shownTops[lane] - wholeTops[lane];
    }

    /** Where what is at a height of the whole map is shown. In a collapsed lane, as far as that reaches. */
    public int toShown(int y) {
        return map(y, wholeTops, shownTops);
    }

    /** Where what is shown at a height is on the whole map. */
    public int toWhole(int y) {
        return map(y, shownTops, wholeTops);
    }

    private static int map(int y, int[] from, int[] to) {
        int lane = 0;
        while (lane < from.length - 2 && y >= from[lane + 1]) {
            lane++;
        }
        int at = y - from[lane] + to[lane];
        return lane < from.length - 2 ? Math.min(at, to[lane + 1] - 1) : at;
    }

    private static Box moved(Box box, int by) {
        return new Box(box.x(), box.y() + by, box.width(), box.height());
    }

    private MapNode group(int lane, List<MapNode> members, Schedule schedule, DateTimeFormatter dates) {
        LocalDate first = null;
        LocalDate last = null;
        for (MapNode node : members) {
            ItemSchedule at = schedule.item(node.id()).filter(ItemSchedule::scheduled).orElse(null);
            if (at != null) {
                LocalDate start = at.start().toLocalDate();
                LocalDate finish = Items.lastDay(at);
                first = first == null || start.isBefore(first) ? start : first;
                last = last == null || finish.isAfter(last) ? finish : last;
            }
        }
        MapNode worst = members.stream().max(Comparator.comparingInt(node -> rank(node.status()))).orElseThrow();
        String count = members.size() + (members.size() == 1 ? " item" : " items");
        // the name is in the header of the lane too; the count must not be cut off
        String name = count + " · " + whole.lanes().get(lane).name();
        List<String> why = new ArrayList<>();
        why.add(count + ", collapsed.");
        if (rank(worst.status()) > 1) {
            why.add("“" + worst.name() + "”: " + worst.why().get(0));
        }
        members.stream().limit(NAMED).forEach(node -> why.add(node.name()));
        if (members.size() > NAMED) {
            why.add("and " + (members.size() - NAMED) + " more");
        }
        int x = members.stream().mapToInt(node -> node.placement().x()).min().orElse(0);
        int progress = (int) members.stream().mapToInt(MapNode::progress).average().orElse(0);
        return new MapNode(GROUP + whole.lanes().get(lane).id(), MapNode.Kind.GROUP, name,
                TextMetrics.wrap(name, MapShapes.TEXT, MapShapes.nameWidth(MapNode.Kind.GROUP, false), 2),
                "", first == null ? "" : dates.format(first) + " – " + dates.format(last), worst.status(),
                members.stream().anyMatch(MapNode::critical), members.stream().anyMatch(MapNode::late),
                members.stream().anyMatch(MapNode::blocked), false, progress, "", lane,
                new Box(x, shownTops[lane] + MapShapes.PADDING, MapShapes.WIDTH, MapShapes.HEIGHT), why,
                members.stream().anyMatch(MapNode::behind));
    }

    private static int rank(Status status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case ON_TRACK -> 1;
            case WATCH -> 2;
            case OFF_TRACK -> 3;
        };
    }

    private List<MapEdge> edges() {
        List<MapEdge> edges = new ArrayList<>();
        Map<String, List<MapEdge>> bundles = new LinkedHashMap<>();
        for (MapEdge edge : whole.edges()) {
            String source = standsFor(edge.source());
            String target = standsFor(edge.target());
            if (source.equals(edge.source()) && target.equals(edge.target())) {
                edges.add(edge.bends().isEmpty() ? edge : edge.withBends(edge.bends().stream()
                        .map(bend -> new Point(bend.x(), toShown(bend.y()))).toList()));
            } else if (!source.equals(target)) {
                bundles.computeIfAbsent(BUNDLE + source + ">" + target, key -> new ArrayList<>()).add(edge);
            }
        }
        bundles.forEach((id, members) -> edges.add(bundle(id, members)));
        edges.sort(Comparator.comparing(MapEdge::source).thenComparing(MapEdge::target).thenComparing(MapEdge::id));
        return edges;
    }

    private MapEdge bundle(String id, List<MapEdge> members) {
        Map<String, String> names = new HashMap<>();
        whole.nodes().forEach(node -> names.put(node.id(), node.name()));
        List<String> notes = new ArrayList<>();
        members.stream().limit(NAMED).forEach(edge -> notes.add(names.get(edge.source()) + " → " + names.get(edge.target())
                + (edge.lateText().isEmpty() ? "" : ", promised " + edge.lateText() + " later than needed")));
        if (members.size() > NAMED) {
            notes.add("and " + (members.size() - NAMED) + " more");
        }
        EnumSet<MapEdge.Flag> flags = EnumSet.noneOf(MapEdge.Flag.class);
        members.forEach(edge -> flags.addAll(edge.flags()));
        String late = members.stream().map(MapEdge::lateText).filter(text -> !text.isEmpty())
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).orElse("");
        return new MapEdge(id, MapEdge.Kind.BUNDLE, standsFor(members.get(0).source()), standsFor(members.get(0).target()),
                members.size() == 1 ? "" : String.valueOf(members.size()), null,
                members.stream().anyMatch(MapEdge::critical), members.stream().anyMatch(MapEdge::blocked),
                members.stream().anyMatch(MapEdge::cut), late, List.of(), flags, notes);
    }
}
