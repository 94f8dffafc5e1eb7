// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.policies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.NonResizableEditPolicy;
import org.eclipse.gef.editpolicies.XYLayoutEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Box;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.context.MapEdits;
import org.keelson.ui.diagram.dependencies.figures.CardFigure;
import org.keelson.ui.diagram.dependencies.scene.LaneGroup;
import org.keelson.ui.diagram.policies.AccentHandles;
import org.keelson.ui.diagram.policies.FocusMark;
import org.keelson.ui.diagram.raw.GefLists;

/** Items are created, moved and resized on the map; the lane in which they come to lie decides their team, program or workstream. */
public final class MapLayoutPolicy extends XYLayoutEditPolicy {

    private final MapContext context;

    /** A policy of a map's context. */
    public MapLayoutPolicy(MapContext context) {
        this.context = context;
    }

    @Override
    protected EditPolicy createChildEditPolicy(EditPart child) {
        if (child.getModel() instanceof WorkItem) {
            return new CardPolicy(context);
        }
        FocusMark lane = new FocusMark((GraphicalEditPart) child, context.theme());
        NonResizableEditPolicy policy = new NonResizableEditPolicy() {
            @Override
            protected List<Object> createSelectionHandles() {
                return getHost().getModel() instanceof LaneGroup
                        ? List.of(AccentHandles.outline((GraphicalEditPart) getHost(), context.theme())) : List.of();
            }

            @Override
            protected void showFocus() {
                lane.show();
            }

            @Override
            protected void hideFocus() {
                lane.hide();
            }
        };
        policy.setDragAllowed(false);
        return policy;
    }

    @Override
    protected Command getCreateCommand(CreateRequest request) {
        if (!(request.getNewObject() instanceof WorkItem item)) {
            return null;
        }
        Point at = request.getLocation().getCopy();
        getHostFigure().translateToRelative(at);
        return new EditCommand(context.session(), new MapEdits(context).create(item, at.x, at.y));
    }

    @Override
    protected Command getResizeChildrenCommand(ChangeBoundsRequest request) {
        Map<WorkItem, Box> wanted = new LinkedHashMap<>();
        for (EditPart part : GefLists.parts(request)) {
            if (part.getModel() instanceof WorkItem item) {
                Rectangle box = ((Rectangle) getConstraintFor(request, (GraphicalEditPart) part)).getCopy()
                        .shrink(CardFigure.RIM, CardFigure.RIM);
                wanted.put(item, new Box(box.x, box.y, box.width, box.height));
            }
        }
        MapEdits edits = new MapEdits(context);
        return wanted.isEmpty() ? null : edits.whyNotMove(wanted).<Command>map(RefusedCommand::new)
                .orElseGet(() -> new EditCommand(context.session(), edits.move(wanted)));
    }

    @Override
    protected Command createChangeConstraintCommand(EditPart child, Object constraint) {
        return null;
    }

    @Override
    protected Command createAddCommand(EditPart child, Object constraint) {
        return null;
    }

    @Override
    protected Command getDeleteDependantCommand(Request request) {
        return null;
    }
}
