// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.keelson.model.ItemContainer;
import org.keelson.model.Program;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;

/** Where new items of a diagram go: where the last selected element lives, wherever it was selected. */
final class NewItemHome {

    private final IWorkbenchPage page;
    private final Supplier<OpenPortfolio> portfolio;
    private final ISelectionListener follower = this::remember;
    private ItemContainer chosen;

    NewItemHome(IWorkbenchPage page, Supplier<OpenPortfolio> portfolio) {
        this.page = page;
        this.portfolio = portfolio;
        page.addSelectionListener(follower);
    }

    private void remember(IWorkbenchPart part, ISelection selection) {
        for (EObject element : Selections.elements(selection)) {
            EObject at = element;
            while (at != null && !(at instanceof ItemContainer)) {
                at = at.eContainer();
            }
            if (at != null) {
                chosen = (ItemContainer) at;
            }
        }
    }

    Optional<ItemContainer> get() {
        if (chosen != null && portfolio.get().session().contains(chosen)) {
            return Optional.of(chosen);
        }
        List<Program> programs = portfolio.get().portfolio().getPrograms();
        return programs.stream().findFirst().map(ItemContainer.class::cast);
    }

    void dispose() {
        page.removeSelectionListener(follower);
    }
}
