// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/** Short messages at the foot of the window, where the user works. */
final class StatusLine {

    private StatusLine() {
    }

    static void say(IWorkbenchWindow window, String message) {
        IWorkbenchPage page = window.getActivePage();
        IWorkbenchPart part = page == null ? null : page.getActivePart();
        IStatusLineManager line = switch (part) {
            case IViewPart view -> view.getViewSite().getActionBars().getStatusLineManager();
            case IEditorPart editor -> editor.getEditorSite().getActionBars().getStatusLineManager();
            case null, default -> null;
        };
        if (line != null) {
            line.setErrorMessage(message);
            window.getShell().getDisplay().timerExec(8000, () -> line.setErrorMessage(null));
        }
    }
}
