// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.keelson.analysis.simulation.EstimateRange;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.text.TextMetrics;

/**
 * How likely each duration of an estimate is: the density as a hill, or a bar for each outcome, a band from the percentile 50 to
 * 80, and the ends of the range at the foot.
 */
public final class EstimatePicture implements Picture {

    private static final double SMALL = 11;
    private static final int SIDE = 14;
    private static final int FOOT = 22;
    private static final int TOP = 22;
    private static final int STEPS = 80;
    private static final double BAR = 9;

    private final String name;
    private final EstimateRange range;
    private final double from;
    private final double to;
    private final int width;
    private final int height;
    private final IntFunction<String> written;
    private final double half;
    private final double most;

    /**
     * A picture of its own scale.
     *
     * @param name    of what is estimated
     * @param width   at least 160
     * @param height  at least 70
     * @param written how working minutes are written
     */
    public EstimatePicture(String name, EstimateRange range, int width, int height, IntFunction<String> written) {
        this(name, range, range.low(), range.high(), width, height, written);
    }

    /** A picture on a scale that others share, from one duration in working minutes to another. */
    public EstimatePicture(String name, EstimateRange range, double from, double to, int width, int height,
            IntFunction<String> written) {
        this.name = name;
        this.range = range;
        this.from = Math.min(from, range.low());
        this.to = Math.max(Math.max(to, range.high()), this.from + 1);
        this.width = Math.max(160, width);
        this.height = Math.max(70, height);
        this.written = written;
        half = range.quantile(0.5);
        most = range.quantile(0.8);
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
        return "Estimate of " + name;
    }

    @Override
    public String description() {
        if (range.isCertain()) {
            return written(range.low()) + ", without a range: it is taken as certain.";
        }
        return "From " + written(range.low()) + " to " + written(range.high()) + ": as likely as not within " + written(half)
                + ", with 80 % within " + written(most) + ".";
    }

    private String written(double minutes) {
        return written.apply((int) Math.round(minutes));
    }

    private double x(double minutes) {
        return SIDE + (minutes - from) / (to - from) * (width - 2 * SIDE);
    }

    private double base() {
        return height - FOOT;
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        if (!range.isCertain()) {
            canvas.rect(x(half), TOP, Math.max(1, x(most) - x(half)), base() - TOP, 0, palette.nonWorking(), null);
        }
        if (range.isCertain()) {
            bar(canvas, palette, range.low(), 1, 1);
        } else if (range.outcomes().isEmpty()) {
            hill(canvas, palette);
        } else {
            double tallest = range.outcomes().stream().mapToDouble(EstimateRange.Outcome::share).max().orElse(1);
            range.outcomes().forEach(each -> bar(canvas, palette, each.minutes(), each.share(), tallest));
        }
        canvas.line(SIDE, base(), width - SIDE, base(), Pen.of(palette.color(Role.LINE), 1));
        ends(canvas, palette);
        marks(canvas, palette);
    }

    private void hill(Canvas canvas, Palette palette) {
        double step = (range.high() - range.low()) / STEPS;
        List<Double> shares = new ArrayList<>();
        double before = 0;
        for (int i = 1; i <= STEPS; i++) {
            double now = range.probability(range.low() + i * step);
            shares.add(now - before);
            before = now;
        }
        double tallest = shares.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Path hill = new Path().move(x(range.low()), base());
        for (int i = 0; i < STEPS; i++) {
            hill.line(x(range.low() + (i + 0.5) * step), base() - (base() - TOP) * 0.92 * shares.get(i) / tallest);
        }
        hill.line(x(range.high()), base()).close();
        canvas.begin("", description());
        canvas.path(hill, palette.tint(0), Pen.of(palette.hue(0), 1.5));
        canvas.end();
    }

    private void bar(Canvas canvas, Palette palette, double minutes, double share, double tallest) {
        double tall = (base() - TOP) * 0.92 * share / tallest;
        double left = Math.clamp(x(minutes) - BAR / 2, 0, width - BAR);
        canvas.begin("", written(minutes) + ": " + Math.round(share * 100) + " %");
        canvas.rect(left, base() - tall, BAR, tall, 0, palette.tint(0), Pen.of(palette.hue(0), 1.5));
        canvas.end();
    }

    /** The likely point is named between the ends where it has room. */
    private void ends(Canvas canvas, Palette palette) {
        String low = written(range.low());
        double taken = text(canvas, palette, low, x(range.low()));
        if (range.isCertain()) {
            return;
        }
        String high = written(range.high());
        double right = left(high, x(range.high()));
        text(canvas, palette, high, x(range.high()));
        String likely = written(range.likely());
        double left = left(likely, x(range.likely()));
        if (range.outcomes().isEmpty() && left > taken + 8 && left + TextMetrics.width(likely, SMALL) < right - 8) {
            text(canvas, palette, likely, x(range.likely()));
            canvas.line(x(range.likely()), base(), x(range.likely()), base() + 4, Pen.of(palette.color(Role.QUIET), 1));
        }
    }

    /** Where the text ends. */
    private double text(Canvas canvas, Palette palette, String text, double at) {
        double left = left(text, at);
        canvas.text(text, left, base() + 16, SMALL, false, palette.color(Role.QUIET), Anchor.START);
        return left + TextMetrics.width(text, SMALL);
    }

    private double left(String text, double at) {
        double wide = TextMetrics.width(text, SMALL);
        return Math.clamp(at - wide / 2, 0, Math.max(0, width - wide));
    }

    private void marks(Canvas canvas, Palette palette) {
        if (range.isCertain()) {
            return;
        }
        for (double each : new double[] {half, most}) {
            canvas.path(new Path().move(x(each), TOP - 4).line(x(each), base()), null,
                    new Pen(palette.color(Role.TEXT), 1, true));
        }
        String first = "P50 " + written(half);
        String second = "P80 " + written(most);
        double right = Math.min(x(most) + 3, width - TextMetrics.width(second, SMALL));
        double left = Math.min(left(first, x(half)), right - TextMetrics.width(first, SMALL) - 8);
        canvas.text(first, Math.max(0, left), TOP - 9, SMALL, false, palette.color(Role.TEXT), Anchor.START);
        canvas.text(second, right, TOP - 9, SMALL, false, palette.color(Role.TEXT), Anchor.START);
    }
}
