// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Keeps what the nodes of a tree say as it is: a label may be made of other objects than its node, such as the name of a team or
 * of the ends of a dependency. What is on screen is looked at at once, the rest a piece at a time. On the UI thread.
 */
final class TreeLabels {

    /** So long it looks at a time, in nanoseconds. */
    private static final long PIECE = 6_000_000;

    private final TreeViewer viewer;
    private final NodeLabels labels;
    private final Deque<TreeItem> rest = new ArrayDeque<>();
    private boolean isDue;

    TreeLabels(TreeViewer viewer, NodeLabels labels) {
        this.viewer = viewer;
        this.labels = labels;
    }

    /** Something was changed that a label may be made of. */
    void changed() {
        Tree tree = viewer.getTree();
        int rows = tree.getClientArea().height / Math.max(1, tree.getItemHeight()) + 2;
        TreeItem row = tree.getTopItem();
        for (int seen = 0; row != null && seen < rows; seen++) {
            update(row);
            row = below(row);
        }
        rest.clear();
        push(tree.getItems());
        later();
    }

    private void push(TreeItem[] items) {
        for (TreeItem item : items) {
            rest.push(item);
        }
    }

    private void later() {
        if (!isDue && !rest.isEmpty()) {
            isDue = true;
            viewer.getTree().getDisplay().asyncExec(this::goOn);
        }
    }

    private void goOn() {
        isDue = false;
        if (viewer.getTree().isDisposed()) {
            return;
        }
        long began = System.nanoTime();
        while (!rest.isEmpty() && System.nanoTime() - began < PIECE) {
            TreeItem item = rest.pop();
            if (!item.isDisposed()) {
                update(item);
                push(item.getItems());
            }
        }
        later();
    }

    private void update(TreeItem item) {
        Object node = item.getData();
        if (node != null && !labels.getStyledText(node).getString().equals(item.getText())) {
            viewer.update(node, null);
        }
    }

    private static TreeItem below(TreeItem item) {
        if (item.getExpanded() && item.getItemCount() > 0) {
            return item.getItem(0);
        }
        for (TreeItem each = item; each != null; each = each.getParentItem()) {
            TreeItem parent = each.getParentItem();
            int next = 1 + (parent == null ? each.getParent().indexOf(each) : parent.indexOf(each));
            if (next < (parent == null ? each.getParent().getItemCount() : parent.getItemCount())) {
                return parent == null ? each.getParent().getItem(next) : parent.getItem(next);
            }
        }
        return null;
    }
}
