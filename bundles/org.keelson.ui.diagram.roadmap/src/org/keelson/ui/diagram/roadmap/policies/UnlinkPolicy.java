// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.policies;

import java.util.List;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ConnectionEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.keelson.edit.Edits;
import org.keelson.model.Dependency;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;

/** Deletes a dependency. */
public final class UnlinkPolicy extends ConnectionEditPolicy {

    private final RoadmapContext context;

    /** A policy of a roadmap's context. */
    public UnlinkPolicy(RoadmapContext context) {
        this.context = context;
    }

    @Override
    protected Command getDeleteCommand(GroupRequest request) {
        return new EditCommand(context.session(), Edits.delete(List.of((Dependency) getHost().getModel())));
    }
}
