// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Locale;
import java.util.Objects;

/**
 * Why an item has the dates it has: the one thing that would have to change for it to come earlier. Where several hold it to the
 * same minute, a dependency is named before anything else, and of several dependencies that with the least predecessor id.
 *
 * @param kind what kind of thing it is
 * @param id   id of the element that drives: the dependency, the input item where a gate waits for its input, the item itself for
 *             a constraint or an actual date, the calendar, or the portfolio; {@code null} where that has no id
 * @param text the reason in words, such as "after Database schema migration (Platform Team) finishes 2026-03-01"
 */
public record Driver(Kind kind, String id, String text) {

    /** Kinds of drivers. */
    public enum Kind {
        /** A dependency, or an input that a gate needs. */
        DEPENDENCY,
        /** The constraint of the item. */
        CONSTRAINT,
        /** The data date: what is not done cannot be done before it. */
        DATA_DATE,
        /** The item's calendar does not work when it could have begun. */
        CALENDAR,
        /** The dates are facts. */
        ACTUAL,
        /** Nothing holds it but the start of the portfolio. */
        PORTFOLIO_START;

        /** The name in files and on the command line, such as {@code data-date}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Driver {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }
}
