// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;

/** Runs something whenever parts come, go or become active. */
public record PartFollower(Runnable task) implements IPartListener {

    @Override
    public void partActivated(IWorkbenchPart part) {
        task.run();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPart part) {
        task.run();
    }

    @Override
    public void partClosed(IWorkbenchPart part) {
        task.run();
    }

    @Override
    public void partDeactivated(IWorkbenchPart part) {
        // another one is activated, which tells
    }

    @Override
    public void partOpened(IWorkbenchPart part) {
        task.run();
    }
}
