// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;

/**
 * How far everything upstream of one item, the target, can slip before the target does: a backward pass from the target's own
 * date instead of the portfolio's finish. An item that has just slipped by its relative float leaves the target where it is, one
 * minute more moves it. Immutable, safe from any thread; linear in the items and dependencies before the target.
 *
 * <p>
 * Minutes are working minutes of each item's own calendar. What is finished cannot slip and leads nowhere; no more does what
 * waits before an item that a constraint holds on its date, or before one that has gone on regardless of its predecessors.
 */
public final class RelativeFloat {

    private static final long NOWHERE = Long.MAX_VALUE;

    private final Moves moves;
    private final int target;
    /** The latest finish positions with which the target stays. */
    private final long[] latest;

    private RelativeFloat(Moves moves, int target) {
        this.moves = moves;
        this.target = target;
        latest = new long[target + 1];
        Arrays.fill(latest, NOWHERE);
    }

    /**
     * @param target number of an item that has dates
     * @throws IndexOutOfBoundsException if it has none
     */
    public static RelativeFloat to(Schedule schedule, int target) {
        if (target < 0 || target >= schedule.network().scheduledCount()) {
            throw new IndexOutOfBoundsException("item " + target + " has no dates");
        }
        RelativeFloat floats = new RelativeFloat(new Moves(schedule), target);
        floats.latest[target] = floats.moves.finishPosition[target];
        return floats.run();
    }

    /**
     * The same of the finish of the portfolio, to which every item leads that is not finished: by itself or by what follows.
     * Hammocks, which span other items, are left out of account.
     */
    public static RelativeFloat toFinish(Schedule schedule) {
        ScheduleNetwork network = schedule.network();
        RelativeFloat floats = new RelativeFloat(new Moves(schedule), network.scheduledCount() - 1);
        for (int item = 0; item < network.scheduledCount(); item++) {
            if (!network.isFinished(item)) {
                WorkCalendar calendar = network.calendarOf(item);
                long position = calendar.position(schedule.finishAt());
                // A milestone that would have to go to the far side of a gap stays at the near one.
                boolean isNear = network.remaining(item) > 0 || calendar.moment(position) > schedule.finishAt();
                floats.latest[item] = isNear ? position & ~1 : position;
            }
        }
        return floats.run();
    }

    private RelativeFloat run() {
        ScheduleNetwork network = moves.network;
        for (int item = target; item >= 0; item--) {
            if (latest[item] == NOWHERE) {
                continue;
            }
            for (int link = network.firstIn[item]; link < network.firstIn[item + 1]; link++) {
                long end = latestVia(link);
                if (end != NOWHERE) {
                    int from = network.predecessor[link];
                    boolean starts = (network.linkType[link] & 1) == 1 && network.remaining[from] > 0;
                    latest[from] = Math.min(latest[from], starts ? 2 * ((end >> 1) + network.remaining[from]) : end);
                }
            }
        }
        return this;
    }

    /** The latest position of the predecessor's end with which the target stays, if there were no other way there. */
    private long latestVia(int link) {
        int item = moves.network.successor[link];
        // A constraint may stop the successor before the target would notice.
        boolean leads = item <= target && latest[item] != NOWHERE && moves.holds(link) && moves.cap(item) > latest[item];
        return leads ? moves.latestFrom(link, latest[item]) : NOWHERE;
    }

    /** Whether a slip of the item, if long enough, moves the target. */
    public boolean leads(int item) {
        return item <= target && latest[item] != NOWHERE;
    }

    /**
     * By how many working minutes an item that leads to the target can slip without moving it. Below zero where something that
     * follows stands earlier than the item allows.
     */
    public int minutes(int item) {
        return TimeLine.saturated((latest[item] >> 1) - (moves.finishPosition[item] >> 1));
    }

    /** Whether an item leads to the target by itself only, not by the finish of anything that waits for its own. */
    public boolean isEnd(int item) {
        ScheduleNetwork network = moves.network;
        for (int at = network.firstOut[item]; at < network.firstOut[item + 1]; at++) {
            int link = network.out[at];
            if ((network.linkType[link] & 1) == 0 && leadsVia(link)) {
                return false;
            }
        }
        return leads(item);
    }

    /** Whether the way along a dependency leads to the target. */
    public boolean leadsVia(int dependency) {
        return latestVia(dependency) != NOWHERE;
    }

    /** By how many working minutes the predecessor of a dependency can slip until the target moves by way of that dependency. */
    public int minutesVia(int dependency) {
        return TimeLine.saturated((latestVia(dependency) >> 1) - (moves.fromPosition(dependency) >> 1));
    }
}
