// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.keelson.analysis.NetworkEdit;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.DependencyType;

/**
 * What changes would do across all programs: the network is patched, rescheduled as far as the changes reach, and what then
 * stands elsewhere is held against what was promised. Nothing of the plan itself changes.
 */
public final class SlipImpact {

    private final Moved moved;
    private final Schedule before;
    private final Schedule after;
    private final ScheduleNetwork network;
    private final Commitments commitments;
    private final BitSet numbers = new BitSet();

    private SlipImpact(Moved moved, Commitments commitments) {
        this.moved = moved;
        this.commitments = commitments;
        before = moved.before;
        after = moved.after;
        network = after.network();
        for (int rank = 0; rank < moved.size(); rank++) {
            numbers.set(moved.number(rank));
        }
    }

    /**
     * A pure function, safe from any thread.
     *
     * @param changes made one after the other
     * @throws IllegalArgumentException                   with a message for people, if a change names nothing or makes no sense
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public static Impact of(Schedule before, List<Change> changes, Commitments commitments, Progress progress) {
        long begin = System.nanoTime();
        NetworkEdit edit = before.network().edit();
        changes.forEach(change -> change.apply(before.network(), edit));
        progress.check();
        Schedule after = Scheduler.reschedule(before, edit.build());
        progress.check();
        progress.done(0.5);
        SlipImpact impact = new SlipImpact(new Moved(before, after), commitments);
        WorkCalendar calendar = after.network().portfolioCalendar();
        int finishDelta = TimeLine.saturated(calendar.count(after.finishAt()) - calendar.count(before.finishAt()));
        Impact result = new Impact(List.copyOf(changes), before, after, finishDelta, impact.moved, impact.milestones(), impact.teams(),
                impact.programs(), impact.broken(), impact.keyResults(), Duration.ofNanos(System.nanoTime() - begin));
        progress.done(1);
        return result;
    }

    private LocalDateTime dateBefore(int item) {
        return TimeLine.dateTime(before.finishAt(moved.old(item)));
    }

    private LocalDateTime dateAfter(int item) {
        return TimeLine.dateTime(after.finishAt(item));
    }

    private List<MilestoneMove> milestones() {
        List<MilestoneMove> found = new ArrayList<>();
        for (int rank = 0; rank < moved.size(); rank++) {
            int item = moved.number(rank);
            if (network.isMilestone(item) || network.isGate(item)) {
                long deadline = network.deadline(item);
                boolean missed = deadline != TimeLine.NONE && before.finishAt(moved.old(item)) <= deadline && after.finishAt(item) > deadline;
                found.add(new MilestoneMove(network.id(item), network.name(item), network.programName(network.program(item)),
                        dateBefore(item), dateAfter(item), moved.finishDelta(item),
                        deadline == TimeLine.NONE ? null : TimeLine.dateTime(deadline), missed));
            }
        }
        // A stable sort, so that within both groups the order stays.
        found.sort(Comparator.comparing(move -> !move.deadlineNewlyMissed()));
        return List.copyOf(found);
    }

    private List<TeamMove> teams() {
        List<List<String>> items = new ArrayList<>();
        int[] most = new int[network.teamCount()];
        for (int team = 0; team < network.teamCount(); team++) {
            items.add(new ArrayList<>());
        }
        for (int rank = 0; rank < moved.size(); rank++) {
            int item = moved.number(rank);
            int team = network.team(item);
            if (team >= 0) {
                if (items.get(team).isEmpty()) {
                    most[team] = moved.finishDelta(item);
                }
                items.get(team).add(network.id(item));
            }
        }
        List<TeamMove> found = new ArrayList<>();
        for (int team = 0; team < network.teamCount(); team++) {
            if (!items.get(team).isEmpty()) {
                found.add(new TeamMove(network.teamId(team), network.teamName(team), most[team], List.copyOf(items.get(team))));
            }
        }
        found.sort(Comparator.comparingInt(TeamMove::maxDeltaMinutes).thenComparingInt(team -> team.items().size()).reversed()
                .thenComparing(TeamMove::name));
        return List.copyOf(found);
    }

    private List<String> programs() {
        BitSet programs = new BitSet();
        numbers.stream().forEach(item -> programs.set(network.program(item)));
        return programs.stream().mapToObj(network::programId).toList();
    }

    private List<CommitmentBroken> broken() {
        List<CommitmentBroken> found = new ArrayList<>();
        for (int rank = 0; rank < moved.size(); rank++) {
            int item = moved.number(rank);
            promises(item, found);
            long was = before.finishAt(moved.old(item));
            boolean committed = commitments.isCommitted(network.id(item));
            long due = network.deadline(item) == TimeLine.NONE && committed ? was : network.deadline(item);
            if (due != TimeLine.NONE) {
                add(found, committed ? CommitmentBroken.Kind.COMMITTED_MILESTONE : CommitmentBroken.Kind.DEADLINE, network.id(item),
                        item, null, new Dates(due, was, after.finishAt(item)));
            }
        }
        found.sort(Comparator.comparing((CommitmentBroken broken) -> !broken.newly())
                .thenComparing(Comparator.comparingInt(CommitmentBroken::lateMinutes).reversed()));
        return List.copyOf(found);
    }

    private void promises(int item, List<CommitmentBroken> found) {
        for (int at = network.firstOutgoing(item); at < network.endOutgoing(item); at++) {
            int dependency = network.outgoing(at);
            DependencyType type = network.type(dependency);
            promise(item, dependency, type == DependencyType.SS || type == DependencyType.SF, found);
        }
        // What depends on a hammock is before it in the network, where it is the other end that is promised.
        for (int at = network.firstIncoming(item); network.isHammock(item) && at < network.endIncoming(item); at++) {
            DependencyType type = network.type(at);
            promise(item, at, type == DependencyType.FS || type == DependencyType.SS, found);
        }
    }

    private void promise(int item, int dependency, boolean starts, List<CommitmentBroken> found) {
        Commitments.Promise promise = commitments.promise(network.dependencyId(dependency));
        if (promise == null || !network.id(item).equals(promise.provider())) {
            return;
        }
        int old = moved.old(item);
        long was = starts ? before.startAt(old) : before.finishAt(old);
        long is = starts ? after.startAt(item) : after.finishAt(item);
        int consumer = network.predecessor(dependency) == item ? network.successor(dependency) : network.predecessor(dependency);
        if (promise.promised() != null) {
            add(found, CommitmentBroken.Kind.PROMISE, network.dependencyId(dependency), item, network.name(consumer),
                    new Dates(TimeLine.minutes(promise.promised()), was, is));
        }
        if (promise.needBy() != null) {
            add(found, CommitmentBroken.Kind.NEED_BY, network.dependencyId(dependency), item, network.name(consumer),
                    new Dates(TimeLine.minutes(promise.needBy()), was, is));
        }
    }

    /** Minutes of the time line. */
    private record Dates(long due, long was, long is) {
    }

    private void add(List<CommitmentBroken> found, CommitmentBroken.Kind kind, String id, int item, String consumer, Dates dates) {
        if (dates.is > dates.due && dates.is > dates.was) {
            found.add(new CommitmentBroken(kind, id, network.id(item), network.name(item), consumer, TimeLine.dateTime(dates.due),
                    TimeLine.dateTime(dates.was), TimeLine.dateTime(dates.is), moved.delta(item, dates.due, dates.is),
                    dates.was <= dates.due));
        }
    }

    private List<KeyResultHit> keyResults() {
        List<KeyResultHit> found = new ArrayList<>();
        for (Commitments.LinkedResult result : commitments.keyResults()) {
            List<String> moving = new ArrayList<>();
            long was = Long.MIN_VALUE;
            long is = Long.MIN_VALUE;
            for (String id : result.items()) {
                int item = network.indexOf(id);
                if (item >= 0 && item < network.scheduledCount() && moved.old(item) >= 0) {
                    was = Math.max(was, before.finishAt(moved.old(item)));
                    is = Math.max(is, after.finishAt(item));
                    if (numbers.get(item)) {
                        moving.add(id);
                    }
                }
            }
            if (!moving.isEmpty()) {
                found.add(hit(result, moving, was, is));
            }
        }
        found.sort(Comparator.comparing((KeyResultHit hit) -> !hit.newlyMissed())
                .thenComparing(Comparator.comparingInt(KeyResultHit::deltaMinutes).reversed()));
        return List.copyOf(found);
    }

    private KeyResultHit hit(Commitments.LinkedResult result, List<String> moving, long was, long is) {
        WorkCalendar calendar = network.portfolioCalendar();
        // Due on a day means by its end.
        long due = result.due() == null ? Long.MAX_VALUE : TimeLine.minutes(result.due().plusDays(1).atStartOfDay());
        return new KeyResultHit(result.id(), result.name(), result.objective(), result.due(), TimeLine.dateTime(was),
                TimeLine.dateTime(is), TimeLine.saturated(calendar.count(is) - calendar.count(was)), List.copyOf(moving),
                was <= due && is > due);
    }
}
