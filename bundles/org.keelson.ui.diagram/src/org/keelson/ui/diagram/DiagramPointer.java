// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.function.Consumer;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Follows the mouse over a diagram: what it rests on, and the wheel with Control as zoom. */
final class DiagramPointer {

    /** How long the mouse rests before the rest of the diagram steps back; passing over changes nothing. */
    private static final int REST_MILLIS = 180;

    private final GraphicalViewer viewer;
    private final DiagramZoom zoom;
    private final Consumer<EditPart> hover;
    private EditPart over;
    private Point at = new Point();

    DiagramPointer(GraphicalViewer viewer, DiagramZoom zoom, Consumer<EditPart> hover) {
        this.viewer = viewer;
        this.zoom = zoom;
        this.hover = hover;
        viewer.getControl().addListener(SWT.MouseMove, this::moved);
        viewer.getControl().addListener(SWT.MouseExit, event -> rest(null));
        viewer.getControl().addListener(SWT.MouseDown, event -> rest(null));
        viewer.getControl().addListener(SWT.KeyDown, event -> rest(null));
        // The canvas scrolls by the wheel in a listener of its own; a filter comes first and takes the event.
        Listener wheel = this::turned;
        viewer.getControl().getDisplay().addFilter(SWT.MouseWheel, wheel);
        viewer.getControl().addListener(SWT.Dispose, event -> event.display.removeFilter(SWT.MouseWheel, wheel));
    }

    private void moved(Event event) {
        at = new Point(event.x, event.y);
        if ((event.stateMask & SWT.BUTTON_MASK) != 0) {
            return;
        }
        EditPart part = viewer.findObjectAt(at);
        boolean background = part == null || part == viewer.getContents() || part instanceof LayerManager;
        EditPart now = background ? null : part;
        if (now == over) {
            return;
        }
        over = now;
        if (now == null) {
            hover.accept(null);
        } else {
            event.display.timerExec(REST_MILLIS, () -> {
                if (over == now && now.isActive() && !viewer.getControl().isDisposed()) {
                    hover.accept(now);
                }
            });
        }
    }

    private void rest(EditPart part) {
        over = part;
        hover.accept(part);
    }

    private void turned(Event event) {
        if (event.widget == viewer.getControl() && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            event.type = SWT.None;
            zoom.wheel(Integer.signum(event.count), at);
        }
    }
}
