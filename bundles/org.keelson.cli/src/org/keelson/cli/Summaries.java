// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.rollup.Outline;
import org.keelson.analysis.rollup.RollUp;
import org.keelson.analysis.rollup.Summary;
import org.keelson.analysis.rollup.Summary.Child;
import org.keelson.model.Portfolio;

/** Programs and workstreams, as their items make them. */
final class Summaries {

    private static final int SHOWN = 40;

    private final ScheduleNetwork network;
    private final List<Summary> summaries;

    Summaries(Portfolio portfolio, Schedule schedule) {
        network = schedule.network();
        List<Summary> all = RollUp.of(schedule, Outline.of(portfolio)).summaries();
        summaries = all.subList(1, all.size());
    }

    void json(Json object) throws IOException {
        object.list("rollUp", summaries, (json, summary) -> {
            json.field("id", summary.id());
            json.field("name", summary.name());
            json.field("kind", summary.kind().json());
            json.field("parent", summary.parent());
            json.field("items", summary.items());
            json.field("finished", summary.finished());
            json.field("start", summary.start());
            child(json, "startBy", summary.startBy());
            json.field("finish", summary.finish());
            child(json, "finishBy", summary.finishBy());
            json.field("durationMinutes", summary.durationMinutes());
            json.share("progress", summary.progress());
            child(json, "progressBy", summary.progressBy());
            json.field("totalFloatMinutes", summary.totalFloat());
            child(json, "floatBy", summary.floatBy());
        });
    }

    private static void child(Json json, String name, Child child) throws IOException {
        if (child == null) {
            json.field(name, (String) null);
        } else {
            json.object(name, by -> {
                by.field("child", child.child());
                by.field("item", child.item());
            });
        }
    }

    void text(Text text) {
        if (summaries.isEmpty()) {
            return;
        }
        text.blank().line("Programs and workstreams");
        Text.Table table = Text.table("", "start", "finish", "finishes with", ">done", ">least float", "of");
        for (Summary each : summaries.stream().limit(SHOWN).toList()) {
            table.row("· ".repeat(each.depth() - 1) + each.name(), Text.date(each.start()), Text.date(each.finish()),
                    name(each.finishBy()), Math.round(each.progress()) + " %",
                    each.totalFloat() == null ? "-" : Text.span(each.totalFloat(), network.portfolioCalendar().minutesPerDay()),
                    name(each.floatBy()));
        }
        text.table(table);
        if (summaries.size() > SHOWN) {
            text.line("  and " + (summaries.size() - SHOWN) + " more");
        }
    }

    private String name(Child child) {
        return child == null ? "" : network.name(network.indexOf(child.item()));
    }
}
