// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.Locale;

/** Type of the values of a parameter. */
public enum ParameterType {
    TEXT, INTEGER, DECIMAL, FLAG, DATE,
    /** Working minutes; written {@code 90m}, {@code 16h}, {@code 5d}, {@code 2w}, with days of 8 hours. */
    DURATION,
    /** One of a few texts. */
    CHOICE;

    /** Name in {@code plugin.xml} and JSON: {@code text}, {@code integer} and so on. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
