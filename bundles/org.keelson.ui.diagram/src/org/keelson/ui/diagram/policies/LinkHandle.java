// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import java.util.function.Supplier;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.Locator;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.AbstractHandle;
import org.eclipse.swt.SWT;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.figures.DiagramTheme;

/** A round handle at a selected item: drag it onto the item that needs this one. */
public final class LinkHandle extends AbstractHandle {

    /** How wide and high it is, in pixels. */
    public static final int SIZE = 13;

    private final DiagramTheme theme;
    private final Supplier<DragTracker> tracker;

    /**
     * A handle of a part.
     *
     * @param place   puts it beside the part's figure
     * @param tracker makes what follows one drag of it
     */
    public LinkHandle(GraphicalEditPart owner, Locator place, DiagramTheme theme, Supplier<DragTracker> tracker) {
        super(owner, place, Cursors.CROSS);
        this.theme = theme;
        this.tracker = tracker;
        setPreferredSize(new Dimension(SIZE, SIZE));
        setToolTip(new Label("Drag onto the item that depends on this one"));
    }

    @Override
    protected DragTracker createDragTracker() {
        return tracker.get();
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle box = getBounds().getCopy().resize(-1, -1);
        graphics.setAntialias(SWT.ON);
        graphics.setBackgroundColor(theme.color(Role.GROUND));
        graphics.fillOval(box);
        graphics.setForegroundColor(theme.color(Role.ACCENT));
        graphics.setLineWidth(2);
        graphics.drawOval(box.shrink(1, 1));
        int middle = box.y + box.height / 2;
        graphics.drawLine(box.x + 4, middle, box.right() - 4, middle);
    }
}
