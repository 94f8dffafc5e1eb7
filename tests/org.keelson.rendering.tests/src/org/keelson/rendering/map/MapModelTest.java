// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.keelson.model.DependencyState;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.notation.Lane;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Node;
import org.keelson.notation.NotationFactory;
import org.keelson.rendering.Box;
import org.keelson.rendering.Items;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Sample;
import org.keelson.rendering.svg.DiagramSvg;

class MapModelTest {

    @Test
    void everyFlagHasItsReason() {
        Sample sample = Sample.small();
        MapModel map = MapModel.of(sample.portfolio, sample.schedule(), null, LaneKind.TEAM);
        Map<String, MapNode> nodes = map.nodes().stream().collect(Collectors.toMap(MapNode::id, Function.identity()));
        assertThat(nodes.get("app").late()).isTrue();
        assertThat(nodes.get("app").status()).isEqualTo(Status.OFF_TRACK);
        assertThat(nodes.get("app").why().get(0)).contains("deadline");
        assertThat(nodes.get("side").assumed()).isTrue();
        assertThat(nodes.get("side").blocked()).isTrue();
        assertThat(nodes.get("gate").leadText()).isEqualTo("5d");
        assertThat(nodes.get("live").team()).isEmpty();
        assertThat(nodes.get("schema").progress()).isEqualTo(40);
        Map<String, MapEdge> edges = map.edges().stream().collect(Collectors.toMap(MapEdge::id, Function.identity()));
        assertThat(edges.get("link0").lateText()).isEqualTo("+4d");
        assertThat(edges.get("link1").label()).isEqualTo("+2d");
        assertThat(edges.get("link2").blocked()).isTrue();
        assertThat(edges.get("gate/api").kind()).isEqualTo(MapEdge.Kind.GATE_INPUT);
        MapLayoutTest.check(map, MapLayout.layout(map));
    }

    @Test
    void anItemReadAgainIsAsInTheWholeMap() {
        Sample sample = Sample.small();
        MapModel map = MapModel.of(sample.portfolio, sample.schedule(), null, LaneKind.TEAM);
        Map<WorkItem, MapNode> before = new LinkedHashMap<>();
        map.nodes().forEach(node -> before.put(Items.of(sample.portfolio).stream()
                .filter(item -> item.getId().equals(node.id())).findFirst().orElseThrow(), node));
        assertThat(again(sample, before)).isEqualTo(map.nodes());
        WorkItem first = before.keySet().iterator().next();
        first.setName("Another name");
        MapModel whole = MapModel.of(sample.portfolio, sample.schedule(), null, LaneKind.TEAM);
        assertThat(again(sample, Map.of(first, before.get(first)))).containsExactly(whole.nodes().stream()
                .filter(node -> node.id().equals(first.getId())).findFirst().orElseThrow());
    }

    private static List<MapNode> again(Sample sample, Map<WorkItem, MapNode> before) {
        return MapModel.again(sample.portfolio, sample.schedule(), LaneKind.TEAM, before, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    @Test
    void notationSaysWhereThingsAreAndHowLanesAreOrdered() {
        Sample sample = Sample.small();
        Diagram diagram = NotationFactory.eINSTANCE.createDiagram();
        Lane lane = NotationFactory.eINSTANCE.createLane();
        lane.setElement("mobile");
        diagram.getLanes().add(lane);
        Node placed = NotationFactory.eINSTANCE.createNode();
        placed.setElement("app");
        placed.setX(700);
        placed.setY(20);
        placed.setPlaced(true);
        Node hint = NotationFactory.eINSTANCE.createNode();
        hint.setElement("api");
        hint.setX(5);
        diagram.getNodes().addAll(List.of(placed, hint));
        MapModel map = MapModel.of(sample.portfolio, sample.schedule(), diagram, LaneKind.TEAM);
        assertThat(map.lanes().get(0).id()).isEqualTo("mobile");
        MapPlan plan = MapLayout.layout(map);
        assertThat(plan.nodes().get("app")).isEqualTo(new Box(700, 20, MapShapes.WIDTH, MapShapes.HEIGHT));
        assertThat(plan.nodes().get("api").x()).isGreaterThan(5);
        MapLayoutTest.check(map, plan);
    }

    @Test
    void aNodePlacedBeyondTheEdgeIsInsideThePicture() {
        Sample sample = Sample.small();
        Diagram diagram = NotationFactory.eINSTANCE.createDiagram();
        Node placed = NotationFactory.eINSTANCE.createNode();
        placed.setElement("schema");
        placed.setX(-300);
        placed.setY(-100);
        placed.setPlaced(true);
        diagram.getNodes().add(placed);
        MapModel map = MapModel.of(sample.portfolio, sample.schedule(), diagram, LaneKind.TEAM);
        String svg = DiagramSvg.document(MapPicture.of("Map", map), Palette.LIGHT);
        assertThat(svg).doesNotContain("M-", "L-", "x=\"-");
    }

    @Test
    void aCycleIsDrawnWithTheProposedCut() {
        Sample sample = Sample.small();
        List<WorkItem> items = sample.portfolio.getPrograms().get(0).getItems();
        sample.link(items.get(1), items.get(0), DependencyState.PROPOSED);
        MapModel map = MapModel.of(sample.portfolio, sample.schedule(), null, LaneKind.TEAM);
        assertThat(map.edges()).filteredOn(MapEdge::cut).hasSize(1);
        MapPlan plan = MapLayout.layout(map);
        map.edges().stream().filter(MapEdge::cut).forEach(e -> assertThat(plan.edges().get(e.id()).back()).isTrue());
        MapLayoutTest.check(map, plan);
    }

    @Test
    void aPartOfTheMapIsAMapAgain() {
        Sample sample = Sample.small();
        MapModel map = MapModel.of(sample.portfolio, sample.schedule(), null, LaneKind.TEAM)
                .keep(n -> n.id().equals("api") || n.id().equals("live"));
        assertThat(map.nodes()).hasSize(2);
        assertThat(map.lanes()).hasSize(2);
        assertThat(map.edges()).isEmpty();
        MapLayoutTest.check(map, MapLayout.layout(map));
    }
}
