// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.app.internal.guide.GuideDocument.Heading;

/** The headings of the page that is read; choosing one goes there. */
final class GuideOutline extends Page implements IContentOutlinePage {

    private final GuideText text;
    private Tree tree;
    private GuideDocument shown;
    private boolean focusing;

    GuideOutline(GuideText text) {
        this.text = text;
    }

    @Override
    public void createControl(Composite parent) {
        tree = new Tree(parent, SWT.SINGLE | SWT.V_SCROLL);
        AccessibleName.set(tree, "Headings of the page");
        tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            Heading heading = (Heading) event.item.getData();
            if (!focusing) {
                text.select(heading.start(), heading.start() + heading.text().length());
            }
        }));
        text.onChange(this::fill);
        tree.addListener(SWT.Dispose, event -> text.onChange(() -> { }));
        fill();
    }

    private void fill() {
        if (shown == text.document()) {
            return;
        }
        shown = text.document();
        tree.removeAll();
        Deque<TreeItem> above = new ArrayDeque<>();
        for (Heading heading : shown.headings()) {
            while (!above.isEmpty() && ((Heading) above.peek().getData()).level() >= heading.level()) {
                above.pop();
            }
            TreeItem item = above.isEmpty() ? new TreeItem(tree, SWT.NONE) : new TreeItem(above.peek(), SWT.NONE);
            item.setText(heading.text());
            item.setData(heading);
            above.push(item);
        }
        for (TreeItem item : tree.getItems()) {
            item.setExpanded(true);
        }
    }

    @Override
    public Control getControl() {
        return tree;
    }

    @Override
    public void setFocus() {
        // GTK selects the first heading then, which nobody has chosen
        focusing = true;
        tree.setFocus();
        focusing = false;
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        // headings are no elements, so that nothing follows them
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        // as above
    }

    @Override
    public ISelection getSelection() {
        return StructuredSelection.EMPTY;
    }

    @Override
    public void setSelection(ISelection selection) {
        // as above
    }
}
