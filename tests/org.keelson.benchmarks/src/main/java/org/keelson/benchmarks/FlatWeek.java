// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.keelson.analysis.WorkCalendar;

/** A calendar as two tables of one week, without holidays: the least that converting between calendars can cost. */
final class FlatWeek {

    static final int WEEK = 7 * 24 * 60;

    /** Working minutes before each minute of the week, and the minute at which each working minute begins. */
    private final int[] before = new int[WEEK];
    private final int[] begin;
    private final int worked;

    /** @param monday begin of a week that has no holiday */
    FlatWeek(WorkCalendar calendar, LocalDateTime monday) {
        int[] begins = new int[WEEK];
        int count = 0;
        for (int minute = 0; minute < WEEK; minute++) {
            before[minute] = count;
            if (calendar.isWorking(monday.plusMinutes(minute))) {
                begins[count++] = minute;
            }
        }
        begin = Arrays.copyOf(begins, count);
        worked = count;
    }

    int count(int minute) {
        return minute / WEEK * worked + before[minute % WEEK];
    }

    int start(int count) {
        return count / worked * WEEK + begin[count % worked];
    }

    int finish(int count) {
        return start(count - 1) + 1;
    }
}
