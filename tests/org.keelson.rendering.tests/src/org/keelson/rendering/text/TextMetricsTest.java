// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.rendering.Sample;

class TextMetricsTest {

    @Test
    void cleanTextCanBeDrawn() {
        assertThat(TextMetrics.clean(null)).isEmpty();
        assertThat(TextMetrics.clean("  a\n\tb\u0000c\u202E d\u2028e  ")).isEqualTo("a b c d e");
        assertThat(TextMetrics.clean("x\uD800y\uFFFE")).isEqualTo("x\uFFFDy\uFFFD");
        assertThat(TextMetrics.clean("\uD83D\uDC68\u200D\uD83D\uDC69")).isEqualTo("\uD83D\uDC68\u200D\uD83D\uDC69");
    }

    @Test
    void wrappedLinesFit() {
        for (String text : List.of("Customer-visible cut-over of the billing system", "x".repeat(300), "", "a",
                TextMetrics.clean(Sample.NASTY), "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(40), "漢字".repeat(60))) {
            List<String> lines = TextMetrics.wrap(text, 13, 150, 2);
            assertThat(lines).hasSizeBetween(1, 2);
            lines.forEach(l -> assertThat(TextMetrics.width(l, 13)).as(l).isLessThanOrEqualTo(150));
        }
    }

    @Test
    void linesBreakAtSpacesAndDashes() {
        assertThat(TextMetrics.wrap("Database schema migration", 13, 110, 2)).containsExactly("Database schema", "migration");
        assertThat(TextMetrics.wrap("Authentication/authorisation", 13, 110, 2))
                .containsExactly("Authentication/", "authorisation");
    }

    @Test
    void aCutNeverSplitsACharacter() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        for (int width = 1; width < 120; width++) {
            String cut = TextMetrics.elide(family.repeat(5), 13, width);
            assertThat(cut.replace(family, "")).isIn("", "…");
        }
    }

    @Test
    void aLineThatIsTooNarrowStillMovesOn() {
        assertThat(TextMetrics.wrap("abc def", 13, 1, 3)).hasSize(3);
    }
}
