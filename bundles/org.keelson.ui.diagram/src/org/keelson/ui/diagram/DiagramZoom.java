// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import org.eclipse.draw2d.FreeformFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.editparts.ZoomManager;

/** The zoom of a diagram. Zooming keeps the place under the mouse, or the middle, where it is. */
public final class DiagramZoom {

    private static final double STEP = 1.1;
    private static final int MARGIN = 12;
    /** A diagram is large when it is that many times as wide as its window. */
    private static final double LARGE = 1.4;
    private static final double LEGIBLE = 0.6;

    private final ZoomManager zoom;

    /** The zoom of a viewer's root. */
    public DiagramZoom(ZoomManager zoom) {
        this.zoom = zoom;
    }

    /** The factor of now; 1 is 100 %. */
    public double factor() {
        return zoom.getZoom();
    }

    /** To the next greater level. */
    public void in() {
        zoom.zoomIn();
    }

    /** To the next smaller level. */
    public void out() {
        zoom.zoomOut();
    }

    /** To 100 %. */
    public void toActualSize() {
        zoom.setZoom(1.0);
    }

    /** So that all of the diagram can be seen, at 100 % at most. */
    public void fit() {
        fit(zoom.getMinZoom());
    }

    /** For a diagram just opened: as much of a large one as can still be read; a small one stays at 100 %. */
    void open() {
        FreeformFigure pane = (FreeformFigure) zoom.getScalableFigure();
        if (pane.getFreeformExtent().width > LARGE * zoom.getViewport().getClientArea().width) {
            fit(LEGIBLE);
        }
    }

    private void fit(double least) {
        FreeformFigure pane = (FreeformFigure) zoom.getScalableFigure();
        Rectangle all = pane.getFreeformExtent().getCopy();
        org.eclipse.draw2d.geometry.Dimension room = zoom.getViewport().getClientArea().getSize();
        if (all.isEmpty() || room.isEmpty()) {
            return;
        }
        double factor = Math.min((double) (room.width - MARGIN) * zoom.getZoom() / all.width,
                (double) (room.height - MARGIN) * zoom.getZoom() / all.height);
        zoom.setZoom(Math.clamp(factor, least, 1.0));
        zoom.getViewport().setViewLocation(
                (int) (all.x * zoom.getZoom()), (int) (all.y * zoom.getZoom()));
    }

    /**
     * One step of the wheel.
     *
     * @param notches positive is nearer
     * @param at      the mouse, in the viewport
     */
    public void wheel(int notches, Point at) {
        double before = zoom.getZoom();
        double after = Math.clamp(before * Math.pow(STEP, notches), zoom.getMinZoom(), zoom.getMaxZoom());
        Point corner = zoom.getViewport().getViewLocation().getCopy();
        zoom.setZoom(after);
        zoom.getViewport().getUpdateManager().performValidation();
        zoom.getViewport().setViewLocation((int) Math.round((corner.x + at.x) * after / before) - at.x,
                (int) Math.round((corner.y + at.y) * after / before) - at.y);
    }
}
