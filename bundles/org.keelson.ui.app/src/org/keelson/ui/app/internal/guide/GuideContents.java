// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.keelson.ui.AccessibleName;

/** The contents of the guide as a tree of sections and pages, with a search over all pages above it. */
final class GuideContents {

    private final GuidePages pages;
    private final Consumer<GuidePages.Page> chosen;
    private final Text search;
    private final Tree tree;
    private GuidePages.Page selected;

    /** @param chosen gets the page that is chosen */
    GuideContents(Composite parent, GuidePages pages, Consumer<GuidePages.Page> chosen) {
        this.pages = pages;
        this.chosen = chosen;
        search = new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        search.setMessage("Search the guide");
        AccessibleName.set(search, "Search the guide");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(search);
        search.addModifyListener(event -> list());
        search.addListener(SWT.DefaultSelection, event -> listed().stream().findFirst().ifPresent(chosen));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                focus();
            }
        });
        tree = new Tree(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        AccessibleName.set(tree, "Contents of the guide");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(tree);
        tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (event.item.getData() instanceof GuidePages.Page page && page != selected) {
                chosen.accept(page);
            }
        }));
        list();
    }

    /** The words that are searched for. */
    String wanted() {
        return search.getText();
    }

    /** Marks the page that is read. */
    void select(GuidePages.Page page) {
        selected = page;
        all(tree.getItems()).stream().filter(item -> item.getData() == page).findFirst()
                .ifPresentOrElse(tree::setSelection, tree::deselectAll);
    }

    private void focus() {
        tree.setFocus();
        if (tree.getSelectionCount() == 0) {
            all(tree.getItems()).stream().filter(item -> item.getData() != null).findFirst().ifPresent(tree::setSelection);
        }
    }

    private List<GuidePages.Page> listed() {
        return pages.all().stream().filter(page -> page.matches(search.getText())).toList();
    }

    private void list() {
        tree.removeAll();
        Map<String, TreeItem> sections = new LinkedHashMap<>();
        for (GuidePages.Page page : listed()) {
            TreeItem section = page.section().isEmpty() ? null : sections.computeIfAbsent(page.section(), name -> {
                TreeItem item = new TreeItem(tree, SWT.NONE);
                item.setText(name);
                return item;
            });
            TreeItem item = section == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(section, SWT.NONE);
            item.setText(page.title());
            item.setData(page);
        }
        sections.values().forEach(section -> section.setExpanded(true));
        if (selected != null) {
            select(selected);
        }
    }

    private static List<TreeItem> all(TreeItem... items) {
        return Arrays.stream(items).<TreeItem>mapMulti((item, sink) -> {
            sink.accept(item);
            Arrays.stream(item.getItems()).forEach(sink);
        }).toList();
    }
}
