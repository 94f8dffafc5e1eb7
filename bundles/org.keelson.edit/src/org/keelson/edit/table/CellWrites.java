// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.PortfolioSession;

/**
 * Writes texts into cells, of rows that are there and of new ones, as one step: all of it or nothing. Cells that only show
 * are left alone.
 *
 * @param label what the undo menu calls it
 * @param rows  from top to bottom
 */
public record CellWrites(String label, List<Row> rows) implements Edit {

    /**
     * One row to write to.
     *
     * @param element the row, or what makes it: a new row is made by {@link NewRow#make}
     * @param number  what messages call it, from 1; 0 if they need not name it
     * @param cells   what to write, by column
     */
    public record Row(EObject element, NewRow made, int number, Map<TableColumn, String> cells) {

        /** A row that is there. */
        public static Row of(EObject element, int number, Map<TableColumn, String> cells) {
            return new Row(element, null, number, cells);
        }

        /** A row to be made. */
        public static Row of(NewRow made, int number, Map<TableColumn, String> cells) {
            return new Row(null, made, number, cells);
        }
    }

    /** Makes a row within an edit. */
    @FunctionalInterface
    public interface NewRow {
        /**
         * Puts a new row into the model.
         *
         * @param cells what will be written to it; what is taken out is not
         * @throws IllegalEditException if there is no place for it
         */
        EObject make(PortfolioSession session, Map<TableColumn, String> cells);
    }

    public CellWrites {
        rows = List.copyOf(rows);
    }

    /** @throws IllegalEditException if a text means nothing or is not allowed; its message names row and column */
    @Override
    public void apply(PortfolioSession session) {
        Map<Object, Object> known = new HashMap<>();
        for (Row row : rows) {
            Map<TableColumn, String> cells = new java.util.LinkedHashMap<>(row.cells());
            EObject element = row.element();
            try {
                if (element == null) {
                    element = row.made().make(session, cells);
                    known.clear();
                }
            } catch (IllegalEditException | IllegalArgumentException e) {
                throw refusal(row, e);
            }
            for (Map.Entry<TableColumn, String> cell : cells.entrySet()) {
                Optional<CellInput> input = cell.getKey().inputOf(element);
                try {
                    // what is a default now stays one
                    if (input.isPresent() && !input.get().text(known).equals(cell.getValue().strip())) {
                        input.get().edit(cell.getValue(), known).apply(session);
                        if (cell.getKey().id().equals("name")) {
                            known.clear();
                        }
                    }
                } catch (IllegalEditException | IllegalArgumentException e) {
                    throw refusal(row, e);
                }
            }
        }
    }

    private IllegalEditException refusal(Row row, RuntimeException reason) {
        return new IllegalEditException((row.number() > 0 && rows.size() > 1 ? "Row " + row.number() + ": " : "")
                + reason.getMessage());
    }
}
