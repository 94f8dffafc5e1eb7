// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.ConnectionCreationTool;
import org.keelson.ui.diagram.commands.StatusLine;

/** Draws a connection by two presses or one drag, and says why it cannot end where the mouse is. */
public final class LinkTool extends ConnectionCreationTool {

    private final RefusalTeller teller;

    /** A tool that draws what a factory names. */
    public LinkTool(CreationFactory factory, StatusLine status) {
        super(factory);
        teller = new RefusalTeller(status);
        setUnloadWhenFinished(true);
    }

    @Override
    protected void setCurrentCommand(Command command) {
        super.setCurrentCommand(command);
        teller.tell(command);
    }

    @Override
    public void deactivate() {
        super.deactivate();
        teller.tell(null);
    }
}
