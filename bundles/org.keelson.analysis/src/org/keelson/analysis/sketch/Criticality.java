// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

/** How an item stands to the critical path, when durations are ranges. */
public enum Criticality {
    /** Critical with all durations optimistic, with all likely, and with all pessimistic. */
    ALWAYS("always"),
    /** Critical at one or two of the three, or in at least one of twenty draws of the simulation. */
    SOMETIMES("sometimes"),
    NEVER("never");

    private final String json;

    Criticality(String json) {
        this.json = json;
    }

    /** Its name in JSON. */
    public String json() {
        return json;
    }
}
