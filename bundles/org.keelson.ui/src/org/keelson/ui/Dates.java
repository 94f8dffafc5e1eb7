// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Dates on screen, as the user's locale writes them. Files and fields that are edited use ISO 8601. */
public final class Dates {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
            FormatStyle.SHORT);

    private Dates() {
    }

    /** @param date {@code null} gives an empty text */
    public static String text(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** With the time of day; {@code null} gives an empty text. */
    public static String text(LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** The day alone, as columns show it; {@code null} gives an empty text. */
    public static String day(LocalDateTime time) {
        return time == null ? "" : DATE.format(time);
    }
}
