// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;

/**
 * Lays the work of an item over the weeks: what is done over the working time since its actual start, what remains over the
 * working time up to its finish, evenly on the item's calendar. Immutable.
 */
final class WorkSpread {

    /** Takes millionths of a person-minute. */
    @FunctionalInterface
    interface Sink {
        void add(int bucket, long amount);
    }

    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final DemandFacts demand;
    private final Buckets buckets;
    private final int last;
    private final long dataDate;

    /** @param count buckets beyond so many are left out */
    WorkSpread(Schedule schedule, DemandFacts demand, Buckets buckets, int count) {
        this.schedule = schedule;
        this.demand = demand;
        this.buckets = buckets;
        network = schedule.network();
        last = count - 1;
        dataDate = TimeLine.minutes(schedule.dataDate());
    }

    /** Whether an item asks for anything at all. */
    boolean isAsking(int item) {
        return item < network.scheduledCount() && network.team(item) >= 0
                && (demand.rate[item] > 0 || network.isHammock(item) && demand.effort[item] > 0);
    }

    /** The part that is not drawn: what is done of an item. */
    void spreadDone(int item, Sink sink) {
        if (network.isFinished(item)) {
            spread(item, sink);
        } else if (network.isStarted(item) && !network.isHammock(item)) {
            spreadDone(item, schedule.startAt(item), resume(item), sink);
        }
    }

    /** When what remains of an item in progress begins. */
    private long resume(int item) {
        long finish = schedule.finishAt(item);
        WorkCalendar calendar = network.calendarOf(item);
        int left = network.remaining(item);
        return left == 0 ? finish : calendar.start(calendar.count(finish) - left);
    }

    private void spreadDone(int item, long start, long resume, Sink sink) {
        int done = Math.max(0, network.duration(item) - network.remaining(item));
        spread(item, start, Math.max(start, Math.min(resume, dataDate)), demand.rate[item] * done, sink);
    }

    void spread(int item, Sink sink) {
        long start = schedule.startAt(item);
        long finish = schedule.finishAt(item);
        WorkCalendar calendar = network.calendarOf(item);
        if (network.isHammock(item)) {
            long worked = calendar.count(finish) - calendar.count(start);
            long given = demand.effort[item] * CapacityModel.UNIT;
            spread(item, start, finish, worked <= 0 ? 0 : given >= 0 ? given : demand.rate[item] * worked, sink);
        } else if (network.isFinished(item)) {
            spread(item, start, finish, demand.rate[item] * network.duration(item), sink);
        } else if (network.isStarted(item)) {
            long resume = resume(item);
            spreadDone(item, start, resume, sink);
            spread(item, resume, finish, demand.rate[item] * network.remaining(item), sink);
        } else {
            spread(item, start, finish, demand.rate[item] * network.remaining(item), sink);
        }
    }

    /** Without any working time in between, all of it falls where it begins. */
    private void spread(int item, long from, long to, long amount, Sink sink) {
        if (amount == 0) {
            return;
        }
        int number = network.calendarNumber(item);
        WorkCalendar calendar = network.calendar(number);
        long before = calendar.count(from);
        long span = to > from ? calendar.count(to) - before : 0;
        int bucket = buckets.of(from);
        if (span <= 0) {
            put(bucket, amount, sink);
            return;
        }
        long given = 0;
        int end = Math.min(buckets.of(to - 1), last);
        for (; bucket < end; bucket++) {
            long worked = buckets.workedBefore(number, bucket + 1) - before;
            long until = part(amount, worked, span);
            put(bucket, until - given, sink);
            given = until;
        }
        long worked = Math.min(span, buckets.workedBefore(number, bucket + 1) - before);
        put(bucket, part(amount, worked, span) - given, sink);
    }

    private void put(int bucket, long amount, Sink sink) {
        if (amount != 0 && bucket >= 0 && bucket <= last) {
            sink.add(bucket, amount);
        }
    }

    /** Exact where the division is, as it is for a plain demand. */
    private static long part(long amount, long worked, long span) {
        if (worked >= span) {
            return amount;
        }
        long each = amount / span;
        long rest = amount - each * span;
        return each * worked + rest * worked / span;
    }
}
