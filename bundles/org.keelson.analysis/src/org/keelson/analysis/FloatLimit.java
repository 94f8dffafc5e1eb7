// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Locale;

/**
 * What limits the float of an item, and so is the cause where that is negative.
 *
 * @param kind what kind of limit it is
 * @param id   id of the item whose deadline or constraint it is; of the portfolio where its finish is the limit
 * @param text the limit in words, such as "deadline of 'Cut-over', 2026-10-01 17:00"
 */
public record FloatLimit(Kind kind, String id, String text) {

    /** Kinds of limits. */
    public enum Kind {
        /** A deadline, which is missed without moving anything. */
        DEADLINE,
        /** A constraint that lets an item be no later. */
        CONSTRAINT,
        /** Nothing but the finish of the portfolio as it is planned now. */
        PORTFOLIO_FINISH;

        /** The name in files and on the command line, such as {@code portfolio-finish}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
