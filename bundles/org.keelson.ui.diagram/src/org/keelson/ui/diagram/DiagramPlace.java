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
    private Point reached;
    private boolean isShown;

    /** What an earlier session kept; {@link #show} goes there. */
    void restore(IMemento memento) {
        float near = Objects.requireNonNullElse(memento.getFloat(ZOOM), 0f);
        factor = Float.isFinite(near) && near > 0 ? near : 0;
        Integer x = memento.getInteger(X);
        Integer y = memento.getInteger(Y);
        corner = x == null || y == null ? null : new Point(x, y);
        reached = null;
    }

    /** Keeps where the diagram is; of one that has never been seen, where it was before. */
    void save(IMemento memento, DiagramZoom zoom, Viewport viewport) {
        // what could not be gone to yet is still where somebody looked
        Point now = isShown && !isOwed(viewport) ? viewport.getViewLocation() : corner;
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

    /** Whether the place could not be reached yet, and nobody went elsewhere since. */
    private boolean isOwed(Viewport viewport) {
        return corner != null && (reached == null || reached.equals(viewport.getViewLocation()));
    }

    /** There may be more to show by now, such as rows that had to be computed. Who went elsewhere meanwhile stays there. */
    void again(Viewport viewport) {
        if (!isShown || corner == null) {
            return;
        }
        if (!isOwed(viewport)) {
            corner = null;
            return;
        }
        viewport.getUpdateManager().performValidation();
        viewport.setViewLocation(corner);
        reached = viewport.getViewLocation().getCopy();
        if (reached.equals(corner)) {
            corner = null;
        }
    }
}
