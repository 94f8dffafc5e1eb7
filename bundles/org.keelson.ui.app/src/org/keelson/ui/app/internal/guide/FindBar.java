// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.keelson.ui.AccessibleName;

/** Finds words in the page that is read: Enter the next place, Shift+Enter the one before, Escape closes. */
final class FindBar {

    private final Composite bar;
    private final GuideText page;
    private final Text field;
    private final Label count;
    private int at = -1;

    FindBar(Composite parent, GuideText page) {
        this.page = page;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        field = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH);
        field.setMessage("Find on this page");
        AccessibleName.set(field, "Find on this page");
        GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).applyTo(field);
        count = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
        button("Previous", () -> go(-1));
        button("Next", () -> go(1));
        button("Close", this::close);
        field.addModifyListener(event -> {
            at = -1;
            go(1);
        });
        field.addListener(SWT.KeyDown, event -> {
            switch (event.keyCode) {
                case SWT.ESC -> close();
                case SWT.CR, SWT.KEYPAD_CR -> go((event.stateMask & SWT.SHIFT) != 0 ? -1 : 1);
                default -> { }
            }
        });
        bar.setVisible(false);
    }

    private void button(String label, Runnable task) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
    }

    /** Opens it, with what is selected in the page. */
    void open() {
        show(true);
        if (!page.selection().isEmpty() && !page.selection().contains("\n")) {
            field.setText(page.selection());
        }
        field.setFocus();
        field.selectAll();
    }

    /** Marks the first of some words in a page that was opened because it has them. */
    void mark(String words) {
        String first = words.strip().split("\\s+")[0];
        List<Integer> places = places(first);
        if (!places.isEmpty()) {
            page.select(places.getFirst(), places.getFirst() + first.length());
        }
        at = -1;
    }

    private void close() {
        show(false);
        page.setFocus();
    }

    private void show(boolean isShown) {
        GridDataFactory.fillDefaults().grab(true, false).exclude(!isShown).applyTo(bar);
        bar.setVisible(isShown);
        bar.getParent().layout();
    }

    private List<Integer> places(String words) {
        List<Integer> places = new ArrayList<>();
        String all = page.text().toLowerCase(Locale.ROOT);
        String wanted = words.toLowerCase(Locale.ROOT);
        for (int from = 0; !wanted.isEmpty() && (from = all.indexOf(wanted, from)) >= 0; from += wanted.length()) {
            places.add(from);
        }
        return places;
    }

    private void go(int step) {
        List<Integer> places = places(field.getText());
        if (places.isEmpty()) {
            count.setText(field.getText().isEmpty() ? "" : "Not on this page");
            return;
        }
        at = Math.floorMod(at < 0 && step < 0 ? -1 : at + step, places.size());
        count.setText(at + 1 + " of " + places.size());
        page.select(places.get(at), places.get(at) + field.getText().length());
    }
}
