// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;
import org.keelson.rendering.map.MapNode;
import org.keelson.rendering.map.MapShapes;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.GraphicsCanvas;
import org.keelson.ui.diagram.figures.Lines;

/** A work item: the shape of its kind, name, team and date, status, progress, and how critical, late or sure it is. */
public final class CardFigure extends Figure implements Shade, HandleBounds {

    /** Room around the box of the card for the half of its outline. */
    public static final int RIM = 2;

    private final DiagramTheme theme;
    private CardContent card;
    private List<String> lines;
    private int linesWidth;
    private boolean dimmed;

    /** A card with a content, in a theme. */
    public CardFigure(DiagramTheme theme, CardContent card) {
        this.theme = theme;
        this.card = card;
    }

    /** Shows another content; repaints only if it differs. */
    public void setContent(CardContent content) {
        if (!content.equals(card)) {
            card = content;
            lines = null;
            repaint();
        }
    }

    /** What the card shows. */
    public CardContent content() {
        return card;
    }

    /** Where the name is typed in a rename, in the coordinates of the figure. */
    public Rectangle nameArea() {
        Rectangle box = box();
        int left = CardPainter.textLeft(card, box);
        return new Rectangle(left - 2, box.y + 6, CardPainter.textRight(card, box) - left + 4, 36);
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

    @Override
    protected void paintFigure(Graphics graphics) {
        if (dimmed) {
            graphics.setAlpha(DIMMED);
        }
        new CardPainter(new GraphicsCanvas(graphics, theme), theme, card, lines()).paint(box());
    }

    /** What snaps to the grid and to other cards is the card that is seen, not the room around it. */
    @Override
    public Rectangle getHandleBounds() {
        return box();
    }

    private Rectangle box() {
        return getBounds().getCopy().shrink(RIM, RIM);
    }

    private List<String> lines() {
        Rectangle box = box();
        int width = CardPainter.textRight(card, box) - CardPainter.textLeft(card, box);
        if (lines == null || linesWidth != width) {
            linesWidth = width;
            boolean low = card.kind() != MapNode.Kind.MILESTONE && box.height < MapShapes.HEIGHT - 12;
            lines = Lines.wrap(card.name(), theme.name(), width, low ? 1 : 2);
        }
        return lines;
    }
}
