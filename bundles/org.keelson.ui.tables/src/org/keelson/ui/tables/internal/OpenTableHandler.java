// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.keelson.edit.PortfolioTree;
import org.keelson.edit.table.TableKind;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Questions;
import org.keelson.ui.Selections;

/** Opens the table of the portfolio that is worked on: of the kind asked for, or of what is selected. Made by the workbench. */
public final class OpenTableHandler extends AbstractHandler {

    private static final String KIND = "org.keelson.ui.tables.kind";

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
            IEditorPart editor = window.getActivePage().openEditor(new KeelsonEditorInput(portfolio.get().file()), TableEditor.ID,
                    true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            if (editor instanceof TableEditor table) {
                Optional<EObject> selected = Selections.elements(selection).stream().findFirst();
                Optional.ofNullable(event.getParameter(KIND)).flatMap(TableKind::of).or(() -> group(selection))
                        .or(() -> selected.flatMap(TableKind::of)).ifPresent(table::list);
                selected.ifPresent(table::reveal);
            }
        } catch (PartInitException e) {
            window.getService(Questions.class).tell(window.getShell(), "The table could not be opened", e);
        }
        return null;
    }

    /** The kind of what is in a group of the tree. */
    private static Optional<TableKind> group(ISelection selection) {
        return selection instanceof IStructuredSelection structured
                && structured.getFirstElement() instanceof PortfolioTree.Group group && group.feature() != null
                        ? TableKind.holding(group.feature().getEReferenceType()) : Optional.empty();
    }
}
