// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.HashSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.keelson.edit.table.CellText;
import org.keelson.edit.table.Query;
import org.keelson.edit.table.QueryException;
import org.keelson.edit.table.TableColumn;
import org.keelson.edit.table.TableData;
import org.keelson.edit.table.TableLayout;
import org.keelson.edit.table.TableView;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.ElementEditors;

/** What the user can do with a table, by mouse, key and menu. */
public final class TableActions {

    private final TableEditor editor;
    private final TableModel model;
    private final TableGrid grid;
    private final FindBar find;
    private final TableEdits edits;
    private final TableCopies copies;
    private final TableMenus menus;

    TableActions(TableEditor editor, TableModel model, TableGrid grid, FindBar find) {
        this.editor = editor;
        this.model = model;
        this.grid = grid;
        this.find = find;
        edits = new TableEdits(editor, model, grid);
        copies = new TableCopies(editor, model, grid);
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
        bindings.registerFirstMouseDownBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.SHIFT), (table, event) -> { });
        bindings.registerFirstDoubleClickBinding(MouseEventMatcher.rowHeaderLeftClick(SWT.NONE), (table, event) -> open());
        bindings.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (table, event) -> activate());
        // the grid itself would go down before the key is handled here
        for (int state : new int[] { SWT.NONE, SWT.MOD1 }) {
            bindings.registerFirstKeyBinding(new KeyEventMatcher(state, SWT.CR), (table, event) -> { });
            bindings.registerFirstKeyBinding(new KeyEventMatcher(state, SWT.KEYPAD_CR), (table, event) -> { });
        }
        grid.control().addListener(SWT.KeyDown, this::key);
        IHandlerService handlers = editor.getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new CommandHandler(() -> copies.copy(false)));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_PASTE, new CommandHandler(this::paste));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_SELECT_ALL, new CommandHandler(grid::selectAll));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, new CommandHandler(find::open));
        menus.hook();
    }

    private void key(Event event) {
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        boolean alt = (event.stateMask & SWT.ALT) != 0;
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        switch (event.keyCode) {
            case SWT.F2 -> edits.change(null);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (control) {
                    open();
                } else {
                    activate();
                }
            }
            case SWT.INSERT -> edits.insert();
            case SWT.DEL -> edits.delete();
            case SWT.BS -> edits.change("");
            case SWT.ARROW_DOWN -> {
                if (alt) {
                    filterValues();
                }
            }
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> foldAtAnchor(event.keyCode == SWT.ARROW_RIGHT);
            default -> typed(event, control, alt, shift);
        }
    }

    private void typed(Event event, boolean control, boolean alt, boolean shift) {
        if (control && event.keyCode == 'd') {
            edits.fillDown();
        } else if (control && shift && event.keyCode == 'c') {
            copies.copy(true);
        } else if (!control && !alt && event.character >= ' ' && event.character != SWT.DEL) {
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

    void freezeTo(int column) {
        editor.set(model.layout().withFrozen(column + 1));
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

    /** Shows only rows that are like this one in the column. */
    void onlyThis(TableColumn column, EObject row) {
        Object value = column.of(row);
        filter(column, condition(column, List.of(value instanceof Boolean flag ? flag ? "Yes" : "No" : CellText.ISO.of(value))));
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

    void filterByText() {
        editor.bar().focusSearch();
    }

    void filterByQuery() {
        editor.bar().focusQuery();
    }

    void find() {
        find.open();
    }
}
