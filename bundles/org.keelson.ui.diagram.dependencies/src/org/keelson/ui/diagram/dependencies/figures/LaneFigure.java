// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;

/** A lane: its header at the left in the hue of its team, and a ground tint through which the grid can be seen. */
public final class LaneFigure extends Figure {

    private static final double TINT = 0.18;
    private static final double DARK_TINT = 0.26;
    private static final int LINE = 16;
    private static final int TWISTIE = 14;

    private final DiagramTheme theme;
    private String name;
    private int hue;
    private boolean collapsed;
    private boolean selected;

    /** A lane with a name; a hue below zero is none. */
    public LaneFigure(DiagramTheme theme, String name, int hue) {
        this.theme = theme;
        this.name = name;
        this.hue = hue;
    }

    /** Shows another name or hue, or that it is collapsed; repaints only if it differs. */
    public void setContent(String newName, int newHue, boolean isCollapsed) {
        if (!newName.equals(name) || newHue != hue || collapsed != isCollapsed) {
            collapsed = isCollapsed;
            name = newName;
            hue = newHue;
            repaint();
        }
    }

    /** Draws it as selected, with an outline around its header. */
    public void setSelected(boolean now) {
        if (selected != now) {
            selected = now;
            repaint();
        }
    }

    /** The name in the header. */
    public String name() {
        return name;
    }

    /** Whether a place is in the header. */
    public boolean isHeader(int x) {
        return x < getBounds().x + MapShapes.LANE_HEADER_WIDTH;
    }

    /** Whether a place is on the sign that collapses and opens it. */
    public boolean isTwistie(int x, int y) {
        int left = getBounds().x + 6;
        return x >= left && x < left + TWISTIE && Math.abs(y - getBounds().y - getBounds().height / 2) <= TWISTIE / 2 + 2;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        Rectangle box = getBounds().getCopy().shrink(0, 2);
        graphics.setBackgroundColor(theme.hue(hue));
        graphics.setAlpha((int) Math.round(255 * (theme.palette().isDark() ? DARK_TINT : TINT)));
        graphics.fillRoundRectangle(box, 8, 8);
        graphics.setAlpha(255);
        graphics.fillRoundRectangle(new Rectangle(box.x, box.y, 4, box.height), 4, 4);
        double middle = box.y + box.height / 2.0;
        double left = box.x + 13.0;
        canvas.path(collapsed ? Path.polygon(left - 2, middle - 5, left + 4, middle, left - 2, middle + 5)
                : Path.polygon(left - 5, middle - 2, left + 5, middle - 2, left, middle + 4),
                theme.palette().color(Role.QUIET), null);
        List<String> lines = Lines.wrap(name, theme.strong(), MapShapes.LANE_HEADER_WIDTH - 32,
                Math.max(1, box.height / LINE - 1));
        double y = box.y + box.height / 2.0 - (lines.size() - 1) * LINE / 2.0 + 4.5;
        for (String line : lines) {
            canvas.text(line, box.x + 24, y, MapShapes.TEXT, true, theme.palette().color(Role.TEXT), Anchor.START);
            y += LINE;
        }
        if (selected) {
            graphics.setForegroundColor(theme.color(Role.ACCENT));
            graphics.setLineWidth(2);
            graphics.drawRoundRectangle(
                    new Rectangle(box.x + 1, box.y + 1, MapShapes.LANE_HEADER_WIDTH - 10, box.height - 2), 8, 8);
        }
    }
}
