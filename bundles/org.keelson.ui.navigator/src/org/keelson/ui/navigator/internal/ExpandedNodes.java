// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.ui.IMemento;
import org.keelson.edit.PortfolioTree;
import org.keelson.model.Element;
import org.keelson.ui.ModelTree;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;

/** Which nodes of the tree are open, by file, kept over a restart. A file that is opened later opens its nodes then. */
final class ExpandedNodes {

    private static final String FILE = "expanded";
    private static final String NODES = "nodes";
    /** Those that were open last come last, so what never opens again is forgotten. */
    private static final int MOST_FILES = 50;

    private final Map<Path, Set<String>> waiting = new LinkedHashMap<>();

    void restore(IMemento memento) {
        for (IMemento each : memento.getChildren(FILE)) {
            String nodes = each.getString(NODES);
            if (each.getID() != null && nodes != null) {
                file(each.getID()).ifPresent(file -> waiting.put(file, new LinkedHashSet<>(Arrays.asList(nodes.split("\n")))));
            }
        }
    }

    private static Optional<Path> file(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty(); // written on another system: of no use here
        }
    }

    void save(IMemento memento, TreeViewer tree, OpenPortfolios portfolios) {
        Map<Path, Set<String>> open = new LinkedHashMap<>();
        for (Object node : tree.getExpandedElements()) {
            if (owner(node) instanceof EObject object) {
                portfolios.of(object).ifPresent(
                        portfolio -> open.computeIfAbsent(portfolio.file(), file -> new LinkedHashSet<>()).add(key(node)));
            }
        }
        Map<Path, Set<String>> all = new LinkedHashMap<>();
        waiting.entrySet().stream().filter(each -> !open.containsKey(each.getKey()))
                .skip(Math.max(0, waiting.size() + open.size() - MOST_FILES))
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        all.putAll(open);
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
            ModelTree model = new ModelTree();
            Arrays.stream(model.getChildren(node)).filter(model::hasChildren).forEach(child -> expand(tree, child, nodes));
        }
    }

    private static Object owner(Object node) {
        return node instanceof ModelTree.Block block ? owner(block.parent())
                : node instanceof PortfolioTree.Group group ? group.owner() : node;
    }

    private static String key(Object node) {
        return switch (node) {
            case ModelTree.Block block -> key(block.parent()) + '/' + block.first();
            case PortfolioTree.Group group -> key(group.owner()) + '/' + group.text();
            case Element element -> element.getId();
            default -> "";
        };
    }
}
