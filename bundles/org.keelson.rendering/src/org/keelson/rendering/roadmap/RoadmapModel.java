// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.DependencyType;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;

/**
 * What is on a roadmap: rows from top to bottom, and the dependencies and gate inputs between them.
 * Immutable; may be read from any thread.
 *
 * @param dataDate as of when progress is known
 * @param today    the present time; null if it is not to be shown
 * @param calendar whose time off is tinted
 * @param rows     groups with what is in them, as {@link Row#depth()} says
 * @param links    dependencies and inputs of gates whose both ends have a row, by id
 * @param bands    finish from P50 to P80 of rows that a simulation knows, by id
 */
public record RoadmapModel(LocalDateTime dataDate, LocalDateTime today, WorkCalendar calendar, List<Row> rows,
        List<Link> links, Map<String, Span> bands) {

    /** Id of the row of what belongs to no group. */
    public static final String REST = "";

    /** What a row stands for. */
    public enum Kind {
        PROGRAM, WORKSTREAM, TEAM, OBJECTIVE,
        /** What belongs to no group. */
        REST, DELIVERABLE, MILESTONE, GATE, DECISION;

        public boolean isGroup() {
            return ordinal() <= REST.ordinal();
        }
    }

    /** By what the rows are grouped. */
    public enum Grouping {
        /** By program; workstreams are not told apart. */
        PROGRAM,
        /** By program, and in each by workstream. */
        WORKSTREAM,
        /** By the team that owns an item. */
        TEAM,
        /** By the objective that an item's milestone or program works for. */
        OBJECTIVE
    }

    /** From one time to another, neither null. */
    public record Span(LocalDateTime from, LocalDateTime to) {
    }

    /**
     * A row.
     *
     * @param id         id of the element; {@link #REST} for the row of what belongs to no group
     * @param depth      0 for the outermost groups, one more for each nesting
     * @param start      start, of a group that of its first item; null if it has no dates, as {@code finish} is then
     * @param leadStart  of a gate: when its inputs are due; null if it has no lead time
     * @param lateFinish latest finish without harm; null if there is no float to show
     * @param deadline   null if there is none
     * @param promised   when it was promised to others, the earliest of those that are open; null if it was not
     * @param baseline   where it lay in the baseline that was taken last; null if it did not
     * @param progress   0 to 100; of a group, weighted by duration
     * @param hue        hue of the outermost group
     * @param why        one sentence or more
     */
    public record Row(String id, Kind kind, int depth, String name, Status status, LocalDateTime start,
            LocalDateTime finish, LocalDateTime leadStart, LocalDateTime lateFinish, LocalDateTime deadline,
            LocalDateTime promised, Span baseline, boolean critical, boolean late, boolean assumed, int progress, int hue,
            String why) {

        /** The same row, of which the baseline is not to be shown. */
        public Row withoutBaseline() {
            return baseline == null ? this : new Row(id, kind, depth, name, status, start, finish, leadStart, lateFinish,
                    deadline, promised, null, critical, late, assumed, progress, hue, why);
        }
    }

    /**
     * A dependency between the rows of two items, or an input that a gate needs.
     *
     * @param id    id of the dependency; of an input, the ids of gate and input with a slash between them
     * @param input whether the target is a gate, and the source one of its inputs
     */
    public record Link(String id, String source, String target, DependencyType type, boolean critical, boolean input) {
    }

    public RoadmapModel {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
        bands = Map.copyOf(bands);
    }

    /** The roadmap of a portfolio: programs and workstreams in its order, items by start, finish, name and id. */
    public static RoadmapModel of(Portfolio portfolio, Schedule schedule, LocalDateTime today) {
        return of(portfolio, schedule, today, Grouping.WORKSTREAM);
    }

    /** As {@link #of(Portfolio, Schedule, LocalDateTime)}, grouped otherwise. Decisions with a day are among the rows. */
    public static RoadmapModel of(Portfolio portfolio, Schedule schedule, LocalDateTime today, Grouping grouping) {
        return new RoadmapReader().read(portfolio, schedule, today, grouping, null);
    }

    /** The same roadmap with what a simulation found. */
    public RoadmapModel withBands(Map<String, Span> found) {
        return new RoadmapModel(dataDate, today, calendar, rows, links, found);
    }

    /** The roadmap with only some of its items; groups that become empty are left out. */
    public RoadmapModel keep(Predicate<Row> kept) {
        List<Row> some = new ArrayList<>();
        for (int r = rows.size() - 1; r >= 0; r--) {
            Row row = rows.get(r);
            boolean holds = !some.isEmpty() && some.get(0).depth() > row.depth();
            if (row.kind().isGroup() ? holds : kept.test(row)) {
                some.add(0, row);
            }
        }
        Set<String> ids = some.stream().map(Row::id).collect(Collectors.toSet());
        return new RoadmapModel(dataDate, today, calendar, some,
                links.stream().filter(l -> ids.contains(l.source()) && ids.contains(l.target())).toList(), bands);
    }
}
