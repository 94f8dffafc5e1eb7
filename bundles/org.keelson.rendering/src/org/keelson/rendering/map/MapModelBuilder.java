// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Cycle;
import org.keelson.analysis.Driver;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.analysis.TimeLine;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.notation.Edge;
import org.keelson.notation.Lane;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Node;
import org.keelson.rendering.Box;
import org.keelson.rendering.Items;
import org.keelson.rendering.Point;
import org.keelson.rendering.text.TextMetrics;

/** Reads portfolio, schedule and notation into a {@link MapModel}. Used once. */
final class MapModelBuilder {

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final Standing standing;
    private final CalendarBook calendars;
    private final LaneKind lanesBy;
    private final MapLanes laneBook;
    private final DateTimeFormatter dates;
    private final Map<String, Node> placed = new HashMap<>();
    private final Map<String, Edge> bent = new HashMap<>();
    private final Map<String, Lane> laneViews = new LinkedHashMap<>();
    private final Map<String, WorkItem> items = new LinkedHashMap<>();
    private final Map<String, LocalDateTime> starts = new HashMap<>();
    private final Map<String, Optional<ItemSchedule>> known = new HashMap<>();
    private final Map<String, Integer> laneOf = new HashMap<>();
    private final List<MapLane> lanes = new ArrayList<>();
    private final Set<String> blocked = new HashSet<>();
    private final Set<List<String>> loops = new HashSet<>();

    MapModelBuilder(Portfolio portfolio, Schedule schedule, Diagram diagram, LaneKind lanesBy, DateTimeFormatter dates) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.standing = new Standing(schedule, this::dates);
        this.calendars = CalendarBook.of(portfolio);
        this.lanesBy = lanesBy;
        this.laneBook = new MapLanes(portfolio, lanesBy);
        this.dates = dates;
        if (diagram != null) {
            diagram.getNodes().stream().filter(Node::isPlaced).forEach(n -> placed.putIfAbsent(n.getElement(), n));
            diagram.getEdges().stream().filter(e -> !e.getBendPoints().isEmpty())
                    .forEach(e -> bent.putIfAbsent(e.getElement(), e));
            diagram.getLanes().stream().filter(l -> l.getElement() != null)
                    .forEach(l -> laneViews.putIfAbsent(l.getElement(), l));
        }
    }

    MapModel build() {
        Items.of(portfolio).forEach(i -> starts.putIfAbsent(i.getId(), startOf(i)));
        Items.of(portfolio).stream().sorted(Comparator.comparing(this::start)
                .thenComparing(i -> TextMetrics.clean(i.getName())).thenComparing(WorkItem::getId))
                .forEach(i -> items.putIfAbsent(i.getId(), i));
        makeLanes();
        List<MapEdge> edges = edges();
        edges.stream().filter(MapEdge::blocked).forEach(e -> blocked.add(e.target()));
        List<MapNode> nodes = items.values().stream().map(this::node).toList();
        return new MapModel(lanesBy, lanes, nodes, edges);
    }

    /** The nodes of items as these are now, as far as that does not ask for lanes and links. */
    List<MapNode> again(Map<WorkItem, MapNode> before) {
        List<MapNode> again = new ArrayList<>();
        before.forEach((item, was) -> {
            laneOf.put(was.id(), was.lane());
            if (was.blocked()) {
                blocked.add(was.id());
            }
            again.add(node(item).with(was.lane(), was.placement()));
        });
        return again;
    }

    private void makeLanes() {
        record Draft(Element element, List<WorkItem> members) {
            double middle(MapModelBuilder builder) {
                return members.stream().mapToLong(i -> builder.start(i).toEpochSecond(ZoneOffset.UTC)).average().orElse(0);
            }
        }
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (WorkItem item : items.values()) {
            Element element = laneBook.of(item);
            drafts.computeIfAbsent(MapLanes.id(element), k -> new Draft(element, new ArrayList<>())).members().add(item);
        }
        List<String> order = new ArrayList<>(laneViews.keySet());
        List<Draft> sorted = drafts.values().stream().sorted(Comparator
                .comparingInt((Draft d) -> order.contains(MapLanes.id(d.element)) ? order.indexOf(MapLanes.id(d.element)) : order.size())
                .thenComparing(d -> d.element == null).thenComparingDouble(d -> d.middle(this))
                .thenComparing(d -> MapLanes.id(d.element))).toList();
        for (int l = 0; l < sorted.size(); l++) {
            for (WorkItem member : sorted.get(l).members) {
                laneOf.put(member.getId(), l);
            }
        }
        int fixed = (int) sorted.stream().filter(d -> order.contains(MapLanes.id(d.element))).count();
        for (int place : LaneOrder.improve(fixed, weights(sorted.size()))) {
            Draft draft = sorted.get(place);
            Lane view = laneViews.get(MapLanes.id(draft.element));
            draft.members.forEach(i -> laneOf.put(i.getId(), lanes.size()));
            lanes.add(laneBook.lane(draft.element, view == null ? -1 : view.getHeight()));
        }
    }

    /** Number of dependencies between each two lanes. */
    private int[][] weights(int count) {
        int[][] weights = new int[count][count];
        for (Dependency dependency : portfolio.getDependencies()) {
            Integer from = dependency.getPredecessor() == null ? null : laneOf.get(dependency.getPredecessor().getId());
            Integer to = dependency.getSuccessor() == null ? null : laneOf.get(dependency.getSuccessor().getId());
            if (from != null && to != null) {
                weights[from][to]++;
                weights[to][from]++;
            }
        }
        return weights;
    }

    private MapNode node(WorkItem item) {
        ItemSchedule at = dates(item.getId()).orElse(null);
        boolean scheduled = at != null && at.scheduled();
        MapNode.Kind kind = item instanceof Gate ? MapNode.Kind.GATE
                : item instanceof Milestone ? MapNode.Kind.MILESTONE : MapNode.Kind.DELIVERABLE;
        String lead = item instanceof Gate gate && gate.getLeadTime() != null && gate.getLeadTime() > 0
                ? Items.days(gate.getLeadTime(), calendars.of(gate).minutesPerDay()) : "";
        String name = Items.name(item);
        boolean late = scheduled && at.deadlineSlipMinutes() > 0 && !Standing.isFinished(item);
        boolean assumed = kind == MapNode.Kind.DELIVERABLE && scheduled && at.assumedEstimate()
                && !Standing.isFinished(item);
        Standing.Verdict verdict = standing.of(item);
        List<String> why = new ArrayList<>(List.of(Items.sentence(verdict.why())));
        if (scheduled && !at.driver().text().isBlank()) {
            why.add(Items.sentence(at.driver().text()));
        }
        if (assumed) {
            why.add("Its estimate is assumed.");
        }
        return new MapNode(item.getId(), kind, name,
                TextMetrics.wrap(name, MapShapes.TEXT, MapShapes.nameWidth(kind, !lead.isEmpty()), 2),
                item.getOwnerTeam() == null ? "" : Items.name(item.getOwnerTeam()),
                scheduled ? dates.format(Items.lastDay(at)) : "", verdict.status(), scheduled && at.critical(), late,
                blocked.contains(item.getId()), assumed, Items.progress(item), lead,
                laneOf.get(item.getId()), box(placed.get(item.getId())), why, isBehind(item));
    }

    private static Box box(Node node) {
        return node == null ? null : new Box(node.getX(), node.getY(),
                node.getWidth() > 0 ? node.getWidth() : MapShapes.WIDTH,
                node.getHeight() > 0 ? node.getHeight() : MapShapes.HEIGHT);
    }

    private List<MapEdge> edges() {
        Set<String> cuts = new HashSet<>();
        schedule.cycles().stream().map(Cycle::cut).forEach(cuts::add);
        readLoops();
        List<MapEdge> edges = new ArrayList<>();
        Set<List<String>> pairs = new HashSet<>();
        for (Dependency dependency : portfolio.getDependencies()) {
            WorkItem source = dependency.getPredecessor();
            WorkItem target = dependency.getSuccessor();
            if (dependency.getId() == null || source == null || target == null || !items.containsKey(source.getId())
                    || !items.containsKey(target.getId())) {
                continue;
            }
            pairs.add(List.of(source.getId(), target.getId()));
            int late = Standing.lateDays(dependency);
            edges.add(new MapEdge(dependency.getId(), MapEdge.Kind.DEPENDENCY, source.getId(), target.getId(),
                    label(dependency), dependency.getState(),
                    isCritical(source) && isCritical(target) && schedule.isDriving(dependency.getId()),
                    standing.blocks(dependency).isPresent(), cuts.contains(dependency.getId()),
                    late > 0 ? "+" + late + "d" : "", bends(dependency.getId()), flags(dependency), notes(dependency)));
        }
        for (WorkItem item : items.values()) {
            if (item instanceof Gate gate) {
                addInputs(gate, pairs, edges);
            }
        }
        edges.sort(Comparator.comparing(MapEdge::source).thenComparing(MapEdge::target).thenComparing(MapEdge::id));
        return edges;
    }

    private void addInputs(Gate gate, Set<List<String>> pairs, List<MapEdge> edges) {
        for (WorkItem input : gate.getInputs()) {
            if (items.containsKey(input.getId()) && pairs.add(List.of(input.getId(), gate.getId()))) {
                String id = gate.getId() + "/" + input.getId();
                boolean drives = dates(gate.getId()).map(ItemSchedule::driver)
                        .filter(d -> d.kind() == Driver.Kind.DEPENDENCY && input.getId().equals(d.id())).isPresent();
                boolean critical = isCritical(input) && isCritical(gate) && drives;
                edges.add(new MapEdge(id, MapEdge.Kind.GATE_INPUT, input.getId(), gate.getId(), "", null, critical,
                        false, false, "", bends(id), inputFlags(input, gate, drives), List.of()));
            }
        }
    }

    /** Each item of a ring with the one that waits for it. */
    private void readLoops() {
        for (Cycle cycle : schedule.cycles()) {
            List<String> path = cycle.path();
            for (int i = 0; i < path.size(); i++) {
                loops.add(List.of(path.get(i), path.get((i + 1) % path.size())));
            }
        }
    }

    private Set<MapEdge.Flag> flags(Dependency dependency) {
        Set<MapEdge.Flag> flags = inputFlags(dependency.getPredecessor(), dependency.getSuccessor(),
                schedule.isDriving(dependency.getId()));
        if (Standing.reconfirm(dependency).isPresent()) {
            flags.add(MapEdge.Flag.RECONFIRM);
        }
        if (standing.needsReview(dependency).isPresent()) {
            flags.add(MapEdge.Flag.REVIEW);
        }
        return flags;
    }

    private Set<MapEdge.Flag> inputFlags(WorkItem source, WorkItem target, boolean drives) {
        Set<MapEdge.Flag> flags = EnumSet.noneOf(MapEdge.Flag.class);
        if (!loops.isEmpty() && loops.contains(List.of(source.getId(), target.getId()))) {
            flags.add(MapEdge.Flag.LOOP);
        }
        if (drives && isBehind(source) && isBehind(target)) {
            flags.add(MapEdge.Flag.BEHIND);
        }
        return flags;
    }

    private List<String> notes(Dependency dependency) {
        List<String> notes = new ArrayList<>();
        standing.blocks(dependency).map(Items::sentence).ifPresent(notes::add);
        Standing.reconfirm(dependency).ifPresent(notes::add);
        standing.needsReview(dependency).ifPresent(notes::add);
        return notes;
    }

    private boolean isBehind(WorkItem item) {
        int at = number(item);
        return at >= 0 && !Standing.isFinished(item)
                && schedule.totalFloat(at) < 0;
    }

    private List<Point> bends(String id) {
        return Optional.ofNullable(bent.get(id))
                .map(e -> e.getBendPoints().stream().map(b -> new Point(b.getX(), b.getY())).toList()).orElse(List.of());
    }

    private boolean isCritical(WorkItem item) {
        int at = number(item);
        return at >= 0 && schedule.isCritical(at);
    }

    private String label(Dependency dependency) {
        int lag = dependency.getLag() == null ? 0 : dependency.getLag();
        String type = dependency.getType() == DependencyType.FS ? "" : dependency.getType().getName();
        if (lag == 0) {
            return type;
        }
        String unit = switch (dependency.getLagKind()) {
            case PERCENT -> Math.abs(lag) + "%";
            case ELAPSED -> Items.elapsed(Math.abs(lag));
            case WORKING -> Items.days(Math.abs(lag), calendars.of(dependency.getSuccessor()).minutesPerDay());
        };
        return (type + " " + (lag < 0 ? "−" : "+") + unit).strip();
    }

    /** An item is asked for by itself and by each of its links, and what drives it takes long to put in words. */
    private Optional<ItemSchedule> dates(String id) {
        return known.computeIfAbsent(id, schedule::item);
    }

    private LocalDateTime start(WorkItem item) {
        return starts.get(item.getId());
    }

    private LocalDateTime startOf(WorkItem item) {
        int at = number(item);
        return at >= 0 ? TimeLine.dateTime(schedule.startAt(at)) : schedule.start() == null ? schedule.dataDate()
                : schedule.start();
    }

    /** Number of an item that has dates; -1 for any other. */
    private int number(WorkItem item) {
        int at = schedule.network().indexOf(item.getId());
        return at < schedule.network().scheduledCount() ? at : -1;
    }
}
