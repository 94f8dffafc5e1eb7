// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.time.LocalDateTime;

/**
 * How much one uncertainty moves the finish of a target: a bar of a tornado.
 *
 * @param kind        what is uncertain
 * @param id          of the item, risk or open question
 * @param name        of it
 * @param correlation Spearman's rank correlation of what was drawn with the finish of the target, -1 to 1
 * @param low         mean finish of the target over the tenth of the iterations in which least was drawn; of a risk, over those
 *                    in which it did not happen
 * @param high        the same over the tenth in which most was drawn; of a risk, over those in which it happened
 * @param swingMinutes from low to high, in working minutes of the target's calendar
 */
public record Sensitivity(Kind kind, String id, String name, double correlation, LocalDateTime low, LocalDateTime high,
        long swingMinutes) {

    /** Kinds of uncertainty. */
    public enum Kind {
        ITEM("item"), RISK("risk"), QUESTION("question");

        private final String json;

        Kind(String json) {
            this.json = json;
        }

        /** As it is written in JSON. */
        public String json() {
            return json;
        }
    }
}
