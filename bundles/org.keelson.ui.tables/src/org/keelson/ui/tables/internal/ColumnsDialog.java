// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.keelson.edit.table.TableLayout;
import org.keelson.ui.AccessibleName;

/** Which columns are shown, in which order, and how many of them stay when the table is scrolled. */
final class ColumnsDialog extends Dialog {

    private final List<org.keelson.edit.table.TableColumn> all;
    private final TableLayout before;
    private Table table;
    private Spinner frozen;
    private TableLayout answer;

    ColumnsDialog(Shell shell, List<org.keelson.edit.table.TableColumn> all, TableLayout before) {
        super(shell);
        this.all = all;
        this.before = before;
    }

    /** The layout as it was set. */
    TableLayout answer() {
        return answer;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Columns");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
        Label hint = new Label(area, SWT.NONE);
        hint.setText("Space shows or hides a column; Alt with the up and down arrows moves it.");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(hint);
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        AccessibleName.set(table, "Columns");
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 420).applyTo(table);
        column("Column", 230);
        column("Kind", 160);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "Move &Up", () -> move(-1));
        button(buttons, "Move &Down", () -> move(1));
        Composite freeze = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(freeze);
        new Label(freeze, SWT.NONE).setText("Columns that stay at the left:");
        frozen = new Spinner(freeze, SWT.BORDER);
        AccessibleName.set(frozen, "Columns that stay at the left");
        frozen.setValues(before.frozen(), 0, 9, 0, 1, 1);
        table.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.ALT) != 0 && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
                event.doit = false;
                move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
            }
        });
        fill();
        return area;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private static void button(Composite parent, String label, Runnable task) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    /** Those that are shown first, in their order; then the others as they are offered. */
    private void fill() {
        List<org.keelson.edit.table.TableColumn> ordered = new ArrayList<>();
        before.columns().keySet().forEach(id -> all.stream().filter(each -> each.id().equals(id)).forEach(ordered::add));
        Set<String> shown = new HashSet<>(before.columns().keySet());
        all.stream().filter(each -> !shown.contains(each.id())).forEach(ordered::add);
        for (org.keelson.edit.table.TableColumn each : ordered) {
            TableItem item = new TableItem(table, SWT.NONE);
            set(item, each, shown.contains(each.id()));
        }
        table.select(0);
    }

    private static void set(TableItem item, org.keelson.edit.table.TableColumn column, boolean shown) {
        item.setText(new String[] { column.header(), column.category() });
        item.setData(column);
        item.setChecked(shown);
    }

    private void move(int way) {
        int from = table.getSelectionIndex();
        int to = from + way;
        if (from < 0 || to < 0 || to >= table.getItemCount()) {
            return;
        }
        TableItem one = table.getItem(from);
        TableItem other = table.getItem(to);
        var column = (org.keelson.edit.table.TableColumn) one.getData();
        boolean shown = one.getChecked();
        set(one, (org.keelson.edit.table.TableColumn) other.getData(), other.getChecked());
        set(other, column, shown);
        table.setSelection(to);
    }

    @Override
    protected void okPressed() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (TableItem item : table.getItems()) {
            if (item.getChecked()) {
                String id = ((org.keelson.edit.table.TableColumn) item.getData()).id();
                columns.put(id, before.columns().getOrDefault(id, 0));
            }
        }
        answer = before.withColumns(columns.isEmpty() ? before.columns() : columns).withFrozen(frozen.getSelection());
        super.okPressed();
    }
}
