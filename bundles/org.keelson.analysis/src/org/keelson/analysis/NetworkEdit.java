// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/**
 * An edit of a network in the making, from {@link ScheduleNetwork#edit()}. Items and dependencies are named by the numbers that
 * they have in the network that is edited. What is asked for is checked at once; nothing happens to the network itself.
 *
 * <p>
 * Durations, lags and delays are working minutes. All methods throw {@link IllegalArgumentException}, with a message for people,
 * if what is asked for makes no sense, and {@link IndexOutOfBoundsException} if there is no item or dependency of that number.
 * Used by one thread and for one {@link #build()}.
 */
public final class NetworkEdit {

    private final ScheduleNetwork base;
    private final NetworkDraft draft;
    private final BitSet touched = new BitSet();
    private final BitSet removed = new BitSet();
    private final List<AddedLink> added = new ArrayList<>();

    NetworkEdit(ScheduleNetwork base) {
        this.base = base;
        draft = new NetworkDraft(base);
    }

    /** Gives an item another duration, of which the same part is done as before. */
    public NetworkEdit duration(int item, int minutes) {
        requireWork(item, minutes, "duration");
        int before = draft.duration[item];
        int done = before == 0 ? 0 : (int) Math.round((before - draft.remaining[item]) * (double) minutes / before);
        draft.duration = NetworkDraft.with(draft.duration, base.duration, item, minutes);
        setRemaining(item, draft.is(item, ScheduleNetwork.FINISHED) ? 0 : Math.max(0, minutes - done));
        clear(item, ScheduleNetwork.ASSUMED);
        resolvePercentages(item);
        return touch(item);
    }

    /** Says how much work is left of an item that is not finished. */
    public NetworkEdit remaining(int item, int minutes) {
        requireWork(item, minutes, "remaining duration");
        if (draft.is(item, ScheduleNetwork.FINISHED)) {
            throw new IllegalArgumentException(quoted(item) + " is finished and has no work left");
        }
        setRemaining(item, minutes);
        clear(item, ScheduleNetwork.ASSUMED);
        return touch(item);
    }

    /** Holds an item, if it has not started, back by that many minutes of its calendar after all else has placed it. */
    public NetworkEdit delay(int item, int minutes) {
        requireSound(item, minutes, "delay");
        draft.delay = NetworkDraft.with(draft.delay, base.delay, item, minutes);
        return touch(item);
    }

    /**
     * Makes an item later: one that has not started starts so much later, of one that has started so much more is left to do.
     *
     * @param minutes negative to take an earlier slip back
     */
    public NetworkEdit slip(int item, int minutes) {
        if (!draft.is(item, ScheduleNetwork.STARTED)) {
            return delay(item, requireSum(item, draft.delay[item], minutes));
        }
        int left = requireSum(item, draft.remaining[item], minutes);
        int whole = requireSum(item, draft.duration[item], minutes);
        remaining(item, left);
        draft.duration = NetworkDraft.with(draft.duration, base.duration, item, whole);
        resolvePercentages(item);
        return this;
    }

    /**
     * Gives an item another constraint in place of the one that it has.
     *
     * @param date needed by all kinds but ASAP and ALAP
     */
    public NetworkEdit constraint(int item, ConstraintKind kind, LocalDateTime date) {
        boolean dated = kind != ConstraintKind.ASAP && kind != ConstraintKind.ALAP;
        if (dated && date == null) {
            throw new IllegalArgumentException("The constraint " + kind + " of " + quoted(item) + " needs a date");
        }
        if (draft.is(item, ScheduleNetwork.HAMMOCK)) {
            throw new IllegalArgumentException(quoted(item) + " is a hammock, which dependencies alone place");
        }
        draft.constraint = NetworkDraft.with(draft.constraint, base.constraint, item, (byte) kind.getValue());
        long minute = dated ? TimeLine.minutes(date) : TimeLine.NONE;
        draft.constraintDate = NetworkDraft.with(draft.constraintDate, base.constraintDate, item, minute);
        return touch(item);
    }

    /** @param date {@code null} for none */
    public NetworkEdit deadline(int item, LocalDateTime date) {
        draft.deadline = NetworkDraft.with(draft.deadline, base.deadline, item, minutes(date));
        return touch(item);
    }

    /**
     * Says when an item really started and finished. Finished, it has no work left; no longer finished, all of it is left.
     *
     * @param start  {@code null} if it has not started
     * @param finish {@code null} if it is not finished
     */
    public NetworkEdit actuals(int item, LocalDateTime start, LocalDateTime finish) {
        if (start != null && finish != null && finish.isBefore(start)) {
            throw new IllegalArgumentException(quoted(item) + " cannot finish " + finish + ", before it starts " + start);
        }
        boolean moment = draft.is(item, ScheduleNetwork.MILESTONE);
        draft.actualStart = NetworkDraft.with(draft.actualStart, base.actualStart, item, minutes(start));
        draft.actualFinish = NetworkDraft.with(draft.actualFinish, base.actualFinish, item,
                minutes(moment && finish == null ? start : finish));
        boolean finished = draft.actualFinish[item] != TimeLine.NONE;
        if (finished || draft.is(item, ScheduleNetwork.FINISHED)) {
            setRemaining(item, finished ? 0 : draft.duration[item]);
        }
        clear(item, (byte) (ScheduleNetwork.STARTED | ScheduleNetwork.FINISHED));
        if (finished || start != null || draft.remaining[item] < draft.duration[item]) {
            setFlags(item, draft.flags[item] | ScheduleNetwork.STARTED | (finished ? ScheduleNetwork.FINISHED : 0));
        }
        return touch(item);
    }

    /** Gives a dependency a lag of minutes, negative for a lead, of the clock if they were, else of the calendar they were of. */
    public NetworkEdit lag(int dependency, int minutes) {
        requireLag(minutes);
        byte kind = draft.links.kind[dependency];
        draft.links.kind = NetworkDraft.with(draft.links.kind, base.lagKind, dependency,
                kind == LagKind.PERCENT_VALUE ? LagKind.WORKING_VALUE : kind);
        setLag(dependency, minutes, minutes);
        touch(base.predecessor[dependency]);
        return touch(base.successor[dependency]);
    }

    /** Takes a dependency away, or an input of a gate. */
    public NetworkEdit removeDependency(int dependency) {
        touch(base.predecessor[dependency]);
        touch(base.successor[dependency]);
        removed.set(dependency);
        return this;
    }

    /**
     * Adds a dependency.
     *
     * @param lag minutes, or per cent of the predecessor's duration
     * @throws IllegalArgumentException also if there is such an id already, or if it would close a ring, which the message names
     */
    public NetworkEdit addDependency(String id, int predecessor, int successor, DependencyType type, int lag, LagKind kind) {
        int known = base.indexOfDependency(id);
        if (known >= 0 && !removed.get(known) || added.stream().anyMatch(link -> link.id().equals(id))) {
            throw new IllegalArgumentException("There is already a dependency '" + id + "'");
        }
        AddedLink link = AddedLink.of(base, id, predecessor, successor, type, lag, kind);
        List<Integer> ring = new RingSearch(base, removed, added).closedBy(link);
        if (!ring.isEmpty()) {
            throw new IllegalArgumentException("A dependency of " + quoted(successor) + " on " + quoted(predecessor)
                    + " would close a ring: " + ring.stream().map(this::quoted).collect(Collectors.joining(" \u2192 ")));
        }
        requireLag(kind == LagKind.PERCENT ? 0 : lag);
        added.add(link);
        touch(predecessor);
        return touch(successor);
    }

    /**
     * Takes over all that was read of an item.
     *
     * @return whether lags in per cent of its duration still make sense
     */
    boolean facts(int item, ItemFacts facts) {
        boolean longer = facts.duration[0] != draft.duration[item];
        boolean other = longer || facts.remaining[0] != draft.remaining[item] || facts.delay[0] != draft.delay[item]
                || facts.flags[0] != draft.flags[item] || facts.constraint[0] != draft.constraint[item]
                || facts.constraintDate[0] != draft.constraintDate[item] || facts.deadline[0] != draft.deadline[item]
                || facts.actualStart[0] != draft.actualStart[item] || facts.actualFinish[0] != draft.actualFinish[item];
        draft.take(item, facts);
        boolean sound = true;
        if (longer) {
            sound = resolvePercentages(item);
        }
        if (other) {
            touch(item);
        }
        return sound;
    }

    /** @return false if it would close a ring or its lag is absurd; the edit is of no use then */
    boolean add(AddedLink link) {
        added.add(link);
        touch(link.predecessor());
        touch(link.successor());
        long lag = link.kind() == LagKind.PERCENT_VALUE ? Math.round(draft.duration[link.predecessor()] * (long) link.lag() / 100.0)
                : link.lag();
        return Math.abs(lag) <= ItemFacts.ABSURD
                && new RingSearch(base, removed, added.subList(0, added.size() - 1)).closedBy(link).isEmpty();
    }

    /** The network as edited. To be called once. */
    public NetworkPatch build() {
        if (removed.isEmpty() && added.isEmpty()) {
            return new NetworkPatch(base, new ScheduleNetwork(draft), touched.stream().toArray(), null);
        }
        return new LinkChange(base, draft, removed, added).patch(touched);
    }

    private NetworkEdit touch(int item) {
        touched.set(item);
        return this;
    }

    /** Lags as given and as they count are one array as long as none is in per cent. */
    private void setLag(int dependency, int given, int minutes) {
        LinkFacts links = draft.links;
        boolean same = links.given == links.lag && given == minutes;
        if (links.given == links.lag && !same) {
            links.lag = links.lag.clone();
        }
        links.lag = NetworkDraft.with(links.lag, base.lag, dependency, minutes);
        links.given = same ? links.lag : NetworkDraft.with(links.given, base.givenLag, dependency, given);
        byte mode = links.modeOf(dependency, minutes, draft.calendar);
        links.mode = NetworkDraft.with(links.mode, base.lagMode, dependency, mode);
    }

    /** Lags in per cent of the item's duration, which is another now. */
    private boolean resolvePercentages(int item) {
        boolean sound = true;
        for (int at = base.firstOut[item]; at < base.firstOut[item + 1]; at++) {
            int link = base.out[at];
            if (draft.links.kind[link] == LagKind.PERCENT_VALUE) {
                long asked = draft.links.asked(link, draft.duration);
                sound &= Math.abs(asked) <= ItemFacts.ABSURD;
                setLag(link, draft.links.given[link], sound ? (int) asked : 0);
                touch(base.successor[link]);
            }
        }
        return sound;
    }

    private void setRemaining(int item, int minutes) {
        draft.remaining = NetworkDraft.with(draft.remaining, base.remaining, item, minutes);
    }

    private void clear(int item, byte flag) {
        setFlags(item, draft.flags[item] & ~flag);
    }

    private void setFlags(int item, int flags) {
        draft.flags = NetworkDraft.with(draft.flags, base.flags, item, (byte) flags);
    }

    private static long minutes(LocalDateTime date) {
        return date == null ? TimeLine.NONE : TimeLine.minutes(date);
    }

    private void requireWork(int item, int minutes, String what) {
        if (draft.is(item, ScheduleNetwork.MILESTONE) || draft.is(item, ScheduleNetwork.HAMMOCK)) {
            throw new IllegalArgumentException(quoted(item) + (draft.is(item, ScheduleNetwork.HAMMOCK)
                    ? " is a hammock, which lasts as long as its dependencies say" : " is a milestone, which takes no time"));
        }
        requireSound(item, minutes, what);
    }

    private void requireSound(int item, int minutes, String what) {
        if (minutes < 0 || minutes > ItemFacts.ABSURD) {
            throw new IllegalArgumentException(quoted(item) + " cannot have a " + what + " of " + minutes + " minutes");
        }
    }

    private int requireSum(int item, int minutes, int more) {
        long sum = (long) minutes + more;
        if (sum < 0 || sum > ItemFacts.ABSURD) {
            throw new IllegalArgumentException(quoted(item) + " cannot slip by " + more + " minutes");
        }
        return (int) sum;
    }

    private static void requireLag(int minutes) {
        if (Math.abs((long) minutes) > ItemFacts.ABSURD) {
            throw new IllegalArgumentException("A lag of " + minutes + " minutes is more than a hundred years");
        }
    }

    private String quoted(int item) {
        return "'" + base.name(item) + "'";
    }
}
