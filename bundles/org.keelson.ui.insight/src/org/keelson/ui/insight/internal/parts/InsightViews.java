// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.keelson.model.WorkItem;
import org.keelson.ui.Errors;

/** Brings views up. */
public final class InsightViews {

    private InsightViews() {
    }

    /** Opens a view and lets it look at an item. */
    public static void ask(IWorkbenchPage page, String viewId, WorkItem item) {
        try {
            ((InsightView) page.showView(viewId)).ask(item);
        } catch (PartInitException e) {
            Errors.show(page.getWorkbenchWindow().getShell(), "The view could not be opened", e);
        }
    }
}
