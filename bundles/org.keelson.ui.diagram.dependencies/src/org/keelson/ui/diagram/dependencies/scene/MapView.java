// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapEdge;
import org.keelson.rendering.map.MapFold;
import org.keelson.rendering.map.MapLane;
import org.keelson.rendering.map.MapLayout;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.MapNode;
import org.keelson.rendering.map.MapPlan;

/** What is shown of a map: all of it or, where lanes are collapsed, the map folded. */
final class MapView {

    final Map<String, LaneBand> lanes;
    final Map<String, MapNode> nodes;
    final Map<String, MapEdge> edges;
    final Map<String, MapPlan.Course> courses;
    /** Null if no lane is collapsed. */
    final MapFold fold;
    private final Map<String, List<MapEdge>> outgoing = new HashMap<>();
    private final Map<String, List<MapEdge>> incoming = new HashMap<>();

    /** All of a map. */
    MapView(Map<String, LaneBand> lanes, Map<String, MapNode> nodes, Map<String, MapEdge> edges,
            Map<String, MapPlan.Course> courses) {
        this(lanes, nodes, edges, courses, null);
    }

    private MapView(Map<String, LaneBand> lanes, Map<String, MapNode> nodes, Map<String, MapEdge> edges,
            Map<String, MapPlan.Course> courses, MapFold fold) {
        this.lanes = lanes;
        this.nodes = nodes;
        this.edges = edges;
        this.courses = courses;
        this.fold = fold;
        for (MapEdge edge : edges.values()) {
            outgoing.computeIfAbsent(edge.source(), key -> new ArrayList<>()).add(edge);
            incoming.computeIfAbsent(edge.target(), key -> new ArrayList<>()).add(edge);
        }
    }

    /**
     * A folded map.
     *
     * @param width  of the lanes
     * @param before what was shown before; where nothing has moved, edges keep their way
     */
    static MapView folded(MapFold fold, int width, MapView before) {
        MapModel model = fold.model();
        Map<String, LaneBand> lanes = new LinkedHashMap<>();
        int y = 0;
        for (MapLane lane : model.lanes()) {
            lanes.put(lane.id(), new LaneBand(lane.id(), lane.name(), lane.hue(), new Box(0, y, width, lane.minHeight()),
                    fold.isFolded(lane.id())));
            y += lane.minHeight();
        }
        Map<String, MapNode> nodes = new LinkedHashMap<>();
        model.nodes().forEach(node -> nodes.put(node.id(), node));
        Map<String, MapEdge> edges = new LinkedHashMap<>();
        Map<String, MapPlan.Course> courses = new HashMap<>();
        List<MapEdge> dirty = new ArrayList<>();
        boolean still = before != null && List.copyOf(before.lanes.values()).equals(List.copyOf(lanes.values()));
        for (MapEdge edge : model.edges()) {
            edges.put(edge.id(), edge);
            MapPlan.Course course = still ? before.courses.get(edge.id()) : null;
            if (course != null && before.edges.get(edge.id()).bends().equals(edge.bends())
                    && isSame(before, nodes, edge.source()) && isSame(before, nodes, edge.target())) {
                courses.put(edge.id(), course);
            } else {
                dirty.add(edge);
            }
        }
        if (!dirty.isEmpty()) {
            courses.putAll(MapLayout.layout(new MapModel(model.lanesBy(), model.lanes(), model.nodes(), dirty)).edges());
        }
        return new MapView(lanes, nodes, edges, courses, fold);
    }

    private static boolean isSame(MapView before, Map<String, MapNode> nodes, String id) {
        MapNode was = before.nodes.get(id);
        return was != null && was.placement().equals(nodes.get(id).placement());
    }

    List<MapEdge> outgoing(String node) {
        return outgoing.getOrDefault(node, List.of());
    }

    List<MapEdge> incoming(String node) {
        return incoming.getOrDefault(node, List.of());
    }
}
