// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days of a calendar among which exceptions lie, as tables, so that both questions of {@link WorkCalendar} are answered by
 * look-ups alone: by day, the working minutes before it and its shape, which is the working time within it; and by block of
 * {@link #BLOCK} working minutes, the day in which the block begins. Some 30 bytes a day; shapes are shared.
 */
final class DayTable {

    /** Days that are kept at most; a century. */
    private static final long MOST_DAYS = 36_525;
    private static final int BLOCK_BITS = 6;
    private static final int BLOCK = 1 << BLOCK_BITS;
    /** Ints by day: position of the midnight that begins it, and where its shape begins. */
    private static final int DAY_INTS = 2;
    /** Ints by day that is worked at all: count before it, its midnight, and where the minutes of its shape begin. */
    private static final int WORKDAY_INTS = 3;

    /** The first and last minute but one that are covered, and the count at the first. */
    final long begin;
    final int minutes;
    final long beginCount;
    /** The working minutes that are covered. */
    final int counts;

    private final int[] days;
    private final int[] workdays;
    private final char[] blocks;
    /** By shape and minute of the day: the position, from that of midnight, of the moment at which the minute ends. */
    private short[] positions = new short[0];
    /** By shape and working minute of the day: the minute at which it begins. */
    private short[] minuteOf = new short[0];
    private final Map<List<Object>, int[]> shapes = new HashMap<>();

    /**
     * @param patterns stretches of time that follow one pattern each
     * @param starts   the minutes at which they begin, the first of them {@link Long#MIN_VALUE}
     * @param offsets  what to add to the counts of each pattern
     */
    DayTable(WeekPattern[] patterns, long[] starts, long[] offsets) {
        long firstDay = Math.floorDiv(starts[1], (long) TimeLine.DAY);
        long lastDay = Math.floorDiv(starts[starts.length - 1], (long) TimeLine.DAY) + 1;
        if (lastDay - firstDay > MOST_DAYS) {
            firstDay = Math.max(firstDay, Math.min(0, lastDay - MOST_DAYS));
            lastDay = Math.min(lastDay, firstDay + MOST_DAYS);
        }
        int size = (int) (lastDay - firstDay);
        begin = firstDay * TimeLine.DAY;
        minutes = size * TimeLine.DAY;
        days = new int[size * DAY_INTS];
        int[] worked = new int[(size + 1) * WORKDAY_INTS];
        int workdayCount = 0;
        int count = 0;
        int at = 0;
        long first = 0;
        for (int day = 0; day < size; day++) {
            long midnight = begin + (long) day * TimeLine.DAY;
            while (at + 1 < starts.length && starts[at + 1] <= midnight) {
                at++;
            }
            first = day == 0 ? offsets[at] + patterns[at].count(midnight) : first;
            int[] shape = shape(patterns, starts, at, midnight);
            days[day * DAY_INTS] = 2 * count;
            days[day * DAY_INTS + 1] = shape[0];
            if (shape[2] > 0) {
                worked[workdayCount * WORKDAY_INTS] = count;
                worked[workdayCount * WORKDAY_INTS + 1] = day * TimeLine.DAY;
                worked[workdayCount++ * WORKDAY_INTS + 2] = shape[1];
            }
            count += shape[2];
        }
        beginCount = first;
        counts = count;
        worked[workdayCount * WORKDAY_INTS] = Integer.MAX_VALUE;
        workdays = Arrays.copyOf(worked, (workdayCount + 1) * WORKDAY_INTS);
        blocks = blocks();
    }

    private char[] blocks() {
        char[] begins = new char[counts + BLOCK - 1 >> BLOCK_BITS];
        int workday = 0;
        for (int block = 0; block < begins.length; block++) {
            while (workdays[(workday + 1) * WORKDAY_INTS] <= block << BLOCK_BITS) {
                workday++;
            }
            begins[block] = (char) workday;
        }
        return begins;
    }

    /** Where the positions of a day's shape begin, where its minutes do, and how many it has. */
    private int[] shape(WeekPattern[] patterns, long[] starts, int at, long midnight) {
        List<Object> key = new ArrayList<>(List.of(patterns[at], Math.floorMod(midnight, (long) TimeLine.WEEK)));
        for (int next = at + 1; next < starts.length && starts[next] < midnight + TimeLine.DAY; next++) {
            key.add(starts[next] - midnight);
            key.add(patterns[next]);
        }
        return shapes.computeIfAbsent(key, unknown -> addShape(patterns, starts, at, midnight));
    }

    private int[] addShape(WeekPattern[] patterns, long[] starts, int stretch, long midnight) {
        int position = positions.length;
        int minute = minuteOf.length;
        positions = Arrays.copyOf(positions, position + TimeLine.DAY);
        minuteOf = Arrays.copyOf(minuteOf, minute + TimeLine.DAY);
        int count = 0;
        int at = stretch;
        for (int of = 0; of < TimeLine.DAY; of++) {
            while (at + 1 < starts.length && starts[at + 1] <= midnight + of) {
                at++;
            }
            boolean works = patterns[at].count(midnight + of + 1) > patterns[at].count(midnight + of);
            if (works) {
                minuteOf[minute + count++] = (short) of;
            }
            positions[position + of] = (short) (2 * count + (works ? 0 : 1));
        }
        minuteOf = Arrays.copyOf(minuteOf, minute + count);
        return new int[] {position, minute, count};
    }

    /** @param after minutes since {@link #begin}, from 0 to before {@link #minutes}, of the minute that ends at the moment */
    long position(int after) {
        int day = after / TimeLine.DAY;
        return 2 * beginCount + days[day * DAY_INTS] + positions[days[day * DAY_INTS + 1] + after - day * TimeLine.DAY];
    }

    /** @param count from 0 to before {@link #counts}, after {@link #beginCount} */
    long start(int count) {
        int workday = blocks[count >> BLOCK_BITS] * WORKDAY_INTS;
        while (workdays[workday + WORKDAY_INTS] <= count) {
            workday += WORKDAY_INTS;
        }
        return begin + workdays[workday + 1] + minuteOf[workdays[workday + 2] + count - workdays[workday]];
    }
}
