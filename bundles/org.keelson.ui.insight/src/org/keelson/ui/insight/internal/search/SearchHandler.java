// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.ui.Errors;

/** Brings up the search, ready to type. */
public final class SearchHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            ((SearchView) page.showView(SearchView.ID)).focusField();
        } catch (PartInitException e) {
            Errors.show(HandlerUtil.getActiveShell(event), "The search could not be opened", e);
        }
        return null;
    }
}
