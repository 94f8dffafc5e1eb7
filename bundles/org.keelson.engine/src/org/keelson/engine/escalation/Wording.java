// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.util.List;

import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Party;
import org.keelson.model.problems.ProblemSeverity;

/** How the desk says why. */
final class Wording {

    /** So many names are told. */
    private static final int NAMED = 3;

    private Wording() {
    }

    static String names(List<Party> audience) {
        if (audience.isEmpty()) {
            return "nobody, since nobody is named";
        }
        List<String> names = audience.stream().map(Wording::name).toList();
        if (names.size() > NAMED) {
            return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
        }
        return names.size() == 1 ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String name(Element element) {
        return element.getName() == null || element.getName().isBlank() ? element.getId() : element.getName().strip();
    }

    static String quoted(Escalation escalation) {
        return "'" + name(escalation) + "'";
    }

    static String level(EscalationLevel level) {
        return Levels.word(level) + " level";
    }

    /** Why a candidate starts where it does. */
    static String start(Candidate candidate, boolean near) {
        StringBuilder why = new StringBuilder("goes to ").append(names(candidate.audience())).append(" at ")
                .append(level(candidate.level())).append(": ").append(subject(candidate));
        if (near) {
            why.append(", to be decided by ").append(candidate.finding().by());
        }
        EscalationLevel wanted = near ? Levels.above(candidate.base()) : candidate.base();
        if (candidate.level() != wanted) {
            why.append("; nobody is named at ").append(level(wanted))
                    .append(candidate.level().compareTo(wanted) < 0 ? " or above" : "");
        }
        return why.toString();
    }

    private static String subject(Candidate candidate) {
        Concern concern = candidate.concern();
        if (candidate.finding().severity() != ProblemSeverity.ERROR) {
            return candidate.finding().severity() == ProblemSeverity.WARNING ? "a warning" : "worth knowing";
        }
        return concern.committed() ? "an error that touches a committed milestone"
                : concern.critical() ? "an error on the critical path" : "an error";
    }

    static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
