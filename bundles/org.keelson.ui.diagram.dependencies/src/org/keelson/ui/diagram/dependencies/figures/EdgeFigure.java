// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;
import org.keelson.ui.diagram.figures.Noted;

/**
 * A dependency: orthogonal with small round corners, an arrow at the consumer, and where there is something to say a
 * label, the sign of its state, a late promise and a bar across its end.
 */
public final class EdgeFigure extends PolylineConnection implements Noted, Shade {

    private static final int RADIUS = 6;
    private static final int ARROW = 8;
    private static final int BAR = 13;
    /** From one sign to the next. */
    private static final int MARK = 15;
    /** Room around the line for arrow, bar and rounding. */
    private static final int ROOM = 10;
    /** How near to the line the mouse counts as on it. */
    private static final int NEAR = 5;

    private final DiagramTheme theme;
    private EdgeContent content;
    private PointList course;
    private boolean loose;
    private List<org.keelson.rendering.Point> plannedBends = List.of();
    private Point sign;
    private boolean dimmed;
    private boolean selected;

    /** An edge with a content, in a theme. */
    public EdgeFigure(DiagramTheme theme, EdgeContent content) {
        this.theme = theme;
        this.content = content;
    }

    /** Shows another content; repaints only if it differs. */
    public void setContent(EdgeContent now) {
        if (!now.equals(content)) {
            erase();
            content = now;
            bounds = null;
            repaint();
        }
    }

    /** What the edge shows. */
    public EdgeContent content() {
        return content;
    }

    /**
     * Takes the course that a layout planned.
     *
     * @param points from outline to outline; null if the edge is to find its own
     * @param bends  the bends that a person set and that the course runs through
     * @param at     where sign, label and late promise stand; null for the middle
     */
    public void setCourse(PointList points, List<org.keelson.rendering.Point> bends, Point at) {
        if (points != null && course != null && Arrays.equals(points.toIntArray(), course.toIntArray())
                && plannedBends.equals(bends) && Objects.equals(sign, at)) {
            return;
        }
        course = points;
        plannedBends = List.copyOf(bends);
        sign = at;
        bounds = null;
        revalidate();
        repaint();
    }

    /**
     * With each size of the canvas that a layout tries, all that is in it counts as moved; a planned course does not
     * depend on that, and to lay out thousands of them again is most of what an edit would take.
     */
    @Override
    public void anchorMoved(ConnectionAnchor anchor) {
        if (!(getConnectionRouter() instanceof CourseRouter router && router.isSettled(this))) {
            super.anchorMoved(anchor);
        }
    }

    /** Whether one of its ends is out of sight and has no figure; it runs along its course all the same. */
    public void setLoose(boolean on) {
        loose = on;
    }

    boolean isLoose() {
        return loose;
    }

    /** The planned course, null if there is none. */
    public PointList course() {
        return course;
    }

    List<org.keelson.rendering.Point> plannedBends() {
        return plannedBends;
    }

    @Override
    public void setDimmed(boolean dim) {
        if (dimmed != dim) {
            dimmed = dim;
            repaint();
        }
    }

    @Override
    public boolean isDimmed() {
        return dimmed;
    }

    /** Draws it as selected, in the accent colour. */
    public void setSelected(boolean now) {
        if (selected != now) {
            selected = now;
            repaint();
        }
    }

    @Override
    public Rectangle getBounds() {
        if (bounds == null) {
            super.getBounds();
            bounds = bounds.getExpanded(ROOM, ROOM);
            if (content != null && content.hasNote() && getPoints().size() > 1) { // null while the super class is made
                bounds.union(noteBox());
            }
        }
        return bounds;
    }

    @Override
    public boolean containsPoint(int x, int y) {
        if (!getBounds().contains(x, y)) {
            return false;
        }
        PointList points = getPoints();
        for (int i = 1; i < points.size(); i++) {
            Rectangle span = new Rectangle(points.getPoint(i - 1), points.getPoint(i)).expand(NEAR, NEAR);
            if (span.contains(x, y)) {
                return true;
            }
        }
        return content.hasNote() && noteBox().contains(x, y);
    }

    @Override
    public void paintFigure(Graphics graphics) {
        if (getPoints().size() < 2) {
            return;
        }
        if (dimmed) {
            graphics.setAlpha(DIMMED);
        }
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        double weight = selected ? Math.max(2, content.weight()) : content.weight();
        canvas.path(Path.rounded(shaft(), RADIUS), null,
                new Pen(ink(), weight, content.cut() || content.input() && !content.critical()));
        paintEnd(canvas);
    }

    private Rgb ink() {
        return theme.palette().color(selected ? Role.ACCENT
                : content.cut() || content.loop() ? Role.OFF_TRACK : content.critical() ? Role.TEXT : Role.QUIET);
    }

    /** The course up to the middle of the arrow. */
    private List<org.keelson.rendering.Point> shaft() {
        PointList points = getPoints();
        List<org.keelson.rendering.Point> shaft = new ArrayList<>();
        for (int i = 0; i < points.size() - 1; i++) {
            shaft.add(new org.keelson.rendering.Point(points.getPoint(i).x, points.getPoint(i).y));
        }
        Point end = along(-ARROW + 2, 0);
        shaft.add(new org.keelson.rendering.Point(end.x, end.y));
        return shaft;
    }

    /** The place so far along the last part, counted from its end, and so far beside it. */
    private Point along(int by, int beside) {
        PointList points = getPoints();
        Point tip = points.getLastPoint();
        Point before = points.getPoint(points.size() - 2);
        double length = Math.max(1, Math.sqrt(tip.getDistance2(before)));
        double dx = (tip.x - before.x) / length;
        double dy = (tip.y - before.y) / length;
        return new Point((int) Math.round(tip.x + dx * by - dy * beside), (int) Math.round(tip.y + dy * by + dx * beside));
    }

    private void paintEnd(GraphicsCanvas canvas) {
        int half = content.weight() > 2 ? 5 : 4;
        Point tip = getPoints().getLastPoint();
        Point left = along(-ARROW, half);
        Point right = along(-ARROW, -half);
        canvas.path(Path.polygon(tip.x, tip.y, left.x, left.y, right.x, right.y), ink(), null);
        int bar = BAR;
        if (content.behind()) {
            bar += ARROW;
            Point second = along(-ARROW, 0);
            Point upper = along(-2 * ARROW, half);
            Point lower = along(-2 * ARROW, -half);
            canvas.path(Path.polygon(second.x, second.y, upper.x, upper.y, lower.x, lower.y), ink(), null);
        }
        if (content.blocked()) {
            Point from = along(-bar, 7);
            Point to = along(-bar, -7);
            canvas.line(from.x, from.y, to.x, to.y, Pen.of(theme.palette().color(Role.OFF_TRACK), 3));
        }
    }

    /** Where sign, label and late promise stand. */
    private Point note() {
        return sign != null && course != null ? sign : getPoints().getMidpoint();
    }

    private Rectangle noteBox() {
        Point at = note();
        int half = Math.max(12, Lines.width(content.label(), theme.small()) / 2 + 4);
        int late = content.lateText().isEmpty() ? 0 : Lines.width(content.lateText(), theme.small()) + 12;
        return new Rectangle(at.x - Math.max(half, 18), at.y - 10, Math.max(half, 18)
                + Math.max(half, late + 12 + MARK * content.marks().size()), 38);
    }

    @Override
    public void paintNote(Graphics graphics) {
        if (!content.hasNote() || getPoints().size() < 2) {
            return;
        }
        if (dimmed) {
            graphics.setAlpha(DIMMED);
        }
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        Point at = note();
        Signs signs = new Signs(canvas, theme.palette());
        boolean marked = true;
        if (!content.lateText().isEmpty()) {
            signs.promisedLate(content.lateText(), at.x - 8.0, at.y);
        } else if (content.state() != null) {
            content.state().draw(signs, at.x, at.y);
        } else {
            marked = false;
        }
        double late = content.lateText().isEmpty() ? MARK : Lines.width(content.lateText(), theme.small()) + 12.0;
        double x = at.x + (marked ? late : 0);
        for (Mark mark : content.marks()) {
            mark.draw(signs, x, at.y);
            x += MARK;
            marked = true;
        }
        if (!content.label().isEmpty()) {
            double y = at.y + (marked ? 18.0 : 0);
            double half = Lines.width(content.label(), theme.small()) / 2.0 + 3;
            canvas.rect(at.x - half, y - 7, 2 * half, 14, 2, theme.palette().color(Role.GROUND), null);
            canvas.text(content.label(), at.x, y + 4, MapShapes.SMALL, false, theme.palette().color(Role.QUIET),
                    Anchor.MIDDLE);
        }
    }
}
