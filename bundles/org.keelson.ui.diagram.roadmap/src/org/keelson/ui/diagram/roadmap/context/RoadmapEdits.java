// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap.context;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.Durations;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.impact.Change;
import org.keelson.edit.Creation;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.SlipEdit;
import org.keelson.model.Decision;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelPackage;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Row;
import org.keelson.ui.diagram.roadmap.scene.RoadmapScene;

/**
 * The gestures of the roadmap as edits of the portfolio, each one undo step. To move a bar is to {@linkplain SlipEdit slip} its
 * item: one that has not started is held back by so much more, never before what it waits for; of one that has started so much
 * more is left to do. To pull at the end of a bar is to change the duration. A decision gets another day.
 */
public final class RoadmapEdits {

    private final RoadmapContext context;

    /** The edits of a roadmap. */
    public RoadmapEdits(RoadmapContext context) {
        this.context = context;
    }

    /**
     * Elements moved along the time axis by a distance, in whole days, or hours where those can be told apart.
     *
     * @param primary the one that the mouse holds; the others follow by as much working time
     * @param pixels  to the right
     */
    public TimeGesture move(List<? extends Element> elements, Element primary, int pixels) {
        Row row = context.scene().row(primary.getId()).orElse(null);
        if (row == null || row.start() == null) {
            return TimeGesture.refused("“" + Labels.text(primary) + "” has no dates that could move");
        }
        int minutes = units(primary, row.start(), pixels);
        if (primary instanceof Decision) {
            LocalDate to = shifted(row.start(), pixels).plusHours(7).toLocalDate();
            long days = ChronoUnit.DAYS.between(row.start().toLocalDate(), to);
            TimeGesture gesture = shift(elements, minutes, days);
            return gesture.edit() == null ? gesture : new TimeGesture(gesture.edit(), gesture.refusal(), gesture.changes(), to);
        }
        return shift(elements, minutes, Math.round(pixels / context.scene().scale().pixelsPerDay()));
    }

    /** Elements moved by keyboard, by units of a day, or an hour where those can be told apart; decisions by days. */
    public TimeGesture step(List<? extends Element> elements, int units) {
        return elements.isEmpty() ? TimeGesture.nothing() : shift(elements, units * unit(calendar(elements.get(0))), units);
    }

    /** Items slip by working minutes, and decisions get a day so many days away: together, or not at all. */
    private TimeGesture shift(List<? extends Element> elements, int minutes, long days) {
        List<WorkItem> items = new ArrayList<>();
        List<Edit> decided = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof WorkItem item) {
                items.add(item);
            } else if (element instanceof Decision decision) {
                if (decision.getDecidedOn() != null) {
                    return TimeGesture.refused("“" + Labels.text(decision) + "” is decided; what is done cannot move");
                }
                if (days != 0 && decision.getDecideBy() != null) {
                    decided.add(Edits.set(decision, ModelPackage.Literals.DECISION__DECIDE_BY,
                            decision.getDecideBy().plusDays(days)));
                }
            }
        }
        TimeGesture slip = items.isEmpty() ? TimeGesture.nothing() : slip(items, minutes);
        if (decided.isEmpty() || slip.edit() == null && slip.refusal() != null) {
            return slip;
        }
        List<Edit> all = new ArrayList<>(decided);
        if (slip.edit() != null) {
            all.add(slip.edit());
        }
        Edit edit = all.size() == 1 ? all.get(0)
                : Edits.compound("Move " + elements.size() + " elements " + (days < 0 ? "earlier" : "later"), all);
        return new TimeGesture(edit, slip.refusal(), slip.changes(), null);
    }

    private TimeGesture slip(List<WorkItem> items, int minutes) {
        ScheduleNetwork network = context.fresh().network();
        Carried carried = new Carried(context, items);
        List<Edit> edits = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        String held = null;
        for (WorkItem item : carried.fromTheFirst()) {
            int wanted = minutes - carried.by(item);
            int possible = possible(network, network.indexOf(item.getId()), wanted);
            carried.moves(item, possible);
            held = possible == wanted ? held : held(item);
            try {
                Edit edit = SlipEdit.slip(network, item, possible);
                if (possible != 0) {
                    edits.add(edit);
                    changes.add(new Change.Slip(item.getId(), possible));
                }
            } catch (IllegalEditException e) {
                return TimeGesture.refused(e.getMessage());
            }
        }
        if (edits.isEmpty()) {
            return held == null ? TimeGesture.nothing() : TimeGesture.refused(held);
        }
        String by = Durations.format(Math.abs(minutes), calendar(items.get(0)).minutesPerDay());
        Edit edit = items.size() == 1 ? edits.get(0) : Edits.compound(
                (minutes < 0 ? "Take back " + by + " of the slip of " : "Slip by " + by + " ") + items.size() + " items", edits);
        return new TimeGesture(edit, held, changes, null);
    }

    /** To the left as far as there is a slip to take back. */
    private static int possible(ScheduleNetwork network, int at, int minutes) {
        if (minutes >= 0 || at < 0 || at >= network.scheduledCount() || network.isFinished(at)) {
            return minutes;
        }
        return Math.max(minutes, network.isStarted(at) ? -network.remaining(at) : -network.delay(at));
    }

    private String held(WorkItem item) {
        return "“" + Labels.text(item) + "” cannot start earlier: " + context.fresh().item(item.getId())
                .filter(at -> at.driver() != null).map(at -> lower(at.driver().text())).orElse("nothing holds it back");
    }

    private static String lower(String text) {
        return text.isEmpty() || text.length() > 1 && Character.isUpperCase(text.charAt(1)) ? text
                : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** The end of a bar pulled by a distance. */
    public TimeGesture resize(WorkItem item, int pixels) {
        Row row = context.scene().row(item.getId()).orElse(null);
        return row == null || row.finish() == null ? TimeGesture.refused("“" + Labels.text(item) + "” has no dates")
                : lengthen(item, units(item, row.finish(), pixels));
    }

    /** An item made longer by keyboard, by units of a day, or an hour where those can be told apart. */
    public TimeGesture lengthenBy(WorkItem item, int units) {
        return lengthen(item, units * unit(calendar(item)));
    }

    private TimeGesture lengthen(WorkItem item, int minutes) {
        ScheduleNetwork network = context.fresh().network();
        int at = network.indexOf(item.getId());
        int before = at < 0 ? 0 : network.duration(at);
        int duration = Math.max(unit(calendar(item)), before + minutes);
        try {
            Edit edit = SlipEdit.duration(network, item, duration);
            return duration == before ? TimeGesture.nothing()
                    : new TimeGesture(edit, null, List.of(new Change.NewDuration(item.getId(), duration)), null);
        } catch (IllegalEditException e) {
            return TimeGesture.refused(e.getMessage());
        }
    }

    private LocalDateTime shifted(LocalDateTime time, int pixels) {
        return context.scene().scale().time(context.scene().scale().x(time) + pixels);
    }

    /** Working minutes between a time and where it was moved to, in whole units. */
    private int units(Element element, LocalDateTime from, int pixels) {
        WorkCalendar calendar = calendar(element);
        long minutes = calendar.count(TimeLine.minutes(shifted(from, pixels))) - calendar.count(TimeLine.minutes(from));
        int unit = unit(calendar);
        return (int) Math.round((double) minutes / unit) * unit;
    }

    private int unit(WorkCalendar calendar) {
        return context.scene().scale().pixelsPerDay() >= RoadmapScene.HOURS ? 60 : calendar.minutesPerDay();
    }

    private WorkCalendar calendar(Element element) {
        ScheduleNetwork network = context.fresh().network();
        int at = network.indexOf(element.getId());
        return at < 0 ? network.portfolioCalendar() : network.calendarOf(at);
    }

    /**
     * A new item in the group of a row: in its program or workstream, or else owned by its team where the last selected element
     * lives.
     *
     * @param place of the row; where there is none, the item goes where the last selected element lives
     */
    public Edit createAt(int place, WorkItem created) {
        EObject at = place < 0 || place >= context.scene().shown().size() ? null
                : context.session().find(context.scene().shown().get(place).id()).orElse(null);
        if (at instanceof Team team) {
            created.setOwnerTeam(team);
        } else if (at instanceof WorkItem beside && context.scene().grouping() == Grouping.TEAM) {
            created.setOwnerTeam(beside.getOwnerTeam());
        }
        while (at != null && !(at instanceof ItemContainer)) {
            at = at.eContainer();
        }
        return at == null ? create(created) : Edits.add(at, created, Edits.LAST);
    }

    /** A new item where the last selected element lives. If there is no program yet, the item gets one. */
    public Edit create(WorkItem created) {
        if (context.home().isPresent()) {
            return Edits.add(context.home().get(), created, Edits.LAST);
        }
        Creation<EObject> program = Edits.create(context.portfolio(), ModelPackage.Literals.PROGRAM, "Program");
        Edit item = Edits.add(program.created(), created, Edits.LAST);
        return Edits.compound(item.label(), List.of(program, item));
    }
}
