// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as spreadsheets put them on the clipboard, and as CSV. */
public final class TableText {

    private TableText() {
    }

    /**
     * The cells of a text with tabs between cells and line breaks between rows. A cell that begins with a quote ends with
     * one, holds
     * tabs and line breaks, and doubles the quotes in it; a quote without an end is a quote. An end of line at the end is no row.
     */
    public static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        boolean open = false;
        while (at < text.length()) {
            int end = end(text, at);
            row.add(cell(text.substring(at, end)));
            open = end < text.length() && text.charAt(end) == '\t';
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
            if (!open) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (open) {
            row.add("");
            rows.add(row);
        }
        return rows;
    }

    private static int end(String text, int start) {
        int at = start;
        if (text.charAt(start) == '"') {
            int quote = closing(text, start);
            at = quote < 0 ? start : quote + 1;
        }
        while (at < text.length() && "\t\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The quote that ends the one at the start: before a tab, a line break or the end; -1 if there is none. */
    private static int closing(String text, int start) {
        int at = start + 1;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at + 1 == text.length() || "\t\n\r".indexOf(text.charAt(at + 1)) >= 0 ? at : -1;
                }
            }
            at++;
        }
        return -1;
    }

    private static String cell(String raw) {
        return raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"") && closing(raw, 0) == raw.length() - 1
                ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
    }

    /** The text that {@link #parse} reads back to these rows. */
    public static String tabbed(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(cell -> quoted(cell, "\t")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** As CSV (RFC 4180, line feeds). What a spreadsheet would run as a formula gets an apostrophe before it. */
    public static String csv(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(cell -> quoted(neutral(cell),
                ",")).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String cell, String separator) {
        boolean needed = cell.contains(separator) || cell.contains("\n") || cell.contains("\r") || cell.startsWith("\"")
                || separator.equals(",") && cell.contains("\"");
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** A number stays one; whatever else begins as formulas do is text. */
    private static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-\\d+(\\.\\d+)?") ? "'" + cell : cell;
    }
}
