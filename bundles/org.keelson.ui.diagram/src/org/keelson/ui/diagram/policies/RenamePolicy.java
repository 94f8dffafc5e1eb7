// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.DirectEditPolicy;
import org.eclipse.gef.requests.DirectEditRequest;
import org.keelson.edit.Edits;
import org.keelson.edit.PortfolioSession;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.RefusedCommand;

/** Renames the element of a part to what was typed on it. */
public final class RenamePolicy extends DirectEditPolicy {

    private final PortfolioSession session;

    /** A policy that edits a session. */
    public RenamePolicy(PortfolioSession session) {
        this.session = session;
    }

    @Override
    protected Command getDirectEditCommand(DirectEditRequest request) {
        String name = String.valueOf(request.getCellEditor().getValue()).strip();
        return name.isEmpty() ? new RefusedCommand("A name cannot be empty")
                : new EditCommand(session, Edits.rename((EObject) getHost().getModel(), name));
    }

    @Override
    protected void showCurrentEditValue(DirectEditRequest request) {
        // the text field covers the old name
    }
}
