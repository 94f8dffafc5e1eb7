// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import org.keelson.model.ConstraintKind;

/**
 * What a dependency does, over one set of early dates: where it puts its successor, and how late it lets its predecessor be. The
 * two are exact counterparts: the latest position is the greatest with which the successor still keeps its own.
 *
 * <p>
 * Early dates are four values of each item in {@link Pages}: the moment of its finish, the positions of its start and of its
 * finish on its calendar, and why it is there.
 */
final class Bounds {

    static final int WIDTH_BITS = 2;
    static final int WIDTH = 1 << WIDTH_BITS;
    static final int FINISH_AT = 0;
    static final int START_POSITION = 1;
    static final int FINISH_POSITION = 2;
    /** Twice the driver, and one more if a constraint held the item where its dependencies would have it later. */
    static final int WHY = 3;

    private final ScheduleNetwork network;
    private final long[][] early;

    Bounds(ScheduleNetwork network, Pages early) {
        this.network = network;
        this.early = early.pages;
    }

    long value(int item, int which) {
        return early[item >> Pages.BITS][((item & Pages.MASK) << WIDTH_BITS) + which];
    }

    /** The moment of the start, which follows from the other values. */
    long startAt(int item) {
        if (network.actualStart[item] != TimeLine.NONE) {
            return network.actualStart[item];
        }
        WorkCalendar calendar = network.calendarOf(item);
        long start = value(item, START_POSITION);
        if (network.is(item, ScheduleNetwork.FINISHED)) {
            return calendar.add(value(item, FINISH_AT), -network.duration[item]);
        }
        return start == value(item, FINISH_POSITION) ? value(item, FINISH_AT) : calendar.start(start >> 1);
    }

    /** The earliest position of the successor's (remaining) work that a dependency allows. */
    long earliest(int link, int calendar, long remaining) {
        int from = network.predecessor[link];
        int lag = network.lag[link];
        byte type = network.linkType[link];
        boolean fromFinish = (type & 1) == 0;
        long position;
        WorkCalendar own = network.calendars[calendar];
        if (network.lagMode[link] == ScheduleNetwork.SAME) {
            position = shifted(value(from, fromFinish ? FINISH_POSITION : START_POSITION), lag);
        } else {
            long moment = fromFinish ? value(from, FINISH_AT) : startAt(from);
            position = switch (network.lagMode[link]) {
                case ScheduleNetwork.CROSS -> shifted(remaining > 0 ? 2 * own.count(moment) : own.position(moment), lag);
                case ScheduleNetwork.OWN -> own.position(network.calendars[network.lagCalendar[link]].add(moment, lag));
                default -> own.position(moment + lag);
            };
        }
        if (remaining == 0) {
            return standing(own, position);
        }
        return type < ScheduleNetwork.FF ? position : position - 2 * remaining;
    }

    /** The one position of a moment without duration: inside working time, ends and starts of work are the same moment. */
    private static long standing(WorkCalendar calendar, long position) {
        return (position & 1) == 1 ? calendar.position(calendar.moment(position)) : position;
    }

    /** A lag ends where work ends, a lead where it would begin. */
    static long shifted(long position, int lag) {
        return lag == 0 ? position : ((position >> 1) + lag << 1) + (lag < 0 ? 1 : 0);
    }

    /** Of what holds an item to the same moment: a dependency first, and of those the one with the least ids. */
    boolean goesBefore(int link, int why) {
        if (why < 0) {
            return true;
        }
        int order = network.ids[network.predecessor[link]].compareTo(network.ids[network.predecessor[why]]);
        if (order != 0 || network.linkIds[link] == null || network.linkIds[why] == null) {
            return order < 0 || order == 0 && network.linkIds[why] == null && network.linkIds[link] != null;
        }
        return network.linkIds[link].compareTo(network.linkIds[why]) < 0;
    }

    /**
     * The latest position of the predecessor's end of a dependency, on the predecessor's calendar, with which the successor
     * finishes no later than at a position: the inverse of {@link #earliest}.
     *
     * @param either whether a milestone that stands at either end of a rest stands at both, to what is on its own calendar
     */
    long latest(int link, long finish, boolean either) {
        int item = network.successor[link];
        int lag = network.lag[link];
        WorkCalendar to = network.calendarOf(item);
        long count = (finish >> 1) - (network.linkType[link] < ScheduleNetwork.FF ? network.remaining[item] : 0);
        boolean own = network.lagMode[link] == ScheduleNetwork.SAME;
        int from = network.predecessor[link];
        if (own && lag == 0 && network.remaining[item] == 0 && network.remaining[from] == 0) {
            return finish;
        }
        // What a milestone waits for that stands where work ends may not go on until work begins again.
        boolean ends = network.remaining[item] == 0 && !(own && either) && to.moment(finish) < to.start(count);
        long before = count - lag - (ends && lag < 0 ? 1 : 0);
        if (own && (lag != 0 || !ends)) {
            return 2 * before + 1;
        }
        long end = ends ? to.moment(finish) : to.start(count);
        long moment = switch (network.lagMode[link]) {
            case ScheduleNetwork.SAME, ScheduleNetwork.CROSS -> lag == 0 ? end : to.start(before);
            case ScheduleNetwork.OWN -> withoutLag(network.calendars[network.lagCalendar[link]], end, lag);
            default -> end - lag;
        };
        boolean starts = (network.linkType[link] & 1) == 1 && network.remaining[from] > 0;
        // Work has to start before that moment, but may end there.
        return starts ? 2 * network.calendarOf(from).count(moment + 1) - 1 : latestEnd(from, moment);
    }

    /** The latest position at which an item can end, or a milestone stand, that is not after a moment. */
    long latestEnd(int item, long moment) {
        WorkCalendar calendar = network.calendarOf(item);
        return network.remaining[item] > 0 ? 2 * calendar.count(moment) + 1 : notAfter(calendar, moment);
    }

    /** The latest position whose moment is not after the given one. */
    static long notAfter(WorkCalendar calendar, long moment) {
        long count = calendar.count(moment);
        return 2 * count + (calendar.start(count) <= moment ? 1 : 0);
    }

    /** The latest moment that, with the lag added, is not after the given one. */
    private static long withoutLag(WorkCalendar calendar, long moment, int lag) {
        return lag > 0 ? calendar.start(calendar.count(moment) - lag) : calendar.start(calendar.count(moment + 1) - 1 - lag);
    }

    /**
     * The latest finish of a dependency's predecessor with which its successor finishes by then, both as positions.
     *
     * @param last when the plan finishes: a milestone that may stand there may, to its own calendar, stand where work begins next
     */
    long latestFinish(int link, long successorFinish, long last) {
        int item = network.successor[link];
        boolean either = network.remaining[item] == 0 && network.calendarOf(item).moment(successorFinish) == last;
        long toFinish = (network.linkType[link] & 1) == 0 ? 0 : network.remaining[network.predecessor[link]];
        return latest(link, successorFinish, either) + 2 * toFinish;
    }

    /** A latest position with regard to the constraint, and then the deadline, of the item. */
    long limited(int item, long latest) {
        long limit = latest;
        if (network.constraint[item] > Pass.ALAP) {
            ConstraintKind kind = ConstraintKind.get(network.constraint[item]);
            long date = 2 * network.calendarOf(item).count(network.constraintDate[item]) + 1;
            long ofStart = date + 2L * network.remaining[item];
            boolean started = network.is(item, ScheduleNetwork.STARTED);
            limit = switch (kind) {
                case FNLT -> Math.min(limit, date);
                case MFO -> started ? Math.min(limit, date) : date;
                case SNLT -> started ? limit : Math.min(limit, ofStart);
                case MSO -> started ? limit : ofStart;
                default -> limit;
            };
        }
        if (network.deadline[item] != TimeLine.NONE) {
            // Whether a deadline is missed is counted in working minutes, as constraints are, so that a rest after it does no harm.
            limit = Math.min(limit, 2 * network.calendarOf(item).count(network.deadline[item]) + 1);
        }
        return network.remaining[item] > 0 ? limit | 1 : limit;
    }
}
