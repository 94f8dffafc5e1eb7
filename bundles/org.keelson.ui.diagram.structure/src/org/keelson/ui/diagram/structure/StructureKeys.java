// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.KeyHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.keelson.rendering.Box;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.ui.diagram.structure.parts.CellPart;

/**
 * The structure by keyboard: arrows go to what lies there, with Shift they select more, with Control they select nothing and
 * Control+Space does; Home and End go to the first and last; plus and minus open and close a box; Enter types the next line.
 */
final class StructureKeys extends KeyHandler {

    private final StructureEditor editor;

    StructureKeys(StructureEditor editor) {
        this.editor = editor;
    }

    @Override
    public boolean keyPressed(KeyEvent event) {
        boolean control = (event.stateMask & SWT.CTRL) != 0;
        boolean arrow = event.keyCode >= SWT.ARROW_UP && event.keyCode <= SWT.ARROW_RIGHT;
        if ((event.stateMask & SWT.ALT) != 0 || control && !arrow && event.keyCode != ' ') {
            return super.keyPressed(event);
        }
        if (control) {
            beside(event.keyCode);
            return true;
        }
        boolean more = (event.stateMask & SWT.SHIFT) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> go(next(event.keyCode), more);
            case SWT.HOME -> go(cells().findFirst(), more);
            case SWT.END -> go(cells().reduce((first, second) -> second), more);
            case SWT.CR, SWT.KEYPAD_CR -> editor.entry().begin();
            case '-', SWT.KEYPAD_SUBTRACT -> fold(true);
            case '+', '=', SWT.KEYPAD_ADD -> fold(false);
            default -> {
                return super.keyPressed(event);
            }
        }
        return true;
    }

    /** Goes on without selecting, or selects where one has gone. */
    private void beside(int key) {
        EditPart now = editor.viewer().getFocusEditPart();
        if (key == ' ' && now instanceof CellPart) {
            if (now.getSelected() == EditPart.SELECTED_NONE) {
                editor.viewer().appendSelection(now);
            } else {
                editor.viewer().deselect(now);
            }
            editor.viewer().setFocus(now);
        } else if (key != ' ') {
            next(key).map(this::brought).ifPresent(part -> {
                editor.viewer().setFocus(part);
                editor.viewer().reveal(part);
            });
        }
    }

    private EditPart brought(Cell cell) {
        editor.board().bringIn(List.of(cell.id()));
        return editor.board().part(cell.id());
    }

    private Stream<Cell> cells() {
        return editor.context().scene().layout().cells().stream();
    }

    private Optional<Cell> focused() {
        return editor.viewer().getFocusEditPart() instanceof CellPart part ? editor.context().scene().cell(part.id())
                : Optional.empty();
    }

    /** What lies nearest in a direction, by the strips with the names: below or above in the same column, beside it else. */
    private Optional<Cell> next(int key) {
        Optional<Cell> focused = focused();
        if (focused.isEmpty()) {
            return cells().findFirst();
        }
        Box at = focused.get().head();
        boolean upright = key == SWT.ARROW_UP || key == SWT.ARROW_DOWN;
        int sign = key == SWT.ARROW_UP || key == SWT.ARROW_LEFT ? -1 : 1;
        return cells().filter(cell -> cell != focused.get())
                .filter(cell -> upright ? isBelow(at, cell.head(), sign) : isBeside(at, cell.head(), sign))
                .min(Comparator.comparingInt(cell -> upright
                        ? Math.abs(cell.head().y() - at.y()) * 4 + Math.abs(cell.head().x() - at.x())
                        : Math.abs(cell.head().x() - at.x()) + 3 * Math.abs(cell.head().centerY() - at.centerY())));
    }

    private static boolean isBelow(Box at, Box other, int sign) {
        boolean column = other.x() < at.right() && at.x() < other.right();
        return column && (other.y() - at.y()) * sign > 0;
    }

    private static boolean isBeside(Box at, Box other, int sign) {
        return sign > 0 ? other.x() >= at.right() : other.right() <= at.x();
    }

    private void go(Optional<Cell> cell, boolean more) {
        cell.ifPresent(to -> {
            EditPart part = brought(to);
            if (part == null) {
                return;
            }
            if (more) {
                editor.viewer().appendSelection(part);
            } else {
                editor.viewer().select(part);
            }
            editor.viewer().reveal(part);
        });
    }

    private void fold(boolean close) {
        focused().filter(cell -> cell.canCollapse() && cell.collapsed() != close)
                .ifPresent(cell -> editor.structure().toggle(cell.id()));
    }
}
