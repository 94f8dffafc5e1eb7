// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.internal;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.model.Element;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.Selections;

/** Opens the forms of the selected elements. */
public final class OpenElementHandler extends AbstractHandler {

    /** Nobody looks at more tabs than this; the rest is told, not opened. */
    private static final int MOST = 10;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Element> selected = Selections.elements(HandlerUtil.getCurrentSelection(event), Element.class);
        selected.stream().limit(MOST).forEach(each -> ElementEditors.open(window.getActivePage(), each));
        if (selected.size() > MOST) {
            StatusLine.say(window, "The first " + MOST + " of " + selected.size() + " selected elements were opened");
        }
        return null;
    }
}
