// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Picture;

/** Months of a calendar, with the working hours of each day; days without work are tinted and hatched by a line. */
public final class MonthPicture implements Picture {

    private static final double SMALL = 11;
    private static final int CELL_WIDTH = 34;
    private static final int CELL_HEIGHT = 30;
    private static final int HEAD = 40;
    private static final int GAP = 24;
    private static final int ROWS = 6;

    private final YearMonth first;
    private final int months;
    private final ToIntFunction<LocalDate> minutes;
    private final Locale locale;

    /**
     * @param minutes working minutes of a day
     * @param locale  in which months and days are named
     */
    public MonthPicture(YearMonth first, int months, ToIntFunction<LocalDate> minutes, Locale locale) {
        this.first = first;
        this.months = months;
        this.minutes = minutes;
        this.locale = locale;
    }

    @Override
    public int width() {
        return months * (7 * CELL_WIDTH + GAP) - GAP + 2;
    }

    @Override
    public int height() {
        return HEAD + ROWS * CELL_HEIGHT + 2;
    }

    @Override
    public String title() {
        return "Working time from " + name(first);
    }

    @Override
    public String description() {
        return String.join(". ", IntStream.range(0, months).mapToObj(first::plusMonths).map(month -> {
            List<LocalDate> days = IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).toList();
            long working = days.stream().filter(day -> minutes.applyAsInt(day) > 0).count();
            return name(month) + ": " + working + " days of work in " + hours(days.stream().mapToInt(minutes).sum()) + " hours";
        }).toList()) + ".";
    }

    private String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        for (int i = 0; i < months; i++) {
            month(canvas, palette, first.plusMonths(i), 1 + i * (7 * CELL_WIDTH + GAP));
        }
    }

    private void month(Canvas canvas, Palette palette, YearMonth month, double left) {
        canvas.text(name(month), left, 13, 13, true, palette.color(Role.TEXT), Anchor.START);
        for (DayOfWeek day : DayOfWeek.values()) {
            canvas.text(day.getDisplayName(TextStyle.SHORT, locale), left + (day.getValue() - 0.5) * CELL_WIDTH, HEAD - 8, SMALL,
                    false, palette.color(Role.QUIET), Anchor.MIDDLE);
        }
        int offset = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            int place = offset + number - 1;
            day(canvas, palette, month.atDay(number), left + place % 7 * CELL_WIDTH, HEAD + place / 7 * (double) CELL_HEIGHT);
        }
    }

    private void day(Canvas canvas, Palette palette, LocalDate day, double x, double y) {
        int work = minutes.applyAsInt(day);
        canvas.begin("", day + ": " + (work == 0 ? "no work" : hours(work) + " hours"));
        canvas.rect(x, y, CELL_WIDTH, CELL_HEIGHT, 0, work == 0 ? palette.color(Role.RAISED) : null,
                Pen.of(palette.color(Role.LINE), 1));
        canvas.text(String.valueOf(day.getDayOfMonth()), x + 4, y + 12, SMALL, false,
                palette.color(work == 0 ? Role.QUIET : Role.TEXT), Anchor.START);
        if (work == 0) {
            canvas.line(x + 18, y + 22, x + CELL_WIDTH - 5, y + 22, Pen.of(palette.color(Role.QUIET), 1));
        } else {
            canvas.text(hours(work) + "h", x + CELL_WIDTH - 4, y + 25, SMALL, false, palette.color(Role.TEXT), Anchor.END);
        }
        canvas.end();
    }
}
