// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;

/**
 * What moves, and how far, if some items come later than scheduled: one sweep over what they push, each item once, in topological
 * order, with calendars, lags and constraints as the {@link Scheduler} has them. Made to be asked many times over one schedule:
 * the work is in proportion to what moves. Answers the same as a schedule in which those items are late, save for ALAP items,
 * which here move only when pushed.
 *
 * <p>
 * Several items that are late do not add up: who is late delivers so much after the present date, or as soon as what he waits for
 * is there, whichever is later. Not thread-safe; every thread makes its own.
 */
public final class SlipSweep {

    private final Moves moves;
    private final ScheduleNetwork network;
    private final long[] finish;
    private final long[] caps;
    /** By dependency: the last position of the predecessor's end that leaves the successor where it is. */
    private final long[] thresholds;
    /** Items still to be looked at, a bit each. */
    private final long[] waiting;
    private int[] moved = new int[64];
    private int count;

    private SlipSweep(Moves moves) {
        this.moves = moves;
        network = moves.network;
        finish = moves.finishPositions();
        waiting = new long[(finish.length >> 6) + 1];
        caps = new long[finish.length];
        Arrays.setAll(caps, moves::cap);
        thresholds = new long[network.dependencyCount()];
        Arrays.setAll(thresholds, this::threshold);
    }

    private long threshold(int link) {
        int item = network.successor[link];
        boolean movable = moves.holds(link) && caps[item] > moves.finishPosition[item];
        return movable ? moves.latestFrom(link, moves.finishPosition[item]) : Long.MAX_VALUE;
    }

    /** Nothing is late yet. */
    public static SlipSweep over(Schedule schedule) {
        return new SlipSweep(new Moves(schedule));
    }

    /**
     * Says that an item finishes so much later than it is scheduled; its work starts later by as much unless it has begun. Ignored
     * for what is finished or has no dates.
     *
     * @param minutes working minutes of the item's calendar, above 0
     */
    public void late(int item, int minutes) {
        if (minutes > 0 && item < finish.length && !network.isFinished(item)) {
            push(item, 2 * ((moves.finishPosition[item] >> 1) + minutes));
        }
    }

    /** Moves all that is pushed. To be called once after all {@link #late}. */
    public void run() {
        for (int word = 0; word < waiting.length; word++) {
            while (waiting[word] != 0) {
                int item = (word << 6) + Long.numberOfTrailingZeros(waiting[word]);
                waiting[word] &= waiting[word] - 1;
                if (count == moved.length) {
                    moved = Arrays.copyOf(moved, 2 * count);
                }
                moved[count++] = item;
                pushOthers(item);
            }
        }
    }

    private void pushOthers(int item) {
        long by = finish[item] - moves.finishPosition[item];
        for (int at = network.firstOut[item]; at < network.firstOut[item + 1]; at++) {
            int link = network.out[at];
            // A milestone may only have gone to the other side of a gap; work moves by whole minutes.
            long from = (network.linkType[link] & 1) == 0 ? finish[item] : startOf(item, by);
            if (from > thresholds[link]) {
                int to = network.successor[link];
                push(to, Math.min(caps[to], moves.finishAfter(link, from)));
            }
        }
    }

    private long startOf(int item, long by) {
        return network.remaining[item] == 0 ? finish[item] : moves.startPosition[item] + by;
    }

    private void push(int item, long position) {
        if (position > finish[item]) {
            finish[item] = position;
            waiting[item >> 6] |= 1L << item;
        }
    }

    /** How many items have moved. */
    public int movedCount() {
        return count;
    }

    /** The items that have moved, from 0 to before {@link #movedCount}, in topological order. */
    public int moved(int at) {
        return moved[at];
    }

    /** By how many working minutes of its calendar an item finishes later; 0 also where only rest lies between. */
    public int minutes(int item) {
        return TimeLine.saturated((finish[item] >> 1) - (moves.finishPosition[item] >> 1));
    }

    /** Minute of the {@link TimeLine} at which an item finishes with what is late. */
    public long finishAt(int item) {
        return network.calendarOf(item).moment(finish[item]);
    }

    /** Minute at which a dependency, if it were the only one, would let its successor finish. Not changed by what is late. */
    public long allowedFinish(int dependency) {
        return network.calendarOf(network.successor[dependency]).moment(moves.finishAfter(dependency, moves.fromPosition(dependency)));
    }

    /** Puts everything back to where the schedule has it. */
    public void clear() {
        for (int at = 0; at < count; at++) {
            finish[moved[at]] = moves.finishPosition[moved[at]];
        }
        count = 0;
    }
}
