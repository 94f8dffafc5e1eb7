// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.parts;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** The middle of the right or left end of a bar. */
final class BarAnchor extends AbstractConnectionAnchor {

    private final boolean right;

    BarAnchor(IFigure bar, boolean right) {
        super(bar);
        this.right = right;
    }

    @Override
    public Point getLocation(Point reference) {
        Rectangle bar = getOwner().getBounds();
        Point at = new Point(right ? bar.right() : bar.x, bar.getCenter().y);
        getOwner().translateToAbsolute(at);
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BarAnchor that && that.getOwner() == getOwner() && that.right == right;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(getOwner()) + (right ? 1 : 0);
    }
}
