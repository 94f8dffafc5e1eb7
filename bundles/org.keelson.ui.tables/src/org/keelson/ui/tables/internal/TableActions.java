// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.edit.table.CellText;
import org.keelson.edit.table.Query;
import org.keelson.edit.table.QueryException;
import org.keelson.edit.table.TableColumn;
import org.keelson.edit.table.TableData;
import org.keelson.edit.table.TableLayout;
import org.keelson.edit.table.TableView;
import org.keelson.ui.ElementEditors;

/** What the user can do with a table, by mouse, key and menu. */
public final class TableActions {

    private static final int LEFT = 1;

    private final TableEditor editor;
    private final TableModel model;
    private final TableGrid grid;
    private final FindBar find;
    private final TableEdits edits;
    private final TableCopies copies;
    private final TableMenus menus;
    private final TableCommands commands;

    TableActions(TableEditor editor, TableModel model, TableGrid grid, FindBar find) {
        this.editor = editor;
        this.model = model;
        this.grid = grid;
        this.find = find;
        edits = new TableEdits(editor, model, grid);
        copies = new TableCopies(editor, model, grid);
        commands = new TableCommands(editor.getSite());
        menus = new TableMenus(editor, model, grid, this);
    }

    TableEdits edits() {
        return edits;
    }

    /** What takes cells out of the table. */
    public TableCopies copies() {
        return copies;
    }

    void hook() {
        var bindings = grid.control().getUiBindingRegistry();
        bindings.registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.NONE),
                (table, event) -> sort(grid.columnAt(event.x), false));
        bindings.registerFirstSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.SHIFT),
                (table, event) -> sort(grid.columnAt(event.x), true));
        // who takes the edge of a column wants another width, and a double click there begins with one
        for (int state : new int[] { SWT.NONE, SWT.SHIFT }) {
            bindings.registerFirstSingleClickBinding(new ColumnResizeEventMatcher(state, GridRegion.COLUMN_HEADER, LEFT),
                    (table, event) -> { });
        }
        bindings.registerFirstMouseDownBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.SHIFT), (table, event) -> { });
        bindings.registerFirstDoubleClickBinding(MouseEventMatcher.rowHeaderLeftClick(SWT.NONE), (table, event) -> open());
        bindings.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (table, event) -> activate());
        grid.control().addListener(SWT.KeyDown, this::key);
        commands();
        commands.follow(grid.control());
        menus.hook();
    }

    private void commands() {
        commands.put(IWorkbenchCommandConstants.EDIT_COPY, () -> copies.copy(false));
        commands.put(IWorkbenchCommandConstants.EDIT_PASTE, this::paste);
        commands.put(IWorkbenchCommandConstants.EDIT_SELECT_ALL, grid::selectAll);
        commands.put(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, find::open);
        commands.put(IWorkbenchCommandConstants.EDIT_DELETE, () -> {
            // its key holds wherever the keyboard is, and nobody means rows who is at a button
            if (grid.control().isFocusControl()) {
                edits.delete();
            }
        });
        commands.put("change", this::activate);
        commands.put("clear", () -> edits.change(""));
        commands.put("fillDown", edits::fillDown);
        commands.put("insert", edits::insert);
        commands.put("form", this::open);
        commands.put("copyWithHeads", () -> copies.copy(true));
        commands.put("selectRow", () -> grid.selectWhole(true));
        commands.put("selectColumn", () -> grid.selectWhole(false));
        commands.put("filterText", () -> editor.bar().focusSearch());
        commands.put("filterQuery", () -> editor.bar().focusQuery());
        commands.put("filterColumn", this::filterValues);
        commands.put("onlyThis", this::onlyThis);
        commands.put("clearFilters", this::clearFilters);
        commands.put("sortUp", () -> withColumn(column -> sort(column, false)));
        commands.put("sortDown", () -> withColumn(column -> sort(column, true)));
        commands.put("group", () -> withColumn(this::groupBy));
        commands.put("ungroup", () -> groupBy(null));
        commands.put("openGroups", () -> foldAll(true));
        commands.put("closeGroups", () -> foldAll(false));
        commands.put("moveLeft", () -> move(-1));
        commands.put("moveRight", () -> move(1));
        commands.put("freeze", this::freeze);
        commands.put("hide", () -> withColumn(this::hide));
        commands.put("columns", this::chooseColumns);
        commands.put("export", copies::export);
        commands.put("saveView", menus::saveAs);
    }

    /** The entries of menus. */
    TableCommands bound() {
        return commands;
    }

    private void withColumn(Consumer<TableColumn> task) {
        int at = grid.anchor() == null ? 0 : grid.anchor().x;
        if (at < grid.columns()) {
            task.accept(grid.column(at));
        }
    }

    /** Exchanges the column that keys act on with its neighbour. */
    private void move(int way) {
        Point at = grid.anchor();
        int to = at == null ? -1 : at.x + way;
        if (to < 0 || to >= grid.columns()) {
            return;
        }
        List<String> ids = new ArrayList<>(model.layout().columns().keySet());
        Collections.swap(ids, ids.indexOf(grid.column(at.x).id()), ids.indexOf(grid.column(to).id()));
        Map<String, Integer> columns = new LinkedHashMap<>();
        ids.forEach(each -> columns.put(each, model.layout().columns().get(each)));
        editor.set(model.layout().withColumns(columns));
        if (at.y < grid.lines()) {
            grid.select(to, at.y);
        }
    }

    /** Keeps the columns up to the one that keys act on in sight, or none if they are kept already. */
    private void freeze() {
        int count = grid.anchor() == null ? 0 : grid.anchor().x + 1;
        editor.set(model.layout().withFrozen(count == model.layout().frozen() ? 0 : count));
    }

    private void key(Event event) {
        boolean command = (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0;
        if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT) {
            if ((event.stateMask & SWT.MODIFIER_MASK) == 0) {
                foldAtAnchor(event.keyCode == SWT.ARROW_RIGHT);
            }
        } else if (!command && event.character >= ' ' && event.character != SWT.DEL) {
            if (event.character == ' ' && group() != null) {
                fold(group(), !group().open());
            } else {
                edits.change(Character.toString(event.character));
            }
        }
    }

    private void paste() {
        String text = copies.clipboard();
        if (text != null && !text.isEmpty()) {
            edits.paste(text);
        }
    }

    /** The menus. */
    public TableMenus menus() {
        return menus;
    }

    void cancel() {
        edits.cancel();
    }

    void insert() {
        edits.insert();
    }

    void viewMenu(Button at) {
        menus.openViewMenu(at);
    }

    private TableView.Group group() {
        return grid.anchor() == null ? null : grid.group(grid.anchor().y);
    }

    /** Opens or closes a group, or begins to change a cell. */
    private void activate() {
        TableView.Group group = group();
        if (group != null) {
            fold(group, !group.open());
        } else {
            edits.change(null);
        }
    }

    private void foldAtAnchor(boolean open) {
        TableView.Group group = group();
        if (group != null && group.open() != open && grid.anchor().x == 0) {
            fold(group, open);
        }
    }

    void fold(TableView.Group group, boolean open) {
        List<String> closed = new ArrayList<>(model.layout().closed());
        closed.remove(group.text());
        if (!open) {
            closed.add(group.text());
        }
        editor.set(model.layout().withClosed(closed));
    }

    void foldAll(boolean open) {
        editor.set(model.layout().withClosed(open ? List.of()
                : model.view().groups().stream().map(TableView.Group::text).toList()));
    }

    /** Opens the form of the row that keys act on. */
    void open() {
        Point at = grid.anchor();
        EObject row = at == null ? null : grid.row(at.y);
        if (row != null) {
            ElementEditors.open(editor.getSite().getPage(), row);
        }
    }

    /** Sorts by a column: up, then down, then no more. */
    public void sort(int column, boolean further) {
        if (column < 0 || column >= grid.columns()) {
            return;
        }
        String id = grid.column(column).id();
        Map<String, Boolean> sorts = further ? new LinkedHashMap<>(model.layout().sorts()) : new LinkedHashMap<>();
        Boolean before = model.layout().sorts().get(id);
        if (before == null) {
            sorts.put(id, false);
        } else if (before) {
            sorts.remove(id);
        } else {
            sorts.put(id, true);
        }
        editor.set(model.layout().withSorts(sorts));
    }

    /** Sorts by one column. */
    void sort(TableColumn column, boolean descending) {
        editor.set(model.layout().withSorts(Map.of(column.id(), descending)));
    }

    void hide(TableColumn column) {
        Map<String, Integer> columns = new LinkedHashMap<>(model.layout().columns());
        columns.remove(column.id());
        if (!columns.isEmpty()) {
            editor.set(model.layout().withColumns(columns));
        }
    }

    /** Groups the rows by a column; {@code null} for no groups. */
    public void groupBy(TableColumn column) {
        editor.set(model.layout().withGroup(column == null ? "" : column.id()));
    }

    /** Asks which columns are shown. */
    public void chooseColumns() {
        ColumnsDialog dialog = new ColumnsDialog(editor.getSite().getShell(), model.data().columns(), model.layout());
        if (dialog.open() == Window.OK) {
            editor.set(dialog.answer());
        }
    }

    /** Asks which values of the column that keys act on are shown. */
    void filterValues() {
        Point at = grid.anchor();
        int column = at == null ? 0 : at.x;
        if (column < grid.columns()) {
            int place = model.shown()[column];
            model.whenRead(new int[] { place }, false, data -> grid.display().asyncExec(() -> filterValues(place, data)));
        }
    }

    private void filterValues(int place, TableData.Snapshot data) {
        TableColumn column = data.columns().get(place);
        Map<Object, Integer> counts = new TreeMap<>((a, b) -> a == Boolean.FALSE && b == Boolean.FALSE ? 0
                : TableView.VALUES.compare(
                a == NO_VALUE ? null : a, b == NO_VALUE ? null : b));
        Query filter = query(model.layout().filters().get(column.id()));
        Set<String> ticked = new HashSet<>();
        for (int row = 0; row < data.size(); row++) {
            Object value = data.values()[place][row] == null ? NO_VALUE : data.values()[place][row];
            if (counts.merge(value, 1, Integer::sum) == 1 && filter.test(data.values(), row)) {
                ticked.add(text(value));
            }
        }
        Map<String, Integer> texts = new LinkedHashMap<>();
        counts.forEach((value, count) -> texts.merge(text(value), count, Integer::sum));
        ValuesDialog dialog = new ValuesDialog(editor.getSite().getShell(), column.name(), texts, ticked);
        if (dialog.open() == Window.OK) {
            List<String> chosen = dialog.ticked();
            filter(column, chosen.size() == texts.size() ? null : condition(column, chosen));
        }
    }

    private static final Object NO_VALUE = new Object();

    private static String text(Object value) {
        return value == NO_VALUE ? "" : value instanceof Boolean flag ? flag ? "Yes" : "No" : CellText.ISO.of(value);
    }

    private Query query(String text) {
        try {
            return text == null ? Query.ALL : model.parse(text);
        } catch (QueryException e) {
            return Query.ALL;
        }
    }

    /** The condition that a column has one of these values. */
    private static String condition(TableColumn column, List<String> values) {
        String name = Query.quoted(column.id());
        List<String> some = values.stream().filter(each -> !each.isEmpty()).map(Query::quoted).toList();
        String none = name + " is empty";
        if (some.isEmpty()) {
            return values.isEmpty() ? none + " and " + name + " is not empty" : none;
        }
        String in = name + " in (" + String.join(", ", some) + ")";
        return values.size() == some.size() ? in : "(" + in + " or " + none + ")";
    }

    /** Shows only rows that are like the one that keys act on in its column. */
    private void onlyThis() {
        Point at = grid.anchor();
        EObject row = at == null ? null : grid.row(at.y);
        if (row != null) {
            TableColumn column = grid.column(at.x);
            filter(column, condition(column, List.of(text(column.of(row) == null ? NO_VALUE : column.of(row)))));
        }
    }

    /** @param condition {@code null} for no filter of the column any more */
    private void filter(TableColumn column, String condition) {
        Map<String, String> filters = new LinkedHashMap<>(model.layout().filters());
        if (condition == null) {
            filters.remove(column.id());
        } else {
            filters.put(column.id(), condition);
        }
        editor.set(model.layout().withFilters(filters));
    }

    void clearFilters() {
        model.search("");
        editor.set(model.layout().withFilters(Map.of()).withQuery(""));
    }

    boolean isFiltered() {
        TableLayout layout = model.layout();
        return !layout.filters().isEmpty() || !layout.query().isBlank() || !model.text().isBlank();
    }
}
