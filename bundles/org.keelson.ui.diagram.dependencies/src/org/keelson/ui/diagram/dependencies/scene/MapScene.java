// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.keelson.analysis.Schedule;
import org.keelson.model.Gate;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.notation.Lane;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Node;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.map.MapEdge;
import org.keelson.rendering.map.MapFold;
import org.keelson.rendering.map.MapLane;
import org.keelson.rendering.map.MapLanes;
import org.keelson.rendering.map.MapLayout;
import org.keelson.rendering.map.MapLens;
import org.keelson.rendering.map.MapLenses;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.MapNode;
import org.keelson.rendering.map.MapPlan;
import org.keelson.rendering.map.MapShapes;
import org.keelson.rendering.map.Sight;

/**
 * What the open map shows, and where. Opening lays everything out; after that nothing moves but by what a person
 * does: an item keeps its place in its lane, a new one takes a free spot, and only those edges are routed anew whose
 * ends or way have changed. Places that a person, or the arrange action, chose are in the notation and so follow
 * undo. Free of widgets; used in the thread of the session.
 */
public final class MapScene {

    private static final int LEAST_WIDTH = 960;
    private static final int FLOOD = 12;
    /** With more cards than this, a figure of each would take longer than a person waits. */
    public static final int LARGE = 3_000;

    /** Ids of the items and edges that look or lie otherwise than before, gone ones included; and whether lanes do. */
    public record Change(Set<String> nodes, Set<String> edges, boolean lanes) {
    }

    /** A place in a lane: {@code y} is counted from the top of the lane. */
    private record Spot(String lane, Box box) {
    }

    private final Portfolio portfolio;
    private final Supplier<Optional<Diagram>> diagram;
    private final DateTimeFormatter dates;
    private final LaneStack stack;
    private final Set<Node> stale = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Spot> settled = new HashMap<>();
    private LaneKind lanesBy = LaneKind.TEAM;
    private MapLenses lenses;
    private Sight sight = Sight.ALL;
    private Map<String, MapNode> nodes = new LinkedHashMap<>();
    private Map<String, MapEdge> edges = new LinkedHashMap<>();
    private final Map<String, MapPlan.Course> courses = new HashMap<>();
    private MapView view = new MapView(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * An empty scene; {@link #open} fills it.
     *
     * @param diagram the diagram that keeps places, empty as long as there is none
     * @param dates   how dates are written
     */
    public MapScene(Portfolio portfolio, Supplier<Optional<Diagram>> diagram, DateTimeFormatter dates) {
        this.portfolio = portfolio;
        this.diagram = diagram;
        this.dates = dates;
        this.stack = new LaneStack(portfolio);
    }

    /** Lays everything out that no person placed. */
    public void open(Schedule schedule) {
        Opening opening = opening(schedule);
        open(opening, opening.layout(), schedule);
    }

    /** Reads what is to be laid out, and forgets where anything was; {@link #open(Opening, MapPlan, Schedule)} is to follow. */
    public Opening opening(Schedule schedule) {
        Diagram notation = diagram.get().orElse(null);
        lanesBy = wanted();
        stack.reset(lanesBy, notation);
        stale.clear();
        settled.clear();
        courses.clear();
        if (notation != null) {
            notation.getNodes().stream().filter(node -> !node.isPlaced()).forEach(stale::add);
        }
        MapModel base = MapModel.of(portfolio, schedule, notation, lanesBy, dates);
        return new Opening(base, withLanes(base, stack.lanes(base, notation)));
    }

    /** Shows what was laid out. */
    public void open(Opening opening, MapPlan plan, Schedule schedule) {
        Diagram notation = diagram.get().orElse(null);
        MapModel base = opening.base();
        MapModel full = opening.full();
        stack.settle(full.lanes(), plan.lanes());
        stack.stack(base, notation, LEAST_WIDTH);
        for (MapNode node : full.nodes()) {
            String lane = full.lanes().get(node.lane()).id();
            Box box = plan.nodes().get(node.id());
            settled.put(node.id(), new Spot(lane, shifted(box, -stack.bands().get(lane).box().y())));
        }
        courses.putAll(plan.edges());
        nodes = placedNodes(base, notation);
        take(base.edges());
        stack.widen(width());
        look(schedule, notation);
    }

    /** Whether so much is on the map that only what is in sight has figures. */
    public boolean isLarge() {
        return view.nodes.size() > LARGE;
    }

    /** Whether the lanes are to stand for something else, so that all is to be laid out anew. */
    public boolean isOutlived() {
        return wanted() != lanesBy;
    }

    /** Folds what is collapsed, and looks at it through the lenses. */
    private void look(Schedule schedule, Diagram notation) {
        MapModel whole = new MapModel(lanesBy, mapLanes(), List.copyOf(nodes.values()), List.copyOf(edges.values()));
        Set<String> collapsed = notation == null ? Set.of() : notation.getLanes().stream().filter(Lane::isCollapsed)
                .map(Lane::getElement).filter(stack.bands()::containsKey).collect(Collectors.toSet());
        view = collapsed.isEmpty() ? new MapView(new LinkedHashMap<>(stack.bands()), nodes, edges, new HashMap<>(courses))
                : MapView.folded(new MapFold(whole, collapsed, schedule, dates), width(), view);
        lenses = new MapLenses(portfolio, schedule, whole);
        sight = lenses.look(MapLens.of(notation), MapLens.hides(notation)).of(view.fold);
    }

    /** What the lenses make of the map. */
    public Sight sight() {
        return sight;
    }

    /** How many items answer a lens alone. */
    public int count(MapLens lens) {
        return lenses == null ? 0 : lenses.count(lens);
    }

    /** What is shown otherwise than before. */
    private Change changeSince(MapView before, Sight sightBefore) {
        Set<String> changedNodes = differing(before.nodes, view.nodes);
        Set<String> changedEdges = differing(before.edges, view.edges);
        changedEdges.addAll(differing(before.courses, view.courses));
        if (!sight.equals(sightBefore)) {
            view.nodes.keySet().stream().filter(id -> sightBefore.isRest(id) != sight.isRest(id)
                    || sightBefore.isHidden(id) != sight.isHidden(id)
                    || !Objects.equals(sightBefore.found().get(id), sight.found().get(id))).forEach(changedNodes::add);
            view.edges.values().stream().filter(edge -> sightBefore.isRest(edge) != sight.isRest(edge)
                    || sightBefore.isHidden(edge) != sight.isHidden(edge)).forEach(edge -> changedEdges.add(edge.id()));
        }
        return new Change(changedNodes, changedEdges,
                !List.copyOf(before.lanes.values()).equals(List.copyOf(view.lanes.values())));
    }

    private LaneKind wanted() {
        return diagram.get().map(Diagram::getLanesBy).orElse(LaneKind.TEAM);
    }

    /** What the lanes stand for. */
    public LaneKind lanesBy() {
        return lanesBy;
    }

    private void take(List<MapEdge> all) {
        edges = new LinkedHashMap<>();
        all.forEach(edge -> edges.put(edge.id(), edge));
    }

    /** Brings the scene up to date with portfolio, notation and schedule, and moves nothing that need not move. */
    public Change update(Schedule schedule) {
        Diagram notation = diagram.get().orElse(null);
        if (wanted() != lanesBy) {
            return reopen(schedule);
        }
        MapModel base = MapModel.of(portfolio, schedule, notation, lanesBy, dates);
        if (isFlood(base)) {
            return reopen(schedule);
        }
        MapView viewBefore = view;
        Sight sightBefore = sight;
        stack.stack(base, notation, stack.bands().isEmpty() ? LEAST_WIDTH
                : stack.bands().values().iterator().next().box().width());
        Map<String, MapNode> before = nodes;
        nodes = placedNodes(base, notation);
        List<Box> moved = new ArrayList<>();
        Set<String> movedIds = new HashSet<>();
        for (String id : differing(before, nodes)) {
            Box old = before.containsKey(id) ? before.get(id).placement() : null;
            Box now = nodes.containsKey(id) ? nodes.get(id).placement() : null;
            if (now != null && !now.equals(old)) {
                moved.add(now);
            }
            if (now == null || !now.equals(old)) {
                movedIds.add(id);
            }
        }
        updateEdges(base, movedIds, moved);
        stack.widen(width());
        look(schedule, notation);
        return changeSince(viewBefore, sightBefore);
    }

    /**
     * Brings only how some items look up to date; order, edges and lenses stay as they are until {@link #update}.
     *
     * @return what changed; empty, with nothing done, if more of the map than these items depends on them
     */
    public Optional<Change> touch(Collection<WorkItem> items, Schedule schedule) {
        MapLanes lanesNow = new MapLanes(portfolio, lanesBy);
        Map<WorkItem, MapNode> before = new LinkedHashMap<>();
        for (WorkItem item : items) {
            MapNode was = nodes.get(item.getId());
            if (view.fold != null || was == null || item instanceof Gate
                    || !mapLanes().get(was.lane()).id().equals(MapLanes.id(lanesNow.of(item)))) {
                return Optional.empty();
            }
            before.put(item, was);
        }
        Set<String> changed = new LinkedHashSet<>();
        for (MapNode now : MapModel.again(portfolio, schedule, lanesBy, before, dates)) {
            if (!now.equals(nodes.put(now.id(), now))) {
                changed.add(now.id());
            }
        }
        return Optional.of(new Change(changed, Set.of(), false));
    }

    /** Whether so much is new, as after an import, that a layout serves better than free spots. */
    private boolean isFlood(MapModel base) {
        long fresh = base.nodes().stream()
                .filter(node -> node.placement() == null && !settled.containsKey(node.id())).count();
        return fresh > FLOOD && fresh > base.nodes().size() / 2;
    }

    private Change reopen(Schedule schedule) {
        Set<String> nodeIds = new LinkedHashSet<>(view.nodes.keySet());
        Set<String> edgeIds = new LinkedHashSet<>(view.edges.keySet());
        open(schedule);
        nodeIds.addAll(view.nodes.keySet());
        edgeIds.addAll(view.edges.keySet());
        return new Change(nodeIds, edgeIds, true);
    }

    private void updateEdges(MapModel base, Set<String> movedIds, List<Box> moved) {
        Map<String, MapEdge> before = edges;
        take(base.edges());
        courses.keySet().retainAll(edges.keySet());
        List<MapEdge> dirty = edges.values().stream().filter(edge -> {
            MapEdge old = before.get(edge.id());
            MapPlan.Course course = courses.get(edge.id());
            return course == null || old == null || !old.bends().equals(edge.bends())
                    || !old.source().equals(edge.source()) || !old.target().equals(edge.target())
                    || movedIds.contains(edge.source()) || movedIds.contains(edge.target())
                    || edge.bends().isEmpty() && moved.stream().anyMatch(box -> runsThrough(course, box));
        }).toList();
        if (!dirty.isEmpty()) {
            courses.putAll(MapLayout.layout(new MapModel(lanesBy, mapLanes(), List.copyOf(nodes.values()), dirty))
                    .edges());
        }
    }

    private static boolean runsThrough(MapPlan.Course course, Box box) {
        List<Point> points = course.points();
        for (int i = 1; i < points.size(); i++) {
            if (box.crosses(points.get(i - 1), points.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The items with the place that each has now: chosen, arranged, settled, or a free spot. */
    private Map<String, MapNode> placedNodes(MapModel base, Diagram notation) {
        Map<String, Box> arranged = new HashMap<>();
        if (notation != null) {
            notation.getNodes().stream().filter(node -> !node.isPlaced() && !stale.contains(node))
                    .forEach(node -> arranged.put(node.getElement(), boxOf(node)));
        }
        Map<String, Integer> laneIndex = new HashMap<>();
        stack.bands().keySet().forEach(id -> laneIndex.put(id, laneIndex.size()));
        Map<String, Box> boxes = new LinkedHashMap<>();
        List<MapNode> homeless = new ArrayList<>();
        for (MapNode node : base.nodes()) {
            LaneBand band = stack.bands().get(base.lanes().get(node.lane()).id());
            Box box = place(node, band, arranged.get(node.id()));
            boxes.put(node.id(), box);
            if (box == null) {
                homeless.add(node);
            }
        }
        Map<String, Set<String>> before = homeless.isEmpty() ? Map.of() : predecessors(base);
        for (MapNode node : homeless) {
            LaneBand band = stack.bands().get(base.lanes().get(node.lane()).id());
            List<Box> taken = boxes.values().stream().filter(box -> box != null).toList();
            int fromX = before.getOrDefault(node.id(), Set.of()).stream().map(boxes::get).filter(box -> box != null)
                    .mapToInt(box -> box.right() + 2 * MapShapes.GAP).max().orElse(0);
            Box box = FreeSpot.find(band, fromX, taken);
            boxes.put(node.id(), box);
            settled.put(node.id(), new Spot(band.id(), shifted(box, -band.box().y())));
        }
        Map<String, MapNode> placed = new LinkedHashMap<>();
        for (MapNode node : base.nodes()) {
            int lane = laneIndex.get(base.lanes().get(node.lane()).id());
            placed.put(node.id(), node.with(lane, boxes.get(node.id())));
        }
        return placed;
    }

    private Box place(MapNode node, LaneBand band, Box arranged) {
        if (node.placement() != null && band.holds(node.placement())) {
            return node.placement();
        }
        if (arranged != null && band.holds(arranged)) {
            return arranged;
        }
        Spot spot = settled.get(node.id());
        return spot != null && spot.lane().equals(band.id()) ? shifted(spot.box(), band.box().y()) : null;
    }

    private static Map<String, Set<String>> predecessors(MapModel base) {
        Map<String, Set<String>> result = new HashMap<>();
        base.edges().forEach(edge -> result.computeIfAbsent(edge.target(), key -> new LinkedHashSet<>())
                .add(edge.source()));
        return result;
    }

    /** What arranging would give, without changing anything. */
    public Arrangement arrange(Schedule schedule, boolean all) {
        return Arrangement.of(portfolio, schedule, lanesBy, all ? null : this);
    }

    /** The lanes of now as a layout takes them, none lower than it is. */
    List<MapLane> mapLanes() {
        return stack.bands().values().stream()
                .map(band -> new MapLane(band.id(), band.name(), band.hue(), band.box().height())).toList();
    }

    Optional<Diagram> diagram() {
        return diagram.get();
    }

    /** The lanes as they would be with none collapsed, from top to bottom. */
    public List<LaneBand> wholeLanes() {
        return List.copyOf(stack.bands().values());
    }

    /** The items, in the order of the map, also those of collapsed lanes. */
    public Set<String> items() {
        return Collections.unmodifiableSet(nodes.keySet());
    }

    /** Where, on the map with no lane collapsed, a height of what is shown is. */
    public int toWhole(int y) {
        return view.fold == null ? y : view.fold.toWhole(y);
    }

    /** Id of the node that stands for an item: its own, or that of its collapsed lane. */
    public String standsFor(String item) {
        return view.fold == null ? item : view.fold.standsFor(item);
    }

    /** The lanes shown, from top to bottom. */
    public List<LaneBand> lanes() {
        return List.copyOf(view.lanes.values());
    }

    /** The lane of an id. */
    public Optional<LaneBand> lane(String id) {
        return Optional.ofNullable(view.lanes.get(id));
    }

    /** The lane at a height, or the nearest one; empty if there are no lanes. */
    public Optional<LaneBand> laneAt(int y) {
        LaneBand nearest = null;
        for (LaneBand band : view.lanes.values()) {
            if (nearest == null || y >= band.box().y()) {
                nearest = band;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * What is drawn of an item or a collapsed lane; empty if it is not on the map. Its placement is where it is, whoever
     * put it there.
     */
    public Optional<MapNode> node(String id) {
        return Optional.ofNullable(view.nodes.get(id));
    }

    /** The items and collapsed lanes on the map. */
    public List<MapNode> nodes() {
        return List.copyOf(view.nodes.values());
    }

    /** What is drawn of a dependency, an input of a gate or a bundle; empty if it is not on the map. */
    public Optional<MapEdge> edge(String id) {
        return Optional.ofNullable(view.edges.get(id));
    }

    /** The edges on the map. */
    public List<MapEdge> edges() {
        return List.copyOf(view.edges.values());
    }

    /** The edges shown that start at an item or a collapsed lane, in the order of the map. */
    public List<MapEdge> outgoing(String node) {
        return visible(view.outgoing(node));
    }

    /** The edges shown that end at an item or a collapsed lane, in the order of the map. */
    public List<MapEdge> incoming(String node) {
        return visible(view.incoming(node));
    }

    private List<MapEdge> visible(List<MapEdge> all) {
        return sight.hides() ? all.stream().filter(edge -> !sight.isHidden(edge)).toList() : all;
    }

    /** How an edge runs. */
    public Optional<MapPlan.Course> course(String id) {
        return Optional.ofNullable(view.courses.get(id));
    }

    /** The map as it is shown, without what lenses hide, for drawing it elsewhere. */
    public MapModel shown() {
        List<MapLane> lanes = lanes().stream()
                .map(band -> new MapLane(band.id(), band.name(), band.hue(), band.box().height())).toList();
        return new MapModel(lanesBy, lanes, nodes().stream().filter(node -> !sight.isHidden(node.id())).toList(),
                edges().stream().filter(edge -> !sight.isHidden(edge)).toList());
    }

    private int width() {
        int right = LEAST_WIDTH;
        for (MapNode node : nodes.values()) {
            right = Math.max(right, node.placement().right() + MapShapes.GAP);
        }
        for (MapPlan.Course course : courses.values()) {
            for (Point point : course.points()) {
                right = Math.max(right, point.x() + MapShapes.PADDING);
            }
        }
        return right;
    }

    private static <T> Set<String> differing(Map<String, T> before, Map<String, T> after) {
        Set<String> ids = new LinkedHashSet<>();
        after.forEach((id, value) -> {
            T was = before.get(id);
            if (was != value && !value.equals(was)) {
                ids.add(id);
            }
        });
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(ids::add);
        return ids;
    }

    static MapModel withLanes(MapModel model, List<MapLane> lanes) {
        Map<String, Integer> index = new HashMap<>();
        lanes.forEach(lane -> index.put(lane.id(), index.size()));
        List<MapNode> nodes = model.nodes().stream()
                .map(node -> node.with(index.get(model.lanes().get(node.lane()).id()), node.placement())).toList();
        return new MapModel(model.lanesBy(), lanes, nodes, model.edges());
    }

    private static Box boxOf(Node node) {
        return new Box(node.getX(), node.getY(), node.getWidth() > 0 ? node.getWidth() : MapShapes.WIDTH,
                node.getHeight() > 0 ? node.getHeight() : MapShapes.HEIGHT);
    }

    static Box shifted(Box box, int by) {
        return new Box(box.x(), box.y() + by, box.width(), box.height());
    }
}
