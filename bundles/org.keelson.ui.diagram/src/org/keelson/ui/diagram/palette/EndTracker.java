// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.tools.ConnectionEndpointTracker;
import org.keelson.ui.diagram.commands.StatusLine;

/** Drags an end of a connection, and says why it cannot end where the mouse is. */
public final class EndTracker extends ConnectionEndpointTracker {

    private final RefusalTeller teller;

    /**
     * A tracker of one end.
     *
     * @param end the request that decides: {@code REQ_RECONNECT_SOURCE} or {@code REQ_RECONNECT_TARGET}
     */
    public EndTracker(ConnectionEditPart connection, String end, StatusLine status) {
        super(connection);
        teller = new RefusalTeller(status);
        setCommandName(end);
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
