// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.baseline;

import java.time.LocalDateTime;

/**
 * How a program, or the whole portfolio, differs from what it was. Then: the entries of items that it has now, for the
 * portfolio all entries; now: all of its items. Minutes are working minutes of the portfolio's calendar, efforts
 * person-minutes; {@code null} where one side is not known.
 *
 * @param id              id of the program; {@code null} for the whole portfolio
 * @param name            its name
 * @param baselineStart   first start then
 * @param start           first start now
 * @param startMinutes    from the one to the other
 * @param baselineFinish  last finish then
 * @param finish          last finish now
 * @param finishMinutes   from the one to the other
 * @param durationMinutes change of the working time from first start to last finish
 * @param effortMinutes   change of the sum of efforts
 * @param floatMinutes    change of the least total float
 * @param later           how many items finish later
 * @param earlier         how many finish earlier
 * @param added           how many are new since
 * @param removed         how many are gone since; for a program 0, as entries name none
 */
public record GroupVariance(String id, String name, LocalDateTime baselineStart, LocalDateTime start, Long startMinutes,
        LocalDateTime baselineFinish, LocalDateTime finish, Long finishMinutes, Long durationMinutes, Long effortMinutes,
        Integer floatMinutes, int later, int earlier, int added, int removed) {
}
