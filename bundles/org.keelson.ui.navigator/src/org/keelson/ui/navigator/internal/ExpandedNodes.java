// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.ui.IMemento;
import org.keelson.edit.PortfolioTree;
import org.keelson.model.Element;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;

/** Which nodes of the tree are open, by file, kept over a restart. A file that is opened later opens its nodes then. */
final class ExpandedNodes {

    private static final String FILE = "expanded";
    private static final String NODES = "nodes";

    private final Map<Path, Set<String>> waiting = new LinkedHashMap<>();

    void restore(IMemento memento) {
        for (IMemento each : memento.getChildren(FILE)) {
            String nodes = each.getString(NODES);
            if (each.getID() != null && nodes != null) {
                waiting.put(Path.of(each.getID()), new LinkedHashSet<>(Arrays.asList(nodes.split("\n"))));
            }
        }
    }

    void save(IMemento memento, TreeViewer tree, OpenPortfolios portfolios) {
        Map<Path, Set<String>> all = new LinkedHashMap<>(waiting);
        for (Object node : tree.getExpandedElements()) {
            Object owner = node instanceof PortfolioTree.Group group ? group.owner() : node;
            if (owner instanceof EObject object) {
                portfolios.of(object).ifPresent(
                        portfolio -> all.computeIfAbsent(portfolio.file(), file -> new LinkedHashSet<>()).add(key(node)));
            }
        }
        all.forEach((file, nodes) -> memento.createChild(FILE, file.toString()).putString(NODES, String.join("\n", nodes)));
    }

    /** @return whether it is known which nodes of a portfolio were open; they are so now */
    boolean expand(TreeViewer tree, OpenPortfolio portfolio) {
        Set<String> nodes = waiting.remove(portfolio.file());
        if (nodes != null) {
            expand(tree, portfolio.portfolio(), nodes);
        }
        return nodes != null;
    }

    private static void expand(TreeViewer tree, Object node, Set<String> nodes) {
        if (nodes.contains(key(node))) {
            tree.setExpandedState(node, true);
            PortfolioTree.children(node).stream().filter(PortfolioTree::hasChildren).forEach(child -> expand(tree, child, nodes));
        }
    }

    private static String key(Object node) {
        return node instanceof PortfolioTree.Group group ? key(group.owner()) + '/' + group.text()
                : node instanceof Element element ? element.getId() : "";
    }
}
