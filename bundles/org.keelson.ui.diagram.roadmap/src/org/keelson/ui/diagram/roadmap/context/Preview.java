// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.keelson.analysis.Durations;
import org.keelson.analysis.NetworkEdit;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Element;
import org.keelson.rendering.Box;
import org.keelson.rendering.roadmap.RoadmapLayout;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.ui.Dates;
import org.keelson.ui.diagram.roadmap.figures.PreviewFigure.Outline;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/**
 * What a gesture would do, drawn while it goes on: the network is patched and rescheduled as far as the change reaches, and the
 * portfolio stays as it is. For one gesture.
 */
public final class Preview {

    private static final int MOST_MILESTONES = 4;
    private static final int MOST_NAMES = 3;

    private final RoadmapContext context;
    private final Schedule before;
    private final int[] milestones;

    /** A preview against the schedule of now. */
    public Preview(RoadmapContext context) {
        this.context = context;
        this.before = context.fresh();
        ScheduleNetwork network = before.network();
        this.milestones = IntStream.range(0, network.scheduledCount())
                .filter(item -> network.isMilestone(item) || network.isGate(item)).toArray();
    }

    /**
     * Draws what a gesture would do.
     *
     * @param held what the mouse holds
     * @param from first place of the rows that are in sight
     * @param to   last place
     */
    public void show(TimeGesture gesture, Element held, int from, int to) {
        context.refusals().say(gesture.edit() == null ? gesture.refusal() : null);
        if (gesture.edit() == null) {
            context.preview().clear();
            context.effects().say(null);
            return;
        }
        int place = context.scene().place(held.getId());
        if (gesture.day() != null) {
            Row row = context.scene().shown().get(place);
            Box box = RoadmapLayout.bar(moved(row, gesture), context.scene().scale(),
                    RoadmapScene.top(place) + RoadmapLayout.ROW / 2);
            context.preview().show(List.of(new Outline(box, "", false, false)),
                    List.of(row.name(), "Decide by " + Dates.text(gesture.day())), box);
        } else {
            showImpact(after(gesture), place, from, to, gesture.refusal());
        }
        context.effects().say(gesture.edit().label());
    }

    private Schedule after(TimeGesture gesture) {
        NetworkEdit edit = before.network().edit();
        gesture.changes().forEach(change -> change.apply(before.network(), edit));
        return Scheduler.reschedule(before, edit.build());
    }

    private static Row moved(Row row, TimeGesture gesture) {
        return at(row, TimeLine.minutes(gesture.day().atTime(row.finish().toLocalTime())),
                TimeLine.minutes(gesture.day().atTime(row.finish().toLocalTime())));
    }

    private static Row at(Row row, long start, long finish) {
        return new Row(row.id(), row.kind(), row.depth(), row.name(), row.status(), TimeLine.dateTime(start),
                TimeLine.dateTime(finish), null, null, null, null, null, row.critical(), row.late(), row.assumed(),
                row.progress(), row.hue(), row.why());
    }

    /** Durations and delays alone are edited, so that each item keeps its number. */
    private void showImpact(Schedule after, int held, int from, int to, String limit) {
        List<Outline> outlines = new ArrayList<>();
        List<String> note = new ArrayList<>();
        Box anchor = null;
        for (int place = Math.max(0, from); place <= Math.min(to, context.scene().shown().size() - 1); place++) {
            Row row = context.scene().shown().get(place);
            int now = after.network().indexOf(row.id());
            if (row.start() == null || now < 0 || now >= after.network().scheduledCount()) {
                continue;
            }
            boolean moves = after.startAt(now) != before.startAt(now) || after.finishAt(now) != before.finishAt(now);
            if (moves || place == held || after.isCritical(now) != before.isCritical(now)) {
                Box box = RoadmapLayout.bar(at(row, after.startAt(now), after.finishAt(now)), context.scene().scale(),
                        RoadmapScene.top(place) + RoadmapLayout.ROW / 2);
                WorkCalendar calendar = after.network().calendarOf(now);
                long delta = calendar.count(after.finishAt(now)) - calendar.count(before.finishAt(now));
                outlines.add(new Outline(box, signed((int) delta, calendar), after.isCritical(now), false));
                if (place == held) {
                    anchor = box;
                    note.add(row.name() + ": " + Dates.day(TimeLine.dateTime(after.startAt(now))) + " to "
                            + Dates.day(TimeLine.dateTime(after.finishAt(now))));
                }
            }
        }
        describe(after, note);
        if (limit != null) {
            note.add(limit);
        }
        context.preview().show(outlines, note, anchor);
    }

    private static String signed(int minutes, WorkCalendar calendar) {
        return minutes == 0 ? "" : (minutes > 0 ? "+" : "−") + Durations.format(Math.abs(minutes), calendar.minutesPerDay());
    }

    private void describe(Schedule after, List<String> note) {
        ScheduleNetwork network = after.network();
        List<Moved> moved = Arrays.stream(milestones).filter(item -> after.finishAt(item) != before.finishAt(item))
                .mapToObj(item -> moved(after, item))
                .sorted(Comparator.comparing((Moved each) -> !each.missed()).thenComparingLong(each -> -Math.abs(each.delta())))
                .toList();
        for (Moved each : moved.subList(0, Math.min(MOST_MILESTONES, moved.size()))) {
            note.add((each.missed() ? "■ " : "◆ ") + network.name(each.item()) + " "
                    + signed((int) each.delta(), network.calendarOf(each.item())) + ", "
                    + Dates.day(TimeLine.dateTime(after.finishAt(each.item())))
                    + (each.missed() ? ": misses its deadline" : ""));
        }
        if (moved.size() > MOST_MILESTONES) {
            note.add("and " + (moved.size() - MOST_MILESTONES) + " more milestones");
        }
        WorkCalendar calendar = network.portfolioCalendar();
        String finish = signed((int) (calendar.count(after.finishAt()) - calendar.count(before.finishAt())), calendar);
        note.add(finish.isEmpty() ? "The portfolio finishes as before" : "The portfolio finishes " + finish);
        List<String> critical = new ArrayList<>();
        List<String> relaxed = new ArrayList<>();
        for (int item = 0; item < network.scheduledCount(); item++) {
            if (after.isCritical(item) != before.isCritical(item)) {
                (after.isCritical(item) ? critical : relaxed).add(network.name(item));
            }
        }
        names("Becomes critical: ", critical, note);
        names("No longer critical: ", relaxed, note);
    }

    private Moved moved(Schedule after, int item) {
        WorkCalendar calendar = after.network().calendarOf(item);
        long deadline = after.network().deadline(item);
        boolean missed = deadline != TimeLine.NONE && before.finishAt(item) <= deadline && after.finishAt(item) > deadline;
        return new Moved(item, calendar.count(after.finishAt(item)) - calendar.count(before.finishAt(item)), missed);
    }

    /** A milestone or gate that would stand elsewhere, by so many working minutes, and would miss its deadline by that. */
    private record Moved(int item, long delta, boolean missed) {
    }

    private static void names(String what, List<String> names, List<String> note) {
        if (!names.isEmpty()) {
            note.add(what + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                    + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : ""));
        }
    }

    /** Ends the preview. */
    public void clear() {
        context.preview().clear();
        context.refusals().say(null);
        context.effects().say(null);
    }
}
