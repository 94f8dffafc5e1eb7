// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.keelson.analysis.Durations;

/** Dates and durations as tests write them. */
final class Times {

    /** A day of the standard calendar. */
    static final int MINUTES_PER_DAY = 480;

    private static final LocalTime START = LocalTime.of(9, 0);
    private static final LocalTime FINISH = LocalTime.of(17, 0);

    private Times() {
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a day such as 2026-03-02", e);
        }
    }

    /** A day alone means 09:00. */
    static LocalDateTime start(String text) {
        return time(text, START);
    }

    /** A day alone means 17:00. */
    static LocalDateTime finish(String text) {
        return time(text, FINISH);
    }

    private static LocalDateTime time(String text, LocalTime time) {
        try {
            return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atTime(time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is neither a day such as 2026-03-02 nor a time such as"
                    + " 2026-03-02T09:00", e);
        }
    }

    /** Working minutes of {@code 5d}, {@code 16h}, {@code 90m} or {@code 2w}. */
    static int minutes(String text) {
        return Durations.parse(text, MINUTES_PER_DAY);
    }

    static LocalTime timeOfDay(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time of day such as 09:00", e);
        }
    }
}
