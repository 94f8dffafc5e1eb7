// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDate;
import java.util.List;

/**
 * Weeks in a row in which a team or a person is asked for more than it can give.
 *
 * @param owner    id of the team or person
 * @param name     its name
 * @param isPerson whether it is a person
 * @param weeks    the weeks, in order
 * @param items    what asks for it in those weeks, the most demanding first, then by id
 * @param programs ids of the programs of these items, in the order of the portfolio
 */
public record Overload(String owner, String name, boolean isPerson, List<Week> weeks, List<Portion> items,
        List<String> programs) {

    /**
     * One week.
     *
     * @param monday   its first day
     * @param demand   person-minutes asked for
     * @param capacity person-minutes that there are
     */
    public record Week(LocalDate monday, long demand, long capacity) {

        /** Person-minutes too many. */
        public long over() {
            return demand - capacity;
        }
    }

    public Overload {
        weeks = List.copyOf(weeks);
        items = List.copyOf(items);
        programs = List.copyOf(programs);
    }

    /** Person-minutes too many in all these weeks. */
    public long over() {
        return weeks.stream().mapToLong(Week::over).sum();
    }

    /** Demand as a percentage of capacity in the worst week, rounded; {@link Integer#MAX_VALUE} where there is no capacity. */
    public int peakPercent() {
        return weeks.stream().mapToInt(week -> week.capacity == 0 ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, Math.round(100.0 * week.demand / week.capacity))).max().orElse(0);
    }
}
