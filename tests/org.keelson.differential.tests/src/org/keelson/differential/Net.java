// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.keelson.model.ConstraintKind;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/**
 * A network to be scheduled, as plain data that belongs to no scheduler: what a portfolio and a project file are both made of.
 * Items and calendars are known by their position. {@link NetText} writes and reads it.
 *
 * @param start    first day of the plan
 * @param dataDate or {@code null}
 * @param override whether what has started ignores its predecessors; otherwise logic is retained
 * @param calendars at least one; the first is that of the portfolio
 * @param items    in any order
 * @param links    between positions of items, from the earlier to the later one
 */
record Net(LocalDate start, LocalDateTime dataDate, boolean override, List<Week> calendars, List<Item> items,
        List<Link> links) {

    /** A stretch of a day, in minutes since its midnight, the end exclusive. */
    record Span(int from, int to) {
    }

    /** Days that differ from the week, both included. */
    record Except(LocalDate from, LocalDate to, List<Span> spans) {
    }

    /** Working time: the spans of Monday to Sunday, and exceptions that do not overlap. */
    record Week(List<List<Span>> days, List<Except> exceptions) {
    }

    /**
     * @param minutes    duration in working minutes; 0 makes a milestone
     * @param constraint with a date, unless ASAP or ALAP
     * @param remaining  {@code null} unless started and not finished
     */
    record Item(int minutes, int calendar, ConstraintKind constraint, LocalDateTime date, LocalDateTime deadline,
            LocalDateTime started, Integer remaining, LocalDateTime finished) {

        static Item plain(int minutes, int calendar) {
            return new Item(minutes, calendar, ConstraintKind.ASAP, null, null, null, null, null);
        }

        Item minutes(int now) {
            return new Item(now, calendar, constraint, date, deadline, started, remaining, finished);
        }

        Item calendar(int now) {
            return new Item(minutes, now, constraint, date, deadline, started, remaining, finished);
        }

        Item constraint(ConstraintKind kind, LocalDateTime at) {
            return new Item(minutes, calendar, kind, at, deadline, started, remaining, finished);
        }

        Item deadline(LocalDateTime now) {
            return new Item(minutes, calendar, constraint, date, now, started, remaining, finished);
        }

        Item progress(LocalDateTime start, Integer left, LocalDateTime finish) {
            return new Item(minutes, calendar, constraint, date, deadline, start, left, finish);
        }

        int left() {
            return finished != null ? 0 : remaining != null ? remaining : minutes;
        }
    }

    /** @param lag working minutes, elapsed minutes, or percent of the predecessor's duration */
    record Link(int from, int to, DependencyType type, int lag, LagKind kind) {

        boolean fromFinish() {
            return type == DependencyType.FS || type == DependencyType.FF;
        }

        boolean toStart() {
            return type == DependencyType.FS || type == DependencyType.SS;
        }
    }

    Net items(List<Item> now) {
        return new Net(start, dataDate, override, calendars, now, links);
    }

    Net item(int at, Item now) {
        List<Item> copy = new ArrayList<>(items);
        copy.set(at, now);
        return items(copy);
    }

    Net links(List<Link> now) {
        return new Net(start, dataDate, override, calendars, items, now);
    }

    Net calendars(List<Week> now) {
        return new Net(start, dataDate, override, now, items, links);
    }

    Net dataDate(LocalDateTime now) {
        return new Net(start, now, override, calendars, items, links);
    }

    /** The network without the items from one position to before another, and without their links. */
    Net without(int from, int to) {
        List<Item> left = new ArrayList<>(items);
        left.subList(from, to).clear();
        List<Link> kept = new ArrayList<>();
        for (Link link : links) {
            boolean gone = link.from >= from && link.from < to || link.to >= from && link.to < to;
            if (!gone) {
                int first = link.from < from ? link.from : link.from - (to - from);
                int second = link.to < from ? link.to : link.to - (to - from);
                kept.add(new Link(first, second, link.type, link.lag, link.kind));
            }
        }
        return items(left).links(kept);
    }
}
