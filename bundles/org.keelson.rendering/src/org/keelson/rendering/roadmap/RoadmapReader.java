// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.Standing;
import org.keelson.model.Dependency;
import org.keelson.model.Gate;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Link;
import org.keelson.rendering.roadmap.RoadmapModel.Row;

/**
 * Reads the roadmap of one portfolio again and again, and makes only those rows of items anew that an edit or the schedule
 * after it can have changed: those of what was edited, of what has other dates or floats, and of the next neighbours of both,
 * whose reasons name them; groups and links by what has become of these. What it answers is what
 * {@link RoadmapModel#of(Portfolio, Schedule, LocalDateTime, Grouping)} does. To be used on the thread that may read the model.
 */
public final class RoadmapReader {

    /** A group with what is in it, as it was found last. */
    record Known(List<Row> items, List<Row> sorted, List<Row> inside, Row row) {
    }

    /** What was found last; of it, what is not stale need not be found again. */
    static final class Memory {
        final Schedule schedule;
        /** Null where it is to be read anew. */
        CalendarBook calendars;
        final Map<String, WorkItem> items = new HashMap<>();
        final Map<String, Optional<ItemSchedule>> dates;
        final Map<WorkItem, Standing.Verdict> verdicts;
        final Map<String, Row> rows;
        final Map<List<Object>, Known> groups = new HashMap<>();
        /** By id; null where they are to be found anew. */
        List<Link> links;
        /** The dependency of each link; null for the input of a gate. */
        List<Dependency> linked = List.of();
        /** Where {@code links} are kept: the items of which anything may be otherwise. */
        final Set<String> stale = new HashSet<>();
        /** What the one before knew of groups. */
        final Map<List<Object>, Known> last;

        Memory(Schedule schedule) {
            this.schedule = schedule;
            dates = new HashMap<>();
            verdicts = new IdentityHashMap<>();
            rows = new HashMap<>();
            last = Map.of();
        }

        /** Goes over to another schedule, and takes over from one that is not used any more what is not stale. */
        private Memory(Schedule schedule, Memory before, Set<WorkItem> touched, boolean linksAreSame) {
            this.schedule = schedule;
            dates = before.dates;
            verdicts = before.verdicts;
            rows = before.rows;
            last = before.groups;
            calendars = before.calendars;
            for (WorkItem item : touched) {
                stale.add(item.getId());
                dates.remove(item.getId());
                verdicts.remove(item);
                rows.remove(item.getId());
            }
            if (linksAreSame) {
                links = before.links;
                linked = before.linked;
            }
        }
    }

    /** What rows of items say nothing of, and their dates do not come from. */
    private static final Set<EClass> NOT_IN_ROWS = Set.of(ModelPackage.Literals.DECISION, ModelPackage.Literals.ESCALATION,
            ModelPackage.Literals.ISSUE, ModelPackage.Literals.METRIC_SERIES, ModelPackage.Literals.OBJECTIVE,
            ModelPackage.Literals.OPEN_QUESTION, ModelPackage.Literals.RISK);

    private Memory memory;

    /**
     * The roadmap as it is now.
     *
     * @param changed what was edited since the last reading, in model and diagrams; null where objects came or went, or
     *                nobody knows
     */
    public RoadmapModel read(Portfolio portfolio, Schedule schedule, LocalDateTime today, Grouping grouping,
            Collection<? extends EObject> changed) {
        Memory last = memory;
        memory = null;
        Set<WorkItem> stale = last == null || changed == null || !last.schedule.dataDate().equals(schedule.dataDate()) ? null
                : stale(last, schedule, changed);
        Memory next = stale == null ? new Memory(schedule) : new Memory(schedule, last, stale, changed.stream()
                .noneMatch(each -> each instanceof Dependency || each instanceof Gate));
        RoadmapModel model = new RoadmapModelBuilder(portfolio, grouping, next).build(today);
        memory = next;
        return model;
    }

    /** The items of which anything may be otherwise; null if that may be any. */
    private static Set<WorkItem> stale(Memory last, Schedule schedule, Collection<? extends EObject> changed) {
        Set<WorkItem> touched = Collections.newSetFromMap(new IdentityHashMap<>());
        for (EObject object : changed) {
            if (!add(object, touched)) {
                return null;
            }
        }
        if (schedule != last.schedule) {
            for (int number : schedule.changedSince(last.schedule)) {
                WorkItem item = last.items.get(schedule.network().id(number));
                if (item != null) {
                    touched.add(item);
                }
            }
        }
        Set<WorkItem> stale = Collections.newSetFromMap(new IdentityHashMap<>());
        for (WorkItem item : touched) {
            stale.add(item);
            item.getOutgoing().forEach(each -> addEnd(each.getSuccessor(), stale));
            item.getIncoming().forEach(each -> addEnd(each.getPredecessor(), stale));
        }
        last.items.values().stream().filter(Gate.class::isInstance).map(Gate.class::cast)
                .filter(gate -> gate.getInputs().stream().anyMatch(touched::contains)).forEach(stale::add);
        return stale;
    }

    private static void addEnd(WorkItem end, Set<WorkItem> into) {
        if (end != null) {
            into.add(end);
        }
    }

    /** @return whether it is known what rows of items depend on this */
    private static boolean add(EObject object, Set<WorkItem> touched) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each instanceof WorkItem item) {
                touched.add(item);
                return true;
            }
            if (each instanceof Dependency dependency) {
                addEnd(dependency.getPredecessor(), touched);
                addEnd(dependency.getSuccessor(), touched);
                return true;
            }
            if (each.eClass().getEPackage() != ModelPackage.eINSTANCE || NOT_IN_ROWS.contains(each.eClass())) {
                return true;
            }
        }
        return false;
    }
}
