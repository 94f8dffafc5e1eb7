// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.table.CellInput;
import org.keelson.edit.table.CellWrites;
import org.keelson.edit.table.CellWrites.Row;
import org.keelson.edit.table.RowMaker;
import org.keelson.edit.table.TableColumn;
import org.keelson.edit.table.TableText;
import org.keelson.ui.Dates;
import org.keelson.ui.Draft;

/** What changes cells and rows, one step of undo each. What is refused is said in the status line. */
final class TableEdits implements Draft {

    private final TableEditor editor;
    private final TableModel model;
    private final TableGrid grid;
    private CellField field;
    private boolean isClosing;

    TableEdits(TableEditor editor, TableModel model, TableGrid grid) {
        this.editor = editor;
        this.model = model;
        this.grid = grid;
        grid.control().addListener(SWT.Dispose, event -> close());
    }

    /** Leaves the cell that is being changed as it was. */
    void cancel() {
        if (field != null) {
            field.cancel();
            field = null;
            editor.portfolio().draftChanged();
        }
    }

    @Override
    public boolean isPending() {
        return field != null && field.isPending();
    }

    @Override
    public void commit() {
        if (isPending()) {
            field.commit();
        }
    }

    /** The table goes, while its portfolio is still open: what is typed and can be written does not go with it. */
    void close() {
        isClosing = true;
        commit();
        if (field != null) {
            field.cancel();
            field = null;
        }
    }

    private boolean execute(Edit edit) {
        try {
            editor.portfolio().session().execute(edit);
            say(null);
            return true;
        } catch (IllegalEditException | IllegalArgumentException e) {
            say(e.getMessage());
            return false;
        }
    }

    /** Of a table that is closed nobody reads it. */
    private void say(String sentence) {
        if (!isClosing) {
            editor.say(sentence);
        }
    }

    /**
     * Opens a field over the cell that keys act on.
     *
     * @param typed what it begins with, or {@code null} for what is in the cell
     */
    void change(String typed) {
        cancel();
        Point at = grid.anchor();
        EObject row = at == null ? null : grid.row(at.y);
        if (row == null) {
            return;
        }
        TableColumn column = grid.column(at.x);
        Optional<CellInput> input = column.inputOf(row);
        if (input.isEmpty()) {
            editor.say(column.name() + (column.category().equals(org.keelson.edit.table.TableColumns.COMPUTED)
                    ? " is computed and cannot be written" : " of " + Labels.text(row) + " cannot be written"));
            return;
        }
        Rectangle place = grid.bounds(at.x, at.y);
        if (place != null) {
            List<EObject> rows = target(at, row);
            editor.say(null);
            field = new CellField(grid.control(), place, column.name() + " of " + Labels.text(row), input.get(), typed,
                    text -> write(rows, column, text), then -> written(at, then));
            field.onType(editor.portfolio()::draftChanged);
            if (typed != null) {
                editor.portfolio().draftChanged();
            }
        }
    }

    /** All selected rows, if the cell is among them. */
    private List<EObject> target(Point at, EObject row) {
        List<EObject> rows = grid.rows();
        return rows.size() > 1 && rows.contains(row) && grid.selectedColumns().contains(at.x) ? rows : List.of(row);
    }

    private boolean write(List<EObject> rows, TableColumn column, String text) {
        List<Row> writes = new ArrayList<>();
        for (EObject row : rows) {
            if (column.inputOf(row).isPresent()) {
                writes.add(Row.of(row, line(row), Map.of(column, typed(column, text))));
            }
        }
        String whose = rows.size() == 1 ? Labels.text(rows.getFirst()) : rows.size() + " rows";
        return execute(new CellWrites("Change " + column.name().toLowerCase(Locale.ROOT) + " of " + whose, writes));
    }

    /** Dates may be written as the screen writes them. */
    private static String typed(TableColumn column, String text) {
        return column.type() == TableColumn.Type.DATE ? Dates.iso(text) : text;
    }

    private int line(EObject row) {
        return grid.line(row) + 1;
    }

    private void written(Point at, CellField.Then then) {
        field = null;
        editor.portfolio().draftChanged();
        if (isClosing) {
            return;
        }
        grid.control().setFocus();
        switch (then) {
            case DOWN -> move(at.x, at.y + 1);
            case RIGHT -> move(at.x + 1, at.y);
            case LEFT -> move(at.x - 1, at.y);
            case STAY -> {
                // where it is
            }
        }
    }

    private void move(int column, int line) {
        if (grid.rows().size() <= 1 && column >= 0 && column < grid.columns() && line < grid.lines()) {
            grid.select(column, line);
        }
    }

    /** Writes what stands in the topmost selected row into those beneath. */
    void fillDown() {
        List<EObject> rows = grid.rows();
        if (rows.size() < 2) {
            editor.say("Select cells of several rows to fill down from the topmost");
            return;
        }
        List<Row> writes = new ArrayList<>();
        List<TableColumn> columns = grid.selectedColumns().stream().map(grid::column)
                .filter(each -> each.inputOf(rows.getFirst()).isPresent()).toList();
        if (columns.isEmpty()) {
            editor.say("What is selected is computed and cannot be written");
            return;
        }
        Map<TableColumn, String> cells = new LinkedHashMap<>();
        columns.forEach(each -> cells.put(each, each.inputOf(rows.getFirst()).orElseThrow().text()));
        rows.subList(1, rows.size()).forEach(row -> writes.add(Row.of(row, line(row), cells)));
        if (execute(new CellWrites("Fill down " + (rows.size() - 1) + " rows", writes))) {
            editor.tell("Filled " + (rows.size() - 1) + " rows");
        }
    }

    /** Makes a row beside the one that keys act on, and begins to name it. */
    void insert() {
        EObject[] made = new EObject[1];
        RowMaker maker = new RowMaker(model.kind(), beside());
        CellWrites.NewRow keep = (session, cells) -> {
            made[0] = maker.make(session, cells);
            return made[0];
        };
        if (execute(new CellWrites("Add " + model.kind().one(), List.of(Row.of(keep, 0, Map.of()))))) {
            editor.reveal(made[0]);
            grid.display().asyncExec(() -> {
                if (!grid.control().isDisposed()) {
                    begin(made[0]);
                }
            });
        }
    }

    private void begin(EObject made) {
        int line = grid.line(made);
        if (line < 0) {
            if (!model.isBusy()) {
                editor.tell("The new row is there, and held back by the filter or in a closed group");
            }
            return;
        }
        grid.control().setFocus();
        int name = 0;
        while (name < grid.columns() - 1 && !grid.column(name).id().equals("name")) {
            name++;
        }
        grid.select(grid.column(name).id().equals("name") ? name : 0, line);
        if (grid.column(name).id().equals("name")) {
            change(null);
        }
    }

    private EObject beside() {
        Point at = grid.anchor();
        return lastUpTo(at == null ? grid.lines() - 1 : at.y);
    }

    private EObject lastUpTo(int from) {
        for (int line = from; line >= 0; line--) {
            if (grid.row(line) != null) {
                return grid.row(line);
            }
        }
        return null;
    }

    /** Deletes the selected rows, and what they are in the portfolio. */
    void delete() {
        List<EObject> rows = grid.rows();
        if (!rows.isEmpty() && execute(Edits.delete(rows))) {
            editor.tell(rows.size() == 1 ? "Deleted a row" : "Deleted " + rows.size() + " rows");
        }
    }

    /** Writes a table of text over the cells from the first selected one on; what is left makes new rows at the end. */
    void paste(String text) {
        List<List<String>> block = new ArrayList<>(TableText.parse(text));
        Point at = grid.anchor() == null ? new Point(0, 0) : grid.anchor();
        if (block.isEmpty() || grid.columns() == 0) {
            return;
        }
        List<Integer> lines = grid.selectedLines();
        if (block.size() == 1 && block.getFirst().size() == 1 && grid.rows().size() > 1) {
            fill(block.getFirst().getFirst());
            return;
        }
        Point corner = lines.isEmpty() ? at : new Point(grid.selectedColumns().getFirst(), lines.getFirst());
        if (block.size() > 1 && isHead(block.getFirst(), corner.x)) {
            block.removeFirst();
        }
        paste(block, corner);
    }

    private void fill(String text) {
        List<Row> writes = new ArrayList<>();
        Map<TableColumn, String> cells = new LinkedHashMap<>();
        grid.selectedColumns().forEach(each -> cells.put(grid.column(each), typed(grid.column(each), text)));
        grid.rows().forEach(row -> writes.add(Row.of(row, line(row), cells)));
        if (execute(new CellWrites("Paste into " + writes.size() + " rows", writes))) {
            editor.tell("Pasted into " + writes.size() + " rows");
        }
    }

    private boolean isHead(List<String> cells, int column) {
        for (int at = 0; at < cells.size(); at++) {
            if (column + at < grid.columns() && !cells.get(at).strip().equalsIgnoreCase(grid.column(column + at).header())) {
                return false;
            }
        }
        return true;
    }

    private void paste(List<List<String>> block, Point corner) {
        List<Row> writes = new ArrayList<>();
        RowMaker maker = new RowMaker(model.kind(), lastUpTo(grid.lines() - 1));
        int line = corner.y;
        int made = 0;
        for (List<String> cells : block) {
            while (line < grid.lines() && grid.row(line) == null) {
                line++;
            }
            Map<TableColumn, String> byColumn = new LinkedHashMap<>();
            for (int at = 0; at < cells.size() && corner.x + at < grid.columns(); at++) {
                byColumn.put(grid.column(corner.x + at), typed(grid.column(corner.x + at), cells.get(at)));
            }
            boolean isNew = line >= grid.lines();
            writes.add(isNew ? Row.of(maker, writes.size() + 1, byColumn) : Row.of(grid.row(line), writes.size() + 1, byColumn));
            made += isNew ? 1 : 0;
            line++;
        }
        if (execute(new CellWrites("Paste " + writes.size() + (writes.size() == 1 ? " row" : " rows"), writes))) {
            editor.tell("Pasted " + writes.size() + (writes.size() == 1 ? " row" : " rows")
                    + (made == 0 ? "" : ", " + made + " of them new"));
        }
    }
}
