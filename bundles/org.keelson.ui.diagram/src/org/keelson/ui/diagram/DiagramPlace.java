// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.Objects;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IMemento;

/** How near and where in a diagram somebody looked, kept with its editor over a restart. */
final class DiagramPlace {

    private static final String ZOOM = "zoom";
    private static final String X = "x";
    private static final String Y = "y";

    private float factor;
    private Point corner;
    private boolean isShown;

    /** What an earlier session kept; {@link #show} goes there. */
    void restore(IMemento memento) {
        factor = Objects.requireNonNullElse(memento.getFloat(ZOOM), 0f);
        Integer x = memento.getInteger(X);
        Integer y = memento.getInteger(Y);
        corner = x == null || y == null ? null : new Point(x, y);
    }

    /** Keeps where the diagram is; of one that has never been seen, where it was before. */
    void save(IMemento memento, DiagramZoom zoom, Viewport viewport) {
        Point now = isShown ? viewport.getViewLocation() : corner;
        double near = isShown ? zoom.factor() : factor;
        if (now != null && near > 0) {
            memento.putFloat(ZOOM, (float) near);
            memento.putInteger(X, now.x);
            memento.putInteger(Y, now.y);
        }
    }

    /** Shows a diagram that has just got its size as it was left, or as one that is opened. */
    void show(DiagramZoom zoom, FigureCanvas canvas) {
        isShown = true;
        if (factor <= 0) {
            zoom.open();
            return;
        }
        zoom.to(factor);
        for (int type : new int[] { SWT.MouseDown, SWT.MouseWheel, SWT.KeyDown }) {
            // who is at something there has not been waiting
            canvas.addListener(type, event -> corner = null);
        }
        again(canvas.getViewport());
    }

    /** There may be more to show by now, such as rows that had to be computed. */
    void again(Viewport viewport) {
        if (isShown && corner != null) {
            viewport.getUpdateManager().performValidation();
            viewport.setViewLocation(corner);
            if (viewport.getViewLocation().equals(corner)) {
                corner = null;
            }
        }
    }
}
