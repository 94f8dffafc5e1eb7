// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.keelson.api.Finding;
import org.keelson.api.RuleFinding;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Party;
import org.keelson.model.problems.ProblemSeverity;

/**
 * A finding, with all that is asked of it.
 *
 * @param base     level that the finding deserves by itself
 * @param level    level that it starts at, with the day of decision near and somebody named there
 * @param audience the parties at that level
 */
record Candidate(RuleFinding found, FindingKey key, Concern concern, Sighting sighting, EscalationLevel base,
        EscalationLevel level, List<Party> audience) {

    /** Order of findings that is total, so that no order of input shows. */
    static final Comparator<RuleFinding> TOTAL = RuleFinding.ORDER
            .thenComparing(each -> each.finding().by(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> each.finding().level(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(each -> each.finding().why().toString());

    /**
     * The most urgent first: by severity, then by the day by which it is decided or due, then what was promised outside, then
     * what is critical, then by float, then the oldest.
     */
    static final Comparator<Candidate> URGENCY = Comparator
            .<Candidate, ProblemSeverity>comparing(each -> each.finding().severity())
            .thenComparing(Candidate::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> !each.concern.committed())
            .thenComparing(each -> !each.concern.critical())
            .thenComparing(each -> each.concern.minFloat())
            .thenComparing(each -> each.sighting.since())
            .thenComparing(Candidate::found, TOTAL);

    Finding finding() {
        return found.finding();
    }

    /** The day of decision; else the earliest deadline of what it touches. */
    private LocalDate due() {
        return finding().by() != null ? finding().by() : concern.deadline();
    }

    Candidate at(EscalationLevel other, List<Party> parties) {
        return new Candidate(found, key, concern, sighting, base, other, parties);
    }

    List<String> audienceIds() {
        return audience.stream().map(Party::getId).filter(id -> id != null).toList();
    }

    Disposition as(Disposition.Kind kind, String why) {
        return as(kind, null, null, why);
    }

    Disposition as(Disposition.Kind kind, String escalation, LocalDate until, String why) {
        return new Disposition(found, kind, level, audienceIds(), 0, escalation, until, why);
    }

    Disposition ranked(Disposition.Kind kind, int rank, String escalation, String why) {
        return new Disposition(found, kind, level, audienceIds(), rank, escalation, null, why);
    }
}
