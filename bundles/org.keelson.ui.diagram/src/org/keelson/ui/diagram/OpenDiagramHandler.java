// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.model.Program;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Questions;
import org.keelson.ui.Selections;

/** Opens a diagram of the portfolio that is worked on, at the program that is selected. */
public abstract class OpenDiagramHandler extends AbstractHandler {

    private final String editorId;
    private final String name;

    /** A handler that opens an editor, which is called so within a sentence. */
    protected OpenDiagramHandler(String editorId, String name) {
        this.editorId = editorId;
        this.name = name.toLowerCase(Locale.ROOT);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        Optional<OpenPortfolio> portfolio = Selections.portfolio(window);
        if (portfolio.isEmpty()) {
            window.getService(Questions.class).inform(window.getShell(), "Open a portfolio first.");
            return null;
        }
        try {
            IEditorPart editor = window.getActivePage().openEditor(new KeelsonEditorInput(portfolio.get().file()),
                    editorId, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            if (editor instanceof DiagramEditor diagram) {
                Selections.elements(selection, Program.class).stream().findFirst()
                        .ifPresent(program -> diagram.selection().setSelection(new StructuredSelection(program)));
            }
        } catch (PartInitException e) {
            window.getService(Questions.class).tell(window.getShell(), "The " + name + " could not be opened", e);
        }
        return null;
    }
}
