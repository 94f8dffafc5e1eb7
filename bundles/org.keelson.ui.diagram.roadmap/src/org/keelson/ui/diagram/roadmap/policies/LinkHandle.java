// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.policies;

import org.eclipse.draw2d.Cursors;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.Locator;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.AbstractHandle;
import org.eclipse.swt.SWT;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.palette.BarTracker;

/** A round handle right of a selected bar: drag it onto the item that needs this one. Not over names and axis. */
public final class LinkHandle extends AbstractHandle {

    private static final int SIZE = 13;
    private static final int BESIDE = 4;

    private final RoadmapContext context;

    LinkHandle(GraphicalEditPart owner, RoadmapContext context) {
        super(owner, new Beside(owner), Cursors.CROSS);
        this.context = context;
        setToolTip(new Label("Drag onto the item that depends on this one"));
    }

    private record Beside(GraphicalEditPart owner) implements Locator {
        @Override
        public void relocate(IFigure handle) {
            Rectangle bar = owner.getFigure().getBounds().getCopy();
            Rectangle seen = ((FigureCanvas) owner.getViewer().getControl()).getViewport().getClientArea();
            boolean hidden = bar.right() < seen.x + RoadmapLayout.NAMES || bar.y < seen.y + RoadmapLayout.AXIS;
            owner.getFigure().translateToAbsolute(bar);
            Rectangle place = new Rectangle(bar.right() - BESIDE + 2, bar.getCenter().y - SIZE / 2, SIZE, SIZE);
            handle.translateToRelative(place);
            handle.setBounds(place);
            handle.setVisible(!hidden);
        }
    }

    @Override
    protected DragTracker createDragTracker() {
        return new BarTracker((GraphicalEditPart) getOwner(), BarTracker.Mode.LINK, part -> false, context.refusals());
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
