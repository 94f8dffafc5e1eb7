// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Creation;
import org.keelson.edit.DiagramEdits;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Ids;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.Paste;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelPackage;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.Lane;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Lens;
import org.keelson.notation.Node;
import org.keelson.notation.NotationFactory;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.map.MapLanes;
import org.keelson.rendering.map.MapLens;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.dependencies.scene.Arrangement;
import org.keelson.ui.diagram.dependencies.scene.FreeSpot;
import org.keelson.ui.diagram.dependencies.scene.LaneBand;

/** The gestures of the map as edits of the portfolio, each one undo step. */
public final class MapEdits {

    /** How far beside the original a copy is put, so that both can be seen. */
    private static final int PASTED = 24;

    private final MapContext context;

    /** The edits of a map. */
    public MapEdits(MapContext context) {
        this.context = context;
    }

    /**
     * Why items cannot be put there, if they cannot: in another program or workstream they would live elsewhere.
     *
     * @param wanted as for {@link #move}
     */
    public Optional<String> whyNotMove(Map<WorkItem, Box> wanted) {
        for (Map.Entry<WorkItem, Box> entry : wanted.entrySet()) {
            Element to = context.scene().laneAt(entry.getValue().centerY()).map(this::element).orElse(null);
            if (to instanceof ItemContainer && to != book().of(entry.getKey())) {
                Optional<String> reason = Legality.whyNotMove(entry.getKey(), to);
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Puts items where a person wants them. An item that comes into another lane gets that team as its owner, or moves
     * into that program or workstream.
     *
     * @param wanted where; each is moved into the lane in which its middle is
     */
    public Edit move(Map<WorkItem, Box> wanted) {
        List<Edit> edits = new ArrayList<>();
        Map<String, Place> places = new LinkedHashMap<>();
        LaneBand changedTo = null;
        for (Map.Entry<WorkItem, Box> entry : wanted.entrySet()) {
            WorkItem item = entry.getKey();
            LaneBand lane = context.scene().laneAt(entry.getValue().centerY()).orElseThrow();
            if (!lane.collapsed()) {
                places.put(item.getId(), place(whole(FreeSpot.within(lane, entry.getValue()))));
            }
            Element to = element(lane);
            if (!Objects.equals(to, book().of(item))) {
                changedTo = lane;
                edits.add(to instanceof ItemContainer ? Edits.move(item, to, Edits.LAST)
                        : Edits.set(item, ModelPackage.Literals.OWNED__OWNER_TEAM, to));
            }
        }
        String what = wanted.size() == 1 ? Labels.text(wanted.keySet().iterator().next()) : wanted.size() + " items";
        String label = changedTo == null ? "Place " + what : moved(what, element(changedTo));
        return inDiagram(label, diagram -> {
            List<Edit> all = new ArrayList<>(edits);
            all.add(DiagramEdits.placeAll(label, diagram, places));
            return all;
        });
    }

    private static String moved(String what, Element to) {
        return to instanceof ItemContainer ? "Move " + what + " to " + Labels.text(to)
                : "Give " + what + " to " + (to == null ? "no team" : Labels.text(to));
    }

    /**
     * A new item at a place, owned by the team in whose lane that is, or living in that program or workstream. If there
     * is no program yet, the item gets one.
     *
     * @param created the new item, not in the portfolio yet
     */
    public Edit create(WorkItem created, int x, int y) {
        Optional<LaneBand> lane = context.scene().laneAt(y);
        Element at = lane.map(this::element).orElse(null);
        if (at instanceof Team team) {
            created.setOwnerTeam(team);
        }
        if (created.getId() == null) {
            created.setId(Ids.next());
        }
        Box wanted = new Box(x, y - MapShapes.HEIGHT / 2, MapShapes.WIDTH, MapShapes.HEIGHT);
        Box box = lane.map(band -> FreeSpot.within(band, wanted)).orElse(wanted);
        Edit home = at instanceof ItemContainer ? Edits.add(at, created, Edits.LAST) : home(created);
        if (lane.isEmpty()) {
            return home;
        }
        Map<String, Place> places = lane.get().collapsed() ? Map.of() : Map.of(created.getId(), place(whole(box)));
        return inDiagram(home.label(), diagram -> List.of(home, DiagramEdits.placeAll(home.label(), diagram, places)));
    }

    private Edit home(WorkItem created) {
        if (context.home().isPresent()) {
            return Edits.add(context.home().get(), created, Edits.LAST);
        }
        Creation<EObject> program = Edits.create(context.portfolio(), ModelPackage.Literals.PROGRAM, "Program");
        Edit item = Edits.add(program.created(), created, Edits.LAST);
        return Edits.compound(item.label(), List.of(program, item));
    }

    /** Where elements are drawn, whether by hand or by the layout, on the map with no lane collapsed. */
    public Map<String, Place> places(List<? extends EObject> elements) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (EObject element : elements) {
            if (element instanceof WorkItem item) {
                context.scene().node(item.getId()).ifPresent(node -> places.put(item.getId(),
                        place(whole(node.placement()))));
            }
        }
        return places;
    }

    /** Pastes, and places what is pasted a step beside where it was copied, as long as that is in its own lane. */
    public Edit paste(Paste paste) {
        return paste.places().isEmpty() ? paste : inDiagram(paste.label(), diagram -> List.of(paste, Edit.of(paste.label(),
                () -> DiagramEdits.placeAll(paste.label(), diagram, beside(paste)).apply(context.session()))));
    }

    private Map<String, Place> beside(Paste paste) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Element element : paste.created()) {
            Place was = paste.places().get(element.getId());
            Optional<LaneBand> lane = was == null ? Optional.empty() : wholeLaneAt(was.y() + MapShapes.HEIGHT / 2);
            if (element instanceof WorkItem item && lane.isPresent() && element(lane.get()) == book().of(item)) {
                Box box = new Box(was.x() + PASTED, was.y() + PASTED, was.width() < 0 ? MapShapes.WIDTH : was.width(),
                        was.height() < 0 ? MapShapes.HEIGHT : was.height());
                places.put(item.getId(), place(FreeSpot.within(lane.get(), box)));
            }
        }
        return places;
    }

    /** The lane at a height of the map with no lane collapsed. */
    private Optional<LaneBand> wholeLaneAt(int y) {
        return context.scene().wholeLanes().stream().filter(lane -> y >= lane.box().y()).reduce((above, lane) -> lane);
    }

    /** Leads an edge through bends that a person set; none gives it back to the layout. */
    public Edit bend(Dependency dependency, List<Point> bends) {
        return inDiagram("Bend " + Labels.text(dependency), diagram -> List.of(DiagramEdits.bend(diagram, dependency,
                bends.stream().map(bend -> new DiagramEdits.Point(bend.x(), context.scene().toWhole(bend.y()))).toList())));
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
        replaceLanes(diagram, arrangement.lanes());
    }

    /**
     * Shows other lanes. What was placed by hand in these is kept for when they are shown again; lenses stay on.
     */
    public Edit lanesBy(LaneKind kind) {
        String label = kind == LaneKind.NONE ? "Show no lanes" : "Lanes by " + kind.getName().toLowerCase(Locale.ROOT);
        return Edit.of(label, () -> {
            PortfolioSession session = context.session();
            Optional<Diagram> shown = context.diagram();
            Diagram wanted = context.diagram(kind).orElseGet(() -> made(session, kind));
            shown.filter(before -> before != wanted).ifPresent(before -> {
                List<EObject> contents = session.resource().getContents();
                contents.remove(wanted);
                contents.add(contents.indexOf(before), wanted);
                wanted.getLenses().clear();
                wanted.getLenses().addAll(before.getLenses());
                wanted.setGrid(before.isGrid());
            });
        });
    }

    /**
     * Looks through other lenses.
     *
     * @param hide whether what they do not emphasise is hidden
     */
    public Edit lenses(String label, List<MapLens> lenses, boolean hide) {
        return Edit.of(label, () -> {
            PortfolioSession session = context.session();
            Diagram diagram = context.diagram().orElseGet(() -> made(session, LaneKind.TEAM));
            diagram.getLenses().clear();
            lenses.forEach(lens -> diagram.getLenses().add(kept(lens.kind().id(), lens.argument())));
            if (hide) {
                diagram.getLenses().add(kept(MapLens.REST, MapLens.HIDE));
            }
        });
    }

    private static Lens kept(String id, String argument) {
        Lens lens = NotationFactory.eINSTANCE.createLens();
        lens.setLens(id);
        lens.setArgument(argument.isEmpty() ? null : argument);
        return lens;
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
                Diagram diagram = context.diagram().orElseGet(() -> made(session, LaneKind.TEAM));
                keepLanes(diagram);
                body.apply(diagram).forEach(edit -> edit.apply(session));
            }
        };
    }

    private static Diagram made(PortfolioSession session, LaneKind lanes) {
        Creation<Diagram> creation = DiagramEdits.create("Dependency map", DiagramKind.DEPENDENCIES, lanes);
        creation.apply(session);
        return creation.created();
    }

    private void keepLanes(Diagram diagram) {
        List<LaneBand> lanes = context.scene().wholeLanes();
        List<String> ids = diagram.getLanes().stream().map(Lane::getElement).toList();
        if (!ids.equals(lanes.stream().map(LaneBand::id).toList())) {
            Map<String, Integer> heights = new LinkedHashMap<>();
            lanes.forEach(lane -> heights.put(lane.id(), lane.box().height()));
            replaceLanes(diagram, heights);
        } else {
            for (int i = 0; i < lanes.size(); i++) {
                diagram.getLanes().get(i).setHeight(lanes.get(i).box().height());
            }
        }
    }

    /** Other lanes; those that are collapsed stay so. */
    private static void replaceLanes(Diagram diagram, Map<String, Integer> heights) {
        Set<String> collapsed = diagram.getLanes().stream().filter(Lane::isCollapsed).map(Lane::getElement)
                .collect(Collectors.toSet());
        diagram.getLanes().clear();
        heights.forEach((id, height) -> {
            Lane lane = lane(id, height);
            lane.setCollapsed(collapsed.contains(id));
            diagram.getLanes().add(lane);
        });
    }

    /** Draws the items of lanes, by id, as one node each, or opens them again. */
    public Edit collapse(Collection<String> lanes, boolean collapsed) {
        Set<String> ids = new HashSet<>(lanes);
        List<LaneBand> bands = context.scene().lanes().stream().filter(lane -> ids.contains(lane.id())).toList();
        String what = bands.size() == 1 ? bands.get(0).name() : bands.size() + " lanes";
        String label = (collapsed ? "Collapse " : "Expand ") + what;
        return inDiagram(label, diagram -> List.of(Edit.of(label, () -> diagram.getLanes().stream()
                .filter(lane -> ids.contains(lane.getElement())).forEach(lane -> lane.setCollapsed(collapsed)))));
    }

    private static Lane lane(String id, int height) {
        Lane lane = NotationFactory.eINSTANCE.createLane();
        lane.setId(Ids.next());
        lane.setElement(id);
        lane.setHeight(height);
        return lane;
    }

    private Element element(LaneBand lane) {
        return context.find(lane.id(), Element.class).orElse(null);
    }

    private MapLanes book() {
        return new MapLanes(context.portfolio(), context.scene().lanesBy());
    }

    /** Where a box is on the map with no lane collapsed, in which places are kept. */
    private Box whole(Box box) {
        return new Box(box.x(), context.scene().toWhole(box.y()), box.width(), box.height());
    }

    private static Place place(Box box) {
        boolean own = box.width() == MapShapes.WIDTH && box.height() == MapShapes.HEIGHT;
        return own ? new Place(box.x(), box.y()) : new Place(box.x(), box.y(), box.width(), box.height());
    }
}
