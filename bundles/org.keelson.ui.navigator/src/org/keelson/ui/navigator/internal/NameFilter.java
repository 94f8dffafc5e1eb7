// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.keelson.edit.Fold;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioTree;
import org.keelson.model.Element;
import org.keelson.model.Owned;
import org.keelson.ui.ModelTree;
import org.keelson.ui.OpenPortfolio;

/**
 * Lets through what a person looks for, with all that stands above it and below it. Every word must be found in the
 * name, the key, the id or the owner team. The matches are computed once per text and change of the model.
 */
final class NameFilter extends ViewerFilter {

    private List<String> words = List.of();
    private Set<Object> shown = Set.of();
    private final Set<EObject> matches = new LinkedHashSet<>();

    boolean isActive() {
        return !words.isEmpty();
    }

    /** What matches itself, in the order of the model. */
    Set<EObject> matches() {
        return matches;
    }

    void setText(String text) {
        words = List.of(Fold.words(text));
    }

    void compute(List<OpenPortfolio> portfolios) {
        matches.clear();
        shown = new HashSet<>();
        if (!isActive()) {
            return;
        }
        for (OpenPortfolio portfolio : portfolios) {
            TreeIterator<EObject> all = portfolio.portfolio().eAllContents();
            while (all.hasNext()) {
                EObject object = all.next();
                if (object instanceof Element element && PortfolioTree.parent(object) != null && isMatch(element)) {
                    matches.add(object);
                    showAbove(object);
                }
            }
        }
    }

    private boolean isMatch(Element element) {
        String team = element instanceof Owned owned && owned.getOwnerTeam() != null
                ? owned.getOwnerTeam().getName() : null;
        String text = String.join("\n", Labels.text(element), String.valueOf(element.getKey()),
                String.valueOf(element.getId()), String.valueOf(team));
        return Fold.containsAll(text, words.toArray(String[]::new));
    }

    private void showAbove(Object node) {
        Object each = node;
        while (each != null && shown.add(each)) {
            each = PortfolioTree.parent(each);
        }
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object node) {
        if (isActive() && node instanceof ModelTree.Block block) {
            return block.children().stream().anyMatch(each -> select(viewer, block, each));
        }
        return !isActive() || shown.contains(node) || isBelowMatch(node);
    }

    private boolean isBelowMatch(Object node) {
        Object each = PortfolioTree.parent(node);
        while (each != null) {
            if (matches.contains(each)) {
                return true;
            }
            each = PortfolioTree.parent(each);
        }
        return false;
    }
}
