// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keelson.analysis.Days;
import org.keelson.analysis.WorkCalendar;

/**
 * Dates as people write them. Without a time of day, a deadline and a constraint on the finish mean the
 * end of work on that day, a constraint on the start means its beginning: those of the calendar, or
 * 17:00 and 09:00 where the calendar does not work on that day. Months are English, in full or by three
 * letters. {@code 03/04/2026} is refused, because it means two days.
 */
final class CsvDates {

    private static final Pattern TIMED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(?::00(?:\\.0+)?)?");
    private static final Pattern MEASURED = Pattern
            .compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?");
    private static final int ISO_DAY = "2026-03-15".length();
    private static final LocalTime START = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    private final int year;

    /** @param year year of dates that have none */
    CsvDates(int year) {
        this.year = year;
    }

    /**
     * @param atEnd    whether a day without a time means its end
     * @param calendar working time that says when a day begins and ends
     * @throws IllegalArgumentException with a sentence, if the text is no date
     */
    LocalDateTime parse(String text, boolean atEnd, WorkCalendar calendar) {
        try {
            Matcher timed = TIMED.matcher(text);
            if (timed.matches()) {
                return LocalDateTime.of(LocalDate.parse(timed.group(1)), LocalTime.parse(timed.group(2)));
            }
            LocalDate day = day(text);
            return atEnd ? endOfWork(day, calendar) : startOfWork(day, calendar);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("'" + text + "' is not a date; write 2026-03-15 or March 15",
                    impossible);
        }
    }

    /**
     * A day or a moment as ISO 8601 writes them, without a zone, to the minute.
     *
     * @param ofDay the moment that a day alone stands for
     * @throws IllegalArgumentException with a sentence, if the text is neither
     */
    static LocalDateTime iso(String text, Function<LocalDate, LocalDateTime> ofDay) {
        try {
            Matcher measured = MEASURED.matcher(text);
            if (measured.matches()) {
                return LocalDateTime.of(LocalDate.parse(measured.group(1)), LocalTime.parse(measured.group(2)));
            }
            if (text.length() != ISO_DAY) { // years beyond 9999 are longer
                throw new DateTimeParseException("This is no day", text, 0);
            }
            return ofDay.apply(LocalDate.parse(text));
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("'" + text + "' is not a date; write 2026-03-15 or 2026-03-15T09:00", impossible);
        }
    }

    private LocalDate day(String text) {
        return Days.named(text, year).orElseGet(() -> LocalDate.parse(text));
    }

    /** The text that {@link #parse} reads back: the day alone where that is enough. */
    static String format(LocalDateTime time, boolean atEnd, WorkCalendar calendar) {
        LocalDate day = time.toLocalDate();
        LocalDateTime meant = atEnd ? endOfWork(day, calendar) : startOfWork(day, calendar);
        return time.equals(meant) ? day.toString() : time.toString();
    }

    private static LocalDateTime endOfWork(LocalDate day, WorkCalendar calendar) {
        LocalDateTime midnight = day.atStartOfDay();
        long minutes = calendar.between(midnight, midnight.plusDays(1));
        return minutes == 0 ? day.atTime(END) : calendar.add(midnight, minutes);
    }

    private static LocalDateTime startOfWork(LocalDate day, WorkCalendar calendar) {
        LocalDateTime start = calendar.nextStart(day.atStartOfDay());
        return start.toLocalDate().equals(day) ? start : day.atTime(START);
    }
}
