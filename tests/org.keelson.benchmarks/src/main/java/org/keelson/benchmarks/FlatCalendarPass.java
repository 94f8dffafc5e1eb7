// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.time.LocalDateTime;
import org.keelson.analysis.ScheduleNetwork;

/** The floor with calendars: as {@link FlatPass}, each item on its own week, moments made only where calendars meet. */
final class FlatCalendarPass extends FlatPass {

    /** Begin of the portfolio: late enough that nothing before it is negative. */
    static final int ZERO = 520 * FlatWeek.WEEK;

    private final FlatWeek[] calendars;
    private final byte[] calendar;
    private final int[] startAt;
    private final int[] finishAt;

    /** @param monday in a week without holidays */
    FlatCalendarPass(ScheduleNetwork network, LocalDateTime monday) {
        super(network);
        calendars = new FlatWeek[network.calendarCount()];
        for (int c = 0; c < calendars.length; c++) {
            calendars[c] = new FlatWeek(network.calendar(c), monday);
        }
        calendar = new byte[items];
        for (int i = 0; i < items; i++) {
            calendar[i] = (byte) network.calendarNumber(i);
        }
        startAt = new int[items];
        finishAt = new int[items];
    }

    /** @return minute of the clock of the portfolio's finish, its first midnight being {@link #ZERO} */
    @Override
    int forward() {
        int last = 0;
        for (int i = 0; i < items; i++) {
            FlatWeek own = calendars[calendar[i]];
            int from = firstIn[i];
            int to = firstIn[i + 1];
            int best = from == to ? own.count(ZERO) : Integer.MIN_VALUE;
            for (int d = from; d < to; d++) {
                int p = predecessor[d];
                boolean same = calendar[p] == calendar[i];
                int at = switch (type[d]) {
                    case FS -> (same ? finish[p] : own.count(finishAt[p])) + lag[d];
                    case SS -> (same ? start[p] : own.count(startAt[p])) + lag[d];
                    default -> Math.max(own.count(ZERO), (same ? finish[p] : own.count(finishAt[p])) + lag[d] - duration[i]);
                };
                best = Math.max(best, at);
            }
            start[i] = best;
            finish[i] = best + duration[i];
            startAt[i] = own.start(best);
            finishAt[i] = own.finish(finish[i]);
            last = Math.max(last, finishAt[i]);
        }
        return last;
    }

    @Override
    void backward(int last) {
        for (int i = 0; i < items; i++) {
            lateFinish[i] = calendars[calendar[i]].count(last);
        }
        for (int i = items - 1; i >= 0; i--) {
            FlatWeek own = calendars[calendar[i]];
            for (int d = firstIn[i]; d < firstIn[i + 1]; d++) {
                int p = predecessor[d];
                int latest = lateFinish[i] - lag[d] - (type[d] == FF ? 0 : duration[i]);
                if (calendar[p] != calendar[i]) {
                    latest = calendars[calendar[p]].count(own.start(latest));
                }
                lateFinish[p] = Math.min(lateFinish[p], type[d] == SS ? latest + duration[p] : latest);
            }
        }
    }
}
