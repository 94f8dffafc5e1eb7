// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.text.TextMetrics;

/** What a team is asked for, week by week, as bars, and what it can do as a line of steps over them. */
public final class LoadPicture implements Picture {

    /**
     * A week.
     *
     * @param demand   person-days
     * @param capacity person-days; below 0 if nobody has stated it
     */
    public record Week(LocalDate monday, double demand, double capacity) {
        /** Whether more is asked for than can be done. */
        public boolean isOver() {
            return capacity >= 0 && demand > capacity * 1.005;
        }
    }

    private static final double SMALL = 11;
    private static final int FOOT = 22;
    private static final int TOP = 18;
    private static final int LEFT = 34;
    private static final int RIGHT = 8;

    private final String name;
    private final List<Week> weeks;
    private final int width;
    private final int height;
    private final Function<LocalDate, String> date;
    private final double most;

    /**
     * A chart of a size.
     *
     * @param weeks in the order of time, at least one
     * @param date  how dates are written
     */
    public LoadPicture(String name, List<Week> weeks, int width, int height, Function<LocalDate, String> date) {
        this.name = name;
        this.weeks = List.copyOf(weeks);
        this.width = Math.max(160, width);
        this.height = Math.max(80, height);
        this.date = date;
        most = Math.max(0.1, weeks.stream().mapToDouble(each -> Math.max(each.demand(), each.capacity())).max().orElseThrow());
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
        return "Capacity and load of " + name;
    }

    @Override
    public String description() {
        long over = weeks.stream().filter(Week::isOver).count();
        boolean isStated = weeks.stream().anyMatch(each -> each.capacity() >= 0);
        return "Person-days a week, from " + date.apply(weeks.getFirst().monday()) + ", " + weeks.size()
                + " weeks: bars are what is asked for, " + (isStated ? "the line is what the team can do. " + (over == 0 ? "It is never too much."
                        : over == 1 ? "In one week it is too much." : "In " + over + " weeks it is too much.")
                        : "and nobody has stated the capacity.");
    }

    private double y(double days) {
        return height - FOOT - days / most * (height - FOOT - TOP);
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        double base = height - FOOT;
        double step = (double) (width - LEFT - RIGHT) / weeks.size();
        Pen hairline = Pen.of(palette.color(Role.LINE), 1);
        canvas.line(LEFT, base, width - RIGHT, base, hairline);
        canvas.text(number(most), LEFT - 6.0, y(most) + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
        canvas.text("0", LEFT - 6.0, base + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
        double named = -1;
        for (int i = 0; i < weeks.size(); i++) {
            double left = LEFT + i * step;
            bar(canvas, palette, weeks.get(i), left, step);
            String monday = date.apply(weeks.get(i).monday());
            if (left > named && left + TextMetrics.width(monday, SMALL) < width) {
                canvas.line(left, base, left, base + 4, hairline);
                canvas.text(monday, left, base + 17, SMALL, false, palette.color(Role.QUIET), Anchor.START);
                named = left + TextMetrics.width(monday, SMALL) + 16;
            }
        }
        capacity(canvas, palette, step);
    }

    /** What is over the capacity carries a mark on top, so that it is seen without colour. */
    private void bar(Canvas canvas, Palette palette, Week week, double left, double step) {
        canvas.begin("", "Week of " + date.apply(week.monday()) + ": " + number(week.demand()) + " person-days asked for"
                + (week.capacity() < 0 ? "" : ", " + number(week.capacity()) + " can be done"));
        double top = y(week.demand());
        double gap = Math.min(2, step / 6);
        boolean over = week.isOver();
        if (week.demand() > 0) {
            canvas.rect(left + gap, top, step - 2 * gap, height - FOOT - top, 0, palette.tint(0),
                    Pen.of(over ? palette.color(Role.OFF_TRACK) : palette.hue(0), 1));
        }
        if (over) {
            double middle = left + step / 2;
            canvas.path(Path.polygon(middle - 4, top - 3, middle, top - 10, middle + 4, top - 3), palette.color(Role.OFF_TRACK),
                    null);
        }
        canvas.end();
    }

    private void capacity(Canvas canvas, Palette palette, double step) {
        Path path = new Path();
        boolean isOpen = false;
        boolean isAny = false;
        for (int i = 0; i < weeks.size(); i++) {
            double can = weeks.get(i).capacity();
            double left = LEFT + i * step;
            if (can >= 0) {
                path = (isOpen ? path.line(left, y(can)) : path.move(left, y(can))).line(left + step, y(can));
                isAny = true;
            }
            isOpen = can >= 0;
        }
        if (isAny) {
            canvas.path(path, null, Pen.of(palette.color(Role.TEXT), 2));
        }
    }

    private static String number(double days) {
        return String.format(Locale.ROOT, days >= 10 ? "%.0f" : "%.1f", days);
    }
}
