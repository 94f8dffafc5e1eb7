// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Runs something whenever a part comes into sight or goes out of it. */
record VisibleListener(IWorkbenchPart part, Runnable task) implements IPartListener2 {

    @Override
    public void partVisible(IWorkbenchPartReference reference) {
        tell(reference);
    }

    @Override
    public void partHidden(IWorkbenchPartReference reference) {
        tell(reference);
    }

    private void tell(IWorkbenchPartReference reference) {
        if (reference.getPart(false) == part) {
            task.run();
        }
    }
}
