// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a table of measured values. */
enum SeriesColumn {
    METRIC("metric", true, "definition"),
    ELEMENT("element", true, "team"),
    DATE("date", true, "day"),
    VALUE("value", true),
    UNIT("unit", false);

    private final String header;
    private final boolean required;
    private final List<String> folded;

    SeriesColumn(String header, boolean required, String... aliases) {
        this.header = header;
        this.required = required;
        this.folded = Stream.concat(Stream.of(header), Stream.of(aliases)).map(Column::fold).toList();
    }

    String header() {
        return header;
    }

    /** Whether no row can do without. */
    boolean isRequired() {
        return required;
    }

    /** The column that a header means, by name or alias. */
    static Optional<SeriesColumn> of(String header) {
        String wanted = Column.fold(header);
        return Stream.of(values()).filter(column -> column.folded.contains(wanted)).findFirst();
    }
}
