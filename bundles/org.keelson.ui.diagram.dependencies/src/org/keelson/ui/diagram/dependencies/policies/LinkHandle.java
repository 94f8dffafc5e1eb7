// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.policies;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.AbstractHandle;
import org.eclipse.gef.handles.RelativeHandleLocator;
import org.eclipse.swt.SWT;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.palette.LinkFactory;
import org.keelson.ui.diagram.palette.LinkDragTool;

/** A round handle at the right of a selected card: drag it onto the item that needs this one. */
public final class LinkHandle extends AbstractHandle {

    private static final int SIZE = 13;

    private final MapContext context;

    LinkHandle(GraphicalEditPart owner, MapContext context) {
        super(owner, new RelativeHandleLocator(owner.getFigure(), PositionConstants.EAST), Cursors.CROSS);
        this.context = context;
        setPreferredSize(new Dimension(SIZE, SIZE));
        setToolTip(new Label("Drag onto the item that depends on this one"));
    }

    @Override
    protected DragTracker createDragTracker() {
        return new LinkDragTool(new LinkFactory(), context.status());
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle box = getBounds().getCopy().resize(-1, -1);
        graphics.setAntialias(SWT.ON);
        graphics.setBackgroundColor(context.theme().color(Role.GROUND));
        graphics.fillOval(box);
        graphics.setForegroundColor(context.theme().color(Role.ACCENT));
        graphics.setLineWidth(2);
        graphics.drawOval(box.shrink(1, 1));
        int middle = box.y + box.height / 2;
        graphics.drawLine(box.x + 4, middle, box.right() - 4, middle);
    }
}
