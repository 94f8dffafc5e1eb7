// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.keelson.analysis.simulation.Forecast;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.text.TextMetrics;

/**
 * When something finishes, by a simulation: a histogram of the finishes, the S-curve of their probability over it, the
 * percentiles 50, 80 and 95 as marks with a band from the first to the second, the date of the plan and the deadline.
 */
public final class ForecastPicture implements Picture {

    private static final double SMALL = 11;
    private static final int LEFT = 14;
    private static final int RIGHT = 44;
    private static final int FOOT = 24;
    private static final int ROW = 15;
    private static final int ROWS = 3;
    private static final int LEAST_BIN = 9;

    private final Forecast forecast;
    private final int width;
    private final int height;
    private final Function<LocalDate, String> written;
    private final DateAxis axis;
    private final List<Mark> marks;
    private final int top;

    /** A date that is marked. */
    private record Mark(LocalDateTime date, String name, Role role, boolean dashed, int row) {
    }

    /**
     * A chart of a size.
     *
     * @param width   at least 120
     * @param height  at least 100
     * @param written how dates are written
     */
    public ForecastPicture(Forecast forecast, int width, int height, Function<LocalDate, String> written) {
        this.forecast = forecast;
        this.width = Math.max(120, width);
        this.height = Math.max(100, height);
        this.written = written;
        List<Mark> dates = marks(forecast);
        LocalDateTime first = forecast.percentile(0);
        LocalDateTime last = forecast.percentile(100);
        for (Mark mark : dates) {
            first = mark.date().isBefore(first) ? mark.date() : first;
            last = mark.date().isAfter(last) ? mark.date() : last;
        }
        axis = new DateAxis(first, last, LEFT, this.width - RIGHT);
        marks = inRows(dates);
        top = (marks.stream().mapToInt(Mark::row).max().orElse(0) + 1) * ROW + 8;
    }

    private static List<Mark> marks(Forecast forecast) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(forecast.deterministic(), "plan", Role.TEXT, false, 0));
        if (forecast.deadline() != null) {
            marks.add(new Mark(forecast.deadline(), "■ deadline", Role.OFF_TRACK, false, 0));
        }
        for (int percent : new int[] {50, 80, 95}) {
            marks.add(new Mark(forecast.percentile(percent), "P" + percent, Role.QUIET, true, 0));
        }
        marks.sort(Comparator.comparing(Mark::date));
        return marks;
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
        return "Forecast of " + forecast.name();
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("Of ").append(String.format(Locale.ROOT, "%,d", forecast.iterations()))
                .append(" runs, half finish by ").append(written(forecast.percentile(50))).append(", 80 % by ").append(written(forecast.percentile(80)))
                .append(", 95 % by ").append(written(forecast.percentile(95))).append("; the plan's ")
                .append(written(forecast.deterministic())).append(" is kept in ")
                .append(percent(forecast.confidence(forecast.deterministic())));
        if (forecast.deadline() != null) {
            text.append(", the deadline of ").append(written(forecast.deadline())).append(" in ")
                    .append(percent(forecast.confidence()));
        }
        return text.append('.').toString();
    }

    private String written(LocalDateTime date) {
        return written.apply(date.toLocalDate());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private double base() {
        return height - FOOT;
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        drawBand(canvas, palette);
        drawGrid(canvas, palette);
        drawBars(canvas, palette);
        drawCurve(canvas, palette);
        drawMarks(canvas, palette);
    }

    private void drawBand(Canvas canvas, Palette palette) {
        double from = axis.at(forecast.percentile(50));
        double to = axis.at(forecast.percentile(80));
        canvas.rect(from, top, Math.max(1, to - from), base() - top, 0, palette.nonWorking(), null);
    }

    private void drawGrid(Canvas canvas, Palette palette) {
        Pen hairline = Pen.of(palette.color(Role.LINE), 1);
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = base() - (base() - top) * percent / 100;
            canvas.line(LEFT, y, width - RIGHT, y, hairline);
            if (percent % 50 == 0) {
                canvas.text(percent + " %", width - 6, y + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
            }
        }
        for (LocalDate day : axis.days(96)) {
            double x = axis.at(day.atStartOfDay());
            if (x >= LEFT) {
                String name = written.apply(day);
                double half = TextMetrics.width(name, SMALL) / 2;
                canvas.line(x, base(), x, base() + 4, hairline);
                canvas.text(name, Math.clamp(x, LEFT + half, Math.max(LEFT + half, width - half - 2)), base() + 17, SMALL, false,
                        palette.color(Role.QUIET), Anchor.MIDDLE);
            }
        }
    }

    private void drawBars(Canvas canvas, Palette palette) {
        // of whole weeks where that is wide enough, since days would show when people rest
        List<Forecast.Bin> bins = forecast.histogram(
                axis.stretches(forecast.percentile(0), forecast.percentile(100), LEAST_BIN));
        double most = bins.stream().mapToDouble(Forecast.Bin::share).max().orElse(1);
        for (Forecast.Bin bin : bins) {
            double left = axis.at(bin.from());
            double right = Math.max(left + 3, axis.at(bin.to()) - 1);
            double tall = (base() - top) * 0.92 * bin.share() / most;
            canvas.begin("", String.format(Locale.ROOT, "%.1f %% finish from ", bin.share() * 100) + written(bin.from())
                    + " to " + written(bin.to()) + ", " + percent(forecast.confidence(bin.to())) + " by then");
            canvas.rect(left, base() - tall, right - left, tall, 0, palette.tint(0), Pen.of(palette.hue(0), 1));
            canvas.end();
        }
    }

    private void drawCurve(Canvas canvas, Palette palette) {
        Path curve = new Path().move(LEFT, base());
        curve.line(axis.at(forecast.percentile(0)), base());
        for (Forecast.Point point : forecast.sCurve()) {
            curve.line(axis.at(point.date()), base() - (base() - top) * point.probability());
        }
        curve.line(width - RIGHT, top);
        canvas.path(curve, null, Pen.of(palette.color(Role.TEXT), 1.5));
    }

    private void drawMarks(Canvas canvas, Palette palette) {
        for (Mark mark : marks) {
            double x = axis.at(mark.date());
            double y = (mark.row() + 1) * ROW;
            String text = text(mark);
            double wide = wide(text);
            canvas.begin("", text + ": kept in " + percent(forecast.confidence(mark.date())));
            canvas.path(new Path().move(x, y + 3).line(x, base()), null,
                    new Pen(palette.color(mark.role()), 1.5, mark.dashed()));
            canvas.text(text, left(x, wide) + wide / 2, y - 1, SMALL, !mark.dashed(), palette.color(mark.role()),
                    Anchor.MIDDLE);
            canvas.end();
        }
    }

    /** The marks in the rows where their names have room. */
    private List<Mark> inRows(List<Mark> all) {
        List<Mark> placed = new ArrayList<>();
        double[] taken = new double[ROWS];
        for (Mark mark : all) {
            double wide = wide(text(mark));
            double left = left(axis.at(mark.date()), wide);
            int row = 0;
            while (row < ROWS - 1 && taken[row] > left) {
                row++;
            }
            taken[row] = left + wide;
            placed.add(new Mark(mark.date(), mark.name(), mark.role(), mark.dashed(), row));
        }
        return placed;
    }

    private String text(Mark mark) {
        return mark.name() + " " + written(mark.date());
    }

    private static double wide(String text) {
        return TextMetrics.width(text, SMALL) + 8;
    }

    private double left(double x, double wide) {
        return Math.clamp(x - wide / 2, 0, Math.max(0, width - wide));
    }
}
