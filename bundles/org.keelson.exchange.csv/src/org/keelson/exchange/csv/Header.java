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

    private static final String LEFT_OUT = "-";

    /**
     * @param line    line of the header, for messages
     * @param mapping text of the mapping file
     * @throws ImportException if the mapping is malformed, or if no column gives items a name
     */
    static Header of(List<String> cells, int line, Optional<String> mapping) throws ImportException {
        Map<String, String> mapped = mapping.isPresent() ? mapping(mapping.get()) : Map.of();
        Header header = new Header(cells.size(), new EnumMap<>(Column.class), new LinkedHashMap<>(),
                new LinkedHashMap<>(), new ArrayList<>());
        Set<String> names = new HashSet<>();
        for (int at = 0; at < cells.size(); at++) {
            String text = Cells.read(cells.get(at));
            names.add(text);
            header.add(at, text, mapped.get(text));
        }
        for (String theirs : mapped.keySet()) {
            if (!names.contains(theirs)) {
                header.problems.add(Problem.warning("csv.mapping", null,
                        "The mapping names the column '" + theirs + "', which the file does not have"));
            }
        }
        if (!header.columns.containsKey(Column.NAME) && !header.columns.containsKey(Column.ID)) {
            throw new ImportException("No column is called name, Deliverable or Task; there are: "
                    + String.join(", ", cells.stream().map(Cells::read).toList())
                    + ". A mapping file can say which one gives the name", line, null);
        }
        return header;
    }

    private void add(int at, String text, String meaning) {
        if (LEFT_OUT.equals(meaning) || text.isEmpty()) {
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

    private static Map<String, String> mapping(String text) throws ImportException {
        Map<String, String> mapped = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String stripped = number == 1 && line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            int equals = stripped.lastIndexOf('=');
            if (equals < 1) {
                throw new ImportException("Line " + number + " of the mapping is not THEIR HEADER = OUR COLUMN: " + stripped);
            }
            String ours = stripped.substring(equals + 1).strip();
            if (!ours.equals(LEFT_OUT) && Column.of(ours).isEmpty()) {
                throw new ImportException("Line " + number + " of the mapping names our column '" + ours
                        + "'; there are " + String.join(", ", Stream.of(Column.values())
                                .map(Column::header).toList()) + ", and - to leave it out");
            }
            mapped.put(stripped.substring(0, equals).strip(), ours);
        }
        return mapped;
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
