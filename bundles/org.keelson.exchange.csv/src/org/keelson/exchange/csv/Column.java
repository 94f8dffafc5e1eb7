// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that we know, in the order in which they are exported. */
enum Column {
    ID("id"),
    KIND("kind"),
    NAME("name", "deliverable", "task"),
    PROGRAM("program"),
    WORKSTREAM("workstream"),
    TEAM("team", "owner team"),
    OWNER("owner"),
    DURATION("duration"),
    OPTIMISTIC("optimistic"),
    LIKELY("likely"),
    PESSIMISTIC("pessimistic"),
    CONSTRAINT("constraint"),
    CONSTRAINT_DATE("constraint-date"),
    DEADLINE("deadline", "due date"),
    PROGRESS("progress"),
    DEPENDS_ON("depends-on", "predecessors"),
    DESCRIPTION("description");

    private final String header;
    private final List<String> folded;

    Column(String header, String... aliases) {
        this.header = header;
        this.folded = Stream.concat(Stream.of(header), Stream.of(aliases))
                .map(Column::fold).toList();
    }

    /** The header that is exported. */
    String header() {
        return header;
    }

    /** The column that a header means, by name or alias. */
    static Optional<Column> of(String header) {
        String wanted = fold(header);
        for (Column column : values()) {
            if (column.folded.contains(wanted)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** What of a header counts. */
    static String fold(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-\\u2010-\\u2015\\u00a0]", "");
    }
}
