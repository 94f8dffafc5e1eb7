// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.junit.jupiter.api.Test;
import org.keelson.api.document.Figure;
import org.keelson.notation.Diagram;
import org.keelson.notation.DiagramKind;
import org.keelson.notation.Lane;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Lens;
import org.keelson.notation.Node;
import org.keelson.notation.NotationFactory;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Sample;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.svg.DiagramSvg;

/** A figure of everything shows what the editor shows of the same file. */
class PortfolioFiguresTest {

    private final Sample sample = Sample.small();
    private final Diagram map = diagram(DiagramKind.DEPENDENCIES);
    private final Diagram structure = diagram(DiagramKind.STRUCTURE);

    private static Diagram diagram(DiagramKind kind) {
        Diagram diagram = NotationFactory.eINSTANCE.createDiagram();
        diagram.setKind(kind);
        diagram.setLanesBy(LaneKind.TEAM);
        return diagram;
    }

    private static Node node(Diagram diagram, String element) {
        Node node = NotationFactory.eINSTANCE.createNode();
        node.setElement(element);
        diagram.getNodes().add(node);
        return node;
    }

    private void lens(String id, String argument) {
        Lens lens = NotationFactory.eINSTANCE.createLens();
        lens.setLens(id);
        lens.setArgument(argument);
        map.getLenses().add(lens);
    }

    private void keep() {
        Resource file = new ResourceImpl();
        file.getContents().add(sample.portfolio);
        file.getContents().add(map);
        file.getContents().add(structure);
    }

    private Picture picture(Figure.Kind kind, Map<String, String> parameters) {
        return new PortfolioFigures(sample.portfolio, sample.schedule(), null).picture(new Figure(kind, "Figure", parameters));
    }

    private static String data(String element) {
        return "data-element=\"" + element + "\"";
    }

    private String drawn(Figure.Kind kind, Map<String, String> parameters) {
        return DiagramSvg.document(picture(kind, parameters), Palette.LIGHT);
    }

    @Test
    void whatWasPlacedByHandIsThere() {
        int width = picture(Figure.Kind.DEPENDENCIES, Map.of()).width();
        Node app = node(map, "app");
        app.setPlaced(true);
        app.setX(width + 1000);
        app.setY(20);
        keep();
        assertThat(picture(Figure.Kind.DEPENDENCIES, Map.of()).width()).isGreaterThan(width + 1000);
        assertThat(picture(Figure.Kind.DEPENDENCIES, Map.of("program", "one")).width()).as("laid out anew")
                .isLessThanOrEqualTo(width);
    }

    @Test
    void collapsedLanesAreOneNodeEach() {
        Lane lane = NotationFactory.eINSTANCE.createLane();
        lane.setElement("mobile");
        lane.setCollapsed(true);
        map.getLanes().add(lane);
        assertThat(drawn(Figure.Kind.DEPENDENCIES, Map.of())).contains(data("app"));
        keep();
        assertThat(drawn(Figure.Kind.DEPENDENCIES, Map.of())).doesNotContain(data("app")).contains(data("api"));
        assertThat(drawn(Figure.Kind.DEPENDENCIES, Map.of("program", "one"))).contains(data("app"));
    }

    @Test
    void whatLensesHideIsNotDrawnWhetherOrNotAnythingWasPlaced() {
        lens("team", "identity");
        lens("rest", "hide");
        keep();
        assertThat(drawn(Figure.Kind.DEPENDENCIES, Map.of())).contains(data("api")).doesNotContain(data("app"), data("schema"));
        Node api = node(map, "api");
        api.setPlaced(true);
        api.setX(900);
        assertThat(drawn(Figure.Kind.DEPENDENCIES, Map.of())).contains(data("api")).doesNotContain(data("app"), data("schema"));
    }

    @Test
    void lanesAreThoseOfTheFileUnlessTheFigureSaysOtherwise() {
        map.setLanesBy(LaneKind.PROGRAM);
        keep();
        assertThat(drawn(Figure.Kind.DEPENDENCIES, Map.of())).contains(data("two"));
        assertThat(drawn(Figure.Kind.DEPENDENCIES, Map.of("lanes", "team")))
                .doesNotContain(data("two")).contains(data("identity"));
    }

    @Test
    void whatIsCollapsedInTheStructureStaysSoUnlessItIsAskedFor() {
        node(structure, "one").setCollapsed(true);
        assertThat(drawn(Figure.Kind.STRUCTURE, Map.of())).contains(data("api"));
        keep();
        assertThat(drawn(Figure.Kind.STRUCTURE, Map.of())).doesNotContain(data("api")).contains(data("one"), data("schema"));
        assertThat(drawn(Figure.Kind.STRUCTURE, Map.of("program", "one"))).contains(data("api"));
    }
}
