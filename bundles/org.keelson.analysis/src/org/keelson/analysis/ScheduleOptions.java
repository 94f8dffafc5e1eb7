// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDateTime;

/**
 * What can be asked of a schedule beside the network itself.
 *
 * @param dataDate date and time as of which progress is known: no work that is not done is scheduled before it; where
 *                 {@code null}, the portfolio's own data date counts, and where that is absent too, none does
 */
public record ScheduleOptions(LocalDateTime dataDate) {

    /** The portfolio's own data date. */
    public static ScheduleOptions standard() {
        return new ScheduleOptions(null);
    }
}
