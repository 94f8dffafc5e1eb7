// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;

/**
 * When a milestone, another item, a program or the portfolio finishes, as a distribution. Immutable and safe from any thread;
 * keeps one number for each iteration. All date-times are local to the portfolio's time zone.
 */
public final class Forecast {

    /** What finishes. */
    public enum Kind {
        PORTFOLIO, PROGRAM, MILESTONE, ITEM
    }

    /**
     * A stretch of a histogram.
     *
     * @param from  its first moment
     * @param to    its last, which belongs to it
     * @param count how many iterations finish in it
     * @param share the same as a part of all, 0 to 1
     */
    public record Bin(LocalDateTime from, LocalDateTime to, int count, double share) {
    }

    /**
     * A point of the S-curve.
     *
     * @param date        a finish
     * @param probability that it is kept: the share of iterations that finish then or before, 0 to 1
     */
    public record Point(LocalDateTime date, double probability) {
    }

    private final Kind kind;
    private final String id;
    private final String name;
    private final LocalDateTime deterministic;
    private final LocalDateTime deadline;
    private final WorkCalendar calendar;
    private final long base;
    /** Minutes since the base, by iteration. */
    private final int[] finishes;
    private final int[] sorted;
    private final LocalDateTime mean;

    Forecast(Kind kind, String id, String name, LocalDateTime deterministic, LocalDateTime deadline, WorkCalendar calendar,
            long base,
            int[] finishes) {
        this.kind = kind;
        this.id = id;
        this.name = name;
        this.deterministic = deterministic;
        this.deadline = deadline;
        this.calendar = calendar;
        this.base = base;
        this.finishes = finishes;
        sorted = finishes.clone();
        Arrays.sort(sorted);
        mean = mean(finishes.length);
    }

    /** What finishes. */
    public Kind kind() {
        return kind;
    }

    /** Id of the milestone, item, program or portfolio. */
    public String id() {
        return id;
    }

    /** Name of it. */
    public String name() {
        return name;
    }

    /** The finish that the schedule has, with likely durations and no risks. */
    public LocalDateTime deterministic() {
        return deterministic;
    }

    /**
     * The finish that so many per cent of the iterations keep: the earliest one that does.
     *
     * @param percent 0, the earliest finish of all, to 100, the latest
     * @throws IllegalArgumentException if it is not
     */
    public LocalDateTime percentile(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a percentile is 0 to 100, not " + percent);
        }
        return date(sorted[rank(percent, sorted.length)]);
    }

    private static int rank(int percent, int count) {
        return Math.max(0, (int) (((long) percent * count + 99) / 100) - 1);
    }

    /** The mean finish, in working time: of the item's calendar, or else of the portfolio's. */
    public LocalDateTime mean() {
        return mean;
    }

    private LocalDateTime mean(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += calendar.count(base + finishes[i]);
        }
        return TimeLine.dateTime(calendar.finish(Math.round(sum / count)));
    }

    /** Standard deviation of the finish, in working minutes of the same calendar. */
    public double deviationMinutes() {
        double sum = 0;
        double squares = 0;
        long origin = calendar.count(base + sorted[0]);
        for (int finish : sorted) {
            double minutes = calendar.count(base + finish) - origin;
            sum += minutes;
            squares += minutes * minutes;
        }
        return Math.sqrt(Math.max(0, squares / sorted.length - sum / sorted.length * (sum / sorted.length)));
    }

    /** The deadline; {@code null} where there is none. */
    public LocalDateTime deadline() {
        return deadline;
    }

    /** The share of iterations that keep the deadline, 0 to 1; NaN where there is none. */
    public double confidence() {
        return deadline == null ? Double.NaN : confidence(deadline);
    }

    /** The share of iterations that keep a date, 0 to 1: none of whose work lies after it. */
    public double confidence(LocalDateTime date) {
        return (double) notAfter(limit(date)) / sorted.length;
    }

    /** The latest moment that is no later than a date by the calendar, minutes since the base. */
    private long limit(LocalDateTime date) {
        return calendar.start(calendar.count(TimeLine.minutes(date))) - base;
    }

    /** Marks the iterations that do not keep a date. */
    void markMissed(LocalDateTime date, boolean[] missed) {
        long limit = limit(date);
        for (int i = 0; i < missed.length; i++) {
            missed[i] |= finishes[i] > limit;
        }
    }

    /** How many iterations finish at a moment or before. */
    private int notAfter(long moment) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Working minutes in a day of the calendar that the finish is on. */
    public int minutesPerDay() {
        return calendar.minutesPerDay();
    }

    /** How many iterations there are. */
    public int iterations() {
        return sorted.length;
    }

    /**
     * Between which percentiles the true one lies with a probability of 95 per cent, as finishes: how far chance may have moved
     * what was found (distribution-free limits by order statistics, normal approximation of the binomial).
     *
     * @return the earlier and the later limit
     */
    public List<LocalDateTime> limits(int percent) {
        double share = percent / 100.0;
        double spread = 1.96 * Math.sqrt(sorted.length * share * (1 - share));
        int low = Math.clamp((int) Math.floor(sorted.length * share - spread), 0, sorted.length - 1);
        int high = Math.clamp((int) Math.ceil(sorted.length * share + spread), 0, sorted.length - 1);
        return List.of(date(sorted[low]), date(sorted[high]));
    }

    /**
     * How many iterations finish when, in stretches of equally many minutes from the earliest to the latest finish; one stretch
     * where these are the same.
     *
     * @param bins how many, at least 1
     */
    public List<Bin> histogram(int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("a histogram has 1 bin or more, not " + bins);
        }
        long from = sorted[0];
        long width = sorted[sorted.length - 1] - from;
        int number = width == 0 ? 1 : bins;
        List<Bin> found = new ArrayList<>(number);
        int before = 0;
        for (int bin = 1; bin <= number; bin++) {
            long to = from + width * bin / number;
            int until = notAfter(to);
            found.add(new Bin(date(from + width * (bin - 1) / number), date(to), until - before,
                    (double) (until - before) / sorted.length));
            before = until;
        }
        return List.copyOf(found);
    }

    /** The probability of each date from the earliest to the latest finish, in 101 points: of 0 to 100 per cent. */
    public List<Point> sCurve() {
        List<Point> points = new ArrayList<>(101);
        for (int percent = 0; percent <= 100; percent++) {
            int finish = sorted[rank(percent, sorted.length)];
            points.add(new Point(date(finish), (double) notAfter(finish) / sorted.length));
        }
        return List.copyOf(points);
    }

    /** What the first so many iterations alone would have answered. */
    Convergence after(int count) {
        int[] first = Arrays.copyOf(finishes, count);
        Arrays.sort(first);
        return new Convergence(count, date(first[rank(50, count)]), date(first[rank(80, count)]), mean(count));
    }

    int[] finishes() {
        return finishes;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    LocalDateTime date(long sinceBase) {
        return TimeLine.dateTime(base + sinceBase);
    }

    long base() {
        return base;
    }
}
