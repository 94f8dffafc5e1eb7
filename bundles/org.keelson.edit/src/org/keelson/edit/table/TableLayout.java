// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a table is set: columns, order, filters. As text it is one line for each thing, {@code name value}; lines that
 * another version wrote and this one does not know are left out.
 *
 * @param columns ids of the columns that are shown, with their widths in pixels at 100 % (0 for the usual one), in order
 * @param frozen  how many of the first columns stay when the table is scrolled
 * @param sorts   ids of the columns to sort by, with {@code true} for descending; the first counts most
 * @param group   id of the column to group by; empty for none
 * @param closed  texts of the groups that are closed
 * @param query   the query; empty for none
 * @param filters a query for each column that is filtered by itself, by id of the column
 */
public record TableLayout(Map<String, Integer> columns, int frozen, Map<String, Boolean> sorts, String group,
        List<String> closed, String query, Map<String, String> filters) {

    public TableLayout {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        sorts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sorts));
        closed = List.copyOf(closed);
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /** How a kind of table is set where nobody has set it otherwise. */
    public static TableLayout usual(TableKind kind) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        kind.shown().forEach(each -> columns.put(each, 0));
        return new TableLayout(columns, 1, Map.of(), "", List.of(), "", Map.of());
    }

    /** The same with other columns. */
    public TableLayout withColumns(Map<String, Integer> other) {
        return new TableLayout(other, frozen, sorts, group, closed, query, filters);
    }

    /** The same with so many columns that stay. */
    public TableLayout withFrozen(int other) {
        return new TableLayout(columns, other, sorts, group, closed, query, filters);
    }

    /** The same in another order. */
    public TableLayout withSorts(Map<String, Boolean> other) {
        return new TableLayout(columns, frozen, other, group, closed, query, filters);
    }

    /** The same grouped otherwise; all groups are open. */
    public TableLayout withGroup(String other) {
        return new TableLayout(columns, frozen, sorts, other, List.of(), query, filters);
    }

    /** The same with other groups closed. */
    public TableLayout withClosed(List<String> other) {
        return new TableLayout(columns, frozen, sorts, group, other, query, filters);
    }

    /** The same with another query. */
    public TableLayout withQuery(String other) {
        return new TableLayout(columns, frozen, sorts, group, closed, other, filters);
    }

    /** The same with other filters of single columns. */
    public TableLayout withFilters(Map<String, String> other) {
        return new TableLayout(columns, frozen, sorts, group, closed, query, other);
    }

    /** As text; {@link #parse} reads it back. */
    public String text() {
        List<String> lines = new ArrayList<>();
        columns.forEach((id, width) -> lines.add("column " + width + " " + escaped(id)));
        lines.add("frozen " + frozen);
        sorts.forEach((id, descending) -> lines.add("sort " + (descending ? "down " : "up ") + escaped(id)));
        if (!group.isEmpty()) {
            lines.add("group " + escaped(group));
        }
        closed.forEach(each -> lines.add("closed " + escaped(each)));
        if (!query.isBlank()) {
            lines.add("query " + escaped(query));
        }
        filters.forEach((id, each) -> lines.add("filter " + escaped(id).replace(" ", "\\s") + " " + escaped(each)));
        return String.join("\n", lines);
    }

    /** What a text says; what it does not say is as in {@link #usual}. */
    public static TableLayout parse(String text, TableKind kind) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        int[] frozen = { 1 };
        Map<String, Boolean> sorts = new LinkedHashMap<>();
        List<String> closed = new ArrayList<>();
        Map<String, String> filters = new LinkedHashMap<>();
        String[] one = { "", "" };
        for (String line : text == null ? new String[0] : text.split("\\R")) {
            String[] parts = line.split(" ", 2);
            String rest = parts.length < 2 ? "" : parts[1];
            switch (parts[0]) {
                case "column" -> pair(rest, (width, id) -> columns.put(plain(id), number(width)));
                case "frozen" -> frozen[0] = number(rest);
                case "sort" -> pair(rest, (way, id) -> sorts.put(plain(id), way.equals("down")));
                case "group" -> one[0] = plain(rest);
                case "closed" -> closed.add(plain(rest));
                case "query" -> one[1] = plain(rest);
                case "filter" -> pair(rest, (id, filter) -> filters.put(plain(id), plain(filter)));
                default -> {
                    // of another version
                }
            }
        }
        return new TableLayout(columns.isEmpty() ? usual(kind).columns() : columns, frozen[0], sorts, one[0], closed, one[1],
                filters);
    }

    private static void pair(String rest, java.util.function.BiConsumer<String, String> taker) {
        int space = rest.indexOf(' ');
        if (space > 0) {
            taker.accept(rest.substring(0, space), rest.substring(space + 1));
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\\' && at + 1 < text.length()) {
                char escaped = text.charAt(++at);
                each = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped == 's' ? ' ' : escaped;
            }
            plain.append(each);
        }
        return plain.toString();
    }
}
