// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioTree;

/**
 * The tree of the edit layer for JFace viewers. Its input is an {@link OpenPortfolios} or one node. Where very many nodes are
 * under one, they stand in blocks: a tree makes all siblings of what it reveals, which takes minutes for a hundred thousand.
 */
public final class ModelTree implements ITreeContentProvider {

    /** Nobody reads more at a time. */
    private static final int MOST = 1000;
    private static final int BLOCK = 500;

    /**
     * Some of the nodes under a node. Two blocks that begin at the same place are equal, so that a tree keeps it expanded.
     *
     * @param parent the node that they are under
     * @param first  place of the first of them, counted from 0
     */
    public record Block(Object parent, int first) {

        /** The nodes, in order. */
        public List<Object> children() {
            return PortfolioTree.children(parent, first, first + BLOCK);
        }

        /** How many nodes. */
        public int size() {
            return Math.clamp(PortfolioTree.size(parent) - first, 0, BLOCK);
        }

        /**
         * The first of the nodes.
         *
         * @throws IndexOutOfBoundsException if there is none any more
         */
        public Object firstNode() {
            return node(0);
        }

        private Object node(int at) {
            return PortfolioTree.children(parent, first + at, first + at + 1).getFirst();
        }

        /** From which node to which. */
        public String text() {
            int size = size();
            return size == 0 ? "" : text(node(0)) + " … " + text(node(size - 1));
        }

        private static String text(Object node) {
            return node instanceof PortfolioTree.Group group ? group.text() : Labels.text((EObject) node);
        }
    }

    @Override
    public Object[] getElements(Object input) {
        return input instanceof OpenPortfolios portfolios
                ? portfolios.all().stream().map(OpenPortfolio::portfolio).toArray() : getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (parent instanceof Block block) {
            return block.children().toArray();
        }
        int size = PortfolioTree.size(parent);
        if (size <= MOST) {
            return PortfolioTree.children(parent).toArray();
        }
        Object[] blocks = new Object[(size + BLOCK - 1) / BLOCK];
        for (int at = 0; at < blocks.length; at++) {
            blocks[at] = new Block(parent, at * BLOCK);
        }
        return blocks;
    }

    @Override
    public Object getParent(Object child) {
        if (child instanceof Block block) {
            return block.parent();
        }
        Object parent = PortfolioTree.parent(child);
        if (parent == null || PortfolioTree.size(parent) <= MOST) {
            return parent;
        }
        int place = child instanceof EObject object ? PortfolioTree.place(object) : PortfolioTree.children(parent).indexOf(child);
        return place < 0 ? parent : new Block(parent, place / BLOCK * BLOCK);
    }

    @Override
    public boolean hasChildren(Object parent) {
        return parent instanceof Block || PortfolioTree.hasChildren(parent);
    }
}
