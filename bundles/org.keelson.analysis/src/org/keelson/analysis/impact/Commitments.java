// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Element;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;

/**
 * What people have given their word on, read from a portfolio once: what providers of dependencies promised and consumers need,
 * milestones that are committed, and key results. Deadlines are in the network itself. Immutable, keeps nothing of the model.
 */
public final class Commitments {

    /**
     * The word on one dependency.
     *
     * @param provider id of the item that provides
     * @param promised when the provider has promised to deliver, or {@code null}
     * @param needBy   when the consumer needs it, or {@code null}
     */
    public record Promise(String provider, LocalDateTime promised, LocalDateTime needBy) {
    }

    /**
     * A key result that milestones, or other items, stand for.
     *
     * @param id        its id
     * @param name      its name
     * @param objective name of the objective that it belongs to
     * @param due       the day on which it is due, or {@code null}
     * @param items     ids of those items
     */
    public record LinkedResult(String id, String name, String objective, LocalDate due, List<String> items) {
    }

    private final Map<String, Promise> promises = new HashMap<>();
    private final Set<String> committed = new HashSet<>();
    private final List<LinkedResult> keyResults = new ArrayList<>();

    private Commitments() {
    }

    /** Reads the model, so call it where the model may be read. Promises of rejected and of accepted dependencies no longer bind. */
    public static Commitments of(Portfolio portfolio) {
        Commitments found = new Commitments();
        for (Dependency dependency : portfolio.getDependencies()) {
            boolean open = dependency.getState() != DependencyState.REJECTED && dependency.getState() != DependencyState.ACCEPTED;
            if (open && dependency.getPredecessor() != null && (dependency.getPromised() != null || dependency.getNeedBy() != null)) {
                found.promises.put(dependency.getId(),
                        new Promise(dependency.getPredecessor().getId(), dependency.getPromised(), dependency.getNeedBy()));
            }
        }
        // A program may contain objectives or only point at those of the portfolio.
        Deque<Objective> objectives = new ArrayDeque<>(portfolio.getObjectives());
        Set<Objective> seen = new HashSet<>();
        for (Program program : portfolio.getPrograms()) {
            objectives.addAll(program.getObjectives());
            for (Iterator<EObject> all = program.eAllContents(); all.hasNext();) {
                if (all.next() instanceof Milestone milestone && milestone.isCommitted()) {
                    found.committed.add(milestone.getId());
                }
            }
        }
        while (!objectives.isEmpty()) {
            Objective objective = objectives.removeFirst();
            if (seen.add(objective)) {
                objective.getKeyResults().forEach(result -> found.add(objective, result));
                objectives.addAll(objective.getObjectives());
            }
        }
        return found;
    }

    private void add(Objective objective, KeyResult result) {
        if (!result.getMilestones().isEmpty()) {
            keyResults.add(new LinkedResult(result.getId(), result.getName(), objective.getName(), result.getDue(),
                    result.getMilestones().stream().map(Element::getId).toList()));
        }
    }

    /** Nobody has promised anything. */
    public static Commitments none() {
        return new Commitments();
    }

    /** The word on a dependency, or {@code null}. */
    public Promise promise(String dependency) {
        return dependency == null ? null : promises.get(dependency);
    }

    /** Whether a milestone is committed. */
    public boolean isCommitted(String item) {
        return committed.contains(item);
    }

    /** Key results with milestones, in the order of the portfolio. */
    public List<LinkedResult> keyResults() {
        return List.copyOf(keyResults);
    }
}
