// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.keelson.engine.Contribution;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** The rules, those that are replayed with a check. */
final class RuleList {

    private final Composite area;
    private final Table table;
    private final Set<String> known = new HashSet<>();
    private List<Contribution> rules = List.of();

    /**
     * @param changed runs when other rules are checked or selected
     * @param open    runs on a double click or Enter
     */
    RuleList(Composite parent, Runnable changed, Runnable open) {
        area = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        area.setLayout(layout);
        table = new Table(area, SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        AccessibleName.set(table, "Rules to replay");
        column(layout, "Rule", 80);
        column(layout, "Tried", 20);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> open.run()));
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 52));
    }

    Composite area() {
        return area;
    }

    Table table() {
        return table;
    }

    /**
     * Shows rules; checks and selection stay as they are.
     *
     * @param isOn whether one that was not there before is checked
     * @param tried what is tried of it
     */
    void show(List<Contribution> now, Predicate<Contribution> isOn, Function<Contribution, String> tried) {
        Set<String> checked = new HashSet<>(checked().stream().map(Contribution::id).toList());
        Set<String> selected = new HashSet<>(selected().stream().map(Contribution::id).toList());
        boolean isSame = rules.equals(now);
        rules = List.copyOf(now);
        if (!isSame) {
            table.removeAll();
        }
        for (int i = 0; i < rules.size(); i++) {
            Contribution rule = rules.get(i);
            TableItem item = isSame ? table.getItem(i) : new TableItem(table, SWT.NONE);
            item.setText(new String[] { rule.name(), tried.apply(rule) });
            item.setForeground(1, Theme.color(Palette.Role.ACCENT));
            item.setData(rule);
            if (!isSame) {
                item.setChecked(known.add(rule.id()) ? isOn.test(rule) : checked.contains(rule.id()));
            }
        }
        if (!isSame) {
            table.setSelection(Arrays.stream(table.getItems())
                    .filter(item -> selected.contains(((Contribution) item.getData()).id())).toArray(TableItem[]::new));
        }
    }

    List<Contribution> rules() {
        return rules;
    }

    List<Contribution> checked() {
        List<Contribution> checked = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            if (item.getChecked()) {
                checked.add((Contribution) item.getData());
            }
        }
        return checked;
    }

    void checkAll(boolean isChecked) {
        for (TableItem item : table.getItems()) {
            item.setChecked(isChecked);
        }
    }

    List<Contribution> selected() {
        return Arrays.stream(table.getSelection()).map(item -> (Contribution) item.getData()).toList();
    }

    Optional<Contribution> find(String id) {
        return rules.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
