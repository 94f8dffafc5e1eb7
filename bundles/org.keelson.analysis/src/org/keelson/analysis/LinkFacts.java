// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.Arrays;
import org.keelson.model.LagKind;

/** Dependencies as arrays; first in the order of the model between positions of items, then by successor between their numbers. */
final class LinkFacts {

    int count;
    String[] ids;
    int[] predecessor;
    int[] successor;
    byte[] type;
    /** The kind of lag, and its minutes or per cent, as given. */
    byte[] kind;
    int[] given;
    /** The lag in minutes, and how to count it. */
    byte[] mode;
    int[] lag;
    int[] calendar;
    /** How committed the dependency is, for the choice of a cut. */
    byte[] commitment;
    int[] firstIn;

    LinkFacts(int capacity) {
        ids = new String[capacity];
        predecessor = new int[capacity];
        successor = new int[capacity];
        type = new byte[capacity];
        kind = new byte[capacity];
        given = new int[capacity];
        mode = new byte[capacity];
        lag = new int[capacity];
        calendar = new int[capacity];
        commitment = new byte[capacity];
    }

    /** The arrays of a network themselves, to be copied before anything is written to them. */
    LinkFacts(ScheduleNetwork network) {
        count = network.predecessor.length;
        ids = network.linkIds;
        predecessor = network.predecessor;
        successor = network.successor;
        type = network.linkType;
        kind = network.lagKind;
        given = network.givenLag;
        mode = network.lagMode;
        lag = network.lag;
        calendar = network.lagCalendar;
        commitment = network.commitment;
        firstIn = network.firstIn;
    }

    void become(LinkFacts other) {
        count = other.count;
        ids = other.ids;
        predecessor = other.predecessor;
        successor = other.successor;
        type = other.type;
        kind = other.kind;
        given = other.given;
        mode = other.mode;
        lag = other.lag;
        calendar = other.calendar;
        commitment = other.commitment;
        firstIn = other.firstIn;
    }

    /** Takes over dependencies of another set, in a row. */
    private void copy(LinkFacts from, int begin, int end, int to) {
        int length = end - begin;
        System.arraycopy(from.ids, begin, ids, to, length);
        System.arraycopy(from.predecessor, begin, predecessor, to, length);
        System.arraycopy(from.successor, begin, successor, to, length);
        System.arraycopy(from.type, begin, type, to, length);
        System.arraycopy(from.kind, begin, kind, to, length);
        if (given != lag) {
            System.arraycopy(from.given, begin, given, to, length);
        }
        System.arraycopy(from.mode, begin, mode, to, length);
        System.arraycopy(from.lag, begin, lag, to, length);
        System.arraycopy(from.calendar, begin, calendar, to, length);
        System.arraycopy(from.commitment, begin, commitment, to, length);
    }

    /**
     * The same dependencies, grouped by successor as they are, less some and with others at the end of their groups.
     *
     * @param removed their numbers, ascending
     * @param added   grouped by successor too, with the same numbers of items
     */
    LinkFacts spliced(int[] removed, LinkFacts added) {
        LinkFacts result = new LinkFacts(count - removed.length + added.count);
        result.given = given == lag && Arrays.equals(added.given, added.lag) ? result.lag : result.given;
        result.count = result.ids.length;
        int from = 0;
        int to = 0;
        int gone = 0;
        for (int more = 0; more <= added.count; more++) {
            int end = more == added.count ? count : firstIn[added.successor[more] + 1];
            for (; gone < removed.length && removed[gone] < end; gone++) {
                result.copy(this, from, removed[gone], to);
                to += removed[gone] - from;
                from = removed[gone] + 1;
            }
            result.copy(this, from, end, to);
            to += end - from;
            from = end;
            if (more < added.count) {
                result.copy(added, more, more + 1, to++);
            }
        }
        result.firstIn = shifted(firstIn, removed, successor, added.count, added.successor);
        return result;
    }

    /** Where groups begin once dependencies are gone and others have come, both in ascending order of their items. */
    private static int[] shifted(int[] first, int[] removed, int[] itemOf, int more, int[] itemOfMore) {
        int[] shifted = new int[first.length];
        int gone = 0;
        int come = 0;
        for (int item = 0; item < first.length; item++) {
            while (gone < removed.length && itemOf[removed[gone]] < item) {
                gone++;
            }
            while (come < more && itemOfMore[come] < item) {
                come++;
            }
            shifted[item] = first[item] - gone + come;
        }
        return shifted;
    }

    /** The same dependencies with items renumbered, grouped by successor; within a group the order stays. */
    LinkFacts renumbered(int[] numberOf) {
        LinkFacts sorted = new LinkFacts(count);
        sorted.count = count;
        sorted.firstIn = new int[numberOf.length + 1];
        for (int link = 0; link < count; link++) {
            sorted.firstIn[numberOf[successor[link]] + 1]++;
        }
        for (int item = 0; item < numberOf.length; item++) {
            sorted.firstIn[item + 1] += sorted.firstIn[item];
        }
        int[] next = sorted.firstIn.clone();
        for (int link = 0; link < count; link++) {
            int to = next[numberOf[successor[link]]]++;
            sorted.ids[to] = ids[link];
            sorted.predecessor[to] = numberOf[predecessor[link]];
            sorted.successor[to] = numberOf[successor[link]];
            sorted.type[to] = type[link];
            sorted.kind[to] = kind[link];
            sorted.given[to] = given[link];
            sorted.mode[to] = mode[link];
            sorted.lag[to] = lag[link];
            sorted.calendar[to] = calendar[link];
            sorted.commitment[to] = commitment[link];
        }
        return sorted;
    }

    /**
     * Works out lag and mode from what was given.
     *
     * @return the lag as it would be; it is left out, so that {@link #lag} is another, if it is absurd
     */
    long resolve(int link, int[] durations, int[] calendars) {
        long asked = asked(link, durations);
        lag[link] = Math.abs(asked) > ItemFacts.ABSURD ? 0 : (int) asked;
        mode[link] = modeOf(link, lag[link], calendars);
        return asked;
    }

    /** The lag that was given, in minutes. */
    long asked(int link, int[] durations) {
        return kind[link] == LagKind.PERCENT_VALUE ? Math.round(durations[predecessor[link]] * (long) given[link] / 100.0)
                : given[link];
    }

    /** How that lag is to be counted. */
    byte modeOf(int link, int minutes, int[] calendars) {
        int to = calendars[successor[link]];
        if (minutes == 0 || kind[link] != LagKind.ELAPSED_VALUE && calendar[link] == to) {
            return calendars[predecessor[link]] == to ? ScheduleNetwork.SAME : ScheduleNetwork.CROSS;
        }
        return kind[link] == LagKind.ELAPSED_VALUE ? ScheduleNetwork.ELAPSED : ScheduleNetwork.OWN;
    }
}
