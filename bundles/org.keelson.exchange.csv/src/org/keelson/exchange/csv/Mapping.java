// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.keelson.api.ImportException;
import org.keelson.model.problems.Problem;

/**
 * What a mapping file makes of other people's headers; see the documentation of this package.
 *
 * @param meanings our column, or {@link #LEFT_OUT}, by their header
 */
record Mapping(Map<String, String> meanings) {

    /** Stands for a column that is passed over. */
    static final String LEFT_OUT = "-";

    /**
     * @param text    text of the file, if there is one
     * @param columns names of our columns, for messages
     * @param known   whether a text is the name of one of our columns
     * @throws ImportException if the file is malformed
     */
    static Mapping of(Optional<String> text, List<String> columns, Predicate<String> known) throws ImportException {
        Map<String, String> mapped = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.orElse("").lines().toList()) {
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
            if (!ours.equals(LEFT_OUT) && !known.test(ours)) {
                throw new ImportException("Line " + number + " of the mapping names our column '" + ours
                        + "'; there are " + String.join(", ", columns) + ", and - to leave it out");
            }
            mapped.put(stripped.substring(0, equals).strip(), ours);
        }
        return new Mapping(mapped);
    }

    /** Our column for one of their headers, {@link #LEFT_OUT}, or {@code null} if the file does not speak of it. */
    String meaning(String header) {
        return meanings.get(header);
    }

    /** What the file speaks of and the table does not have. */
    List<Problem> unused(Set<String> headers) {
        List<Problem> problems = new ArrayList<>();
        for (String theirs : meanings.keySet()) {
            if (!headers.contains(theirs)) {
                problems.add(Problem.warning("csv.mapping", null,
                        "The mapping names the column '" + theirs + "', which the file does not have"));
            }
        }
        return problems;
    }
}
