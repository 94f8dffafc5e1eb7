// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Sample;
import org.keelson.rendering.map.MapEdge.Flag;
import org.keelson.rendering.svg.DiagramSvg;

/** Collapsed lanes, and what stands out of edges. */
class MapFoldTest {

    private final Sample sample = Sample.small();

    private MapModel map() {
        return MapModel.of(sample.portfolio, sample.schedule(), null, LaneKind.TEAM);
    }

    private MapFold fold(String... lanes) {
        return new MapFold(MapLayout.placed(map()), Set.of(lanes), sample.schedule(), DateTimeFormatter.ISO_LOCAL_DATE);
    }

    @Test
    void aCollapsedLaneIsOneNodeThatSumsUpItsItems() {
        MapFold fold = fold("mobile");
        MapNode group = fold.model().nodes().stream().filter(n -> n.kind() == MapNode.Kind.GROUP).findFirst().orElseThrow();
        assertThat(fold.model().nodes()).extracting(MapNode::id).containsExactlyInAnyOrder("schema", "api", "gate", "live",
                "lane:mobile");
        assertThat(group.name()).isEqualTo("2 items · Mobile Team");
        assertThat(group.status()).isEqualTo(Status.OFF_TRACK);
        assertThat(group.late()).isTrue();
        LocalDate first = List.of("app", "side").stream().map(id -> sample.schedule().item(id).orElseThrow().start().toLocalDate())
                .min(LocalDate::compareTo).orElseThrow();
        assertThat(group.date()).startsWith(first + " – 2026-");
        assertThat(group.why()).contains("Mobile app update", "Dashboard redesign");
    }

    @Test
    void edgesToACollapsedLaneAreOneWithACountThatNamesThem() {
        MapFold fold = fold("mobile");
        List<MapEdge> bundles = fold.model().edges().stream().filter(e -> e.kind() == MapEdge.Kind.BUNDLE).toList();
        MapEdge in = bundles.stream().filter(e -> e.target().equals("lane:mobile")).findFirst().orElseThrow();
        assertThat(in.source()).isEqualTo("api");
        assertThat(in.label()).isEqualTo("2");
        assertThat(in.blocked()).as("one of them is rejected").isTrue();
        assertThat(in.notes()).containsExactlyInAnyOrder("User Auth API v2 → Mobile app update",
                "User Auth API v2 → Dashboard redesign");
        assertThat(fold("mobile", "identity", "platform", "").model().edges())
                .allMatch(e -> e.kind() == MapEdge.Kind.BUNDLE && !e.source().equals(e.target()));
        MapLayoutTest.check(fold.model(), MapLayout.layout(fold.model()));
    }

    @Test
    void whatLiesBelowMovesUpAndHeightsTranslateBothWays() {
        MapModel whole = MapLayout.placed(map());
        String top = whole.lanes().get(0).id();
        MapFold fold = fold(top);
        int saved = whole.lanes().get(0).minHeight() - MapFold.HEIGHT;
        for (MapNode node : fold.model().nodes()) {
            whole.nodes().stream().filter(n -> n.id().equals(node.id())).findFirst().ifPresent(before -> {
                assertThat(node.placement().y()).isEqualTo(before.placement().y() - saved);
                assertThat(fold.toWhole(node.placement().y())).isEqualTo(before.placement().y());
                assertThat(fold.toShown(before.placement().y())).isEqualTo(node.placement().y());
            });
        }
        MapFold open = fold();
        assertThat(open.model().nodes()).isEqualTo(whole.nodes());
        assertThat(open.model().edges()).containsExactlyInAnyOrderElementsOf(whole.edges());
    }

    @Test
    void aLensOnAnItemOfACollapsedLaneEmphasisesTheLane() {
        Sight sight = new MapLenses(sample.portfolio, sample.schedule(), map()).look(List.of(MapLens.of(MapLens.Kind.BLOCKED)),
                false);
        assertThat(sight.of(fold("mobile")).isRest("lane:mobile")).isFalse();
        assertThat(sight.of(fold("mobile")).found().get("lane:mobile")).isEqualTo("1 of its items answers the lenses.");
        assertThat(sight.of(fold("identity")).isRest("lane:identity")).isTrue();
    }

    @Test
    void allEdgesOfALoopAreMarkedAndOneIsTheProposedCut() {
        List<WorkItem> items = sample.portfolio.getPrograms().get(0).getItems();
        sample.link(items.get(1), items.get(0), DependencyState.PROPOSED);
        List<MapEdge> loop = map().edges().stream().filter(e -> e.is(Flag.LOOP)).toList();
        assertThat(loop.stream().map(e -> e.source() + ">" + e.target()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("api>app", "app>api");
        assertThat(loop).filteredOn(MapEdge::cut).hasSize(1);
        String svg = DiagramSvg.document(MapPicture.of("Map", map()), Palette.LIGHT);
        assertThat(svg).contains("in a loop", "where to cut a loop");
    }

    @Test
    void aDependencyOnItselfIsDrawnAndLeavesTheLayoutStanding() {
        WorkItem api = sample.portfolio.getPrograms().get(0).getItems().get(0);
        sample.link(api, api, DependencyState.PROPOSED);
        MapModel map = map();
        assertThat(map.edges()).filteredOn(e -> e.source().equals(e.target())).hasSize(1)
                .allMatch(e -> e.cut() && e.is(Flag.LOOP));
        assertThat(MapLayout.layout(map).edges()).hasSize(map.edges().size());
    }

    @Test
    void interfaceAndReviewAreMarkedWithTheirReason() {
        Dependency link = sample.portfolio.getDependencies().get(0);
        assertThat(edge("link0").is(Flag.REVIEW)).as("committed between teams and never reviewed").isTrue();
        DependencyReview review = ModelFactory.eINSTANCE.createDependencyReview();
        review.setDate(LocalDate.of(2026, 3, 5));
        link.getReviews().add(review);
        assertThat(edge("link0").flags()).doesNotContain(Flag.REVIEW, Flag.RECONFIRM);
        link.setInterfaceName("users");
        link.setInterfaceVersion("1");
        link.setInterfaceCurrentVersion("2");
        assertThat(edge("link0").is(Flag.RECONFIRM)).isTrue();
        assertThat(edge("link0").notes()).anyMatch(note -> note.contains("“users” was agreed in version 1 and is now 2"));
        link.setInterfaceCurrentVersion("1");
        review.setInterfaceUnchanged(Answer.NO);
        assertThat(edge("link0").notes()).anyMatch(note -> note.contains("says the review of 2026-03-05"));
    }

    private MapEdge edge(String id) {
        return map().edges().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aChainWithoutEnoughTimeIsMarkedToItsEnd() {
        assertThat(map().nodes()).filteredOn(MapNode::behind).extracting(MapNode::id).contains("schema", "api", "app");
        assertThat(edge("link1").is(Flag.BEHIND)).isTrue();
        assertThat(MapMarks.weight(edge("link1"))).isGreaterThan(2);
    }
}
