// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ComponentEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.keelson.edit.Edits;
import org.keelson.edit.Legality;
import org.keelson.edit.PortfolioSession;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;

/** Deletes the element of a part, with all that is nothing without it. */
public final class DeletePolicy extends ComponentEditPolicy {

    private final PortfolioSession session;

    /** A policy that edits a session. */
    public DeletePolicy(PortfolioSession session) {
        this.session = session;
    }

    @Override
    protected Command createDeleteCommand(GroupRequest request) {
        EObject element = (EObject) getHost().getModel();
        Optional<String> reason = Legality.whyNotDelete(element);
        return reason.<Command>map(RefusedCommand::new)
                .orElseGet(() -> new EditCommand(session, Edits.delete(List.of(element))));
    }
}
