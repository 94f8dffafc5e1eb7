// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.parts;

import java.util.List;

import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.dependencies.context.MapContext;
import org.keelson.ui.diagram.dependencies.context.MapEdits;
import org.keelson.ui.diagram.dependencies.scene.LaneGroup;
import org.keelson.ui.diagram.parts.RefreshTable;

/** The items of a collapsed lane as one node; a double click opens the lane. */
public final class GroupPart extends NodePart {

    /** A part of a map's context. */
    public GroupPart(MapContext context) {
        super(new RefreshTable(), context);
    }

    /** Id of the lane. */
    public String lane() {
        return ((LaneGroup) getModel()).lane();
    }

    @Override
    public String id() {
        return ((LaneGroup) getModel()).node();
    }

    @Override
    protected void createEditPolicies() {
        // it sums up what is inside, and can be opened, not changed
    }

    @Override
    public void performRequest(Request request) {
        if (RequestConstants.REQ_OPEN.equals(request.getType())) {
            getViewer().getEditDomain().getCommandStack().execute(new EditCommand(context().session(),
                    new MapEdits(context()).collapse(List.of(lane()), false)));
        }
    }
}
