// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.policies;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.CreateRequest;
import org.keelson.model.Element;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.policies.CreateOnlyPolicy;
import org.keelson.ui.diagram.structure.context.Additions;
import org.keelson.ui.diagram.structure.context.StructureContext;

/** Creates elements in, after or about what is pressed on. */
public final class CreatePolicy extends CreateOnlyPolicy {

    private final StructureContext context;

    /** A policy of a structure's context. */
    public CreatePolicy(StructureContext context) {
        this.context = context;
    }

    @Override
    protected Command getCreateCommand(CreateRequest request) {
        if (!(request.getNewObject() instanceof Element created)) {
            return null;
        }
        Point at = request.getLocation().getCopy();
        getHostFigure().translateToRelative(at);
        Element near = context.scene().layout().at(at.x, at.y).map(Cell::id).flatMap(context::find).orElse(null);
        Additions additions = new Additions(context);
        String reason = additions.whyNot(created.eClass(), near).orElse(null);
        context.refusals().say(reason);
        return reason != null ? new RefusedCommand(reason)
                : new EditCommand(context.session(), additions.add(created, near));
    }
}
