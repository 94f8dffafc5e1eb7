// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** What a workbench command does in one part, from a piece of code. */
public final class CommandHandler extends AbstractHandler {

    private final Runnable task;

    public CommandHandler(Runnable task) {
        this.task = task;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        task.run();
        return null;
    }
}
