// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.ConnectionDragCreationTool;
import org.keelson.ui.diagram.commands.StatusLine;

/** Draws a connection by dragging a handle, and says why it cannot end where the mouse is. */
public final class LinkDragTool extends ConnectionDragCreationTool {

    private final RefusalTeller teller;

    /** A tool that draws what a factory names. */
    public LinkDragTool(CreationFactory factory, StatusLine status) {
        super(factory);
        teller = new RefusalTeller(status);
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
