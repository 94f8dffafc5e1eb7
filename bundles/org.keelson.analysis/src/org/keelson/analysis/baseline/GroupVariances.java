// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.baseline;

import java.util.List;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.baseline.BaselineSnapshot.Entry;
import org.keelson.analysis.capacity.CapacityModel;

/** Rolls items up to programs and the portfolio. */
final class GroupVariances {

    /** In place of the number of a program: the whole portfolio. */
    static final int ALL = -1;

    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final CapacityModel model;
    private final ItemVariances items;

    /** One side of the comparison. */
    private static final class Side {
        long start = Long.MAX_VALUE;
        long finish = Long.MIN_VALUE;
        long effort;
        boolean effortKnown = true;
        int leastFloat = Integer.MAX_VALUE;

        void dates(long from, long to) {
            start = Math.min(start, from);
            finish = Math.max(finish, to);
        }

        boolean isDated() {
            return start <= finish;
        }
    }

    GroupVariances(Schedule schedule, CapacityModel model, ItemVariances items) {
        this.schedule = schedule;
        this.model = model;
        this.items = items;
        network = schedule.network();
    }

    GroupVariance of(int program, List<Entry> removed) {
        Side then = new Side();
        Side now = new Side();
        int later = 0;
        int earlier = 0;
        int added = 0;
        for (int item = 0; item < network.size(); item++) {
            if (program == ALL || network.program(item) == program) {
                now.effort += model.effort(item);
                if (item < network.scheduledCount()) {
                    now.dates(schedule.startAt(item), schedule.finishAt(item));
                    now.leastFloat = Math.min(now.leastFloat,
                            network.isFinished(item) ? Integer.MAX_VALUE : schedule.totalFloat(item));
                }
                if (items.entry(item) == null) {
                    added++;
                } else {
                    add(then, items.entry(item));
                }
                int direction = items.isComparable(item) ? Long.signum(items.finishMoved(item)) : 0;
                later += direction > 0 ? 1 : 0;
                earlier += direction < 0 ? 1 : 0;
            }
        }
        removed.forEach(entry -> add(then, entry));
        return group(program, then, now, new int[] {later, earlier, added, removed.size()});
    }

    private static void add(Side then, Entry entry) {
        if (entry.start() != null && entry.finish() != null) {
            then.dates(TimeLine.minutes(entry.start()), TimeLine.minutes(entry.finish()));
        }
        then.effortKnown &= entry.effort() != null;
        then.effort += entry.effort() == null ? 0 : entry.effort();
        then.leastFloat = entry.totalFloat() == null ? then.leastFloat : Math.min(then.leastFloat, entry.totalFloat());
    }

    private GroupVariance group(int program, Side then, Side now, int[] counts) {
        WorkCalendar calendar = network.portfolioCalendar();
        boolean dated = then.isDated() && now.isDated();
        Long started = dated ? calendar.count(now.start) - calendar.count(then.start) : null;
        Long finished = dated ? calendar.count(now.finish) - calendar.count(then.finish) : null;
        boolean floats = then.leastFloat != Integer.MAX_VALUE && now.leastFloat != Integer.MAX_VALUE;
        return new GroupVariance(program == ALL ? null : network.programId(program),
                program == ALL ? "Portfolio" : network.programName(program),
                then.isDated() ? TimeLine.dateTime(then.start) : null, now.isDated() ? TimeLine.dateTime(now.start) : null,
                started,
                then.isDated() ? TimeLine.dateTime(then.finish) : null, now.isDated() ? TimeLine.dateTime(now.finish) : null,
                finished,
                dated ? finished - started : null, then.isDated() && then.effortKnown ? now.effort - then.effort : null,
                floats ? now.leastFloat - then.leastFloat : null, counts[0], counts[1], counts[2], counts[3]);
    }
}
