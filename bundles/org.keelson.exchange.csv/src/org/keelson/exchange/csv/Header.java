// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keelson.api.ImportException;
import org.keelson.model.problems.Problem;

/**
 * What each column of a file means.
 *
 * @param width    number of columns
 * @param columns  the columns that we know, by place from 0
 * @param fields   names of custom fields, by place
 * @param leftOut  headers of columns that the mapping leaves out or that have no header, by place
 * @param problems what is odd in the header or the mapping
 */
record Header(int width, Map<Column, Integer> columns, Map<Integer, String> fields, Map<Integer, String> leftOut,
        List<Problem> problems) {

    static final String FIELD_PREFIX = "field:";

    /**
     * @param line    line of the header, for messages
     * @param mapping text of the mapping file
     * @throws ImportException if the mapping is malformed, or if no column gives items a name
     */
    static Header of(List<String> cells, int line, Optional<String> mapping) throws ImportException {
        Mapping mapped = Mapping.of(mapping, Stream.of(Column.values()).map(Column::header).toList(),
                ours -> Column.of(ours).isPresent());
        Header header = new Header(cells.size(), new EnumMap<>(Column.class), new LinkedHashMap<>(),
                new LinkedHashMap<>(), new ArrayList<>());
        Set<String> names = new HashSet<>();
        for (int at = 0; at < cells.size(); at++) {
            String text = Cells.read(cells.get(at));
            names.add(text);
            header.add(at, text, mapped.meaning(text));
        }
        header.problems.addAll(mapped.unused(names));
        if (!header.columns.containsKey(Column.NAME) && !header.columns.containsKey(Column.ID)) {
            throw new ImportException("No column is called name, Deliverable or Task; there are: "
                    + String.join(", ", cells.stream().map(Cells::read).toList())
                    + ". A mapping file can say which one gives the name", line, null);
        }
        return header;
    }

    private void add(int at, String text, String meaning) {
        if (Mapping.LEFT_OUT.equals(meaning) || text.isEmpty()) {
            leftOut.put(at, text.isEmpty() ? "column " + (at + 1) : text);
            return;
        }
        boolean field = text.startsWith(FIELD_PREFIX) && text.length() > FIELD_PREFIX.length();
        Optional<Column> column = meaning != null ? Column.of(meaning)
                : field ? Optional.empty() : Column.of(text);
        if (column.isPresent() && columns.putIfAbsent(column.get(), at) == null) {
            return;
        }
        column.ifPresent(twice -> problems.add(Problem.warning("csv.header", null, "Column " + (at + 1) + ", '" + text
                + "', means " + twice.header() + " as an earlier column does; it is read as a custom field")));
        String name = field ? text.substring(FIELD_PREFIX.length()) : text;
        String unique = name;
        for (int number = 2; fields.containsValue(unique); number++) {
            unique = name + " (" + number + ")";
        }
        fields.put(at, unique);
    }

    /** The value of a column in a row; empty if the row or the file does not have it. */
    String value(List<String> row, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : value(row, at);
    }

    static String value(List<String> row, int at) {
        return at < row.size() ? Cells.read(row.get(at)) : "";
    }
}
