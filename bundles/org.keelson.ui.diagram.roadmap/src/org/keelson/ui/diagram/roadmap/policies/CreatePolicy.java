// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.policies;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.CreateRequest;
import org.keelson.model.WorkItem;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.policies.CreateOnlyPolicy;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;
import org.keelson.ui.diagram.roadmap.context.RoadmapEdits;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/** Creates items in the group of the row where they are dropped. Where in time they lie, the schedule says. */
public final class CreatePolicy extends CreateOnlyPolicy {

    private final RoadmapContext context;

    /** A policy of a roadmap's context. */
    public CreatePolicy(RoadmapContext context) {
        this.context = context;
    }

    @Override
    protected Command getCreateCommand(CreateRequest request) {
        if (!(request.getNewObject() instanceof WorkItem item)) {
            return null;
        }
        Point at = request.getLocation().getCopy();
        getHostFigure().translateToRelative(at);
        return new EditCommand(context.session(), new RoadmapEdits(context).createAt(RoadmapScene.placeAt(at.y), item));
    }
}
