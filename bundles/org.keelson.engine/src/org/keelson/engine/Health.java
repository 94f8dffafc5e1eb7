// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.time.Duration;
import java.util.Locale;

/**
 * How a contribution does.
 *
 * @param contribution the contribution
 * @param status       how it does
 * @param detail       why, in one sentence; empty if there is nothing to say
 * @param elapsed      how long the last call took, or {@code null} if there was none
 */
public record Health(Contribution contribution, Status status, String detail, Duration elapsed) {

    /** How a contribution does. */
    public enum Status {
        /** Declared well, and the last call, if any, did not fail. */
        OK,
        /** Refused, or the last call failed. */
        FAILED,
        /** The last call overran. */
        TIMED_OUT,
        /** Overran twice; not run until released. */
        QUARANTINED,
        /** Refused, because another contribution had its id before. */
        DUPLICATE;

        /** Name in JSON: {@code ok}, {@code failed}, {@code timed-out}, {@code quarantined}, {@code duplicate}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
