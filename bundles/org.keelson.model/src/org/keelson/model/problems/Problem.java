// SPDX-License-Identifier: EPL-2.0
package org.keelson.model.problems;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something wrong with a portfolio, said to a person.
 *
 * @param severity how bad it is
 * @param rule     stable id of the check that found it, such as {@code schedule.cycle}
 * @param element  id of the element it is about, or {@code null} where it is about the whole portfolio
 * @param message  what is wrong, where, and what to do; one sentence, no line break
 */
public record Problem(ProblemSeverity severity, String rule, String element, String message) {

    /** Worst first; then by rule, element and message, so that listings are stable. */
    public static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::element, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(message);
    }

    /**
     * All of two checks, in their order; what both say of an element, by the part of the rule's id behind its first dot, is
     * there once, as the first says it.
     */
    public static List<Problem> merge(List<Problem> first, List<Problem> second) {
        Set<List<String>> said = first.stream().map(Problem::subject).collect(Collectors.toSet());
        return Stream.concat(first.stream(), second.stream().filter(problem -> !said.contains(problem.subject()))).toList();
    }

    private List<String> subject() {
        return Arrays.asList(element, rule.substring(rule.indexOf('.') + 1));
    }

    public static Problem error(String rule, String element, String message) {
        return new Problem(ProblemSeverity.ERROR, rule, element, message);
    }

    public static Problem warning(String rule, String element, String message) {
        return new Problem(ProblemSeverity.WARNING, rule, element, message);
    }

    public static Problem info(String rule, String element, String message) {
        return new Problem(ProblemSeverity.INFO, rule, element, message);
    }
}
