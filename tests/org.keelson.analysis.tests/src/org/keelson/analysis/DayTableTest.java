// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.WeekPattern.Span;
import org.keelson.analysis.WorkCalendar.DayRange;

/** Both questions of a calendar against a row of minutes, within the table of its exceptions, at its edges and beyond. */
class DayTableTest {

    private static final int DAYS = 120;

    @Test
    void agreesWithARowOfMinutes() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<List<Span>> week = new ArrayList<>();
            for (int day = 0; day < 7; day++) {
                week.add(day == 2 || random.nextBoolean() ? spans(random) : List.of());
            }
            List<DayRange> exceptions = new ArrayList<>();
            for (int count = random.nextInt(8); count > 0; count--) {
                int from = 30 + random.nextInt(50);
                exceptions.add(new DayRange(from, from + random.nextInt(6), random.nextBoolean() ? List.of() : spans(random)));
            }
            check(new WorkCalendar("c", "c", new WeekPattern(week), exceptions), works(week, exceptions), "seed " + seed);
        }
    }

    private static List<Span> spans(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            int from = random.nextInt(4) == 0 ? 0 : random.nextInt(TimeLine.DAY - 1);
            int to = random.nextInt(4) == 0 ? TimeLine.DAY : from + 1 + random.nextInt(TimeLine.DAY - from);
            spans.add(new Span(from, to));
        }
        return WeekPattern.merged(spans);
    }

    /** The first day of 1970 was a Thursday. */
    private static boolean[] works(List<List<Span>> week, List<DayRange> exceptions) {
        boolean[] works = new boolean[DAYS * TimeLine.DAY];
        for (int day = 0; day < DAYS; day++) {
            List<Span> spans = week.get((day + 3) % 7);
            for (DayRange range : exceptions) {
                spans = range.from() <= day && day <= range.to() ? range.spans() : spans;
            }
            int midnight = day * TimeLine.DAY;
            spans.forEach(span -> Arrays.fill(works, midnight + span.from(), midnight + span.to(), true));
        }
        return works;
    }

    private static void check(WorkCalendar calendar, boolean[] works, String name) {
        long count = calendar.count(0);
        for (int minute = 0; minute < works.length; minute++) {
            if (calendar.count(minute) != count || works[minute] && calendar.start(count) != minute
                    || works[minute] && calendar.finish(count + 1) != minute + 1
                    || minute > 0 && calendar.position(minute) != 2 * count + (works[minute - 1] ? 0 : 1)) {
                assertThat(minute).as("%s: first minute that is wrong", name).isNegative();
            }
            count += works[minute] ? 1 : 0;
        }
    }

    @Test
    void exceptionsThousandsOfYearsApart() {
        WeekPattern week = WeekPattern.STANDARD;
        long last = TimeLine.MAX_DAY - 10;
        List<DayRange> all = List.of(new DayRange(TimeLine.MIN_DAY + 5, TimeLine.MIN_DAY + 5, List.of()),
                new DayRange(10, 11, List.of(new Span(0, 10))), new DayRange(last, last + 2, List.of(new Span(5, 6))));
        WorkCalendar calendar = new WorkCalendar("c", "c", week, all);
        for (long day : new long[] {TimeLine.MIN_DAY + 4, TimeLine.MIN_DAY + 6, 9, 10, 12, 36_530, last, last + 1, last + 5}) {
            for (long minute = day * TimeLine.DAY; minute < (day + 1) * TimeLine.DAY; minute++) {
                long count = calendar.count(minute);
                assertThat(calendar.start(count)).isGreaterThanOrEqualTo(minute);
                assertThat(calendar.count(calendar.start(count))).isEqualTo(count);
                assertThat(calendar.position(minute) >> 1).isEqualTo(count);
            }
        }
    }
}
