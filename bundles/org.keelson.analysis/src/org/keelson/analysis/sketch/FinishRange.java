// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.sketch;

import java.time.LocalDateTime;

/**
 * Between which dates something finishes. The bounds are those of estimates alone; the percentiles know open questions and
 * risks too. Dates are local to the portfolio's time zone.
 *
 * @param id       id of the portfolio, milestone or gate
 * @param name     name of it
 * @param earliest finish with all durations optimistic
 * @param likely   finish with all durations likely, which is that of the schedule
 * @param expected finish with all durations at their mean, by PERT (optimistic + 4 likely + pessimistic) / 6
 * @param latest   finish with all durations pessimistic
 * @param p50      finish that half of the draws keep; {@code null} without a simulation
 * @param p80      finish that 80 % of the draws keep; {@code null} without a simulation
 */
public record FinishRange(String id, String name, LocalDateTime earliest, LocalDateTime likely, LocalDateTime expected,
        LocalDateTime latest, LocalDateTime p50, LocalDateTime p80) {
}
