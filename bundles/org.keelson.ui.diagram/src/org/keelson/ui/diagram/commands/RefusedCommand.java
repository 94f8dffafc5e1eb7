// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.commands;

import org.eclipse.gef.commands.Command;

/** What a policy answers when a gesture is not allowed: never executable, and it says why. */
public final class RefusedCommand extends Command {

    private final String reason;

    /** A refusal with its reason, one sentence for people. */
    public RefusedCommand(String reason) {
        this.reason = reason;
    }

    /** Why the gesture is refused. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean canExecute() {
        return false;
    }
}
