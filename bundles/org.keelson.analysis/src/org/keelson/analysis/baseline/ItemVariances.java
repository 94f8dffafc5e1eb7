// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keelson.analysis.Driver;
import org.keelson.analysis.Durations;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.baseline.BaselineSnapshot.Entry;
import org.keelson.analysis.baseline.Cause.Kind;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.model.DependencyType;

/**
 * Compares items one by one. The finish of an item differs by the sum of four things, all in working minutes of its calendar as
 * it is now: how much its start moved; how much its duration changed; how much longer than its duration it now takes, because
 * it began and rests; and how much the working time within its old dates differs from its old duration, because the calendar
 * changed.
 */
final class ItemVariances {

    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final CapacityModel model;
    private final Entry[] entries;
    private final List<List<Cause>> causes = new ArrayList<>();
    private final int[] root;

    ItemVariances(Schedule schedule, CapacityModel model, BaselineSnapshot baseline) {
        this.schedule = schedule;
        this.model = model;
        network = schedule.network();
        entries = new Entry[network.size()];
        root = new int[network.size()];
        // Predecessors have lower numbers, so that what they are caused by is known already.
        for (int item = 0; item < entries.length; item++) {
            entries[item] = baseline.entry(network.id(item)).orElse(null);
            List<Cause> found = isComparable(item) ? causesOf(item) : List.of();
            causes.add(found);
            boolean inherited = !found.isEmpty() && found.getFirst().kind() == Kind.PREDECESSOR;
            root[item] = inherited ? root[network.indexOf(found.getFirst().id())] : item;
        }
    }

    /** {@code null} where the baseline does not know the item. */
    Entry entry(int item) {
        return entries[item];
    }

    /** Whether there are dates on both sides. */
    boolean isComparable(int item) {
        Entry entry = entries[item];
        return entry != null && entry.start() != null && entry.finish() != null && item < network.scheduledCount();
    }

    ItemVariance of(int item) {
        Entry entry = entries[item];
        boolean dated = isComparable(item);
        boolean now = item < network.scheduledCount();
        int program = network.program(item);
        return new ItemVariance(network.id(item), network.name(item), program < 0 ? null : network.programId(program),
                network.isMilestone(item), entry.start(), now ? TimeLine.dateTime(schedule.startAt(item)) : null,
                dated ? startMoved(item) : null, entry.finish(), now ? TimeLine.dateTime(schedule.finishAt(item)) : null,
                dated ? finishMoved(item) : null,
                entry.duration() == null ? null : schedule.duration(item) - entry.duration(),
                entry.effort() == null ? null : model.effort(item) - entry.effort(),
                entry.totalFloat() == null || !now ? null : schedule.totalFloat(item) - entry.totalFloat(), causes.get(item),
                network.id(root[item]));
    }

    private long startMoved(int item) {
        WorkCalendar calendar = network.calendarOf(item);
        return calendar.count(schedule.startAt(item)) - calendar.count(TimeLine.minutes(entries[item].start()));
    }

    long finishMoved(int item) {
        WorkCalendar calendar = network.calendarOf(item);
        return calendar.count(schedule.finishAt(item)) - calendar.count(TimeLine.minutes(entries[item].finish()));
    }

    private List<Cause> causesOf(int item) {
        long moved = finishMoved(item);
        if (moved == 0) {
            return List.of();
        }
        WorkCalendar calendar = network.calendarOf(item);
        Entry entry = entries[item];
        long spanThen = calendar.between(entry.start(), entry.finish());
        long durationThen = entry.duration() == null ? spanThen : entry.duration();
        long duration = schedule.duration(item);
        long span = calendar.count(schedule.finishAt(item)) - calendar.count(schedule.startAt(item));
        List<Cause> found = new ArrayList<>();
        if (duration != durationThen) {
            add(found, item, Kind.OWN_DURATION, duration - durationThen,
                    "takes " + amount(item, duration - durationThen, "longer", "less"));
        }
        if (span != duration) {
            addProgress(found, item, span - duration);
        }
        if (durationThen != spanThen) {
            add(found, item, Kind.CALENDAR, durationThen - spanThen, "its calendar has "
                    + amount(item, durationThen - spanThen, "less", "more") + " working time in the dates that it had");
        }
        addStart(found, item, startMoved(item));
        found.sort(Comparator.comparingLong((Cause cause) -> -Math.abs(cause.minutes())).thenComparing(Cause::kind));
        return found;
    }

    /** What is left of an item that has begun may wait for a predecessor too. */
    private void addProgress(List<Cause> found, int item, long longer) {
        if (!network.isFinished(item) && schedule.drivingDependency(item) >= 0) {
            addPredecessor(found, item, longer);
        } else {
            add(found, item, Kind.PROGRESS, longer, (network.isFinished(item) ? "took " : "has begun and takes ")
                    + amount(item, longer, "longer", "less") + " than its duration");
        }
    }

    private void addStart(List<Cause> found, int item, long moved) {
        long delay = network.isStarted(item) ? 0 : network.delay(item);
        if (moved > 0 && delay > 0) {
            long held = Math.min(moved, delay);
            add(found, item, Kind.LEVELING, held, "is held back " + amount(item, held, "", "") + " by leveling");
            addDriver(found, item, moved - held);
        } else {
            addDriver(found, item, moved);
        }
    }

    private void addDriver(List<Cause> found, int item, long moved) {
        if (moved == 0) {
            return;
        }
        Driver driver = schedule.driver(item);
        String starts = "starts " + amount(item, moved, "later", "earlier");
        switch (driver.kind()) {
            case DEPENDENCY -> addPredecessor(found, item, moved);
            case CONSTRAINT -> add(found, item, Kind.CONSTRAINT, moved, starts + ": " + driver.text());
            case DATA_DATE -> add(found, item, Kind.NOT_BEGUN, moved, starts + ", as it has not begun by the data date");
            case ACTUAL -> add(found, item, Kind.ACTUAL_START, moved, "began " + amount(item, moved, "later", "earlier"));
            case CALENDAR -> add(found, item, Kind.CALENDAR, moved, starts + ": " + driver.text());
            default -> add(found, item, Kind.START, moved, starts + ": " + driver.text());
        }
    }

    private void addPredecessor(List<Cause> found, int item, long moved) {
        int link = schedule.drivingDependency(item);
        int from = network.predecessor(link);
        boolean byFinish = network.type(link) == DependencyType.FS || network.type(link) == DependencyType.FF;
        long itsMove = !isComparable(from) ? 0 : byFinish ? finishMoved(from) : startMoved(from);
        boolean follows = Long.signum(itsMove) == Long.signum(moved) && finishMoved(from) != 0;
        String does = byFinish ? " finishes " : " starts ";
        String text = follows ? "waits for " + network.title(from) + ", which" + does + amount(from, itsMove, "later", "earlier")
                : "waits for " + network.title(from) + (itsMove == 0 ? ", which has not moved"
                        : ", though that" + does + amount(from, itsMove, "later", "earlier"));
        found.add(new Cause(follows ? Kind.PREDECESSOR : Kind.DEPENDENCY, moved, network.id(follows ? from : item), text));
    }

    private void add(List<Cause> found, int item, Kind kind, long minutes, String text) {
        found.add(new Cause(kind, minutes, network.id(item), text));
    }

    private String amount(int item, long minutes, String above, String below) {
        String word = minutes > 0 ? above : below;
        long size = Math.min(Integer.MAX_VALUE, Math.abs(minutes));
        return Durations.format((int) size, network.calendarOf(item).minutesPerDay()) + (word.isEmpty() ? "" : " " + word);
    }
}
