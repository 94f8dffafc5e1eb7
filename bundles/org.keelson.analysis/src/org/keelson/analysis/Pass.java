// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import org.keelson.model.ConstraintKind;

/**
 * Forward pass and backward pass over the arrays of a network, and what they found. Everything is counted in working minutes of
 * each item's own calendar, see {@link WorkCalendar#position}, so that within one calendar a dependency is an addition and a
 * comparison; moments are made only where calendars meet. Free float follows from the early dates and is made when asked for.
 * Written to by one thread until it is done, then immutable.
 */
final class Pass {

    static final int PORTFOLIO_START = -1;
    static final int DATA_DATE = -2;
    static final int CONSTRAINT = -3;
    static final int ACTUAL = -4;

    static final byte ALAP = ConstraintKind.ALAP_VALUE;

    final ScheduleNetwork network;
    /** As asked for; {@link TimeLine#NONE} if nobody gave one. */
    final long dataDate;
    /** The early dates, see {@link Bounds}; while they are computed, those that are. */
    Pages early;
    /** The early dates as they would be if ALAP items went to theirs; {@code null} where there are no such items. */
    Pages soonest;
    /**
     * The latest finishes as positions on the item's calendar. Of work only the count matters; a milestone may stand where work
     * begins after a rest only if nothing on another calendar forbids it.
     */
    Pages late;
    /** The last moment at which anything finishes, and that without regard to ALAP. */
    long finish;
    long soonestFinish;
    /** By calendar: the latest position of anything, and the moment that they are made of. */
    long[] caps;
    private long cappedAt;

    /** By calendar: the earliest position of anything, why, and that of the data date. */
    private final long[] floors;
    private final int[] floorDrivers;
    private final long[] dataFloors;
    private Bounds bounds;

    /** What {@link #look} found last. */
    private long finishAt;
    private long startPosition;
    private long finishPosition;
    private int driver;
    private boolean forced;

    Pass(ScheduleNetwork network, long dataDate) {
        this.network = network;
        this.dataDate = dataDate;
        floors = new long[network.calendars.length];
        floorDrivers = new int[network.calendars.length];
        dataFloors = new long[network.calendars.length];
        prepare();
    }

    /** The beginning of a pass over a patched network, with all that was found before. */
    Pass(Pass before, ScheduleNetwork network) {
        this.network = network;
        dataDate = before.dataDate;
        floors = before.floors;
        floorDrivers = before.floorDrivers;
        dataFloors = before.dataFloors;
        caps = before.caps;
        cappedAt = before.cappedAt;
    }

    /** Finds where anything can begin. */
    private void prepare() {
        for (int c = 0; c < floors.length; c++) {
            dataFloors[c] = dataDate == TimeLine.NONE ? Long.MIN_VALUE : network.calendars[c].position(dataDate);
            floors[c] = Math.max(dataFloors[c], network.calendars[c].position(network.start));
            floorDrivers[c] = floors[c] > network.calendars[c].position(network.start) ? DATA_DATE : PORTFOLIO_START;
        }
        aim(new Pages(network.scheduled, Bounds.WIDTH));
    }

    Pass run() {
        finish = forward(false);
        soonestFinish = finish;
        capAt(finish);
        backward();
        if (hasAlap()) {
            soonest = early;
            aim(new Pages(network.scheduled, Bounds.WIDTH));
            finish = forward(true);
        }
        return this;
    }

    /** From now on early dates are read from and written to these pages. */
    void aim(Pages pages) {
        early = pages;
        bounds = new Bounds(network, pages);
    }

    boolean hasAlap() {
        for (int item = 0; item < network.scheduled; item++) {
            if (network.constraint[item] == ALAP) {
                return true;
            }
        }
        return false;
    }

    /** @return whether that changes how late anything may be */
    boolean capAt(long moment) {
        long[] latest = new long[network.calendars.length];
        boolean same = caps != null && moment == cappedAt;
        cappedAt = moment;
        for (int c = 0; c < latest.length; c++) {
            latest[c] = Bounds.notAfter(network.calendars[c], moment);
            same &= caps != null && caps[c] == latest[c];
        }
        caps = same ? caps : latest;
        return !same;
    }

    /** @param afterwards whether late dates are known, to which ALAP items go */
    private long forward(boolean afterwards) {
        long last = network.scheduled == 0 ? network.start : Long.MIN_VALUE;
        for (int item = 0; item < network.scheduled; item++) {
            place(item, afterwards);
            last = Math.max(last, finishAt);
        }
        return last;
    }

    /** Gives one item its early dates, of its predecessors', which must have theirs. */
    void place(int item, boolean afterwards) {
        look(item, afterwards);
        write(item, early.pages[item >> Pages.BITS]);
    }

    /** Finds the early dates of an item. */
    private void look(int item, boolean afterwards) {
        forced = false;
        if ((network.flags[item] & ScheduleNetwork.ENDED) == 0) {
            lookAhead(item, afterwards);
        } else if (network.is(item, ScheduleNetwork.FINISHED)) {
            lookBack(item);
        } else {
            span(item);
        }
    }

    private void write(int item, long[] page) {
        int at = (item & Pages.MASK) << Bounds.WIDTH_BITS;
        page[at + Bounds.FINISH_AT] = finishAt;
        page[at + Bounds.START_POSITION] = startPosition;
        page[at + Bounds.FINISH_POSITION] = finishPosition;
        page[at + Bounds.WHY] = why(item);
    }

    /** A dependency counted among those of the item, since numbers of dependencies change by edits elsewhere. */
    private long why(int item) {
        return 2L * (driver < 0 ? driver : driver - network.firstIn[item]) + (forced ? 1 : 0);
    }

    /** What came of placing an item anew: nothing, a better reason or flag only, or other dates. */
    enum Outcome {
        SAME, REASON, DATES
    }

    /** Places an item again, on a page of its own if anything is different from what stands there. */
    Outcome replace(int item, boolean afterwards) {
        look(item, afterwards);
        long[] page = early.pages[item >> Pages.BITS];
        int at = (item & Pages.MASK) << Bounds.WIDTH_BITS;
        boolean moved = page[at + Bounds.FINISH_AT] != finishAt || page[at + Bounds.START_POSITION] != startPosition
                || page[at + Bounds.FINISH_POSITION] != finishPosition;
        if (!moved && page[at + Bounds.WHY] == why(item)) {
            return Outcome.SAME;
        }
        write(item, early.own(item));
        return moved ? Outcome.DATES : Outcome.REASON;
    }

    private void lookAhead(int item, boolean afterwards) {
        boolean started = network.is(item, ScheduleNetwork.STARTED);
        int calendar = network.calendar[item];
        long remaining = network.remaining[item];
        // Work begins at starts of working time only; nothing but a moment without duration may stand at its end.
        long side = remaining > 0 ? 1 : 0;
        int first = network.firstIn[item];
        int end = network.firstIn[item + 1];
        // What waits for something starts when that allows, be it before the portfolio does.
        boolean waits = first < end;
        long best = (started ? resume(item) : waits ? Long.MIN_VALUE : floors[calendar]) | side;
        int why = started ? ACTUAL : floorDrivers[calendar];
        if ((started || waits) && (dataFloors[calendar] | side) > best) {
            best = dataFloors[calendar] | side;
            why = DATA_DATE;
        }
        for (int link = first; link < end; link++) {
            if (started && !network.holdsStarted(network.linkType[link])) {
                continue;
            }
            long at = bounds.earliest(link, calendar, remaining) | side;
            if (network.linkType[link] == ScheduleNetwork.FF && !started && best < (floors[calendar] | side)) {
                best = floors[calendar] | side;
                why = floorDrivers[calendar];
            }
            if (at == best) {
                why = bounds.goesBefore(link, why) ? link : why;
            } else {
                why = at > best ? link : why;
                best = Math.max(at, best);
            }
        }
        driver = why;
        if (network.constraint[item] > ALAP) {
            best = constrained(item, best, side);
        }
        if (!started && network.delay[item] > 0) {
            best = Bounds.shifted(best, network.delay[item]) | side;
        }
        if (afterwards && network.constraint[item] == ALAP) {
            best = asLateAsPossible(item, best, side);
        }
        put(item, best, remaining);
        if (started) {
            startPosition = started(item);
        }
    }

    /** Where the actual work of a started item ends; where nobody knows, the data date alone says. */
    private long resume(int item) {
        int calendar = network.calendar[item];
        long start = network.actualStart[item];
        if (start == TimeLine.NONE) {
            return dataDate == TimeLine.NONE ? Bounds.shifted(floors[calendar], done(item)) : Long.MIN_VALUE;
        }
        return Bounds.shifted(network.calendars[calendar].position(start), done(item));
    }

    private int done(int item) {
        return Math.max(0, network.duration[item] - network.remaining[item]);
    }

    /** The actual start of what has started; where it is not known, as long before what remains as the work done takes. */
    private long started(int item) {
        long start = network.actualStart[item];
        return start == TimeLine.NONE ? 2 * ((startPosition >> 1) - done(item)) + 1 : network.calendarOf(item).position(start);
    }

    /** From the earliest moment that a dependency on its start gives to the latest that one on its finish gives. */
    private void span(int item) {
        int calendar = network.calendar[item];
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        int why = floorDrivers[calendar];
        int first = why;
        for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
            long at = bounds.earliest(link, calendar, 0);
            if (network.linkType[link] >= ScheduleNetwork.FF) {
                if (at > to || at == to && bounds.goesBefore(link, why)) {
                    to = at;
                    why = link;
                }
            } else if (at < from || at == from && bounds.goesBefore(link, first)) {
                from = at;
                first = link;
            }
        }
        if (network.is(item, ScheduleNetwork.STARTED) && network.actualStart[item] != TimeLine.NONE) {
            from = network.calendars[calendar].position(network.actualStart[item]);
            first = ACTUAL;
        } else if (from == Long.MAX_VALUE) {
            from = to == Long.MIN_VALUE ? floors[calendar] : to;
        }
        driver = why >= 0 && to >> 1 >= from >> 1 ? why : first;
        long length = Math.max(0, (to >> 1) - (from >> 1));
        put(item, length > 0 ? from | 1 : from, length);
        if (network.actualStart[item] != TimeLine.NONE) {
            startPosition = started(item);
        }
    }

    private void put(int item, long position, long remaining) {
        WorkCalendar calendar = network.calendars[network.calendar[item]];
        startPosition = position;
        if (remaining > 0) {
            finishPosition = 2 * ((position >> 1) + remaining);
            finishAt = calendar.finish(finishPosition >> 1);
        } else {
            finishPosition = position;
            finishAt = calendar.moment(position);
        }
    }

    private void lookBack(int item) {
        WorkCalendar calendar = network.calendarOf(item);
        finishAt = network.actualFinish[item];
        long start = network.actualStart[item];
        startPosition = calendar.position(start == TimeLine.NONE ? calendar.add(finishAt, -network.duration[item]) : start);
        finishPosition = calendar.position(finishAt);
        driver = ACTUAL;
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
        forced = at < free && driver >= 0;
        driver = past ? DATA_DATE : CONSTRAINT;
        return at;
    }

    /** Whether nothing holds an item but the start of the portfolio, which its own constraint may precede. */
    private boolean startsThePortfolio(int item) {
        return driver == PORTFOLIO_START && network.firstIn[item] == network.firstIn[item + 1];
    }

    private long asLateAsPossible(int item, long free, long side) {
        long latest = 2 * (lateFinish(item) - network.remaining[item]) | side;
        if (network.is(item, ScheduleNetwork.STARTED) || latest <= free) {
            return free;
        }
        driver = CONSTRAINT;
        return latest;
    }

    /** Late dates of all items, in pages of their own. */
    void backward() {
        late = new Pages(network.scheduled, 1);
        for (int item = 0; item < network.scheduled; item++) {
            late.pages[item >> Pages.BITS][item & Pages.MASK] = caps[network.calendar[item]];
        }
        for (int item = network.scheduled - 1; item >= 0; item--) {
            long[] page = late.pages[item >> Pages.BITS];
            int at = item & Pages.MASK;
            if (network.is(item, ScheduleNetwork.FINISHED)) {
                page[at] = finishPosition(item);
            } else {
                page[at] = limited(item, page[at]);
                handBack(item, page[at]);
            }
        }
    }

    /** Lets the predecessors of an item be no later than it can bear. */
    private void handBack(int item, long finish) {
        int remaining = network.remaining[item];
        WorkCalendar own = network.calendars[network.calendar[item]];
        long moment = TimeLine.NONE;
        for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
            if (!network.binds(link)) {
                continue;
            }
            int from = network.predecessor[link];
            long latest;
            if (remaining == 0 || !network.isPlain(link)) {
                latest = latestFinish(link, finish);
            } else if (network.lagMode[link] == ScheduleNetwork.SAME) {
                latest = finish - 2L * remaining | 1;
            } else {
                moment = moment == TimeLine.NONE ? own.start((finish >> 1) - remaining) : moment;
                latest = bounds.latestEnd(from, moment);
            }
            long[] page = late.pages[from >> Pages.BITS];
            int at = from & Pages.MASK;
            page[at] = Math.min(page[at], latest);
        }
    }

    /** The latest position of one item's finish, of its successors', which must have theirs. */
    long latestOf(int item) {
        if (network.is(item, ScheduleNetwork.FINISHED)) {
            return finishPosition(item);
        }
        long latest = caps[network.calendar[item]];
        for (int at = network.firstOut[item]; at < network.firstOut[item + 1]; at++) {
            int link = network.out[at];
            int to = network.successor[link];
            if (to < network.scheduled && network.binds(link)) {
                latest = Math.min(latest, latestFinish(link, latest(to)));
            }
        }
        return limited(item, latest);
    }

    /** See {@link Bounds#limited}. */
    long limited(int item, long latest) {
        return bounds.limited(item, latest);
    }

    /** See {@link Bounds#latestFinish}. */
    long latestFinish(int link, long successorFinish) {
        return bounds.latestFinish(link, successorFinish, cappedAt);
    }

    long finishAt(int item) {
        return bounds.value(item, Bounds.FINISH_AT);
    }

    long startAt(int item) {
        return bounds.startAt(item);
    }

    long startPosition(int item) {
        return bounds.value(item, Bounds.START_POSITION);
    }

    long finishPosition(int item) {
        return bounds.value(item, Bounds.FINISH_POSITION);
    }

    /** The dependency that drives, or one of the constants above. */
    int driver(int item) {
        int why = (int) (bounds.value(item, Bounds.WHY) >> 1);
        return why < 0 ? why : network.firstIn[item] + why;
    }

    /** Whether a constraint held the item where its dependencies would have it later. */
    boolean isForced(int item) {
        return (bounds.value(item, Bounds.WHY) & 1) == 1;
    }

    /** The latest finish as a count on the item's calendar. */
    long lateFinish(int item) {
        return latest(item) >> 1;
    }

    /** The latest finish as a position on the item's calendar. */
    long latest(int item) {
        return late.pages[item >> Pages.BITS][item & Pages.MASK];
    }

    long totalFloat(int item) {
        return network.is(item, ScheduleNetwork.FINISHED) ? 0 : lateFinish(item) - (finishPosition(item) >> 1);
    }

    /** Never more than total float: what a constraint or deadline does not let an item use is not free. */
    long freeFloat(int item) {
        long gap = Math.min(totalFloat(item), (caps[network.calendar[item]] >> 1) - (finishPosition(item) >> 1));
        for (int at = network.firstOut[item]; at < network.firstOut[item + 1] && gap > 0; at++) {
            int link = network.out[at];
            int to = network.successor[link];
            if (to < network.scheduled && network.binds(link)) {
                // A delay is added to whatever dependencies give, so they may give no more than now.
                long end = delay(to) == 0 ? finishPosition(to) : finishPosition(to) - 2L * delay(to) | 1;
                long own = (network.linkType[link] & 1) == 0 ? finishPosition(item) : startPosition(item);
                gap = Math.min(gap, (bounds.latest(link, end, true) >> 1) - (own >> 1));
            }
        }
        return Math.max(0, gap);
    }

    /** Working minutes by which an item was held back after its dependencies had placed it. */
    private int delay(int item) {
        return network.is(item, ScheduleNetwork.STARTED) ? 0 : network.delay[item];
    }

    /** Working minutes from start to finish. */
    long length(int item) {
        return (finishPosition(item) >> 1) - (startPosition(item) >> 1);
    }

    /** Whether a dependency, alone or with others, holds its successor where it is. */
    boolean isDriving(int link) {
        int item = network.successor[link];
        if (item >= network.scheduled || driver(item) < 0) {
            return false;
        }
        if (network.is(item, ScheduleNetwork.HAMMOCK)) {
            long end = network.linkType[link] < ScheduleNetwork.FF ? startPosition(item) : finishPosition(item);
            return bounds.earliest(link, network.calendar[item], 0) >> 1 == end >> 1;
        }
        long remaining = network.remaining[item];
        long side = remaining > 0 || delay(item) > 0 ? 1 : 0;
        long free = finishPosition(item) - 2 * (remaining + delay(item));
        return (bounds.earliest(link, network.calendar[item], remaining) | side) == (free | side);
    }
}
