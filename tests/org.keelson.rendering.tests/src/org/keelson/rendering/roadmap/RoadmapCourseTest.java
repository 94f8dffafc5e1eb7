// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.model.DependencyType;
import org.keelson.rendering.Box;
import org.keelson.rendering.Point;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;

/** How links find their way between the bars. */
class RoadmapCourseTest {

    private static final int ROWS = 12;

    private static Box bar(int row, int x, int width) {
        return new Box(x, RoadmapLayout.AXIS + row * RoadmapLayout.ROW + 6, width, RoadmapLayout.BAR);
    }

    private static List<Point> course(DependencyType type, Box[] bars, int from, int to) {
        return RoadmapLayout.course(type, bars[from], bars[to], Kind.DELIVERABLE,
                new RoadmapLayout.Obstacles(from, to, row -> bars[row]));
    }

    @ParameterizedTest
    @EnumSource(DependencyType.class)
    void everyCourseIsOrthogonalAndGoesFromTheEndThatGovernsToTheOneThatIsGoverned(DependencyType type) {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            Box[] bars = bars(random);
            int from = random.nextInt(ROWS);
            int to = (from + 1 + random.nextInt(ROWS - 1)) % ROWS;
            List<Point> course = course(type, bars, from, to);
            boolean finish = type == DependencyType.FS || type == DependencyType.FF;
            assertThat(course.get(0)).isEqualTo(new Point(finish ? bars[from].right() : bars[from].x(), bars[from].centerY()));
            Point end = course.getLast();
            assertThat(end.x()).isBetween(bars[to].x(), bars[to].right());
            assertThat(end.y()).isBetween(bars[to].y(), bars[to].bottom());
            for (int i = 1; i < course.size(); i++) {
                assertThat(course.get(i).x() == course.get(i - 1).x() || course.get(i).y() == course.get(i - 1).y()).isTrue();
            }
        }
    }

    private static Box[] bars(Random random) {
        Box[] bars = new Box[ROWS];
        for (int row = 0; row < ROWS; row++) {
            bars[row] = bar(row, 200 + random.nextInt(600), 20 + random.nextInt(200));
        }
        return bars;
    }

    @Test
    void aCourseGoesAroundTheBarsBetweenWhereThereIsRoom() {
        Box[] bars = {bar(0, 100, 50), bar(1, 260, 60), bar(2, 380, 30), bar(3, 400, 80)};
        List<Point> course = course(DependencyType.FS, bars, 0, 3);
        for (int i = 1; i < course.size(); i++) {
            for (int row = 1; row < 3; row++) {
                assertThat(bars[row].crosses(course.get(i - 1), course.get(i))).as("%s through row %d", course, row).isFalse();
            }
        }
    }

    @Test
    void whatIsAtOnceOrInTheNextRowIsReachedTheShortWay() {
        Box[] bars = {bar(0, 100, 50), bar(1, 150, 60)};
        List<Point> course = course(DependencyType.FS, bars, 0, 1);
        assertThat(course).hasSize(3);
        assertThat(course.getLast().y()).as("from above").isEqualTo(bars[1].y());
    }

    @Test
    void backInTimeTheWayGoesBetweenTheRows() {
        Box[] bars = {bar(0, 400, 100), bar(1, 300, 300), bar(2, 100, 50)};
        List<Point> course = course(DependencyType.FS, bars, 0, 2);
        assertThat(course).hasSize(6);
        for (int i = 1; i < course.size(); i++) {
            if (course.get(i).y() == course.get(i - 1).y()) {
                assertThat(bars[1].crosses(course.get(i - 1), course.get(i))).isFalse();
            }
        }
    }
}
