// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.DependencyType;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;

/**
 * What is on a roadmap: rows from top to bottom, and the dependencies between them. Immutable; may be read from any thread.
 *
 * @param dataDate as of when progress is known
 * @param today    the present time; null if it is not to be shown
 * @param calendar whose time off is tinted
 * @param rows     programs, their workstreams and items, as {@link Row#depth()} says
 * @param links    dependencies whose both ends have a row, by id
 */
public record RoadmapModel(LocalDateTime dataDate, LocalDateTime today, WorkCalendar calendar, List<Row> rows,
        List<Link> links) {

    /** What a row stands for. */
    public enum Kind {
        PROGRAM, WORKSTREAM, DELIVERABLE, MILESTONE, GATE;

        public boolean isGroup() {
            return this == PROGRAM || this == WORKSTREAM;
        }
    }

    /**
     * A row.
     *
     * @param id         id of the program, workstream or item
     * @param depth      0 for a program, one more for each nesting
     * @param start      start, of a group that of its first item; null if it has no dates, as {@code finish} is then
     * @param leadStart  of a gate: when its inputs are due; null if it has no lead time
     * @param lateFinish latest finish without harm; null if there is no float to show
     * @param deadline   null if there is none
     * @param progress   0 to 100; of a group, weighted by duration
     * @param hue        hue of the program
     * @param why        one sentence or more
     */
    public record Row(String id, Kind kind, int depth, String name, Status status, LocalDateTime start,
            LocalDateTime finish, LocalDateTime leadStart, LocalDateTime lateFinish, LocalDateTime deadline,
            boolean critical, boolean late, boolean assumed, int progress, int hue, String why) {
    }

    /** A dependency between the rows of two items. */
    public record Link(String id, String source, String target, DependencyType type, boolean critical) {
    }

    public RoadmapModel {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /** The roadmap of a portfolio: programs and workstreams in its order, items by start, finish, name and id. */
    public static RoadmapModel of(Portfolio portfolio, Schedule schedule, LocalDateTime today) {
        return new RoadmapModelBuilder(portfolio, schedule).build(today);
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
                links.stream().filter(l -> ids.contains(l.source()) && ids.contains(l.target())).toList());
    }
}
