// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PagesTest {

    private final Box paper = new Box(0, 0, 700, 1000);

    @Test
    void onePageShowsAllAndIsNeverBlownUp() {
        Box picture = new Box(-50, -20, 1400, 500);
        assertThat(Pages.fit(picture, paper)).isEqualTo(new Pages(1, 1, 0.5, List.of(picture)));
        assertThat(Pages.fit(new Box(0, 0, 70, 100), paper).scale()).isEqualTo(1);
        assertThat(Pages.fit(new Box(0, 0, 70, 4000), paper).scale()).isEqualTo(0.25);
        assertThat(Pages.fit(picture, paper).mark(0)).isEqualTo("Page 1 of 1");
    }

    @Test
    void sheetsCoverThePictureOverlapAndAreNumberedByRow() {
        Pages pages = Pages.spread(new Box(-50, -20, 1400, 1200), paper, List.of());
        assertThat(pages.columns()).isEqualTo(3);
        assertThat(pages.rows()).isEqualTo(2);
        assertThat(pages.parts()).hasSize(6).first().isEqualTo(new Box(-50, -20, 700, 1000));
        assertThat(pages.parts().get(1).x()).isEqualTo(650 - Pages.OVERLAP);
        assertThat(pages.parts().get(2).right()).as("the last ends with the picture").isEqualTo(1350);
        assertThat(pages.parts().get(5).bottom()).isEqualTo(1180);
        assertThat(pages.parts()).allMatch(part -> part.width() <= 700 && part.height() <= 1000 && part.width() > 0);
        assertThat(pages.mark(4)).isEqualTo("Page 5 of 6 (row 2, column 2)");
    }

    @Test
    void whatFitsIsOneSheet() {
        assertThat(Pages.spread(new Box(0, 0, 700, 1000), paper, List.of()).parts()).containsExactly(new Box(0, 0, 700, 1000));
    }

    @Test
    void aSheetEndsWhereThePictureIsBestCut() {
        Pages pages = Pages.spread(new Box(100, 0, 1500, 100), paper, List.of(100, 600, 650, 1000));
        assertThat(pages.parts()).extracting(Box::x).containsExactly(100, 750, 1100);
        assertThat(pages.parts()).extracting(Box::right).containsExactly(750, 1100, 1600);
    }

    @Test
    void tinyPaperStillEnds() {
        assertThat(Pages.spread(new Box(0, 0, 200, 10), new Box(0, 0, 1, 1), List.of()).columns()).isLessThan(20);
    }
}
