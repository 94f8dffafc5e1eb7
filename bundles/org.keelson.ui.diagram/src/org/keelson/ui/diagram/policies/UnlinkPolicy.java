// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import java.util.List;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ConnectionEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.Gate;
import org.keelson.model.WorkItem;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.context.DiagramContext;
import org.keelson.ui.diagram.context.GateInput;

/** Deletes a dependency, or takes an input away from its gate. */
public final class UnlinkPolicy extends ConnectionEditPolicy {

    private final DiagramContext context;

    /** A policy of a diagram's context. */
    public UnlinkPolicy(DiagramContext context) {
        this.context = context;
    }

    @Override
    protected Command getDeleteCommand(GroupRequest request) {
        Object model = getHost().getModel();
        if (model instanceof Dependency dependency) {
            return new EditCommand(context.session(), Edits.delete(List.of(dependency)));
        }
        if (!(model instanceof GateInput input)) {
            return null;
        }
        return context.find(input.gate(), Gate.class).flatMap(gate -> context.find(input.input(), WorkItem.class)
                .<Command>map(item -> new EditCommand(context.session(), removal(gate, item)))).orElse(null);
    }

    private static Edit removal(Gate gate, WorkItem item) {
        return Edit.of("Remove input " + Labels.text(item) + " of " + Labels.text(gate), () -> gate.getInputs().remove(item));
    }
}
