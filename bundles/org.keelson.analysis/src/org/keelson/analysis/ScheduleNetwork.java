// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.Portfolio;
import org.keelson.model.ProgressMode;
import org.keelson.model.problems.Problem;

/**
 * The portfolio as a network of items and dependencies: an immutable image in flat arrays that keeps nothing of the model
 * and is safe to use from any thread while the model is edited. It answers by element id. Another one is made of it by an
 * {@linkplain #edit edit} or a {@linkplain #patch patch}, which copies what changes and shares the rest.
 *
 * <p>
 * Items are numbered so that predecessors come before successors (Kahn 1962), with those in or behind a cycle at the end.
 * Dependencies are numbered by successor. Numbers mean nothing outside this network. An item shown in several programs is one item
 * here. A gate waits for each of its inputs by a finish-to-start dependency without an id, whose lag is the lead time. A hammock
 * drives nothing: a dependency on it is turned round, so that what waits for it in the portfolio is its predecessor here.
 */
public final class ScheduleNetwork {

    /** Types of dependencies; even ones leave from the finish, those below {@link #FF} arrive at the start. */
    static final byte FS = 0;
    static final byte SS = 1;
    static final byte FF = 2;
    static final byte SF = 3;

    /** How a lag is counted and whether calendars must be converted. */
    static final byte SAME = 0;
    static final byte CROSS = 1;
    static final byte OWN = 2;
    static final byte ELAPSED = 3;

    static final byte ASSUMED = 1;
    static final byte STARTED = 2;
    static final byte FINISHED = 4;
    static final byte HAMMOCK = 8;
    static final byte MILESTONE = 16;
    static final byte GATE = 32;
    /** Holds no predecessor back any more, or never did. */
    static final byte ENDED = FINISHED | HAMMOCK;

    /** What of the portfolio itself was read, for {@link #patch}. */
    final List<Object> header;
    final String portfolioId;
    final int portfolioCalendar;
    /** First minute of the portfolio's first day. */
    final long start;
    final long dataDate;
    final ProgressMode progressMode;
    final WorkCalendar[] calendars;

    /** The items before this number are scheduled, the others are in or behind a cycle. */
    final int scheduled;
    final String[] ids;
    final String[] names;
    final String[] teamIds;
    final String[] teamNames;
    final String[] programIds;
    final String[] programNames;
    /** By item, -1 for none. */
    final int[] team;
    final int[] program;
    final int[] calendar;
    final int[] duration;
    final int[] remaining;
    /** By how many working minutes an item that has not started is held back after all else. */
    final int[] delay;
    final short[] priority;
    final byte[] flags;
    final byte[] constraint;
    final long[] constraintDate;
    final long[] deadline;
    final long[] actualStart;
    final long[] actualFinish;
    /** Most dependencies in a row that lead to the item. */
    final int[] level;
    /** Numbers of the items in the order of the portfolio. */
    final int[] order;

    /** Dependencies of item i: from firstIn[i] to before firstIn[i + 1]. */
    final int[] firstIn;
    final int[] predecessor;
    final int[] successor;
    final String[] linkIds;
    final byte[] linkType;
    /** Lag as given: its kind, and minutes or per cent. */
    final byte[] lagKind;
    final int[] givenLag;
    /** Lag as it counts: how, and minutes. */
    final byte[] lagMode;
    final int[] lag;
    final int[] lagCalendar;
    /** Dependencies on item i, by number: in out, from firstOut[i] to before firstOut[i + 1]. */
    final int[] firstOut;
    final int[] out;
    /** How committed a dependency is, for the choice of a cut. */
    final byte[] commitment;

    final List<Cycle> cycles;
    final List<Problem> problems;
    /** From id to place in the portfolio. */
    final IdIndex items;
    final LinkIndex linkIndex;

    ScheduleNetwork(NetworkDraft from) {
        header = from.header;
        portfolioId = from.portfolioId;
        portfolioCalendar = from.portfolioCalendar;
        start = from.start;
        dataDate = from.dataDate;
        progressMode = from.progressMode;
        calendars = from.calendars;
        teamIds = from.teamIds;
        teamNames = from.teamNames;
        programIds = from.programIds;
        programNames = from.programNames;
        scheduled = from.scheduled;
        items = from.index;
        ids = from.ids;
        names = from.names;
        team = from.team;
        program = from.program;
        calendar = from.calendar;
        duration = from.duration;
        remaining = from.remaining;
        delay = from.delay;
        priority = from.priority;
        flags = from.flags;
        constraint = from.constraint;
        constraintDate = from.constraintDate;
        deadline = from.deadline;
        actualStart = from.actualStart;
        actualFinish = from.actualFinish;
        level = from.level;
        order = from.order;
        firstIn = from.links.firstIn;
        predecessor = from.links.predecessor;
        successor = from.links.successor;
        linkIds = from.links.ids;
        linkType = from.links.type;
        lagKind = from.links.kind;
        givenLag = from.links.given;
        lagMode = from.links.mode;
        lag = from.links.lag;
        lagCalendar = from.links.calendar;
        commitment = from.links.commitment;
        firstOut = from.firstOut;
        out = from.out;
        linkIndex = from.linkIndex;
        cycles = List.copyOf(from.cycles);
        problems = List.copyOf(from.problems);
    }

    /**
     * The network of a portfolio as it is now. Reads the model, so call it where the model may be read. Never fails: what makes no
     * sense is left out or replaced, and named in the problems of the {@link Schedule}.
     */
    public static ScheduleNetwork of(Portfolio portfolio) {
        return new NetworkBuilder(portfolio).build();
    }

    /** The beginning of an edit, which makes a patched network of this one and leaves it as it is. */
    public NetworkEdit edit() {
        return new NetworkEdit(this);
    }

    /**
     * The network of the same portfolio after a change, made by reading only what has changed. Reads the model, so call it where
     * the model may be read.
     *
     * @param changed  objects of the portfolio of which a feature has another value than when this network was made
     * @param attached objects that came into it since, or the topmost of them
     * @param detached objects that went out of it since, or the topmost of them
     * @return empty if more has changed than can be patched with certainty, so that the network has to be {@linkplain #of built
     *         anew}: items added, removed or moved, calendars, teams, the portfolio's own settings, hammocks, rings, or anything
     *         that is told as a problem
     */
    public Optional<NetworkPatch> patch(Portfolio portfolio, Set<? extends EObject> changed, Set<? extends EObject> attached,
            Set<? extends EObject> detached) {
        return new PortfolioPatch(this, portfolio).of(changed, attached, detached);
    }

    /** How many items there are. */
    public int size() {
        return ids.length;
    }

    /** How many items have dates: those numbered below it; the others are in or behind a cycle. */
    public int scheduledCount() {
        return scheduled;
    }

    /** Number of the item at a position in the order of the portfolio, a container's own items before its workstreams'. */
    public int itemAt(int position) {
        return order[position];
    }

    /** Id of the item of that number. */
    public String id(int item) {
        return ids[item];
    }

    /** Number of the item with that id, or -1. */
    public int indexOf(String id) {
        int place = items.of(id);
        return place < 0 ? -1 : order[place];
    }

    /** Name of an item; its id where it has none. */
    public String name(int item) {
        return names[item] == null ? ids[item] : names[item];
    }

    /** "Database schema migration (Platform Team)". */
    public String title(int item) {
        return team[item] < 0 ? name(item) : name(item) + " (" + teamNames[team[item]] + ")";
    }

    /** Whole duration of an item in working minutes of its calendar; 0 for a hammock, whose duration the schedule finds. */
    public int duration(int item) {
        return duration[item];
    }

    /** Working minutes that an item still needs; 0 once it is finished. */
    public int remaining(int item) {
        return remaining[item];
    }

    /** Working minutes of its calendar by which an item that has not started is held back after all else has placed it. */
    public int delay(int item) {
        return delay[item];
    }

    /** Priority of an item in leveling, 0 to 1000; 1000 is never delayed. */
    public int priority(int item) {
        return priority[item];
    }

    /** How many teams own something, or might. */
    public int teamCount() {
        return teamIds.length;
    }

    /** Id of a team; {@code null} if it has none. */
    public String teamId(int team) {
        return teamIds[team];
    }

    /** Name of a team; its id where it has none. */
    public String teamName(int team) {
        return teamNames[team];
    }

    /** Number of the team that owns an item, or -1. */
    public int team(int item) {
        return team[item];
    }

    /** How many programs there are. */
    public int programCount() {
        return programIds.length;
    }

    /** Id of a program; {@code null} if it has none. */
    public String programId(int program) {
        return programIds[program];
    }

    /** Name of a program; its id where it has none. */
    public String programName(int program) {
        return programNames[program];
    }

    /** Number of the program that contains an item. */
    public int program(int item) {
        return program[item];
    }

    /** Whether an item is a moment: a milestone, or a gate without duration. */
    public boolean isMilestone(int item) {
        return is(item, MILESTONE) || is(item, GATE) && duration[item] == 0;
    }

    /** Whether an item is a gate. */
    public boolean isGate(int item) {
        return is(item, GATE);
    }

    /** Whether an item has begun: it has an actual start or finish, or some of its work is done. */
    public boolean isStarted(int item) {
        return is(item, STARTED);
    }

    /** Whether an item has an actual finish. */
    public boolean isFinished(int item) {
        return is(item, FINISHED);
    }

    /** Whether nobody has estimated an item, so that the default is its duration. */
    public boolean isAssumed(int item) {
        return is(item, ASSUMED);
    }

    /** Whether an item lasts as long as its dependencies say. */
    public boolean isHammock(int item) {
        return is(item, HAMMOCK);
    }

    /** The constraint of an item; ASAP where it has none. */
    public ConstraintKind constraint(int item) {
        return ConstraintKind.get(constraint[item]);
    }

    /** Minute of the {@link TimeLine} of an item's constraint; {@link TimeLine#NONE} for ASAP and ALAP. */
    public long constraintDate(int item) {
        return constraintDate[item];
    }

    /** Minute of an item's deadline, or {@link TimeLine#NONE}. */
    public long deadline(int item) {
        return deadline[item];
    }

    /** Minute at which work on an item started, or {@link TimeLine#NONE}, also of a started one where nobody recorded it. */
    public long actualStart(int item) {
        return actualStart[item];
    }

    /** Minute at which an item was finished, or {@link TimeLine#NONE}. */
    public long actualFinish(int item) {
        return actualFinish[item];
    }

    /** How many calendars there are. */
    public int calendarCount() {
        return calendars.length;
    }

    /** The calendar of that number. */
    public WorkCalendar calendar(int number) {
        return calendars[number];
    }

    /** Number of the calendar that an item is scheduled on. */
    public int calendarNumber(int item) {
        return calendar[item];
    }

    /** The calendar of everything that has none of its own. */
    public WorkCalendar portfolioCalendar() {
        return calendars[portfolioCalendar];
    }

    /** The calendar that an item is scheduled on. */
    public WorkCalendar calendarOf(int item) {
        return calendars[calendar[item]];
    }

    /** How many dependencies there are, those between gates and their inputs included. */
    public int dependencyCount() {
        return predecessor.length;
    }

    /** Number of the first dependency in which an item waits for another; those up to {@link #endIncoming} do too. */
    public int firstIncoming(int item) {
        return firstIn[item];
    }

    /** Number after that of the last dependency in which an item waits for another. */
    public int endIncoming(int item) {
        return firstIn[item + 1];
    }

    /** First position, for {@link #outgoing}, of the dependencies in which others wait for an item. */
    public int firstOutgoing(int item) {
        return firstOut[item];
    }

    /** Position after the last of the dependencies in which others wait for an item. */
    public int endOutgoing(int item) {
        return firstOut[item + 1];
    }

    /** Number of the dependency at a position among those sorted by predecessor. */
    public int outgoing(int position) {
        return out[position];
    }

    /** Id of a dependency; {@code null} between a gate and its input. */
    public String dependencyId(int dependency) {
        return linkIds[dependency];
    }

    /** Number of the dependency with that id, or -1. */
    public int indexOfDependency(String id) {
        return linkIndex.of(id, this);
    }

    /** Number of the item that provides. */
    public int predecessor(int dependency) {
        return predecessor[dependency];
    }

    /** Number of the item that consumes. */
    public int successor(int dependency) {
        return successor[dependency];
    }

    /** Which end of the predecessor governs which end of the successor. */
    public DependencyType type(int dependency) {
        return DependencyType.get(linkType[dependency]);
    }

    /** Lag in minutes, percentages resolved; negative for a lead. Of the clock where {@link #isElapsed}, else working. */
    public int lag(int dependency) {
        return lag[dependency];
    }

    /** Whether the lag runs through nights and weekends. */
    public boolean isElapsed(int dependency) {
        return lagMode[dependency] == ELAPSED;
    }

    /** How the lag was given. */
    public LagKind lagKind(int dependency) {
        return LagKind.get(lagKind[dependency]);
    }

    /** The lag as it was given: minutes, or per cent of the predecessor's duration. */
    public int givenLag(int dependency) {
        return givenLag[dependency];
    }

    /** Number of the calendar that a working lag is counted on. */
    public int lagCalendarNumber(int dependency) {
        return lagCalendar[dependency];
    }

    /** Id of the portfolio. */
    public String portfolioId() {
        return portfolioId;
    }

    /** First minute of the portfolio's first day, on the {@link TimeLine}. */
    public long start() {
        return start;
    }

    /** The rings of items that wait for each other. */
    public List<Cycle> cycles() {
        return cycles;
    }

    /** What was wrong with the portfolio as a network, in a stable order. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether a dependency can still push its successor and limit its predecessor: facts are limited by nothing. */
    public boolean binds(int link) {
        byte type = linkType[link];
        int to = successor[link];
        if (is(to, ENDED) || is(to, STARTED) && !holdsStarted(type)) {
            return false;
        }
        return !is(predecessor[link], (type & 1) == 0 ? FINISHED : STARTED);
    }

    /** Whether a dependency of that type holds what remains of an item that has started; see {@link Scheduler}. */
    boolean holdsStarted(byte type) {
        return progressMode == ProgressMode.RETAINED_LOGIC || progressMode == ProgressMode.ACTUAL_DATES && type >= FF;
    }

    /** Whether a dependency is finish to start without lag: as soon as one is finished, the other starts. */
    boolean isPlain(int link) {
        return (linkType[link] | lag[link]) == 0;
    }

    boolean is(int item, byte flag) {
        return (flags[item] & flag) != 0;
    }
}
