// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.lang.ref.SoftReference;
import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.keelson.model.problems.Problem;

/**
 * The dates of a whole portfolio, as {@link Scheduler} computed them. Immutable and safe to use from any thread; answers for single
 * items are made when asked for. All date-times are local to the portfolio's time zone.
 */
public final class Schedule {

    /** Problems of one kind that a portfolio can have by the hundred thousand are named so often. */
    private static final int NAMED = 100;
    /** Of more items than this, answers are made each time: half a kilobyte each would be too much to keep. */
    private static final int KEPT = 50_000;

    private final ScheduleNetwork network;
    private final Pass pass;
    private final DriverText text;
    private final LocalDateTime dataDate;
    /** Of the schedule that this one was made from, if there was one, and of this one itself. */
    private final Object origin;
    private final Object self = new Object();
    private final int[] touched;
    /** Made when first asked for: both need all items. */
    private volatile LocalDateTime start;
    private volatile List<Problem> problems;
    /** Answers that were made, by number: many ask for the same ones. They go where memory is scarce. */
    private volatile SoftReference<ItemSchedule[]> answers = new SoftReference<>(null);

    Schedule(Pass pass) {
        this(pass, null, null);
    }

    /** @param patch what made this schedule from the one before */
    Schedule(Pass pass, Schedule before, NetworkPatch patch) {
        this.pass = pass;
        origin = before == null ? null : before.self;
        touched = patch == null ? null : patch.touched();
        network = pass.network;
        text = new DriverText(pass);
        dataDate = TimeLine.dateTime(pass.dataDate == TimeLine.NONE ? text.portfolioStart() : pass.dataDate);
    }

    /** The network that was scheduled. */
    public ScheduleNetwork network() {
        return network;
    }

    /** The date and time as of which progress was taken; the start of the portfolio where nobody gave one. */
    public LocalDateTime dataDate() {
        return dataDate;
    }

    /** Minute of the data date that was given; {@link TimeLine#NONE} where nobody gave one. */
    public long askedDataDate() {
        return pass.dataDate;
    }

    /** When the first item starts; the start of the portfolio where there is none. */
    public LocalDateTime start() {
        LocalDateTime known = start;
        if (known == null) {
            long earliest = network.scheduled == 0 ? text.portfolioStart() : Long.MAX_VALUE;
            for (int item = 0; item < network.scheduled; item++) {
                earliest = Math.min(earliest, pass.startAt(item));
            }
            known = TimeLine.dateTime(earliest);
            start = known;
        }
        return known;
    }

    /** When the last item finishes; the start where there is none. */
    public LocalDateTime finish() {
        return network.scheduled == 0 ? start() : TimeLine.dateTime(pass.finish);
    }

    /** All items in the order of the portfolio: a container's own items before those of its workstreams. */
    public List<ItemSchedule> items() {
        return new Items();
    }

    /** One item; empty if the portfolio has none with that id. */
    public Optional<ItemSchedule> item(String id) {
        int item = network.indexOf(id);
        return item < 0 ? Optional.empty() : Optional.of(answer(item));
    }

    /**
     * Ids of the chain of drivers that ends with the item that finishes last, in order: each is what the next one waits for, and
     * the first is held by something other than a dependency. Of items that finish together, the one with the least float counts,
     * then the one with most before it, then the one with the least id. Empty where nothing is scheduled. Where calendars meet, an
     * item on the path may have float of its own: the hours in which what waits for it rests.
     */
    public List<String> criticalPath() {
        int last = -1;
        for (int item = 0; item < network.scheduled; item++) {
            if (pass.finishAt(item) == pass.finish && (last < 0 || endsAfter(item, last))) {
                last = item;
            }
        }
        List<String> path = new ArrayList<>();
        while (last >= 0) {
            path.add(network.ids[last]);
            last = pass.driver(last) < 0 ? -1 : network.predecessor[pass.driver(last)];
        }
        Collections.reverse(path);
        return Collections.unmodifiableList(path);
    }

    /** Which of two that finish last is the end of the path. */
    private boolean endsAfter(int item, int other) {
        int order = Boolean.compare(network.is(other, ScheduleNetwork.HAMMOCK), network.is(item, ScheduleNetwork.HAMMOCK));
        order = order != 0 ? order : Long.compare(pass.totalFloat(other), pass.totalFloat(item));
        order = order != 0 ? order : Integer.compare(network.level[item], network.level[other]);
        return order != 0 ? order > 0 : network.ids[item].compareTo(network.ids[other]) < 0;
    }

    /** The rings of items that could not be scheduled. */
    public List<Cycle> cycles() {
        return network.cycles;
    }

    /** How many items have no dates: they are in a loop of dependencies, or wait for one. Every answer is without them. */
    public int undated() {
        return network.size() - network.scheduledCount();
    }

    /** What is wrong with the portfolio as a schedule, its network and its calendars, in a stable order. */
    public List<Problem> problems() {
        List<Problem> known = problems;
        if (known == null) {
            known = findProblems();
            problems = known;
        }
        return known;
    }

    Pass pass() {
        return pass;
    }

    /**
     * Whether a dependency, alone or together with others, holds its successor to the date that it has.
     *
     * @return false too if there is no such dependency
     */
    public boolean isDriving(String dependencyId) {
        int link = network.indexOfDependency(dependencyId);
        return link >= 0 && pass.isDriving(link);
    }

    /**
     * Numbers of the items, ascending, that have other dates or floats than in another schedule or are not in it, by id. Fast
     * where one was {@linkplain Scheduler#reschedule rescheduled} from the other.
     */
    public int[] changedSince(Schedule before) {
        ScheduleDifference difference = new ScheduleDifference(this, before);
        return origin != null && origin == before.self ? difference.items(touched) : difference.items();
    }

    /** Minute of the {@link TimeLine} at which the last item finishes. */
    public long finishAt() {
        return pass.finish;
    }

    /** Minute at which an item starts or started. Like all that is asked by number, only for items that are scheduled. */
    public long startAt(int item) {
        return pass.startAt(item);
    }

    /** Minute at which an item finishes or finished. */
    public long finishAt(int item) {
        return pass.finishAt(item);
    }

    /** Minute of an item's late start; the actual one where there is one. */
    public long lateStartAt(int item) {
        return lateStart(item);
    }

    /** Minute of an item's late finish. */
    public long lateFinishAt(int item) {
        return lateFinish(item);
    }

    /**
     * Whole duration of an item, scheduled or not, in working minutes of its calendar; of a hammock, what lies between its ends, 0
     * if it has none.
     */
    public int duration(int item) {
        boolean spans = item < network.scheduled && network.is(item, ScheduleNetwork.HAMMOCK);
        return spans ? TimeLine.saturated(pass.length(item)) : network.duration[item];
    }

    /** Working minutes of an item's calendar by which its finish can slip; see {@link ItemSchedule#totalFloatMinutes}. */
    public int totalFloat(int item) {
        return TimeLine.saturated(pass.totalFloat(item));
    }

    /** Working minutes by which an item's finish can slip before another moves; see {@link ItemSchedule#freeFloatMinutes}. */
    public int freeFloat(int item) {
        return network.is(item, ScheduleNetwork.FINISHED) ? 0 : TimeLine.saturated(pass.freeFloat(item));
    }

    /** Working minutes of total float that are shared with what follows: total less free float, never negative. */
    public int interferingFloat(int item) {
        return Math.max(0, totalFloat(item) - freeFloat(item));
    }

    /** Whether an item is unfinished and has no total float; never so of a hammock, which only spans what others do. */
    public boolean isCritical(int item) {
        return !network.is(item, ScheduleNetwork.ENDED) && pass.totalFloat(item) <= 0;
    }

    /** Number of the dependency that gives an item its dates, or -1 where something else does. */
    public int drivingDependency(int item) {
        return Math.max(-1, pass.driver(item));
    }

    /** What limits the floats: the deadlines, constraints or finish that would be missed first. Looks at all items at once. */
    public FloatLimits floatLimits() {
        return new FloatLimits(pass, text);
    }

    /** Why an item has its dates. */
    public Driver driver(int item) {
        return text.driver(item);
    }

    /** Two threads may make the same answer at once; either will do, as it cannot be changed. */
    private ItemSchedule answer(int item) {
        if (network.size() > KEPT) {
            return make(item);
        }
        ItemSchedule[] made = answers.get();
        if (made == null) {
            made = new ItemSchedule[network.size()];
            answers = new SoftReference<>(made);
        }
        ItemSchedule known = made[item];
        if (known == null) {
            known = make(item);
            made[item] = known;
        }
        return known;
    }

    private ItemSchedule make(int item) {
        LocalDateTime deadline = network.deadline[item] == TimeLine.NONE ? null : TimeLine.dateTime(network.deadline[item]);
        boolean assumed = network.is(item, ScheduleNetwork.ASSUMED);
        if (item >= network.scheduled) {
            return new ItemSchedule(network.ids[item], null, null, null, null, network.duration[item], 0, 0, 0, false, assumed,
                    deadline, 0, null, false);
        }
        WorkCalendar calendar = network.calendarOf(item);
        int slip = deadline == null ? 0
                : TimeLine.saturated((pass.finishPosition(item) >> 1) - calendar.count(network.deadline[item]));
        return new ItemSchedule(network.ids[item], TimeLine.dateTime(pass.startAt(item)), TimeLine.dateTime(pass.finishAt(item)),
                TimeLine.dateTime(lateStart(item)), TimeLine.dateTime(lateFinish(item)), duration(item),
                totalFloat(item), freeFloat(item), interferingFloat(item), isCritical(item), assumed, deadline, slip,
                text.driver(item), true);
    }

    private long lateStart(int item) {
        if (network.is(item, ScheduleNetwork.STARTED)) {
            return pass.startAt(item);
        }
        long length = network.is(item, ScheduleNetwork.HAMMOCK) ? pass.length(item) : network.remaining[item];
        return length == 0 ? lateFinish(item) : network.calendarOf(item).start(pass.lateFinish(item) - length);
    }

    private long lateFinish(int item) {
        if (network.is(item, ScheduleNetwork.FINISHED)) {
            return pass.finishAt(item);
        }
        // A milestone stays where it stands or, if it slips, comes to stand where work ends.
        return pass.totalFloat(item) == 0 ? pass.finishAt(item) : network.calendarOf(item).finish(pass.lateFinish(item));
    }

    private List<Problem> findProblems() {
        List<Problem> found = new ArrayList<>(network.problems);
        int beyond = 0;
        for (int item = 0; item < network.scheduled; item++) {
            if (pass.isForced(item)) {
                found.add(Problem.warning("schedule.constraint-conflict", network.ids[item], "'" + network.name(item)
                        + "' " + text.constraint(item) + ", though what it waits for is ready only later"));
            }
            if (pass.startAt(item) < network.start && pass.driver(item) >= 0 && !network.is(item, ScheduleNetwork.STARTED)) {
                found.add(Problem.warning("schedule.before-start", network.ids[item], "'" + network.name(item) + "' starts "
                        + TimeLine.dateTime(pass.startAt(item)).toLocalDate()
                        + ", before the portfolio does, because its dependencies let it; a constraint can hold it"));
            }
            if (pass.dataDate != TimeLine.NONE
                    && (network.actualStart[item] > pass.dataDate || network.actualFinish[item] > pass.dataDate)) {
                found.add(Problem.warning("schedule.actual-in-future", network.ids[item],
                        "'" + network.name(item) + "' has an actual date after the data date " + dataDate));
            }
            if (network.is(item, ScheduleNetwork.HAMMOCK) && isReversed(item)) {
                found.add(Problem.warning("schedule.hammock-reversed", network.ids[item], "'" + network.name(item)
                        + "' is a hammock whose dependencies have it finish before it starts; it is shown as a moment"));
            }
            if (pass.finishAt(item) > TimeLine.MAX && ++beyond <= NAMED) {
                found.add(Problem.error("schedule.horizon", network.ids[item],
                        "'" + network.name(item) + "' would finish after the year 9999; its dates are held there"));
            }
        }
        if (beyond > NAMED) {
            found.add(Problem.error("schedule.horizon", network.portfolioId,
                    beyond + " items would finish after the year 9999; " + NAMED + " of them are named"));
        }
        found.sort(Problem.ORDER);
        return Collections.unmodifiableList(found);
    }

    private boolean isReversed(int hammock) {
        int why = pass.driver(hammock);
        boolean byStart = why == Pass.ACTUAL || why >= 0 && network.linkType[why] < ScheduleNetwork.FF;
        for (int link = network.firstIn[hammock]; byStart && link < network.firstIn[hammock + 1]; link++) {
            if (network.linkType[link] >= ScheduleNetwork.FF) {
                return !network.is(hammock, ScheduleNetwork.FINISHED);
            }
        }
        return false;
    }

    private final class Items extends AbstractList<ItemSchedule> implements RandomAccess {

        @Override
        public ItemSchedule get(int position) {
            return answer(network.order[position]);
        }

        @Override
        public int size() {
            return network.order.length;
        }
    }
}
