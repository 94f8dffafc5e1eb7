// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;

/** While something is dragged: where it would go, and beside the mouse what that would do, or why it may not be. */
public final class DropFigure extends Figure {

    private static final int MOST = 420;

    private final DiagramTheme theme;
    private Box mark;
    private String text = "";
    private boolean refused;
    private Point at = new Point();

    /** A figure in the colours of a theme. */
    public DropFigure(DiagramTheme theme) {
        this.theme = theme;
        setEnabled(false);
    }

    /**
     * Shows a drop.
     *
     * @param place what is marked; null for nothing
     * @param says  what it would do, or why not; empty for nothing
     */
    public void show(Box place, String says, boolean illegal, Point mouse) {
        mark = place;
        refused = illegal;
        at = mouse.getCopy();
        text = says.isEmpty() ? "" : Lines.elide((illegal ? "✕ " : "") + says, theme.small(), MOST);
        Rectangle area = tag();
        if (place != null) {
            area.union(new Rectangle(place.x() - 4, place.y() - 4, place.width() + 8, place.height() + 8));
        }
        setBounds(area);
        repaint();
    }

    /** What it says beside the mouse. */
    public String text() {
        return text;
    }

    private Rectangle tag() {
        return new Rectangle(at.x + 14, at.y + 12, text.isEmpty() ? 1 : Lines.width(text, theme.small()) + 18, 24);
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        Rgb ink = theme.palette().color(refused ? Role.OFF_TRACK : Role.ACCENT);
        if (mark != null && mark.height() <= 2) {
            canvas.line(mark.x(), mark.y() + 1.0, mark.right(), mark.y() + 1.0, Pen.of(ink, 2.5));
            canvas.rect(mark.x() - 3.0, mark.y() - 2.0, 6, 6, 3, ink, null);
        } else if (mark != null) {
            canvas.rect(mark.x() + 0.5, mark.y() + 0.5, mark.width() - 1.0, mark.height() - 1.0, 6, null,
                    new Pen(ink, 2, refused));
        }
        if (!text.isEmpty()) {
            Rectangle tag = tag();
            canvas.rect(tag.x + 0.5, tag.y + 0.5, tag.width - 1.0, tag.height - 1.0, 4, theme.palette().color(Role.RAISED),
                    Pen.of(ink, 1.25));
            canvas.text(text, tag.x + 8.0, tag.y + 16.0, DiagramTheme.SMALL_SIZE, false,
                    refused ? ink : theme.palette().color(Role.TEXT), Anchor.START);
        }
    }
}
