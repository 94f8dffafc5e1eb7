// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDate;
import org.keelson.analysis.ScheduleNetwork;

/** Time cut into days or into ISO weeks, numbered from the one that holds a given moment. Immutable. */
final class Buckets {

    static final int DAY = 24 * 60;
    static final int WEEK = 7 * DAY;

    private final ScheduleNetwork network;
    private final long first;
    private final int length;
    private final int count;
    /** By calendar number: working minutes before each boundary. */
    private final long[][] counts;

    /**
     * @param length {@link #DAY} or {@link #WEEK}
     * @param count  how many are looked up fast
     */
    Buckets(ScheduleNetwork network, long moment, int length, int count) {
        this.network = network;
        this.length = length;
        this.count = count;
        // 1970-01-05 was the first Monday after minute 0.
        long monday = length == WEEK ? 4L * DAY : 0;
        first = Math.floorDiv(moment - monday, (long) length) * length + monday;
        counts = new long[network.calendarCount()][count + 1];
        for (int calendar = 0; calendar < counts.length; calendar++) {
            for (int i = 0; i <= count; i++) {
                counts[calendar][i] = network.calendar(calendar).count(begin(i));
            }
        }
    }

    /** How many boundaries lie from the first to a moment, rounded up: the number of buckets that hold what ends there. */
    int upTo(long moment) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(moment - first, (long) length));
    }

    int of(long moment) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Math.floorDiv(moment - first, (long) length)));
    }

    /** First minute of a bucket. */
    long begin(int bucket) {
        return first + (long) bucket * length;
    }

    LocalDate day(int bucket) {
        return LocalDate.ofEpochDay(Math.floorDiv(begin(bucket), (long) DAY));
    }

    /** Working minutes of a calendar of the network before a bucket begins, from the calendar's own zero. */
    long workedBefore(int calendar, int bucket) {
        if (bucket < 0 || bucket > count) {
            return network.calendar(calendar).count(begin(bucket));
        }
        return counts[calendar][bucket];
    }
}
