// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.util.Comparator;
import java.util.Objects;

/**
 * A finding, and the rule that found it. Given to contributions that need {@code findings}.
 *
 * @param rule    id of the rule
 * @param finding what it found
 * @since 0.1
 */
public record RuleFinding(String rule, Finding finding) {

    /** Worst first, then by message, element and rule. */
    public static final Comparator<RuleFinding> ORDER = Comparator.comparing(RuleFinding::finding, Finding.ORDER)
            .thenComparing(RuleFinding::rule);

    public RuleFinding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(finding);
    }
}
