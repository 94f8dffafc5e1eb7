// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.model.DependencyState;
import org.keelson.model.Status;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Sample;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;

class MapLayoutTest {

    @Test
    void aMapThatIsTooLargeForElkIsLaidOutAllTheSame() {
        Sample sample = Sample.large(1_800, 5);
        MapModel map = MapModel.of(sample.portfolio, sample.schedule(), null, LaneKind.TEAM);
        assertThat(map.edges()).hasSizeGreaterThan(3_000);
        MapPlan plan = MapLayout.layout(map);
        check(map, plan);
        assertThat(plan.edges().values()).as("all run with time").noneMatch(MapPlan.Course::back);
        assertThat(MapLayout.layout(map)).isEqualTo(plan);
    }

    @Test
    void ringsAndLongChainsHaveAnEnd() {
        int count = 40_000;
        int[] sources = new int[count];
        int[] targets = new int[count];
        for (int e = 0; e < count; e++) {
            sources[e] = e;
            targets[e] = (e + 1) % count;
        }
        int[] column = new int[count];
        assertThat(LongestPath.layer(sources, targets, new boolean[count], column, new int[count])).isEqualTo(count);
        for (int e = 0; e + 1 < count; e++) {
            assertThat(column[e + 1]).isEqualTo(column[e] + 1);
        }
    }

    @Test
    void anEmptyModelHasAnEmptyPlan() {
        MapPlan plan = MapLayout.layout(new MapModel(LaneKind.TEAM, List.of(), List.of(), List.of()));
        assertThat(plan.nodes()).isEmpty();
        assertThat(plan.width()).isZero();
    }

    @Test
    void aChainRunsFromLeftToRightOnOneLine() {
        MapModel model = model(1, List.of(node("a", 0, null), node("b", 0, null), node("c", 0, null)),
                List.of(edge("a", "b"), edge("b", "c")));
        MapPlan plan = MapLayout.layout(model);
        assertThat(plan.edges().get("a>b").points()).hasSize(2);
        assertThat(plan.nodes().get("a").y()).isEqualTo(plan.nodes().get("c").y());
        assertThat(plan.nodes().get("b").x() - plan.nodes().get("a").right()).isEqualTo(MapShapes.GAP);
        check(model, plan);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomGraphsKeepTheRules(long seed) {
        Random random = new Random(seed);
        MapModel model = random(random, 10 + random.nextInt(120), 1 + random.nextInt(9), 0, seed % 2 == 0);
        check(model, MapLayout.layout(model));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void handPlacedNodesStayAndTheOthersKeepClear(long seed) {
        Random random = new Random(seed);
        MapModel model = random(random, 10 + random.nextInt(60), 1 + random.nextInt(6), 8, seed % 2 == 0);
        MapPlan plan = MapLayout.layout(model);
        for (MapNode node : model.nodes()) {
            if (node.placement() != null) {
                assertThat(plan.nodes().get(node.id())).isEqualTo(node.placement());
            }
        }
        check(model, plan);
    }

    @Test
    void loopsAndSelfLoopsAreDrawnAsLoops() {
        MapModel model = model(1, List.of(node("a", 0, null), node("b", 0, null), node("c", 0, null)),
                List.of(edge("a", "b"), edge("b", "c"), cut("c", "a"), edge("b", "b")));
        MapPlan plan = MapLayout.layout(model);
        check(model, plan);
        assertThat(plan.edges().get("c>a").back()).isTrue();
        assertThat(plan.edges().get("b>b").back()).isTrue();
        assertThat(plan.edges().get("a>b").back()).isFalse();
        assertThat(plan.nodes().get("a").x()).isLessThan(plan.nodes().get("c").x());
    }

    @Test
    void bendPointsThatAPersonSetAreKept() {
        List<Point> bends = List.of(new Point(400, 300), new Point(500, 300));
        MapEdge edge = new MapEdge("e", MapEdge.Kind.DEPENDENCY, "a", "b", "", DependencyState.PROPOSED, false, false,
                false, "", bends);
        MapPlan plan = MapLayout.layout(model(1, List.of(node("a", 0, null), node("b", 0, null)), List.of(edge)));
        List<Point> points = plan.edges().get("e").points();
        assertThat(points).containsSubsequence(bends);
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).x() == points.get(i - 1).x() || points.get(i).y() == points.get(i - 1).y())
                    .as("level or upright").isTrue();
        }
    }

    @Test
    void theSameModelGivesTheSamePlan() {
        MapModel model = random(new Random(42), 150, 7, 5, true);
        assertThat(MapLayout.layout(model)).isEqualTo(MapLayout.layout(model));
    }

    @Test
    void manyLooseNodesDoNotPileUpInOneColumn() {
        List<MapNode> nodes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            nodes.add(node("n" + i, 0, null));
        }
        MapModel model = model(1, nodes, List.of());
        MapPlan plan = MapLayout.layout(model);
        check(model, plan);
        assertThat(plan.nodes().values().stream().map(Box::x).distinct().count()).isGreaterThan(4);
    }

    @Test
    void twoThousandItemsTakeAtMostThreeSeconds() {
        MapModel model = layered(new Random(7), 2_000, 20);
        MapLayout.layout(layered(new Random(8), 300, 20));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        MapPlan plan = MapLayout.layout(model);
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        assertThat(took).as("layout of 2,000 items and %d links", model.edges().size()).isLessThan(Duration.ofSeconds(3));
        assertThat(plan.nodes()).hasSize(2_000);
    }

    /** The invariants of every plan. */
    static void check(MapModel model, MapPlan plan) {
        assertThat(plan.nodes().keySet()).containsExactlyElementsOf(model.nodes().stream().map(MapNode::id).toList());
        assertThat(plan.edges().keySet()).containsExactlyElementsOf(model.edges().stream().map(MapEdge::id).toList());
        List<Map.Entry<String, Box>> boxes = List.copyOf(plan.nodes().entrySet());
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i).getValue();
            assertThat(new Box(0, 0, plan.width(), plan.height()).contains(box)).as("inside").isTrue();
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(box.overlaps(boxes.get(j).getValue())).as("%s over %s", boxes.get(i), boxes.get(j)).isFalse();
            }
            MapNode node = model.nodes().get(i);
            if (node.placement() == null) {
                assertThat(plan.lanes().get(node.lane()).contains(box)).as("%s in its lane", node.id()).isTrue();
                assertThat(box.x() % MapShapes.GRID + box.y() % MapShapes.GRID).isZero();
            }
        }
        for (int l = 1; l < plan.lanes().size(); l++) {
            assertThat(plan.lanes().get(l).y()).isEqualTo(plan.lanes().get(l - 1).bottom());
        }
        for (MapEdge edge : model.edges()) {
            if (edge.bends().isEmpty()) {
                checkCourse(edge, plan);
            }
        }
    }

    private static void checkCourse(MapEdge edge, MapPlan plan) {
        List<Point> points = plan.edges().get(edge.id()).points();
        Box source = plan.nodes().get(edge.source());
        Box target = plan.nodes().get(edge.target());
        assertThat(points.get(0).y()).isEqualTo(source.centerY());
        assertThat(points.get(points.size() - 1).x()).isBetween(target.x(), target.right());
        for (int k = 1; k < points.size(); k++) {
            Point a = points.get(k - 1);
            Point b = points.get(k);
            assertThat(a.x() == b.x() || a.y() == b.y()).as("%s is orthogonal", edge.id()).isTrue();
            Point from = k == 1 ? new Point(Math.max(a.x(), source.right()), a.y()) : a;
            Point to = k == points.size() - 1 ? new Point(Math.min(b.x(), target.x()), b.y()) : b;
            for (Map.Entry<String, Box> node : plan.nodes().entrySet()) {
                assertThat(node.getValue().crosses(from, to)).as("%s runs through %s: %s", edge.id(), node, points)
                        .isFalse();
            }
        }
    }

    private static MapModel random(Random random, int count, int lanes, int placed, boolean cyclic) {
        List<MapNode> nodes = new ArrayList<>();
        List<MapEdge> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Box box = i < placed ? new Box(140 + (i % 3) * 300 + random.nextInt(40), (i / 3) * 130 + random.nextInt(20),
                    208, 72) : null;
            nodes.add(node("n" + i, random.nextInt(lanes), box));
        }
        Collections.shuffle(nodes, random);
        for (int i = 0; i < count * 2; i++) {
            int a = random.nextInt(count);
            int b = random.nextInt(count);
            if (!cyclic && a > b || a == b && !cyclic) {
                int swap = a;
                a = b;
                b = swap;
            }
            if (a != b || cyclic) {
                String id = "e" + i;
                edges.add(new MapEdge(id, MapEdge.Kind.DEPENDENCY, "n" + a, "n" + b, "", DependencyState.COMMITTED,
                        false, false, false, "", List.of()));
            }
        }
        return model(lanes, nodes, edges);
    }

    static MapModel layered(Random random, int count, int lanes) {
        List<MapNode> nodes = new ArrayList<>();
        List<MapEdge> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(node("n" + i, random.nextInt(lanes), null));
            for (int k = 0; k < 1 + random.nextInt(3) && i > 0; k++) {
                int from = Math.max(0, i - 1 - random.nextInt(300));
                edges.add(new MapEdge("e" + i + "." + k, MapEdge.Kind.DEPENDENCY, "n" + from, "n" + i, "",
                        DependencyState.COMMITTED, false, false, false, "", List.of()));
            }
        }
        return model(lanes, nodes, edges);
    }

    private static MapModel model(int lanes, List<MapNode> nodes, List<MapEdge> edges) {
        List<MapLane> list = new ArrayList<>();
        for (int l = 0; l < lanes; l++) {
            list.add(new MapLane("lane" + l, "Lane " + l, l, -1));
        }
        return new MapModel(LaneKind.TEAM, list, nodes, edges);
    }

    private static MapNode node(String id, int lane, Box placement) {
        MapNode.Kind kind = MapNode.Kind.values()[Math.abs(id.hashCode()) % 3];
        return new MapNode(id, kind, id, List.of(id), "", "", Status.UNKNOWN, false, false, false, false, 0,
                kind == MapNode.Kind.GATE ? "10d" : "", lane, placement, List.of());
    }

    private static MapEdge edge(String source, String target) {
        return new MapEdge(source + ">" + target, MapEdge.Kind.DEPENDENCY, source, target, "", DependencyState.PROPOSED,
                false, false, false, "", List.of());
    }

    private static MapEdge cut(String source, String target) {
        return new MapEdge(source + ">" + target, MapEdge.Kind.DEPENDENCY, source, target, "", DependencyState.PROPOSED,
                false, false, true, "", List.of());
    }
}
