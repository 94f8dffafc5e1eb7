// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.Fold;
import org.keelson.edit.table.TableData;
import org.keelson.ui.AccessibleName;

/** Under a table: goes from one row to the next in which a text is. Return goes on, Shift+Return back, Escape closes. */
final class FindBar {

    private final Composite area;
    private final Text text;
    private final Label answer;
    private final TableModel model;
    private final TableGrid grid;
    private final Consumer<String> say;

    FindBar(Composite parent, TableModel model, TableGrid grid, Consumer<String> say) {
        this.model = model;
        this.grid = grid;
        this.say = say;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(5).margins(8, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        new Label(area, SWT.NONE).setText("Find");
        text = new Text(area, SWT.SEARCH);
        AccessibleName.set(text, "Find in table");
        GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
        button("Previous", -1);
        button("Next", 1);
        answer = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(answer);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                close();
            } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                event.doit = false;
                go((event.stateMask & SWT.SHIFT) != 0 ? -1 : 1);
            }
        });
    }

    private void button(String label, int way) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> go(way)));
    }

    void open() {
        show(true);
        text.setFocus();
        text.selectAll();
    }

    private void close() {
        show(false);
        grid.control().setFocus();
    }

    private void show(boolean visible) {
        ((GridData) area.getLayoutData()).exclude = !visible;
        area.setVisible(visible);
        area.getParent().layout(true, true);
        say.accept(null);
    }

    private void go(int way) {
        String wanted = Fold.of(text.getText().strip());
        if (!wanted.isEmpty()) {
            model.whenRead(new int[0], true, data -> go(wanted, way, data));
        }
    }

    private void go(String wanted, int way, TableData.Snapshot data) {
        int[] lines = model.view().lines();
        Point anchor = grid.anchor();
        int from = anchor == null ? -1 : anchor.y;
        for (int step = 1; step <= lines.length; step++) {
            int line = Math.floorMod(from + way * step, lines.length);
            if (lines[line] >= 0 && data.hay()[lines[line]].contains(wanted)) {
                grid.select(column(wanted, lines[line]), line);
                answer.setText("");
                return;
            }
        }
        answer.setText("Found in no row that is shown");
    }

    private int column(String wanted, int row) {
        int[] shown = model.shown();
        for (int column = 0; column < shown.length; column++) {
            if (model.data().texts().folded(model.data().value(row, shown[column])).contains(wanted)) {
                return column;
            }
        }
        return 0;
    }
}
