// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A value that was measured before. Given to contributions.
 *
 * @param date  when it was measured, local to the portfolio
 * @param value the value, in the unit of its series
 * @since 0.1
 */
public record EarlierValue(LocalDateTime date, double value) {
    public EarlierValue {
        Objects.requireNonNull(date);
    }
}
