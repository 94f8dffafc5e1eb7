// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.keelson.model.ProgressMode;
import org.keelson.model.problems.Problem;

/**
 * The arrays of a network in the making: at first those of another network, of which each is copied when it is first to be
 * written to, by {@link #own}.
 */
final class NetworkDraft {

    /** {@code null} if it is no network's. */
    final ScheduleNetwork base;
    List<Object> header;
    String portfolioId;
    int portfolioCalendar;
    long start;
    long dataDate;
    ProgressMode progressMode;
    WorkCalendar[] calendars;
    String[] teamIds;
    String[] teamNames;
    String[] programIds;
    String[] programNames;
    int scheduled;
    IdIndex index;
    String[] ids;
    String[] names;
    int[] team;
    int[] program;
    int[] calendar;
    int[] duration;
    int[] remaining;
    int[] delay;
    short[] priority;
    byte[] flags;
    byte[] constraint;
    long[] constraintDate;
    long[] deadline;
    long[] actualStart;
    long[] actualFinish;
    int[] level;
    int[] order;
    final LinkFacts links;
    int[] firstOut;
    int[] out;
    LinkIndex linkIndex;
    List<Cycle> cycles;
    List<Problem> problems;

    NetworkDraft(ScheduleNetwork base) {
        this.base = base;
        header = base.header;
        portfolioId = base.portfolioId;
        portfolioCalendar = base.portfolioCalendar;
        start = base.start;
        dataDate = base.dataDate;
        progressMode = base.progressMode;
        calendars = base.calendars;
        teamIds = base.teamIds;
        teamNames = base.teamNames;
        programIds = base.programIds;
        programNames = base.programNames;
        scheduled = base.scheduled;
        index = base.items;
        ids = base.ids;
        names = base.names;
        team = base.team;
        program = base.program;
        calendar = base.calendar;
        duration = base.duration;
        remaining = base.remaining;
        delay = base.delay;
        priority = base.priority;
        flags = base.flags;
        constraint = base.constraint;
        constraintDate = base.constraintDate;
        deadline = base.deadline;
        actualStart = base.actualStart;
        actualFinish = base.actualFinish;
        level = base.level;
        order = base.order;
        links = new LinkFacts(base);
        firstOut = base.firstOut;
        out = base.out;
        linkIndex = base.linkIndex;
        cycles = base.cycles;
        problems = base.problems;
    }

    NetworkDraft(NetworkBuilder from) {
        base = null;
        header = PortfolioPatch.header(from.portfolio);
        portfolioId = from.portfolio.getId();
        portfolioCalendar = from.book.number(from.portfolio.getCalendar());
        start = from.start;
        dataDate = from.dataDate;
        progressMode = from.progressMode;
        calendars = from.book.numbered();
        teamIds = from.owners.teamIds();
        teamNames = from.owners.teamNames();
        programIds = from.owners.programIds();
        programNames = from.owners.programNames();
        scheduled = from.scheduled;
        ids = from.facts.ids;
        names = from.facts.names;
        team = from.facts.team;
        program = from.facts.program;
        calendar = from.facts.calendar;
        duration = from.facts.duration;
        remaining = from.facts.remaining;
        delay = from.facts.delay;
        priority = from.facts.priority;
        flags = from.facts.flags;
        constraint = from.facts.constraint;
        constraintDate = from.facts.constraintDate;
        deadline = from.facts.deadline;
        actualStart = from.facts.actualStart;
        actualFinish = from.facts.actualFinish;
        level = from.level;
        order = from.order;
        links = from.links;
        links.given = Arrays.equals(links.given, links.lag) ? links.lag : links.given;
        String[] byPlace = new String[ids.length];
        Arrays.setAll(byPlace, place -> ids[order[place]]);
        index = new IdIndex(byPlace);
        linkIndex = LinkIndex.of(links.ids);
        cycles = new ArrayList<>();
        problems = from.problems;
        sortOutgoing();
    }

    /** Numbers of dependencies by predecessor, and within it by number. */
    void sortOutgoing() {
        firstOut = new int[ids.length + 1];
        for (int link = 0; link < links.count; link++) {
            firstOut[links.predecessor[link] + 1]++;
        }
        for (int item = 1; item < firstOut.length; item++) {
            firstOut[item] += firstOut[item - 1];
        }
        int[] next = firstOut.clone();
        out = new int[links.count];
        for (int link = 0; link < out.length; link++) {
            out[next[links.predecessor[link]]++] = link;
        }
    }

    /** Names what cannot be scheduled, and puts all problems into their order. */
    ScheduleNetwork finished() {
        problems = new ArrayList<>(problems);
        cycles = new ArrayList<>();
        new CycleFinder(this).find();
        problems.sort(Problem.ORDER);
        return new ScheduleNetwork(this);
    }

    /** Takes over what was read of one item, copying each array in which something is different. */
    void take(int item, ItemFacts facts) {
        if (!Objects.equals(names[item], facts.names[0])) {
            names = names == base.names ? names.clone() : names;
            names[item] = facts.names[0];
        }
        if (priority[item] != facts.priority[0]) {
            priority = priority == base.priority ? priority.clone() : priority;
            priority[item] = facts.priority[0];
        }
        duration = with(duration, base.duration, item, facts.duration[0]);
        remaining = with(remaining, base.remaining, item, facts.remaining[0]);
        delay = with(delay, base.delay, item, facts.delay[0]);
        flags = with(flags, base.flags, item, facts.flags[0]);
        constraint = with(constraint, base.constraint, item, facts.constraint[0]);
        constraintDate = with(constraintDate, base.constraintDate, item, facts.constraintDate[0]);
        deadline = with(deadline, base.deadline, item, facts.deadline[0]);
        actualStart = with(actualStart, base.actualStart, item, facts.actualStart[0]);
        actualFinish = with(actualFinish, base.actualFinish, item, facts.actualFinish[0]);
    }

    /** The array with another value at a place: itself if it has that value or is not of the base, else a copy. */
    static int[] with(int[] array, int[] of, int at, int value) {
        if (array[at] == value) {
            return array;
        }
        int[] own = own(array, of);
        own[at] = value;
        return own;
    }

    static long[] with(long[] array, long[] of, int at, long value) {
        if (array[at] == value) {
            return array;
        }
        long[] own = own(array, of);
        own[at] = value;
        return own;
    }

    static byte[] with(byte[] array, byte[] of, int at, byte value) {
        if (array[at] == value) {
            return array;
        }
        byte[] own = own(array, of);
        own[at] = value;
        return own;
    }

    boolean is(int item, byte flag) {
        return (flags[item] & flag) != 0;
    }

    static int[] own(int[] array, int[] of) {
        return array == of ? array.clone() : array;
    }

    static long[] own(long[] array, long[] of) {
        return array == of ? array.clone() : array;
    }

    static byte[] own(byte[] array, byte[] of) {
        return array == of ? array.clone() : array;
    }

    /** Gives every item another number: with its arrays, its dependencies and its place in the order of the portfolio. */
    void renumber(int[] numberOf) {
        ids = permuted(ids, numberOf);
        names = permuted(names, numberOf);
        team = permuted(team, numberOf);
        program = permuted(program, numberOf);
        calendar = permuted(calendar, numberOf);
        duration = permuted(duration, numberOf);
        remaining = permuted(remaining, numberOf);
        delay = permuted(delay, numberOf);
        short[] priorities = new short[priority.length];
        byte[] flagsOf = new byte[flags.length];
        byte[] constraints = new byte[constraint.length];
        for (int item = 0; item < numberOf.length; item++) {
            priorities[numberOf[item]] = priority[item];
            flagsOf[numberOf[item]] = flags[item];
            constraints[numberOf[item]] = constraint[item];
        }
        priority = priorities;
        flags = flagsOf;
        constraint = constraints;
        constraintDate = permuted(constraintDate, numberOf);
        deadline = permuted(deadline, numberOf);
        actualStart = permuted(actualStart, numberOf);
        actualFinish = permuted(actualFinish, numberOf);
        level = permuted(level, numberOf);
        order = Arrays.stream(order).map(item -> numberOf[item]).toArray();
        links.become(links.renumbered(numberOf));
    }

    private static String[] permuted(String[] array, int[] numberOf) {
        String[] permuted = new String[array.length];
        for (int item = 0; item < array.length; item++) {
            permuted[numberOf[item]] = array[item];
        }
        return permuted;
    }

    private static int[] permuted(int[] array, int[] numberOf) {
        int[] permuted = new int[array.length];
        for (int item = 0; item < array.length; item++) {
            permuted[numberOf[item]] = array[item];
        }
        return permuted;
    }

    private static long[] permuted(long[] array, int[] numberOf) {
        long[] permuted = new long[array.length];
        for (int item = 0; item < array.length; item++) {
            permuted[numberOf[item]] = array[item];
        }
        return permuted;
    }
}
