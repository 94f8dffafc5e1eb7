// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A linear time axis: from a time to a place and back, and its two rows of ticks. A pure function of its bounds.
 *
 * @param from         time at place 0
 * @param to           time at the right end; after {@code from}
 * @param pixelsPerDay above 0
 */
public record TimeScale(LocalDateTime from, LocalDateTime to, double pixelsPerDay) {

    private static final double SECONDS = 86_400;
    private static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
        "Dec"};
    /** From here on days are wide enough to tell weekends apart. */
    private static final double DAYS_SHOW = 3.5;

    /** A span of the axis with its name. */
    public record Tick(LocalDateTime start, LocalDateTime finish, String name) {
    }

    /** Units of the axis, finest first, with the least width of a day at which they are the finer row. */
    private enum Unit {
        HOUR(400), DAY(18), WEEK(5), MONTH(1.1), QUARTER(0.4), YEAR(0);

        private final double least;

        Unit(double least) {
            this.least = least;
        }
    }

    /** A scale on which the span takes about the given width. */
    public static TimeScale fitting(LocalDateTime from, LocalDateTime to, double width) {
        double days = Math.max(1, Duration.between(from, to).toSeconds() / SECONDS);
        double pixels = Math.clamp(width / days, 0.05, 720);
        double margin = Math.max(days * 0.02, 12 / pixels);
        long seconds = (long) (margin * SECONDS);
        return new TimeScale(from.minusSeconds(seconds), to.plusSeconds(seconds), pixels);
    }

    public double x(LocalDateTime time) {
        return Duration.between(from, time).toSeconds() / SECONDS * pixelsPerDay;
    }

    public LocalDateTime time(double x) {
        return from.plusSeconds(Math.round(x / pixelsPerDay * SECONDS));
    }

    /** The same scale between two places only, whose place 0 is the first of them. */
    public TimeScale part(double left, double right) {
        return new TimeScale(time(left), time(right), pixelsPerDay);
    }

    public double width() {
        return x(to);
    }

    /** True if single days can be told apart. */
    public boolean showsDays() {
        return pixelsPerDay >= DAYS_SHOW;
    }

    /** The finer row of the axis. */
    public List<Tick> fine() {
        return ticks(unit());
    }

    /** The coarser row of the axis. */
    public List<Tick> coarse() {
        return ticks(switch (unit()) {
            case HOUR -> Unit.DAY;
            case DAY, WEEK -> Unit.MONTH;
            case MONTH -> Unit.QUARTER;
            case QUARTER, YEAR -> Unit.YEAR;
        });
    }

    private Unit unit() {
        for (Unit unit : Unit.values()) {
            if (pixelsPerDay >= unit.least) {
                return unit;
            }
        }
        return Unit.YEAR;
    }

    private List<Tick> ticks(Unit unit) {
        LocalDate day = from.toLocalDate();
        LocalDateTime first = switch (unit) {
            case HOUR -> from.withMinute(0).withSecond(0).withNano(0);
            case DAY -> day.atStartOfDay();
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1).atStartOfDay();
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
        };
        UnaryOperator<LocalDateTime> next = switch (unit) {
            case HOUR -> t -> t.plusHours(1);
            case DAY -> t -> t.plusDays(1);
            case WEEK -> t -> t.plusWeeks(1);
            case MONTH -> t -> t.plusMonths(1);
            case QUARTER -> t -> t.plusMonths(3);
            case YEAR -> t -> t.plusYears(1);
        };
        List<Tick> ticks = new ArrayList<>();
        for (LocalDateTime t = first; t.isBefore(to); t = next.apply(t)) {
            ticks.add(new Tick(t, next.apply(t), name(t, unit)));
        }
        return ticks;
    }

    private String name(LocalDateTime t, Unit unit) {
        String month = MONTHS[t.getMonthValue() - 1];
        return switch (unit) {
            case HOUR -> (t.getHour() < 10 ? "0" : "") + t.getHour();
            case DAY -> pixelsPerDay >= Unit.HOUR.least ? t.toLocalDate().toString() : Integer.toString(t.getDayOfMonth());
            case WEEK -> Integer.toString(t.getDayOfMonth());
            case MONTH -> pixelsPerDay >= Unit.WEEK.least ? month + " " + t.getYear() : month;
            case QUARTER -> pixelsPerDay >= Unit.MONTH.least ? t.getYear() + " Q" + ((t.getMonthValue() - 1) / 3 + 1)
                    : "Q" + ((t.getMonthValue() - 1) / 3 + 1);
            case YEAR -> Integer.toString(t.getYear());
        };
    }
}
