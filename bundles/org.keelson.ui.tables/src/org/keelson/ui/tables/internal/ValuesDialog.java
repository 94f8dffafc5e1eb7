// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.Fold;
import org.keelson.ui.AccessibleName;

/** Filters one column: the values that are in it, with how often, to be ticked. */
final class ValuesDialog extends Dialog {

    private static final int ALL = IDialogConstants.CLIENT_ID;
    private static final int NONE = ALL + 1;
    /** More values than this are found by typing. */
    private static final int MOST = 1_000;

    private final String title;
    private final Map<String, Integer> counts;
    private final Set<String> ticked = new HashSet<>();
    private Text search;
    private Table table;

    /**
     * @param counts how often each value is there, in the order in which they are listed; the empty text for no value
     * @param ticked the values of the filter there is, or {@code null} if there is none
     */
    ValuesDialog(Shell shell, String title, Map<String, Integer> counts, Set<String> ticked) {
        super(shell);
        this.title = title;
        this.counts = counts;
        this.ticked.addAll(ticked == null ? counts.keySet() : ticked);
    }

    /** The ticked values; all of them for no filter. */
    List<String> ticked() {
        return counts.keySet().stream().filter(ticked::contains).toList();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Filter " + title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        search = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Type to find values");
        AccessibleName.set(search, "Find values");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        AccessibleName.set(table, "Values of " + title);
        GridDataFactory.fillDefaults().grab(true, true).hint(340, 360).applyTo(table);
        search.addModifyListener(event -> fill());
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                table.setFocus();
            }
        });
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick((TableItem) event.item);
            }
        });
        fill();
        return area;
    }

    private void tick(TableItem item) {
        if (item.getChecked()) {
            ticked.add((String) item.getData());
        } else {
            ticked.remove(item.getData());
        }
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        String wanted = Fold.of(search.getText().strip());
        counts.entrySet().stream().filter(each -> Fold.of(each.getKey()).contains(wanted)).limit(MOST)
                .forEach(each -> {
                    TableItem item = new TableItem(table, SWT.NONE);
                    item.setText((each.getKey().isEmpty() ? "(none)" : each.getKey()) + "  ·  " + each.getValue());
                    item.setData(each.getKey());
                    item.setChecked(ticked.contains(each.getKey()));
                });
        table.setRedraw(true);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, ALL, "Tick &All", false);
        createButton(parent, NONE, "Tick &None", false);
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == ALL || id == NONE) {
            for (TableItem item : table.getItems()) {
                item.setChecked(id == ALL);
                tick(item);
            }
        } else {
            super.buttonPressed(id);
        }
    }
}
