// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;
import org.keelson.model.ConstraintKind;

/**
 * Forward pass, backward pass and free float over the arrays of a network. Everything is counted in working minutes of each
 * item's own calendar, see {@link WorkCalendar#position}, so that within one calendar a dependency is an addition and a
 * comparison; moments are made only where calendars meet. A bound in the backward pass is the exact counterpart of that in the
 * forward pass: the latest count with which the successor still keeps its own.
 */
final class Pass {

    static final int PORTFOLIO_START = -1;
    static final int DATA_DATE = -2;
    static final int CONSTRAINT = -3;
    static final int ACTUAL = -4;

    private static final byte ALAP = ConstraintKind.ALAP_VALUE;

    final ScheduleNetwork network;
    /** As asked for; {@link TimeLine#NONE} if nobody gave one. */
    final long dataDate;
    /** Early dates as moments, and as positions on the item's calendar. */
    final long[] startAt;
    final long[] finishAt;
    final long[] startPosition;
    final long[] finishPosition;
    /** Counts on the item's calendar. */
    final long[] lateFinish;
    final long[] freeFloat;
    /** The dependency that drives, or one of the constants above. */
    final int[] driver;
    /** Whether a constraint held the item where its dependencies would have it later. */
    final boolean[] forced;
    long finish;

    /** By calendar: the earliest position of anything, why, that of the data date, and the latest count of anything. */
    private final long[] floors;
    private final int[] floorDrivers;
    private final long[] dataFloors;
    private final long[] caps;

    Pass(ScheduleNetwork network, long dataDate) {
        this.network = network;
        this.dataDate = dataDate;
        int size = network.scheduled;
        startAt = new long[size];
        finishAt = new long[size];
        startPosition = new long[size];
        finishPosition = new long[size];
        lateFinish = new long[size];
        freeFloat = new long[size];
        driver = new int[size];
        forced = new boolean[size];
        floors = new long[network.calendars.length];
        floorDrivers = new int[network.calendars.length];
        dataFloors = new long[network.calendars.length];
        caps = new long[network.calendars.length];
    }

    Pass run() {
        prepare();
        forward(false);
        for (int c = 0; c < caps.length; c++) {
            caps[c] = network.calendars[c].count(finish);
        }
        backward();
        for (int item = 0; item < network.scheduled; item++) {
            if (network.constraint[item] == ALAP) {
                forward(true);
                break;
            }
        }
        freeFloats();
        return this;
    }

    /** Finds where anything can begin; needed once before anything is placed. */
    void prepare() {
        for (int c = 0; c < floors.length; c++) {
            dataFloors[c] = dataDate == TimeLine.NONE ? Long.MIN_VALUE : network.calendars[c].position(dataDate);
            floors[c] = Math.max(dataFloors[c], network.calendars[c].position(network.start));
            floorDrivers[c] = floors[c] > network.calendars[c].position(network.start) ? DATA_DATE : PORTFOLIO_START;
        }
    }

    /** @param late whether late dates are known, to which ALAP items go */
    private void forward(boolean late) {
        for (int item = 0; item < network.scheduled; item++) {
            place(item, late);
        }
        finish = network.scheduled == 0 ? network.start : Long.MIN_VALUE;
        for (long at : finishAt) {
            finish = Math.max(finish, at);
        }
    }

    /** Gives one item its early dates, of its predecessors', which must have theirs. */
    void place(int item, boolean late) {
        if (network.is(item, ScheduleNetwork.FINISHED)) {
            placeFinished(item);
        } else if (network.is(item, ScheduleNetwork.HAMMOCK)) {
            placeHammock(item);
        } else {
            forward(item, late);
        }
    }

    private void forward(int item, boolean late) {
        boolean started = network.is(item, ScheduleNetwork.STARTED);
        int calendar = network.calendar[item];
        long remaining = network.remaining[item];
        // Work begins at starts of working time only; nothing but a moment without duration may stand at its end.
        long side = remaining > 0 ? 1 : 0;
        // What waits for something starts when that allows, be it before the portfolio does.
        boolean waits = network.firstIn[item] < network.firstIn[item + 1];
        long best = (started ? resume(item) : waits ? Long.MIN_VALUE : floors[calendar]) | side;
        int why = started ? ACTUAL : floorDrivers[calendar];
        if ((started || waits) && (dataFloors[calendar] | side) > best) {
            best = dataFloors[calendar] | side;
            why = DATA_DATE;
        }
        for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
            if (started && !network.holdsStarted(network.linkType[link])) {
                continue;
            }
            long at = earliest(link, calendar, remaining) | side;
            if (network.linkType[link] == ScheduleNetwork.FF && !started && best < (floors[calendar] | side)) {
                best = floors[calendar] | side;
                why = floorDrivers[calendar];
            }
            if (at > best || at == best && goesBefore(link, why)) {
                best = at;
                why = link;
            }
        }
        driver[item] = why;
        if (network.constraint[item] > ALAP) {
            best = constrained(item, best, side);
        }
        if (!started && network.delay[item] > 0) {
            best = shifted(best, network.delay[item]) | side;
        }
        if (late && network.constraint[item] == ALAP) {
            best = asLateAsPossible(item, best, side);
        }
        place(item, best, remaining);
        if (started) {
            placeStart(item);
        }
    }

    /** Where the actual work of a started item ends; where nobody knows, the data date alone says. */
    private long resume(int item) {
        int calendar = network.calendar[item];
        long start = network.actualStart[item];
        if (start == TimeLine.NONE) {
            return dataDate == TimeLine.NONE ? shifted(floors[calendar], done(item)) : Long.MIN_VALUE;
        }
        return shifted(network.calendars[calendar].position(start), done(item));
    }

    private int done(int item) {
        return Math.max(0, network.duration[item] - network.remaining[item]);
    }

    /** The actual start of what has started; where it is not known, as long before what remains as the work done takes. */
    private void placeStart(int item) {
        WorkCalendar calendar = network.calendarOf(item);
        if (network.actualStart[item] == TimeLine.NONE) {
            long count = (startPosition[item] >> 1) - done(item);
            startAt[item] = calendar.start(count);
            startPosition[item] = 2 * count + 1;
        } else {
            startAt[item] = network.actualStart[item];
            startPosition[item] = calendar.position(startAt[item]);
        }
    }

    /** From the earliest moment that a dependency on its start gives to the latest that one on its finish gives. */
    private void placeHammock(int item) {
        int calendar = network.calendar[item];
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        int why = floorDrivers[calendar];
        int first = why;
        for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
            long at = earliest(link, calendar, 0);
            if (network.linkType[link] >= ScheduleNetwork.FF) {
                if (at > to || at == to && goesBefore(link, why)) {
                    to = at;
                    why = link;
                }
            } else if (at < from || at == from && goesBefore(link, first)) {
                from = at;
                first = link;
            }
        }
        if (network.is(item, ScheduleNetwork.STARTED) && network.actualStart[item] != TimeLine.NONE) {
            from = network.calendars[calendar].position(network.actualStart[item]);
        } else if (from == Long.MAX_VALUE) {
            from = to == Long.MIN_VALUE ? floors[calendar] : to;
        }
        long length = Math.max(0, (to >> 1) - (from >> 1));
        driver[item] = why >= 0 && to >> 1 >= from >> 1 ? why : first;
        place(item, length > 0 ? from | 1 : from, length);
        if (network.actualStart[item] != TimeLine.NONE) {
            placeStart(item);
        }
    }

    private void place(int item, long position, long remaining) {
        WorkCalendar calendar = network.calendarOf(item);
        if (remaining > 0) {
            long count = position >> 1;
            startPosition[item] = position;
            finishPosition[item] = 2 * (count + remaining);
            startAt[item] = calendar.start(count);
            finishAt[item] = calendar.finish(count + remaining);
        } else {
            startPosition[item] = position;
            finishPosition[item] = position;
            startAt[item] = calendar.moment(position);
            finishAt[item] = startAt[item];
        }
    }

    private void placeFinished(int item) {
        WorkCalendar calendar = network.calendarOf(item);
        finishAt[item] = network.actualFinish[item];
        startAt[item] = network.actualStart[item] == TimeLine.NONE ? calendar.add(finishAt[item], -network.duration[item])
                : network.actualStart[item];
        startPosition[item] = calendar.position(startAt[item]);
        finishPosition[item] = calendar.position(finishAt[item]);
        driver[item] = ACTUAL;
    }

    /** The earliest position of the successor's (remaining) work that a dependency allows. */
    private long earliest(int link, int calendar, long remaining) {
        int from = network.predecessor[link];
        int lag = network.lag[link];
        byte type = network.linkType[link];
        boolean fromFinish = (type & 1) == 0;
        long position;
        WorkCalendar own = network.calendars[calendar];
        if (network.lagMode[link] == ScheduleNetwork.SAME) {
            position = shifted(fromFinish ? finishPosition[from] : startPosition[from], lag);
        } else {
            long moment = fromFinish ? finishAt[from] : startAt[from];
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
    private static long shifted(long position, int lag) {
        return lag == 0 ? position : ((position >> 1) + lag << 1) + (lag < 0 ? 1 : 0);
    }

    /** Of what holds an item to the same moment: a dependency first, and of those the one with the least ids. */
    private boolean goesBefore(int link, int why) {
        if (why < 0) {
            return true;
        }
        int order = network.ids[network.predecessor[link]].compareTo(network.ids[network.predecessor[why]]);
        if (order != 0 || network.linkIds[link] == null || network.linkIds[why] == null) {
            return order < 0 || order == 0 && network.linkIds[why] == null && network.linkIds[link] != null;
        }
        return network.linkIds[link].compareTo(network.linkIds[why]) < 0;
    }

    private long constrained(int item, long free, long side) {
        ConstraintKind kind = ConstraintKind.get(network.constraint[item]);
        int calendar = network.calendar[item];
        long date = network.calendars[calendar].position(network.constraintDate[item]);
        boolean ofStart = kind == ConstraintKind.SNET || kind == ConstraintKind.SNLT || kind == ConstraintKind.MSO;
        long at = (ofStart ? date : date - 2L * network.remaining[item]) | side;
        boolean started = network.is(item, ScheduleNetwork.STARTED);
        boolean past = !started && at < (dataFloors[calendar] | side);
        if (past) {
            at = dataFloors[calendar] | side;
        }
        boolean takes = switch (kind) {
            case FNET -> at > free || startsThePortfolio(item);
            case SNET -> !started && (at > free || startsThePortfolio(item));
            case SNLT, FNLT -> !started && at < free;
            default -> !started;
        };
        if (!takes) {
            return free;
        }
        forced[item] = at < free && driver[item] >= 0;
        driver[item] = past ? DATA_DATE : CONSTRAINT;
        return at;
    }

    /** Whether nothing holds an item but the start of the portfolio, which its own constraint may precede. */
    private boolean startsThePortfolio(int item) {
        return driver[item] == PORTFOLIO_START && network.firstIn[item] == network.firstIn[item + 1];
    }

    private long asLateAsPossible(int item, long free, long side) {
        long remaining = network.remaining[item];
        long latest = 2 * (lateFinish[item] - remaining) | side;
        if (network.is(item, ScheduleNetwork.STARTED) || latest <= free) {
            return free;
        }
        driver[item] = CONSTRAINT;
        return latest;
    }

    private void backward() {
        for (int item = 0; item < network.scheduled; item++) {
            lateFinish[item] = caps[network.calendar[item]];
        }
        for (int item = network.scheduled - 1; item >= 0; item--) {
            if (network.is(item, ScheduleNetwork.FINISHED)) {
                lateFinish[item] = finishPosition[item] >> 1;
                continue;
            }
            limit(item);
            for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
                int from = network.predecessor[link];
                if (network.binds(link)) {
                    lateFinish[from] = Math.min(lateFinish[from], latestFinish(link, lateFinish[item]));
                }
            }
        }
    }

    /** The latest finish of a dependency's predecessor with which its successor can finish by then; counts on their calendars. */
    long latestFinish(int link, long successorFinish) {
        int from = network.predecessor[link];
        long toFinish = (network.linkType[link] & 1) == 0 ? 0 : network.remaining[from];
        return latest(link, successorFinish - network.remaining[network.successor[link]], successorFinish) + toFinish;
    }

    /** Constraint and then deadline of an item on its late finish. */
    private void limit(int item) {
        WorkCalendar calendar = network.calendarOf(item);
        long late = lateFinish[item];
        if (network.constraint[item] > ALAP) {
            ConstraintKind kind = ConstraintKind.get(network.constraint[item]);
            long date = calendar.count(network.constraintDate[item]);
            boolean started = network.is(item, ScheduleNetwork.STARTED);
            late = switch (kind) {
                case FNLT -> Math.min(late, date);
                case MFO -> started ? Math.min(late, date) : date;
                case SNLT -> started ? late : Math.min(late, date + network.remaining[item]);
                case MSO -> started ? late : date + network.remaining[item];
                default -> late;
            };
        }
        if (network.deadline[item] != TimeLine.NONE) {
            late = Math.min(late, calendar.count(network.deadline[item]));
        }
        lateFinish[item] = late;
    }

    /**
     * The latest count of the predecessor's end of a dependency, on the predecessor's calendar, with which the successor's end is
     * not later than given: the inverse of {@link #earliest}.
     */
    private long latest(int link, long startCount, long finishCount) {
        byte type = network.linkType[link];
        int lag = network.lag[link];
        long count = type < ScheduleNetwork.FF ? startCount : finishCount;
        if (network.lagMode[link] == ScheduleNetwork.SAME) {
            return count - lag;
        }
        WorkCalendar to = network.calendarOf(network.successor[link]);
        long moment = switch (network.lagMode[link]) {
            case ScheduleNetwork.CROSS -> to.start(count - lag);
            case ScheduleNetwork.OWN -> withoutLag(network.calendars[network.lagCalendar[link]], to.start(count), lag);
            default -> to.start(count) - lag;
        };
        int from = network.predecessor[link];
        WorkCalendar calendar = network.calendarOf(from);
        // Work has to start before that moment, but may end there; a milestone that slips stands where work ends.
        boolean starts = (type & 1) == 1 && network.remaining[from] > 0;
        return starts ? calendar.count(moment + 1) - 1 : calendar.count(moment);
    }

    /** The latest moment that, with the lag added, is not after the given one. */
    private static long withoutLag(WorkCalendar calendar, long moment, int lag) {
        return lag > 0 ? calendar.start(calendar.count(moment) - lag) : calendar.start(calendar.count(moment + 1) - 1 - lag);
    }

    private void freeFloats() {
        Arrays.setAll(freeFloat, item -> caps[network.calendar[item]] - (finishPosition[item] >> 1));
        for (int item = 0; item < network.scheduled; item++) {
            // A delay is added to whatever dependencies give, so they may give no more than now.
            long finishCount = (finishPosition[item] >> 1) - delay(item);
            long startCount = finishCount - network.remaining[item];
            for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
                int from = network.predecessor[link];
                if (network.binds(link)) {
                    long own = (network.linkType[link] & 1) == 0 ? finishPosition[from] : startPosition[from];
                    freeFloat[from] = Math.min(freeFloat[from], latest(link, startCount, finishCount) - (own >> 1));
                }
            }
        }
    }

    /** Working minutes by which an item was held back after its dependencies had placed it. */
    private int delay(int item) {
        return network.is(item, ScheduleNetwork.STARTED) ? 0 : network.delay[item];
    }

    /** Whether a dependency, alone or with others, holds its successor where it is. */
    boolean isDriving(int link) {
        int item = network.successor[link];
        if (item >= network.scheduled || driver[item] < 0) {
            return false;
        }
        if (network.is(item, ScheduleNetwork.HAMMOCK)) {
            long end = network.linkType[link] < ScheduleNetwork.FF ? startPosition[item] : finishPosition[item];
            return earliest(link, network.calendar[item], 0) >> 1 == end >> 1;
        }
        long remaining = network.remaining[item];
        long side = remaining > 0 || delay(item) > 0 ? 1 : 0;
        long free = finishPosition[item] - 2 * (remaining + delay(item));
        return (earliest(link, network.calendar[item], remaining) | side) == (free | side);
    }

    long totalFloat(int item) {
        return network.is(item, ScheduleNetwork.FINISHED) ? 0 : lateFinish[item] - (finishPosition[item] >> 1);
    }

    /** Never more than total float: what a constraint or deadline does not let an item use is not free. */
    long freeFloat(int item) {
        return Math.max(0, Math.min(freeFloat[item], totalFloat(item)));
    }

    /** Working minutes from start to finish. */
    long length(int item) {
        return (finishPosition[item] >> 1) - (startPosition[item] >> 1);
    }
}
