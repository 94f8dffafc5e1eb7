// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.keelson.model.EscalationLevel;
import org.keelson.model.problems.ProblemSeverity;

/**
 * What a rule found: a candidate for an escalation. Answered by escalation rules. Whether it is raised, with whom and when, is
 * decided by the engine.
 *
 * @param severity how bad it is
 * @param element  id of the element it is about, or {@code null} where it is about the whole portfolio
 * @param message  what is at risk, in one sentence with names and dates; no line break
 * @param why      the facts behind it, each a short sentence, the most telling first
 * @param level    how high it should go at least, or {@code null} to leave it to the engine
 * @param by       day by which somebody must decide, or {@code null} if there is none
 * @since 0.1
 */
public record Finding(ProblemSeverity severity, String element, String message, List<String> why, EscalationLevel level,
        LocalDate by) {

    /** Worst first; then by message and element, so that listings are stable. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::message)
            .thenComparing(Finding::element, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        why = List.copyOf(why);
    }

    /** A finding whose level is left to the engine, and that nothing must be decided for by a day. */
    public Finding(ProblemSeverity severity, String element, String message, List<String> why) {
        this(severity, element, message, why, null, null);
    }

    public Finding withLevel(EscalationLevel least) {
        return new Finding(severity, element, message, why, least, by);
    }

    public Finding withBy(LocalDate day) {
        return new Finding(severity, element, message, why, level, day);
    }
}
