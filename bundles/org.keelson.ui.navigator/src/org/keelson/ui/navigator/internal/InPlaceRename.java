// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ICellModifier;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Item;
import org.keelson.edit.Edits;
import org.keelson.edit.Legality;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.ui.OpenPortfolios;

/** Renaming of a node where it stands. Enter or leaving keeps the name, Escape the old one. */
final class InPlaceRename {

    private static final String NAME = "name";

    private final TreeViewer tree;
    private final OpenPortfolios portfolios;

    InPlaceRename(TreeViewer tree, OpenPortfolios portfolios) {
        this.tree = tree;
        this.portfolios = portfolios;
        ColumnViewerEditorActivationStrategy onCommand = new ColumnViewerEditorActivationStrategy(tree) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
            }
        };
        TreeViewerEditor.create(tree, onCommand, ColumnViewerEditor.DEFAULT);
        tree.setColumnProperties(new String[] { NAME });
        tree.setCellEditors(new CellEditor[] { new TextCellEditor(tree.getTree(), SWT.BORDER) });
        tree.setCellModifier(new Names());
    }

    void start(Object node) {
        if (node != null) {
            tree.editElement(node, 0);
        }
    }

    private final class Names implements ICellModifier {
        @Override
        public boolean canModify(Object node, String property) {
            return node instanceof Element element && !(node instanceof Dependency)
                    && Legality.whyNotChange(element).isEmpty();
        }

        @Override
        public Object getValue(Object node, String property) {
            String name = ((Element) node).getName();
            return name == null ? "" : name;
        }

        @Override
        public void modify(Object node, String property, Object value) {
            Element element = (Element) (node instanceof Item item ? item.getData() : node);
            String name = value.toString().strip();
            if (!name.isEmpty() && !name.equals(element.getName())) {
                portfolios.of(element).ifPresent(open -> open.session().execute(Edits.rename(element, name)));
            }
        }
    }
}
