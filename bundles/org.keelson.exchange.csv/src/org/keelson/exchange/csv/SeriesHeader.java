// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

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
 * What each column of a table of measured values means.
 *
 * @param width    number of columns
 * @param columns  the columns that we know, by place from 0
 * @param leftOut  headers of all others, by place
 * @param problems what is odd in the mapping
 */
record SeriesHeader(int width, Map<SeriesColumn, Integer> columns, Map<Integer, String> leftOut, List<Problem> problems) {

    /**
     * @param line line of the header, for messages
     * @throws ImportException if the mapping is malformed, or if a column is missing that no row can do without
     */
    static SeriesHeader of(List<String> cells, int line, Optional<String> mapping) throws ImportException {
        List<String> ours = Stream.of(SeriesColumn.values()).map(SeriesColumn::header).toList();
        Mapping mapped = Mapping.of(mapping, ours, text -> SeriesColumn.of(text).isPresent());
        Map<SeriesColumn, Integer> columns = new EnumMap<>(SeriesColumn.class);
        Map<Integer, String> leftOut = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (int at = 0; at < cells.size(); at++) {
            String text = Cells.read(cells.get(at));
            names.add(text);
            String meaning = mapped.meaning(text);
            Optional<SeriesColumn> column = Mapping.LEFT_OUT.equals(meaning) ? Optional.empty()
                    : SeriesColumn.of(meaning == null ? text : meaning);
            if (column.isEmpty() || columns.putIfAbsent(column.get(), at) != null) {
                leftOut.put(at, text.isEmpty() ? "column " + (at + 1) : text);
            }
        }
        for (SeriesColumn column : SeriesColumn.values()) {
            if (column.isRequired() && !columns.containsKey(column)) {
                throw new ImportException("No column is called " + column.header() + "; there are: "
                        + String.join(", ", cells.stream().map(Cells::read).toList())
                        + ". A mapping file can say which one it is", line, null);
            }
        }
        return new SeriesHeader(cells.size(), columns, leftOut, mapped.unused(names));
    }

    /** The value of a column in a row; empty if the row or the file does not have it. */
    String value(List<String> row, SeriesColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : Header.value(row, at);
    }
}
