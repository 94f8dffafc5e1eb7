// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.scene;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.map.MapLanes;
import org.keelson.notation.Diagram;
import org.keelson.notation.Lane;
import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapLane;
import org.keelson.rendering.map.MapModel;
import org.keelson.rendering.map.MapShapes;

/**
 * The lanes of the open map, from top to bottom, and how high they are. Lanes stay where they are once shown, also
 * those that have lost their last item, so that nothing slides away under the mouse; those without items come last.
 */
final class LaneStack {

    /** Height of a lane with room for one row. */
    static final int ONE_ROW = MapShapes.HEIGHT + 2 * MapShapes.PADDING;

    private final Portfolio portfolio;
    private MapLanes book;
    private final Map<String, Integer> heights = new HashMap<>();
    private final Set<Lane> stale = Collections.newSetFromMap(new IdentityHashMap<>());
    private Map<String, LaneBand> bands = new LinkedHashMap<>();

    LaneStack(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.book = new MapLanes(portfolio, LaneKind.TEAM);
    }

    /** Forgets what was shown; the heights in the diagram are the layout's to judge from now on. */
    void reset(LaneKind kind, Diagram diagram) {
        book = new MapLanes(portfolio, kind);
        heights.clear();
        stale.clear();
        bands = new LinkedHashMap<>();
        if (diagram != null) {
            stale.addAll(diagram.getLanes());
        }
    }

    /** The lanes of a model in the order of the map, with the empty ones; each at least as high as it is now. */
    List<MapLane> lanes(MapModel model, Diagram diagram) {
        Map<String, MapLane> known = new HashMap<>();
        Map<String, Element> elements = book.all();
        model.lanes().forEach(lane -> known.put(lane.id(), lane));
        return order(model, diagram, elements).stream().map(id -> {
            MapLane lane = known.get(id);
            int height = bands.containsKey(id) ? bands.get(id).box().height() : lane == null ? ONE_ROW : lane.minHeight();
            return lane == null ? book.lane(elements.get(id), height)
                    : new MapLane(id, lane.name(), lane.hue(), height);
        }).toList();
    }

    private Set<String> order(MapModel model, Diagram diagram, Map<String, Element> elements) {
        Set<String> order = new LinkedHashSet<>();
        if (diagram != null) {
            diagram.getLanes().stream().map(Lane::getElement).filter(id -> id != null).forEach(order::add);
        }
        order.addAll(bands.keySet());
        model.lanes().stream().map(MapLane::id).forEach(order::add);
        elements.values().stream().filter(book::isShownEmpty).map(Element::getId).forEach(order::add);
        boolean loose = model.lanes().stream().anyMatch(lane -> lane.id().isEmpty());
        order.removeIf(id -> id.isEmpty() ? !loose && !bands.containsKey(id) : !elements.containsKey(id));
        return order;
    }

    /** Takes the heights that a layout gave the lanes. */
    void settle(List<MapLane> lanes, List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            heights.put(lanes.get(i).id(), boxes.get(i).height());
        }
    }

    /**
     * Stacks the lanes anew.
     *
     * @return whether any of them is not as it was
     */
    boolean stack(MapModel model, Diagram diagram, int width) {
        Map<String, Integer> chosen = new HashMap<>();
        if (diagram != null) {
            diagram.getLanes().stream().filter(lane -> !stale.contains(lane) && lane.getHeight() > 0)
                    .forEach(lane -> chosen.put(lane.getElement(), lane.getHeight()));
        }
        Map<String, LaneBand> now = new LinkedHashMap<>();
        int y = 0;
        for (MapLane lane : lanes(model, diagram)) {
            int height = chosen.getOrDefault(lane.id(), heights.getOrDefault(lane.id(), ONE_ROW));
            now.put(lane.id(), new LaneBand(lane.id(), lane.name(), lane.hue(), new Box(0, y, width, height)));
            y += height;
        }
        boolean changed = !List.copyOf(now.values()).equals(List.copyOf(bands.values()));
        bands = now;
        return changed;
    }

    /** Widens all lanes. */
    boolean widen(int width) {
        boolean wider = bands.values().stream().anyMatch(band -> band.box().width() != width);
        if (wider) {
            bands.replaceAll((id, band) -> new LaneBand(id, band.name(), band.hue(),
                    new Box(0, band.box().y(), width, band.box().height())));
        }
        return wider;
    }

    /** The lanes by id, from top to bottom. */
    Map<String, LaneBand> bands() {
        return Collections.unmodifiableMap(bands);
    }
}
