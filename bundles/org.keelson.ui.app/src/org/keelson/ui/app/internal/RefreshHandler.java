// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.ui.PortfolioFiles;

/** Looks at the disk: what is shown follows every edit by itself, but not what another program writes. */
public final class RefreshHandler extends AbstractHandler {

    /** In milliseconds. */
    private static final int SHOWN = 8000;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (!window.getService(PortfolioFiles.class).checkDiskAgain()) {
            say(window.getActivePage() == null ? null : window.getActivePage().getActivePart());
        }
        return null;
    }

    private static void say(IWorkbenchPart part) {
        IStatusLineManager line = switch (part) {
            case IViewPart view -> view.getViewSite().getActionBars().getStatusLineManager();
            case IEditorPart editor -> editor.getEditorSite().getActionBars().getStatusLineManager();
            case null, default -> null;
        };
        if (line != null) {
            line.setMessage("No other program has changed what is open.");
            part.getSite().getShell().getDisplay().timerExec(SHOWN, () -> line.setMessage(null));
        }
    }
}
