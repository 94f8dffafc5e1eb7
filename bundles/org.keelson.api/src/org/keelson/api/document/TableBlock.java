// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

import java.util.List;
import java.util.Objects;

/**
 * A table.
 *
 * @param columns the columns, from the left
 * @param rows    the rows, from the top; each has one cell for each column
 * @since 0.1
 */
public record TableBlock(List<Column> columns, List<List<Sentence>> rows) implements Block {

    /**
     * A column.
     *
     * @param title   its heading
     * @param numeric true if its cells are numbers, to be aligned at the right
     */
    public record Column(String title, boolean numeric) {
        public Column {
            Objects.requireNonNull(title);
        }

        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    public TableBlock {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Sentence> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.size() + " cells where the table has " + columns.size() + " columns");
            }
        }
    }
}
