// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/**
 * Widths of the columns of a table by what stands in them: numbers, days and short words have all the room they need, and names
 * and sentences share what is left over. A column whose edge somebody has dragged stays as it is. Columns never become narrower
 * because other rows are shown, so that nothing moves while one works.
 *
 * @param <R> what a row is
 */
final class ColumnFit<R> {

    /** Rows that are looked at; more would be seen by nobody at a time. */
    private static final int ROWS = 200;
    private static final int SPACE = 16;
    private static final int ICON = 20;
    private static final int BAR = 84;
    /** What is no wider than this never gives anything away. */
    private static final int SHORT = 116;
    /** Names, which have an icon, are what one looks for: other columns rather go out of sight. */
    private static final int NAME = 190;
    private static final int LONGEST = 900;
    /** Headers are bold on some systems. */
    private static final double BOLD = 1.1;

    private final Composite area;
    private final Table table;
    private final List<Column<R>> columns;
    private final TableColumnLayout layout;
    private final int[] natural;
    private boolean hasRows;

    ColumnFit(Composite area, Table table, List<Column<R>> columns, TableColumnLayout layout) {
        this.area = area;
        this.table = table;
        this.columns = columns;
        this.layout = layout;
        natural = new int[columns.size()];
        area.addListener(SWT.Resize, event -> fit());
    }

    /** Other rows are shown. */
    void show(List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        boolean isWider = !hasRows;
        hasRows = true;
        GC gc = new GC(table);
        for (int index = 0; index < columns.size(); index++) {
            Column<R> column = columns.get(index);
            String longest = "";
            for (R row : rows.subList(0, Math.min(ROWS, rows.size()))) {
                String text = column.text.apply(row);
                longest = text != null && text.length() > longest.length() ? text : longest;
            }
            int width = Math.max((int) (gc.textExtent(column.title).x * BOLD), gc.textExtent(longest).x
                    + (column.icon == null ? 0 : ICON)) + SPACE;
            width = Math.min(LONGEST, Math.max(column.bar == null ? 0 : BAR, width));
            isWider |= width > natural[index];
            natural[index] = Math.max(natural[index], width);
        }
        gc.dispose();
        if (isWider) {
            fit();
            area.layout();
        }
    }

    private void fit() {
        int[] given = IntStream.range(0, natural.length).map(this::dragged).toArray();
        int room = area.getClientArea().width - table.getBorderWidth() * 2;
        if (hasRows && room > 0) {
            int[] widths = widths(room, natural, given, columns.stream().mapToInt(ColumnFit::least).toArray());
            for (int index = 0; index < widths.length; index++) {
                if (given[index] == 0) {
                    layout.setColumnData(table.getColumn(index), new ColumnWeightData(widths[index], widths[index]));
                }
            }
        }
    }

    private static int least(Column<?> column) {
        return column.align != SWT.LEFT ? LONGEST : Math.max(column.least, column.icon != null ? NAME : SHORT);
    }

    private int dragged(int index) {
        return table.getColumn(index).getData(RowTable.LAYOUT_DATA) instanceof ColumnPixelData data ? data.width : 0;
    }

    /**
     * The widths that columns get.
     *
     * @param room    for all of them
     * @param natural what each would like to have
     * @param given   what each has whatever the others need; 0 for none
     * @param least   what each has at least, as far as it would like to have that much
     */
    static int[] widths(int room, int[] natural, int[] given, int[] least) {
        int[] widths = new int[natural.length];
        int left = room;
        int last = -1;
        for (int index = 0; index < natural.length; index++) {
            widths[index] = given[index] != 0 ? given[index] : Math.min(natural[index], least[index]);
            last = given[index] == 0 && natural[index] > least[index] ? index : last;
            left -= widths[index];
        }
        int open = open(widths, natural, given);
        while (left >= open && open > 0) {
            int share = left / open;
            for (int index = 0; index < natural.length; index++) {
                int more = given[index] != 0 ? 0 : Math.clamp(natural[index] - widths[index], 0, share);
                widths[index] += more;
                left -= more;
            }
            open = open(widths, natural, given);
        }
        if (last >= 0 && left > 0) {
            widths[last] += left;
        }
        return widths;
    }

    private static int open(int[] widths, int[] natural, int[] given) {
        return (int) IntStream.range(0, widths.length).filter(index -> given[index] == 0 && widths[index] < natural[index])
                .count();
    }
}
