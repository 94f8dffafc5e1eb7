// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.ActionItem;
import org.keelson.model.Assumption;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.HasStatus;
import org.keelson.model.Issue;
import org.keelson.model.KeyResult;
import org.keelson.model.MetricSeries;
import org.keelson.model.Objective;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Party;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.Status;
import org.keelson.model.WorkItem;

/**
 * Whose status a finding counts for. One about a portfolio, program, workstream or item counts for that; others for what they
 * touch:
 * <ul>
 * <li>a dependency: the item that waits for it; and for an error the one that provides it, while unfinished, as
 * {@link Status#WATCH} at most, since its own dates may hold;
 * <li>a risk, issue, decision, question or assumption: the items it names, those that wait for dependencies it names, and the
 * programs it names, where it names no item of theirs; the portfolio if it names nothing;
 * <li>an escalation: whatever it is about;
 * <li>a team or person: the programs in which it owns unfinished work, as {@link Status#WATCH} at most, since what is hurt has
 * findings of its own;
 * <li>a key result or objective: the programs that work for it, else the portfolio;
 * <li>a series of measured values: what is measured; an action: the item that it became;
 * <li>anything else: what it is part of.
 * </ul>
 */
final class Bearers {

    private final Portfolio portfolio;
    private final Map<String, Element> elements = new HashMap<>();
    /** Programs in which a team or person owns unfinished work; made when first asked for. */
    private Map<Party, Set<Program>> programsOf;

    Bearers(Portfolio portfolio) {
        this.portfolio = portfolio;
        elements.put(portfolio.getId(), portfolio);
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element && element.getId() != null) {
                elements.putIfAbsent(element.getId(), element);
            }
        }
    }

    /**
     * Elements with a status, each with the one that the finding gives it.
     *
     * @param id     of the element that the finding is about; {@code null} or unknown stands for the portfolio
     * @param status that the finding gives what it is about
     */
    Map<HasStatus, Status> of(String id, Status status) {
        Map<HasStatus, Status> found = new LinkedHashMap<>();
        Element element = id == null ? portfolio : elements.getOrDefault(id, portfolio);
        collect(element, status, found, new HashSet<>());
        if (found.isEmpty()) {
            found.put(portfolio, status);
        }
        return found;
    }

    private void collect(Element element, Status status, Map<HasStatus, Status> found, Set<Element> seen) {
        if (element == null || !seen.add(element)) {
            return;
        }
        switch (element) {
            case HasStatus bearer -> bear(bearer, status, found);
            case Dependency dependency -> dependency(dependency, status, found);
            case Risk it -> touched(it.getItems(), it.getPrograms(), it.getDependencies(), status, found);
            case Issue it -> touched(it.getItems(), it.getPrograms(), it.getDependencies(), status, found);
            case Decision it -> touched(it.getItems(), it.getPrograms(), List.of(), status, found);
            case OpenQuestion it -> touched(it.getItems(), it.getPrograms(), List.of(), status, found);
            case Assumption it -> touched(it.getItems(), it.getPrograms(), List.of(), status, found);
            case Escalation it -> {
                it.getAbout().forEach(each -> collect(each, status, found, seen));
                collect(it.getRisk(), status, found, seen);
            }
            case Party party -> programsOf(party).forEach(program -> bear(program, milder(Status.WATCH, status), found));
            case KeyResult it -> served(it, it.getPrograms(), status, found);
            case Objective it -> served(it, List.of(), status, found);
            case MetricSeries it when it.getElement() != null -> collect(it.getElement(), status, found, seen);
            case ActionItem it when it.getItem() != null -> bear(it.getItem(), status, found);
            default -> {
                if (element.eContainer() instanceof Element whole) {
                    collect(whole, status, found, seen);
                }
            }
        }
    }

    private static Status milder(Status one, Status other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void bear(HasStatus bearer, Status status, Map<HasStatus, Status> found) {
        found.merge(bearer, status, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private static void dependency(Dependency dependency, Status status, Map<HasStatus, Status> found) {
        if (dependency.getSuccessor() != null) {
            bear(dependency.getSuccessor(), status, found);
        }
        WorkItem provider = dependency.getPredecessor();
        if (status == Status.OFF_TRACK && provider != null && provider.getActualFinish() == null) {
            bear(provider, Status.WATCH, found);
        }
    }

    private static void touched(Collection<WorkItem> items, Collection<Program> programs, Collection<Dependency> dependencies,
            Status status, Map<HasStatus, Status> found) {
        Set<Program> named = new HashSet<>();
        for (WorkItem item : items) {
            bear(item, status, found);
            named.add(programOf(item));
        }
        for (Dependency dependency : dependencies) {
            dependency(dependency, status, found);
            named.add(programOf(dependency.getSuccessor()));
        }
        programs.stream().filter(program -> !named.contains(program)).forEach(program -> bear(program, status, found));
    }

    private void served(Element served, Collection<Program> programs, Status status, Map<HasStatus, Status> found) {
        Set<Program> all = new LinkedHashSet<>(programs);
        for (Element objective = served; all.isEmpty() && objective != null;
                objective = objective.eContainer() instanceof Objective whole ? whole : null) {
            for (Program program : portfolio.getPrograms()) {
                if (program.getObjectives().contains(objective)) {
                    all.add(program);
                }
            }
        }
        all.forEach(program -> bear(program, status, found));
    }

    private Set<Program> programsOf(Party party) {
        if (programsOf == null) {
            programsOf = new HashMap<>();
            for (Element element : elements.values()) {
                if (element instanceof WorkItem item && item.getActualFinish() == null) {
                    own(item.getOwnerTeam(), programOf(item));
                    own(item.getOwner(), programOf(item));
                }
            }
        }
        List<Program> inOrder = new ArrayList<>(portfolio.getPrograms());
        inOrder.retainAll(programsOf.getOrDefault(party, Set.of()));
        return new LinkedHashSet<>(inOrder);
    }

    private void own(Party owner, Program program) {
        if (owner != null && program != null) {
            programsOf.computeIfAbsent(owner, party -> new HashSet<>()).add(program);
        }
    }

    private static Program programOf(EObject part) {
        EObject whole = part;
        while (whole != null && !(whole instanceof Program)) {
            whole = whole.eContainer();
        }
        return (Program) whole;
    }
}
