// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDateTime;
import java.util.function.ToDoubleFunction;

import org.keelson.rendering.Box;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RoadmapModel.Span;

/** Draws what stands in the chart of a roadmap for one row, the same in a picture and on screen. For one painting. */
public final class RowPainter {

    /** Steps in which the band of confidence fades. */
    private static final int FADE = 6;
    private static final double BAND = 0.42;

    private final Canvas canvas;
    private final Palette palette;
    private final Signs signs;
    private final ToDoubleFunction<LocalDateTime> place;

    /** @param place where a time is, in the coordinates of the canvas */
    public RowPainter(Canvas canvas, Palette palette, ToDoubleFunction<LocalDateTime> place) {
        this.canvas = canvas;
        this.palette = palette;
        this.signs = new Signs(canvas, palette);
        this.place = place;
    }

    /**
     * What stands around the bar: band, float, baseline, lead time, deadline and promise.
     *
     * @param bar  where the bar is, on the canvas
     * @param band the finish from P50 to P80; null if it is not known
     * @param last nothing is drawn right of this
     */
    public void marks(Row row, Box bar, Span band, double last) {
        Rgb quiet = palette.color(Role.QUIET);
        double middle = bar.centerY();
        if (band != null) {
            band(row, bar, band, last);
        }
        if (row.lateFinish() != null) {
            double end = Math.min(place.applyAsDouble(row.lateFinish()), last);
            if (end > bar.right() + 2) {
                canvas.line(bar.right(), middle, end, middle, Pen.of(quiet, 0.75));
                canvas.line(end, middle - 3, end, middle + 3, Pen.of(quiet, 0.75));
            }
        }
        if (row.baseline() != null) {
            baseline(row, middle + RoadmapLayout.ROW / 2.0 - 4);
        }
        if (row.leadStart() != null) {
            double from = place.applyAsDouble(row.leadStart());
            Pen pen = pen(row);
            canvas.line(from, middle, bar.x(), middle, pen);
            canvas.line(from, middle - 4, from, middle + 4, pen);
        }
        if (row.promised() != null) {
            boolean broken = row.finish() != null && row.finish().isAfter(row.promised());
            signs.promise(place.applyAsDouble(row.promised()), middle + 12, palette.color(broken ? Role.OFF_TRACK : Role.QUIET));
        }
        if (row.deadline() != null) {
            signs.deadline(place.applyAsDouble(row.deadline()), middle - 11, 22,
                    row.late() ? palette.color(Role.OFF_TRACK) : quiet);
        }
    }

    private void band(Row row, Box bar, Span band, double last) {
        double from = place.applyAsDouble(band.from());
        double to = Math.min(place.applyAsDouble(band.to()), last);
        double step = (to - from) / FADE;
        Rgb hue = palette.hue(row.hue());
        for (int i = 0; i < FADE && step > 0.2; i++) {
            canvas.rect(from + i * step, bar.centerY() - 5.0, step + 0.5, 10, 0,
                    hue.over(palette.color(Role.GROUND), BAND * (FADE - i) / FADE), null);
        }
    }

    private void baseline(Row row, double y) {
        double from = place.applyAsDouble(row.baseline().from());
        double to = place.applyAsDouble(row.baseline().to());
        Pen pen = Pen.of(palette.color(Role.QUIET), 1.25);
        if (to - from < 2) {
            canvas.path(Path.polygon(to - 3, y, to, y - 3, to + 3, y, to, y + 3), null, Pen.of(palette.color(Role.QUIET), 1));
        } else {
            canvas.line(from, y, to, y, pen);
            canvas.line(from, y - 2, from, y + 2, pen);
            canvas.line(to, y - 2, to, y + 2, pen);
        }
    }

    private Pen pen(Row row) {
        return new Pen(palette.color(row.critical() ? Role.TEXT : Role.QUIET), row.critical() ? 2 : 1, row.assumed());
    }

    /** The bar, diamond, hexagon or bracket itself. */
    public void shape(Row row, Box bar) {
        Pen pen = pen(row);
        Rgb hue = palette.hue(row.hue());
        Rgb pale = hue.over(palette.color(Role.GROUND), 0.3);
        double x = bar.x();
        double y = bar.y();
        double right = bar.right();
        double foot = bar.bottom();
        double middle = bar.centerY();
        boolean done = row.progress() >= 100;
        switch (row.kind()) {
            case PROGRAM, WORKSTREAM, TEAM, OBJECTIVE, REST -> {
                double leg = Math.min(5, bar.width() / 2.0);
                canvas.path(Path.polygon(x, y, right, y, right, foot + 4, right - leg, foot, x + leg, foot, x, foot + 4),
                        palette.color(Role.QUIET), null);
                canvas.rect(x, y, bar.width() * row.progress() / 100.0, 3, 0, palette.color(Role.TEXT), null);
            }
            case DELIVERABLE -> {
                canvas.rect(x, y, bar.width(), bar.height(), 3, pale, null);
                if (row.progress() > 0) {
                    canvas.rect(x, y, bar.width() * row.progress() / 100.0, bar.height(), 3, hue, null);
                }
                canvas.rect(x, y, bar.width(), bar.height(), 3, null, pen);
                if (row.late()) {
                    signs.notch(right, y, 7);
                }
            }
            case MILESTONE -> canvas.path(Path.polygon(x, middle, bar.centerX(), y, right, middle, bar.centerX(), foot),
                    done ? hue : row.late() ? palette.color(Role.OFF_TRACK) : pale, pen);
            case GATE -> {
                canvas.path(Path.polygon(x, middle, x + 5, y, right - 5, y, right, middle, right - 5, foot, x + 5, foot),
                        done ? hue : pale, pen);
                if (row.late()) {
                    signs.notch(right - 4, y, 6);
                }
            }
            case DECISION -> {
                canvas.path(Path.polygon(x, y, right - 5, y, right, y + 5, right, foot, x, foot), done ? hue : pale, pen);
                canvas.path(new Path().move(right - 5, y).line(right - 5, y + 5).line(right, y + 5), null, pen);
                if (row.late()) {
                    canvas.rect(x, foot - 3, bar.width(), 3, 0, palette.color(Role.OFF_TRACK), null);
                }
            }
        }
    }
}
