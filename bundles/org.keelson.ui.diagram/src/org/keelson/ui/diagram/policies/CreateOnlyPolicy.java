// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.LayoutEditPolicy;

/** For diagrams whose layout is computed: elements are created in them, and children bring policies of their own. */
public abstract class CreateOnlyPolicy extends LayoutEditPolicy {

    @Override
    protected final EditPolicy createChildEditPolicy(EditPart child) {
        return null;
    }

    @Override
    protected final void decorateChild(EditPart child) {
        // see above
    }

    @Override
    protected final Command getMoveChildrenCommand(Request request) {
        return null;
    }

    @Override
    protected final Command getDeleteDependantCommand(Request request) {
        return null;
    }
}
