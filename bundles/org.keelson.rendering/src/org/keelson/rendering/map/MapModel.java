// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.keelson.analysis.Schedule;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.notation.LaneKind;

/**
 * What is on a dependency map: an immutable picture of portfolio, schedule and notation, in an order that does not
 * depend on the order in the file. It may be read from any thread.
 *
 * @param lanesBy what the lanes stand for
 * @param lanes   the lanes from top to bottom, one without a name if there are none; lanes without items are left out
 * @param nodes   the work items, by start, name and id
 * @param edges   dependencies and inputs of gates whose both ends are on the map, by source, target and id
 */
public record MapModel(LaneKind lanesBy, List<MapLane> lanes, List<MapNode> nodes, List<MapEdge> edges) {

    public MapModel {
        lanes = List.copyOf(lanes);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * The map of a portfolio, with dates as in files.
     *
     * @param diagram where people placed nodes, bent edges and ordered lanes; null if nobody did
     */
    public static MapModel of(Portfolio portfolio, Schedule schedule, Diagram diagram, LaneKind lanesBy) {
        return of(portfolio, schedule, diagram, lanesBy, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /**
     * The map of a portfolio. Lanes that the diagram names come first, in its order; the others by the middle of their
     * dates, so that work flows downwards.
     *
     * @param dates how dates are written
     */
    public static MapModel of(Portfolio portfolio, Schedule schedule, Diagram diagram, LaneKind lanesBy,
            DateTimeFormatter dates) {
        return new MapModelBuilder(portfolio, schedule, diagram, lanesBy, dates).build();
    }

    /**
     * Some nodes as their items are now, with the lane, the place and the links that they had: what an edit is answered
     * with while its schedule is being computed.
     *
     * @param before what the items were; their lanes must be the same
     * @param dates  how dates are written
     */
    public static List<MapNode> again(Portfolio portfolio, Schedule schedule, LaneKind lanesBy, Map<WorkItem, MapNode> before,
            DateTimeFormatter dates) {
        return new MapModelBuilder(portfolio, schedule, null, lanesBy, dates).again(before);
    }

    /** The map with only some of its nodes, and the edges between them; lanes that become empty are left out. */
    public MapModel keep(Predicate<MapNode> kept) {
        List<MapNode> some = nodes.stream().filter(kept).toList();
        Set<String> ids = some.stream().map(MapNode::id).collect(Collectors.toSet());
        List<Integer> used = some.stream().map(MapNode::lane).distinct().sorted().toList();
        return new MapModel(lanesBy, used.stream().map(lanes::get).toList(),
                some.stream().map(n -> n.inLane(used.indexOf(n.lane()))).toList(),
                edges.stream().filter(e -> ids.contains(e.source()) && ids.contains(e.target())).toList());
    }
}
