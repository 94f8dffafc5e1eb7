// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ComponentEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.keelson.edit.Edits;
import org.keelson.edit.Legality;
import org.keelson.edit.PortfolioSession;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.raw.GefLists;

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
        if (GefLists.parts(request).stream().map(EditPart::getModel).anyMatch(other -> other != element
                && other instanceof EObject around && EcoreUtil.isAncestor(around, element))) {
            return null; // it goes with what it is in
        }
        Optional<String> reason = Legality.whyNotDelete(element);
        return reason.<Command>map(RefusedCommand::new)
                .orElseGet(() -> new EditCommand(session, Edits.delete(List.of(element))));
    }
}
