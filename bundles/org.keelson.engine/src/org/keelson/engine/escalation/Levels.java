// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.util.Locale;

import org.eclipse.emf.common.util.Enumerator;
import org.keelson.model.EscalationLevel;

/** Words and order of levels. */
final class Levels {

    private Levels() {
    }

    /** A level or state within a sentence, and in settings: {@code team}. */
    static String word(Enumerator literal) {
        return literal.getName().toLowerCase(Locale.ROOT);
    }

    /** @param other may be {@code null} */
    static EscalationLevel higher(EscalationLevel one, EscalationLevel other) {
        return other == null || one.compareTo(other) >= 0 ? one : other;
    }

    /** The next one up; the highest stays. */
    static EscalationLevel above(EscalationLevel level) {
        return EscalationLevel.values()[Math.min(level.ordinal() + 1, EscalationLevel.values().length - 1)];
    }
}
