// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.simulation.EstimateRange;
import org.keelson.model.Distribution;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.svg.DiagramSvg;

/** The small charts that stand in forms. */
class FormPicturesTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 9, 0);

    @Test
    void aSeriesSaysItsLastValueAndWhatItIsHeldAgainst() {
        SeriesPicture picture = new SeriesPicture("Defects", List.of(new SeriesPicture.Point(START, 12),
                new SeriesPicture.Point(START.plusDays(14), 7)), List.of(new SeriesPicture.Line("target", 5, Role.ON_TRACK)),
                400, 120, value -> String.format(Locale.ROOT, "%.0f", value), LocalDate::toString);
        assertThat(picture.description()).isEqualTo("Defects: 7 on 2026-03-16, of 2 values since 2026-03-02; target 5.");
        assertThat(DiagramSvg.document(picture, Palette.LIGHT)).contains("12 on 2026-03-02", "target 5", "stroke-dasharray")
                .doesNotContain("NaN");
    }

    @Test
    void aSeriesOfOneValueIsAPoint() {
        SeriesPicture picture = new SeriesPicture("Defects", List.of(new SeriesPicture.Point(START, 3)), List.of(), 10, 10,
                String::valueOf, LocalDate::toString);
        assertThat(picture.description()).isEqualTo("Defects: 3.0 on 2026-03-02.");
        assertThat(DiagramSvg.document(picture, Palette.DARK)).doesNotContain("NaN");
    }

    private static String days(int minutes) {
        return String.format(Locale.ROOT, "%.1fd", minutes / 480.0);
    }

    @Test
    void anEstimateIsARangeWithItsPercentiles() {
        EstimateRange range = EstimateRange.of(Distribution.UNIFORM, 480, 960, 5280).orElseThrow();
        EstimatePicture picture = new EstimatePicture("API", range, 600, 90, FormPicturesTest::days);
        assertThat(picture.title()).isEqualTo("Estimate of API");
        assertThat(picture.description()).isEqualTo("From 1.0d to 11.0d: as likely as not within 6.0d, with 80 % within 9.0d.");
        assertThat(DiagramSvg.document(picture, Palette.DARK)).contains(">P50 6.0d<", ">P80 9.0d<", ">1.0d<", ">11.0d<", ">2.0d<")
                .doesNotContain("NaN");
    }

    @Test
    void anEstimateOfOnePointSaysThatItHasNoRange() {
        EstimateRange range = EstimateRange.of(Distribution.PERT, null, 960, null).orElseThrow();
        EstimatePicture picture = new EstimatePicture("API", range, 1, 1, FormPicturesTest::days);
        assertThat(picture.description()).isEqualTo("2.0d, without a range: it is taken as certain.");
        assertThat(DiagramSvg.document(picture, Palette.LIGHT)).doesNotContain("NaN", "P50");
    }

    @Test
    void aLoadMarksTheWeeksThatAreTooMuch() {
        LocalDate monday = START.toLocalDate();
        LoadPicture picture = new LoadPicture("Core", List.of(new LoadPicture.Week(monday, 5, 10),
                new LoadPicture.Week(monday.plusWeeks(1), 12, 10), new LoadPicture.Week(monday.plusWeeks(2), 3, -1)), 300, 120,
                LocalDate::toString);
        assertThat(picture.title()).isEqualTo("Capacity and load of Core");
        assertThat(picture.description()).endsWith("In one week it is too much.");
        assertThat(DiagramSvg.document(picture, Palette.LIGHT)).contains(
                "Week of 2026-03-09: 12 person-days asked for, 10 can be done").doesNotContain("NaN");
    }

    @Test
    void aLoadWithoutCapacitySaysSo() {
        LoadPicture picture = new LoadPicture("Core", List.of(new LoadPicture.Week(START.toLocalDate(), 0, -1)), 300, 120,
                LocalDate::toString);
        assertThat(picture.description()).endsWith("nobody has stated the capacity.");
    }

    @Test
    void aMonthCountsItsWork() {
        MonthPicture picture = new MonthPicture(YearMonth.of(2026, 2), 2, day -> day.getDayOfWeek().getValue() < 6 ? 450 : 0,
                Locale.ENGLISH);
        assertThat(picture.title()).isEqualTo("Working time from February 2026");
        assertThat(picture.description()).isEqualTo("February 2026: 20 days of work in 150 hours. March 2026: 22 days of work in "
                + "165 hours.");
        assertThat(DiagramSvg.document(picture, Palette.LIGHT)).contains("2026-02-01: no work", "2026-03-31: 7.5 hours");
    }
}
