// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Local date-times as minutes since 1970-01-01T00:00 on the clock of the portfolio's time zone, the number line on which
 * everything here is computed. Inside, minutes may run past the horizon, which is the years 1 to 9999; on the way in and out they
 * are held within it.
 */
public final class TimeLine {

    static final int DAY = 24 * 60;
    static final int WEEK = 7 * DAY;
    static final long MIN_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    static final long MAX_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    static final long MIN = MIN_DAY * DAY;
    static final long MAX = (MAX_DAY + 1) * DAY - 1;
    /** Stands for "no date" in arrays. */
    public static final long NONE = Long.MIN_VALUE;

    private TimeLine() {
    }

    static boolean isWithin(LocalDateTime time) {
        return isWithin(time.toLocalDate());
    }

    static boolean isWithin(LocalDate day) {
        return day.toEpochDay() >= MIN_DAY && day.toEpochDay() <= MAX_DAY;
    }

    /** Minutes of a date-time, its seconds dropped; the nearer end of the horizon where it lies beyond. */
    public static long minutes(LocalDateTime time) {
        return clamp(time.toLocalDate().toEpochDay() * DAY + time.getHour() * 60 + time.getMinute());
    }

    static long minutes(LocalDate day) {
        return clamp(day.toEpochDay() * DAY);
    }

    /** The date-time of a minute; the nearer end of the horizon where it lies beyond. */
    public static LocalDateTime dateTime(long minutes) {
        return LocalDateTime.ofEpochSecond(clamp(minutes) * 60, 0, ZoneOffset.UTC);
    }

    private static long clamp(long minutes) {
        return Math.max(MIN, Math.min(MAX, minutes));
    }

    /** A difference of minutes as an int, held at its limits. */
    public static int saturated(long minutes) {
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, minutes));
    }
}
