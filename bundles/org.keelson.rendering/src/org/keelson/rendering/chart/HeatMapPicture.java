// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.text.TextMetrics;

/**
 * A table of rows by weeks in which the ground of a cell deepens with what is asked for, and what is too much has a frame, a
 * triangle and bold figures. Of a large one a part can be drawn; names and weeks stay at its edges.
 */
public final class HeatMapPicture implements Picture {

    /** Width of a week. */
    public static final int CELL = 36;
    /** Height of a row. */
    public static final int ROW = 24;
    /** Width of the names. */
    public static final int NAMES = 168;
    /** Height of the weeks' heads. */
    public static final int HEAD = 38;
    /** Height of what explains the signs. */
    public static final int FOOT = 24;

    private static final double SMALL = 11;
    private static final double DEEPEST = 0.5;
    private static final int HOURS = 60;

    private final HeatMap map;
    private final int firstRow;
    private final int firstWeek;
    private final int width;
    private final int height;
    private final Function<LocalDate, String> written;

    /**
     * A part of a map.
     *
     * @param firstRow  index of the row at the top
     * @param firstWeek index of the week at the left
     * @param width     pixels that there are
     * @param height    pixels that there are
     * @param written   how dates are written
     */
    public HeatMapPicture(HeatMap map, int firstRow, int firstWeek, int width, int height,
            Function<LocalDate, String> written) {
        this.map = map;
        this.firstRow = Math.clamp(firstRow, 0, Math.max(0, map.rows().size() - 1));
        this.firstWeek = Math.clamp(firstWeek, 0, Math.max(0, map.weeks().size() - 1));
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        this.written = written;
    }

    /** All of a map. */
    public static HeatMapPicture whole(HeatMap map, Function<LocalDate, String> written) {
        return new HeatMapPicture(map, 0, 0, NAMES + map.weeks().size() * CELL + 1, HEAD + map.rows().size() * ROW + FOOT + 1,
                written);
    }

    /** How many weeks there is room for; the last may be cut. */
    public static int weeksIn(int width) {
        return Math.max(1, (width - NAMES) / CELL);
    }

    /** How many rows there is room for. */
    public static int rowsIn(int height) {
        return Math.max(1, (height - HEAD - FOOT) / ROW);
    }

    /** What a cell's place is known by. */
    public static String cellId(HeatMap.Row row, LocalDate monday) {
        return row.id() + "/" + monday;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public String title() {
        return "Capacity";
    }

    @Override
    public String description() {
        if (map.rows().isEmpty()) {
            return "Nothing is asked of anybody.";
        }
        String what = map.rows().size() + (map.rows().size() == 1 ? " row, " : " rows, ") + map.weeks().size() + " weeks from "
                + written.apply(map.weeks().getFirst()) + ". ";
        String may = map.mayBeCount() == 0 ? "" : " It may be more in " + map.mayBeCount()
                + (map.mayBeCount() == 1 ? " other week." : " other weeks.");
        return map.overCount() == 0 ? what + "Nobody is asked for more than there is." + may
                : what + map.rowsOver() + " of them are asked for more than there is, in " + map.overCount()
                        + (map.overCount() == 1 ? " week." : " weeks altogether.") + may;
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        int rows = Math.min(map.rows().size() - firstRow, rowsIn(height));
        int weeks = Math.min(map.weeks().size() - firstWeek, weeksIn(width));
        drawHead(canvas, palette, weeks);
        for (int row = 0; row < rows; row++) {
            HeatMap.Row each = map.rows().get(firstRow + row);
            double top = HEAD + row * ROW;
            canvas.text(TextMetrics.elide(each.name(), 13, NAMES - 30), 8, top + 16.5, 13, false, palette.color(Role.TEXT),
                    Anchor.START);
            if (each.isOver(map.firstOpenWeek())) {
                canvas.text("▲", NAMES - 18, top + 16.5, SMALL, false, palette.color(Role.OFF_TRACK), Anchor.START);
            }
            for (int week = 0; week < weeks; week++) {
                drawCell(canvas, palette, each, firstWeek + week, NAMES + week * CELL, top);
            }
        }
        double foot = HEAD + rows * ROW;
        canvas.line(NAMES, HEAD, NAMES + weeks * CELL, HEAD, Pen.of(palette.color(Role.LINE), 1));
        drawToday(canvas, palette, weeks, foot);
        canvas.text("Percent of capacity.  ▲ more than there is   △ may be, by P80   ? capacity is not known   line: data date", 8, foot + 17, SMALL,
                false, palette.color(Role.QUIET), Anchor.START);
    }

    private void drawHead(Canvas canvas, Palette palette, int weeks) {
        double free = 0;
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = map.weeks().get(firstWeek + week);
            double x = NAMES + week * CELL;
            boolean isNewMonth = week == 0 || monday.getMonth() != map.weeks().get(firstWeek + week - 1).getMonth();
            String month = String.format(Locale.ROOT, "%d-%02d", monday.getYear(), monday.getMonthValue());
            if (isNewMonth && x >= free) {
                canvas.text(month, x + 2, 14, SMALL, true, palette.color(Role.QUIET), Anchor.START);
                free = x + TextMetrics.width(month, SMALL) * TextMetrics.BOLD + 6;
            }
            canvas.text(Integer.toString(monday.getDayOfMonth()), x + CELL / 2.0, 31, SMALL, false, palette.color(Role.QUIET),
                    Anchor.MIDDLE);
        }
    }

    private void drawCell(Canvas canvas, Palette palette, HeatMap.Row row, int week, double left, double top) {
        HeatMap.Cell cell = row.cells().get(week);
        boolean isPast = week < map.firstOpenWeek();
        boolean isLoud = cell.isOver() && !isPast;
        canvas.begin(cellId(row, map.weeks().get(week)), says(row, week));
        canvas.rect(left + 1, top + 1, CELL - 2, ROW - 2, 2, ground(palette, cell, isPast),
                isLoud ? Pen.of(palette.color(Role.OFF_TRACK), 1.5) : null);
        if (isLoud) {
            canvas.path(Path.polygon(left + CELL - 9, top + 2, left + CELL - 2, top + 2, left + CELL - 2, top + 9),
                    palette.color(Role.OFF_TRACK), null);
        } else if (cell.mayBeOver() && !isPast) {
            canvas.path(Path.polygon(left + CELL - 10, top + 3, left + CELL - 3, top + 3, left + CELL - 3, top + 10), null,
                    Pen.of(palette.color(Role.WATCH), 1.5));
        }
        if (!cell.text().isEmpty()) {
            canvas.text(cell.text(), left + CELL / 2.0, top + 16, SMALL, isLoud, palette.color(isPast ? Role.QUIET : Role.TEXT),
                    Anchor.MIDDLE);
        }
        canvas.end();
    }

    private static Rgb ground(Palette palette, HeatMap.Cell cell, boolean isPast) {
        Rgb ground = palette.color(Role.GROUND);
        if (cell.demand() == 0) {
            return palette.nonWorking();
        }
        Rgb ink = isPast || cell.isUnknown() ? palette.color(Role.QUIET)
                : cell.isOver() ? palette.color(Role.OFF_TRACK) : palette.hue(0);
        double share = isPast || cell.isUnknown() ? 0.15 : cell.isOver() ? 0.18 : 0.08 + (DEEPEST - 0.08) * cell.ratio();
        return ink.over(ground, Math.min(DEEPEST, share));
    }

    private void drawToday(Canvas canvas, Palette palette, int weeks, double foot) {
        int week = map.firstOpenWeek() - firstWeek;
        if (week > 0 && week <= weeks) {
            canvas.line(NAMES + week * CELL, HEAD - 4, NAMES + week * CELL, foot, Pen.of(palette.color(Role.TEXT), 1.5));
        }
    }

    private String says(HeatMap.Row row, int week) {
        HeatMap.Cell cell = row.cells().get(week);
        String when = row.name() + ", week of " + written.apply(map.weeks().get(week)) + ": ";
        if (cell.isUnknown()) {
            return when + hours(cell.demand()) + " are asked for; how much there is nobody has said.";
        }
        return when + hours(cell.demand()) + " of " + hours(cell.capacity()) + (cell.text().isEmpty() ? "" : ", " + cell.text() + " %")
                + (cell.isOver() ? ", ▲ " + hours(cell.demand() - cell.capacity()) + " too many" : "")
                + (week < map.firstOpenWeek() ? "; past." : "." + range(cell));
    }

    private static String range(HeatMap.Cell cell) {
        if (cell.rangeText().isEmpty()) {
            return "";
        }
        return " P50 to P80: " + hours(cell.range().p50()) + " to " + hours(cell.range().p80()) + ", " + cell.rangeText() + " %"
                + (cell.mayBeOver() ? ": △ it may be too much." : ".");
    }

    private static String hours(long minutes) {
        return String.format(Locale.ROOT, minutes % HOURS == 0 ? "%.0f h" : "%.1f h", minutes / (double) HOURS);
    }
}
