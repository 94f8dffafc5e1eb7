// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.model.Dependency;
import org.keelson.model.ModelFactory;
import org.keelson.rendering.Box;
import org.keelson.rendering.Sample;

class RoadmapLayoutTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 9, 0);

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 3, 30, 90, 400, 1500, 6000})
    void theAxisHasRoomForItsNames(double days) {
        TimeScale scale = TimeScale.fitting(START, START.plusMinutes((long) (days * 1440)), 960);
        assertThat(scale.width()).isLessThan(1100);
        assertThat(scale.fine()).hasSizeBetween(1, 80);
        assertThat(scale.coarse().size()).isLessThanOrEqualTo(scale.fine().size());
        assertThat(scale.time(scale.x(START))).isEqualTo(START);
        for (List<TimeScale.Tick> ticks : List.of(scale.fine(), scale.coarse())) {
            for (int i = 1; i < ticks.size(); i++) {
                assertThat(ticks.get(i).start()).isEqualTo(ticks.get(i - 1).finish());
            }
        }
    }

    @Test
    void rowsFollowEachOtherAndBarsStandInThem() {
        Sample sample = Sample.large(150, 4);
        RoadmapModel model = RoadmapModel.of(sample.portfolio, sample.schedule(), null);
        RoadmapLayout.Plan plan = RoadmapLayout.layout(model);
        assertThat(model.rows()).hasSize(150 + 4 + 12);
        for (int r = 0; r < model.rows().size(); r++) {
            Box bar = plan.bars().get(model.rows().get(r).id());
            int top = plan.tops().get(r);
            assertThat(bar.y()).isGreaterThanOrEqualTo(top);
            assertThat(bar.bottom()).isLessThanOrEqualTo(top + RoadmapLayout.ROW);
            assertThat(bar.x()).isGreaterThanOrEqualTo(RoadmapLayout.NAMES - RoadmapLayout.BAR);
            assertThat(bar.right()).isLessThanOrEqualTo(plan.width() + RoadmapLayout.BAR);
        }
        plan.links().forEach((id, points) -> {
            for (int k = 1; k < points.size(); k++) {
                assertThat(points.get(k).x() == points.get(k - 1).x() || points.get(k).y() == points.get(k - 1).y())
                        .as("%s is orthogonal", id).isTrue();
            }
        });
    }

    @Test
    void groupsRollUpTheirItems() {
        Sample sample = Sample.small();
        RoadmapModel model = RoadmapModel.of(sample.portfolio, sample.schedule(), null);
        RoadmapModel.Row launch = model.rows().get(0);
        assertThat(launch.kind()).isEqualTo(RoadmapModel.Kind.PROGRAM);
        List<RoadmapModel.Row> inside = model.rows().subList(1, 6);
        assertThat(launch.start()).isEqualTo(inside.stream().map(RoadmapModel.Row::start).min(LocalDateTime::compareTo).get());
        assertThat(launch.finish()).isEqualTo(inside.stream().map(RoadmapModel.Row::finish).max(LocalDateTime::compareTo).get());
        assertThat(model.rows().get(6).progress()).isEqualTo(40);
    }

    @Test
    void aGateShowsWhenItsInputsAreDue() {
        Sample sample = Sample.small();
        RoadmapModel.Row gate = RoadmapModel.of(sample.portfolio, sample.schedule(), null).rows().stream()
                .filter(r -> r.id().equals("gate")).findFirst().orElseThrow();
        assertThat(gate.leadStart()).isBefore(gate.start().minusDays(5));
    }

    @Test
    void groupsWithoutWhatIsKeptAreLeftOut() {
        Sample sample = Sample.small();
        RoadmapModel model = RoadmapModel.of(sample.portfolio, sample.schedule(), null).keep(r -> r.id().equals("schema"));
        assertThat(model.rows()).extracting(RoadmapModel.Row::id).containsExactly("two", "schema");
    }

    @Test
    void anInputOfAGateIsDrawnUnlessADependencyIs() {
        Sample sample = Sample.small();
        RoadmapModel model = RoadmapModel.of(sample.portfolio, sample.schedule(), null);
        assertThat(model.links()).filteredOn(RoadmapModel.Link::input).singleElement()
                .returns("gate/api", RoadmapModel.Link::id).returns("api", RoadmapModel.Link::source)
                .returns("gate", RoadmapModel.Link::target);
        assertThat(RoadmapLayout.layout(model).links()).containsKey("gate/api");
        Dependency link = ModelFactory.eINSTANCE.createDependency();
        link.setId("link");
        sample.portfolio.getDependencies().add(link);
        sample.portfolio.getPrograms().get(0).getItems().forEach(item -> {
            if ("api".equals(item.getId())) {
                link.setPredecessor(item);
            } else if ("gate".equals(item.getId())) {
                link.setSuccessor(item);
            }
        });
        assertThat(RoadmapModel.of(sample.portfolio, sample.schedule(), null).links()).noneMatch(RoadmapModel.Link::input)
                .anyMatch(each -> each.id().equals("link"));
    }
}
