// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.paths.FloatPath;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** What {@code schedule} answers when asked for the paths to an item: the object has them too, the text has nothing else. */
final class PathsAnswer implements Answer {

    private final ScheduleAnswer whole;
    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final WorkItem target;
    private final List<FloatPath> paths;

    PathsAnswer(ScheduleAnswer whole, Schedule schedule, WorkItem target, List<FloatPath> paths) {
        this.whole = whole;
        this.schedule = schedule;
        this.target = target;
        this.paths = paths;
        network = schedule.network();
    }

    @Override
    public List<Problem> problems() {
        return whole.problems();
    }

    @Override
    public void json(Json object) throws IOException {
        whole.json(object);
        object.field("pathsTo", target.getId());
        object.list("paths", paths, (json, path) -> {
            json.field("rank", path.rank());
            json.field("relativeFloatMinutes", path.relativeFloatMinutes());
            json.strings("items", path.items());
            json.strings("dependencies", path.dependencies());
            json.field("joins", path.joins());
            json.field("joinsRank", path.joins() == null ? null : Integer.valueOf(path.joinsRank()));
            json.field("branchesFrom", path.branchesFrom());
        });
    }

    @Override
    public void text(Text text) {
        if (paths.isEmpty()) {
            text.line(target.getName() + " has no dates: it is in or behind a loop.");
            return;
        }
        ItemSchedule end = schedule.item(target.getId()).orElseThrow();
        text.line(target.getName() + " is reached " + Text.date(end.finish()) + (paths.size() == 1 ? ". One path leads there:"
                : ". The " + paths.size() + " paths there that press most:"));
        for (FloatPath path : paths) {
            text.blank().line("Path " + path.rank() + ", " + about(path));
            Text.Table chain = Text.table("start", "finish", "item", "team", "because");
            for (String id : path.items()) {
                ItemSchedule dates = schedule.item(id).orElseThrow();
                int item = network.indexOf(id);
                chain.row(Text.date(dates.start()), Text.date(dates.finish()), network.name(item),
                        network.team(item) < 0 ? null : network.teamName(network.team(item)), dates.driver().text());
            }
            text.table(chain);
        }
    }

    private String about(FloatPath path) {
        if (path.joins() == null) {
            return "which drives it";
        }
        int last = network.indexOf(path.items().getLast());
        int perDay = network.calendarOf(last).minutesPerDay();
        String from = path.branchesFrom() == null ? "" : "from " + network.name(network.indexOf(path.branchesFrom())) + " ";
        return "with a float of " + Text.span(path.relativeFloatMinutes(), perDay) + ", leads " + from + "to "
                + network.name(network.indexOf(path.joins())) + " on path " + path.joinsRank();
    }
}
