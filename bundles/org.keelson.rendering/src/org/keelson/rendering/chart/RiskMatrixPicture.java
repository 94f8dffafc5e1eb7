// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keelson.analysis.risk.RiskAxis;
import org.keelson.analysis.risk.RiskMatrix;
import org.keelson.analysis.risk.RiskMatrix.Entry;
import org.keelson.analysis.risk.RiskMatrix.Zone;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.text.TextMetrics;

/**
 * Risks as chips in a table of probability, upward, by impact, to the right. The corner of a cell says how loud it is, how many
 * risks it holds, and how many days are to be expected of them.
 */
public final class RiskMatrixPicture implements Picture {

    /** A cell of the matrix, by indexes of its levels. */
    public record Cell(int row, int column) {
    }

    private static final double SMALL = 11;
    private static final int LEFT = 92;
    private static final int FOOT = 36;
    private static final int CHIP = 17;
    private static final int CORNER = 15;

    private final RiskMatrix matrix;
    private final int width;
    private final int height;
    private final int rows;
    private final int columns;

    public RiskMatrixPicture(RiskMatrix matrix, int width, int height) {
        this.matrix = matrix;
        this.width = Math.max(240, width);
        this.height = Math.max(120, height);
        rows = matrix.probability().levels().size();
        columns = matrix.impact().levels().size();
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
        return "Risk matrix";
    }

    @Override
    public String description() {
        List<Entry> all = matrix.entries();
        if (all.isEmpty()) {
            return "No risk is open.";
        }
        long high = all.stream().filter(each -> each.column() >= 0 && matrix.zone(each.row(), each.column()) == Zone.HIGH).count();
        int unrated = matrix.unrated().size();
        return all.size() + (all.size() == 1 ? " open risk" : " open risks") + (matrix.isAfter() ? " after response" : "")
                + ", " + high + " of them high; " + days(RiskMatrix.exposure(all)) + " are to be expected of them."
                + (unrated == 0 ? "" : " Of " + unrated + " nobody has said the impact.");
    }

    private double cellWidth() {
        return (double) (width - LEFT - 4) / columns;
    }

    private double cellHeight() {
        return (double) (height - FOOT - 4) / rows;
    }

    private double left(int column) {
        return LEFT + column * cellWidth();
    }

    /** The most probable stands at the top. */
    private double top(int row) {
        return 4 + (rows - 1 - row) * cellHeight();
    }

    /** The cell at a place; empty beside the matrix. */
    public Optional<Cell> cellAt(double x, double y) {
        int column = (int) Math.floor((x - LEFT) / cellWidth());
        int row = rows - 1 - (int) Math.floor((y - 4) / cellHeight());
        return column < 0 || column >= columns || row < 0 || row >= rows ? Optional.empty() : Optional.of(new Cell(row, column));
    }

    /** Where a cell is: left, top, width, height. */
    public double[] bounds(Cell cell) {
        return new double[] {left(cell.column()), top(cell.row()), cellWidth(), cellHeight()};
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        for (int row = 0; row < rows; row++) {
            RiskAxis.Level level = matrix.probability().levels().get(row);
            double middle = top(row) + cellHeight() / 2;
            boolean isFlat = cellHeight() < 2 * CHIP;
            canvas.text(TextMetrics.elide(level.name(), SMALL, LEFT - 12), LEFT - 8, middle + (isFlat ? 4 : 0), SMALL, false,
                    palette.color(Role.TEXT), Anchor.END);
            if (!isFlat) {
                canvas.text("≤ " + percent(level.upTo()), LEFT - 8, middle + 14, SMALL, false, palette.color(Role.QUIET),
                        Anchor.END);
            }
            for (int column = 0; column < columns; column++) {
                drawCell(canvas, palette, row, column);
            }
        }
        for (int column = 0; column < columns; column++) {
            RiskAxis.Level level = matrix.impact().levels().get(column);
            double middle = left(column) + cellWidth() / 2;
            canvas.text(TextMetrics.elide(level.name(), SMALL, cellWidth() - 6), middle, height - FOOT + 13, SMALL, false,
                    palette.color(Role.TEXT), Anchor.MIDDLE);
            if (matrix.impact().kind() == RiskAxis.Kind.DELAY) {
                String bound = column == columns - 1 ? "> " + number(level.from()) : "≤ " + number(level.upTo());
                canvas.text(bound + " d", middle, height - FOOT + 27, SMALL, false, palette.color(Role.QUIET), Anchor.MIDDLE);
            }
        }
    }

    private void drawCell(Canvas canvas, Palette palette, int row, int column) {
        List<Entry> entries = matrix.cell(row, column);
        Zone zone = matrix.zone(row, column);
        double left = left(column);
        double top = top(row);
        Rgb ink = palette.color(ink(zone));
        canvas.rect(left + 1, top + 1, cellWidth() - 2, cellHeight() - 2, 3, ink.over(palette.color(Role.GROUND), 0.1), null);
        boolean isFlat = cellHeight() < CORNER + CHIP + 4;
        String corner = sign(zone) + (entries.size() < (isFlat ? 2 : 1) ? "" : " " + entries.size())
                + (isFlat || entries.isEmpty() ? "" : " · " + days(RiskMatrix.exposure(entries)));
        double baseline = isFlat ? top + cellHeight() / 2 + 4 : top + CORNER - 1;
        canvas.text(TextMetrics.elide(corner, SMALL, cellWidth() - 10), left + cellWidth() - 6, baseline, SMALL, false, ink,
                Anchor.END);
        if (isFlat) {
            double wide = cellWidth() - 16 - TextMetrics.width(corner, SMALL);
            entries.stream().limit(wide < CHIP ? 0 : 1)
                    .forEach(entry -> drawChip(canvas, palette, entry, left + 4, top + cellHeight() / 2 - 7.5, wide));
            return;
        }
        double y = top + CORNER + 2;
        int room = Math.max(1, (int) ((top + cellHeight() - 3 - y) / CHIP));
        int shown = entries.size() <= room ? entries.size() : room - 1;
        for (Entry entry : entries.subList(0, shown)) {
            drawChip(canvas, palette, entry, left + 4, y, cellWidth() - 8);
            y += CHIP;
        }
        if (shown < entries.size()) {
            canvas.begin("", String.join(", ", entries.subList(shown, entries.size()).stream().map(Entry::name).toList()));
            canvas.text("+ " + (entries.size() - shown) + " more", left + 8, y + 11, SMALL, false, palette.color(Role.QUIET),
                    Anchor.START);
            canvas.end();
        }
    }

    private void drawChip(Canvas canvas, Palette palette, Entry entry, double left, double top, double wide) {
        canvas.begin(entry.id(), says(entry));
        canvas.rect(left, top, wide, CHIP - 2, 3, palette.color(Role.GROUND), Pen.of(palette.color(Role.QUIET), 1));
        canvas.text(TextMetrics.elide(entry.name(), SMALL, wide - 8), left + 4, top + 11, SMALL, false, palette.color(Role.TEXT),
                Anchor.START);
        canvas.end();
    }

    /** What a risk comes to, in a sentence. */
    public String says(Entry entry) {
        String where = matrix.probability().levels().get(entry.row()).name() + " probability of " + percent(entry.chance())
                + (entry.column() < 0 ? ", impact not rated" : ", " + matrix.impact().levels().get(entry.column()).name() + " "
                        + matrix.impact().name().toLowerCase(Locale.ROOT));
        return entry.name() + ": " + where + (Double.isNaN(entry.delayDays()) ? "; nobody has said what delay it would bring."
                : "; a delay of " + days(entry.delayDays()) + " if it happens, so " + days(entry.exposureDays()) + " to be expected.");
    }

    /** The sign of a zone, which reads without colour. */
    public static String sign(Zone zone) {
        return switch (zone) {
            case LOW -> "●";
            case MEDIUM -> "▲";
            case HIGH -> "■";
        };
    }

    private static Role ink(Zone zone) {
        return switch (zone) {
            case LOW -> Role.ON_TRACK;
            case MEDIUM -> Role.WATCH;
            case HIGH -> Role.OFF_TRACK;
        };
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String days(double days) {
        return number(days) + " d";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
