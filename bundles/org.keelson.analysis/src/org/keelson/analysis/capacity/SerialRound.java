// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import org.keelson.analysis.Placer;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.ConstraintKind;

/**
 * One run of the serial method: of the items whose predecessors are all placed, the one with the least rank is placed at the
 * first time, not before its dependencies allow, at which its team has room for all of it. What may not wait that long is
 * placed where it would be without leveling, and is stuck.
 */
final class SerialRound {

    /** How often somebody is asked whether to go on. */
    private static final int STRIDE = 1024;
    private static final long NEVER = -1;

    private final Placer placer;
    private final ScheduleNetwork network;
    private final DemandFacts demand;
    private final Holds holds;
    private final Buckets buckets;
    private final int yearOfBuckets;
    private final int most;
    private final TeamProfile[] teams;
    final int[] delay;
    /** The last bucket that was too full for an item before it found its place, or the first where it is stuck; -1 for none. */
    final int[] full;
    final int[] goesFirst;
    final int[] others;
    final BitSet stuck = new BitSet();
    /** Of those stuck, the items for which no time would ever do. */
    final BitSet hopeless = new BitSet();

    SerialRound(Placer placer, CapacityModel model, Holds holds, Buckets buckets, int length) {
        this.placer = placer;
        this.holds = holds;
        this.buckets = buckets;
        network = placer.network();
        demand = model.demand();
        most = Load.most(length);
        yearOfBuckets = 371 * Buckets.DAY / length;
        teams = new TeamProfile[network.teamCount()];
        Arrays.setAll(teams, team -> new TeamProfile(model.team(team), buckets, most));
        delay = new int[network.scheduledCount()];
        full = new int[delay.length];
        goesFirst = new int[delay.length];
        others = new int[delay.length];
        Arrays.fill(full, -1);
        Arrays.fill(goesFirst, -1);
    }

    /** @param rank by item, all different */
    void run(Schedule base, int[] rank, Progress progress) {
        bookWhatStays(base);
        int size = delay.length;
        int[] itemOf = new int[size];
        int[] waiting = new int[size];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int item = 0; item < size; item++) {
            itemOf[rank[item]] = item;
            waiting[item] = network.endIncoming(item) - network.firstIncoming(item);
            if (waiting[item] == 0) {
                ready.add(rank[item]);
            }
        }
        for (int placed = 0; !ready.isEmpty(); placed++) {
            if (placed % STRIDE == 0) {
                progress.check();
            }
            int item = itemOf[ready.poll()];
            place(item);
            for (int at = network.firstOutgoing(item); at < network.endOutgoing(item); at++) {
                int next = network.successor(network.outgoing(at));
                if (next < size && --waiting[next] == 0) {
                    ready.add(rank[next]);
                }
            }
        }
    }

    private void bookWhatStays(Schedule base) {
        WorkSpread spread = new WorkSpread(base, demand, buckets, most);
        for (int item = 0; item < delay.length; item++) {
            if (spread.isAsking(item) && !isMovable(item)) {
                int booked = item;
                TeamProfile team = teams[network.team(item)];
                spread.spread(item, (bucket, amount) -> team.book(booked, bucket, amount));
            }
        }
    }

    /** Whether an item could be held back: it has not begun, takes time and people, and nothing keeps it where it is. */
    boolean isMovable(int item) {
        return !network.isStarted(item) && !network.isHammock(item) && network.remaining(item) > 0 && network.team(item) >= 0
                && demand.rate[item] > 0 && !holds.isFixed(item) && network.constraint(item) != ConstraintKind.ALAP;
    }

    private void place(int item) {
        placer.place(item);
        if (!isMovable(item)) {
            return;
        }
        TeamProfile team = teams[network.team(item)];
        long earliest = placer.startCount(item);
        long start = firstFit(item, team, earliest);
        if (start == NEVER) {
            stuck.set(item);
            start = earliest;
        } else if (start > earliest) {
            delay[item] = (int) (start - earliest);
            placer.delay(item, delay[item]);
        }
        if (full[item] >= 0) {
            goesFirst[item] = team.occupant(full[item]);
            others[item] = Math.max(0, team.items(full[item]) - 1);
        }
        book(item, team, start);
    }

    private void book(int item, TeamProfile team, long start) {
        int calendar = network.calendarNumber(item);
        long end = start + network.remaining(item);
        int bucket = buckets.of(network.calendar(calendar).start(start));
        for (long at = start; at < end && bucket < most; bucket++) {
            long until = Math.min(end, buckets.workedBefore(calendar, bucket + 1));
            if (until > at) {
                team.book(item, bucket, demand.rate[item] * (until - at));
                at = until;
            }
        }
    }

    /**
     * The first start, as a count, at which every bucket that the item touches has room for its part. Where one has not, the
     * item must do less in it: so much only as there is room for, at its end; no start before that can do.
     */
    private long firstFit(int item, TeamProfile team, long earliest) {
        int number = network.calendarNumber(item);
        WorkCalendar calendar = network.calendar(number);
        long rate = demand.rate[item];
        int remaining = network.remaining(item);
        long latest = holds.latestStart(item);
        long start = earliest;
        int bucket = buckets.of(calendar.start(start));
        int hope = Math.min(most, Math.max(bucket, team.settled()) + yearOfBuckets);
        int first = -1;
        long at = start;
        while (at < start + remaining && bucket < most) {
            long end = buckets.workedBefore(number, bucket + 1);
            long minutes = Math.min(end, start + remaining) - at;
            long free = team.free(bucket);
            if (minutes > 0 && free != CapacityModel.NOT_STATED && Load.isOver(rate * minutes, free)) {
                first = first < 0 ? bucket : first;
                full[item] = bucket;
                start = end - Math.max(0, Math.floorDiv(free + CapacityModel.UNIT - 1, rate));
                at = start;
                bucket = buckets.of(calendar.start(start));
                if (start > latest || bucket >= hope) {
                    hopeless.set(item, start <= latest);
                    full[item] = first;
                    return NEVER;
                }
            } else {
                at = Math.max(at, end);
                bucket++;
            }
        }
        return start;
    }
}
