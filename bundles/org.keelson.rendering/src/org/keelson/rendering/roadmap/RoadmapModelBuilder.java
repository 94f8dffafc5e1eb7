// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.model.Dependency;
import org.keelson.model.Gate;
import org.keelson.model.HasStatus;
import org.keelson.model.ItemContainer;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.Items;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.rendering.roadmap.RoadmapModel.Row;

/** Reads portfolio and schedule into a {@link RoadmapModel}. Used once. */
final class RoadmapModelBuilder {

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final Standing standing;
    private final CalendarBook calendars;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, WorkItem> items = new HashMap<>();

    RoadmapModelBuilder(Portfolio portfolio, Schedule schedule) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.standing = new Standing(schedule);
        this.calendars = CalendarBook.of(portfolio);
    }

    RoadmapModel build(LocalDateTime today) {
        int hue = 0;
        for (Program program : portfolio.getPrograms()) {
            addGroup(program, Kind.PROGRAM, program.getWorkstreams(), 0, hue++);
        }
        List<Link> links = new ArrayList<>();
        for (Dependency dependency : portfolio.getDependencies()) {
            WorkItem source = dependency.getPredecessor();
            WorkItem target = dependency.getSuccessor();
            if (dependency.getId() != null && source != null && target != null && items.containsKey(source.getId())
                    && items.containsKey(target.getId())) {
                links.add(new Link(dependency.getId(), source.getId(), target.getId(), dependency.getType(),
                        isCritical(source) && isCritical(target) && schedule.isDriving(dependency.getId())));
            }
        }
        links.sort(Comparator.comparing(Link::id));
        return new RoadmapModel(schedule.dataDate(), today, calendars.portfolio(), rows, links);
    }

    private void addGroup(ItemContainer container, Kind kind, List<Workstream> parts, int depth, int hue) {
        int at = rows.size();
        rows.add(null);
        container.getItems().stream().filter(i -> i.getId() != null && items.putIfAbsent(i.getId(), i) == null)
                .map(i -> item(i, depth + 1, hue))
                .sorted(Comparator.comparing(Row::start, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::finish, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::name).thenComparing(Row::id))
                .forEach(rows::add);
        parts.forEach(part -> addGroup(part, Kind.WORKSTREAM, part.getWorkstreams(), depth + 1, hue));
        List<Row> inside = rows.subList(at + 1, rows.size()).stream().filter(r -> !r.kind().isGroup()).toList();
        rows.set(at, group(container, kind, depth, hue, inside));
    }

    private Row group(ItemContainer container, Kind kind, int depth, int hue, List<Row> inside) {
        LocalDateTime start = inside.stream().map(Row::start).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null);
        LocalDateTime finish = inside.stream().map(Row::finish).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElse(null);
        long total = 0;
        long done = 0;
        for (Row row : inside) {
            long weight = schedule.item(row.id()).map(ItemSchedule::durationMinutes).orElse(0);
            total += weight;
            done += weight * row.progress();
        }
        Standing.Verdict verdict = standing.of((HasStatus) container, inside.stream().map(r -> items.get(r.id())).toList());
        return new Row(container.getId(), kind, depth, Items.name(container), verdict.status(), start, finish, null, null, null,
                inside.stream().anyMatch(Row::critical), false, false, total == 0 ? 0 : (int) (done / total), hue,
                Items.sentence(verdict.why()));
    }

    private Row item(WorkItem item, int depth, int hue) {
        ItemSchedule at = schedule.item(item.getId()).filter(ItemSchedule::scheduled).orElse(null);
        Kind kind = item instanceof Gate ? Kind.GATE : item instanceof Milestone ? Kind.MILESTONE : Kind.DELIVERABLE;
        Standing.Verdict verdict = standing.of(item);
        String name = Items.name(item);
        if (at == null) {
            return new Row(item.getId(), kind, depth, name, verdict.status(), null, null, null, null, item.getDeadline(),
                    false, false, false, Items.progress(item), hue, verdict.why());
        }
        boolean open = !Standing.isFinished(item);
        LocalDateTime lead = item instanceof Gate gate && gate.getLeadTime() != null && gate.getLeadTime() > 0
                ? calendars.of(item).add(at.start(), -gate.getLeadTime()) : null;
        return new Row(item.getId(), kind, depth, name, verdict.status(), at.start(), at.finish(), lead,
                open && at.totalFloatMinutes() > 0 ? at.lateFinish() : null, at.deadline(), at.critical(),
                open && at.deadlineSlipMinutes() > 0, open && at.assumedEstimate() && kind == Kind.DELIVERABLE,
                Items.progress(item), hue, Items.sentence(verdict.why()) + " " + Items.sentence(at.driver().text()));
    }

    private boolean isCritical(WorkItem item) {
        return schedule.item(item.getId()).map(ItemSchedule::critical).orElse(false);
    }
}
