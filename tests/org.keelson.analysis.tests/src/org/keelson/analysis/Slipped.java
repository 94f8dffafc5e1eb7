// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.keelson.model.ConstraintKind;
import org.keelson.model.WorkItem;

/** Makes items of a plan late in the model itself, so that a whole schedule can be held against what was computed from parts. */
public final class Slipped {

    private final Plan plan;
    private final Schedule before;
    private final Map<WorkItem, LocalDateTime> held = new HashMap<>();

    public Slipped(Plan plan, Schedule before) {
        this.plan = plan;
        this.before = before;
    }

    /** Whether nothing but its dependencies holds an item, so that a constraint can make it late. */
    public static boolean canSlip(WorkItem item) {
        return (item.getConstraint() == null || item.getConstraint() == ConstraintKind.ASAP) && item.getActualFinish() == null
                && !NaiveScheduler.hammock(item);
    }

    /** Whether an item moves by itself: as late as possible, or begun nobody knows when, so that its start goes with its finish. */
    public static boolean isOdd(WorkItem item) {
        return item.getConstraint() == ConstraintKind.ALAP || item.getProgress() > 0 && item.getActualStart() == null;
    }

    /** Holds an item back until so many working minutes after its present finish. */
    public Slipped by(WorkItem item, int minutes) {
        ScheduleNetwork network = before.network();
        int number = network.indexOf(item.getId());
        WorkCalendar calendar = network.calendarOf(number);
        boolean started = network.isStarted(number);
        long from = calendar.count(started ? before.finishAt(number) : before.startAt(number)) + minutes
                - (started ? 0 : network.delay(number));
        boolean moment = network.remaining(number) == 0;
        item.setConstraint(started ? ConstraintKind.FNET : ConstraintKind.SNET);
        item.setConstraintDate(TimeLine.dateTime(started || moment ? calendar.finish(from) : calendar.start(from)));
        held.put(item, item.getConstraintDate());
        return this;
    }

    /** The schedule with what is late, the plan being put back after. */
    public Schedule schedule() {
        try {
            return plan.schedule();
        } finally {
            held.keySet().forEach(item -> {
                item.setConstraint(null);
                item.setConstraintDate(null);
            });
            held.clear();
        }
    }

    /** By how many working minutes of its calendar an item finishes later in another schedule of the same plan. */
    public static long minutes(Schedule before, Schedule after, String item) {
        int number = before.network().indexOf(item);
        WorkCalendar calendar = before.network().calendarOf(number);
        return calendar.count(after.finishAt(after.network().indexOf(item))) - calendar.count(before.finishAt(number));
    }
}
