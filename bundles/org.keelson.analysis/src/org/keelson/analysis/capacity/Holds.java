// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.Arrays;
import org.keelson.analysis.Placer;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.capacity.LevelingOptions.Promises;
import org.keelson.model.ConstraintKind;

/**
 * What may not be later than some date, and why: items that have begun, that are fixed by a constraint or by the highest
 * priority, or that were promised; and by them all that leads to them.
 */
final class Holds {

    /** The priority of what leveling never delays. */
    static final int NEVER = 1000;

    /** Why an item is held to a date. */
    enum Why {
        NOTHING(""), STARTED("has begun"), CONSTRAINT("is held by a constraint"), PRIORITY("has priority 1000"),
        COMMITTED("is committed"), PROMISED("is promised to who waits for it"), DEADLINE("has a deadline");

        final String text;

        Why(String text) {
            this.text = text;
        }
    }

    private final ScheduleNetwork network;
    private final Why[] why;
    /** Latest finish, as a count on the item's calendar: its own, and with all that follows. */
    private final long[] own;
    private final long[] latest;
    private final int[] through;
    private final long[] finish;

    /** @param base the schedule without delays, of which the placer holds the dates */
    Holds(Schedule base, CapacityModel model, Promises promises, Placer placer) {
        network = placer.network();
        int size = network.scheduledCount();
        why = new Why[size];
        own = new long[size];
        finish = new long[size];
        Arrays.fill(why, Why.NOTHING);
        Arrays.fill(own, Placer.UNBOUNDED);
        for (int item = 0; item < size; item++) {
            finish[item] = network.calendarOf(item).count(base.finishAt(item));
            if (!network.isFinished(item) && !network.isHammock(item)) {
                hold(item, model.promises(), promises);
            }
        }
        through = new int[size];
        latest = placer.latestFinishes(own, through);
    }

    private void hold(int item, PromiseFacts facts, Promises promises) {
        WorkCalendar calendar = network.calendarOf(item);
        ConstraintKind constraint = network.constraint(item);
        if (network.isStarted(item)) {
            hold(item, Why.STARTED, finish[item]);
        } else if (constraint == ConstraintKind.MSO || constraint == ConstraintKind.MFO) {
            hold(item, Why.CONSTRAINT, finish[item]);
        } else if (network.priority(item) >= NEVER) {
            hold(item, Why.PRIORITY, finish[item]);
        } else if (constraint == ConstraintKind.SNLT || constraint == ConstraintKind.FNLT) {
            long date = calendar.count(network.constraintDate(item));
            hold(item, Why.CONSTRAINT, constraint == ConstraintKind.FNLT ? date : date + network.remaining(item));
        }
        if (promises != Promises.MOVE) {
            boolean keep = promises == Promises.KEEP;
            if (network.deadline(item) != TimeLine.NONE) {
                hold(item, Why.DEADLINE, keep ? finish[item] : calendar.count(network.deadline(item)));
            }
            if (facts.promised[item] != TimeLine.NONE) {
                hold(item, Why.PROMISED, keep ? finish[item] : calendar.count(facts.promised[item]));
            }
            if (facts.committed[item] && (keep || network.deadline(item) == TimeLine.NONE)) {
                hold(item, Why.COMMITTED, finish[item]);
            }
        }
    }

    /** What is late already is not made later, and no earlier is asked for. */
    private void hold(int item, Why reason, long date) {
        long bound = Math.max(date, finish[item]);
        if (bound < own[item]) {
            own[item] = bound;
            why[item] = reason;
        }
    }

    /** Whether an item stays where it is. */
    boolean isFixed(int item) {
        return own[item] <= finish[item];
    }

    /** Whether an item, or what follows it, may not be later than some date. */
    boolean isBounded(int item) {
        return latest[item] != Placer.UNBOUNDED;
    }

    /** The latest start of an item's work as a count on its calendar, or {@link Placer#UNBOUNDED}. */
    long latestStart(int item) {
        return isBounded(item) ? latest[item] - network.remaining(item) : Placer.UNBOUNDED;
    }

    Why why(int item) {
        return why[item];
    }

    /** Number of the item whose date bounds this one: itself, or one that follows. */
    int boundBy(int item) {
        int at = item;
        while (through[at] >= 0) {
            at = network.successor(through[at]);
        }
        return at;
    }
}
