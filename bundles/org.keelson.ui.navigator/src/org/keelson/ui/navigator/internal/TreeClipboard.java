// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.viewers.TreeViewer;
import org.keelson.edit.Excerpt;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Legality;
import org.keelson.edit.Paste;
import org.keelson.edit.PortfolioTree.Group;
import org.keelson.model.Element;
import org.keelson.storage.StorageException;
import org.keelson.ui.ElementClipboard;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;

/** Copies, cuts and pastes what is selected in the tree. */
final class TreeClipboard {

    private final TreeViewer tree;
    private final OpenPortfolios portfolios;
    private final Consumer<List<Element>> pasted;
    private final IStatusLineManager status;

    /** @param pasted gets what was pasted when it is in the model */
    TreeClipboard(TreeViewer tree, OpenPortfolios portfolios, Consumer<List<Element>> pasted, IStatusLineManager status) {
        this.tree = tree;
        this.portfolios = portfolios;
        this.pasted = pasted;
        this.status = status;
    }

    private List<EObject> selected() {
        return Selections.elements(tree.getSelection());
    }

    /** The portfolio of the first that is selected; elements of two portfolios are not copied at once. */
    private Optional<OpenPortfolio> portfolio() {
        Object first = tree.getStructuredSelection().getFirstElement();
        EObject at = first instanceof Group group ? group.owner() : selected().isEmpty() ? null : selected().get(0);
        return at == null ? Optional.empty() : portfolios.of(at);
    }

    void copy() {
        copied();
    }

    private boolean copied() {
        Optional<Excerpt> excerpt = portfolio().flatMap(open -> Excerpt.of(open.session(), selected(), Map.of()));
        status.setErrorMessage(excerpt.isPresent() ? null : "Select an element first; the portfolio itself cannot be copied");
        try {
            if (excerpt.isPresent()) {
                ElementClipboard.copy(tree.getControl().getDisplay(), excerpt, excerpt.get().text());
            }
            return excerpt.isPresent();
        } catch (StorageException e) {
            status.setErrorMessage(e.getMessage());
            return false;
        }
    }

    void cut() {
        portfolio().ifPresent(open -> {
            List<Element> roots = Excerpt.roots(open.session(), selected());
            Optional<String> reason = roots.stream().map(Legality::whyNotDelete).flatMap(Optional::stream).findFirst();
            if (reason.isPresent()) {
                status.setErrorMessage(reason.get());
            } else if (copied()) {
                open.session().execute(ElementClipboard.cut(roots));
            }
        });
    }

    void paste() {
        portfolio().ifPresent(open -> {
            try {
                ElementClipboard.paste(tree.getControl().getDisplay()).ifPresentOrElse(excerpt -> paste(open, excerpt),
                        () -> status.setErrorMessage("There is nothing on the clipboard that could be an element"));
            } catch (StorageException e) {
                status.setErrorMessage("What is on the clipboard cannot be pasted: " + e.getMessage());
            } catch (IllegalEditException e) {
                status.setErrorMessage(e.getMessage());
            }
        });
    }

    private void paste(OpenPortfolio open, Excerpt excerpt) {
        Object first = tree.getStructuredSelection().getFirstElement();
        List<EObject> near = first instanceof Group group ? List.of(group.owner()) : selected();
        Paste paste = Paste.of(open.session(), excerpt, near);
        open.session().execute(paste);
        status.setErrorMessage(ElementClipboard.told(paste));
        pasted.accept(paste.created());
    }
}
