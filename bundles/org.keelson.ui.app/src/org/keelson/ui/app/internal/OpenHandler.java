// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Questions;
import org.keelson.ui.RecentFiles;

/** Asks for a portfolio file and opens it. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Path> recent = window.getService(RecentFiles.class).all();
        Path file = window.getService(Questions.class).file(window.getShell(), SWT.OPEN,
                recent.isEmpty() ? null : recent.get(0));
        if (file != null) {
            window.getService(PortfolioFiles.class).open(window.getActivePage(), file);
        }
        return null;
    }
}
