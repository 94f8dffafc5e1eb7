// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Working time that repeats every week for ever, as two tables: working minutes before each minute of the week, and the minute of
 * the week of each working minute. Both directions of the question then cost one division and one look-up.
 */
final class WeekPattern {

    /** A stretch of a day, in minutes since its midnight, end exclusive. */
    record Span(int from, int to) {
    }

    static final List<Span> DAY_OFF = List.of();
    static final List<Span> OFFICE_DAY = List.of(new Span(9 * 60, 17 * 60));
    static final WeekPattern STANDARD = new WeekPattern(
            List.of(OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, DAY_OFF, DAY_OFF));

    /** 1970-01-01 was a Thursday; weeks begin on Monday. */
    private static final int SHIFT = 3 * TimeLine.DAY;

    final int workingMinutes;
    final int workingDays;
    private final short[] before = new short[TimeLine.WEEK + 1];
    private final short[] minuteOf;

    /** @param days the spans of Monday to Sunday; within a day sorted and disjoint, as {@link #merged} makes them */
    WeekPattern(List<List<Span>> days) {
        this(working(days), (int) days.stream().filter(day -> !day.isEmpty()).count());
    }

    private static boolean[] working(List<List<Span>> days) {
        boolean[] working = new boolean[TimeLine.WEEK];
        for (int day = 0; day < days.size(); day++) {
            for (Span span : days.get(day)) {
                Arrays.fill(working, day * TimeLine.DAY + span.from, day * TimeLine.DAY + span.to, true);
            }
        }
        return working;
    }

    private WeekPattern(boolean[] working, int workingDays) {
        int count = 0;
        for (int minute = 0; minute < TimeLine.WEEK; minute++) {
            before[minute] = (short) count;
            count += working[minute] ? 1 : 0;
        }
        before[TimeLine.WEEK] = (short) count;
        workingMinutes = count;
        this.workingDays = workingDays;
        minuteOf = new short[count];
        for (int minute = 0; minute < TimeLine.WEEK; minute++) {
            if (working[minute]) {
                minuteOf[before[minute]] = (short) minute;
            }
        }
    }

    /** The same work, so many minutes later, or earlier where negative. */
    WeekPattern shifted(int minutes) {
        boolean[] working = new boolean[TimeLine.WEEK];
        for (short minute : minuteOf) {
            working[Math.floorMod(minute + minutes, TimeLine.WEEK)] = true;
        }
        return new WeekPattern(working, workingDays);
    }

    /** The same spans on all seven days. */
    static WeekPattern daily(List<Span> day) {
        return new WeekPattern(Collections.nCopies(7, day));
    }

    /** Spans sorted, with those that overlap or touch made one. */
    static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.from <= last.to) {
                merged.set(merged.size() - 1, new Span(last.from, Math.max(last.to, span.to)));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }

    /** Working minutes from the first Monday's midnight before 1970 to that minute; negative before it. */
    long count(long minute) {
        long shifted = minute + SHIFT;
        long week = Math.floorDiv(shifted, (long) TimeLine.WEEK);
        return week * workingMinutes + before[(int) (shifted - week * TimeLine.WEEK)];
    }

    /** The minute at which the working minute of that number begins; only for a pattern that works at all. */
    long minute(long count) {
        long week = Math.floorDiv(count, (long) workingMinutes);
        return week * TimeLine.WEEK + minuteOf[(int) (count - week * workingMinutes)] - SHIFT;
    }
}
