// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

/** Which end of their ranges all durations are taken from. */
public enum Bound {
    OPTIMISTIC("optimistic"), LIKELY("likely"), PESSIMISTIC("pessimistic");

    private final String json;

    Bound(String json) {
        this.json = json;
    }

    /** Its name in JSON. */
    public String json() {
        return json;
    }
}
