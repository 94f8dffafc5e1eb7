// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Fold;

/**
 * The rows of a table, and of their values as much as somebody needs: whole columns to sort and filter by, and one text
 * per row to search in. They are read piece by piece on the thread of the session, so that it is never held up;
 * {@link #snapshot} gives them to other threads. Nothing that a snapshot holds is written to any more: what changes is
 * copied first.
 */
public final class TableData {

    private static final int PIECE = 64;

    private final List<TableColumn> columns;
    private final CellText texts;
    private EObject[] rows = new EObject[0];
    private Map<EObject, Integer> index;
    private Object[][] values;
    private int[] filled;
    private String[] hay;
    private int hayFilled;
    private int[] searched = new int[0];

    /**
     * What can be read on any thread.
     *
     * @param size    number of rows
     * @param columns the columns; their values must not be asked for here
     * @param values  by column, then row; {@code null} for a column that was not needed
     * @param hay     what is searched in, by row, in lower case; {@code null} if it was not needed
     * @param texts   how values are written
     */
    public record Snapshot(int size, List<TableColumn> columns, Object[][] values, String[] hay, CellText texts) {
    }

    /** @param texts how values are written where a search looks for them */
    public TableData(List<TableColumn> columns, CellText texts) {
        this.columns = List.copyOf(columns);
        this.texts = texts;
        forget();
    }

    public List<TableColumn> columns() {
        return columns;
    }

    /** How values are written on screen. */
    public CellText texts() {
        return texts;
    }

    /** The place of a column, or -1. */
    public int column(String id) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    /** Takes other rows. Nothing of their values is read yet. */
    public void setRows(EObject[] now) {
        rows = now;
        index = null;
        forget();
    }

    private void forget() {
        values = new Object[columns.size()][];
        filled = new int[columns.size()];
        hay = null;
        hayFilled = 0;
    }

    public int size() {
        return rows.length;
    }

    public EObject row(int at) {
        return rows[at];
    }

    /** The place of an object among the rows, or -1. The first question after new rows walks through them. */
    public int indexOf(EObject object) {
        if (index == null) {
            index = new IdentityHashMap<>(rows.length);
            for (int at = 0; at < rows.length; at++) {
                index.put(rows[at], at);
            }
        }
        return index.getOrDefault(object, -1);
    }

    /** The value of a cell as the model has it now. */
    public Object value(int row, int column) {
        return columns.get(column).of(rows[row]);
    }

    /** Says which columns a search looks into. */
    public void search(int[] among) {
        if (!Arrays.equals(searched, among)) {
            searched = among.clone();
            hay = null;
            hayFilled = 0;
        }
    }

    /** Values of these columns may be others now, of whatever row. */
    public void forget(Collection<Integer> stale) {
        for (int column : stale) {
            values[column] = null;
            filled[column] = 0;
            if (Arrays.stream(searched).anyMatch(each -> each == column)) {
                hay = null;
                hayFilled = 0;
            }
        }
    }

    /** Reads rows anew that have changed; only of what was read before. */
    public void refresh(Collection<Integer> changed) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null) {
                values[column] = values[column].clone();
                for (int row : changed) {
                    values[column][row] = row < filled[column] ? value(row, column) : null;
                }
            }
        }
        if (hay != null) {
            hay = hay.clone();
            for (int row : changed) {
                hay[row] = row < hayFilled ? hay(row) : null;
            }
        }
    }

    /**
     * Reads what is missing.
     *
     * @param needed    columns of which all values are needed
     * @param withHay   whether a search will be made
     * @param isTimeUp  asked now and then
     * @return whether all is read; if not, to be called again
     */
    public boolean read(BitSet needed, boolean withHay, BooleanSupplier isTimeUp) {
        for (int column = needed.nextSetBit(0); column >= 0; column = needed.nextSetBit(column + 1)) {
            if (values[column] == null) {
                values[column] = new Object[rows.length];
                filled[column] = 0;
            }
            while (filled[column] < rows.length) {
                values[column][filled[column]] = value(filled[column], column);
                if (++filled[column] % PIECE == 0 && isTimeUp.getAsBoolean()) {
                    return false;
                }
            }
        }
        return !withHay || readHay(isTimeUp);
    }

    private boolean readHay(BooleanSupplier isTimeUp) {
        if (hay == null) {
            hay = new String[rows.length];
            hayFilled = 0;
        }
        while (hayFilled < rows.length) {
            hay[hayFilled] = hay(hayFilled);
            if (++hayFilled % PIECE == 0 && isTimeUp.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private String hay(int row) {
        StringBuilder text = new StringBuilder();
        for (int column : searched) {
            boolean read = values[column] != null && row < filled[column];
            text.append(texts.of(read ? values[column][row] : value(row, column))).append('\n');
        }
        return Fold.of(text.toString());
    }

    /** What was read; only what was read to its end is in it. */
    public Snapshot snapshot() {
        Object[][] complete = new Object[columns.size()][];
        for (int column = 0; column < complete.length; column++) {
            complete[column] = filled[column] == rows.length ? values[column] : null;
        }
        return new Snapshot(rows.length, columns, complete, hayFilled == rows.length ? hay : null, texts);
    }
}
