// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.structure;

import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.model.Gate;
import org.keelson.model.ItemContainer;
import org.keelson.model.Milestone;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.Items;

/**
 * Who owns what: programs, their workstreams and items, in the order of the portfolio. Immutable; may be read from any
 * thread.
 */
public record StructureModel(List<Group> programs) {

    /** What a line stands for. */
    public enum Kind {
        DELIVERABLE, MILESTONE, GATE
    }

    /**
     * A program or workstream.
     *
     * @param owner team, else person, who answers for it; empty if nobody does
     * @param hue   hue of the program
     */
    public record Group(String id, String name, String owner, int hue, List<Line> lines, List<Group> parts) {
    }

    /**
     * A work item.
     *
     * @param owner team, else person, who answers for it; empty if nobody does
     * @param date  day of its finish, ISO; empty if it has none
     */
    public record Line(String id, Kind kind, String name, String owner, String date, Status status, String why) {
    }

    public static StructureModel of(Portfolio portfolio, Schedule schedule) {
        List<Group> programs = new ArrayList<>();
        Standing standing = new Standing(schedule);
        for (Program program : portfolio.getPrograms()) {
            programs.add(group(program, program, program.getWorkstreams(), programs.size(), schedule, standing));
        }
        return new StructureModel(List.copyOf(programs));
    }

    private static Group group(ItemContainer container, Owned owned, List<Workstream> workstreams, int hue, Schedule schedule,
            Standing standing) {
        List<Line> lines = container.getItems().stream().map(i -> line(i, schedule, standing)).toList();
        List<Group> parts = workstreams.stream()
                .map(w -> group(w, w, w.getWorkstreams(), hue, schedule, standing)).toList();
        return new Group(container.getId(), Items.name(container), owner(owned), hue, lines, parts);
    }

    private static Line line(WorkItem item, Schedule schedule, Standing standing) {
        Kind kind = item instanceof Gate ? Kind.GATE : item instanceof Milestone ? Kind.MILESTONE : Kind.DELIVERABLE;
        String date = schedule.item(item.getId()).filter(ItemSchedule::scheduled).map(i -> Items.lastDay(i).toString())
                .orElse("");
        Standing.Verdict verdict = standing.of(item);
        return new Line(item.getId(), kind, Items.name(item), owner(item), date, verdict.status(), verdict.why());
    }

    private static String owner(Owned owned) {
        if (owned.getOwnerTeam() != null) {
            return Items.name(owned.getOwnerTeam());
        }
        return owned.getOwner() == null ? "" : Items.name(owned.getOwner());
    }
}
