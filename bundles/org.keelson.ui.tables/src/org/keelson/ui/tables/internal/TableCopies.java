// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.FileDialog;
import org.keelson.edit.table.CellText;
import org.keelson.edit.table.TableColumn;
import org.keelson.edit.table.TableData;
import org.keelson.edit.table.TableText;
import org.keelson.ui.Errors;
import org.keelson.ui.TextClipboard;

/** What takes cells out of a table: to the clipboard, for spreadsheets, and into a file. */
public final class TableCopies {

    private final TableEditor editor;
    private final TableModel model;
    private final TableGrid grid;

    TableCopies(TableEditor editor, TableModel model, TableGrid grid) {
        this.editor = editor;
        this.model = model;
        this.grid = grid;
    }

    /** Copies the selected cells. */
    void copy(boolean withHeads) {
        int[] columns = grid.selectedColumns().stream().mapToInt(each -> model.shown()[each]).toArray();
        int[] rows = grid.selectedLines().stream().mapToInt(each -> model.view().lines()[each]).filter(each -> each >= 0)
                .toArray();
        if (rows.length > 0 && columns.length > 0) {
            texts(columns, rows, withHeads, table -> {
                TextClipboard.copy(grid.display(), TableText.tabbed(table));
                editor.tell("Copied " + rows.length + (rows.length == 1 ? " row" : " rows"));
            });
        }
    }

    /** What is on the clipboard as text; {@code null} for nothing. */
    String clipboard() {
        Clipboard clipboard = new Clipboard(grid.display());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    /** Asks for a file and writes the rows and columns that are shown. */
    void export() {
        FileDialog dialog = new FileDialog(grid.control().getShell(), SWT.SAVE);
        dialog.setText("Export " + model.kind().title());
        dialog.setFilterNames(new String[] { "Comma-separated values (*.csv)" });
        dialog.setFilterExtensions(new String[] { "*.csv" });
        dialog.setFileName(model.kind().id() + ".csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            export(Path.of(chosen));
        }
    }

    /** Writes the rows and columns that are shown, in UTF-8. */
    public void export(Path file) {
        int[] rows = Arrays.stream(model.view().lines()).filter(each -> each >= 0).toArray();
        texts(model.shown(), rows, true, table -> Job.create("Exporting " + file.getFileName(), monitor -> {
            try {
                Files.writeString(file, TableText.csv(table));
                grid.display().asyncExec(() -> editor.tell("Exported " + rows.length + " rows to " + file));
            } catch (IOException e) {
                grid.display().asyncExec(() -> Errors.show(editor.getSite().getShell(), "The table could not be written to "
                        + file, e));
            }
            return Status.OK_STATUS;
        }).schedule());
    }

    private void texts(int[] columns, int[] rows, boolean withHeads, Consumer<List<List<String>>> then) {
        model.whenRead(columns, false, data -> {
            List<List<String>> table = new ArrayList<>();
            if (withHeads) {
                table.add(IntStream.of(columns).mapToObj(data.columns()::get).map(TableColumn::header).toList());
            }
            for (int row : rows) {
                table.add(IntStream.of(columns).mapToObj(column -> text(data, column, row)).toList());
            }
            then.accept(table);
        });
    }

    /** As it can be pasted again: texts with their lines. */
    private static String text(TableData.Snapshot data, int column, int row) {
        Object value = data.values()[column][row];
        return value instanceof String text ? text : CellText.ISO.of(value);
    }
}
