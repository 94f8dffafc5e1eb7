// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.List;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/**
 * The portfolio as a network of items and dependencies: an immutable image in flat arrays, made once, that keeps nothing of the
 * model and is safe to use from any thread while the model is edited. It answers by element id.
 *
 * <p>
 * Items are numbered so that predecessors come before successors (Kahn 1962), with those in or behind a cycle at the end.
 * Dependencies are numbered by successor. Numbers mean nothing outside this network. An item shown in several programs is one item
 * here. A gate waits for each of its inputs by a finish-to-start dependency without an id, whose lag is the lead time.
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

    final String portfolioId;
    final int portfolioCalendar;
    /** First minute of the portfolio's first day. */
    final long start;
    final long dataDate;
    final boolean progressOverride;
    final WorkCalendar[] calendars;

    /** The items before this number are scheduled, the others are in or behind a cycle. */
    final int scheduled;
    final String[] ids;
    final String[] names;
    final String[] teams;
    final int[] calendar;
    final int[] duration;
    final int[] remaining;
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
    final byte[] lagMode;
    final int[] lag;
    final int[] lagCalendar;

    final List<Cycle> cycles;
    final List<Problem> problems;
    private final IdIndex items;
    private final IdIndex links;

    ScheduleNetwork(NetworkBuilder from) {
        portfolioId = from.portfolio.getId();
        portfolioCalendar = from.book.number(from.portfolio.getCalendar());
        start = from.start;
        dataDate = from.dataDate;
        progressOverride = from.progressOverride;
        scheduled = from.scheduled;
        ids = from.facts.ids;
        names = from.facts.names;
        teams = from.facts.teams;
        calendar = from.facts.calendar;
        duration = from.facts.duration;
        remaining = from.facts.remaining;
        flags = from.facts.flags;
        constraint = from.facts.constraint;
        constraintDate = from.facts.constraintDate;
        deadline = from.facts.deadline;
        actualStart = from.facts.actualStart;
        actualFinish = from.facts.actualFinish;
        level = from.level;
        order = from.order;
        firstIn = from.links.firstIn;
        predecessor = from.links.predecessor;
        successor = from.links.successor;
        linkIds = from.links.ids;
        linkType = from.links.type;
        lagMode = from.links.mode;
        lag = from.links.lag;
        lagCalendar = from.links.calendar;
        calendars = from.book.numbered();
        cycles = List.copyOf(from.cycles);
        problems = from.problems.stream().sorted(Problem.ORDER).toList();
        items = new IdIndex(ids);
        links = new IdIndex(linkIds);
    }

    /**
     * The network of a portfolio as it is now. Reads the model, so call it where the model may be read. Never fails: what makes no
     * sense is left out or replaced, and named in the problems of the {@link Schedule}.
     */
    public static ScheduleNetwork of(Portfolio portfolio) {
        return new NetworkBuilder(portfolio).build();
    }

    /** How many items there are. */
    public int size() {
        return ids.length;
    }

    /** Id of the item of that number. */
    public String id(int item) {
        return ids[item];
    }

    /** Number of the item with that id, or -1. */
    public int indexOf(String id) {
        return items.of(id);
    }

    /** Name of an item; its id where it has none. */
    public String name(int item) {
        return names[item] == null ? ids[item] : names[item];
    }

    /** Whole duration of an item in working minutes. */
    public int duration(int item) {
        return duration[item];
    }

    /** The calendar that an item is scheduled on. */
    public WorkCalendar calendarOf(int item) {
        return calendars[calendar[item]];
    }

    /** How many dependencies there are, those between gates and their inputs included. */
    public int dependencyCount() {
        return predecessor.length;
    }

    /** Id of a dependency; {@code null} between a gate and its input. */
    public String dependencyId(int dependency) {
        return linkIds[dependency];
    }

    /** Number of the dependency with that id, or -1. */
    public int indexOfDependency(String id) {
        return links.of(id);
    }

    /** Number of the item that provides. */
    public int predecessor(int dependency) {
        return predecessor[dependency];
    }

    /** Number of the item that consumes. */
    public int successor(int dependency) {
        return successor[dependency];
    }

    /** The rings of items that wait for each other. */
    public List<Cycle> cycles() {
        return cycles;
    }

    /** What was wrong with the portfolio as a network, in a stable order. */
    public List<Problem> problems() {
        return problems;
    }

    boolean is(int item, byte flag) {
        return (flags[item] & flag) != 0;
    }

    /** "Database schema migration (Platform Team)". */
    String title(int item) {
        return teams[item] == null ? name(item) : name(item) + " (" + teams[item] + ")";
    }
}
