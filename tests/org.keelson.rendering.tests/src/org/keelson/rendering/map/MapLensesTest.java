// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.model.ModelFactory;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WorkItem;
import org.keelson.notation.Diagram;
import org.keelson.notation.LaneKind;
import org.keelson.notation.Lens;
import org.keelson.notation.NotationFactory;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Sample;
import org.keelson.rendering.map.MapLens.Kind;
import org.keelson.rendering.svg.DiagramSvg;

class MapLensesTest {

    private final Sample sample = Sample.small();

    private MapModel map() {
        return MapModel.of(sample.portfolio, sample.schedule(), null, LaneKind.TEAM);
    }

    private Sight look(MapLens... lenses) {
        return new MapLenses(sample.portfolio, sample.schedule(), map()).look(List.of(lenses), false);
    }

    @Test
    void aConditionIsAnsweredWithReasons() {
        assertThat(look(MapLens.of(Kind.BLOCKED)).found()).containsOnlyKeys("side")
                .hasEntrySatisfying("side", why -> assertThat(why).contains("rejected"));
        assertThat(look(MapLens.of(Kind.LATE)).found()).containsKeys("app", "schema")
                .hasEntrySatisfying("app", why -> assertThat(why).contains("deadline of 2026-04-01"))
                .doesNotContainKey("side");
        assertThat(look(MapLens.of(Kind.CRITICAL)).found().keySet())
                .isEqualTo(ids(map().nodes().stream().filter(MapNode::critical).toList()));
        assertThat(look(MapLens.of(Kind.CRITICAL)).found()).isNotEmpty();
    }

    private static java.util.Set<String> ids(List<MapNode> nodes) {
        return nodes.stream().map(MapNode::id).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void nearCriticalIsFloatUpToAThreshold() {
        int days = sample.schedule().item("side").orElseThrow().totalFloatMinutes() / 480;
        assertThat(days).isPositive();
        assertThat(look(new MapLens(Kind.NEAR_CRITICAL, String.valueOf(days))).found()).containsKey("side")
                .hasEntrySatisfying("side", why -> assertThat(why).contains(days + "d of float"));
        assertThat(look(new MapLens(Kind.NEAR_CRITICAL, String.valueOf(days - 1))).found()).doesNotContainKey("side");
    }

    @Test
    void anOpenRiskPutsAnItemAtRiskUntilItIsClosed() {
        WorkItem live = sample.portfolio.getPrograms().get(0).getItems().stream().filter(i -> "live".equals(i.getId()))
                .findFirst().orElseThrow();
        Risk risk = ModelFactory.eINSTANCE.createRisk();
        risk.setId("risk");
        risk.setName("Store review takes longer");
        risk.setState(RiskState.OPEN);
        risk.getItems().add(live);
        sample.portfolio.getRisks().add(risk);
        assertThat(look(MapLens.of(Kind.AT_RISK)).found().get("live")).contains("Open risk: Store review takes longer.");
        risk.setState(RiskState.CLOSED);
        assertThat(look(MapLens.of(Kind.AT_RISK)).found().getOrDefault("live", "")).doesNotContain("Open risk");
    }

    @Test
    void dueIsTheWeekOfTheDataDateOrOfAnyDay() {
        WorkItem schema = sample.portfolio.getPrograms().get(1).getItems().get(0);
        LocalDateTime finish = sample.schedule().item("schema").orElseThrow().finish();
        MapLens week = new MapLens(Kind.DUE, finish.toLocalDate().toString());
        assertThat(look(week).found().get("schema")).contains("to finish on " + finish.toLocalDate());
        assertThat(look(new MapLens(Kind.DUE, finish.toLocalDate().plusWeeks(5).toString())).found()).doesNotContainKey("schema");
        assertThat(look(MapLens.of(Kind.DUE)).found().get("schema")).as("needed by the Friday of the data date's week")
                .contains("needs it by 2026-03-13");
        schema.setProgress(100);
        assertThat(look(week).found()).doesNotContainKey("schema");
    }

    @Test
    void conditionsAddUpAndPartsNarrowThemDown() {
        MapLens late = MapLens.of(Kind.LATE);
        MapLens blocked = MapLens.of(Kind.BLOCKED);
        assertThat(look(late, blocked).found()).containsKeys("app", "side", "schema");
        MapLens mobile = new MapLens(Kind.TEAM, "mobile");
        assertThat(look(mobile).found()).containsOnlyKeys("app", "side");
        assertThat(look(late, mobile).found()).containsOnlyKeys("app");
        assertThat(look(late, mobile).found().get("app")).contains("deadline").contains("Mobile Team");
        assertThat(look(mobile, new MapLens(Kind.TEAM, "Platform team")).found()).containsOnlyKeys("app", "side", "schema");
        assertThat(look(mobile, new MapLens(Kind.PROGRAM, "two")).isEmpty()).isTrue();
        assertThat(look(new MapLens(Kind.PROGRAM, "two")).found()).containsOnlyKeys("schema");
    }

    @Test
    void aNeighbourhoodReachesSoManyStepsBothWays() {
        assertThat(look(MapLens.around(List.of("api"), 1, 0)).found()).containsOnlyKeys("api", "schema");
        assertThat(look(MapLens.around(List.of("api"), 0, 1)).found()).containsOnlyKeys("api", "app", "side", "gate");
        assertThat(look(MapLens.around(List.of("api"), 1, 2)).found()).hasSize(6);
        assertThat(look(new MapLens(Kind.AROUND, "schema")).found()).containsOnlyKeys("schema", "api");
        assertThat(look(MapLens.around(List.of("gone"), 3, 3)).isEmpty()).isTrue();
    }

    @Test
    void aLoopHasAnEnd() {
        List<WorkItem> items = sample.portfolio.getPrograms().get(0).getItems();
        sample.link(items.get(1), items.get(0), org.keelson.model.DependencyState.PROPOSED);
        assertThat(look(MapLens.around(List.of("api"), 9999, 9999)).found()).containsKeys("api", "app", "schema");
    }

    @Test
    void theRestStepsBackAndItsEdgesToo() {
        Sight sight = look(new MapLens(Kind.TEAM, "mobile"));
        assertThat(sight.isRest("api")).isTrue();
        assertThat(sight.isHidden("api")).isFalse();
        assertThat(map().edges()).filteredOn(edge -> !sight.isRest(edge)).isEmpty();
        assertThat(look().isRest("api")).isFalse();
        String all = DiagramSvg.document(MapPicture.of("Map", map()), Palette.LIGHT);
        String some = DiagramSvg.document(MapPicture.of("Map", map(), sight), Palette.LIGHT);
        assertThat(some).isNotEqualTo(all).contains("2 items emphasised", Palette.LIGHT.faded().color(Palette.Role.TEXT).hex());
    }

    @Test
    void aDiagramKeepsLensesAndWhatIsUnknownIsPassedOver() {
        Diagram diagram = NotationFactory.eINSTANCE.createDiagram();
        for (String[] each : new String[][] {{"late", null}, {"team", "mobile"}, {"team", null}, {"sparkle", "x"},
            {"near-critical", "many"}, {"rest", "hide"}}) {
            Lens lens = NotationFactory.eINSTANCE.createLens();
            lens.setLens(each[0]);
            lens.setArgument(each[1]);
            diagram.getLenses().add(lens);
        }
        assertThat(MapLens.of(diagram)).containsExactly(MapLens.of(Kind.LATE), new MapLens(Kind.TEAM, "mobile"));
        assertThat(MapLens.hides(diagram)).isTrue();
        diagram.getLenses().get(0).setActive(false);
        assertThat(MapLens.of(diagram)).containsExactly(new MapLens(Kind.TEAM, "mobile"));
        assertThat(MapLens.of((Diagram) null)).isEmpty();
    }

    @Test
    void whatCannotBeAskedSaysWhy() {
        assertThat(MapLens.of(Kind.TEAM).whyNot()).get().asString().contains("team=NAME");
        assertThat(new MapLens(Kind.LATE, "x").whyNot()).isPresent();
        assertThat(new MapLens(Kind.DUE, "monday").whyNot()).isPresent();
        assertThat(new MapLens(Kind.AROUND, "api:x").whyNot()).isPresent();
        assertThat(new MapLens(Kind.AROUND, "api:1:2").whyNot()).isEmpty();
    }
}
