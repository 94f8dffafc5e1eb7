// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.simulation.Wiring.Conversion;
import org.keelson.analysis.simulation.Wiring.Special;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.ProgressMode;

/** Makes a {@link Wiring}; used once and thrown away. The rules are those of the scheduler's pass, in its order. */
final class WiringBuilder {

    private static final int[] NONE = {};

    private final SimulationModel model;
    private final ScheduleNetwork network;
    private final List<Factor> factors;
    private final long dataDate;
    private final boolean keepAll;
    private final Wiring wiring;
    private final List<Special> specials = new ArrayList<>();
    private final int[][] factorsOfLink;
    /** By calendar, absolute positions. */
    private final long[] floors;
    private final long[] dataFloors;
    private int links;
    /** By item: its place in the order. By row: the place after which it is read no more. */
    private final int[] places;
    private int[] lastUse = new int[64];

    /** @param keepAll whether every row is kept to the end of a block */
    WiringBuilder(SimulationModel model, List<Factor> factors, long dataDate, long base, CalendarTable[] tables,
            boolean keepAll) {
        this.model = model;
        this.factors = factors;
        this.dataDate = dataDate;
        this.keepAll = keepAll;
        network = model.network;
        WorkOrder order = new WorkOrder(network);
        places = order.places;
        wiring = new Wiring(order.items, base, tables);
        factorsOfLink = new int[network.dependencyCount()][];
        floors = new long[tables.length];
        dataFloors = new long[tables.length];
        for (int calendar = 0; calendar < tables.length; calendar++) {
            WorkCalendar of = network.calendar(calendar);
            dataFloors[calendar] = dataDate == TimeLine.NONE ? Long.MIN_VALUE : of.position(dataDate);
            floors[calendar] = Math.max(dataFloors[calendar], of.position(network.start()));
        }
        int most = network.dependencyCount();
        wiring.linkRow = new int[most];
        wiring.linkAdd = new int[most];
        wiring.linkOp = new byte[most];
        wiring.linkToFinish = new boolean[most];
        wiring.linkNumber = new int[most];
        wiring.special = new Special[most];
    }

    Wiring build() {
        Arrays.fill(wiring.finishRow, -1);
        Arrays.fill(wiring.startRow, -1);
        Arrays.fill(wiring.durationRow, -1);
        Arrays.fill(wiring.factorsOf, NONE);
        Arrays.fill(factorsOfLink, NONE);
        for (int factor = 0; factor < factors.size(); factor++) {
            for (int item : factors.get(factor).items()) {
                wiring.factorsOf[item] = appended(wiring.factorsOf[item], factor);
            }
            for (int link : factors.get(factor).dependencies()) {
                factorsOfLink[link] = appended(factorsOfLink[link], factor);
            }
        }
        for (int item = 0; item < wiring.items; item++) {
            wiring.conversions[item] = List.of();
            addItem(item);
        }
        wiring.firstLink[wiring.items] = links;
        if (!keepAll) {
            new RowAllocation(wiring, lastUse).assign();
        }
        return wiring;
    }

    private static int[] appended(int[] array, int value) {
        int[] longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = value;
        return longer;
    }

    private void addItem(int item) {
        int calendar = network.calendarNumber(item);
        wiring.calendar[item] = calendar;
        wiring.firstLink[item] = links;
        wiring.startBound[item] = Wiring.NEVER;
        wiring.finishBound[item] = Wiring.NEVER;
        wiring.startBefore[item] = -1;
        if (network.isFinished(item)) {
            wiring.kind[item] = Wiring.FIXED;
            return;
        }
        wiring.remaining[item] = network.remaining(item);
        if (network.isHammock(item)) {
            wiring.kind[item] = Wiring.HAMMOCK;
        } else {
            Estimate estimate = model.estimates[item];
            wiring.kind[item] = network.remaining(item) > 0 || estimate != null && estimate.most() > 0 ? Wiring.WORK
                    : Wiring.MOMENT;
        }
        wiring.finishRow[item] = newRow(item);
        wiring.startRow[item] = keepAll ? newRow(item) : -1;
        boundsOf(item);
        for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
            if (!network.isStarted(item) || network.isHammock(item) || holdsStarted(network.type(link))) {
                addLink(link);
            }
        }
        constrain(item);
        wiring.delay[item] = network.isStarted(item) ? 0 : network.delay(item);
    }

    private int newRow(int producer) {
        if (wiring.rows == lastUse.length) {
            lastUse = Arrays.copyOf(lastUse, lastUse.length * 2);
        }
        lastUse[wiring.rows] = places[producer];
        return wiring.rows++;
    }

    private void read(int row, int reader) {
        lastUse[row] = Math.max(lastUse[row], places[reader]);
    }

    /** Floors, and where the work of a started item goes on. */
    private void boundsOf(int item) {
        int calendar = network.calendarNumber(item);
        CalendarTable table = wiring.tables[calendar];
        if (wiring.kind[item] == Wiring.HAMMOCK) {
            if (network.isStarted(item) && network.actualStart(item) != TimeLine.NONE) {
                wiring.startBound[item] = table.relative(network.calendar(calendar).position(network.actualStart(item)));
                wiring.constraint[item] = Wiring.EXACTLY;
            } else {
                wiring.startBound[item] = table.relative(floors[calendar]);
            }
            return;
        }
        boolean waits = network.firstIncoming(item) < network.endIncoming(item);
        long bound = Long.MIN_VALUE;
        if (network.isStarted(item)) {
            bound = resume(item);
            wiring.startBefore[item] = network.actualStart(item) == TimeLine.NONE ? done(item) : -1;
        } else if (!waits) {
            bound = floors[calendar];
        } else {
            for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
                bound = network.type(link) == DependencyType.FF ? floors[calendar] : bound;
            }
        }
        bound = Math.max(bound, dataFloors[calendar]);
        wiring.startBound[item] = bound == Long.MIN_VALUE ? Wiring.NEVER : table.relative(bound);
        if (!network.isStarted(item)) {
            wiring.startBefore[item] = 0;
        }
    }

    private long resume(int item) {
        int calendar = network.calendarNumber(item);
        long start = network.actualStart(item);
        if (start == TimeLine.NONE) {
            return dataDate == TimeLine.NONE ? shifted(floors[calendar], done(item)) : Long.MIN_VALUE;
        }
        return shifted(network.calendar(calendar).position(start), done(item));
    }

    private int done(int item) {
        return Math.max(0, network.duration(item) - network.remaining(item));
    }

    /** A lag ends where work ends, a lead where it would begin. */
    private static long shifted(long position, int lag) {
        return lag == 0 ? position : ((position >> 1) + lag << 1) + (lag < 0 ? 1 : 0);
    }

    private boolean holdsStarted(DependencyType type) {
        return model.progressMode == ProgressMode.RETAINED_LOGIC || model.progressMode == ProgressMode.ACTUAL_DATES
                && (type == DependencyType.FF || type == DependencyType.SF);
    }

    private void constrain(int item) {
        ConstraintKind kind = network.constraint(item);
        if (kind == ConstraintKind.ASAP || kind == ConstraintKind.ALAP || wiring.kind[item] == Wiring.HAMMOCK) {
            return;
        }
        boolean started = network.isStarted(item);
        if (started && kind != ConstraintKind.FNET) {
            return;
        }
        int calendar = network.calendarNumber(item);
        CalendarTable table = wiring.tables[calendar];
        boolean first = !started && network.firstIncoming(item) == network.endIncoming(item)
                && dataFloors[calendar] <= network.calendar(calendar).position(network.start());
        wiring.constraint[item] = switch (kind) {
            case SNET, FNET -> first ? Wiring.EXACTLY : Wiring.NOT_BEFORE;
            case SNLT, FNLT -> Wiring.NOT_AFTER;
            default -> Wiring.EXACTLY;
        };
        wiring.constrainsFinish[item] = kind == ConstraintKind.FNET || kind == ConstraintKind.FNLT || kind == ConstraintKind.MFO;
        wiring.constraintAt[item] = table.relative(network.calendar(calendar).position(network.constraintDate(item)));
        wiring.dataFloor[item] = started || dataDate == TimeLine.NONE ? Wiring.NEVER : table.relative(dataFloors[calendar]);
    }

    private void addLink(int link) {
        int from = network.predecessor(link);
        int item = network.successor(link);
        DependencyType type = network.type(link);
        boolean ofFinish = type == DependencyType.FS || type == DependencyType.FF;
        boolean toFinish = type == DependencyType.FF || type == DependencyType.SF;
        boolean fixed = network.isFinished(from)
                || !ofFinish && network.isStarted(from) && network.actualStart(from) != TimeLine.NONE;
        boolean percent = network.lagKind(link) == LagKind.PERCENT && varies(from);
        boolean plain = factorsOfLink[link].length == 0 && !percent;
        if (fixed && plain && wiring.kind[item] != Wiring.HAMMOCK) {
            bound(item, toFinish && wiring.kind[item] == Wiring.WORK, fixedArrival(link, fixedMoment(from, ofFinish)));
            return;
        }
        wiring.linkNumber[links] = link;
        wiring.linkToFinish[links] = toFinish && wiring.kind[item] != Wiring.MOMENT;
        int lag = network.lag(link);
        boolean onOwn = lag == 0 || !network.isElapsed(link) && network.lagCalendarNumber(link) == wiring.calendar[item];
        if (!fixed && plain && onOwn) {
            int row = wiring.calendar[from] == wiring.calendar[item] ? row(from, ofFinish) : converted(from, ofFinish,
                    wiring.calendar[item]);
            read(row, item);
            boolean shifted = lag != 0 && wiring.kind[item] != Wiring.WORK;
            wiring.linkOp[links] = shifted ? Wiring.SHIFTED : Wiring.PLAIN;
            wiring.linkAdd[links] = 2 * lag + (shifted && lag < 0 ? 1 : 0);
            wiring.linkRow[links] = row;
        } else {
            wiring.linkOp[links] = Wiring.GENERAL;
            wiring.special[links] = special(link, fixed, ofFinish, percent);
        }
        links++;
    }

    private Special special(int link, boolean fixed, boolean ofFinish, boolean percent) {
        int from = network.predecessor(link);
        int item = network.successor(link);
        int row = fixed ? -1 : row(from, ofFinish);
        int durations = -1;
        if (percent) {
            durations = wiring.durationRow[from] >= 0 ? wiring.durationRow[from] : newRow(from);
            wiring.durationRow[from] = durations;
            read(durations, item);
        }
        if (row >= 0) {
            read(row, item);
        }
        CalendarTable own = wiring.tables[wiring.calendar[item]];
        long moment = fixed ? fixedMoment(from, ofFinish) : wiring.base;
        int position = own.relative(network.calendarOf(item).position(moment));
        return new Special(row, wiring.calendar[from], wiring.calendar[item], network.lagCalendarNumber(link),
                network.lagKind(link) == LagKind.ELAPSED, network.lag(link), network.givenLag(link), durations,
                network.duration(from) - network.remaining(from), factorsOfLink[link], fixed, position,
                held(moment - wiring.base));
    }

    /** Whether the duration of an item is not always the same. */
    private boolean varies(int item) {
        return wiring.kind[item] == Wiring.WORK && (model.estimates[item] != null || wiring.factorsOf[item].length > 0);
    }

    private int row(int item, boolean ofFinish) {
        if (ofFinish) {
            return wiring.finishRow[item];
        }
        if (wiring.startRow[item] < 0) {
            wiring.startRow[item] = newRow(item);
        }
        return wiring.startRow[item];
    }

    private int converted(int item, boolean ofFinish, int calendar) {
        for (Conversion known : wiring.conversions[item]) {
            if (known.ofStart() != ofFinish && known.calendar() == calendar) {
                return known.row();
            }
        }
        row(item, ofFinish);
        Conversion added = new Conversion(!ofFinish, calendar, newRow(item));
        List<Conversion> longer = new ArrayList<>(wiring.conversions[item]);
        longer.add(added);
        wiring.conversions[item] = longer;
        return added.row();
    }

    private static int held(long moment) {
        return (int) Math.max(-CalendarTable.FARTHEST, Math.min(CalendarTable.FARTHEST, moment));
    }

    private void bound(int item, boolean toFinish, int position) {
        int[] bounds = toFinish ? wiring.finishBound : wiring.startBound;
        bounds[item] = Math.max(bounds[item], position);
    }

    /** Actual start or finish of an item, as a moment. */
    private long fixedMoment(int item, boolean ofFinish) {
        if (ofFinish) {
            return network.actualFinish(item);
        }
        return network.actualStart(item) != TimeLine.NONE ? network.actualStart(item)
                : network.calendarOf(item).add(network.actualFinish(item), -network.duration(item));
    }

    private int fixedArrival(int link, long moment) {
        int item = network.successor(link);
        WorkCalendar own = network.calendarOf(item);
        int lag = network.lag(link);
        long position;
        if (lag == 0 || !network.isElapsed(link) && network.lagCalendarNumber(link) == wiring.calendar[item]) {
            position = shifted(own.position(moment), lag);
        } else {
            position = own.position(network.isElapsed(link) ? moment + lag
                    : network.calendar(network.lagCalendarNumber(link)).add(moment, lag));
        }
        if (wiring.kind[item] != Wiring.WORK && (position & 1) == 1) {
            position = own.position(own.moment(position));
        }
        return wiring.tables[wiring.calendar[item]].relative(position);
    }
}
