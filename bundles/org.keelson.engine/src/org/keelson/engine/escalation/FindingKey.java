// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.util.Comparator;
import java.util.Objects;

import org.keelson.api.RuleFinding;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/**
 * What makes two findings the same one over time, however their words change: the rule, and the element it is about.
 *
 * @param rule    id of the rule
 * @param element id of the element, or {@code null} for the portfolio
 */
public record FindingKey(String rule, String element) implements Comparable<FindingKey> {

    private static final Comparator<FindingKey> ORDER = Comparator.comparing(FindingKey::rule)
            .thenComparing(FindingKey::element, Comparator.nullsFirst(Comparator.naturalOrder()));

    public FindingKey {
        Objects.requireNonNull(rule);
    }

    /** The key of a finding; one that names the portfolio is the same as one that names no element. */
    public static FindingKey of(Portfolio portfolio, RuleFinding finding) {
        String element = finding.finding().element();
        return new FindingKey(finding.rule(), element == null || element.equals(portfolio.getId()) ? null : element);
    }

    /** The key of what the model says of a rule and an element. */
    static FindingKey of(String rule, Element element) {
        return new FindingKey(rule, element == null || element instanceof Portfolio ? null : element.getId());
    }

    @Override
    public int compareTo(FindingKey other) {
        return ORDER.compare(this, other);
    }
}
