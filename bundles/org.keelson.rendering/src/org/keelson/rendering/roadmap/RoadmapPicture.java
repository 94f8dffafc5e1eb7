// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.keelson.rendering.Box;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Point;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Picture;
import org.keelson.rendering.draw.SentencePicture;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.text.TextMetrics;

/** Draws a roadmap as it was laid out. */
public final class RoadmapPicture implements Picture {

    private static final int MARGIN = 8;
    private static final int TEXT = 13;
    private static final int SMALL = 11;
    /** Above this many dependencies only those on the critical path are drawn, so that bars can be seen. */
    private static final int MANY_LINKS = 250;

    private final String title;
    private final RoadmapModel model;
    private final RoadmapLayout.Plan plan;
    private final List<Signs.Key> legend;
    private final int width;
    private final int legendHeight;

    private RoadmapPicture(String title, RoadmapModel model) {
        this.title = title;
        this.model = model;
        this.plan = RoadmapLayout.layout(model);
        this.width = plan.width() + 2 * MARGIN;
        this.legend = legend();
        this.legendHeight = new Signs(null, null).legend(legend, MARGIN, 0, width - 2.0 * MARGIN);
    }

    /** The picture of a roadmap; a sentence if there is nothing on it. */
    public static Picture of(String title, RoadmapModel model) {
        if (model.rows().stream().allMatch(r -> r.kind().isGroup())) {
            return new SentencePicture(title, "The roadmap shows what happens when. Add a milestone or a deliverable to begin.");
        }
        return new RoadmapPicture(title, model);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return plan.height() + 2 * MARGIN + legendHeight;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        long items = model.rows().stream().filter(r -> !r.kind().isGroup()).count();
        return "Roadmap of " + items + (items == 1 ? " item" : " items") + " from "
                + plan.scale().from().toLocalDate() + " to " + plan.scale().to().toLocalDate() + ", as of "
                + model.dataDate().toLocalDate() + ".";
    }

    private List<Signs.Key> legend() {
        Set<Signs.Key> keys = EnumSet.of(Signs.Key.DATA_DATE);
        for (Row row : model.rows()) {
            keys.add(Signs.Key.valueOf(row.status().name()));
            if (row.kind().isGroup()) {
                continue;
            }
            if (row.critical()) {
                keys.add(Signs.Key.CRITICAL);
            }
            if (row.late()) {
                keys.add(Signs.Key.LATE);
            }
            if (row.assumed()) {
                keys.add(Signs.Key.ASSUMED);
            }
            if (row.lateFinish() != null) {
                keys.add(Signs.Key.FLOAT);
            }
            if (row.deadline() != null) {
                keys.add(Signs.Key.DEADLINE);
            }
            if (row.promised() != null) {
                keys.add(Signs.Key.PROMISE);
            }
            if (row.baseline() != null) {
                keys.add(Signs.Key.BASELINE);
            }
        }
        if (model.rows().stream().anyMatch(row -> model.bands().containsKey(row.id()))) {
            keys.add(Signs.Key.BAND);
        }
        if (isInside(model.today())) {
            keys.add(Signs.Key.TODAY);
        }
        return List.copyOf(keys);
    }

    private boolean isInside(LocalDateTime time) {
        return time != null && !time.isBefore(plan.scale().from()) && !time.isAfter(plan.scale().to());
    }

    @Override
    public void draw(Canvas canvas, Palette palette) {
        Drawing drawing = new Drawing(canvas, palette);
        drawing.grounds();
        drawing.axis();
        drawing.timeLines();
        boolean few = model.links().size() <= MANY_LINKS;
        model.links().stream().filter(l -> few && !l.critical()).forEach(drawing::link);
        model.links().stream().filter(Link::critical).forEach(drawing::link);
        for (int r = 0; r < model.rows().size(); r++) {
            drawing.row(model.rows().get(r), plan.tops().get(r) + MARGIN);
        }
        new Signs(canvas, palette).legend(legend, MARGIN, plan.height() + 2.0 * MARGIN, width - 2.0 * MARGIN);
    }

    /** One drawing on one canvas; everything is moved by the margin. */
    private final class Drawing {
        private final Canvas canvas;
        private final Palette palette;
        private final Signs signs;
        private final double left = MARGIN + (double) RoadmapLayout.NAMES;
        private final double top = MARGIN + (double) RoadmapLayout.AXIS;
        private final double bottom = MARGIN + (double) plan.height();

        Drawing(Canvas canvas, Palette palette) {
            this.canvas = canvas;
            this.palette = palette;
            this.signs = new Signs(canvas, palette);
        }

        void grounds() {
            if (plan.scale().showsDays()) {
                timeOff();
            }
            for (int r = 0; r < model.rows().size(); r++) {
                Row row = model.rows().get(r);
                double y = plan.tops().get(r) + (double) MARGIN;
                if (row.depth() == 0) {
                    canvas.rect(MARGIN, y, width - 2.0 * MARGIN, RoadmapLayout.ROW, 0, palette.tint(row.hue()), null);
                } else if (row.kind().isGroup()) {
                    canvas.rect(MARGIN, y, width - 2.0 * MARGIN, RoadmapLayout.ROW, 0, palette.color(Role.RAISED), null);
                }
            }
        }

        private void timeOff() {
            LocalDate day = plan.scale().from().toLocalDate();
            LocalDate end = plan.scale().to().toLocalDate();
            LocalDate since = null;
            for (; !day.isAfter(end.plusDays(1)); day = day.plusDays(1)) {
                boolean off = !day.isAfter(end) && model.calendar().between(day.atTime(LocalTime.MIDNIGHT),
                        day.plusDays(1).atTime(LocalTime.MIDNIGHT)) == 0;
                if (off && since == null) {
                    since = day;
                } else if (!off && since != null) {
                    double from = Math.max(left, left + plan.scale().x(since.atStartOfDay()));
                    double to = Math.min(left + plan.scale().width(), left + plan.scale().x(day.atStartOfDay()));
                    if (to > from) {
                        canvas.rect(from, top, to - from, bottom - top, 0, palette.nonWorking(), null);
                    }
                    since = null;
                }
            }
        }

        void axis() {
            tickRow(plan.scale().coarse(), MARGIN, Role.TEXT);
            tickRow(plan.scale().fine(), MARGIN + RoadmapLayout.AXIS / 2.0, Role.QUIET);
            canvas.line(MARGIN, top, width - (double) MARGIN, top, Pen.of(palette.color(Role.LINE), 1));
        }

        private void tickRow(List<TimeScale.Tick> ticks, double y, Role role) {
            Pen line = Pen.of(palette.color(Role.LINE), 1);
            for (TimeScale.Tick tick : ticks) {
                double from = Math.max(0, plan.scale().x(tick.start()));
                double to = Math.min(plan.scale().width(), plan.scale().x(tick.finish()));
                boolean coarse = role == Role.TEXT;
                if (from > 0) {
                    canvas.line(left + from, y + (coarse ? 2 : 4), left + from, coarse ? bottom : top, line);
                }
                if (TextMetrics.width(tick.name(), SMALL) + 6 <= to - from) {
                    canvas.text(tick.name(), left + from + 4, y + 15, SMALL, false, palette.color(role), Anchor.START);
                }
            }
        }

        void timeLines() {
            if (isInside(model.today())) {
                double x = plan.x(model.today()) + (double) MARGIN;
                canvas.line(x, top, x, bottom, new Pen(palette.color(Role.ACCENT), 1.5, true));
            }
            if (isInside(model.dataDate())) {
                double x = plan.x(model.dataDate()) + (double) MARGIN;
                canvas.line(x, top - 6, x, bottom, Pen.of(palette.color(Role.TEXT), 1.5));
            }
        }

        void link(Link link) {
            List<Point> points = plan.links().get(link.id());
            if (points == null) {
                return;
            }
            List<Point> moved = points.stream().map(p -> new Point(p.x() + MARGIN, p.y() + MARGIN)).toList();
            Rgb color = palette.color(link.critical() ? Role.TEXT : Role.QUIET);
            canvas.path(Path.rounded(moved, 4), null,
                    new Pen(color, link.critical() ? 2 : 0.75, link.input() && !link.critical()));
            Point end = moved.get(moved.size() - 1);
            Point before = moved.get(moved.size() - 2);
            double dx = Integer.signum(end.x() - before.x());
            double dy = Integer.signum(end.y() - before.y());
            canvas.path(Path.polygon(end.x(), end.y(), end.x() - dx * 6 - dy * 3, end.y() - dy * 6 - dx * 3,
                    end.x() - dx * 6 + dy * 3, end.y() - dy * 6 + dx * 3), color, null);
        }

        void row(Row row, double y) {
            canvas.begin(row.id(), row.name() + (row.finish() == null ? "" : " · " + row.start().toLocalDate() + " to "
                    + row.finish().toLocalDate()) + " · " + row.why());
            double middle = y + RoadmapLayout.ROW / 2.0;
            double x = MARGIN + 12.0 + row.depth() * 14.0;
            signs.status(row.status(), x, middle);
            double room = left - x - 12 - 76;
            boolean bold = row.kind().isGroup();
            String name = TextMetrics.elide(row.name(), bold ? TEXT * TextMetrics.BOLD : TEXT, room);
            canvas.text(name, x + 12, middle + 4.5, TEXT, bold, palette.color(Role.TEXT), Anchor.START);
            String date = row.finish() == null ? "no dates" : row.finish().toLocalDate().toString();
            canvas.text(date, left - 10, middle + 4, SMALL, false, palette.color(Role.QUIET), Anchor.END);
            Box bar = plan.bars().get(row.id());
            if (bar != null) {
                Box moved = new Box(bar.x() + MARGIN, bar.y() + MARGIN, bar.width(), bar.height());
                RowPainter painter = new RowPainter(canvas, palette, time -> plan.x(time) + (double) MARGIN);
                painter.marks(row, moved, model.bands().get(row.id()), width - (double) MARGIN);
                painter.shape(row, moved);
            }
            canvas.end();
        }
    }
}
