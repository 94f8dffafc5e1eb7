// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Places of dates on a line.
 *
 * @param from  the date at the beginning
 * @param to    the date at the end; the same or later
 * @param start the place of the beginning
 * @param end   the place of the end; less than the start where the axis runs upward
 */
record DateAxis(LocalDateTime from, LocalDateTime to, double start, double end) {

    private static final int[] DAYS = {1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820, 3640};

    double at(LocalDateTime date) {
        double whole = Duration.between(from, to).toMinutes();
        return whole == 0 ? (start + end) / 2 : start + Duration.between(from, date).toMinutes() / whole * (end - start);
    }

    /** How many stretches of whole days, weeks or months lie between two dates, none narrower than so many pixels. */
    int stretches(LocalDateTime first, LocalDateTime last, double least) {
        double pixels = Math.abs(at(last) - at(first));
        double days = Duration.between(first, last).toMinutes() / 1440.0;
        if (days < 3) {
            return (int) Math.clamp(pixels / least, 1, 60);
        }
        for (int step : DAYS) {
            if (pixels / days * step >= least) {
                return (int) Math.max(1, Math.ceil(days / step));
            }
        }
        return 1;
    }

    /** Days to name, evenly spaced, not closer to each other than so many pixels. */
    List<LocalDate> days(double apart) {
        List<LocalDate> days = new ArrayList<>();
        double whole = Duration.between(from, to).toMinutes() / 1440.0;
        double perDay = whole == 0 ? 0 : Math.abs(end - start) / whole;
        int step = DAYS[DAYS.length - 1];
        for (int each = DAYS.length - 1; each >= 0 && DAYS[each] * perDay >= apart; each--) {
            step = DAYS[each];
        }
        LocalDate first = from.toLocalDate().plusDays(from.toLocalTime().toSecondOfDay() == 0 ? 0 : 1);
        for (LocalDate day = first; !day.isAfter(to.toLocalDate()) && days.size() < 100; day = day.plusDays(step)) {
            days.add(day);
        }
        return days;
    }
}
