// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.parts;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayeredPane;
import org.eclipse.draw2d.LayeredPane;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.swt.graphics.Color;
import org.keelson.ui.diagram.figures.NotedLayer;
import org.keelson.ui.diagram.figures.ScaledPane;

/** The root of a diagram: zooms crisply and has a layer for ghosts. */
public final class DiagramRoot extends ScalableFreeformRootEditPart {

    /** The layer, above the figures, of what is seen on screen only, such as where things were before a change. */
    public static final String GHOST_LAYER = "keelson.ghosts";

    /** The layer, in front of all others, of what stays in sight when the diagram is scrolled, such as headers. */
    public static final String FRONT_LAYER = "keelson.front";

    private static final double[] ZOOM_LEVELS = {0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0, 4.0};

    /** A root at 100 %. */
    public DiagramRoot() {
        getZoomManager().setZoomLevels(ZOOM_LEVELS.clone());
    }

    /** The colour of the grid's lines. */
    public void setGridColor(Color color) {
        getLayer(GRID_LAYER).setForegroundColor(color);
    }

    @Override
    protected ScalableFreeformLayeredPane createScaledLayers() {
        ScalableFreeformLayeredPane pane = new ScaledPane();
        pane.add(createGridLayer(), GRID_LAYER);
        pane.add(getPrintableLayers(), PRINTABLE_LAYERS);
        pane.add(passive(), GHOST_LAYER);
        pane.add(new FreeformLayer(), FRONT_LAYER);
        pane.add(passive(), SCALED_FEEDBACK_LAYER);
        return pane;
    }

    @Override
    protected LayeredPane createPrintableLayers() {
        FreeformLayeredPane pane = new FreeformLayeredPane();
        pane.add(new FreeformLayer(), PRIMARY_LAYER);
        pane.add(new NotedLayer(), CONNECTION_LAYER);
        return pane;
    }

    /** A layer that the mouse does not see. */
    private static FreeformLayer passive() {
        FreeformLayer layer = new FreeformLayer();
        layer.setEnabled(false);
        return layer;
    }
}
