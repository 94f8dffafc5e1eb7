// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.risk;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.keelson.analysis.risk.RiskMatrix;
import org.keelson.analysis.risk.RiskMatrix.Entry;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.chart.RiskMatrixPicture;
import org.keelson.rendering.chart.RiskMatrixPicture.Cell;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.parts.PictureControl;

/** The matrix on screen: chips are chosen, opened, and taken to other cells by the mouse or by Alt and the arrow keys. */
final class MatrixControl {

    /** What the view does. */
    interface Actions {
        void picked(String risk);

        void opened(String risk);

        void rate(String risk, Cell cell);
    }

    private static final int FAR = 4;

    private final PictureControl picture;
    private final Control canvas;
    private final Actions actions;
    private RiskMatrix matrix;
    private String selected = "";
    private String pressed;
    private Point from;
    private Point at;

    MatrixControl(Composite parent, Actions actions) {
        this.actions = actions;
        picture = new PictureControl(parent);
        canvas = picture.control();
        picture.onPick(actions::picked);
        picture.onOpen(actions::opened);
        picture.onKeys(this::key);
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.Paint, event -> paintDragged(event.gc));
        canvas.setToolTipText("Drag a risk to another cell to rate it anew, or press Alt and an arrow key");
    }

    Control control() {
        return canvas;
    }

    void show(RiskMatrix now) {
        matrix = now;
        picture.show((width, height) -> new RiskMatrixPicture(now, width, height));
    }

    /** Marks a risk, without telling. */
    void select(String risk) {
        selected = risk;
        picture.select(risk);
    }

    private RiskMatrixPicture layout() {
        return new RiskMatrixPicture(matrix, canvas.getSize().x, canvas.getSize().y);
    }

    private void down(Event event) {
        pressed = event.button == 1 ? picture.idAt(event.x, event.y).orElse(null) : null;
        from = new Point(event.x, event.y);
        at = null;
    }

    private void move(Event event) {
        if (pressed != null && (at != null || Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > FAR)) {
            at = new Point(event.x, event.y);
            canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            canvas.redraw();
        }
    }

    private void up(Event event) {
        String dragged = at == null ? null : pressed;
        pressed = null;
        at = null;
        canvas.setCursor(null);
        canvas.redraw();
        if (dragged != null) {
            layout().cellAt(event.x, event.y).filter(cell -> !isIn(dragged, cell))
                    .ifPresent(cell -> actions.rate(dragged, cell));
        }
    }

    private boolean isIn(String risk, Cell cell) {
        return entry(risk).filter(each -> each.row() == cell.row() && each.column() == cell.column()).isPresent();
    }

    private Optional<Entry> entry(String risk) {
        return matrix.entries().stream().filter(each -> each.id().equals(risk)).findFirst();
    }

    private void paintDragged(GC gc) {
        if (pressed == null || at == null) {
            return;
        }
        gc.setForeground(Theme.color(Role.ACCENT));
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(2);
        layout().cellAt(at.x, at.y).ifPresent(cell -> {
            double[] bounds = layout().bounds(cell);
            gc.drawRectangle((int) bounds[0] + 1, (int) bounds[1] + 1, (int) bounds[2] - 3, (int) bounds[3] - 3);
        });
        String name = entry(pressed).map(Entry::name).orElse("");
        Point size = gc.stringExtent(name);
        gc.setBackground(Theme.color(Role.RAISED));
        gc.fillRoundRectangle(at.x + 8, at.y + 4, size.x + 10, size.y + 4, 6, 6);
        gc.drawRoundRectangle(at.x + 8, at.y + 4, size.x + 10, size.y + 4, 6, 6);
        gc.setForeground(Theme.color(Role.TEXT));
        gc.drawString(name, at.x + 13, at.y + 6, true);
    }

    private boolean key(KeyEvent event) {
        if (event.keyCode == SWT.ESC && pressed != null) {
            pressed = null;
            at = null;
            canvas.redraw();
            return true;
        }
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            if (!selected.isEmpty()) {
                actions.opened(selected);
            }
            return true;
        }
        Entry entry = (event.stateMask & SWT.ALT) == 0 ? null : entry(selected).orElse(null);
        if (entry == null) {
            return false;
        }
        int up = event.keyCode == SWT.ARROW_UP ? 1 : event.keyCode == SWT.ARROW_DOWN ? -1 : 0;
        int right = event.keyCode == SWT.ARROW_RIGHT ? 1 : event.keyCode == SWT.ARROW_LEFT ? -1 : 0;
        int row = Math.clamp(entry.row() + up, 0, matrix.probability().levels().size() - 1);
        int column = entry.column() < 0 && right == 0 ? -1
                : Math.clamp(entry.column() + right, 0, matrix.impact().levels().size() - 1);
        if (row != entry.row() || column != entry.column()) {
            actions.rate(entry.id(), new Cell(row, column));
        }
        return up != 0 || right != 0;
    }
}
