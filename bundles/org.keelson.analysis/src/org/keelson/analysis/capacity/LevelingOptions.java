// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.Objects;

/**
 * How to level.
 *
 * @param basis    over which stretches of time demand must fit into capacity
 * @param promises what becomes of dates that were promised
 */
public record LevelingOptions(Basis basis, Promises promises) {

    /** A stretch of time within which it does not matter when exactly work is done. */
    public enum Basis {
        /** ISO weeks, as {@link Load} shows them. */
        WEEK,
        /** Calendar days; what fits into each day fits into each week. */
        DAY
    }

    /**
     * What becomes of the dates of items that a team has promised to a consumer, committed milestones, and items with a
     * deadline.
     */
    public enum Promises {
        /** They stay where they are. */
        KEEP,
        /** They may move up to the date that was promised, or the deadline; a committed milestone without one stays. */
        HOLD,
        /** They move like any other. */
        MOVE
    }

    public LevelingOptions {
        Objects.requireNonNull(basis);
        Objects.requireNonNull(promises);
    }

    /** By week, promised dates left alone. */
    public static LevelingOptions standard() {
        return new LevelingOptions(Basis.WEEK, Promises.KEEP);
    }
}
