// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableAdapter;
import org.eclipse.swt.accessibility.AccessibleTableCellAdapter;
import org.eclipse.swt.accessibility.AccessibleTableCellEvent;
import org.eclipse.swt.accessibility.AccessibleTableEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.keelson.ui.AccessibleName;

/**
 * What a screen reader knows of a grid, which is one canvas: a table with as many rows and columns as there are, the titles of
 * its columns, and the cell that keys act on as its focused child, with its column, its text and its place. Nothing is made
 * for cells that nobody is in.
 */
final class GridAccessible {

    /** What the grid shows. */
    interface Source {

        int columns();

        int lines();

        /** What stands above a column. */
        String header(int column);

        /** What stands in a cell. */
        String text(int column, int line);

        /** The cell that keys act on, or {@code null}. */
        Point anchor();

        List<Integer> selectedLines();

        List<Integer> selectedColumns();

        /** Where a cell is in the control; {@code null} if it is not in sight. */
        Rectangle place(int column, int line);

        /** Selects a cell. */
        void select(int column, int line);
    }

    /** The one child: the cell that keys act on. */
    private static final int CELL = 0;
    private static final int REMEMBERED = 64;

    private final Accessible table;
    private final Source source;
    private final NatTable control;
    /** Accessible objects of cells that somebody asked for, the last ones only. */
    private final Map<Point, Accessible> cells = new LinkedHashMap<>(16, 0.75f, true) {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Point, Accessible> eldest) {
            if (size() > REMEMBERED) {
                eldest.getValue().dispose();
                return true;
            }
            return false;
        }
    };
    private String name = "";
    private Point told;
    private Point size = new Point(0, 0);

    GridAccessible(NatTable control, Source source) {
        this.source = source;
        this.control = control;
        table = control.getAccessible();
        table.addAccessibleListener(new Names());
        AccessibleName.declare(control, () -> name);
        table.addAccessibleControlListener(new Structure());
        table.addAccessibleTableListener(new Cells());
    }

    /** The name of the table. */
    void name(String now) {
        name = now;
    }

    /** Another cell may be the one that keys act on. */
    void moved() {
        Point now = source.anchor();
        if (now != null && !now.equals(told)) {
            told = now;
            table.sendEvent(ACC.EVENT_SELECTION_CHANGED, null);
            table.setFocus(CELL);
        }
    }

    /** Other lines, or other columns, are shown. */
    void changed() {
        told = null;
        forget();
        Point now = new Point(source.columns(), source.lines());
        if (!now.equals(size)) {
            table.sendEvent(ACC.EVENT_TABLE_CHANGED, new int[] { ACC.DELETE, 0, size.y, 0, size.x });
            table.sendEvent(ACC.EVENT_TABLE_CHANGED, new int[] { ACC.INSERT, 0, now.y, 0, now.x });
            size = now;
        }
        moved();
    }

    private void forget() {
        cells.values().forEach(Accessible::dispose);
        cells.clear();
    }

    private boolean isThere(Point cell) {
        return cell != null && cell.x >= 0 && cell.y >= 0 && cell.x < source.columns() && cell.y < source.lines();
    }

    private Accessible cell(Point at) {
        return cells.computeIfAbsent(at, cell -> {
            Accessible made = new Accessible(table);
            made.addAccessibleListener(new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent event) {
                    event.result = isThere(cell) ? sentence(cell) : "";
                }
            });
            made.addAccessibleControlListener(new AccessibleControlAdapter() {
                @Override
                public void getRole(AccessibleControlEvent event) {
                    event.detail = ACC.ROLE_TABLECELL;
                }

                @Override
                public void getValue(AccessibleControlEvent event) {
                    event.result = isThere(cell) ? source.text(cell.x, cell.y) : "";
                }

                @Override
                public void getLocation(AccessibleControlEvent event) {
                    locate(event, source.place(cell.x, cell.y));
                }
            });
            made.addAccessibleTableCellListener(new Place(cell));
            return made;
        });
    }

    private void locate(AccessibleControlEvent event, Rectangle place) {
        if (place != null) {
            Point corner = control.toDisplay(place.x, place.y);
            event.x = corner.x;
            event.y = corner.y;
            event.width = place.width;
            event.height = place.height;
        }
    }

    /** What is said of a cell: its column, what is in it, and where it is. */
    private String sentence(Point cell) {
        String text = source.text(cell.x, cell.y);
        return source.header(cell.x) + ", " + (text.isEmpty() ? "empty" : text) + ", row "
                + (cell.y + 1) + " of " + source.lines();
    }

    private final class Names extends AccessibleAdapter {
        @Override
        public void getHelp(AccessibleEvent event) {
            event.result = "Arrow keys move, F2 changes a cell, Shift and arrows select more, "
                    + "Control and Tab leave the table";
        }

        @Override
        public void getDescription(AccessibleEvent event) {
            getHelp(event);
        }

        @Override
        public void getName(AccessibleEvent event) {
            Point cell = source.anchor();
            event.result = event.childID == CELL && cell != null ? sentence(cell) : name;
        }
    }

    /** Where one cell stands in the table. */
    private final class Place extends AccessibleTableCellAdapter {
        private final Point cell;

        Place(Point cell) {
            this.cell = cell;
        }

        @Override
        public void getRowIndex(AccessibleTableCellEvent event) {
            event.index = cell.y;
        }

        @Override
        public void getColumnIndex(AccessibleTableCellEvent event) {
            event.index = cell.x;
        }

        @Override
        public void getRowSpan(AccessibleTableCellEvent event) {
            event.count = 1;
        }

        @Override
        public void getColumnSpan(AccessibleTableCellEvent event) {
            event.count = 1;
        }

        @Override
        public void getTable(AccessibleTableCellEvent event) {
            event.accessible = table;
        }

        @Override
        public void isSelected(AccessibleTableCellEvent event) {
            event.isSelected = source.selectedLines().contains(cell.y) && source.selectedColumns().contains(cell.x);
        }
    }

    private final class Structure extends AccessibleControlAdapter {
        private Rectangle place() {
            Point cell = source.anchor();
            return cell == null ? null : source.place(cell.x, cell.y);
        }

        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = source.anchor() == null ? 0 : 1;
        }

        @Override
        public void getChildren(AccessibleControlEvent event) {
            event.children = source.anchor() == null ? new Object[0] : new Object[] { CELL };
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent event) {
            Rectangle place = place();
            Point at = control.toControl(event.x, event.y);
            event.childID = place != null && place.contains(at) ? CELL : ACC.CHILDID_SELF;
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            locate(event, event.childID == CELL ? place() : control.getClientArea());
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            event.childID = !control.isFocusControl() ? ACC.CHILDID_NONE : source.anchor() == null ? ACC.CHILDID_SELF : CELL;
        }

        @Override
        public void getSelection(AccessibleControlEvent event) {
            event.childID = source.anchor() == null ? ACC.CHILDID_NONE : CELL;
        }

        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = event.childID == CELL ? ACC.ROLE_TABLECELL : ACC.ROLE_TABLE;
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            int focus = control.isFocusControl() ? ACC.STATE_FOCUSED : 0;
            event.detail = ACC.STATE_FOCUSABLE | (event.childID == CELL ? ACC.STATE_SELECTABLE | ACC.STATE_SELECTED | focus
                    : ACC.STATE_MULTISELECTABLE | (source.anchor() == null ? focus : 0));
        }

        @Override
        public void getValue(AccessibleControlEvent event) {
            Point cell = source.anchor();
            if (event.childID == CELL && cell != null) {
                event.result = source.text(cell.x, cell.y);
            }
        }
    }

    private final class Cells extends AccessibleTableAdapter {
        @Override
        public void getCell(AccessibleTableEvent event) {
            Point cell = new Point(event.column, event.row);
            if (isThere(cell)) {
                event.accessible = cell(cell);
            }
        }

        @Override
        public void getRowCount(AccessibleTableEvent event) {
            event.count = source.lines();
        }

        @Override
        public void getColumnCount(AccessibleTableEvent event) {
            event.count = source.columns();
        }

        @Override
        public void getColumnDescription(AccessibleTableEvent event) {
            if (event.column >= 0 && event.column < source.columns()) {
                event.result = source.header(event.column);
            }
        }

        @Override
        public void getRowDescription(AccessibleTableEvent event) {
            if (event.row >= 0 && event.row < source.lines()) {
                event.result = "Row " + (event.row + 1) + " of " + source.lines();
            }
        }

        @Override
        public void getSelectedRows(AccessibleTableEvent event) {
            event.selected = source.selectedLines().stream().mapToInt(Integer::intValue).toArray();
        }

        @Override
        public void getSelectedRowCount(AccessibleTableEvent event) {
            event.count = source.selectedLines().size();
        }

        @Override
        public void getSelectedColumns(AccessibleTableEvent event) {
            event.selected = source.selectedColumns().stream().mapToInt(Integer::intValue).toArray();
        }

        @Override
        public void getSelectedColumnCount(AccessibleTableEvent event) {
            event.count = source.selectedColumns().size();
        }

        @Override
        public void isRowSelected(AccessibleTableEvent event) {
            event.isSelected = source.selectedLines().contains(event.row);
        }

        @Override
        public void isColumnSelected(AccessibleTableEvent event) {
            event.isSelected = source.selectedColumns().contains(event.column);
        }

        @Override
        public void setSelectedRow(AccessibleTableEvent event) {
            if (event.row >= 0 && event.row < source.lines()) {
                source.select(0, event.row);
                event.result = ACC.OK;
            }
        }
    }
}
