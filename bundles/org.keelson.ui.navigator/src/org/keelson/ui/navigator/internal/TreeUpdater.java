// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.PortfolioTree;
import org.keelson.edit.SessionEvent;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioListener;
import org.keelson.ui.Selections;

/** Keeps the tree as the portfolios are; many changes in a row are one refresh. */
final class TreeUpdater implements PortfolioListener {

    /** With more nodes to refresh than this, refreshing all is quicker. */
    private static final int MANY = 100;

    private final TreeViewer tree;
    private final OpenPortfolios portfolios;
    private final ExpandedNodes expanded;
    private final Runnable refilter;
    private final TreeLabels labels;
    private final Map<OpenPortfolio, Runnable> followed = new HashMap<>();
    private final Set<Object> dirty = new LinkedHashSet<>();
    private final Runnable unlisten;
    private final List<OpenPortfolio> fresh = new ArrayList<>();
    private boolean all;
    private boolean said;
    private boolean due;

    /**
     * @param labels   what nodes say
     * @param expanded what was open before
     * @param refilter computes the filter anew and refreshes the whole tree
     */
    TreeUpdater(TreeViewer tree, NodeLabels labels, OpenPortfolios portfolios, ExpandedNodes expanded, Runnable refilter) {
        this.labels = new TreeLabels(tree, labels);
        this.expanded = expanded;
        this.tree = tree;
        this.portfolios = portfolios;
        this.refilter = refilter;
        unlisten = portfolios.addListener(this::followAll);
        followAll();
    }

    private void followAll() {
        for (OpenPortfolio portfolio : portfolios.all()) {
            followed.computeIfAbsent(portfolio, each -> {
                fresh.add(each);
                return each.addListener(this);
            });
        }
        all = true;
        later();
    }

    @Override
    public void changed(OpenPortfolio portfolio, SessionEvent event) {
        // Where nothing came or went, what holds an object looks as before; it is among what changed where its order did.
        boolean cameOrWent = !event.attached().isEmpty() || !event.detached().isEmpty();
        if (cameOrWent) {
            dirty.add(portfolio.portfolio());
        }
        for (EObject object : event.changed()) {
            Object above = PortfolioTree.parent(object);
            if (above != null) {
                if (cameOrWent) {
                    dirty.add(above);
                }
                dirty.add(object);
            } else if (object == portfolio.portfolio()) {
                dirty.add(object);
            }
        }
        said |= !event.changed().isEmpty();
        later();
    }

    @Override
    public void stateChanged(OpenPortfolio portfolio) {
        tree.update(portfolio.portfolio(), null);
    }

    @Override
    public void replaced(OpenPortfolio portfolio) {
        List<String> expanded = new ArrayList<>();
        for (Object node : tree.getExpandedElements()) {
            if (node instanceof Element element) {
                expanded.add(element.getId());
            }
        }
        List<String> selected = Selections.elements(tree.getSelection(), Element.class).stream().map(Element::getId)
                .toList();
        all = true;
        updateNow();
        PortfolioSession session = portfolio.session();
        for (String id : expanded) {
            session.find(id).ifPresent(element -> tree.setExpandedState(element, true));
        }
        tree.setSelection(new StructuredSelection(
                selected.stream().map(session::find).flatMap(Optional::stream).toList()));
    }

    @Override
    public void closed(OpenPortfolio portfolio) {
        followed.remove(portfolio);
        all = true;
        later();
    }

    private void later() {
        if (!due) {
            due = true;
            tree.getControl().getDisplay().asyncExec(this::updateNow);
        }
    }

    /** Does now what is due. */
    void updateNow() {
        due = false;
        if (tree.getControl().isDisposed() || !all && !said && dirty.isEmpty()) {
            return;
        }
        List<Object> nodes = List.copyOf(dirty);
        boolean whole = all || nodes.size() > MANY || tree.getFilters().length > 0 && isFiltered();
        boolean others = said;
        all = false;
        said = false;
        dirty.clear();
        if (whole) {
            refilter.run();
            fresh.stream().filter(portfolio -> !expanded.expand(tree, portfolio))
                    .forEach(portfolio -> expand(portfolio.portfolio()));
            fresh.clear();
        } else {
            nodes.forEach(node -> tree.refresh(node));
            if (others) {
                labels.changed();
            }
        }
    }

    private void expand(Portfolio portfolio) {
        tree.expandToLevel(portfolio, 1);
        portfolio.getPrograms().forEach(program -> tree.expandToLevel(program, 1));
    }

    private boolean isFiltered() {
        return tree.getFilters()[0] instanceof NameFilter filter && filter.isActive();
    }

    void dispose() {
        unlisten.run();
        followed.values().forEach(Runnable::run);
    }
}
