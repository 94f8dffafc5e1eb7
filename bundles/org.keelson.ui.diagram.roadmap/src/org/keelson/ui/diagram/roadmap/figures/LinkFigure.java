// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Point;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;

/** A dependency between two bars, or a gate's input, along the course that was planned for it. */
public final class LinkFigure extends PolylineConnection {

    private static final int ROOM = 6;
    private static final int NEAR = 3;
    private static final int ARROW = 7;

    private final DiagramTheme theme;
    private final Supplier<IFigure> tip;
    private List<Point> course = List.of();
    private boolean critical;
    private boolean dashed;
    private boolean selected;
    private boolean dimmed;

    /** @param tip makes the tooltip when it is asked for */
    public LinkFigure(DiagramTheme theme, Supplier<IFigure> tip) {
        this.theme = theme;
        this.tip = tip;
    }

    /** Takes a course, whether it is critical, and whether it is dashed as inputs of gates are. */
    public void setCourse(List<Point> points, boolean isCritical, boolean isDashed) {
        if (!course.equals(points) || critical != isCritical || dashed != isDashed) {
            erase();
            course = List.copyOf(points);
            critical = isCritical;
            dashed = isDashed;
            bounds = null;
            revalidate();
            repaint();
        }
    }

    /** The course as planned. */
    public List<Point> course() {
        return course;
    }

    /** Draws it as selected, in the accent colour. */
    public void setSelected(boolean now) {
        selected = now;
        repaint();
    }

    /** Lets it step back. */
    public void setDimmed(boolean dim) {
        if (dimmed != dim) {
            dimmed = dim;
            repaint();
        }
    }

    @Override
    public IFigure getToolTip() {
        return tip == null ? null : tip.get();
    }

    @Override
    public Rectangle getBounds() {
        if (bounds == null) {
            super.getBounds();
            bounds = bounds.getExpanded(ROOM, ROOM);
        }
        return bounds;
    }

    @Override
    public boolean containsPoint(int x, int y) {
        PointList points = getPoints();
        for (int i = 1; i < points.size(); i++) {
            if (new Rectangle(points.getPoint(i - 1), points.getPoint(i)).expand(NEAR, NEAR).contains(x, y)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void paintFigure(Graphics graphics) {
        PointList points = getPoints();
        if (points.size() < 2) {
            return;
        }
        if (dimmed) {
            graphics.setAlpha(BarFigure.DIMMED);
        }
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        Rgb ink = theme.palette().color(selected ? Role.ACCENT : critical ? Role.TEXT : Role.QUIET);
        org.eclipse.draw2d.geometry.Point tip = points.getLastPoint();
        org.eclipse.draw2d.geometry.Point before = points.getPoint(points.size() - 2);
        int dx = Integer.signum(tip.x - before.x);
        int dy = Integer.signum(tip.y - before.y);
        List<Point> shaft = new ArrayList<>();
        for (int i = 0; i < points.size() - 1; i++) {
            shaft.add(new Point(points.getPoint(i).x, points.getPoint(i).y));
        }
        shaft.add(new Point(tip.x - dx * 3, tip.y - dy * 3));
        canvas.path(Path.rounded(shaft, 4), null, new Pen(ink, selected || critical ? 2 : 1, dashed));
        canvas.path(Path.polygon(tip.x, tip.y, tip.x - dx * ARROW - dy * 3.5, tip.y - dy * ARROW - dx * 3.5,
                tip.x - dx * ARROW + dy * 3.5, tip.y - dy * ARROW + dx * 3.5), ink, null);
    }
}
