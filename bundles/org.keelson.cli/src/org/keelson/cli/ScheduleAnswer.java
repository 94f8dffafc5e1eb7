// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Cycle;
import org.keelson.analysis.Durations;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.Problem;

/** What {@code schedule} answers. */
final class ScheduleAnswer implements Answer {

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final List<Problem> problems;
    private final Map<String, WorkItem> items = new HashMap<>();
    private final int minutesPerDay;

    ScheduleAnswer(Portfolio portfolio, Schedule schedule, List<Problem> problems) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.problems = problems;
        this.minutesPerDay = CalendarBook.of(portfolio).portfolio().minutesPerDay();
        for (Program program : portfolio.getPrograms()) {
            for (Iterator<EObject> all = program.eAllContents(); all.hasNext();) {
                if (all.next() instanceof WorkItem item) {
                    items.put(item.getId(), item);
                }
            }
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void json(Json object) throws IOException {
        object.object("portfolio", json -> {
            json.field("id", portfolio.getId());
            json.field("name", portfolio.getName());
        });
        object.field("dataDate", schedule.dataDate());
        object.field("start", schedule.start());
        object.field("finish", schedule.finish());
        object.list("items", schedule.items(), this::item);
        object.strings("criticalPath", schedule.criticalPath());
        object.list("cycles", schedule.cycles(), (json, cycle) -> {
            json.strings("path", cycle.path());
            json.field("cut", cycle.cut());
        });
    }

    private void item(Json json, ItemSchedule dates) throws IOException {
        WorkItem item = items.get(dates.id());
        json.field("id", dates.id());
        json.field("key", item.getKey());
        json.field("name", item.getName());
        json.field("kind", item.eClass().getName().toLowerCase(Locale.ROOT));
        json.field("program", name(holder(item, Program.class)));
        json.field("workstream", name(holder(item, Workstream.class)));
        json.field("team", name(item.getOwnerTeam()));
        json.field("start", dates.start());
        json.field("finish", dates.finish());
        json.field("lateStart", dates.lateStart());
        json.field("lateFinish", dates.lateFinish());
        json.field("durationMinutes", dates.durationMinutes());
        json.field("totalFloatMinutes", ifScheduled(dates, dates.totalFloatMinutes()));
        json.field("freeFloatMinutes", ifScheduled(dates, dates.freeFloatMinutes()));
        json.field("critical", dates.critical());
        json.field("progress", item.getProgress());
        json.field("deadline", dates.deadline());
        json.field("deadlineSlipMinutes", dates.deadline() == null ? null : ifScheduled(dates, dates.deadlineSlipMinutes()));
        json.field("estimate", dates.assumedEstimate() ? "assumed" : "given");
        if (dates.driver() == null) {
            json.field("driver", (String) null);
        } else {
            json.object("driver", driver -> {
                driver.field("kind", dates.driver().kind().json());
                driver.field("id", dates.driver().id());
                driver.field("text", dates.driver().text());
            });
        }
    }

    private static Integer ifScheduled(ItemSchedule dates, int minutes) {
        return dates.scheduled() ? minutes : null;
    }

    private static Element holder(WorkItem item, Class<? extends Element> kind) {
        EObject at = item.eContainer();
        while (at != null && !kind.isInstance(at)) {
            at = at.eContainer();
        }
        return kind.cast(at);
    }

    private static String name(Element element) {
        return element == null ? null : element.getName();
    }

    @Override
    public void text(Text text) {
        text.line(String.valueOf(portfolio.getName()));
        text.line("  from " + Text.date(schedule.start()) + " to " + Text.date(schedule.finish()) + ", data date "
                + Text.date(schedule.dataDate()));
        criticalPath(text);
        loops(text);
        table(text);
    }

    private void criticalPath(Text text) {
        text.blank().line("Critical path");
        if (schedule.criticalPath().isEmpty()) {
            text.line("  none: nothing is scheduled");
            return;
        }
        Text.Table chain = Text.table("start", "finish", "item", "team", "because");
        for (String id : schedule.criticalPath()) {
            ItemSchedule dates = schedule.item(id).orElseThrow();
            chain.row(Text.date(dates.start()), Text.date(dates.finish()), items.get(id).getName(),
                    name(items.get(id).getOwnerTeam()), dates.driver() == null ? null : dates.driver().text());
        }
        text.table(chain);
    }

    private void loops(Text text) {
        if (schedule.cycles().isEmpty()) {
            return;
        }
        text.blank().line("Loops: these wait for each other and could not be scheduled");
        for (Cycle cycle : schedule.cycles()) {
            StringBuilder line = new StringBuilder("  ");
            for (String id : cycle.path()) {
                line.append(items.get(id).getName()).append(" → ");
            }
            line.append(items.get(cycle.path().getFirst()).getName());
            portfolio.getDependencies().stream().filter(d -> d.getId().equals(cycle.cut())).findFirst()
                    .ifPresent(d -> line.append("; cheapest to cut: ").append(ends(d)));
            text.line(line.toString());
        }
    }

    private static String ends(Dependency dependency) {
        return name(dependency.getPredecessor()) + " → " + name(dependency.getSuccessor());
    }

    private void table(Text text) {
        text.blank().line(Text.count(schedule.items().size(), "item")
                + "; * is on the critical path or has no float, ~ has an assumed estimate");
        Text.Table table = Text.table("", "item", "team", "start", "finish", ">duration", ">float", "deadline", ">late by");
        for (ItemSchedule dates : schedule.items()) {
            WorkItem item = items.get(dates.id());
            boolean late = dates.scheduled() && dates.deadline() != null && dates.deadlineSlipMinutes() > 0;
            table.row(dates.critical() ? "*" : "", item.getName(), name(item.getOwnerTeam()), Text.date(dates.start()),
                    Text.date(dates.finish()), (dates.assumedEstimate() ? "~" : "") + duration(dates.durationMinutes()),
                    dates.scheduled() ? duration(dates.totalFloatMinutes()) : "-",
                    dates.deadline() == null ? "" : Text.date(dates.deadline()), late ? duration(dates.deadlineSlipMinutes()) : "");
        }
        text.table(table);
    }

    private String duration(int minutes) {
        return Durations.format(minutes, minutesPerDay);
    }
}
