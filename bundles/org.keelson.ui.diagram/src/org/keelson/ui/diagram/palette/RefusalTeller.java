// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.palette;

import org.eclipse.gef.commands.Command;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.commands.StatusLine;

/** Tells in the status line, while a gesture goes on, why it would not be allowed here. */
final class RefusalTeller {

    private final StatusLine status;

    RefusalTeller(StatusLine status) {
        this.status = status;
    }

    void tell(Command command) {
        status.say(command instanceof RefusedCommand refused ? refused.reason() : null);
    }
}
