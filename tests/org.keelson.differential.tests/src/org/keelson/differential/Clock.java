// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.keelson.differential.Net.Except;
import org.keelson.differential.Net.Span;
import org.keelson.differential.Net.Week;

/** Working time day by day, without any of the calendars under test. */
final class Clock {

    private static final int FAR = 4000;

    private Clock() {
    }

    static List<Span> spans(Week week, LocalDate day) {
        for (Except except : week.exceptions()) {
            if (!day.isBefore(except.from()) && !day.isAfter(except.to())) {
                return except.spans();
            }
        }
        return week.days().get(day.getDayOfWeek().getValue() - 1);
    }

    /** The first moment, not before the given one, at which work can begin. */
    static LocalDateTime workStart(Week week, LocalDateTime time) {
        for (int days = 0; days < FAR; days++) {
            LocalDateTime day = time.toLocalDate().plusDays(days).atStartOfDay();
            for (Span span : spans(week, day.toLocalDate())) {
                LocalDateTime from = day.plusMinutes(span.from());
                if (day.plusMinutes(span.to()).isAfter(time)) {
                    return from.isBefore(time) ? time : from;
                }
            }
        }
        throw new IllegalArgumentException("nobody works after " + time);
    }

    /** The last moment, not after the given one, at which work can end. */
    static LocalDateTime workEnd(Week week, LocalDateTime time) {
        for (int days = 0; days < FAR; days++) {
            LocalDateTime day = time.toLocalDate().minusDays(days).atStartOfDay();
            for (Span span : spans(week, day.toLocalDate()).reversed()) {
                LocalDateTime to = day.plusMinutes(span.to());
                if (day.plusMinutes(span.from()).isBefore(time)) {
                    return to.isAfter(time) ? time : to;
                }
            }
        }
        throw new IllegalArgumentException("nobody works before " + time);
    }

    /** Working minutes from the first to the second moment, which is not before it. */
    static int worked(Week week, LocalDateTime from, LocalDateTime to) {
        int minutes = 0;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            int first = day.equals(from.toLocalDate()) ? from.getHour() * 60 + from.getMinute() : 0;
            int last = day.equals(to.toLocalDate()) ? to.getHour() * 60 + to.getMinute() : 1440;
            for (Span span : spans(week, day)) {
                minutes += Math.max(0, Math.min(last, span.to()) - Math.max(first, span.from()));
            }
        }
        return minutes;
    }
}
