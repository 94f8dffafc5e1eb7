// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.keelson.analysis.Placer;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.capacity.LevelingOptions.Basis;
import org.keelson.analysis.capacity.LevelingPlan.Delay;
import org.keelson.analysis.capacity.LevelingPlan.MilestoneMove;
import org.keelson.analysis.capacity.LevelingPlan.Unresolved;

/**
 * Holds items back until no team is asked for more than it can give: the serial schedule generation scheme (Kelley 1963, in the
 * form of Kolisch 1996, <i>Serial and parallel resource-constrained project scheduling methods revisited</i>) with a list of
 * priorities: the item's priority, then the least total float, then the earliest start, then the least id, all of the schedule
 * without delays. A pure function, safe from any thread; the same input gives the same plan in whatever order it was read.
 *
 * <p>
 * Only items that have not begun are held back. Items that have begun, that must start or finish on a date, that have priority
 * 1000, or that were promised (see {@link LevelingOptions.Promises}) are booked first, where they are, and nothing that leads
 * to them is held back so long that they move. Where that leaves an item no time at which its team has room, it stays where it
 * is without leveling, and the overload is left and explained; before that, what leads to it is tried once more ahead of what
 * promises nothing. What an earlier leveling held back is forgotten at the beginning. Each round places every item once, and
 * there are few rounds, so it ends.
 */
public final class Leveling {

    private static final int MOST_ROUNDS = 8;

    private final Schedule before;
    private final CapacityModel model;
    private final LevelingOptions options;
    private final Progress progress;
    private final Placer placer;
    private final ScheduleNetwork network;
    private final Schedule base;
    private final Holds holds;
    private final int length;
    private final Buckets buckets;

    private Leveling(Schedule before, CapacityModel model, LevelingOptions options, Progress progress) {
        this.before = before;
        this.options = options;
        this.progress = progress;
        placer = new Placer(before);
        network = placer.network();
        this.model = model.on(network);
        base = placer.schedule();
        holds = new Holds(base, this.model, options.promises(), placer);
        length = options.basis() == Basis.DAY ? Buckets.DAY : Buckets.WEEK;
        long begin = TimeLine.minutes(base.start());
        int needed = new Buckets(network, begin, length, 0).upTo(Math.max(begin, base.finishAt()));
        buckets = new Buckets(network, begin, length, Math.min(2 * Math.min(needed, Load.most(length)), Load.most(length)));
    }

    /**
     * Finds out what would have to be held back.
     *
     * @param before the schedule as it is
     * @param model  demand, capacity and promises of the same portfolio
     * @throws CancellationException if the progress says so
     */
    public static LevelingPlan level(Schedule before, CapacityModel model, LevelingOptions options, Progress progress) {
        progress.check();
        return new Leveling(before, model, options, progress).level();
    }

    private LevelingPlan level() {
        BitSet promoted = new BitSet();
        SerialRound best = null;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            progress.done((double) round / MOST_ROUNDS);
            SerialRound next = new SerialRound(placer, model, holds, buckets, length);
            next.run(base, ranks(promoted), progress);
            if (best == null || next.stuck.cardinality() < best.stuck.cardinality()) {
                best = next;
            }
            if (!promote(next, promoted)) {
                break;
            }
        }
        for (int item = 0; item < best.delay.length; item++) {
            placer.delay(item, best.delay[item]);
        }
        Schedule after = placer.schedule();
        progress.check();
        progress.done(1);
        return plan(best, after);
    }

    /** The place of each item in the list, the promoted ones before the others. */
    private int[] ranks(BitSet promoted) {
        int size = network.scheduledCount();
        Comparator<Integer> list = Comparator.comparing((Integer item) -> !promoted.get(item))
                .thenComparingInt(item -> -network.priority(item)).thenComparingInt(base::totalFloat)
                .thenComparingLong(base::startAt).thenComparing(network::id);
        int[] rank = new int[size];
        int[] next = new int[1];
        IntStream.range(0, size).boxed().sorted(list).forEach(item -> rank[item] = next[0]++);
        return rank;
    }

    /** Puts items that could not wait, with all that they wait for, ahead; whether that makes a difference. */
    private boolean promote(SerialRound round, BitSet promoted) {
        int known = promoted.cardinality();
        for (int item = round.delay.length - 1; item >= 0; item--) {
            if (round.stuck.get(item) && !round.hopeless.get(item)) {
                promoted.set(item);
            }
            // Successors have higher numbers and have been here before.
            if (promoted.get(item)) {
                for (int link = network.firstIncoming(item); link < network.endIncoming(item); link++) {
                    promoted.set(network.predecessor(link));
                }
            }
        }
        return promoted.cardinality() > known;
    }

    private LevelingPlan plan(SerialRound round, Schedule after) {
        Reasons reasons = new Reasons(round, base, holds, model, buckets);
        List<Delay> delays = new ArrayList<>();
        List<String> cleared = new ArrayList<>();
        List<MilestoneMove> milestones = new ArrayList<>();
        for (int position = 0; position < network.size(); position++) {
            int item = network.itemAt(position);
            if (item >= network.scheduledCount()) {
                continue;
            }
            if (round.delay[item] > 0) {
                int first = round.goesFirst[item];
                delays.add(new Delay(network.id(item), network.name(item), round.delay[item], network.teamId(network.team(item)),
                        first < 0 ? null : network.id(first), TimeLine.dateTime(before.startAt(item)),
                        TimeLine.dateTime(after.startAt(item)), reasons.delay(item)));
            } else if (before.network().delay(item) > 0 && !network.isStarted(item)) {
                cleared.add(network.id(item));
            }
            WorkCalendar calendar = network.calendarOf(item);
            long moved = calendar.count(after.finishAt(item)) - calendar.count(before.finishAt(item));
            if (moved != 0 && (network.isMilestone(item) || network.isGate(item))) {
                milestones.add(new MilestoneMove(network.id(item), network.name(item), TimeLine.dateTime(before.finishAt(item)),
                        TimeLine.dateTime(after.finishAt(item)), moved));
            }
        }
        List<Unresolved> unresolved = new Load(after, model, length).overloads().stream()
                .map(overload -> new Unresolved(overload, reasons.unresolved(overload))).toList();
        return new LevelingPlan(options, before, after, delays, cleared, milestones,
                new Load(before, model.on(before.network()), length).overloads(), unresolved);
    }
}
