// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.keelson.model.Deliverable;
import org.keelson.model.Team;
import org.keelson.ui.forms.FormPage;
import org.keelson.ui.forms.FormPageContext;

/** What a team still owes. Enter, or a double click, opens the form of an item. */
public final class OwedPage implements FormPage {

    private FormPageContext context;
    private Label summary;
    private Table table;
    private List<Owed> rows = List.of();

    @Override
    public Control createContents(Composite parent, FormPageContext pageContext) {
        context = pageContext;
        summary = context.toolkit().createLabel(parent, "");
        summary.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table = context.toolkit().createTable(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        column("Item", 320);
        column("Finish", 120);
        column("Contract", 120);
        table.addListener(SWT.Selection, event -> context.select(selected()));
        table.addListener(SWT.DefaultSelection, event -> selected().forEach(context::open));
        return table;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private List<Deliverable> selected() {
        int row = table.getSelectionIndex();
        return row < 0 ? List.of() : List.of(rows.get(row).item());
    }

    @Override
    public void refresh() {
        List<Owed> now = Owed.by((Team) context.element(), context.portfolio(), context.schedule());
        if (now.equals(rows) && !summary.getText().isEmpty()) {
            return;
        }
        rows = now;
        summary.setText(switch (rows.size()) {
            case 0 -> "Nothing is owed.";
            case 1 -> "1 item is owed.";
            default -> rows.size() + " items are owed.";
        });
        table.removeAll();
        for (Owed row : rows) {
            new TableItem(table, SWT.NONE).setText(new String[] {row.name(), row.finish(), row.contract()});
        }
    }
}
