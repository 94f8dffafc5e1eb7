// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.keelson.analysis.rhythm.Agenda;
import org.keelson.api.Evaluation;

/** Who a report is for, and so how much it says; each says all that the one before does. */
enum Level {
    /** What only they can decide, and whether committed dates hold. */
    LEADERSHIP(3, EnumSet.of(Agenda.Kind.BLOCKERS, Agenda.Kind.DECISIONS, Agenda.Kind.MILESTONES)),
    /** What they wait for, too. */
    STAKEHOLDERS(5, EnumSet.of(Agenda.Kind.BLOCKERS, Agenda.Kind.DECISIONS, Agenda.Kind.MILESTONES, Agenda.Kind.DEPENDENCIES,
            Agenda.Kind.PROMISES)),
    /** What there is to do, too. */
    TEAM(20, EnumSet.allOf(Agenda.Kind.class));

    /** The most entries of one kind. */
    final int most;
    final Set<Agenda.Kind> topics;

    Level(int most, Set<Agenda.Kind> topics) {
        this.most = most;
        this.topics = topics;
    }

    /** What the parameter {@code level} says. */
    static Level of(Evaluation evaluation) {
        return valueOf(evaluation.parameters().text("level").toUpperCase(Locale.ROOT));
    }

    boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }
}
