// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.FloatLimit;
import org.keelson.analysis.FloatLimits;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
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
    private final FloatLimits limits;
    private final Map<String, WorkItem> items = new HashMap<>();

    ScheduleAnswer(Portfolio portfolio, Schedule schedule, List<Problem> problems) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.problems = problems;
        limits = schedule.floatLimits();
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
        new Summaries(portfolio, schedule).json(object);
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
        json.field("interferingFloatMinutes", ifScheduled(dates, dates.interferingFloatMinutes()));
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
        floatLimit(json, dates);
    }

    /** What negative float is caused by; nothing where there is none. */
    private void floatLimit(Json json, ItemSchedule dates) throws IOException {
        if (!dates.scheduled() || dates.totalFloatMinutes() >= 0) {
            json.field("floatLimit", (String) null);
            return;
        }
        FloatLimit limit = limits.of(schedule.network().indexOf(dates.id()));
        json.object("floatLimit", of -> {
            of.field("kind", limit.kind().json());
            of.field("id", limit.id());
            of.field("text", limit.text());
        });
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
        new ScheduleText(portfolio, schedule, items, text).write();
    }
}
