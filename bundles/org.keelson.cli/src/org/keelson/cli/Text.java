// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keelson.analysis.Durations;

/** Builds the answer for people: paragraphs, and tables in aligned columns. */
final class Text {

    private static final int WIDEST = 44;
    private static final String GAP = "  ";

    /** A table in the making. */
    static final class Table {
        private final List<String[]> rows = new ArrayList<>();
        private final String[] columns;

        private Table(String... columns) {
            this.columns = columns;
        }

        /** @param cells one a column; null is shown as nothing */
        Table row(Object... cells) {
            String[] row = new String[columns.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells[i] == null ? "" : shortened(oneLine(cells[i].toString()), i == row.length - 1);
            }
            rows.add(row);
            return this;
        }

        private static String shortened(String cell, boolean last) {
            return last || length(cell) <= WIDEST ? cell
                    : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
        }
    }

    private final StringBuilder out = new StringBuilder();

    Text line(String line) {
        out.append(line).append('\n');
        return this;
    }

    Text blank() {
        return line("");
    }

    /** @param columns headings; one that starts with &gt; is set flush right */
    static Table table(String... columns) {
        return new Table(columns);
    }

    Text table(Table table) {
        int[] widths = new int[table.columns.length];
        boolean[] right = new boolean[widths.length];
        String[] head = new String[widths.length];
        for (int i = 0; i < widths.length; i++) {
            right[i] = table.columns[i].startsWith(">");
            head[i] = right[i] ? table.columns[i].substring(1) : table.columns[i];
            widths[i] = length(head[i]);
            for (String[] row : table.rows) {
                widths[i] = Math.max(widths[i], length(row[i]));
            }
        }
        row(head, widths, right);
        table.rows.forEach(row -> row(row, widths, right));
        return this;
    }

    private void row(String[] cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(widths[i] - length(cells[i]));
            line.append(GAP).append(right[i] ? padding + cells[i] : cells[i] + padding);
        }
        line(line.toString().stripTrailing());
    }

    /** {@code 2026-03-02 09:00}; a dash where there is none. */
    static String date(LocalDateTime date) {
        return date == null ? "-" : date.toLocalDate() + " " + date.toLocalTime().withSecond(0).withNano(0);
    }

    /** A duration to be read rather than computed with: a tenth of a day is exact enough where there is more than one. */
    static String span(int minutes, int minutesPerDay) {
        String exact = Durations.format(minutes, minutesPerDay);
        return Math.abs(minutes) < minutesPerDay || exact.endsWith("w") || exact.endsWith("d") ? exact
                : String.format(Locale.ROOT, "%.1fd", (double) minutes / minutesPerDay);
    }

    /** @param kind name of a class of the metamodel, such as {@code KeyResult} */
    static String count(int number, String kind) {
        String noun = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        String many = noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun.endsWith("s") ? noun : noun + "s";
        return number + " " + (number == 1 ? noun : many);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
