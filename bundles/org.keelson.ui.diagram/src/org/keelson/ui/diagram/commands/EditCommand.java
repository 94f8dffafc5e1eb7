// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.commands;

import org.eclipse.gef.commands.Command;
import org.keelson.edit.Edit;
import org.keelson.edit.PortfolioSession;

/** An edit as a GEF command. Execute it on a {@link SessionCommandStack} only, which records what it changes. */
public final class EditCommand extends Command {

    private final PortfolioSession session;
    private final Edit edit;

    /** A command that applies the edit to the session, under the edit's label. */
    public EditCommand(PortfolioSession session, Edit edit) {
        super(edit.label());
        this.session = session;
        this.edit = edit;
    }

    @Override
    public void execute() {
        edit.apply(session);
    }

    /** False: the session undoes what it recorded. */
    @Override
    public boolean canUndo() {
        return false;
    }
}
