// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.trend;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The straight line through values over days that fits best, by least squares. */
public final class TrendLine {

    private static final int WEEK = 7;

    private record Point(LocalDate day, double value) {
    }

    private final LocalDate from;
    private final LocalDate today;
    private final List<Point> points = new ArrayList<>();

    /**
     * @param today when the present value is measured; what was measured on that day before is superseded by it
     * @param weeks how far back values count
     */
    public TrendLine(LocalDate today, int weeks, double value) {
        this.today = today;
        this.from = today.minusWeeks(weeks);
        points.add(new Point(today, value));
    }

    /** @param at may be {@code null}, and then counts for nothing */
    public void add(LocalDateTime at, double value) {
        LocalDate day = at == null ? today : at.toLocalDate();
        if (!day.isBefore(from) && day.isBefore(today)) {
            points.add(new Point(day, value));
        }
    }

    /** How many values it goes through. */
    public int size() {
        return points.size();
    }

    public LocalDate first() {
        return points.stream().map(Point::day).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** By how much it rises in a week; empty if the values span less than a week. */
    public OptionalDouble perWeek() {
        long origin = first().toEpochDay();
        if (today.toEpochDay() - origin < WEEK) {
            return OptionalDouble.empty();
        }
        points.sort(Comparator.comparing(Point::day).thenComparing(Point::value));
        double meanTime = points.stream().mapToDouble(point -> point.day().toEpochDay() - origin).average().orElseThrow();
        double meanValue = points.stream().mapToDouble(Point::value).average().orElseThrow();
        double square = 0;
        double product = 0;
        for (Point point : points) {
            double time = point.day().toEpochDay() - origin - meanTime;
            square += time * time;
            product += time * (point.value() - meanValue);
        }
        return OptionalDouble.of(WEEK * product / square);
    }
}
