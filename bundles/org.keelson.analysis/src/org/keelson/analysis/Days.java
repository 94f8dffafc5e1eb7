// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people write them, in English whatever the locale: {@code 2026-12-01}, {@code 1 Dec 2026}, {@code Dec 1},
 * {@code 1.12.2026}, {@code friday}, {@code this friday}, {@code today}, {@code tomorrow}, {@code +10d}, {@code -2w}.
 * Of {@code 3/4/2026} it cannot be known which day is meant, so that is none; {@code 31/12/2026} has one meaning. So it is with
 * {@code next friday}, which is one day only once this week's has come. Weeks begin on Mondays. Years are from 1900 to 2200:
 * what is beyond is a slip of the hand.
 */
public final class Days {

    /** What to say where a text is none. */
    public static final String EXAMPLES = "2026-12-01, 1 Dec, friday or +10d";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    /** So many years apart is the same day at the end of February, at most. */
    private static final int LEAP = 8;
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final Pattern SPAN = Pattern.compile("([+-])\\s*(\\d{1,4})\\s*(?:(d|days?)|(w|weeks?))?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern
            .compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?");
    private static final Pattern DAY_FIRST = Pattern
            .compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+([a-z]{3,9})\\.?(?:,?\\s+(\\d{4}))?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:(next|this|last)\\s+)?([a-z]{3,9})");
    private static final Pattern LED = Pattern.compile("([a-z]{3,9})\\.?,?\\s+(.*\\d.*)");
    private static final Pattern TIMED = Pattern
            .compile("(?s)(.*?)(?:[T ]|,\\s)\\s*(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?");

    private Days() {
    }

    /**
     * A day.
     *
     * @param today what weekdays, spans and dates without a year count from: each means the next such day
     * @return empty if the text is none
     */
    public static Optional<LocalDate> read(String text, LocalDate today) {
        return read(text, today, false);
    }

    /**
     * A day.
     *
     * @param isPast whether weekdays and dates without a year mean the last such day, as for what has happened
     * @return empty if the text is none
     */
    public static Optional<LocalDate> read(String text, LocalDate today, boolean isPast) {
        String typed = Typed.plain(text).toLowerCase(Locale.ROOT);
        try {
            return day(typed, today, isPast).filter(Days::isSane);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /**
     * A day and a time of day, such as {@code 2026-12-01T14:00} or {@code 1 Dec 14:00}; seconds are left out.
     *
     * @param usual the time of a day alone
     * @return empty if the text is none
     */
    public static Optional<LocalDateTime> moment(String text, LocalDate today, boolean isPast, LocalTime usual) {
        Matcher timed = TIMED.matcher(Typed.plain(text));
        if (!timed.matches()) {
            return read(text, today, isPast).map(day -> day.atTime(usual));
        }
        int hour = Integer.parseInt(timed.group(2));
        int minute = Integer.parseInt(timed.group(3));
        return hour > 23 || minute > 59 ? Optional.empty()
                : read(timed.group(1), today, isPast).map(day -> day.atTime(hour, minute));
    }

    /**
     * The days that a text can mean which says a day but may be two: of {@code next friday} that of this week and that of the
     * next one.
     *
     * @return empty where {@link #read} tells which, or that it is none
     */
    public static List<LocalDate> either(String text, LocalDate today) {
        Matcher named = WEEKDAY.matcher(Typed.plain(text).toLowerCase(Locale.ROOT));
        DayOfWeek day = named.matches() && "next".equals(named.group(1)) ? weekday(named.group(2)) : null;
        return day == null || !thisWeek(day, today).isAfter(today) ? List.of()
                : List.of(thisWeek(day, today), thisWeek(day, today).plusWeeks(1));
    }

    /** Whether the year is one that a plan can be about. */
    public static boolean isSane(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /**
     * A day whose month is a word, such as {@code March 15} or {@code 15th Mar 2026}.
     *
     * @param year of days that have none
     * @return empty if it is not written so
     * @throws DateTimeException if there is no such day
     */
    public static Optional<LocalDate> named(String text, int year) {
        String typed = Typed.plain(text).toLowerCase(Locale.ROOT);
        Matcher form = MONTH_FIRST.matcher(typed);
        boolean isMonthFirst = form.matches();
        if (!isMonthFirst) {
            form = DAY_FIRST.matcher(typed);
        }
        if (!isMonthFirst && !form.matches()) {
            return Optional.empty();
        }
        int month = month(form.group(isMonthFirst ? 1 : 2));
        int meant = form.group(3) == null ? year : Integer.parseInt(form.group(3));
        return month == 0 ? Optional.empty()
                : Optional.of(LocalDate.of(meant, month, Integer.parseInt(form.group(isMonthFirst ? 2 : 1))));
    }

    private static int month(String word) {
        for (String month : MONTHS) {
            if (month.equals(word) || month.substring(0, 3).equals(word) || word.equals("sept") && month.startsWith(word)) {
                return MONTHS.indexOf(month) + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(String typed, LocalDate today, boolean isPast) {
        Optional<LocalDate> relative = relative(typed, today, isPast);
        if (relative.isPresent()) {
            return relative;
        }
        Matcher form = YEAR_FIRST.matcher(typed);
        if (form.matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(3)),
                    Integer.parseInt(form.group(4))));
        }
        form = YEAR_LAST.matcher(typed);
        if (form.matches()) {
            return yearLast(form);
        }
        form = LED.matcher(typed);
        if (form.matches() && weekday(form.group(1)) != null) {
            DayOfWeek weekday = weekday(form.group(1));
            return day(form.group(2), today, isPast).filter(day -> day.getDayOfWeek() == weekday);
        }
        return nearest(typed, today, isPast);
    }

    private static Optional<LocalDate> relative(String typed, LocalDate today, boolean isPast) {
        switch (typed) {
            case "today":
                return Optional.of(today);
            case "tomorrow":
                return Optional.of(today.plusDays(1));
            case "yesterday":
                return Optional.of(today.minusDays(1));
            default:
                break;
        }
        Matcher span = SPAN.matcher(typed);
        if (span.matches()) {
            int count = Integer.parseInt(span.group(2)) * (span.group(4) == null ? 1 : 7);
            return Optional.of(today.plusDays(span.group(1).equals("-") ? -count : count));
        }
        Matcher named = WEEKDAY.matcher(typed);
        DayOfWeek day = named.matches() ? weekday(named.group(2)) : null;
        return day == null ? Optional.empty() : Optional.ofNullable(switch (named.group(1)) {
            case "this" -> thisWeek(day, today);
            case "last" -> today.with(TemporalAdjusters.previous(day));
            // said before this week's has come, half of the readers mean that one and half the one after
            case "next" -> thisWeek(day, today).isAfter(today) ? null : thisWeek(day, today).plusWeeks(1);
            case null, default -> today.with(isPast ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
        });
    }

    private static LocalDate thisWeek(DayOfWeek day, LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }

    private static DayOfWeek weekday(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(word)) {
                return day;
            }
        }
        return null;
    }

    /** With points the day comes first everywhere; otherwise only where one of the two cannot be a month. */
    private static Optional<LocalDate> yearLast(Matcher form) {
        int first = Integer.parseInt(form.group(1));
        int second = Integer.parseInt(form.group(3));
        int year = Integer.parseInt(form.group(4));
        if (form.group(2).equals(".") || first > 12 || first == second) {
            return Optional.of(LocalDate.of(year, second, first));
        }
        return second > 12 ? Optional.of(LocalDate.of(year, first, second)) : Optional.empty();
    }

    /** Without a year: the next such day from today on, or the last up to it. */
    private static Optional<LocalDate> nearest(String typed, LocalDate today, boolean isPast) {
        for (int away = 0; away <= LEAP; away++) {
            try {
                Optional<LocalDate> day = named(typed, today.getYear() + (isPast ? -away : away));
                boolean isSaid = typed.matches(".*\\d{4}");
                if (day.isEmpty() || isSaid || !(isPast ? day.get().isAfter(today) : day.get().isBefore(today))) {
                    return day;
                }
            } catch (DateTimeException notInThatYear) {
                if (!typed.contains("29")) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
