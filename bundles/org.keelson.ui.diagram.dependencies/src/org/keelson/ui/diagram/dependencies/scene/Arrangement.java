// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.analysis.Schedule;
import org.keelson.model.Portfolio;
import org.keelson.notation.Diagram;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Node;
import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapLane;
import org.keelson.rendering.map.MapLayout;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.MapNode;
import org.keelson.rendering.map.MapPlan;

/**
 * A new layout of the whole map.
 *
 * @param lanes    height of each lane by id, from top to bottom
 * @param arranged places of the items that the layout chose, by id
 * @param kept     places of the items that a person chose, moved along with their lanes, by id
 */
public record Arrangement(Map<String, Integer> lanes, Map<String, Box> arranged, Map<String, Box> kept) {

    /** @param scene keeps what a person placed in it, and the order of its lanes; null keeps nothing */
    static Arrangement of(Portfolio portfolio, Schedule schedule, LaneKind lanesBy, MapScene scene) {
        Diagram diagram = scene == null ? null : scene.diagram().orElse(null);
        MapModel base = MapModel.of(portfolio, schedule, diagram, lanesBy);
        List<MapLane> lanes = scene == null ? withEmptyLanes(portfolio, base) : scene.mapLanes();
        Set<String> byHand = new HashSet<>();
        if (diagram != null) {
            diagram.getNodes().stream().filter(Node::isPlaced).map(Node::getElement).forEach(byHand::add);
        }
        MapModel model = MapScene.withLanes(base, byHand.isEmpty() ? lanes.stream().map(Arrangement::free).toList() : lanes);
        MapPlan plan = MapLayout.layout(model);
        Map<String, Integer> shifts = shifts(scene, model, plan);
        if (!byHand.isEmpty() && shifts.values().stream().anyMatch(shift -> shift != 0)) {
            model = shifted(model, shifts);
            plan = MapLayout.layout(model);
        }
        return of(model, plan, byHand);
    }

    private static Arrangement of(MapModel model, MapPlan plan, Set<String> byHand) {
        Map<String, Integer> heights = new LinkedHashMap<>();
        for (int i = 0; i < plan.lanes().size(); i++) {
            heights.put(model.lanes().get(i).id(), plan.lanes().get(i).height());
        }
        Map<String, Box> arranged = new LinkedHashMap<>();
        Map<String, Box> kept = new LinkedHashMap<>();
        plan.nodes().forEach((id, box) -> (byHand.contains(id) ? kept : arranged).put(id, box));
        return new Arrangement(heights, arranged, kept);
    }

    private static MapLane free(MapLane lane) {
        return new MapLane(lane.id(), lane.name(), lane.hue(), -1);
    }

    private static List<MapLane> withEmptyLanes(Portfolio portfolio, MapModel base) {
        LaneStack stack = new LaneStack(portfolio);
        stack.reset(base.lanesBy(), null);
        return stack.lanes(base, null);
    }

    private static Map<String, Integer> shifts(MapScene scene, MapModel model, MapPlan plan) {
        Map<String, Integer> shifts = new LinkedHashMap<>();
        for (int i = 0; scene != null && i < plan.lanes().size(); i++) {
            String id = model.lanes().get(i).id();
            int top = plan.lanes().get(i).y();
            shifts.put(id, scene.wholeLanes().stream().filter(band -> band.id().equals(id))
                    .map(band -> top - band.box().y()).findFirst().orElse(0));
        }
        return shifts;
    }

    private static MapModel shifted(MapModel model, Map<String, Integer> shifts) {
        List<MapNode> nodes = new ArrayList<>();
        for (MapNode node : model.nodes()) {
            int shift = shifts.getOrDefault(model.lanes().get(node.lane()).id(), 0);
            nodes.add(node.placement() == null ? node
                    : node.with(node.lane(), MapScene.shifted(node.placement(), shift)));
        }
        return new MapModel(model.lanesBy(), model.lanes(), nodes, model.edges());
    }
}
