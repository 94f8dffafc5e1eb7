// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

/**
 * Something that the plan does not say yet.
 *
 * @param kind             what it is
 * @param element          id of the element that is to be completed
 * @param name             what that is called
 * @param reason           why it matters, a sentence without a full stop
 * @param toDo             what to do, likewise
 * @param blocksItems      how many unfinished items rest on it: those after it, or those that it is about
 * @param blocksMilestones how many of them are milestones or gates
 * @param widensMinutes    by how many working minutes of the portfolio's calendar it can move the latest finish; 0 for what is no
 *                         question
 */
public record Missing(Kind kind, String element, String name, String reason, String toDo, int blocksItems, int blocksMilestones,
        int widensMinutes) {

    /** What can be missing; what comes first leaves more in the dark. */
    public enum Kind {
        LOOP("loop", "Loop"),
        NO_START("no-start", "No start"),
        NO_ITEMS("no-items", "No items"),
        NO_ESTIMATE("no-estimate", "No estimate"),
        OPEN_QUESTION("open-question", "Open question"),
        NO_OWNER("no-owner", "No owner"),
        NO_PATH("no-path", "Milestone without a path"),
        NO_DEPENDENCY("no-dependency", "No dependency"),
        NO_MILESTONE("no-milestone", "Program without milestone"),
        NO_CAPACITY("no-capacity", "Team without capacity"),
        NO_RANGE("no-range", "No range"),
        NO_KEY_RESULT("no-key-result", "Objective without key result"),
        NO_MEASURE("no-measure", "Key result without measure");

        private final String json;
        private final String text;

        Kind(String json, String text) {
            this.json = json;
            this.text = text;
        }

        /** Its name in JSON. */
        public String json() {
            return json;
        }

        /** What people call it. */
        public String text() {
            return text;
        }
    }
}
