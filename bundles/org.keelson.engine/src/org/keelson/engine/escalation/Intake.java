// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.List;

import org.keelson.api.Finding;
import org.keelson.api.RuleFinding;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Party;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.problems.ProblemSeverity;

/** Makes candidates of findings: what they touch, how high they go, and to whom. */
final class Intake {

    private final Portfolio portfolio;
    private final Concerns concerns;
    private final Routing routing;
    private final EscalationPolicy policy;
    private final Sightings sightings;
    private final LocalDate day;

    Intake(Portfolio portfolio, Concerns concerns, EscalationPolicy policy, Sightings sightings, LocalDate day) {
        this.portfolio = portfolio;
        this.concerns = concerns;
        this.routing = new Routing(portfolio);
        this.policy = policy;
        this.sightings = sightings;
        this.day = day;
    }

    /** @param least a level that it goes to at least, or {@code null} */
    Candidate candidate(RuleFinding found, EscalationLevel least) {
        FindingKey key = FindingKey.of(portfolio, found);
        Concern concern = concerns.of(key.element());
        EscalationLevel base = Levels.higher(base(found.finding(), concern), least);
        Candidate candidate = new Candidate(found, key, concern, sightings.get(key).orElse(Sighting.first(key, day)), base, base,
                List.of());
        EscalationLevel wanted = isNear(found.finding().by()) ? Levels.above(base) : base;
        EscalationLevel level = nearest(wanted, concern);
        return candidate.at(level, audience(level, concern));
    }

    /** The level wanted, else the nearest above where somebody is named, else the nearest below; if nobody is, the one wanted. */
    private EscalationLevel nearest(EscalationLevel wanted, Concern concern) {
        EscalationLevel[] levels = EscalationLevel.values();
        for (int at = wanted.ordinal(); at < levels.length; at++) {
            if (!audience(levels[at], concern).isEmpty()) {
                return levels[at];
            }
        }
        for (int at = wanted.ordinal() - 1; at >= 0; at--) {
            if (!audience(levels[at], concern).isEmpty()) {
                return levels[at];
            }
        }
        return wanted;
    }

    /**
     * By what the finding says itself and by what it touches: an error goes to the portfolio's level if it touches what was
     * promised outside, to the program's if it touches the critical path or no item; everything else begins with the team.
     */
    private static EscalationLevel base(Finding finding, Concern concern) {
        EscalationLevel level = EscalationLevel.TEAM;
        if (finding.severity() == ProblemSeverity.ERROR) {
            level = concern.committed() ? EscalationLevel.PORTFOLIO
                    : concern.critical() || concern.items().isEmpty() ? EscalationLevel.PROGRAM : EscalationLevel.TEAM;
        }
        if (concern.element() instanceof Portfolio) {
            level = Levels.higher(level, EscalationLevel.PORTFOLIO);
        } else if (concern.element() instanceof Program) {
            level = Levels.higher(level, EscalationLevel.PROGRAM);
        }
        return Levels.higher(level, finding.level());
    }

    boolean isNear(LocalDate by) {
        return by != null && !day.isBefore(by.minusDays(policy.nearDays()));
    }

    List<Party> audience(EscalationLevel level, Concern concern) {
        return routing.audience(level, concern);
    }
}
