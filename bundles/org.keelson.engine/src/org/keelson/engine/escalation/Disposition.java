// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.keelson.api.RuleFinding;
import org.keelson.model.EscalationLevel;

/**
 * What is done about one finding.
 *
 * @param finding    the finding
 * @param kind       what is done
 * @param level      the level it goes to, is at, or would go to
 * @param audience   ids of the parties at that level, the one who is asked first; empty if nobody is named
 * @param rank       place among those that compete for the same budget, 1 the first; 0 where it competes with none
 * @param escalation id of the escalation of the portfolio that it was raised as or is part of, or {@code null}
 * @param until      first day on which it may come through, where a day holds it back; else {@code null}
 * @param why        in one sentence, without a full stop
 */
public record Disposition(RuleFinding finding, Kind kind, EscalationLevel level, List<String> audience, int rank,
        String escalation, LocalDate until, String why) {

    /** What can be done about a finding. */
    public enum Kind {
        /** It is to be raised now. */
        RAISE,
        /** It was raised, nobody has answered, and it is to go a level up now. */
        LEVEL_UP,
        /** It was raised before, and stays where it is. */
        RAISED,
        /** Held back: it has not been there for long enough. */
        TOO_NEW,
        /** Held back: it was raised, went away and came back soon. */
        FLAPPING,
        /** Held back: it was decided or withdrawn a short while ago. */
        COOL_DOWN,
        /** Held back: somebody wants to hear of it later. */
        SNOOZED,
        /** Held back: somebody has said that it is known and lived with. */
        ACCEPTED,
        /** Held back: something else about the same element is raised. */
        DUPLICATE,
        /** Held back: it is too mild. */
        BELOW_SEVERITY,
        /** Held back: its level has had its budget for the week. */
        OVER_BUDGET;

        /** Whether it is kept from somebody who has not heard of it. */
        public boolean isHeldBack() {
            return compareTo(RAISED) > 0;
        }

        /** Whether the portfolio is to be changed for it: an escalation raised, or moved a level up. */
        public boolean isAction() {
            return this == RAISE || this == LEVEL_UP;
        }

        /** Name in JSON: {@code raise}, {@code too-new} and so on. */
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Disposition {
        Objects.requireNonNull(finding);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(level);
        audience = List.copyOf(audience);
        Objects.requireNonNull(why);
    }

    /** Day by which somebody must decide, or {@code null}. */
    public LocalDate by() {
        return finding.finding().by();
    }
}
