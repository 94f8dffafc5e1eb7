// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.notation.BendPoint;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.Edge;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Node;
import org.keelson.notation.NotationFactory;
import org.keelson.notation.View;

/** The edits of diagrams: where things are drawn, never what they are. Lengths are pixels at 100 %. */
public final class DiagramEdits {

    /** A corner of an edge. */
    public record Point(int x, int y) {
    }

    /** The place of a node; -1 as width or height means the shape's own. */
    public record Place(int x, int y, int width, int height) {

        public Place(int x, int y) {
            this(x, y, -1, -1);
        }
    }

    private DiagramEdits() {
    }

    /** A new diagram, last in the file. */
    public static Creation<Diagram> create(String name, DiagramKind kind, LaneKind lanesBy) {
        Diagram diagram = NotationFactory.eINSTANCE.createDiagram();
        diagram.setId(Ids.next());
        diagram.setName(name);
        diagram.setKind(kind);
        diagram.setLanesBy(lanesBy);
        return new Creation<>("Create diagram " + name, diagram,
                session -> session.resource().getContents().add(diagram));
    }

    /** Puts an element where a person wants it; automatic layout leaves it there. */
    public static Edit place(Diagram diagram, Element element, Place place) {
        return placeAll("Place " + Labels.text(element), diagram, Map.of(element.getId(), place));
    }

    /** Puts several elements, by id, where a person wants them. */
    public static Edit placeAll(String label, Diagram diagram, Map<String, Place> places) {
        SortedMap<String, Place> inOrder = new TreeMap<>(places);
        return Edits.edit(label, session -> inOrder.forEach((element, place) -> {
            Node node = node(diagram, element).orElseGet(() -> added(diagram, element));
            node.setX(place.x());
            node.setY(place.y());
            node.setWidth(place.width());
            node.setHeight(place.height());
            node.setPlaced(true);
        }));
    }

    /** Hides or shows what lies inside of elements, by id. */
    public static Edit collapse(String label, Diagram diagram, Collection<String> elements, boolean collapsed) {
        List<String> ids = List.copyOf(elements);
        return Edits.edit(label, session -> ids.forEach(element -> {
            Optional<Node> present = node(diagram, element);
            if (!collapsed && present.filter(node -> !node.isPlaced()).isPresent()) {
                remove(present.get());
            } else if (collapsed || present.isPresent()) {
                present.orElseGet(() -> added(diagram, element)).setCollapsed(collapsed);
            }
        }));
    }

    /** Gives elements, by id, back to automatic layout, and the edges of dependencies with them. */
    public static Edit unplace(Diagram diagram, Collection<String> elements) {
        Set<String> ids = new HashSet<>(elements);
        return Edits.edit("Arrange automatically", session -> {
            List<View> views = new ArrayList<>(diagram.getNodes());
            views.addAll(diagram.getEdges());
            views.stream().filter(view -> ids.contains(view.getElement())).forEach(DiagramEdits::remove);
        });
    }

    /** Leads the edge of a dependency over these points, from source to target; none lets the layout route it. */
    public static Edit bend(Diagram diagram, Dependency dependency, List<Point> points) {
        List<Point> corners = List.copyOf(points);
        return Edits.edit("Bend " + Labels.text(dependency), session -> {
            Optional<Edge> present = diagram.getEdges().stream()
                    .filter(edge -> dependency.getId().equals(edge.getElement())).findFirst();
            if (corners.isEmpty()) {
                present.ifPresent(DiagramEdits::remove);
                return;
            }
            Edge edge = present.orElseGet(() -> {
                Edge created = NotationFactory.eINSTANCE.createEdge();
                created.setId(Ids.next());
                created.setElement(dependency.getId());
                diagram.getEdges().add(created);
                return created;
            });
            edge.getBendPoints().clear();
            corners.forEach(corner -> edge.getBendPoints().add(bendPoint(corner)));
        });
    }

    private static BendPoint bendPoint(Point corner) {
        BendPoint created = NotationFactory.eINSTANCE.createBendPoint();
        created.setX(corner.x());
        created.setY(corner.y());
        return created;
    }

    private static Node added(Diagram diagram, String element) {
        Node created = NotationFactory.eINSTANCE.createNode();
        created.setId(Ids.next());
        created.setElement(element);
        diagram.getNodes().add(created);
        return created;
    }

    private static Optional<Node> node(Diagram diagram, String element) {
        return diagram.getNodes().stream().filter(node -> element.equals(node.getElement())).findFirst();
    }

    private static void remove(EObject view) {
        EcoreUtil.remove(view);
    }
}
