// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import java.util.function.Supplier;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Font;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.draw.Path;
import org.keelson.rendering.draw.Signs;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;

/** The head of a row, at the left of what is in sight: whether it is open, its status, name and finish. */
public final class NameFigure extends Figure {

    private static final int INDENT = 14;
    private static final int TWISTIE = 14;
    private static final int DATE = 84;

    private final DiagramTheme theme;
    private final Supplier<IFigure> tip;
    private BarContent content;
    private String elided;
    private boolean selected;
    private boolean primary;

    /** @param tip makes the tooltip when it is asked for */
    public NameFigure(DiagramTheme theme, BarContent content, Supplier<IFigure> tip) {
        this.theme = theme;
        this.tip = tip;
        this.content = content;
    }

    /** Shows another content; repaints only if it differs. */
    public void setContent(BarContent now) {
        if (!now.equals(content)) {
            content = now;
            elided = null;
            repaint();
        }
    }

    /** @param first whether it has the focus of the keyboard */
    public void setSelected(boolean now, boolean first) {
        if (selected != now || primary != first) {
            selected = now;
            primary = first;
            repaint();
        }
    }

    /** Whether a place is on the sign that opens and closes a group. */
    public boolean isTwistie(int x) {
        int left = getBounds().x + left() - 2;
        return content.row().kind().isGroup() && x >= left && x < left + TWISTIE;
    }

    /** Where the name is typed in a rename, in the coordinates of the figure. */
    public Rectangle nameArea() {
        int left = getBounds().x + textLeft() - 4;
        return new Rectangle(left, getBounds().y + 2, getBounds().right() - DATE - left, getBounds().height - 4);
    }

    private int left() {
        return 8 + content.row().depth() * INDENT;
    }

    private int textLeft() {
        return left() + TWISTIE + 12;
    }

    @Override
    public IFigure getToolTip() {
        return tip.get();
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Row row = content.row();
        Rectangle box = getBounds();
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        boolean group = row.kind().isGroup();
        Rgb ground = group && row.depth() == 0 ? theme.palette().tint(row.hue())
                : theme.palette().color(group ? Role.RAISED : Role.GROUND);
        Rgb accent = theme.palette().color(Role.ACCENT);
        canvas.rect(box.x, box.y, box.width, box.height, 0, selected ? accent.over(ground, 0.14) : ground, null);
        if (selected) {
            canvas.rect(box.x, box.y, 3, box.height, 0, accent, null);
        }
        if (primary) {
            canvas.rect(box.x + 1.0, box.y + 1.0, box.width - 3.0, box.height - 2.0, 3, null, Pen.of(accent, 1.5));
        }
        double middle = box.y + box.height / 2.0;
        if (group) {
            twistie(canvas, box.x + left() + 4.0, middle);
        }
        new Signs(canvas, theme.palette()).status(row.status(), box.x + left() + TWISTIE + 2.0, middle);
        Font font = group ? theme.strong() : theme.name();
        if (elided == null) {
            elided = Lines.elide(row.name(), font, RoadmapLayout.NAMES - textLeft() - DATE - 6);
        }
        canvas.text(elided, box.x + textLeft(), middle + 4.5, DiagramTheme.NAME_SIZE, group,
                theme.palette().color(Role.TEXT), Anchor.START);
        canvas.text(content.date().isEmpty() ? "no dates" : content.date(), box.right() - 8.0, middle + 4,
                DiagramTheme.SMALL_SIZE, false, theme.palette().color(Role.QUIET), Anchor.END);
        canvas.line(box.right() - 0.5, box.y, box.right() - 0.5, box.bottom(), Pen.of(theme.palette().color(Role.LINE), 1));
    }

    private void twistie(GraphicsCanvas canvas, double x, double y) {
        canvas.path(content.collapsed() ? Path.polygon(x - 2, y - 4, x + 3, y, x - 2, y + 4)
                : Path.polygon(x - 4, y - 2, x + 4, y - 2, x, y + 3), theme.palette().color(Role.QUIET), null);
    }
}
