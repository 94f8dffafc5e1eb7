// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDateTime;

/**
 * The dates of one work item. All date-times are local to the portfolio's time zone, all minutes are working minutes of the
 * item's own calendar.
 *
 * @param id                      id of the item
 * @param start                   early start; the actual one where there is one; {@code null} where not scheduled, as all dates
 * @param finish                  early finish; the actual one where there is one
 * @param lateStart               latest start that delays neither the portfolio's finish nor breaks a deadline or constraint
 * @param lateFinish              latest finish of that kind
 * @param durationMinutes         whole duration, whatever part of it is done
 * @param totalFloatMinutes       how far the finish can slip until the portfolio's finish, a deadline or a constraint is hurt;
 *                                negative where one is hurt already
 * @param freeFloatMinutes        how far the finish can slip until another item is delayed; never negative
 * @param interferingFloatMinutes total less free float, never negative: what an item shares with those that follow
 * @param critical                unfinished, and without total float
 * @param assumedEstimate         true if nobody has estimated it and the default was used
 * @param deadline                the item's deadline, or {@code null}
 * @param deadlineSlipMinutes     working minutes from deadline to finish: above 0 late, below 0 early, 0 without a deadline
 * @param driver                  why it has these dates; {@code null} where not scheduled
 * @param scheduled               false for an item in or behind a cycle
 */
public record ItemSchedule(String id, LocalDateTime start, LocalDateTime finish, LocalDateTime lateStart,
        LocalDateTime lateFinish, int durationMinutes, int totalFloatMinutes, int freeFloatMinutes, int interferingFloatMinutes,
        boolean critical, boolean assumedEstimate, LocalDateTime deadline, int deadlineSlipMinutes, Driver driver,
        boolean scheduled) {
}
