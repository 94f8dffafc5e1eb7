// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.trend.MilestoneTrend;
import org.keelson.analysis.trend.Said;
import org.keelson.rendering.Palette;
import org.keelson.rendering.svg.DiagramSvg;

class MilestoneTrendPictureTest {

    private static MilestoneTrend trend(String name, int days) {
        LocalDateTime on = LocalDateTime.of(2026, 3, 2, 9, 0);
        LocalDateTime finish = LocalDateTime.of(2026, 9, 1, 17, 0);
        return new MilestoneTrend(name, name, List.of(new Said(on, finish, "Approved"), new Said(on.plusWeeks(4), finish, null),
                new Said(on.plusWeeks(8), finish.plusDays(days), null)), null, false, days, days / 8.0);
    }

    @Test
    void eachLineHasItsPointsAndItsName() {
        MilestoneTrendPicture picture = new MilestoneTrendPicture(List.of(trend("Launch", 16), trend("Beta", 0)), 700, 300,
                LocalDate::toString);
        String svg = DiagramSvg.document(picture, Palette.LIGHT);
        assertThat(svg).contains("Launch: 2026-09-01 by the baseline Approved of 2026-03-02", "Launch: 2026-09-17 as planned now",
                ">▲ Launch<", ">Beta<");
        assertThat(picture.description()).startsWith("2 milestones: 1 loses a day a week or more, first of all Launch.");
    }

    @Test
    void namesDoNotCoverEachOther() {
        List<MilestoneTrend> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(trend("Milestone " + i, 0));
        }
        String svg = DiagramSvg.document(new MilestoneTrendPicture(many, 700, 400, LocalDate::toString), Palette.LIGHT);
        List<Double> places = Pattern.compile("y=\"([0-9.]+)\"[^>]*>Milestone ").matcher(svg).results()
                .map(found -> Double.valueOf(found.group(1))).sorted().toList();
        assertThat(places).hasSize(MilestoneTrendPicture.MOST).doesNotHaveDuplicates();
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(14);
        }
    }
}
