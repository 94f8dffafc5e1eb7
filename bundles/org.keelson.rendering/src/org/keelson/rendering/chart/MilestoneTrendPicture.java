// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.keelson.analysis.trend.MilestoneTrend;
import org.keelson.analysis.trend.Said;
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
 * Milestone trend analysis: to the right the day on which something was said, upward the date that was said then. A level line
 * keeps its date, a rising one slips; where it meets the dashed diagonal, the milestone is reached.
 */
public final class MilestoneTrendPicture implements Picture {

    /** More lines than that nobody tells apart. */
    public static final int MOST = 12;

    private static final double SMALL = 11;
    private static final int LEFT = 84;
    private static final int TOP = 10;
    private static final int FOOT = 24;
    private static final int NAMES = 170;
    private static final int LINE = 15;

    private final List<MilestoneTrend> trends;
    private final int width;
    private final int height;
    private final Function<LocalDate, String> written;
    private final DateAxis days;
    private final DateAxis dates;

    /**
     * A chart of a size.
     *
     * @param trends  at least one; of more than {@link #MOST} the first are drawn
     * @param written how dates are written
     */
    public MilestoneTrendPicture(List<MilestoneTrend> trends, int width, int height, Function<LocalDate, String> written) {
        this.trends = trends.subList(0, Math.min(MOST, trends.size()));
        this.width = Math.max(360, width);
        this.height = Math.max(120, height);
        this.written = written;
        List<Said> all = this.trends.stream().flatMap(trend -> trend.said().stream()).toList();
        Comparator<LocalDateTime> order = Comparator.naturalOrder();
        LocalDateTime first = all.stream().map(Said::on).min(order).orElseThrow();
        LocalDateTime last = all.stream().map(Said::on).max(order).orElseThrow();
        List<LocalDateTime> finishes = new ArrayList<>(all.stream().map(Said::finish).toList());
        this.trends.stream().map(MilestoneTrend::deadline).filter(each -> each != null).forEach(finishes::add);
        days = new DateAxis(first, last, LEFT, this.width - NAMES);
        dates = new DateAxis(finishes.stream().min(order).orElseThrow(), finishes.stream().max(order).orElseThrow(),
                this.height - FOOT - 4.0, TOP + 4.0);
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
        return "Milestone trend";
    }

    @Override
    public String description() {
        long slipping = trends.stream().filter(MilestoneTrend::isSlipping).count();
        String text = trends.size() + (trends.size() == 1 ? " milestone: " : " milestones: ");
        return text + (slipping == 0 ? "none loses a day a week or more."
                : slipping + (slipping == 1 ? " loses" : " lose") + " a day a week or more, first of all " + trends.stream()
                        .filter(MilestoneTrend::isSlipping).max(Comparator.comparingDouble(MilestoneTrend::perWeek)).orElseThrow()
                        .name() + ".") + " A rising line slips; the dashed diagonal is where a date is reached.";
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        drawGrid(canvas, palette);
        List<Double> taken = new ArrayList<>();
        List<MilestoneTrend> byEnd = trends.stream().sorted(Comparator.comparing(MilestoneTrend::now).reversed()
                .thenComparing(MilestoneTrend::id)).toList();
        for (MilestoneTrend trend : byEnd) {
            drawLine(canvas, palette, trend, palette.hue(trends.indexOf(trend)), taken);
        }
    }

    private void drawGrid(Canvas canvas, Palette palette) {
        Pen hairline = Pen.of(palette.color(Role.LINE), 1);
        Rgb quiet = palette.color(Role.QUIET);
        for (LocalDate day : dates.days(22)) {
            double y = dates.at(day.atStartOfDay());
            if (y >= TOP && y <= height - FOOT) {
                canvas.line(LEFT, y, width - NAMES, y, hairline);
                canvas.text(written.apply(day), LEFT - 6, y + 4, SMALL, false, quiet, Anchor.END);
            }
        }
        for (LocalDate day : days.days(92)) {
            double x = days.at(day.atStartOfDay());
            if (x >= LEFT) {
                canvas.line(x, height - FOOT, x, height - FOOT + 4, hairline);
                canvas.text(written.apply(day), x, height - 6, SMALL, false, quiet, Anchor.MIDDLE);
            }
        }
        canvas.line(LEFT, height - FOOT, width - NAMES, height - FOOT, hairline);
        LocalDateTime from = days.from().isAfter(dates.from()) ? days.from() : dates.from();
        LocalDateTime to = days.to().isBefore(dates.to()) ? days.to() : dates.to();
        if (from.isBefore(to)) {
            canvas.line(days.at(from), dates.at(from), days.at(to), dates.at(to), new Pen(quiet, 1, true));
        }
    }

    private void drawLine(Canvas canvas, Palette palette, MilestoneTrend trend, Rgb ink, List<Double> taken) {
        Path line = new Path();
        for (Said said : trend.said()) {
            if (line.steps().isEmpty()) {
                line.move(days.at(said.on()), dates.at(said.finish()));
            } else {
                line.line(days.at(said.on()), dates.at(said.finish()));
            }
        }
        canvas.path(line, null, Pen.of(ink, trend.isSlipping() ? 2.5 : 1.5));
        for (Said said : trend.said()) {
            canvas.begin(trend.id(), trend.name() + ": " + (said == trend.said().getLast() ? written(said.finish()) + " as planned now"
                    : written(said.finish()) + (said.by() == null ? " as said on " : " by the baseline " + said.by() + " of ")
                            + written(said.on())));
            double x = days.at(said.on());
            double y = dates.at(said.finish());
            if (said.by() != null) {
                canvas.rect(x - 3.5, y - 3.5, 7, 7, 0, palette.color(Role.GROUND), Pen.of(ink, 1.5));
            } else {
                canvas.path(Path.circle(x, y, 3.5), palette.color(Role.GROUND), Pen.of(ink, 1.5));
            }
            canvas.end();
        }
        drawName(canvas, palette, trend, ink, taken);
    }

    /** Names stand beside the ends of their lines, one below the other where lines end close together. */
    private void drawName(Canvas canvas, Palette palette, MilestoneTrend trend, Rgb ink, List<Double> taken) {
        double end = dates.at(trend.now());
        double y = Math.max(TOP + 4, taken.isEmpty() ? end : Math.max(end, taken.getLast() + LINE));
        taken.add(y);
        double x = width - NAMES + 14;
        canvas.line(width - NAMES + 4, end, x - 2, y, Pen.of(ink, 1));
        String sign = trend.isSlipping() ? "▲ " : "";
        canvas.text(TextMetrics.elide(sign + trend.name(), SMALL, NAMES - 18), x, y + 4, SMALL, trend.isSlipping(),
                palette.color(Role.TEXT), Anchor.START);
    }

    private String written(LocalDateTime date) {
        return written.apply(date.toLocalDate());
    }

    /** How fast something moves, in words. */
    public static String rate(double perWeek) {
        return Double.isNaN(perWeek) ? "" : String.format(Locale.ROOT, "%+.1f", perWeek);
    }
}
