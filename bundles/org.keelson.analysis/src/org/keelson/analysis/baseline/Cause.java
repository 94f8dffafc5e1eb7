// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.baseline;

import java.util.Locale;

/**
 * One of the parts that the variance of a finish is made of. The parts of an item add up to the whole, to the minute.
 *
 * @param kind    what kind of thing it is
 * @param minutes working minutes of the item's calendar; above 0 later
 * @param id      id of what causes it: the predecessor, else the item itself
 * @param text    the same in words, such as "waits for Schema, which finishes 3d later"
 */
public record Cause(Kind kind, long minutes, String id, String text) {

    /** Kinds of causes. */
    public enum Kind {
        /** The item's own duration is another. */
        OWN_DURATION,
        /** Work took longer or shorter than its duration: it began and rested, or is done. */
        PROGRESS,
        /** It starts at another time since a predecessor moved. */
        PREDECESSOR,
        /** It starts at another time since it waits for something that has not moved: the dependency is new, or another. */
        DEPENDENCY,
        /** It starts at another time since a constraint holds it. */
        CONSTRAINT,
        /** Leveling holds it. */
        LEVELING,
        /** It could have begun, and has not by the data date. */
        NOT_BEGUN,
        /** It began at another time than planned. */
        ACTUAL_START,
        /** Nothing that is known holds it: what held it before is gone, or the portfolio starts on another day. */
        START,
        /** The same stretch of time has more or less working time than it had. */
        CALENDAR;

        /** The name in files and on the command line, such as {@code own-duration}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
