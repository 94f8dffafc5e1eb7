// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.List;

import org.eclipse.draw2d.FreeformFigure;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editparts.ZoomManager;

/** Zooms by drawing all figures larger or smaller. */
final class FigureZoom implements DiagramZoom {

    private static final double STEP = 1.1;
    private static final int MARGIN = 12;
    /** A diagram is large when it is that many times as wide as its window. */
    private static final double LARGE = 1.4;
    private static final double LEGIBLE = 0.6;
    /** What is selected is not blown up beyond this. */
    private static final double NEAREST = 2;

    private final ZoomManager zoom;

    FigureZoom(ZoomManager zoom) {
        this.zoom = zoom;
    }

    @Override
    public double factor() {
        return zoom.getZoom();
    }

    @Override
    public void in() {
        zoom.zoomIn();
    }

    @Override
    public void out() {
        zoom.zoomOut();
    }

    @Override
    public void to(double factor) {
        zoom.setZoom(Math.clamp(factor, zoom.getMinZoom(), zoom.getMaxZoom()));
    }

    @Override
    public void toActualSize() {
        zoom.setZoom(1.0);
    }

    @Override
    public void fit() {
        fit(zoom.getMinZoom());
    }

    @Override
    public void open() {
        FreeformFigure pane = (FreeformFigure) zoom.getScalableFigure();
        if (pane.getFreeformExtent().width > LARGE * zoom.getViewport().getClientArea().width) {
            fit(LEGIBLE);
        }
    }

    @Override
    public void fit(List<? extends EditPart> parts) {
        IFigure pane = (IFigure) zoom.getScalableFigure();
        Rectangle all = null;
        for (EditPart part : parts) {
            if (part instanceof GraphicalEditPart drawn) {
                Rectangle box = drawn.getFigure().getBounds().getCopy();
                for (IFigure at = drawn.getFigure(); at.getParent() != null && at.getParent() != pane; at = at.getParent()) {
                    at.translateToParent(box);
                }
                all = all == null ? box : all.getUnion(box);
            }
        }
        Dimension room = zoom.getViewport().getClientArea().getSize();
        if (all == null || room.isEmpty()) {
            return;
        }
        all.expand(2 * MARGIN, 2 * MARGIN);
        zoom.setZoom(Math.clamp(Math.min((double) room.width / all.width, (double) room.height / all.height),
                zoom.getMinZoom(), NEAREST));
        zoom.getViewport().getUpdateManager().performValidation();
        zoom.getViewport().setViewLocation((int) (all.getCenter().x * zoom.getZoom()) - room.width / 2,
                (int) (all.getCenter().y * zoom.getZoom()) - room.height / 2);
    }

    private void fit(double least) {
        FreeformFigure pane = (FreeformFigure) zoom.getScalableFigure();
        Rectangle all = pane.getFreeformExtent().getCopy();
        Dimension room = zoom.getViewport().getClientArea().getSize();
        if (all.isEmpty() || room.isEmpty()) {
            return;
        }
        double factor = Math.min((double) (room.width - MARGIN) * zoom.getZoom() / all.width,
                (double) (room.height - MARGIN) * zoom.getZoom() / all.height);
        zoom.setZoom(Math.clamp(factor, least, 1.0));
        zoom.getViewport().setViewLocation(
                (int) (all.x * zoom.getZoom()), (int) (all.y * zoom.getZoom()));
    }

    @Override
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
