// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * A commitment that is not kept any more, or is broken worse than before.
 *
 * @param kind        what kind of word it is
 * @param id          id of the dependency, or of the item
 * @param item        id of the item that is late
 * @param name        its name
 * @param consumer    name of the item that waits for it; {@code null} unless it is a dependency
 * @param due         when it should be there; for a committed milestone without a deadline, where it stood
 * @param before      when it would have been there
 * @param after       when it would be there now
 * @param lateMinutes working minutes of the item's calendar from due to there
 * @param newly       false if it was late before, if less
 */
public record CommitmentBroken(Kind kind, String id, String item, String name, String consumer, LocalDateTime due,
        LocalDateTime before, LocalDateTime after, int lateMinutes, boolean newly) {

    /** Kinds of commitments. */
    public enum Kind {
        /** The provider of a dependency has promised a date. */
        PROMISE,
        /** The consumer of a dependency needs it by then. */
        NEED_BY,
        /** A milestone is committed. */
        COMMITTED_MILESTONE,
        /** An item has a deadline. */
        DEADLINE;

        /** The name in files and on the command line, such as {@code need-by}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
