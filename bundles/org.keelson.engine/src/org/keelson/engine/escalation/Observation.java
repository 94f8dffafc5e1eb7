// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.keelson.api.RuleFinding;

/**
 * What was found on one day.
 *
 * @param findings what rules found, in any order
 * @param answered ids of the rules that gave an answer; what one that failed found before is neither there nor gone
 * @param day      the day as of which they looked, local to the portfolio
 */
public record Observation(List<RuleFinding> findings, Set<String> answered, LocalDate day) {

    public Observation {
        findings = List.copyOf(findings);
        answered = Set.copyOf(answered);
        Objects.requireNonNull(day);
    }
}
