// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keelson.analysis.WeekPattern.Span;
import org.keelson.analysis.WorkCalendar.DayRange;

/**
 * Time that follows one pattern, until the next stretch begins. Stretches of a calendar come in order; the first has no
 * beginning, the last no end.
 *
 * @param start     minute of the time line; {@link Long#MIN_VALUE} for the first
 * @param pattern   when work is done
 * @param exception name of what makes it differ from the week; {@code null} where the week counts
 */
record Stretch(long start, WeekPattern pattern, String exception) {

    /**
     * A week, interrupted by ranges of days.
     *
     * @param ranges later ones win over earlier ones
     */
    static List<Stretch> of(WeekPattern week, List<DayRange> ranges) {
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(new Stretch(Long.MIN_VALUE, week, null));
        Map<List<Span>, WeekPattern> known = new HashMap<>();
        paint(ranges).forEach((day, range) -> stretches.add(range == null ? new Stretch(day * TimeLine.DAY, week, null)
                : new Stretch(day * TimeLine.DAY, known.computeIfAbsent(range.spans(), WeekPattern::daily), range.name())));
        return stretches;
    }

    /** First day of each stretch to the range that counts; {@code null} where the week counts again. */
    private static TreeMap<Long, DayRange> paint(List<DayRange> ranges) {
        TreeMap<Long, DayRange> painted = new TreeMap<>();
        for (DayRange range : ranges) {
            Map.Entry<Long, DayRange> after = painted.floorEntry(range.to() + 1);
            painted.subMap(range.from(), true, range.to() + 1, true).clear();
            painted.put(range.from(), range);
            painted.put(range.to() + 1, after == null ? null : after.getValue());
        }
        return painted;
    }
}
