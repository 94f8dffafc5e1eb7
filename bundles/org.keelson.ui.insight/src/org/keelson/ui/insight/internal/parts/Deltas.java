// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.Locale;

import org.keelson.analysis.Durations;

/** How far something moves, for people: {@code +3w}, {@code -2d}, {@code +4.4d}. */
public final class Deltas {

    private Deltas() {
    }

    /**
     * With its sign.
     *
     * @param minutes       working minutes
     * @param minutesPerDay working minutes of a day
     */
    public static String signed(int minutes, int minutesPerDay) {
        return (minutes > 0 ? "+" : "") + plain(minutes, minutesPerDay);
    }

    /** Without a plus. */
    public static String plain(int minutes, int minutesPerDay) {
        return (minutes < 0 ? "\u2212" : "") + size(Math.abs(minutes), minutesPerDay);
    }

    /** Exact where that is short, else to a tenth of a day or of an hour. */
    private static String size(int minutes, int minutesPerDay) {
        if (minutes % minutesPerDay == 0 || minutes < minutesPerDay && minutes % 60 == 0) {
            return Durations.format(minutes, minutesPerDay);
        }
        boolean inDays = minutes >= minutesPerDay;
        String number = String.format(Locale.ROOT, "%.1f", minutes / (inDays ? (double) minutesPerDay : 60));
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + (inDays ? "d" : "h");
    }
}
