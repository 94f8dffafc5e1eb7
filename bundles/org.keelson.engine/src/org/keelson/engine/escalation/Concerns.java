// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.Schedule;
import org.keelson.model.ActionItem;
import org.keelson.model.Assumption;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.Issue;
import org.keelson.model.KeyResult;
import org.keelson.model.MetricSeries;
import org.keelson.model.Milestone;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Party;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;

/** Looks up what elements touch: items, programs, and how much room they have. */
final class Concerns {

    private final Portfolio portfolio;
    private final Schedule schedule;
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, Concern> known = new HashMap<>();
    private final Map<Program, Integer> order = new HashMap<>();
    /** Programs in which a team or person owns unfinished work; made when first asked for. */
    private Map<Party, Set<Program>> owned;

    Concerns(Portfolio portfolio, Schedule schedule) {
        this.portfolio = portfolio;
        this.schedule = schedule;
        portfolio.getPrograms().forEach(program -> order.put(program, order.size()));
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element && element.getId() != null) {
                elements.putIfAbsent(element.getId(), element);
            }
        }
    }

    /** @param id of an element; {@code null} or unknown stands for the portfolio */
    Concern of(String id) {
        return known.computeIfAbsent(id == null ? "" : id, this::find);
    }

    private Concern find(String id) {
        Element element = elements.getOrDefault(id, portfolio);
        Set<WorkItem> items = new LinkedHashSet<>();
        Set<Program> programs = new HashSet<>();
        collect(element, items, programs, new HashSet<>());
        items.forEach(item -> addProgram(item, programs));
        Set<Program> inOrder = new LinkedHashSet<>(programs.stream().sorted(Comparator.comparing(order::get)).toList());
        boolean committed = false;
        boolean critical = false;
        int least = Integer.MAX_VALUE;
        LocalDate deadline = null;
        for (WorkItem item : items) {
            if (item.getActualFinish() == null) {
                committed |= item instanceof Milestone milestone && milestone.isCommitted();
                int index = item.getId() == null ? -1 : schedule.network().indexOf(item.getId());
                if (index >= 0 && index < schedule.network().scheduledCount()) {
                    critical |= schedule.isCritical(index);
                    least = Math.min(least, schedule.totalFloat(index));
                }
                if (item.getDeadline() != null && (deadline == null || item.getDeadline().toLocalDate().isBefore(deadline))) {
                    deadline = item.getDeadline().toLocalDate();
                }
            }
        }
        return new Concern(element, items, inOrder, committed, critical, least, deadline);
    }

    private void collect(Element element, Set<WorkItem> items, Set<Program> programs, Set<Element> seen) {
        if (element == null || !seen.add(element)) {
            return;
        }
        switch (element) {
            case WorkItem item -> items.add(item);
            case Program program -> programs.add(program);
            case Portfolio whole -> {
                // touches all of it, and so nothing in particular
            }
            case Dependency dependency -> ends(dependency, items);
            case Risk it -> touched(it.getItems(), it.getDependencies(), it.getPrograms(), items, programs);
            case Issue it -> touched(it.getItems(), it.getDependencies(), it.getPrograms(), items, programs);
            case Decision it -> touched(it.getItems(), List.of(), it.getPrograms(), items, programs);
            case OpenQuestion it -> touched(it.getItems(), List.of(), it.getPrograms(), items, programs);
            case Assumption it -> touched(it.getItems(), List.of(), it.getPrograms(), items, programs);
            case Escalation it -> {
                it.getAbout().forEach(each -> collect(each, items, programs, seen));
                collect(it.getRisk(), items, programs, seen);
            }
            case Party party -> programs.addAll(owned().getOrDefault(party, Set.of()));
            case KeyResult it -> {
                programs.addAll(it.getPrograms());
                items.addAll(it.getMilestones());
            }
            case Objective it -> portfolio.getPrograms().stream().filter(each -> each.getObjectives().contains(it))
                    .forEach(programs::add);
            case MetricSeries it when it.getElement() != null -> collect(it.getElement(), items, programs, seen);
            case ActionItem it when it.getItem() != null -> items.add(it.getItem());
            default -> {
                if (element.eContainer() instanceof Element whole) {
                    collect(whole, items, programs, seen);
                }
            }
        }
    }

    private static void ends(Dependency dependency, Set<WorkItem> items) {
        if (dependency.getPredecessor() != null) {
            items.add(dependency.getPredecessor());
        }
        if (dependency.getSuccessor() != null) {
            items.add(dependency.getSuccessor());
        }
    }

    private static void touched(Collection<WorkItem> hit, Collection<Dependency> dependencies, Collection<Program> named,
            Set<WorkItem> items, Set<Program> programs) {
        items.addAll(hit);
        dependencies.forEach(dependency -> ends(dependency, items));
        programs.addAll(named);
    }

    private Map<Party, Set<Program>> owned() {
        if (owned == null) {
            owned = new HashMap<>();
            for (Element element : elements.values()) {
                if (element instanceof WorkItem item && item.getActualFinish() == null) {
                    for (Party party : new Party[] {item.getOwnerTeam(), item.getOwner()}) {
                        if (party != null) {
                            addProgram(item, owned.computeIfAbsent(party, each -> new HashSet<>()));
                        }
                    }
                }
            }
        }
        return owned;
    }

    private static void addProgram(EObject part, Set<Program> programs) {
        EObject whole = part;
        while (whole != null && !(whole instanceof Program)) {
            whole = whole.eContainer();
        }
        if (whole instanceof Program program) {
            programs.add(program);
        }
    }
}
