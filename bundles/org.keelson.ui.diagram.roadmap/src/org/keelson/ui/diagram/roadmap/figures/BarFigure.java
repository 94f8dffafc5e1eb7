// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.figures;

import java.util.function.Supplier;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Box;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.draw.Canvas.Anchor;
import org.keelson.rendering.draw.Canvas.Pen;
import org.keelson.rendering.roadmap.RowPainter;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.MarkedFigure;

/** The bar, diamond, hexagon or bracket of a row; a sentence where it has no dates. Its marks are the ground's to draw. */
public final class BarFigure extends MarkedFigure {

    /** Room around the bar for outline and selection. */
    public static final int RIM = 4;

    private final DiagramTheme theme;
    private BarContent content;

    /** @param tip makes the tooltip when it is asked for */
    public BarFigure(DiagramTheme theme, BarContent content, Supplier<IFigure> tip) {
        super(tip);
        this.theme = theme;
        this.content = content;
    }

    /** Shows another content; repaints only if it differs. */
    public void setContent(BarContent now) {
        if (!now.equals(content)) {
            content = now;
            repaint();
        }
    }

    /** What it shows. */
    public BarContent content() {
        return content;
    }

    /** The bar alone. */
    public Rectangle bar() {
        return getBounds().getCopy().shrink(RIM, RIM);
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        if (isDimmed()) {
            graphics.setAlpha(DIMMED);
        }
        GraphicsCanvas canvas = new GraphicsCanvas(graphics, theme);
        Rectangle bar = bar();
        if (content.row().start() == null) {
            boolean group = content.row().kind().isGroup();
            canvas.text(group ? "nothing planned yet" : "no dates", bar.x + 4.0, bar.y + 11.0,
                    DiagramTheme.SMALL_SIZE, false, theme.palette().color(Role.QUIET), Anchor.START);
        } else {
            new RowPainter(canvas, theme.palette(), time -> 0).shape(content.row(), new Box(bar.x, bar.y, bar.width, bar.height));
        }
        if (isSelected()) {
            canvas.rect(bar.x - 2.5, bar.y - 2.5, bar.width + 5.0, bar.height + 5.0, 4, null,
                    Pen.of(theme.palette().color(Role.ACCENT), isPrimary() ? 2 : 1.25));
        }
    }
}
