// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 90m}, {@code 16h}, {@code 5d}, {@code 2w}, several parts such as {@code 1w 2d} or
 * {@code 1h30m}, words such as {@code 2 weeks}, or a plain number of days. A day has the working minutes of its calendar, a
 * week five days. A sign is allowed, for lags and slips; the minus may be the typographic one.
 */
public final class Durations {

    private static final int DAYS_PER_WEEK = 5;
    private static final Pattern PART = Pattern.compile("(\\d{1,12}(?:[.,]\\d{1,6})?)\\s*([a-z]*)\\s*");
    /** In one country a thousand, in another one with three decimals. A point is always the decimal one. */
    private static final Pattern UNSURE = Pattern.compile("[1-9]\\d*,\\d{3}");

    private Durations() {
    }

    /**
     * Reads a duration.
     *
     * @param text          numbers, whole or with a decimal point or comma, each with a unit: minutes, hours, days or weeks,
     *                      by their first letter or in full, in either case; one number without a unit counts days
     * @param minutesPerDay working minutes in a day, above 0
     * @return working minutes, rounded half up to a whole minute; negative where the text begins with a minus sign
     * @throws IllegalArgumentException if the text is not a duration, or is longer than fits; the message says which, and shows
     *                                  the right form
     */
    public static int parse(String text, int minutesPerDay) {
        requireDay(minutesPerDay);
        String typed = text == null ? "" : Typed.plain(text).toLowerCase(Locale.ROOT);
        boolean isSigned = typed.startsWith("-") || typed.startsWith("+");
        String parts = isSigned ? typed.substring(1).strip() : typed;
        Matcher part = PART.matcher(parts);
        BigDecimal minutes = BigDecimal.ZERO;
        int at = 0;
        while (at < parts.length()) {
            boolean isPart = part.find(at) && part.start() == at && !UNSURE.matcher(part.group(1)).matches();
            boolean isWhole = isPart && at == 0 && part.end() == parts.length();
            long unit = isPart ? unit(part.group(2), isWhole, minutesPerDay) : 0;
            if (unit == 0) {
                throw nonsense(text);
            }
            minutes = minutes.add(new BigDecimal(part.group(1).replace(',', '.')).multiply(BigDecimal.valueOf(unit)));
            at = part.end();
        }
        if (parts.isEmpty()) {
            throw nonsense(text);
        }
        minutes = minutes.setScale(0, RoundingMode.HALF_UP);
        if (minutes.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("'" + text + "' is longer than a duration can be");
        }
        return typed.startsWith("-") ? -minutes.intValueExact() : minutes.intValueExact();
    }

    private static IllegalArgumentException nonsense(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a duration; write 90m, 16h, 5d, 2w or a plain number of days");
    }

    /** Working minutes; 0 if there is no such unit. */
    private static long unit(String name, boolean isWhole, int minutesPerDay) {
        return switch (name) {
            case "m", "min", "mins", "minute", "minutes" -> 1;
            case "h", "hr", "hrs", "hour", "hours" -> 60;
            case "d", "day", "days" -> minutesPerDay;
            case "w", "wk", "wks", "week", "weeks" -> (long) DAYS_PER_WEEK * minutesPerDay;
            case "" -> isWhole ? minutesPerDay : 0;
            default -> 0;
        };
    }

    /**
     * Writes a duration in the largest unit that holds it without a remainder: {@code 2w}, {@code 5d}, {@code 16h},
     * {@code 90m}. {@link #parse} reads it back to the same minutes.
     *
     * @param minutes       working minutes, of either sign
     * @param minutesPerDay working minutes in a day, above 0
     */
    public static String format(int minutes, int minutesPerDay) {
        requireDay(minutesPerDay);
        long week = (long) DAYS_PER_WEEK * minutesPerDay;
        if (minutes == 0) {
            return "0d";
        }
        if (minutes % week == 0) {
            return minutes / week + "w";
        }
        if (minutes % minutesPerDay == 0) {
            return minutes / minutesPerDay + "d";
        }
        return minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }

    /**
     * Writes a duration to be read at a glance: in days to one decimal, {@code 88.3d}, or in hours where it is less than a day;
     * {@link #parse} reads it back to about the same minutes.
     *
     * @param minutes       working minutes, of either sign
     * @param minutesPerDay working minutes in a day, above 0
     */
    public static String about(double minutes, int minutesPerDay) {
        requireDay(minutesPerDay);
        boolean isLong = Math.abs(minutes) >= minutesPerDay || Math.round(minutes) == 0;
        String number = String.format(Locale.ROOT, "%.1f", minutes / (isLong ? minutesPerDay : 60));
        String plain = number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
        return (plain.equals("-0") ? "0" : plain) + (isLong ? "d" : "h");
    }

    private static void requireDay(int minutesPerDay) {
        if (minutesPerDay <= 0) {
            throw new IllegalArgumentException("A day must have working minutes, not " + minutesPerDay);
        }
    }
}
