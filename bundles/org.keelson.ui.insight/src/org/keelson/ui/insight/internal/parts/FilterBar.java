// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.keelson.edit.Fold;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** The head of a view: a field that filters what is below, a choice of what to see, and a line that sums it up. */
public final class FilterBar {

    private static final String SELF = FilterBar.class.getName();
    /** What a choice is to be set to once it has such an item. */
    private static final String WANTED = "wanted";
    private static final String TEXT = "text";
    private static final String CHOICE = "choice";

    private final Composite area;
    private final Text filter;
    private final List<Combo> choices = new ArrayList<>();
    private final Label summary;
    private String said = "";
    private Combo which;

    /**
     * A head at the top of a view.
     *
     * @param parent  has a grid of one column
     * @param what    is filtered, such as {@code findings}
     * @param tip     what the words of the filter are looked for in
     * @param changed runs when the user has typed or chosen something else
     */
    public FilterBar(Composite parent, String what, String tip, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        area.setData(SELF, this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        filter.setMessage("Filter");
        filter.setToolTipText(tip);
        AccessibleName.set(filter, "Filter " + what);
        filter.addModifyListener(event -> changed.run());
        GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        summary = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        layOut();
    }

    private void layOut() {
        GridLayoutFactory.fillDefaults().numColumns(area.getChildren().length).extendedMargins(6, 6, 4, 0).applyTo(area);
    }

    /**
     * Adds the choice of what to see, the first of which is chosen.
     *
     * @param name what a screen reader calls it
     */
    public FilterBar choice(String name, List<String> items, Runnable changed) {
        which = addChoice(name, items, changed);
        return this;
    }

    /** Adds another choice before the summary, whose items the caller may change. */
    public Combo addChoice(String name, List<String> items, Runnable changed) {
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setVisibleItemCount(20);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        AccessibleName.set(combo, name);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            combo.setData(WANTED, null);
            changed.run();
        }));
        choices.add(combo);
        combo.moveAbove(summary);
        layOut();
        return combo;
    }

    /** Brings the items of a choice up to date; what was chosen stays so where it is still there. */
    public static void fill(Combo combo, List<String> items) {
        if (!Arrays.asList(combo.getItems()).equals(items)) {
            String before = combo.getData(WANTED) instanceof String wanted && items.contains(wanted) ? wanted : combo.getText();
            combo.setItems(items.toArray(String[]::new));
            combo.select(Math.max(0, items.indexOf(before)));
            combo.requestLayout();
        }
    }

    /** The head whose area a control is; empty if it is another control. */
    static Optional<FilterBar> of(Control control) {
        return control.getData(SELF) instanceof FilterBar bar ? Optional.of(bar) : Optional.empty();
    }

    /** Keeps what was typed and chosen. */
    void save(IMemento memento) {
        memento.putString(TEXT, filter.getText());
        for (Combo each : choices) {
            memento.createChild(CHOICE).putString(TEXT, each.getData(WANTED) instanceof String wanted ? wanted : each.getText());
        }
    }

    /** Brings back what was kept; a choice that is not there yet is made once it is. */
    void restore(IMemento memento) {
        IMemento[] kept = memento.getChildren(CHOICE);
        for (int i = 0; i < Math.min(kept.length, choices.size()); i++) {
            String text = kept[i].getString(TEXT);
            int index = text == null ? -1 : choices.get(i).indexOf(text);
            if (index >= 0) {
                choices.get(i).select(index);
            } else {
                choices.get(i).setData(WANTED, text);
            }
        }
        filter.setText(Optional.ofNullable(memento.getString(TEXT)).orElse(""));
    }

    /** What Enter and the down arrow in the filter go to. */
    public FilterBar leadsTo(Runnable focus) {
        filter.addListener(SWT.DefaultSelection, event -> focus.run());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                focus.run();
            }
        });
        return this;
    }

    /** What the field says while it is empty. */
    public FilterBar message(String text) {
        filter.setMessage(text);
        return this;
    }

    /** The field. */
    public Text field() {
        return filter;
    }

    /** What was typed. */
    public String text() {
        return filter.getText();
    }

    /** Puts the cursor into the filter. */
    public void focus() {
        filter.setFocus();
        filter.selectAll();
    }

    /** Number of the choice. */
    public int chosen() {
        return which.getSelectionIndex();
    }

    /** Whether a text contains each of the words that were typed, in any order and case. */
    public boolean accepts(String text) {
        return containsAll(text, filter.getText());
    }

    /** Whether a text contains each of some words, in any order and case. */
    public static boolean containsAll(String text, String words) {
        return Fold.containsAll(text, Fold.words(words));
    }

    /** Says what is shown. */
    public void summarize(String text) {
        summarize(text, Palette.Role.TEXT);
    }

    /** Says what is shown, in the colour of a role. */
    public void summarize(String text, Palette.Role role) {
        said = text;
        summary.setText(LegacyActionTools.escapeMnemonics(text));
        summary.setToolTipText(text);
        summary.setForeground(Theme.color(role));
        summary.requestLayout();
    }

    /** What the summary says. */
    public String summary() {
        return said;
    }
}
