// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.policies;

import java.util.List;

import org.eclipse.draw2d.ConnectionLocator;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.eclipse.gef.handles.ConnectionHandle;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.palette.EndTracker;

/** Handles at the ends of a selected connection; the part that an end is dropped on decides, and says why not. */
public final class EndsPolicy extends ConnectionEndpointEditPolicy {

    private final StatusLine status;

    /** A policy that tells its reasons somewhere. */
    public EndsPolicy(StatusLine status) {
        this.status = status;
    }

    @Override
    protected List<Object> createSelectionHandles() {
        ConnectionEditPart connection = (ConnectionEditPart) getHost();
        return List.of(
                new EndHandle(connection, ConnectionLocator.TARGET, RequestConstants.REQ_RECONNECT_TARGET, status),
                new EndHandle(connection, ConnectionLocator.SOURCE, RequestConstants.REQ_RECONNECT_SOURCE, status));
    }

    private static final class EndHandle extends ConnectionHandle {

        private final String request;
        private final StatusLine status;

        EndHandle(ConnectionEditPart connection, int end, String request, StatusLine status) {
            this.request = request;
            this.status = status;
            setOwner(connection);
            setLocator(new ConnectionLocator(getConnection(), end));
        }

        @Override
        protected DragTracker createDragTracker() {
            return new EndTracker((ConnectionEditPart) getOwner(), request, status);
        }
    }
}
