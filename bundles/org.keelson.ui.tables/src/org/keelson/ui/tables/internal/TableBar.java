// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.table.QueryException;
import org.keelson.edit.table.TableKind;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** Above a table: what is listed, which view of it, which rows, and how many there are. */
final class TableBar {

    /** What the bar is for. */
    interface Host {

        void list(TableKind kind);

        /** @param name of a saved view, or {@code null} for the usual one */
        void use(String name);

        void search(String words);

        /** @throws QueryException if it is none; the old one stays */
        void query(String text) throws QueryException;

        /** Shows the menu of what can be done with views. */
        void menu(Button at);

        /** The keyboard goes to the table. */
        void focusTable();
    }

    /** Who types is not disturbed; who stops sees the answer at once. In milliseconds. */
    private static final int PAUSE = 120;
    private static final int QUERY_PAUSE = 600;
    private static final String USUAL = "All";

    private final Host host;
    private final Composite area;
    private final Combo kinds;
    private final Combo views;
    private final Text search;
    private final Text query;
    private final Label count;
    private final Label error;
    private final Runnable searchNow = this::searchNow;
    private final Runnable queryNow = this::queryNow;
    private boolean filling;

    TableBar(Composite parent, Host host) {
        this.host = host;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(6).margins(8, 6).spacing(8, 4).applyTo(area);
        kinds = new Combo(area, SWT.READ_ONLY);
        kinds.setItems(Arrays.stream(TableKind.values()).map(TableKind::title).toArray(String[]::new));
        kinds.setVisibleItemCount(TableKind.values().length);
        AccessibleName.set(kinds, "What the table lists");
        kinds.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> host.list(TableKind.values()[kinds
                .getSelectionIndex()])));
        views = new Combo(area, SWT.READ_ONLY);
        AccessibleName.set(views, "Saved view");
        views.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> host.use(views.getSelectionIndex() == 0 ? null
                : views.getText())));
        Button menu = new Button(area, SWT.PUSH);
        menu.setText("View ▾");
        menu.setToolTipText("Columns, groups, and saved views");
        menu.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> host.menu(menu)));
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Filter by text");
        AccessibleName.set(search, "Filter by text", "Rows in which all these words are, in whatever column");
        query = new Text(area, SWT.BORDER);
        hint(TableKind.WORK_ITEMS);
        AccessibleName.set(query, "Query", "Comparisons of columns, joined by and, or, not");
        count = new Label(area, SWT.RIGHT);
        error = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).applyTo(views);
        GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(search);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(query);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
        GridDataFactory.fillDefaults().span(6, 1).grab(true, false).exclude(true).applyTo(error);
        hook();
    }

    /** A query that means something where it is offered. */
    private void hint(TableKind kind) {
        query.setMessage("Query, such as  " + switch (kind) {
            case WORK_ITEMS -> "status = \"off track\" and finish < today + 2w";
            case DEPENDENCIES -> "state = requested and \"need by\" < today + 4w";
            case RISKS -> "state = open and probability >= 0.4";
            case ISSUES, ACTIONS -> "state = open and \"due by\" < today + 1w";
            case DECISIONS -> "state = proposed and \"decide by\" < today + 2w";
            case QUESTIONS -> "state = open and \"answer by\" < today + 2w";
            case ESCALATIONS -> "state = raised and by < today";
            case PROMISES -> "date < today + 2w";
            case KEY_RESULTS -> "current = 0 and owner is not empty";
        });
    }

    private void hook() {
        search.addModifyListener(event -> later(searchNow, PAUSE));
        query.addModifyListener(event -> later(queryNow, QUERY_PAUSE));
        search.addListener(SWT.DefaultSelection, event -> now(searchNow));
        query.addListener(SWT.DefaultSelection, event -> now(queryNow));
        for (Text text : List.of(search, query)) {
            text.addListener(SWT.KeyDown, event -> {
                if (event.keyCode == SWT.ARROW_DOWN) {
                    event.doit = false;
                    host.focusTable();
                } else if (event.keyCode == SWT.ESC) {
                    text.setText("");
                    host.focusTable();
                }
            });
        }
    }

    private void later(Runnable task, int pause) {
        if (!filling) {
            area.getDisplay().timerExec(pause, task);
        }
    }

    private void now(Runnable task) {
        area.getDisplay().timerExec(-1, task);
        task.run();
    }

    private void searchNow() {
        if (!search.isDisposed()) {
            host.search(search.getText());
        }
    }

    private void queryNow() {
        if (query.isDisposed()) {
            return;
        }
        try {
            host.query(query.getText());
            error("");
        } catch (QueryException e) {
            error(e.getMessage());
        }
    }

    private void error(String text) {
        error.setText(text);
        ((GridData) error.getLayoutData()).exclude = text.isEmpty();
        error.setVisible(!text.isEmpty());
        applyTheme();
        area.getParent().layout(true, true);
    }

    /** Shows what is set. */
    void show(TableModel model, List<String> names, String view) {
        filling = true;
        kinds.select(model.kind().ordinal());
        hint(model.kind());
        List<String> items = new ArrayList<>(List.of(USUAL));
        items.addAll(names);
        views.setItems(items.toArray(String[]::new));
        views.select(view == null ? 0 : Math.max(0, items.indexOf(view)));
        if (!search.getText().equals(model.text())) {
            search.setText(model.text());
        }
        if (!query.getText().equals(model.layout().query())) {
            query.setText(model.layout().query());
        }
        filling = false;
        try {
            model.parse(query.getText());
            error("");
        } catch (QueryException e) {
            error(e.getMessage());
        }
    }

    void count(TableModel model) {
        int all = model.data().size();
        int shown = model.view().rows();
        String text = model.isBusy() && shown == 0 ? "…" : shown == all ? number(all)
                : number(shown) + " of " + number(all);
        if (!text.equals(count.getText())) {
            count.setText(text);
            count.requestLayout();
        }
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    void focusSearch() {
        search.setFocus();
    }

    void focusQuery() {
        query.setFocus();
        query.setSelection(query.getText().length());
    }

    void applyTheme() {
        error.setForeground(Theme.color(Role.OFF_TRACK));
    }
}
