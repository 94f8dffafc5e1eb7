// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.io.IOException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Questions;

/** Opens the user's copy of a sample. */
public final class OpenSampleHandler extends AbstractHandler {

    private static final String SAMPLE = "org.keelson.ui.app.sample";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            window.getService(PortfolioFiles.class).open(window.getActivePage(),
                    Samples.copy(event.getParameter(SAMPLE)));
        } catch (IOException e) {
            window.getService(Questions.class).tell(window.getShell(), "The sample could not be opened", e);
        }
        return null;
    }
}
