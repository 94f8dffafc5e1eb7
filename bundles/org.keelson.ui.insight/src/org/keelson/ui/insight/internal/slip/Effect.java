// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.slip;

import java.time.LocalDateTime;

import org.keelson.model.Element;

/**
 * One thing that a slip would do.
 *
 * @param kind    what kind of thing it is about
 * @param element what it is about; {@code null} for the portfolio as a whole
 * @param name    its name
 * @param before  when it is, or {@code null} where that has no date
 * @param after   when it would be
 * @param moves   by how much, in words; for something broken, how late
 * @param isBad   whether something is missed or broken that was not before
 * @param note    what else there is to say
 */
record Effect(Kind kind, Element element, String name, LocalDateTime before, LocalDateTime after, String moves,
        boolean isBad, String note) {

    /** Kinds of effects, in the order of their weight. */
    enum Kind {
        FINISH("Finish", "All is done"), MILESTONE("Milestone", "Milestones that move"),
        TEAM("Team", "Teams that have to move something"), COMMITMENT("Promise", "Promises and deadlines broken"),
        KEY_RESULT("Key result", "Key results touched"), ITEM("Item", "Other items that move");

        final String word;
        final String heading;

        Kind(String word, String heading) {
            this.word = word;
            this.heading = heading;
        }
    }
}
