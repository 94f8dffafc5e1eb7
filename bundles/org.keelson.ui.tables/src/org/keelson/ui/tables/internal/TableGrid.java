// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.reorder.event.ColumnReorderEvent;
import org.eclipse.nebula.widgets.nattable.resize.config.DefaultColumnResizeBindings;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.keelson.edit.table.TableColumn;
import org.keelson.edit.table.TableLayout;
import org.keelson.edit.table.TableView;
import org.keelson.ui.Theme;

/** The grid on screen: layers over a {@link TableModel}. Columns and lines are counted from 0, as the user sees them. */
public final class TableGrid implements GridAccessible.Source {

    /** Told on the UI thread. */
    interface Listener {

        /** Another cell, or other rows, are selected. */
        void selected();

        /** The user dragged a column to another place or width; {@link #layout} says how it is now. */
        void arranged();
    }

    private static final int ROW_HEIGHT = 24;
    private static final int HEADER_HEIGHT = 28;
    private static final int DIGIT = 9;

    private final TableModel model;
    private final Listener listener;
    private final NatTable table;
    private final DataLayer data;
    private final ColumnReorderLayer reorder;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final FreezeLayer freeze;
    private final DataLayer rowHeads;
    private final GridAccessible accessible;
    private int[] shown = new int[0];
    private boolean setting;
    private EObject remembered;
    private Point place = new Point(0, 0);

    TableGrid(Composite parent, TableModel model, Listener listener) {
        this.model = model;
        this.listener = listener;
        CollectionFactories.load();
        GridContent content = new GridContent(model, () -> shown);
        data = new DataLayer(content.cells(), 100, ROW_HEIGHT);
        data.setConfigLabelAccumulator(content::label);
        reorder = new ColumnReorderLayer(data);
        selection = new SelectionLayer(reorder);
        viewport = new ViewportLayer(selection);
        freeze = new FreezeLayer(selection);
        CompositeFreezeLayer body = new CompositeFreezeLayer(freeze, viewport, selection, false);
        DataLayer heads = new DataLayer(content.heads(), 100, HEADER_HEIGHT);
        heads.setConfigLabelAccumulator(content::headLabel);
        ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(heads, body, selection, false);
        columnHeader.addConfiguration(new DefaultColumnResizeBindings());
        rowHeads = new DataLayer(content.numbers(), 48, ROW_HEIGHT);
        RowHeaderLayer rowHeader = new RowHeaderLayer(rowHeads, body, selection, false);
        CornerLayer corner = new CornerLayer(new DataLayer(content.corner()), rowHeader, columnHeader);
        GridLayer grid = new GridLayer(body, columnHeader, rowHeader, corner, false);
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid, false);
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration());
        table.configure();
        // Tab goes from cell to cell, so that something else has to lead out of the grid
        table.addListener(SWT.Traverse, event -> event.doit = (event.stateMask & SWT.CTRL) != 0
                && (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS));
        Theme.own(table);
        GridStyle.apply(table);
        accessible = new GridAccessible(table, this);
        new GridTips(table, column -> column < shown.length ? column(column).description() : "");
        selection.addLayerListener(this::event);
        data.addLayerListener(this::event);
        reorder.addLayerListener(this::event);
    }

    NatTable control() {
        return table;
    }

    void name(String name) {
        accessible.name(name);
    }

    void applyTheme() {
        GridStyle.apply(table);
        table.redraw();
    }

    private void event(ILayerEvent event) {
        if (setting) {
            return;
        }
        if (event instanceof ISelectionEvent) {
            accessible.moved();
            listener.selected();
        } else if (event instanceof ColumnReorderEvent || event instanceof ColumnResizeEvent) {
            // the layers are in the middle of it
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    listener.arranged();
                }
            });
        }
    }

    /** The layout with the columns as they are on screen. */
    TableLayout layout(TableLayout before) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int place = 0; place < shown.length; place++) {
            int at = reorder.getColumnIndexByPosition(place);
            TableColumn column = column(at);
            int width = data.getColumnWidthByPosition(at);
            columns.put(column.id(), width == usualWidth(column) ? 0 : width);
        }
        return before.withColumns(columns);
    }

    /** Shows the columns of the model's layout. */
    void columnsChanged() {
        remember();
        setting = true;
        try {
            FreezeHelper.unfreeze(freeze, viewport);
            selection.clear(false);
            shown = model.shown();
            reorder.resetReorder();
            int at = 0;
            for (Map.Entry<String, Integer> each : model.layout().columns().entrySet()) {
                if (model.data().column(each.getKey()) >= 0) {
                    int width = each.getValue() > 0 ? each.getValue() : usualWidth(column(at));
                    data.setColumnWidthByPosition(at++, width, false);
                }
            }
            data.fireLayerEvent(new StructuralRefreshEvent(data));
            int frozen = Math.min(model.layout().frozen(), shown.length - 1);
            if (frozen > 0) {
                FreezeHelper.freeze(freeze, viewport, new PositionCoordinate(freeze, 0, -1),
                        new PositionCoordinate(freeze, frozen - 1, -1));
            }
        } finally {
            setting = false;
        }
        restore();
    }

    private int usualWidth(TableColumn column) {
        int wanted = switch (column.id()) {
            case "name", "predecessor", "successor", "dependency", "partOf" -> 260;
            default -> switch (column.type()) {
                case NUMBER, DURATION, FLAG -> 90;
                case DATE -> 112;
                case CHOICE -> 130;
                case TEXT -> 170;
            };
        };
        GC gc = new GC(table);
        gc.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
                .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
        int head = gc.textExtent(column.header()).x + 34;
        gc.dispose();
        return Math.max(wanted, head);
    }

    /** Keeps in mind what is selected, for when other lines are shown. */
    void remember() {
        Point anchor = anchor();
        if (remembered == null && anchor != null) {
            remembered = row(anchor.y);
            place = anchor;
        }
    }

    /** Other lines are shown: what was selected is selected again, or else what has come to its place. */
    void linesChanged() {
        setting = true;
        try {
            selection.clear(false);
            int digits = Integer.toString(Math.max(1, lines())).length();
            rowHeads.setColumnWidthByPosition(0, Math.max(40, 16 + digits * DIGIT), false);
            data.fireLayerEvent(new StructuralRefreshEvent(data));
        } finally {
            setting = false;
        }
        restore();
    }

    private void restore() {
        accessible.changed();
        if (lines() > 0 && shown.length > 0) {
            int line = remembered == null ? -1 : line(remembered);
            select(Math.min(place.x, shown.length - 1), line >= 0 ? line : Math.min(place.y, lines() - 1));
            remembered = null;
        }
        table.redraw();
    }

    /** The same lines, with other text in them. */
    void cellsChanged() {
        table.redraw();
    }

    @Override
    public int lines() {
        return model.view().lines().length;
    }

    @Override
    public int columns() {
        return shown.length;
    }

    TableColumn column(int at) {
        return model.data().columns().get(shown[at]);
    }

    /** The element of a line; {@code null} for the head of a group. */
    EObject row(int line) {
        int row = model.view().lines()[line];
        return row < 0 ? null : model.data().row(row);
    }

    /** The group whose head a line is; {@code null} for a row. */
    TableView.Group group(int line) {
        return line < 0 || line >= lines() ? null : model.view().groupAt(line);
    }

    int line(EObject element) {
        int row = model.data().indexOf(element);
        return row < 0 ? -1 : model.view().lineOf(row);
    }

    /** The cell that keys act on: column and line; {@code null} if there is none. */
    @Override
    public Point anchor() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        return anchor.getColumnPosition() < 0 || anchor.getRowPosition() < 0 || anchor.getRowPosition() >= lines()
                || anchor.getColumnPosition() >= shown.length ? null
                : new Point(anchor.getColumnPosition(), anchor.getRowPosition());
    }

    @Override
    public void select(int column, int line) {
        selection.selectCell(column, line, false, false);
        viewport.moveCellPositionIntoViewport(column, line);
        table.redraw();
        accessible.moved();
        listener.selected();
    }

    @Override
    public String header(int column) {
        return column(column).header();
    }

    @Override
    public String text(int column, int line) {
        return String.valueOf(data.getDataValueByPosition(column, line));
    }

    /** Selects the whole rows, or columns, of the cells that are selected. */
    void selectWhole(boolean rows) {
        Point at = anchor();
        if (at != null) {
            int column = rows ? 0 : selectedColumns().getFirst();
            int line = rows ? selectedLines().getFirst() : 0;
            int columns = rows ? shown.length : selectedColumns().size();
            int lines = rows ? selectedLines().size() : lines();
            selection.clear(false);
            selection.selectRegion(column, line, columns, lines);
            selection.moveSelectionAnchor(at.x, at.y);
            table.redraw();
            listener.selected();
        }
    }

    void selectAll() {
        selection.selectAll();
        listener.selected();
    }

    /** The selected lines, from top to bottom. */
    @Override
    public List<Integer> selectedLines() {
        TreeSet<Integer> found = new TreeSet<>();
        for (Range range : selection.getSelectedRowPositions()) {
            for (int line = range.start; line < Math.min(range.end, lines()); line++) {
                found.add(line);
            }
        }
        return List.copyOf(found);
    }

    /** The columns in which something is selected, from left to right. */
    @Override
    public List<Integer> selectedColumns() {
        List<Integer> found = new ArrayList<>();
        for (int each : selection.getSelectedColumnPositions()) {
            found.add(each);
        }
        found.sort(null);
        return found;
    }

    /** The elements of the selected lines, from top to bottom. */
    List<EObject> rows() {
        return selectedLines().stream().map(this::row).filter(each -> each != null).toList();
    }

    /** Where a cell is in the grid's control; {@code null} if it is not in sight. */
    Rectangle bounds(int column, int line) {
        viewport.moveCellPositionIntoViewport(column, line);
        return place(column, line);
    }

    @Override
    public Rectangle place(int column, int line) {
        for (int x = 0; x < table.getColumnCount(); x++) {
            for (int y = 0; y < table.getRowCount(); y++) {
                if (isAt(x, y, column, line)) {
                    return table.getBoundsByPosition(x, y);
                }
            }
        }
        return null;
    }

    private boolean isAt(int x, int y, int column, int line) {
        return x > 0 && y > 0 && table.getColumnIndexByPosition(x) == column && table.getRowIndexByPosition(y) == line;
    }

    /** The column under a place in the control, or -1; above all lines it is that of a header. */
    int columnAt(int x) {
        int position = table.getColumnPositionByX(x);
        return position <= 0 ? -1 : table.getColumnIndexByPosition(position);
    }

    /** The line under a place in the control; -1 for the headers, -2 beneath all lines. */
    int lineAt(int y) {
        int position = table.getRowPositionByY(y);
        return position < 0 ? -2 : position == 0 ? -1 : table.getRowIndexByPosition(position);
    }

    /** Whether the keyboard is in a control or in what it holds. */
    static boolean hasKeyboard(Control area) {
        Control at = Display.getCurrent().getFocusControl();
        while (at != null && at != area) {
            at = at.getParent();
        }
        return at != null;
    }

    Display display() {
        return table.getDisplay();
    }
}
