// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.keelson.analysis.simulation.Convergence;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;

/** How P50 and P80 settled as the runs of a simulation grew: flat at the right end means that there were enough. */
public final class ConvergencePicture implements Picture {

    private static final double SMALL = 11;
    private static final int LEFT = 88;
    private static final int RIGHT = 40;
    private static final int TOP = 12;
    private static final int FOOT = 24;

    private final List<Convergence> steps;
    private final int width;
    private final int height;
    private final Function<LocalDate, String> written;
    private final DateAxis axis;

    /**
     * A chart of a size.
     *
     * @param steps   by growing number of iterations, at least one
     * @param written how dates are written
     */
    public ConvergencePicture(List<Convergence> steps, int width, int height, Function<LocalDate, String> written) {
        this.steps = List.copyOf(steps);
        this.width = Math.max(160, width);
        this.height = Math.max(80, height);
        this.written = written;
        LocalDateTime first = steps.get(0).p50();
        LocalDateTime last = steps.get(0).p80();
        for (Convergence step : steps) {
            first = step.p50().isBefore(first) ? step.p50() : first;
            last = step.p80().isAfter(last) ? step.p80() : last;
        }
        axis = new DateAxis(first, last, this.height - FOOT, TOP);
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
        return "Convergence";
    }

    @Override
    public String description() {
        Convergence last = steps.getLast();
        Convergence before = steps.get(Math.max(0, steps.size() - 2));
        return "After " + count(before) + " runs P50 was " + written(before.p50()) + " and P80 " + written(before.p80())
                + "; after all " + count(last) + " they are " + written(last.p50()) + " and " + written(last.p80()) + ".";
    }

    private static String count(Convergence step) {
        return String.format(Locale.ROOT, "%,d", step.iterations());
    }

    private String written(LocalDateTime date) {
        return written.apply(date.toLocalDate());
    }

    private double x(int iterations) {
        double from = Math.log10(steps.get(0).iterations());
        double to = Math.log10(steps.getLast().iterations());
        return to == from ? width - RIGHT : LEFT + (Math.log10(iterations) - from) / (to - from) * (width - RIGHT - LEFT);
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        Pen hairline = Pen.of(palette.color(Role.LINE), 1);
        for (LocalDate day : axis.days(22)) {
            double y = axis.at(day.atStartOfDay());
            if (y >= TOP && y <= height - FOOT) {
                canvas.line(LEFT, y, width - RIGHT, y, hairline);
                canvas.text(written.apply(day), LEFT - 6, y + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
            }
        }
        canvas.line(LEFT, height - FOOT, width - RIGHT, height - FOOT, hairline);
        double free = 0;
        for (Convergence step : steps) {
            double x = x(step.iterations());
            if (x - 24 >= free) {
                canvas.text(count(step), x, height - 7, SMALL, false, palette.color(Role.QUIET),
                        Anchor.MIDDLE);
                free = x + 24;
            }
        }
        drawLine(canvas, palette, "P80", Convergence::p80, palette.color(Role.TEXT), false);
        drawLine(canvas, palette, "P50", Convergence::p50, palette.color(Role.QUIET), true);
    }

    private void drawLine(Canvas canvas, Palette palette, String name, Function<Convergence, LocalDateTime> value,
            org.keelson.rendering.Rgb ink, boolean dashed) {
        Path line = new Path();
        for (Convergence step : steps) {
            double x = x(step.iterations());
            double y = axis.at(value.apply(step));
            if (line.steps().isEmpty()) {
                line.move(x, y);
            } else {
                line.line(x, y);
            }
        }
        canvas.path(line, null, new Pen(ink, 1.5, dashed));
        for (Convergence step : steps) {
            canvas.begin("", name + " after " + count(step) + " runs: " + written(value.apply(step)));
            canvas.path(Path.circle(x(step.iterations()), axis.at(value.apply(step)), 3), palette.color(Role.GROUND),
                    Pen.of(ink, 1.5));
            canvas.end();
        }
        canvas.text(name, width - RIGHT + 8, axis.at(value.apply(steps.getLast())) + 4, SMALL, true, ink, Anchor.START);
    }
}
