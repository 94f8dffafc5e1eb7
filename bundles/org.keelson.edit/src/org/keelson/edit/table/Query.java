// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * A condition on the rows of a table, read from text such as {@code status = "off track" and team = Platform and
 * finish < 2026-12-01}. Immutable; to be tested on any thread.
 * <p>
 * Comparisons are {@code = != < <= > >=}, {@code ~} and {@code !~} (contains, does not), {@code in (a, b)},
 * {@code is empty} and {@code is not empty}; they are joined by {@code and}, {@code or}, {@code not} and parentheses.
 * A column is named as its header says, by its id, or by the last word of its name if no other column ends so. Dates are ISO
 * 8601 or {@code today}, plus or minus days or weeks ({@code today + 2w}); durations {@code 90m 16h 5d 2w} or days. Text
 * is compared whatever its case, and a list of names holds each of them.
 */
public final class Query {

    /** What every row fulfils. */
    public static final Query ALL = new Query((values, row) -> true, new BitSet());

    /** Whether a row fulfils something. */
    @FunctionalInterface
    interface Test {
        boolean test(Object[][] values, int row);
    }

    private final Test test;
    private final BitSet columns;

    Query(Test test, BitSet columns) {
        this.test = test;
        this.columns = columns;
    }

    /**
     * Reads a query.
     *
     * @param text  blank for one that every row fulfils
     * @param today what {@code today} means
     * @throws QueryException if it means nothing
     */
    public static Query parse(String text, List<TableColumn> columns, LocalDate today) throws QueryException {
        return text.isBlank() ? ALL : new QueryParser(text, columns, today).parse();
    }

    /** Both this and another. */
    public Query and(Query other) {
        BitSet both = (BitSet) columns.clone();
        both.or(other.columns);
        return new Query((values, row) -> test.test(values, row) && other.test.test(values, row), both);
    }

    /** The places of the columns whose values it needs. */
    public BitSet columns() {
        return (BitSet) columns.clone();
    }

    /**
     * Whether a row fulfils it.
     *
     * @param values by column, then row; needed for {@link #columns} only
     */
    public boolean test(Object[][] values, int row) {
        return test.test(values, row);
    }

    /** A text as a value of a query: in quotes where it needs them. */
    public static String quoted(String text) {
        return text.matches("[\\p{L}\\p{N}_.%-]+") && !text.matches("(?i)and|or|not|in|is|empty|today") ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
