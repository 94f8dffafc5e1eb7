// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.okr;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.keelson.ui.insight.internal.parts.RowTable;

/**
 * Folds the rows of a table as those of a tree: the left arrow folds a row or goes to the one that it is in, the right arrow
 * unfolds it, a click on its mark does either.
 *
 * @param <R> what a row is
 */
final class FoldKeys<R> {

    /**
     * What is to be known of a row.
     *
     * @param indented what stands before the name: the indent and the mark
     */
    record Rows<R>(Function<R, Folds.State> state, Function<R, String> indented, ToIntFunction<R> depth) {
    }

    private final RowTable<R> table;
    private final Rows<R> rows;
    private final Consumer<R> toggle;

    private FoldKeys(RowTable<R> table, Rows<R> rows, Consumer<R> toggle) {
        this.table = table;
        this.rows = rows;
        this.toggle = toggle;
    }

    static <R> void on(RowTable<R> table, Rows<R> rows, Consumer<R> toggle) {
        FoldKeys<R> keys = new FoldKeys<>(table, rows, toggle);
        table.table().addListener(SWT.KeyDown, keys::key);
        table.table().addListener(SWT.MouseDown, keys::click);
    }

    private void key(Event event) {
        R row = table.selected().stream().findFirst().orElse(null);
        if (row == null || event.stateMask != 0 || event.keyCode != SWT.ARROW_LEFT && event.keyCode != SWT.ARROW_RIGHT) {
            return;
        }
        event.doit = false;
        Folds.State wanted = event.keyCode == SWT.ARROW_LEFT ? Folds.State.OPEN : Folds.State.FOLDED;
        if (rows.state().apply(row) == wanted) {
            toggle.accept(row);
        } else if (event.keyCode == SWT.ARROW_LEFT) {
            goOut(row);
        }
    }

    private void goOut(R row) {
        List<R> shown = table.rows();
        int depth = rows.depth().applyAsInt(row);
        for (int i = shown.indexOf(row) - 1; i >= 0; i--) {
            if (rows.depth().applyAsInt(shown.get(i)) < depth) {
                table.selectRow(shown.get(i));
                return;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void click(Event event) {
        TableItem item = table.table().getItem(new Point(event.x, event.y));
        R row = item == null ? null : (R) item.getData();
        if (row == null || event.button != 1 || rows.state().apply(row) == Folds.State.NONE) {
            return;
        }
        GC gc = new GC(table.table());
        String before = rows.indented().apply(row);
        int end = item.getTextBounds(0).x + gc.textExtent(before).x;
        int begin = end - gc.textExtent(before.strip() + " ").x;
        gc.dispose();
        if (event.x >= begin && event.x < end) {
            toggle.accept(row);
        }
    }
}
