// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;
import org.keelson.model.ConstraintKind;

/**
 * One dependency at a time: where it puts its successor if its predecessor stands elsewhere than the schedule has it, and the
 * other way round. Positions and counts are those of {@link WorkCalendar}, each on the calendar of its item.
 */
final class Moves {

    /** Nothing holds it. */
    static final long FREE = Long.MAX_VALUE / 4;

    final ScheduleNetwork network;
    /** As scheduled. */
    final long[] startPosition;
    final long[] finishPosition;

    Moves(Schedule schedule) {
        network = schedule.network();
        startPosition = new long[network.scheduled];
        finishPosition = new long[network.scheduled];
        for (int item = 0; item < network.scheduled; item++) {
            WorkCalendar calendar = network.calendarOf(item);
            long side = network.remaining[item] > 0 ? 1 : 0;
            startPosition[item] = calendar.position(schedule.startAt(item)) | side;
            finishPosition[item] = calendar.position(schedule.finishAt(item));
        }
    }

    /** Whether a dependency still holds its successor back, so that a slip of its predecessor may move it. */
    boolean holds(int link) {
        int to = network.successor[link];
        return to < network.scheduled && network.binds(link) && !isPinned(to);
    }

    /** Whether a constraint holds an item whatever it waits for. */
    private boolean isPinned(int item) {
        byte constraint = network.constraint[item];
        return !network.is(item, ScheduleNetwork.STARTED)
                && (constraint == ConstraintKind.MSO_VALUE || constraint == ConstraintKind.MFO_VALUE);
    }

    /** What comes after all else has placed an item. */
    long delay(int item) {
        return network.is(item, ScheduleNetwork.STARTED) ? 0 : network.delay[item];
    }

    /** The latest finish position that an item's constraint lets it be pushed to; {@link #FREE} without such a constraint. */
    long cap(int item) {
        byte constraint = network.constraint[item];
        boolean ofStart = constraint == ConstraintKind.SNLT_VALUE;
        if (!ofStart && constraint != ConstraintKind.FNLT_VALUE || network.is(item, ScheduleNetwork.STARTED)) {
            return FREE;
        }
        long date = network.calendarOf(item).position(network.constraintDate[item]);
        long remaining = network.remaining[item];
        long at = remaining == 0 ? date : 2 * (ofStart ? (date >> 1) + remaining : date >> 1);
        return Math.max(finishPosition[item], delay(item) == 0 ? at : 2 * ((at >> 1) + delay(item)));
    }

    /** The finish position at which a dependency holds its successor, given the position of the predecessor's end. */
    long finishAfter(int link, long fromPosition) {
        int item = network.successor[link];
        long remaining = network.remaining[item];
        long position = arrival(link, fromPosition);
        WorkCalendar own = network.calendarOf(item);
        if (remaining == 0) {
            long standing = (position & 1) == 1 ? own.position(own.moment(position)) : position;
            return delay(item) == 0 ? standing : 2 * ((standing >> 1) + delay(item));
        }
        long finish = network.linkType[link] < ScheduleNetwork.FF ? (position >> 1) + remaining : position >> 1;
        return 2 * (finish + delay(item));
    }

    private long arrival(int link, long fromPosition) {
        int item = network.successor[link];
        int lag = network.lag[link];
        WorkCalendar own = network.calendarOf(item);
        if (network.lagMode[link] == ScheduleNetwork.SAME) {
            return shifted(fromPosition, lag);
        }
        long moment = network.calendarOf(network.predecessor[link]).moment(fromPosition);
        return switch (network.lagMode[link]) {
            case ScheduleNetwork.CROSS -> shifted(network.remaining[item] > 0 ? 2 * own.count(moment) : own.position(moment), lag);
            case ScheduleNetwork.OWN -> own.position(network.calendars[network.lagCalendar[link]].add(moment, lag));
            default -> own.position(moment + lag);
        };
    }

    private static long shifted(long position, int lag) {
        return lag == 0 ? position : ((position >> 1) + lag << 1) + (lag < 0 ? 1 : 0);
    }

    /** The position of the end of the predecessor from which a dependency counts. */
    long fromPosition(int link) {
        int from = network.predecessor[link];
        return (network.linkType[link] & 1) == 0 ? finishPosition[from] : startPosition[from];
    }

    /**
     * The latest position of the predecessor's end with which the successor finishes no later than at the given position: the
     * inverse of {@link #finishAfter}.
     */
    long latestFrom(int link, long finish) {
        int from = network.predecessor[link];
        WorkCalendar own = network.calendarOf(network.successor[link]);
        WorkCalendar calendar = network.calendarOf(from);
        int lag = network.lag[link];
        long latest = latestArrival(link, finish);
        // With a lag only the count of the predecessor matters, and a lead ends where work begins.
        long lagged = 2 * ((lag < 0 ? latest - 1 >> 1 : latest >> 1) - lag) + 1;
        if (network.lagMode[link] == ScheduleNetwork.SAME) {
            return endOf(link, lag == 0 ? latest : lagged);
        }
        long moment = switch (network.lagMode[link]) {
            case ScheduleNetwork.CROSS -> own.moment(lag == 0 ? latest : lagged);
            case ScheduleNetwork.OWN -> withoutLag(network.calendars[network.lagCalendar[link]], own.moment(latest), lag);
            default -> own.moment(latest) - lag;
        };
        long count = calendar.count(moment);
        boolean starts = network.remaining[from] > 0 && (network.linkType[link] & 1) == 1;
        return starts ? 2 * calendar.count(moment + 1) - 1 : endOf(link, calendar.start(count) == moment ? 2 * count + 1 : 2 * count);
    }

    /** The latest position at which a dependency may let its successor begin or end for it to finish no later than at the given one. */
    private long latestArrival(int link, long finish) {
        int item = network.successor[link];
        long count = (finish >> 1) - delay(item);
        if (network.remaining[item] > 0) {
            return 2 * (network.linkType[link] < ScheduleNetwork.FF ? count - network.remaining[item] : count) + 1;
        }
        WorkCalendar own = network.calendarOf(item);
        boolean sameMoment = own.moment(2 * count + 1) == own.moment(2 * count);
        return delay(item) > 0 || sameMoment ? 2 * count + 1 : finish;
    }

    /** The last position, not after the given one, that the end of the predecessor can have: work begins at odd ones and ends at even ones. */
    private long endOf(int link, long position) {
        if (network.remaining[network.predecessor[link]] == 0) {
            return position;
        }
        return (network.linkType[link] & 1) == 0 ? position & ~1L : (position - 1 | 1);
    }

    private static long withoutLag(WorkCalendar calendar, long moment, int lag) {
        return lag > 0 ? calendar.start(calendar.count(moment) - lag) : calendar.start(calendar.count(moment + 1) - 1 - lag);
    }

    /** Positions of all items as scheduled, to be changed. */
    long[] finishPositions() {
        return Arrays.copyOf(finishPosition, finishPosition.length);
    }
}
