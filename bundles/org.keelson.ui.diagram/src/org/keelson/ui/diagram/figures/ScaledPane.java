// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;

/**
 * Zooms by the transformation of the graphics context. Draw2d's own pane scales each coordinate and font size
 * instead, which rounds text to whole sizes and cannot draw paths.
 */
public final class ScaledPane extends ScalableFreeformLayeredPane {

    @Override
    protected void paintClientArea(Graphics graphics) {
        if (getChildren().isEmpty()) {
            return;
        }
        graphics.pushState();
        if (getScale() != 1.0) {
            graphics.scale(getScale());
        }
        graphics.pushState();
        paintChildren(graphics);
        graphics.popState();
        graphics.popState();
    }
}
