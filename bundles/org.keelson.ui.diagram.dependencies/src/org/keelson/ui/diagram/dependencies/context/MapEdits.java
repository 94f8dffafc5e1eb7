// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Creation;
import org.keelson.edit.DiagramEdits;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Ids;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Dependency;
import org.keelson.model.ModelPackage;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.Lane;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Node;
import org.keelson.notation.NotationFactory;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.dependencies.scene.Arrangement;
import org.keelson.ui.diagram.dependencies.scene.FreeSpot;
import org.keelson.ui.diagram.dependencies.scene.LaneBand;

/** The gestures of the map as edits of the portfolio, each one undo step. */
public final class MapEdits {

    private final MapContext context;

    /** The edits of a map. */
    public MapEdits(MapContext context) {
        this.context = context;
    }

    /**
     * Puts items where a person wants them; an item that comes into another lane gets that team as its owner.
     *
     * @param wanted where; each is moved into the lane in which its middle is
     */
    public Edit move(Map<WorkItem, Box> wanted) {
        List<Edit> edits = new ArrayList<>();
        Map<String, Place> places = new LinkedHashMap<>();
        Team changedTo = null;
        boolean changes = false;
        for (Map.Entry<WorkItem, Box> entry : wanted.entrySet()) {
            WorkItem item = entry.getKey();
            LaneBand lane = context.scene().laneAt(entry.getValue().centerY()).orElseThrow();
            places.put(item.getId(), place(FreeSpot.within(lane.box(), entry.getValue())));
            Team team = team(lane);
            if (!Objects.equals(team, item.getOwnerTeam())) {
                changes = true;
                changedTo = team;
                edits.add(Edits.set(item, ModelPackage.Literals.OWNED__OWNER_TEAM, team));
            }
        }
        String what = wanted.size() == 1 ? Labels.text(wanted.keySet().iterator().next()) : wanted.size() + " items";
        String label = !changes ? "Place " + what
                : "Give " + what + " to " + (changedTo == null ? "no team" : Labels.text(changedTo));
        return inDiagram(label, diagram -> {
            List<Edit> all = new ArrayList<>(edits);
            all.add(DiagramEdits.placeAll(label, diagram, places));
            return all;
        });
    }

    /**
     * A new item at a place, owned by the team in whose lane that is. If there is no program yet, the item gets one.
     *
     * @param created the new item, not in the portfolio yet
     */
    public Edit create(WorkItem created, int x, int y) {
        Optional<LaneBand> lane = context.scene().laneAt(y);
        created.setOwnerTeam(lane.map(this::team).orElse(null));
        if (created.getId() == null) {
            created.setId(Ids.next());
        }
        Box wanted = new Box(x, y - MapShapes.HEIGHT / 2, MapShapes.WIDTH, MapShapes.HEIGHT);
        Box box = lane.map(band -> FreeSpot.within(band.box(), wanted)).orElse(wanted);
        Edit home = home(created);
        return lane.isEmpty() ? home : inDiagram(home.label(), diagram -> List.of(home,
                DiagramEdits.placeAll(home.label(), diagram, Map.of(created.getId(), place(box)))));
    }

    private Edit home(WorkItem created) {
        if (context.home().isPresent()) {
            return Edits.add(context.home().get(), created, Edits.LAST);
        }
        Creation<EObject> program = Edits.create(context.portfolio(), ModelPackage.Literals.PROGRAM, "Program");
        Edit item = Edits.add(program.created(), created, Edits.LAST);
        return Edits.compound(item.label(), List.of(program, item));
    }

    /** Leads an edge through bends that a person set; none gives it back to the layout. */
    public Edit bend(Dependency dependency, List<Point> bends) {
        return inDiagram("Bend " + Labels.text(dependency), diagram -> List.of(DiagramEdits.bend(diagram, dependency,
                bends.stream().map(bend -> new DiagramEdits.Point(bend.x(), bend.y())).toList())));
    }

    /**
     * Lays the map out anew.
     *
     * @param all also what was placed or bent by hand, which is forgotten then
     */
    public Edit arrange(boolean all) {
        Arrangement arrangement = context.scene().arrange(context.schedule(), all);
        String label = all ? "Arrange all anew" : "Arrange";
        return inDiagram(label, diagram -> List.of(Edit.of(label, () -> write(diagram, arrangement, all))));
    }

    private static void write(Diagram diagram, Arrangement arrangement, boolean all) {
        diagram.getNodes().removeIf(node -> all || !node.isPlaced());
        if (all) {
            diagram.getEdges().clear();
        }
        for (Node node : diagram.getNodes()) {
            Box box = arrangement.kept().get(node.getElement());
            if (box != null) {
                node.setX(box.x());
                node.setY(box.y());
            }
        }
        arrangement.arranged().forEach((id, box) -> {
            Node node = NotationFactory.eINSTANCE.createNode();
            node.setId(Ids.next());
            node.setElement(id);
            node.setX(box.x());
            node.setY(box.y());
            diagram.getNodes().add(node);
        });
        diagram.getLanes().clear();
        arrangement.lanes().forEach((id, height) -> diagram.getLanes().add(lane(id, height)));
    }

    /**
     * Edits of the map's diagram, which is made first if there is none when they are applied. The lanes are kept with
     * it as they are now, so that what is placed by hand finds them there again.
     */
    private Edit inDiagram(String label, Function<Diagram, List<Edit>> body) {
        return new Edit() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public void apply(PortfolioSession session) {
                Diagram diagram = context.diagram().orElseGet(() -> made(session));
                keepLanes(diagram);
                body.apply(diagram).forEach(edit -> edit.apply(session));
            }
        };
    }

    private static Diagram made(PortfolioSession session) {
        Creation<Diagram> creation = DiagramEdits.create("Dependency map", DiagramKind.DEPENDENCIES, LaneKind.TEAM);
        creation.apply(session);
        return creation.created();
    }

    private void keepLanes(Diagram diagram) {
        List<LaneBand> lanes = context.scene().lanes();
        List<String> ids = diagram.getLanes().stream().map(Lane::getElement).toList();
        if (!ids.equals(lanes.stream().map(LaneBand::id).toList())) {
            diagram.getLanes().clear();
            lanes.forEach(lane -> diagram.getLanes().add(lane(lane.id(), lane.box().height())));
        } else {
            for (int i = 0; i < lanes.size(); i++) {
                diagram.getLanes().get(i).setHeight(lanes.get(i).box().height());
            }
        }
    }

    private static Lane lane(String id, int height) {
        Lane lane = NotationFactory.eINSTANCE.createLane();
        lane.setId(Ids.next());
        lane.setElement(id);
        lane.setHeight(height);
        return lane;
    }

    private Team team(LaneBand lane) {
        return context.find(lane.id(), Team.class).orElse(null);
    }

    private static Place place(Box box) {
        boolean own = box.width() == MapShapes.WIDTH && box.height() == MapShapes.HEIGHT;
        return own ? new Place(box.x(), box.y()) : new Place(box.x(), box.y(), box.width(), box.height());
    }
}
