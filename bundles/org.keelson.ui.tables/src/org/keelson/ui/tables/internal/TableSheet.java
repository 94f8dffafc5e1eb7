// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.keelson.edit.table.CellText;
import org.keelson.edit.table.Choice;
import org.keelson.edit.table.TableColumn;
import org.keelson.edit.table.TableData;
import org.keelson.edit.table.TableView;
import org.keelson.rendering.sheet.Sheet;

/**
 * The rows and columns that a table shows, for files. Any thread.
 *
 * @param name   of what is listed
 * @param data   in which all columns that are shown were read
 * @param view   the rows that are shown, in order
 * @param shown  the places of the columns that are shown, in order
 * @param frozen how many columns stay at the left
 */
record TableSheet(String name, TableData.Snapshot data, TableView view, int[] shown, int frozen) {

    private static final double HUNDRED = 100;

    /** For spreadsheets: groups under their heads, as on screen; days without a time. */
    Sheet sheet() {
        List<Sheet.Column> columns = IntStream.of(shown).mapToObj(data.columns()::get)
                .map(each -> new Sheet.Column(each.header(), isPercent(each) ? Sheet.Column.PERCENT : "")).toList();
        return new Sheet(name, columns, frozen, view.lines().length, this::cell, line -> view.lines()[line] < 0);
    }

    private static boolean isPercent(TableColumn column) {
        return column.type() == TableColumn.Type.NUMBER && column.unit().equals("%");
    }

    private Object cell(int line, int column) {
        TableView.Group group = view.groupAt(line);
        if (group != null) {
            double sum = group.sums()[shown[column]];
            return column == 0 ? GridContent.head(group) : Double.isNaN(sum) ? null : number(shown[column], sum);
        }
        Object value = data.values()[shown[column]][view.lines()[line]];
        return switch (value) {
            case Double number -> number(shown[column], number);
            case Choice choice -> choice.text();
            case LocalDateTime time -> time.toLocalDate();
            case null, default -> value;
        };
    }

    private Double number(int column, double value) {
        return isPercent(data.columns().get(column)) ? value / HUNDRED : value;
    }

    /** As text that can be pasted again: rows without heads of groups, the titles first. */
    List<List<String>> texts() {
        return texts(data, shown, Arrays.stream(view.lines()).filter(each -> each >= 0).toArray(), true);
    }

    /** The same of some columns and rows. */
    static List<List<String>> texts(TableData.Snapshot data, int[] columns, int[] rows, boolean withHeads) {
        List<List<String>> table = new ArrayList<>();
        if (withHeads) {
            table.add(IntStream.of(columns).mapToObj(data.columns()::get).map(TableColumn::header).toList());
        }
        for (int row : rows) {
            table.add(IntStream.of(columns).mapToObj(column -> text(data.values()[column][row])).toList());
        }
        return table;
    }

    /** Texts keep their lines. */
    private static String text(Object value) {
        return value instanceof String text ? text : CellText.ISO.of(value);
    }
}
