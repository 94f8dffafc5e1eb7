// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import org.keelson.analysis.WorkCalendar;

/**
 * Working capacity over a stretch of time.
 *
 * @param calendar when it works
 * @param from     first minute, or {@link Long#MIN_VALUE} for always
 * @param to       the minute after the last, or {@link Long#MAX_VALUE} for ever
 * @param rate     millionths of a full-time equivalent
 */
record Supply(WorkCalendar calendar, long from, long to, long rate) {

    /** Millionths of a person-minute between two moments. */
    long between(long begin, long end) {
        long first = Math.max(begin, from);
        long last = Math.min(end, to);
        return first < last ? rate * (calendar.count(last) - calendar.count(first)) : 0;
    }
}
