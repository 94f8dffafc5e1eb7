// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keelson.analysis.WorkCalendar;

/**
 * A calendar between two days as small tables, for very many questions: a few loads instead of a search. Moments are minutes
 * since the base, positions are those of {@link WorkCalendar#position} less that of the base. What lies outside the tables is
 * asked of the calendar itself, and held {@value #FARTHEST} minutes (500 years) on either side of the base, so that sums fit an
 * int. Immutable.
 */
final class CalendarTable {

    static final int FARTHEST = 500 * 366 * 1440;
    private static final int DAY = 1440;
    /** Working minutes for which one search begins at the same day. */
    private static final int HINT_SHIFT = 5;

    private final WorkCalendar calendar;
    private final long base;
    private final long baseCount;
    private final int leastPosition;
    private final int mostPosition;
    /** By day: position at midnight, and where its minutes begin in the patterns. */
    private final int[] dayPosition;
    private final int[] dayPattern;
    private char[] patterns;
    /** By day with work: working minutes before it, its midnight, and where its working minutes begin. */
    private int[] workedBefore;
    private final int[] midnight;
    private final int[] dayMinutes;
    private short[] minutes;
    private final int[] hints;
    private final int limitMinute;
    private int limitCount;

    /**
     * @param base a midnight on the time line
     * @param days how many the tables cover
     */
    CalendarTable(WorkCalendar calendar, long base, int days) {
        this.calendar = calendar;
        this.base = base;
        baseCount = calendar.count(base);
        leastPosition = (int) (2 * (calendar.count(base - FARTHEST) - baseCount));
        mostPosition = (int) (2 * (calendar.count(base + FARTHEST) - baseCount));
        limitMinute = days * DAY;
        dayPosition = new int[days];
        dayPattern = new int[days];
        workedBefore = new int[days + 1];
        midnight = new int[days + 1];
        dayMinutes = new int[days + 1];
        fillDays(days);
        hints = new int[(limitCount >> HINT_SHIFT) + 1];
        int day = 0;
        for (int hint = 0; hint < hints.length; hint++) {
            while (day + 1 < workedBefore.length - 1 && workedBefore[day + 1] <= hint << HINT_SHIFT) {
                day++;
            }
            hints[hint] = day;
        }
    }

    private void fillDays(int days) {
        Map<Integer, Integer> ordinary = new HashMap<>();
        Map<String, Integer> known = new HashMap<>();
        StringBuilder text = new StringBuilder();
        List<int[]> workedMinutes = new ArrayList<>();
        int worked = 0;
        for (int day = 0; day < days; day++) {
            long at = base + (long) day * DAY;
            long count = calendar.count(at);
            boolean nightWork = calendar.count(at - 1) < count;
            int kind = calendar.followsWeek(at) ? (int) Math.floorMod(at / DAY, 7L) * 2 + (nightWork ? 1 : 0) : -1;
            Integer pattern = ordinary.get(kind);
            if (pattern == null) {
                pattern = known.computeIfAbsent(pattern(at, count, nightWork), added -> {
                    text.append(added);
                    workedMinutes.add(minutes(added));
                    return workedMinutes.size() - 1;
                });
                if (kind >= 0) {
                    ordinary.put(kind, pattern);
                }
            }
            dayPosition[day] = (int) (2 * (count - baseCount));
            dayPattern[day] = pattern * DAY;
            if (calendar.count(at + DAY) > count) {
                workedBefore[worked] = (int) (count - baseCount);
                midnight[worked] = day * DAY;
                dayMinutes[worked++] = pattern * DAY;
            }
        }
        patterns = text.toString().toCharArray();
        minutes = new short[patterns.length];
        for (int at = 0; at < patterns.length; at++) {
            minutes[at] = (short) workedMinutes.get(at / DAY)[at % DAY];
        }
        limitCount = (int) (calendar.count(base + limitMinute) - baseCount);
        workedBefore = Arrays.copyOf(workedBefore, worked + 1);
        workedBefore[worked] = limitCount;
    }

    /** Positions of the minutes of a day, as characters, less that of its midnight's count. */
    private String pattern(long at, long count, boolean nightWork) {
        char[] positions = new char[DAY];
        long before = nightWork ? count - 1 : count;
        for (int minute = 0; minute < DAY; minute++) {
            long now = calendar.count(at + minute);
            positions[minute] = (char) (2 * (now - count) + (now == before ? 1 : 0));
            before = now;
        }
        return new String(positions);
    }

    /** The minutes of the day that are worked, in order; the rest is filled up. */
    private static int[] minutes(String pattern) {
        int[] found = new int[DAY];
        int size = 0;
        for (int minute = 0; minute < DAY - 1; minute++) {
            if (pattern.charAt(minute + 1) >> 1 > pattern.charAt(minute) >> 1) {
                found[size++] = minute;
            }
        }
        // Whether the last minute is worked does not show within the day; asked for only if it is.
        Arrays.fill(found, size, DAY, DAY - 1);
        return found;
    }

    /** The most that a position may be, which is that of the farthest moment. */
    int mostPosition() {
        return mostPosition;
    }

    int leastPosition() {
        return leastPosition;
    }

    /** A position of the calendar itself in the numbers of this table. */
    int relative(long position) {
        return held(position - 2 * baseCount);
    }

    private int held(long position) {
        return (int) Math.max(leastPosition, Math.min(mostPosition, position));
    }

    int position(int moment) {
        if (moment < 0 || moment >= limitMinute) {
            return held(calendar.position(base + moment) - 2 * baseCount);
        }
        int day = moment / DAY;
        return dayPosition[day] + patterns[dayPattern[day] + moment - day * DAY];
    }

    int moment(int position) {
        return (position & 1) == 1 ? start(position >> 1) : start((position >> 1) - 1) + 1;
    }

    /** The moment at which the working minute with that number begins. */
    int start(int count) {
        if (count < 0 || count >= limitCount) {
            return (int) Math.max(-FARTHEST, Math.min(FARTHEST, calendar.start(baseCount + count) - base));
        }
        int day = hints[count >> HINT_SHIFT];
        // The next day often enough that a jump would be guessed wrong, and a later one hardly ever.
        day -= workedBefore[day + 1] - 1 - count >> 31;
        while (workedBefore[day + 1] <= count) {
            day++;
        }
        return midnight[day] + minutes[dayMinutes[day] + count - workedBefore[day]];
    }

    /** The one position of a moment without duration: inside working time, ends and starts of work are the same moment. */
    int standing(int position) {
        return (position & 1) == 1 ? position(moment(position)) : position;
    }

    /** As {@link WorkCalendar#add(long, long)}. */
    int add(int moment, int lag) {
        if (lag == 0) {
            return moment;
        }
        int count = (position(moment) >> 1) + lag;
        return lag > 0 ? start(count - 1) + 1 : start(count);
    }

    /** Moments of positions. */
    void moments(int[] positions, int[] moments, int count) {
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            int end = ~position & 1;
            moments[i] = start((position >> 1) - end) + end;
        }
    }

    /** Positions of moments. */
    void positions(int[] moments, int[] positions, int count) {
        for (int i = 0; i < count; i++) {
            positions[i] = position(moments[i]);
        }
    }
}
