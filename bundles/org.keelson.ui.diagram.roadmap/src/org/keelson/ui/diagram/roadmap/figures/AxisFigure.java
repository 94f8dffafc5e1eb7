// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import java.time.LocalDateTime;
import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.TimeScale;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;

/** The two rows of the axis, at the top of what is in sight. */
public final class AxisFigure extends Figure {

    private final DiagramTheme theme;
    private final Chart chart;

    /** The axis of a chart, which is asked at each painting. */
    public AxisFigure(DiagramTheme theme, Chart chart) {
        this.theme = theme;
        this.chart = chart;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle box = getBounds();
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        Rgb line = theme.palette().color(Role.LINE);
        int left = box.x + RoadmapLayout.NAMES;
        canvas.rect(box.x, box.y, box.width, box.height, 0, theme.palette().color(Role.GROUND), null);
        TimeScale part = chart.scale().part(box.x, box.right() - (double) RoadmapLayout.NAMES);
        graphics.pushState();
        graphics.clipRect(new Rectangle(left, box.y, Math.max(0, box.right() - left), box.height));
        ticks(canvas, part, part.coarse(), box.y, Role.TEXT);
        ticks(canvas, part, part.fine(), box.y + box.height / 2, Role.QUIET);
        flag(canvas, part, chart.model().today(), Role.ACCENT);
        flag(canvas, part, chart.model().dataDate(), Role.TEXT);
        graphics.popState();
        canvas.text(chart.heading(), box.x + 12.0, box.y + 32.0, DiagramTheme.SMALL_SIZE, false,
                theme.palette().color(Role.QUIET), Anchor.START);
        canvas.text("Finish", left - 8.0, box.y + 32.0, DiagramTheme.SMALL_SIZE, false,
                theme.palette().color(Role.QUIET), Anchor.END);
        canvas.line(left - 0.5, box.y, left - 0.5, box.bottom(), Pen.of(line, 1));
        canvas.line(box.x, box.bottom() - 0.5, box.right(), box.bottom() - 0.5, Pen.of(line, 1));
    }

    private void ticks(GraphicsCanvas canvas, TimeScale part, List<TimeScale.Tick> ticks, int y, Role role) {
        int left = getBounds().x + RoadmapLayout.NAMES;
        for (TimeScale.Tick tick : ticks) {
            double from = Math.max(0, part.x(tick.start()));
            double to = part.x(tick.finish());
            if (from > 0) {
                canvas.line(left + from, y + 2.0, left + from, y + getBounds().height / 2.0,
                        Pen.of(theme.palette().color(Role.LINE), 1));
            }
            if (Lines.width(tick.name(), theme.small()) + 4 <= to - from) {
                canvas.text(tick.name(), left + from + 3, y + 15.0, DiagramTheme.SMALL_SIZE, false,
                        theme.palette().color(role), Anchor.START);
            }
        }
    }

    private void flag(GraphicsCanvas canvas, TimeScale part, LocalDateTime time, Role role) {
        if (time != null && !time.isBefore(part.from()) && !time.isAfter(part.to())) {
            double x = getBounds().x + RoadmapLayout.NAMES + part.x(time);
            double y = getBounds().bottom();
            canvas.path(Path.polygon(x - 4, y - 7, x + 4, y - 7, x, y - 1), theme.palette().color(role), null);
        }
    }
}
