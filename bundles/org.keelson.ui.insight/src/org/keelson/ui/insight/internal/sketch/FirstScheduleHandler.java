// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.sketch;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.ui.Errors;
import org.keelson.ui.Selections;

/** Brings the first schedule up: of the program that is selected, or of the whole portfolio. */
public final class FirstScheduleHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<EObject> selected = Selections.elements(HandlerUtil.getCurrentSelection(event));
        try {
            FirstScheduleView view = (FirstScheduleView) window.getActivePage().showView(FirstScheduleView.ID);
            if (selected.size() == 1 && selected.getFirst() instanceof Program program) {
                view.show(program.getId());
            } else if (selected.size() == 1 && selected.getFirst() instanceof Portfolio) {
                view.show(null);
            }
        } catch (PartInitException e) {
            Errors.show(window.getShell(), "The view could not be opened", e);
        }
        return null;
    }
}
