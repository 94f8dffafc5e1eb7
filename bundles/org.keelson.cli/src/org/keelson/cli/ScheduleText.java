// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.analysis.Cycle;
import org.keelson.analysis.Durations;
import org.keelson.analysis.FloatLimits;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.model.Dependency;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/** A schedule for people: what drives the finish, what may soon, what is late and why, and every item. */
final class ScheduleText {

    /** Near-critical is what has so many days of float, or less. */
    private static final int NEAR_DAYS = 5;
    private static final int ROWS = 15;

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final FloatLimits limits;
    private final Map<String, WorkItem> items;
    private final int minutesPerDay;
    private final Text text;

    /** @param items by id */
    ScheduleText(Portfolio portfolio, Schedule schedule, Map<String, WorkItem> items, Text text) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.items = items;
        this.text = text;
        network = schedule.network();
        limits = schedule.floatLimits();
        minutesPerDay = network.portfolioCalendar().minutesPerDay();
    }

    void write() {
        text.line(String.valueOf(portfolio.getName()));
        text.line("  from " + Text.date(schedule.start()) + " to " + Text.date(schedule.finish()) + ", data date "
                + Text.date(schedule.dataDate()));
        Undated.text(text, network);
        criticalPath();
        nearCritical();
        late();
        milestones();
        new Summaries(portfolio, schedule).text(text);
        loops();
        table();
    }

    private void criticalPath() {
        text.blank().line("Critical path");
        if (schedule.criticalPath().isEmpty()) {
            text.line("  none: nothing is scheduled");
            return;
        }
        Text.Table chain = Text.table("start", "finish", "item", "team", "because");
        for (String id : schedule.criticalPath()) {
            ItemSchedule dates = schedule.item(id).orElseThrow();
            chain.row(Text.date(dates.start()), Text.date(dates.finish()), name(id), team(id), dates.driver().text());
        }
        text.table(chain);
    }

    private void nearCritical() {
        List<Integer> near = new ArrayList<>();
        for (int item = 0; item < network.scheduledCount(); item++) {
            int left = schedule.totalFloat(item);
            if (left > 0 && left <= NEAR_DAYS * minutesPerDay && !network.isFinished(item) && !network.isHammock(item)) {
                near.add(item);
            }
        }
        if (near.isEmpty()) {
            return;
        }
        near.sort(Comparator.comparingInt(schedule::totalFloat).thenComparing(network::id));
        text.blank().line("Near-critical: " + NEAR_DAYS + "d of float or less");
        Text.Table table = Text.table(">float", "item", "team", "finish", "late when it misses");
        for (int item : near.subList(0, Math.min(ROWS, near.size()))) {
            table.row(span(schedule.totalFloat(item)), network.name(item), team(network.id(item)),
                    Text.date(schedule.item(network.id(item)).orElseThrow().finish()), limits.of(item).text());
        }
        text.table(table);
        more(near.size());
    }

    /** Negative float by cause: one line for all that leads to the same deadline or constraint. */
    private void late() {
        Map<String, List<Integer>> byCause = new LinkedHashMap<>();
        for (int item = 0; item < network.scheduledCount(); item++) {
            if (schedule.totalFloat(item) < 0) {
                byCause.computeIfAbsent(limits.of(item).text(), key -> new ArrayList<>()).add(item);
            }
        }
        if (byCause.isEmpty()) {
            return;
        }
        Comparator<Integer> worstFirst = Comparator.comparingInt(schedule::totalFloat);
        byCause.values().forEach(list -> list.sort(worstFirst.thenComparing(network::id)));
        List<Map.Entry<String, List<Integer>>> causes = new ArrayList<>(byCause.entrySet());
        causes.sort(Map.Entry.<String, List<Integer>>comparingByValue(Comparator.comparing(List::getFirst, worstFirst))
                .thenComparing(Map.Entry.comparingByKey()));
        text.blank().line("Late: negative float, and what is missed");
        Text.Table table = Text.table(">float", ">items", "which", "missed");
        for (Map.Entry<String, List<Integer>> cause : causes.subList(0, Math.min(ROWS, causes.size()))) {
            List<Integer> late = cause.getValue();
            List<String> names = late.stream().limit(3).map(network::name).toList();
            table.row(span(schedule.totalFloat(late.getFirst())), late.size(),
                    String.join(", ", names) + (late.size() > names.size() ? ", …" : ""), cause.getKey());
        }
        text.table(table);
        more(causes.size());
    }

    private void milestones() {
        List<ItemSchedule> found = schedule.items().stream().filter(ItemSchedule::scheduled)
                .filter(dates -> items.get(dates.id()) instanceof Milestone || items.get(dates.id()) instanceof Gate)
                .sorted(Comparator.comparing(ItemSchedule::finish).thenComparing(ItemSchedule::id)).toList();
        if (found.isEmpty()) {
            return;
        }
        text.blank().line("Milestones and gates");
        Text.Table table = Text.table("", "finish", "item", "team", "deadline", ">late by", ">float", "because");
        for (ItemSchedule dates : found) {
            table.row(mark(dates), Text.date(dates.finish()), name(dates.id()), team(dates.id()), deadline(dates), lateBy(dates),
                    left(dates), dates.driver().text());
        }
        text.table(table);
    }

    private void more(int size) {
        if (size > ROWS) {
            text.line("  … and " + (size - ROWS) + " more");
        }
    }

    private void loops() {
        if (schedule.cycles().isEmpty()) {
            return;
        }
        text.blank().line("Loops: these wait for each other and could not be scheduled");
        for (Cycle cycle : schedule.cycles()) {
            StringBuilder line = new StringBuilder("  ");
            for (String id : cycle.path()) {
                line.append(name(id)).append(" → ");
            }
            line.append(name(cycle.path().getFirst()));
            portfolio.getDependencies().stream().filter(d -> d.getId() != null && d.getId().equals(cycle.cut())).findFirst()
                    .ifPresent(d -> line.append("; cheapest to cut: ").append(ends(d)));
            text.line(line.toString());
        }
    }

    private static String ends(Dependency dependency) {
        return dependency.getPredecessor().getName() + " → " + dependency.getSuccessor().getName();
    }

    private void table() {
        if (schedule.items().isEmpty()) {
            return;
        }
        text.blank().line(Text.count(schedule.items().size(), "item")
                + "; * is on the critical path or has no float, ✓ is done, ~ has an assumed estimate");
        Text.Table table = Text.table("", "item", "team", "start", "finish", ">duration", ">float", ">free", "deadline",
                ">late by");
        for (ItemSchedule dates : schedule.items()) {
            table.row(mark(dates), name(dates.id()), team(dates.id()), Text.date(dates.start()), Text.date(dates.finish()),
                    (dates.assumedEstimate() ? "~" : "") + duration(dates.durationMinutes()), left(dates),
                    isOpen(dates) ? span(dates.freeFloatMinutes()) : "", deadline(dates), lateBy(dates));
        }
        text.table(table);
    }

    private String name(String id) {
        String name = items.get(id).getName();
        return name == null ? id : name;
    }

    private String team(String id) {
        return items.get(id).getOwnerTeam() == null ? null : items.get(id).getOwnerTeam().getName();
    }

    private boolean isOpen(ItemSchedule dates) {
        return dates.scheduled() && !network.isFinished(network.indexOf(dates.id()));
    }

    private String mark(ItemSchedule dates) {
        return dates.critical() ? "*" : dates.scheduled() && !isOpen(dates) ? "✓" : "";
    }

    private String left(ItemSchedule dates) {
        return isOpen(dates) ? span(dates.totalFloatMinutes()) : dates.scheduled() ? "" : "-";
    }

    private static String deadline(ItemSchedule dates) {
        return dates.deadline() == null ? "" : Text.date(dates.deadline());
    }

    private String lateBy(ItemSchedule dates) {
        return dates.scheduled() && dates.deadlineSlipMinutes() > 0 ? span(dates.deadlineSlipMinutes()) : "";
    }

    private String span(int minutes) {
        return Text.span(minutes, minutesPerDay);
    }

    private String duration(int minutes) {
        return Durations.format(minutes, minutesPerDay);
    }
}
