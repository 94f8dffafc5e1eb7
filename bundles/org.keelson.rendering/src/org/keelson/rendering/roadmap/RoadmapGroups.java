// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.keelson.model.Decision;
import org.keelson.model.Element;
import org.keelson.model.KeyResult;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.Items;
import org.keelson.rendering.roadmap.RoadmapModel.Grouping;
import org.keelson.rendering.roadmap.RoadmapModel.Kind;

/** Divides the items and decisions of a portfolio into groups, each into one. Reads the model; keeps its order. */
final class RoadmapGroups {

    /**
     * A group.
     *
     * @param element   null for what belongs to no group
     * @param items     own items, without those of the parts; the first group that names an item has it
     * @param isKept    whether it has a row even if nothing is in it
     */
    record Group(Element element, Kind kind, String name, int hue, List<WorkItem> items, List<Decision> decisions,
            List<Group> parts, boolean isKept) {

        String id() {
            return element == null ? RoadmapModel.REST : element.getId();
        }
    }

    private final Portfolio portfolio;
    private final Set<Decision> placed = Collections.newSetFromMap(new IdentityHashMap<>());

    private RoadmapGroups(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    static List<Group> of(Portfolio portfolio, Grouping grouping) {
        RoadmapGroups groups = new RoadmapGroups(portfolio);
        return switch (grouping) {
            case PROGRAM -> groups.programs(false);
            case WORKSTREAM -> groups.programs(true);
            case TEAM -> groups.teams();
            case OBJECTIVE -> groups.objectives();
        };
    }

    private List<Group> programs(boolean byWorkstream) {
        List<Group> groups = new ArrayList<>();
        for (Program program : portfolio.getPrograms()) {
            int hue = groups.size();
            List<Decision> decisions = decisions(decision -> program(decision) == program);
            groups.add(new Group(program, Kind.PROGRAM, Items.name(program), hue,
                    byWorkstream ? program.getItems() : Items.of(program), decisions,
                    byWorkstream ? workstreams(program.getWorkstreams(), hue) : List.of(), true));
        }
        rest("No program", List.of(), groups);
        return groups;
    }

    private static List<Group> workstreams(List<Workstream> parts, int hue) {
        return parts.stream().map(part -> new Group(part, Kind.WORKSTREAM, Items.name(part), hue, part.getItems(),
                List.of(), workstreams(part.getWorkstreams(), hue), true)).toList();
    }

    private static Program program(Decision decision) {
        if (!decision.getPrograms().isEmpty()) {
            return decision.getPrograms().get(0);
        }
        org.eclipse.emf.ecore.EObject at = decision.getItems().isEmpty() ? null : decision.getItems().get(0);
        while (at != null && !(at instanceof Program)) {
            at = at.eContainer();
        }
        return (Program) at;
    }

    private List<Group> teams() {
        List<Group> groups = new ArrayList<>();
        List<WorkItem> all = Items.of(portfolio);
        for (Team team : portfolio.getTeams()) {
            groups.add(new Group(team, Kind.TEAM, Items.name(team), groups.size(),
                    all.stream().filter(item -> item.getOwnerTeam() == team).toList(),
                    decisions(decision -> decision.getOwnerTeam() == team), List.of(), false));
        }
        rest("No team", all.stream().filter(item -> item.getOwnerTeam() == null
                || item.getOwnerTeam().eContainer() != portfolio).toList(), groups);
        return groups;
    }

    private List<Group> objectives() {
        List<Group> groups = new ArrayList<>();
        List<Objective> tops = new ArrayList<>(portfolio.getObjectives());
        portfolio.getPrograms().forEach(program -> program.getObjectives().stream()
                .filter(objective -> !(objective.eContainer() instanceof Objective) && !tops.contains(objective))
                .forEach(tops::add));
        Set<WorkItem> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        // What a key result names itself goes before what only belongs to a program that works for another one.
        tops.forEach(objective -> collectNamed(objective, taken));
        for (Objective objective : tops) {
            groups.add(objective(objective, groups.size(), taken));
        }
        rest("No objective", Items.of(portfolio), groups);
        return groups;
    }

    private static void collectNamed(Objective objective, Set<WorkItem> named) {
        objective.getKeyResults().forEach(result -> named.addAll(result.getMilestones()));
        objective.getObjectives().forEach(part -> collectNamed(part, named));
    }

    private Group objective(Objective objective, int hue, Set<WorkItem> named) {
        List<WorkItem> items = new ArrayList<>();
        for (KeyResult result : objective.getKeyResults()) {
            items.addAll(result.getMilestones());
        }
        for (KeyResult result : objective.getKeyResults()) {
            result.getPrograms().forEach(program -> Items.of(program).stream().filter(item -> !named.contains(item))
                    .forEach(items::add));
        }
        Set<WorkItem> own = Collections.newSetFromMap(new IdentityHashMap<>());
        own.addAll(items);
        List<Decision> decisions = decisions(decision -> decision.getItems().stream().anyMatch(own::contains));
        return new Group(objective, Kind.OBJECTIVE, Items.name(objective), hue, items, decisions,
                objective.getObjectives().stream().map(part -> objective(part, hue, named)).toList(), true);
    }

    private void rest(String name, Collection<WorkItem> items, List<Group> groups) {
        groups.add(new Group(null, Kind.REST, name, groups.size(), List.copyOf(items), decisions(decision -> true),
                List.of(), false));
    }

    /** Decisions that have a day and are in no group yet. */
    private List<Decision> decisions(Predicate<Decision> wanted) {
        return portfolio.getDecisions().stream().filter(decision -> decision.getId() != null
                && (decision.getDecideBy() != null || decision.getDecidedOn() != null) && !placed.contains(decision)
                && wanted.test(decision)).peek(placed::add).toList();
    }
}
