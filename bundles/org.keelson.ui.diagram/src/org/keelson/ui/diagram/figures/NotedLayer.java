// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.keelson.ui.diagram.raw.GefLists;

/** A layer of connections that paints what is written on them above all of them. */
public final class NotedLayer extends ConnectionLayer {

    @Override
    protected void paintChildren(Graphics graphics) {
        super.paintChildren(graphics);
        List<IFigure> connections = GefLists.figures(this);
        Rectangle clip = graphics.getClip(new Rectangle());
        for (IFigure connection : connections) {
            if (connection instanceof Noted noted && connection.isVisible() && connection.getBounds().intersects(clip)) {
                graphics.pushState();
                noted.paintNote(graphics);
                graphics.popState();
            }
        }
    }
}
