// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.model.Baseline;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Gate;
import org.keelson.model.HasStatus;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Items;
import org.keelson.rendering.roadmap.RoadmapGroups.Group;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.rendering.roadmap.RoadmapModel.Span;

/** Reads portfolio and schedule into a {@link RoadmapModel}. Used once. */
final class RoadmapModelBuilder {

    private static final Comparator<Row> BY_TIME = Comparator
            .comparing(Row::start, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(Row::finish, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::name).thenComparing(Row::id);

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final Grouping grouping;
    private final Standing standing;
    private final CalendarBook calendars;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Span> baseline;
    private final Map<String, LocalDateTime> promises = new HashMap<>();
    /** A schedule makes its answers when asked, and the same are asked for many times. */
    private final RoadmapReader.Memory known;
    private final Map<String, WorkItem> items;

    /** @param known of the schedule; what is in it is not made again, and what is made is kept in it */
    RoadmapModelBuilder(Portfolio portfolio, Grouping grouping, RoadmapReader.Memory known) {
        this.portfolio = portfolio;
        this.known = known;
        this.items = known.items;
        this.schedule = known.schedule;
        this.grouping = grouping;
        this.standing = new Standing(schedule, this::at);
        if (known.calendars == null) {
            known.calendars = CalendarBook.of(portfolio);
        }
        this.calendars = known.calendars;
        this.baseline = baseline(portfolio);
    }

    private Optional<ItemSchedule> at(String id) {
        return known.dates.computeIfAbsent(id, schedule::item);
    }

    private Standing.Verdict verdict(WorkItem item) {
        return known.verdicts.computeIfAbsent(item, standing::of);
    }

    private static Map<String, Span> baseline(Portfolio portfolio) {
        Map<String, Span> spans = new HashMap<>();
        portfolio.getBaselines().stream().max(Comparator.comparing(Baseline::getTakenOn,
                Comparator.nullsFirst(Comparator.naturalOrder()))).ifPresent(last -> last.getEntries().forEach(entry -> {
                    if (entry.getItem() != null && entry.getStart() != null && entry.getFinish() != null) {
                        spans.putIfAbsent(entry.getItem(), new Span(entry.getStart(), entry.getFinish()));
                    }
                }));
        return spans;
    }

    RoadmapModel build(LocalDateTime today) {
        portfolio.getDependencies().forEach(this::readPromise);
        RoadmapGroups.of(portfolio, grouping).forEach(group -> addGroup(group, 0));
        if (known.links == null) {
            readLinks();
        } else {
            updateLinks();
        }
        return new RoadmapModel(schedule.dataDate(), today, calendars.portfolio(), rows, known.links, Map.of());
    }

    /** A link, and the dependency that it is; null for the input of a gate. */
    private record Read(Link link, Dependency dependency) {
    }

    private void readLinks() {
        List<Read> found = new ArrayList<>();
        Set<List<String>> drawn = new HashSet<>();
        for (Dependency dependency : portfolio.getDependencies()) {
            WorkItem source = dependency.getPredecessor();
            WorkItem target = dependency.getSuccessor();
            if (dependency.getId() != null && source != null && target != null && items.containsKey(source.getId())
                    && items.containsKey(target.getId())) {
                found.add(new Read(link(dependency), dependency));
                if (target instanceof Gate) {
                    drawn.add(List.of(source.getId(), target.getId()));
                }
            }
        }
        items.values().stream().filter(Gate.class::isInstance).map(Gate.class::cast)
                .forEach(gate -> addInputs(gate, drawn, found));
        found.sort(Comparator.comparing(each -> each.link().id()));
        known.links = found.stream().map(Read::link).toList();
        known.linked = new ArrayList<>(found.stream().map(Read::dependency).toList());
    }

    /** The same links as before, some with ends that have changed. */
    private void updateLinks() {
        List<Link> links = new ArrayList<>(known.links);
        for (int at = 0; at < links.size(); at++) {
            Link was = links.get(at);
            if (known.stale.contains(was.source()) || known.stale.contains(was.target())) {
                Dependency dependency = known.linked.get(at);
                Link now = dependency == null ? input(items.get(was.source()), (Gate) items.get(was.target())) : link(dependency);
                if (!now.equals(was)) {
                    links.set(at, now);
                }
            }
        }
        known.links = links;
    }

    private Link link(Dependency dependency) {
        WorkItem source = dependency.getPredecessor();
        WorkItem target = dependency.getSuccessor();
        return new Link(dependency.getId(), source.getId(), target.getId(), dependency.getType(),
                isCritical(source) && isCritical(target) && schedule.isDriving(dependency.getId()), false);
    }

    /** An input that has a dependency as well is drawn once. */
    private void addInputs(Gate gate, Set<List<String>> drawn, List<Read> into) {
        for (WorkItem input : gate.getInputs()) {
            if (items.containsKey(input.getId()) && drawn.add(List.of(input.getId(), gate.getId()))) {
                into.add(new Read(input(input, gate), null));
            }
        }
    }

    private Link input(WorkItem input, Gate gate) {
        boolean drives = at(gate.getId()).map(ItemSchedule::driver).filter(driver -> input.getId().equals(driver.id()))
                .isPresent();
        return new Link(gate.getId() + "/" + input.getId(), input.getId(), gate.getId(), DependencyType.FS,
                drives && isCritical(gate) && isCritical(input), true);
    }

    /** Of several promises the first one to be kept counts. */
    private void readPromise(Dependency dependency) {
        LocalDateTime promised = dependency.getPromised();
        WorkItem provider = dependency.getPredecessor();
        if (promised != null && provider != null && provider.getId() != null && !Standing.isDelivered(dependency)
                && dependency.getState() != DependencyState.REJECTED) {
            promises.merge(provider.getId(), promised, (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    private void addGroup(Group group, int depth) {
        int at = rows.size();
        rows.add(null);
        List<Row> own = new ArrayList<>();
        for (WorkItem item : group.items()) {
            if (item.getId() != null && items.putIfAbsent(item.getId(), item) == null) {
                own.add(item(item, depth + 1, group.hue()));
            }
        }
        group.decisions().forEach(decision -> own.add(decision(decision, depth + 1, group.hue())));
        List<Object> key = List.of(group.kind(), group.id(), depth);
        RoadmapReader.Known before = known.last.get(key);
        List<Row> sorted = before != null && isSame(before.items(), own) ? before.sorted()
                : own.stream().sorted(BY_TIME).toList();
        rows.addAll(sorted);
        group.parts().forEach(part -> addGroup(part, depth + 1));
        List<Row> inside = rows.subList(at + 1, rows.size()).stream().filter(r -> !r.kind().isGroup()).toList();
        if (inside.isEmpty() && !group.isKept()) {
            rows.subList(at, rows.size()).clear();
            return;
        }
        boolean same = before != null && isSame(before.inside(), inside) && before.row().name().equals(group.name())
                && before.row().hue() == group.hue();
        rows.set(at, same ? before.row() : group(group, depth, inside));
        known.groups.put(key, new RoadmapReader.Known(own, sorted, inside, rows.get(at)));
    }

    /** Whether no row was made anew: one that looks as before may weigh more. */
    private static boolean isSame(List<Row> before, List<Row> now) {
        boolean same = before.size() == now.size();
        for (int at = 0; same && at < now.size(); at++) {
            same = before.get(at) == now.get(at);
        }
        return same;
    }

    private Row group(Group group, int depth, List<Row> inside) {
        LocalDateTime start = inside.stream().map(Row::start).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null);
        LocalDateTime finish = inside.stream().map(Row::finish).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElse(null);
        long total = 0;
        long done = 0;
        for (Row row : inside) {
            long weight = at(row.id()).map(ItemSchedule::durationMinutes).orElse(0);
            total += weight;
            done += weight * row.progress();
        }
        Standing.Verdict verdict = verdict(group, inside);
        return new Row(group.id(), group.kind(), depth, group.name(), verdict.status(), start, finish, null, null, null, null,
                null, inside.stream().anyMatch(Row::critical), false, false, total == 0 ? 0 : (int) (done / total),
                group.hue(), Items.sentence(verdict.why()));
    }

    private Standing.Verdict verdict(Group group, Collection<Row> inside) {
        if (group.element() instanceof HasStatus claimed) {
            return standing.of(claimed, inside.stream().map(r -> items.get(r.id())).filter(Objects::nonNull).toList(),
                    this::verdict);
        }
        return inside.stream().filter(r -> r.kind() != Kind.DECISION && r.status() != Status.UNKNOWN)
                .max(Comparator.comparingInt(r -> badness(r.status())))
                .map(worst -> new Standing.Verdict(worst.status(), "“" + worst.name() + "”: " + worst.why()))
                .orElseGet(() -> new Standing.Verdict(Status.UNKNOWN, "Nobody has said how it stands."));
    }

    private static int badness(Status status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case ON_TRACK -> 1;
            case WATCH -> 2;
            case OFF_TRACK -> 3;
        };
    }

    private Row item(WorkItem item, int depth, int hue) {
        Row before = known.rows.get(item.getId());
        if (before != null && before.depth() == depth && before.hue() == hue
                && Objects.equals(before.baseline(), baseline.get(item.getId()))) {
            return before;
        }
        Row now = make(item, depth, hue);
        known.rows.put(item.getId(), now);
        return now;
    }

    private Row make(WorkItem item, int depth, int hue) {
        ItemSchedule at = at(item.getId()).filter(ItemSchedule::scheduled).orElse(null);
        Kind kind = item instanceof Gate ? Kind.GATE : item instanceof Milestone ? Kind.MILESTONE : Kind.DELIVERABLE;
        Standing.Verdict verdict = verdict(item);
        String name = Items.name(item);
        LocalDateTime promised = promises.get(item.getId());
        Span agreed = baseline.get(item.getId());
        if (at == null) {
            return new Row(item.getId(), kind, depth, name, verdict.status(), null, null, null, null, item.getDeadline(),
                    promised, agreed, false, false, false, Items.progress(item), hue, verdict.why());
        }
        boolean open = !Standing.isFinished(item);
        LocalDateTime lead = item instanceof Gate gate && gate.getLeadTime() != null && gate.getLeadTime() > 0
                ? calendars.of(item).add(at.start(), -gate.getLeadTime()) : null;
        return new Row(item.getId(), kind, depth, name, verdict.status(), at.start(), at.finish(), lead,
                open && at.totalFloatMinutes() > 0 ? at.lateFinish() : null, at.deadline(), open ? promised : null, agreed,
                at.critical(), open && at.deadlineSlipMinutes() > 0,
                open && at.assumedEstimate() && kind == Kind.DELIVERABLE, Items.progress(item), hue,
                Items.sentence(verdict.why()) + " " + Items.sentence(at.driver().text()));
    }

    /** A decision stands at the end of its day; its float ends where the first of those that wait for it must start. */
    private Row decision(Decision decision, int depth, int hue) {
        boolean made = decision.getDecidedOn() != null;
        LocalDateTime day = (made ? decision.getDecidedOn() : decision.getDecideBy()).atTime(17, 0);
        LocalDateTime needed = made ? null : decision.getItems().stream().filter(item -> !Standing.isFinished(item))
                .map(item -> at(item.getId()).map(ItemSchedule::lateStart).orElse(null))
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        boolean late = !made && (day.isBefore(schedule.dataDate()) || needed != null && day.isAfter(needed));
        int waiting = decision.getItems().size();
        String why = made ? "Decided." : (late ? day.isBefore(schedule.dataDate()) ? "It is overdue. "
                : "It comes after what waits for it must start. " : "")
                + (waiting == 0 ? "Nothing waits for it."
                        : waiting == 1 ? "One item waits for it." : waiting + " items wait for it.");
        Status status = made ? Status.ON_TRACK : late ? Status.OFF_TRACK : Status.UNKNOWN;
        return new Row(decision.getId(), Kind.DECISION, depth, Items.name(decision), status, day, day, null,
                needed != null && needed.isAfter(day) ? needed : null, null, null, null, false, late, false,
                made ? 100 : 0, hue, why);
    }

    private boolean isCritical(WorkItem item) {
        return at(item.getId()).map(ItemSchedule::critical).orElse(false);
    }
}
