// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.notation.LaneKind;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;

/**
 * Lays out a dependency map: columns by ELK's layered algorithm from left to right, lanes as level bands, edges along
 * channels and gaps that are kept free for them. A pure function: the same model gives the same plan, on any machine, and
 * any thread may ask. What a person placed stays where it is; the rest keeps clear of it.
 */
public final class MapLayout {

    /** How often nodes may be moved out of the way of placed ones before everything goes right of them. */
    private static final int ATTEMPTS = 24;

    private final MapModel model;
    private final int[] lane;
    private final boolean[] placed;
    private final MapNode.Kind[] kinds;
    private final int[] sources;
    private final int[] targets;
    private final List<Integer> gridEdges = new ArrayList<>();
    private final int[] laneBottom;
    private GridRouter router;
    private GridGeometry geometry;

    private MapLayout(MapModel model) {
        this.model = model;
        List<MapNode> nodes = model.nodes();
        lane = nodes.stream().mapToInt(MapNode::lane).toArray();
        kinds = nodes.stream().map(MapNode::kind).toArray(MapNode.Kind[]::new);
        placed = new boolean[nodes.size()];
        laneBottom = new int[model.lanes().size()];
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            index.put(nodes.get(i).id(), i);
            Box box = nodes.get(i).placement();
            placed[i] = box != null;
            if (placed[i]) {
                laneBottom[lane[i]] = Math.max(laneBottom[lane[i]], box.bottom() + MapShapes.PADDING);
            }
        }
        sources = model.edges().stream().mapToInt(e -> index.get(e.source())).toArray();
        targets = model.edges().stream().mapToInt(e -> index.get(e.target())).toArray();
        for (int e = 0; e < sources.length; e++) {
            if (!placed[sources[e]] && !placed[targets[e]] && model.edges().get(e).bends().isEmpty()) {
                gridEdges.add(e);
            }
        }
    }

    /** The plan of a map. An empty model gives an empty plan. */
    public static MapPlan layout(MapModel model) {
        if (model.nodes().isEmpty()) {
            return new MapPlan(0, 0, List.of(), Map.of(), Map.of());
        }
        return new MapLayout(model).plan();
    }

    /** The map with every node where the layout puts it, and every lane as high as it makes it. */
    public static MapModel placed(MapModel model) {
        MapPlan plan = layout(model);
        List<MapLane> lanes = new ArrayList<>();
        for (int l = 0; l < plan.lanes().size(); l++) {
            MapLane lane = model.lanes().get(l);
            lanes.add(new MapLane(lane.id(), lane.name(), lane.hue(), plan.lanes().get(l).height()));
        }
        return new MapModel(model.lanesBy(), lanes,
                model.nodes().stream().map(node -> node.with(node.lane(), plan.nodes().get(node.id()))).toList(), model.edges());
    }

    private MapPlan plan() {
        boolean[] cut = new boolean[sources.length];
        for (int e = 0; e < cut.length; e++) {
            cut[e] = model.edges().get(e).cut();
        }
        Rows rows = new Rows(Layers.of(lane.length, sources, targets, cut), lane, model.lanes().size(), placed, sources,
                targets);
        int left = model.lanesBy() == LaneKind.NONE ? 0 : MapShapes.LANE_HEADER_WIDTH;
        place(rows, left);
        for (int attempt = 0; attempt < ATTEMPTS && isBlocked(); attempt++) {
            rows.place();
            place(rows, left);
        }
        if (isBlocked()) {
            place(rows, rightOfPlaced());
        }
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (int i = 0; i < lane.length; i++) {
            boxes.put(model.nodes().get(i).id(), box(i));
        }
        return finish(boxes, courses(boxes));
    }

    private void place(Rows rows, int left) {
        router = new GridRouter(rows, lane, placed, kinds);
        router.route(gridEdges, sources, targets);
        geometry = new GridGeometry(rows, router, model, lane, left, laneBottom);
    }

    /** True if a node lies too near to a placed one; its cell is kept free from then on. */
    private boolean isBlocked() {
        boolean any = false;
        for (int i = 0; i < lane.length; i++) {
            Box box = placed[i] ? null : box(i).grow(MapShapes.PADDING);
            for (int p = 0; box != null && p < lane.length; p++) {
                if (placed[p] && box.overlaps(box(p))) {
                    geometry.block(i);
                    any = true;
                    break;
                }
            }
        }
        return any;
    }

    private int rightOfPlaced() {
        int right = MapShapes.LANE_HEADER_WIDTH;
        for (int i = 0; i < lane.length; i++) {
            right = placed[i] ? Math.max(right, box(i).right()) : right;
        }
        return GridGeometry.onGrid(right + MapShapes.GAP);
    }

    private Box box(int node) {
        return placed[node] ? model.nodes().get(node).placement() : geometry.box(node);
    }

    private Map<String, MapPlan.Course> courses(Map<String, Box> boxes) {
        boolean anyPlaced = gridEdges.size() < sources.length;
        FreeRouter free = anyPlaced || hasPlaced() ? new FreeRouter(boxes.values()) : null;
        SignPlaces signs = new SignPlaces(boxes.values());
        Map<String, MapPlan.Course> courses = new LinkedHashMap<>();
        for (int e = 0; e < sources.length; e++) {
            MapNode source = model.nodes().get(sources[e]);
            MapNode target = model.nodes().get(targets[e]);
            GridRouter.Route route = router.routes.get(e);
            List<Point> points = route == null ? null : geometry.course(route, source, target);
            if (points == null || free != null && !isFree(free, points, box(sources[e]), box(targets[e]))) {
                points = freeCourse(free, e, source, target);
            }
            points = straight(points);
            boolean back = box(targets[e]).x() < box(sources[e]).right();
            courses.put(model.edges().get(e).id(), new MapPlan.Course(points, signs.place(model.edges().get(e), points), back));
        }
        return courses;
    }

    private boolean hasPlaced() {
        for (boolean one : placed) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** True if the inner part of a course, clear of its own ends, meets no node. */
    private static boolean isFree(FreeRouter free, List<Point> points, Box source, Box target) {
        List<Point> inner = new ArrayList<>(points);
        inner.set(0, new Point(Math.max(source.right(), points.get(0).x()), points.get(0).y()));
        int last = inner.size() - 1;
        inner.set(last, new Point(Math.min(target.x(), points.get(last).x()), points.get(last).y()));
        for (int k = 0; k < last; k++) {
            if (!free.isFree(inner.get(k), inner.get(k + 1))) {
                return false;
            }
        }
        return true;
    }

    private List<Point> freeCourse(FreeRouter free, int e, MapNode source, MapNode target) {
        Point exit = MapShapes.exit(source.kind(), box(sources[e]));
        Point entry = MapShapes.entry(target.kind(), !target.leadText().isEmpty(), box(targets[e]), 0);
        List<Point> bends = model.edges().get(e).bends();
        if (bends.isEmpty()) {
            return free.route(exit, entry, box(sources[e]), box(targets[e]));
        }
        return BentCourse.through(exit, bends, entry);
    }

    /** Without points that repeat, or lie on the line between their neighbours. */
    private static List<Point> straight(List<Point> points) {
        List<Point> out = new ArrayList<>();
        for (Point point : points) {
            int n = out.size();
            if (n > 0 && out.get(n - 1).equals(point)) {
                continue;
            }
            if (n > 1 && isBetween(out.get(n - 2), out.get(n - 1), point)) {
                out.set(n - 1, point);
            } else {
                out.add(point);
            }
        }
        if (out.size() == 1) {
            out.add(out.get(0));
        }
        return out;
    }

    private static boolean isBetween(Point a, Point b, Point c) {
        boolean level = a.y() == b.y() && b.y() == c.y() && (b.x() - a.x()) * (long) (c.x() - b.x()) >= 0;
        boolean upright = a.x() == b.x() && b.x() == c.x() && (b.y() - a.y()) * (long) (c.y() - b.y()) >= 0;
        return level || upright;
    }

    private MapPlan finish(Map<String, Box> boxes, Map<String, MapPlan.Course> courses) {
        int right = geometry.right();
        int bottom = 0;
        for (Box box : boxes.values()) {
            right = Math.max(right, box.right() + MapShapes.PADDING);
            bottom = Math.max(bottom, box.bottom() + MapShapes.PADDING);
        }
        for (MapPlan.Course course : courses.values()) {
            for (Point point : course.points()) {
                right = Math.max(right, point.x() + MapShapes.PADDING);
                bottom = Math.max(bottom, point.y() + MapShapes.PADDING);
            }
        }
        int width = right;
        List<Box> bands = geometry.bands.stream().map(b -> new Box(0, b.y(), width, b.height())).toList();
        return new MapPlan(width, Math.max(bottom, bands.get(bands.size() - 1).bottom()), bands, boxes, courses);
    }
}
