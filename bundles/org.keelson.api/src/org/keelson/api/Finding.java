// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.keelson.model.problems.ProblemSeverity;

/**
 * What a rule found. Answered by escalation rules.
 *
 * @param severity how bad it is
 * @param element  id of the element it is about, or {@code null} where it is about the whole portfolio
 * @param message  what is at risk, in one sentence with names and dates; no line break
 * @param why      the facts behind it, each a short sentence, the most telling first
 * @since 0.1
 */
public record Finding(ProblemSeverity severity, String element, String message, List<String> why) {

    /** Worst first; then by message and element, so that listings are stable. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::message)
            .thenComparing(Finding::element, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        why = List.copyOf(why);
    }
}
