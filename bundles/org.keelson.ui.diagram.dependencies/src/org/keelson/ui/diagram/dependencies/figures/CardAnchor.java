// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.rendering.Box;
import org.keelson.rendering.map.MapShapes;

/** Where an edge leaves a card, at its right, or enters it, at its left. */
public final class CardAnchor extends AbstractConnectionAnchor {

    private final CardFigure card;
    private final boolean exit;

    /** The anchor of one side of a card. */
    public CardAnchor(CardFigure card, boolean exit) {
        super(card);
        this.card = card;
        this.exit = exit;
    }

    @Override
    public Point getLocation(Point reference) {
        Rectangle inner = card.getBounds().getCopy().shrink(CardFigure.RIM, CardFigure.RIM);
        Box box = new Box(inner.x, inner.y, inner.width, inner.height);
        CardContent content = card.content();
        org.keelson.rendering.Point at = exit ? MapShapes.exit(content.kind(), box)
                : MapShapes.entry(content.kind(), !content.lead().isEmpty(), box, 0);
        Point place = new Point(at.x(), at.y());
        card.translateToAbsolute(place);
        return place;
    }

    @Override
    public Point getReferencePoint() {
        return getLocation(null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardAnchor that && card == that.card && exit == that.exit;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(card) * 2 + (exit ? 1 : 0);
    }
}
