// SPDX-License-Identifier: EPL-2.0
package org.keelson.model.problems;

import java.util.Locale;

/** How bad a {@link Problem} is, the worst first. */
public enum ProblemSeverity {
    /** Something cannot be relied on until it is mended. */
    ERROR,
    /** Something is likely wrong. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The name in files and on the command line: {@code error}, {@code warning}, {@code info}. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the name is none of the three, in any case */
    public static ProblemSeverity parse(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
