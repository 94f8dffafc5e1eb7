// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.policies;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.RectangleFigure;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editpolicies.ResizableEditPolicy;
import org.eclipse.gef.handles.RelativeHandleLocator;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.palette.LinkDragTool;
import org.keelson.ui.diagram.palette.LinkFactory;
import org.keelson.ui.diagram.policies.AccentHandles;
import org.keelson.ui.diagram.policies.FocusMark;
import org.keelson.ui.diagram.policies.LinkHandle;

/** A selected card: its outline, squares to resize by, and the handle from which a dependency is drawn. */
final class CardPolicy extends ResizableEditPolicy {

    private static final int[] CORNERS = {PositionConstants.NORTH_WEST, PositionConstants.NORTH_EAST,
        PositionConstants.SOUTH_WEST, PositionConstants.SOUTH_EAST};

    private final MapContext context;
    private FocusMark focus;

    CardPolicy(MapContext context) {
        this.context = context;
    }

    @Override
    protected List<Object> createSelectionHandles() {
        GraphicalEditPart part = (GraphicalEditPart) getHost();
        List<Object> handles = new ArrayList<>();
        handles.add(AccentHandles.outline(part, context.theme()));
        for (int corner : CORNERS) {
            handles.add(AccentHandles.square(part, corner, context.theme()));
        }
        handles.add(new LinkHandle(part, new RelativeHandleLocator(part.getFigure(), PositionConstants.EAST), context.theme(),
                () -> new LinkDragTool(new LinkFactory(), context.refusals())));
        return handles;
    }

    @Override
    protected void showFocus() {
        focus = new FocusMark((GraphicalEditPart) getHost(), context.theme());
        focus.show();
    }

    @Override
    protected void hideFocus() {
        if (focus != null) {
            focus.hide();
        }
    }

    @Override
    protected IFigure createDragSourceFeedbackFigure() {
        RectangleFigure ghost = new RectangleFigure();
        ghost.setFill(false);
        ghost.setForegroundColor(context.theme().color(Role.ACCENT));
        ghost.setLineStyle(Graphics.LINE_DASH);
        ghost.setBounds(getInitialFeedbackBounds());
        addFeedback(ghost);
        return ghost;
    }
}
