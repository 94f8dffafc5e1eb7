// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.sheet;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * A table for a spreadsheet: a row of titles, and rows of values beneath it. It is read on the thread that writes it, so its
 * cells must not need the live model.
 *
 * @param name    of the sheet; what a spreadsheet does not allow in one is replaced
 * @param columns from left to right
 * @param frozen  how many columns stay at the left when the sheet is scrolled
 * @param rows    how many rows there are beneath the titles
 * @param cells   their values
 * @param heads   the rows that are heads of the group of rows beneath them
 */
public record Sheet(String name, List<Column> columns, int frozen, int rows, Cells cells, IntPredicate heads) {

    /**
     * A column.
     *
     * @param title    what stands above it
     * @param unit     written behind its numbers; {@code %} for parts of a whole, of which 0.5 is shown as 50 %; empty for none
     * @param isSigned whether numbers above 0 have a plus before them
     */
    public record Column(String title, String unit, boolean isSigned) {
        /** What is written as percent. */
        public static final String PERCENT = "%";

        /** A column of texts, dates, flags or plain numbers. */
        public Column(String title) {
            this(title, "");
        }

        /** A column of numbers, those above 0 without a sign. */
        public Column(String title, String unit) {
            this(title, unit, false);
        }
    }

    /** The values of a table. */
    @FunctionalInterface
    public interface Cells {
        /**
         * A value, counted from 0.
         *
         * @return {@code null} for an empty cell, else a {@link Number}, {@link Boolean}, {@link java.time.LocalDate} or
         *         {@link java.time.LocalDateTime}; anything else is written as the text that it is
         */
        Object at(int row, int column);
    }

    public Sheet {
        columns = List.copyOf(columns);
    }

    /** A sheet of rows without groups. */
    public static Sheet of(String name, List<Column> columns, List<List<Object>> rows) {
        return new Sheet(name, columns, 0, rows.size(), (row, column) -> rows.get(row).get(column), row -> false);
    }
}
