// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Shell;
import org.keelson.edit.table.CellInput;
import org.keelson.edit.table.TableText;
import org.keelson.rendering.sheet.XlsxWriter;
import org.keelson.ui.FileExport;
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
            model.whenRead(columns, false, data -> {
                List<List<String>> texts = TableSheet.texts(data, columns, rows, withHeads);
                tellApart(texts.subList(withHeads ? 1 : 0, texts.size()), columns, rows);
                TextClipboard.copy(grid.display(), TableText.tabbed(texts));
                editor.tell("Copied " + rows.length + (rows.length == 1 ? " row" : " rows"));
            });
        }
    }

    /** Elements with the same name are copied so that pasting means the same ones. */
    private void tellApart(List<List<String>> texts, int[] columns, int[] rows) {
        Map<Object, Object> known = new HashMap<>();
        for (int line = 0; line < rows.length; line++) {
            EObject row = model.data().row(rows[line]);
            List<String> cells = new ArrayList<>(texts.get(line));
            for (int at = 0; at < columns.length; at++) {
                Optional<CellInput> input = cells.get(at).isEmpty() ? Optional.empty()
                        : model.data().columns().get(columns[at]).inputOf(row).filter(CellInput::isName);
                if (input.isPresent()) {
                    cells.set(at, input.get().text(known));
                }
            }
            texts.set(line, cells);
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
        read(sheet -> FileExport.ask(shell(), model.kind().title(), model.kind().id(), kinds(sheet), this::exported));
    }

    /** Writes the rows and columns that are shown; the extension says as what. */
    public void export(Path file) {
        read(sheet -> FileExport.start(shell(), model.kind().title(), file, kinds(sheet).stream()
                .filter(each -> file.toString().endsWith("." + each.extension())).findFirst().orElseThrow().content().get(),
                this::exported));
    }

    private static List<FileExport.Kind> kinds(TableSheet table) {
        return List.of(new FileExport.Kind("Spreadsheet", XlsxWriter.EXTENSION, () -> FileExport.sheet(table.sheet())),
                new FileExport.Kind("Comma-separated values", "csv", () -> (file, monitor) -> {
                    String text = TableText.csv(table.texts());
                    return !monitor.isCanceled() && FileExport.bytes(text.getBytes(StandardCharsets.UTF_8))
                            .write(file, monitor);
                }));
    }

    private void read(Consumer<TableSheet> then) {
        int[] shown = model.shown();
        model.whenRead(shown, false, data -> {
            TableSheet sheet = new TableSheet(model.kind().title(), data, model.view(), shown, model.layout().frozen());
            grid.display().asyncExec(() -> {
                if (!grid.control().isDisposed()) {
                    then.accept(sheet);
                }
            });
        });
    }

    private Shell shell() {
        return editor.getSite().getShell();
    }

    private void exported(Path file) {
        editor.tell("Exported the table to " + file);
    }
}
