// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** What a common command does in parts that have nothing of their own for it: opens the view of an id, its data. */
public final class ShowViewHandler extends AbstractHandler implements IExecutableExtension {

    private String view = "";

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        view = Objects.toString(data, "");
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(view);
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
