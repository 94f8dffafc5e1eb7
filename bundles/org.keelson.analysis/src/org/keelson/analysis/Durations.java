// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 90m}, {@code 16h}, {@code 5d}, {@code 2w}, or a plain number of days.
 * A day has the working minutes of its calendar, a week five days. A sign is allowed, for lags and slips.
 */
public final class Durations {

    private static final int DAYS_PER_WEEK = 5;
    private static final Pattern FORM = Pattern.compile("([+-]?)\\s*(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([mhdw]?)");

    private Durations() {
    }

    /**
     * Reads a duration.
     *
     * @param text          a number, whole or with a decimal point, and a unit {@code m}, {@code h}, {@code d} or {@code w} in
     *                      either case; without a unit it counts days
     * @param minutesPerDay working minutes in a day, above 0
     * @return working minutes, rounded half up to a whole minute; negative where the text begins with a minus sign
     * @throws IllegalArgumentException if the text is not a duration, or is longer than fits; the message says which, and shows
     *                                  the right form
     */
    public static int parse(String text, int minutesPerDay) {
        requireDay(minutesPerDay);
        Matcher form = FORM.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a duration; write 90m, 16h, 5d, 2w or a plain number of days");
        }
        long unit = switch (form.group(3)) {
            case "m" -> 1;
            case "h" -> 60;
            case "w" -> (long) DAYS_PER_WEEK * minutesPerDay;
            default -> minutesPerDay;
        };
        BigDecimal minutes = new BigDecimal(form.group(2)).multiply(BigDecimal.valueOf(unit)).setScale(0, RoundingMode.HALF_UP);
        if (minutes.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("'" + text + "' is longer than a duration can be");
        }
        return form.group(1).equals("-") ? -minutes.intValueExact() : minutes.intValueExact();
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

    private static void requireDay(int minutesPerDay) {
        if (minutesPerDay <= 0) {
            throw new IllegalArgumentException("A day must have working minutes, not " + minutesPerDay);
        }
    }
}
