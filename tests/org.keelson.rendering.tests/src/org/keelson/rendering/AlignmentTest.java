// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class AlignmentTest {

    private final Box wide = new Box(0, 0, 100, 20);
    private final Box tall = new Box(300, 200, 40, 60);
    private final Box last = new Box(120, 50, 60, 40);
    private final List<Box> boxes = List.of(wide, tall, last);

    @Test
    void allFollowTheOneSelectedLast() {
        assertThat(Alignment.LEFT.apply(boxes)).extracting(Box::x).containsOnly(120);
        assertThat(Alignment.RIGHT.apply(boxes)).extracting(Box::right).containsOnly(180);
        assertThat(Alignment.CENTER.apply(boxes)).extracting(Box::centerX).containsOnly(150);
        assertThat(Alignment.TOP.apply(boxes)).extracting(Box::y).containsOnly(50);
        assertThat(Alignment.BOTTOM.apply(boxes)).extracting(Box::bottom).containsOnly(90);
        assertThat(Alignment.MIDDLE.apply(boxes)).extracting(Box::centerY).containsOnly(70);
        for (Alignment each : Alignment.values()) {
            assertThat(each.apply(boxes)).extracting(box -> box.width() * 1000 + box.height()).as("sizes stay")
                    .containsExactly(100020, 40060, 60040);
            assertThat(each.apply(each.apply(boxes))).as("once is enough").isEqualTo(each.apply(boxes));
        }
    }

    @Test
    void gapsBecomeEqualBetweenTheOutermost() {
        // 340 from end to end, 200 full: two gaps of 70
        assertThat(Alignment.ACROSS.apply(boxes)).containsExactly(wide, tall, new Box(170, 50, 60, 40));
        // 260 high, 120 full: two gaps of 70
        assertThat(Alignment.DOWN.apply(boxes)).containsExactly(wide, tall, new Box(120, 90, 60, 40));
    }

    @Test
    void fewerThanItTakesStayWhereTheyAre() {
        assertThat(Alignment.LEFT.apply(List.of(wide))).containsExactly(wide);
        assertThat(Alignment.DOWN.apply(List.of(wide, tall))).containsExactly(wide, tall);
        assertThat(Alignment.TOP.apply(List.of())).isEmpty();
    }
}
