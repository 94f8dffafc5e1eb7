// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.keelson.edit.table.Choice;
import org.keelson.edit.table.TableColumn;
import org.keelson.edit.table.TableKind;
import org.keelson.edit.table.TableView;

/** What stands in the cells of a grid, and how it is to be drawn. Reads the model for what is drawn and no more. */
final class GridContent {

    /** Below this, thousands are not set apart. */
    private static final int MANY = 10_000;

    private final TableModel model;
    private final Supplier<int[]> shown;

    GridContent(TableModel model, Supplier<int[]> shown) {
        this.model = model;
        this.shown = shown;
    }

    /** One cell of text by place. */
    private interface Text {
        Object at(int column, int row);
    }

    /** Cells that only show. */
    private record Cells(IntSupplier columns, IntSupplier rows, Text text) implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return text.at(column, row);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Cells are written by edits");
        }

        @Override
        public int getColumnCount() {
            return columns.getAsInt();
        }

        @Override
        public int getRowCount() {
            return rows.getAsInt();
        }
    }

    IDataProvider cells() {
        return new Cells(() -> shown.get().length, () -> model.view().lines().length, this::cell);
    }

    IDataProvider heads() {
        return new Cells(() -> shown.get().length, () -> 1, (column, row) -> head(column));
    }

    IDataProvider numbers() {
        return new Cells(() -> 1, () -> model.view().lines().length,
                (column, line) -> line < model.view().lines().length && model.view().lines()[line] >= 0
                        ? Integer.toString(line + 1 - heads(line)) : "");
    }

    IDataProvider corner() {
        return new Cells(() -> 1, () -> 1, (column, row) -> "");
    }

    /** How many heads of groups stand above a line; without groups, lines are not counted. */
    private int heads(int line) {
        if (model.view().groups().isEmpty()) {
            return 0;
        }
        int at = line;
        while (model.view().lines()[at] >= 0) {
            at--;
        }
        return -model.view().lines()[at];
    }

    private TableColumn column(int at) {
        return model.data().columns().get(shown.get()[at]);
    }

    private String cell(int column, int line) {
        if (line >= model.view().lines().length || column >= shown.get().length) {
            return "";
        }
        TableView.Group group = model.view().groupAt(line);
        if (group != null) {
            return column == 0 ? (group.open() ? "▾ " : "▸ ") + head(group) : sum(group, shown.get()[column]);
        }
        return text(model.data().value(model.view().lines()[line], shown.get()[column]));
    }

    private String text(Object value) {
        return value instanceof Choice choice ? choice.display()
                : value instanceof Double number ? number(number) : model.data().texts().of(value);
    }

    /** A large number with its thousands apart, and a minus that is as wide as a digit. */
    private String number(double number) {
        String text = model.data().texts().of(number);
        int point = text.indexOf('.');
        String whole = Math.abs(number) < MANY || Math.abs(number) > Long.MAX_VALUE ? point < 0 ? text : text.substring(0, point)
                : String.format(Locale.ROOT, "%,d", (long) number);
        return (point < 0 ? whole : whole + text.substring(point)).replace('-', '−');
    }

    /** What stands in the head of a group: its value, and how many rows have it. */
    static String head(TableView.Group group) {
        return (group.text().isEmpty() ? "(none)" : group.text()) + "  ·  " + group.count();
    }

    private String sum(TableView.Group group, int column) {
        return Double.isNaN(group.sums()[column]) ? "" : "Σ " + number(group.sums()[column]);
    }

    private String head(int at) {
        TableColumn column = column(at);
        StringBuilder text = new StringBuilder(column.header());
        List<String> sorted = new ArrayList<>(model.layout().sorts().keySet());
        if (sorted.contains(column.id())) {
            text.append(model.layout().sorts().get(column.id()) ? " ▼" : " ▲");
            if (sorted.size() > 1) {
                text.append(sorted.indexOf(column.id()) + 1);
            }
        }
        return text.append(model.layout().filters().containsKey(column.id()) ? " ⧩" : "").toString();
    }

    void headLabel(LabelStack labels, int column, int row) {
        if (column < shown.get().length && column(column).isNumber()) {
            labels.addLabel(GridStyle.NUMBER);
        }
    }

    void label(LabelStack labels, int column, int line) {
        if (line >= model.view().lines().length || column >= shown.get().length) {
            return;
        }
        if (column(column).isNumber()) {
            labels.addLabel(GridStyle.NUMBER);
        }
        if (model.view().lines()[line] < 0) {
            labels.addLabel(GridStyle.GROUP);
            return;
        }
        int row = model.view().lines()[line];
        if (column(column).id().equals("status") && model.data().value(row, shown.get()[column]) instanceof Choice status) {
            labels.addLabel(GridStyle.STATUS + status.order());
        }
        if (column(column).id().equals("name") && model.kind() == TableKind.WORK_ITEMS
                && Boolean.TRUE.equals(model.data().value(row, model.data().column("critical")))) {
            labels.addLabel(GridStyle.CRITICAL);
        }
    }
}
