// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.text.TextMetrics;

/** How a value has moved over time: a line through its points, and the values that it is held against as lines across. */
public final class SeriesPicture implements Picture {

    /** A value at a time. */
    public record Point(LocalDateTime at, double value) {
    }

    /** A value that others are held against. */
    public record Line(String name, double value, Role role) {
    }

    private static final double SMALL = 11;
    private static final int FOOT = 22;
    private static final int TOP = 12;
    private static final int LEFT = 10;

    private final String title;
    private final List<Point> points;
    private final List<Line> lines;
    private final int width;
    private final int height;
    private final DoubleFunction<String> value;
    private final Function<LocalDate, String> date;
    private final DateAxis axis;
    private final double low;
    private final double high;
    private final int right;

    /**
     * A chart of a size.
     *
     * @param points in the order of time, at least one
     * @param value  how values are written
     * @param date   how dates are written
     */
    public SeriesPicture(String title, List<Point> points, List<Line> lines, int width, int height, DoubleFunction<String> value,
            Function<LocalDate, String> date) {
        this.title = title;
        this.points = List.copyOf(points);
        this.lines = List.copyOf(lines);
        this.width = Math.max(160, width);
        this.height = Math.max(80, height);
        this.value = value;
        this.date = date;
        double least = points.stream().mapToDouble(Point::value).min().orElseThrow();
        double most = points.stream().mapToDouble(Point::value).max().orElseThrow();
        for (Line line : lines) {
            least = Math.min(least, line.value());
            most = Math.max(most, line.value());
        }
        double room = most > least ? (most - least) * 0.08 : Math.max(1, Math.abs(most) * 0.1);
        low = least - room;
        high = most + room;
        double widest = lines.stream().mapToDouble(each -> TextMetrics.width(named(each), SMALL)).max().orElse(0);
        double last = TextMetrics.width(value.apply(points.getLast().value()), SMALL);
        right = (int) Math.ceil(Math.max(widest, last)) + 12;
        axis = new DateAxis(points.getFirst().at(), points.getLast().at(), LEFT + 6.0, this.width - right - 6.0);
    }

    private String named(Line line) {
        return line.name() + " " + value.apply(line.value());
    }

    private double y(double of) {
        return height - FOOT - (of - low) / (high - low) * (height - FOOT - TOP);
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
        return title;
    }

    @Override
    public String description() {
        Point last = points.getLast();
        StringBuilder text = new StringBuilder(title + ": " + value.apply(last.value()) + " on "
                + date.apply(last.at().toLocalDate()));
        if (points.size() > 1) {
            text.append(String.format(Locale.ROOT, ", of %d values since ", points.size()))
                    .append(date.apply(points.getFirst().at().toLocalDate()));
        }
        lines.forEach(line -> text.append("; ").append(named(line)));
        return text.append('.').toString();
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        double base = height - FOOT;
        Pen hairline = Pen.of(palette.color(Role.LINE), 1);
        canvas.line(LEFT, base, width - right, base, hairline);
        for (LocalDate day : axis.days(90)) {
            String name = date.apply(day);
            double half = TextMetrics.width(name, SMALL) / 2;
            double x = axis.at(day.atStartOfDay());
            if (x >= LEFT) {
                canvas.line(x, base, x, base + 4, hairline);
                canvas.text(name, Math.clamp(x, LEFT + half, width - half), base + 17, SMALL, false, palette.color(Role.QUIET),
                        Anchor.MIDDLE);
            }
        }
        for (Line line : lines) {
            double at = y(line.value());
            canvas.line(LEFT, at, width - right, at, new Pen(palette.color(line.role()), 1, true));
            canvas.text(named(line), width - right + 6.0, at + 4, SMALL, false, palette.color(line.role()), Anchor.START);
        }
        Path path = new Path();
        for (Point each : points) {
            double x = axis.at(each.at());
            path = each == points.getFirst() ? path.move(x, y(each.value())) : path.line(x, y(each.value()));
        }
        if (points.size() > 1) {
            canvas.path(path, null, Pen.of(palette.color(Role.TEXT), 1.5));
        }
        for (Point each : points) {
            canvas.begin("", value.apply(each.value()) + " on " + date.apply(each.at().toLocalDate()));
            canvas.path(Path.circle(axis.at(each.at()), y(each.value()), 3), palette.color(Role.TEXT), null);
            canvas.end();
        }
        label(canvas, palette);
    }

    /** The last value, where no line has its name. */
    private void label(Canvas canvas, Palette palette) {
        double at = y(points.getLast().value());
        if (lines.stream().allMatch(line -> Math.abs(y(line.value()) - at) > SMALL)) {
            canvas.text(value.apply(points.getLast().value()), width - right + 6.0, at + 4, SMALL, true,
                    palette.color(Role.TEXT), Anchor.START);
        }
    }
}
