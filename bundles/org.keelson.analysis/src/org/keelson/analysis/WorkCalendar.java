// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keelson.analysis.WeekPattern.Span;

/**
 * Working time for ever in both directions, to the minute: a week that repeats, and ranges of days that differ. Immutable, and
 * safe to share between threads. A question costs a few look-ups, however far the dates are; memory depends on the time from the
 * first exception to the last, of which a century at most is kept as a table, and beyond which the ranges are searched.
 *
 * <p>
 * Inside, a moment is seen in two ways: as a minute of the {@link TimeLine}, and as the number of working minutes before it. Between
 * the end of one stretch of work and the start of the next the second does not change, so that comparing, adding and subtracting
 * working time become integer arithmetic.
 */
public final class WorkCalendar {

    /** Days that do not follow the week, both included, and what they are called. */
    record DayRange(long from, long to, List<Span> spans, String name) {

        DayRange(long from, long to, List<Span> spans) {
            this(from, to, spans, "exception");
        }
    }

    private static final WorkCalendar STANDARD = new WorkCalendar(null, "Standard", WeekPattern.STANDARD, List.of());

    private final String id;
    private final String name;
    private final WeekPattern week;
    /** Stretches of days that follow one pattern each; the first has no beginning, the last no end. */
    private final WeekPattern[] patterns;
    private final long[] starts;
    private final long[] startCounts;
    /** By stretch: what makes it differ from the week, or {@code null}. */
    private final String[] exceptions;
    /** What to add to a pattern's own count so that counts go on where the stretch before ended. */
    private final long[] offsets;
    /** {@code null} without exceptions. */
    private final DayTable table;
    private final long tableBegin;
    private final int tableMinutes;
    private final long tableBeginCount;
    private final int tableCounts;

    /**
     * @param week       must have working time
     * @param exceptions later ones win over earlier ones
     */
    WorkCalendar(String id, String name, WeekPattern week, List<DayRange> exceptions) {
        this(Stretch.of(week, exceptions), id, name, week);
    }

    /**
     * @param stretches in order; the first and the last must have working time
     * @param week      the ordinary week, by which people count their days
     */
    WorkCalendar(List<Stretch> stretches, String id, String name, WeekPattern week) {
        this.id = id;
        this.name = name;
        this.week = week;
        int size = stretches.size();
        patterns = new WeekPattern[size];
        starts = new long[size];
        startCounts = new long[size];
        offsets = new long[size];
        exceptions = new String[size];
        for (int at = 0; at < size; at++) {
            patterns[at] = stretches.get(at).pattern();
            starts[at] = stretches.get(at).start();
            exceptions[at] = stretches.get(at).exception();
            startCounts[at] = at == 0 ? Long.MIN_VALUE : offsets[at - 1] + patterns[at - 1].count(starts[at]);
            offsets[at] = at == 0 ? 0 : startCounts[at] - patterns[at].count(starts[at]);
        }
        table = size == 1 ? null : new DayTable(patterns, starts, offsets);
        tableBegin = table == null ? 0 : table.begin;
        tableMinutes = table == null ? 0 : table.minutes;
        tableBeginCount = table == null ? 0 : table.beginCount;
        tableCounts = table == null ? 0 : table.counts;
    }

    /** Monday to Friday, 09:00 to 17:00, without holidays. */
    public static WorkCalendar standard() {
        return STANDARD;
    }

    /** Id of the calendar in the portfolio; {@code null} for the standard one. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String name() {
        return name;
    }

    /** Working minutes in an ordinary day: those of the week over its working days, rounded. Always above 0. */
    public int minutesPerDay() {
        return Math.max(1, Math.round((float) week.workingMinutes / week.workingDays));
    }

    /** Whether the minute that begins then is worked. */
    public boolean isWorking(LocalDateTime time) {
        long minute = TimeLine.minutes(time);
        return count(minute + 1) > count(minute);
    }

    /** The first moment, not before the given one, at which work can begin. */
    public LocalDateTime nextStart(LocalDateTime time) {
        return TimeLine.dateTime(start(count(TimeLine.minutes(time))));
    }

    /**
     * The moment at which so much work is done. Adding ends with the last minute worked, Friday 17:00 rather than Monday 09:00;
     * subtracting ends where work would have to begin; adding nothing changes nothing. Results beyond the years 1 to 9999 are held
     * there.
     *
     * @param workingMinutes of either sign
     */
    public LocalDateTime add(LocalDateTime time, long workingMinutes) {
        return TimeLine.dateTime(add(TimeLine.minutes(time), workingMinutes));
    }

    /** Working minutes from one moment to another; negative where the second comes first. */
    public long between(LocalDateTime from, LocalDateTime to) {
        return count(TimeLine.minutes(to)) - count(TimeLine.minutes(from));
    }

    /**
     * Whether the whole day of a minute of the {@link TimeLine} follows the week, rather than an exception or another season of a
     * time zone.
     */
    public boolean followsWeek(long minute) {
        long midnight = Math.floorDiv(minute, (long) TimeLine.DAY) * TimeLine.DAY;
        int at = stretch(starts, midnight);
        return patterns[at] == patterns[0] && exceptions[at] == null
                && (at + 1 == starts.length || starts[at + 1] >= midnight + TimeLine.DAY);
    }

    /** Names of the exceptions and holidays between two minutes of the {@link TimeLine}, in order, each once. */
    public List<String> exceptionsBetween(long from, long to) {
        Set<String> names = new LinkedHashSet<>();
        for (int at = stretch(starts, from); at < starts.length && starts[at] < to; at++) {
            if (exceptions[at] != null) {
                names.add(exceptions[at]);
            }
        }
        return List.copyOf(names);
    }

    /**
     * Minutes between two moments in which this calendar and another both work: the time in which two teams can talk. Takes a
     * look at every minute that one of them works.
     */
    public long overlap(WorkCalendar other, LocalDateTime from, LocalDateTime to) {
        long end = TimeLine.minutes(to);
        long both = 0;
        for (long at = start(count(TimeLine.minutes(from))); at < end; at = start(count(at + 1))) {
            both += other.count(at + 1) - other.count(at);
        }
        return both;
    }

    /** How the longest rest begins and ends, as minutes of the {@link TimeLine}. */
    long[] longestRest() {
        long[] longest = {0, 0};
        for (int at = 1; at < starts.length; at++) {
            long from = finish(count(starts[at]));
            long to = start(count(starts[at]));
            if (to - from > longest[1] - longest[0]) {
                longest = new long[] {from, to};
            }
        }
        return longest;
    }

    /**
     * Working minutes before a minute of the {@link TimeLine}, from a zero of the calendar's own: the difference of two counts is the
     * working time between two moments.
     */
    public long count(long minute) {
        long after = minute - 1 - tableBegin;
        if (after >= 0 && after < tableMinutes) {
            return table.position((int) after) >> 1;
        }
        int at = starts.length == 1 ? 0 : stretch(starts, minute);
        return offsets[at] + patterns[at].count(minute);
    }

    /** The moment at which the working minute with so many before it begins. The latest moment with that count. */
    public long start(long count) {
        long after = count - tableBeginCount;
        if (after >= 0 && after < tableCounts) {
            return table.start((int) after);
        }
        int at = starts.length == 1 ? 0 : stretch(startCounts, count);
        return patterns[at].minute(count - offsets[at]);
    }

    /** The moment at which that many working minutes are just done. The earliest moment with that count. */
    public long finish(long count) {
        return start(count - 1) + 1;
    }

    /** {@link #add(LocalDateTime, long)} on the {@link TimeLine}, without its limits. */
    public long add(long minute, long workingMinutes) {
        if (workingMinutes == 0) {
            return minute;
        }
        long count = count(minute) + workingMinutes;
        return workingMinutes > 0 ? finish(count) : start(count);
    }

    /**
     * A moment as this calendar sees it, in one number: twice the count, and one more if work has to begin anew there, so that
     * Friday 17:00 comes just before Monday 09:00 though no work lies between. A moment inside a gap counts as its end.
     */
    public long position(long minute) {
        long after = minute - 1 - tableBegin;
        if (after >= 0 && after < tableMinutes) {
            return table.position((int) after);
        }
        long count = count(minute);
        return 2 * count + (count(minute - 1) == count ? 1 : 0);
    }

    /** The moment of a position. */
    public long moment(long position) {
        return (position & 1) == 1 ? start(position >> 1) : finish(position >> 1);
    }

    /** The last stretch that begins at or before the value. */
    private static int stretch(long[] begins, long value) {
        int last = begins.length - 1;
        if (value >= begins[last]) {
            return last;
        }
        int found = Arrays.binarySearch(begins, value);
        if (found < 0) {
            return -found - 2;
        }
        // Stretches without work have the count of the next one, and the search may have met any of them.
        while (found < last && begins[found + 1] == value) {
            found++;
        }
        return found;
    }

    @Override
    public String toString() {
        return name + " (" + week.workingMinutes + " minutes a week)";
    }
}
