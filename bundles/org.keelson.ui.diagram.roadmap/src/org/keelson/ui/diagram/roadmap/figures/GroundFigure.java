// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Point;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RowPainter;
import org.keelson.rendering.roadmap.TimeScale;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;

/** What lies behind the bars: time off, the grounds of groups, the lines of the axis, and the marks of each row. */
public final class GroundFigure extends Figure {

    private final DiagramTheme theme;
    private final Chart chart;

    /** The ground of a chart, which is asked at each painting. */
    public GroundFigure(DiagramTheme theme, Chart chart) {
        this.theme = theme;
        this.chart = chart;
    }

    /** Nothing can be hit here but the diagram itself. */
    @Override
    public boolean containsPoint(int x, int y) {
        return false;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle seen = graphics.getClip(new Rectangle()).intersect(getBounds())
                .intersect(new Rectangle(chart.left(), 0, Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 2));
        if (seen.isEmpty()) {
            return;
        }
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        int first = Math.max(0, Math.floorDiv(seen.y - RoadmapLayout.AXIS, RoadmapLayout.ROW));
        int last = Math.min(chart.rows().size() - 1, Math.floorDiv(seen.bottom() - RoadmapLayout.AXIS, RoadmapLayout.ROW));
        TimeScale part = chart.scale().part(seen.x - (double) RoadmapLayout.NAMES, seen.right() - (double) RoadmapLayout.NAMES);
        if (part.showsDays()) {
            timeOff(canvas, seen, part);
        }
        grounds(canvas, seen, first, last);
        for (TimeScale.Tick tick : part.coarse()) {
            double x = seen.x + part.x(tick.start());
            if (x >= seen.x) {
                canvas.line(x, seen.y, x, seen.bottom(), Pen.of(theme.palette().color(Role.LINE), 1));
            }
        }
        marks(canvas, seen, first, last);
        passing(canvas, seen);
        lines(canvas, seen, part);
    }

    /** Cut off at the rows in sight: a line of many screens is a long way for the graphics. */
    private void passing(GraphicsCanvas canvas, Rectangle seen) {
        for (Chart.Passing link : chart.passing()) {
            Pen pen = new Pen(theme.palette().color(link.critical() ? Role.TEXT : Role.QUIET), link.critical() ? 2 : 1,
                    link.dashed());
            Point from = link.course().get(0);
            for (Point to : link.course().subList(1, link.course().size())) {
                Rectangle part = new Rectangle(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()),
                        Math.abs(to.x() - from.x()) + 1, Math.abs(to.y() - from.y()) + 1).intersect(seen.getExpanded(2, 2));
                if (!part.isEmpty()) {
                    canvas.line(part.x, part.y, part.right() - 1.0, part.bottom() - 1.0, pen);
                }
                from = to;
            }
        }
    }

    private void grounds(GraphicsCanvas canvas, Rectangle seen, int first, int last) {
        for (int place = first; place <= last; place++) {
            Row row = chart.rows().get(place);
            double y = RoadmapLayout.AXIS + (double) place * RoadmapLayout.ROW;
            Rgb ground = !row.kind().isGroup() ? null
                    : row.depth() == 0 ? theme.palette().tint(row.hue()) : theme.palette().color(Role.RAISED);
            if (chart.isSelected(place)) {
                ground = theme.palette().color(Role.ACCENT)
                        .over(ground == null ? theme.palette().color(Role.GROUND) : ground, 0.08);
            }
            if (ground != null) {
                canvas.rect(seen.x, y, seen.width, RoadmapLayout.ROW, 0, ground, null);
            }
        }
    }

    private void timeOff(GraphicsCanvas canvas, Rectangle seen, TimeScale part) {
        LocalDate end = part.to().toLocalDate().plusDays(1);
        LocalDate since = null;
        for (LocalDate day = part.from().toLocalDate(); !day.isAfter(end); day = day.plusDays(1)) {
            boolean off = day.isBefore(end)
                    && chart.calendar().between(day.atTime(LocalTime.MIDNIGHT), day.plusDays(1).atStartOfDay()) == 0;
            if (off && since == null) {
                since = day;
            } else if (!off && since != null) {
                double from = seen.x + Math.max(0, part.x(since.atStartOfDay()));
                canvas.rect(from, seen.y, seen.x + part.x(day.atStartOfDay()) - from, seen.height, 0,
                        theme.palette().nonWorking(), null);
                since = null;
            }
        }
    }

    private void marks(GraphicsCanvas canvas, Rectangle seen, int first, int last) {
        RowPainter painter = new RowPainter(canvas, theme.palette(), time -> RoadmapLayout.NAMES + chart.scale().x(time));
        for (int place = first; place <= last; place++) {
            Row row = chart.rows().get(place);
            Box bar = chart.bar(place);
            if (bar != null) {
                painter.marks(chart.isBaselineShown() ? row : row.withoutBaseline(), bar, chart.band(row), seen.right());
            }
        }
    }

    private void lines(GraphicsCanvas canvas, Rectangle seen, TimeScale part) {
        line(canvas, seen, part, chart.model().today(), new Pen(theme.palette().color(Role.ACCENT), 1.5, true));
        line(canvas, seen, part, chart.model().dataDate(), Pen.of(theme.palette().color(Role.TEXT), 1.5));
    }

    private static void line(GraphicsCanvas canvas, Rectangle seen, TimeScale part, LocalDateTime time, Pen pen) {
        if (time != null && !time.isBefore(part.from()) && !time.isAfter(part.to())) {
            double x = seen.x + part.x(time);
            canvas.line(x, seen.y, x, seen.bottom(), pen);
        }
    }
}
