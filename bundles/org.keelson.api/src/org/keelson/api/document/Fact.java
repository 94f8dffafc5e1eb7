// SPDX-License-Identifier: EPL-2.0
package org.keelson.api.document;

import java.util.Objects;

/**
 * One value of one element, as it was when the document was written.
 *
 * @param element id of the element
 * @param feature name of its feature in the metamodel, such as {@code deadline}, or of a computed value:
 *                {@code schedule.start}, {@code schedule.finish}, {@code schedule.totalFloat},
 *                {@code schedule.critical}, {@code schedule.deadlineSlip}
 * @param value   the value as text, not formatted: ISO 8601 for dates, minutes for durations; empty if
 *                absent
 * @since 0.1
 */
public record Fact(String element, String feature, String value) {
    public Fact {
        Objects.requireNonNull(element);
        Objects.requireNonNull(feature);
        Objects.requireNonNull(value);
    }
}
