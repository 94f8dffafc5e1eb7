// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.baseline;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How one item differs from what it was. Minutes are working minutes of its calendar as that is now: above 0 is later, longer
 * or more. What cannot be compared, because the baseline or the schedule does not know it, is {@code null}.
 *
 * @param id              id of the item
 * @param name            its name now
 * @param program         id of its program
 * @param isMilestone     whether it is a moment
 * @param baselineStart   start then
 * @param start           start now
 * @param startMinutes    from the one to the other
 * @param baselineFinish  finish then
 * @param finish          finish now
 * @param finishMinutes   from the one to the other
 * @param durationMinutes change of duration
 * @param effortMinutes   change of effort in person-minutes
 * @param floatMinutes    change of total float
 * @param causes          what the change of finish is made of, the largest part first; empty where the finish is the same
 * @param root            id of the item at which the chain of largest causes begins; the item itself where it is its own cause
 */
public record ItemVariance(String id, String name, String program, boolean isMilestone, LocalDateTime baselineStart,
        LocalDateTime start, Long startMinutes, LocalDateTime baselineFinish, LocalDateTime finish, Long finishMinutes,
        Integer durationMinutes, Integer effortMinutes, Integer floatMinutes, List<Cause> causes, String root) {

    public ItemVariance {
        causes = List.copyOf(causes);
    }

    /** Whether anything that can be compared differs. */
    public boolean isChanged() {
        return isOther(startMinutes) || isOther(finishMinutes) || isOther(durationMinutes) || isOther(effortMinutes)
                || isOther(floatMinutes);
    }

    private static boolean isOther(Number minutes) {
        return minutes != null && minutes.longValue() != 0;
    }
}
