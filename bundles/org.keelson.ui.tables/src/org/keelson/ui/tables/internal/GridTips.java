// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** Under the pointer: the whole text of a cell that has not room for it, and what a column is about. */
final class GridTips extends NatTableContentTooltip {

    /** What stands in the metamodel, or a plugin, about a column. */
    interface Descriptions {
        String of(int column);
    }

    /** What a cell keeps free left and right of its text, in pixels. */
    private static final int PADDING = 16;
    private static final int DELAY = 500;

    private final Descriptions descriptions;

    GridTips(NatTable table, Descriptions descriptions) {
        super(table, GridRegion.BODY, GridRegion.COLUMN_HEADER);
        this.descriptions = descriptions;
        setPopupDelay(DELAY);
    }

    @Override
    protected String getText(Event event) {
        int column = natTable.getColumnPositionByX(event.x);
        int row = natTable.getRowPositionByY(event.y);
        if (row == 0 && column > 0) {
            String about = descriptions.of(natTable.getColumnIndexByPosition(column));
            return about.isEmpty() ? cut(column, row, super.getText(event)) : about;
        }
        return cut(column, row, super.getText(event));
    }

    /** The text if a cell has not room for all of it, else {@code null}. */
    private String cut(int column, int row, String text) {
        Rectangle cell = natTable.getBoundsByPosition(column, row);
        if (text == null || cell == null) {
            return null;
        }
        GC gc = new GC(natTable);
        gc.setFont(JFaceResources.getDefaultFont());
        int width = gc.textExtent(text).x;
        gc.dispose();
        return width > cell.width - PADDING ? text : null;
    }
}
