// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.okr;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.model.Dependency;
import org.keelson.model.Gate;
import org.keelson.model.KeyResult;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;

/**
 * Objectives with their key results and finer objectives, how far each has come, and how likely the milestones that it needs are
 * there in time. Reads the model when it is made, on the thread that may; immutable afterwards.
 *
 * @param nodes   each objective, then its key results, then its finer objectives
 * @param orphans unfinished work that serves no key result and no objective, in portfolio order
 */
public record OkrTree(List<Node> nodes, List<Orphan> orphans) {

    /** How a node stands. */
    public enum State {
        /** The target is reached. */
        REACHED,
        /** What it needs is there in time in four of five runs, or nothing speaks against it. */
        ON_TRACK,
        /** There is nothing to judge it by, or a milestone that it needs has no date. */
        UNKNOWN,
        /** The date of the plan is in time, but not in four of five runs. */
        AT_RISK,
        /** By the plan what it needs is not there in time, or the date is past. */
        LATE
    }

    /**
     * An objective or a key result.
     *
     * @param depth      0 for an objective of the portfolio
     * @param isResult   whether it is a key result
     * @param progress   share of the way, 0 to 1; of an objective the mean of what is in it, by weight; NaN where it is not known
     * @param confidence how likely the least likely of its milestones is in time, 0 to 1; NaN where nothing says so
     * @param p80        day by which the last of its milestones is there in four of five runs, or {@code null}
     * @param due        last day, or {@code null}
     * @param cause      id of the milestone that decides it, or that has no date, or {@code null}
     */
    public record Node(String id, String name, int depth, boolean isResult, double progress, double confidence, LocalDate p80,
            LocalDate due, State state, String cause) {
    }

    /**
     * Work that serves nothing.
     *
     * @param program id of the program that it is in, or {@code null}
     */
    public record Orphan(String id, String name, String program) {
    }

    /** Four of five runs. */
    private static final double ENOUGH = 0.8;
    private static final int PERCENT = 80;

    public OkrTree {
        nodes = List.copyOf(nodes);
        orphans = List.copyOf(orphans);
    }

    /**
     * The tree of a portfolio.
     *
     * @param simulated forecasts of the same plan
     * @param asOf      the day of which it is looked at
     */
    public static OkrTree of(Portfolio portfolio, SimulationResult simulated, LocalDate asOf) {
        List<Node> nodes = new ArrayList<>();
        portfolio.getObjectives().forEach(each -> add(each, 0, simulated, asOf, nodes));
        return new OkrTree(nodes, portfolio.getObjectives().isEmpty() ? List.of() : orphans(portfolio));
    }

    private static Node add(Objective objective, int depth, SimulationResult simulated, LocalDate asOf, List<Node> nodes) {
        int place = nodes.size();
        nodes.add(null);
        double weights = 0;
        double sum = 0;
        List<Node> parts = new ArrayList<>();
        for (KeyResult result : objective.getKeyResults()) {
            Node node = node(result, objective, depth + 1, simulated, asOf);
            nodes.add(node);
            parts.add(node);
            double weight = Math.max(0, result.getWeight());
            weights += Double.isNaN(node.progress()) ? 0 : weight;
            sum += Double.isNaN(node.progress()) ? 0 : weight * node.progress();
        }
        for (Objective finer : objective.getObjectives()) {
            Node node = add(finer, depth + 1, simulated, asOf, nodes);
            parts.add(node);
            weights += Double.isNaN(node.progress()) ? 0 : 1;
            sum += Double.isNaN(node.progress()) ? 0 : node.progress();
        }
        Node worst = parts.stream().reduce((one, other) -> other.state().compareTo(one.state()) > 0 ? other : one).orElse(null);
        LocalDate p80 = parts.stream().map(Node::p80).filter(each -> each != null).max(LocalDate::compareTo).orElse(null);
        double confidence = parts.stream().mapToDouble(Node::confidence).filter(each -> !Double.isNaN(each)).min()
                .orElse(Double.NaN);
        Node node = new Node(objective.getId(), name(objective.getName()), depth, false, weights == 0 ? Double.NaN : sum / weights,
                confidence, p80, objective.getFinish(), worst == null ? State.UNKNOWN : worst.state(),
                worst == null ? null : worst.cause());
        nodes.set(place, node);
        return node;
    }

    private static Node node(KeyResult result, Objective objective, int depth, SimulationResult simulated, LocalDate asOf) {
        KeyResultProgress progress = KeyResultProgress.of(result, asOf);
        LocalDate due = result.getDue() != null ? result.getDue() : objective.getFinish();
        LocalDateTime end = due == null ? null : due.atTime(LocalTime.MAX);
        double confidence = Double.NaN;
        Forecast last = null;
        String undated = null;
        boolean isLate = due != null && due.isBefore(asOf);
        for (WorkItem item : result.getMilestones()) {
            Forecast forecast = item.getId() == null || item.getActualFinish() != null ? null
                    : simulated.forecast(item.getId()).orElse(null);
            if (forecast == null) {
                // in or behind a loop: whether it is there in time nobody knows
                undated = undated == null && item.getActualFinish() == null ? item.getId() : undated;
            } else {
                last = last == null || forecast.percentile(PERCENT).isAfter(last.percentile(PERCENT)) ? forecast : last;
                if (end != null) {
                    double chance = forecast.confidence(end);
                    confidence = Double.isNaN(confidence) ? chance : Math.min(confidence, chance);
                    isLate |= forecast.deterministic().isAfter(end);
                }
            }
        }
        boolean isKnown = undated == null && (last != null || progress.known());
        State state = progress.isReached() ? State.REACHED : isLate ? State.LATE : confidence < ENOUGH ? State.AT_RISK
                : isKnown ? State.ON_TRACK : State.UNKNOWN;
        boolean isOpen = undated != null && state == State.UNKNOWN;
        return new Node(result.getId(), name(result.getName()), depth, true, progress.known() ? Math.min(1, progress.share()) : 0,
                isOpen ? Double.NaN : confidence, last == null || isOpen ? null : last.percentile(PERCENT).toLocalDate(), due,
                state, isOpen || last == null ? undated : last.id());
    }

    private static String name(String name) {
        return name == null ? "" : name;
    }

    /** What no chain of dependencies leads from to a milestone of a key result, in programs that no key result or objective names. */
    private static List<Orphan> orphans(Portfolio portfolio) {
        Set<WorkItem> served = new HashSet<>();
        Set<Program> programs = new HashSet<>();
        Deque<WorkItem> open = new ArrayDeque<>();
        for (TreeIterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each instanceof KeyResult result) {
                programs.addAll(result.getPrograms());
                result.getMilestones().stream().filter(served::add).forEach(open::add);
            } else if (each instanceof Program program && !program.getObjectives().isEmpty()) {
                programs.add(program);
            }
        }
        while (!open.isEmpty()) {
            WorkItem item = open.poll();
            item.getIncoming().stream().map(Dependency::getPredecessor).filter(each -> each != null && served.add(each))
                    .forEach(open::add);
            if (item instanceof Gate gate) {
                gate.getInputs().stream().filter(served::add).forEach(open::add);
            }
        }
        List<Orphan> orphans = new ArrayList<>();
        for (TreeIterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof WorkItem item && item.getId() != null && item.getActualFinish() == null
                    && !served.contains(item)) {
                Optional<Program> program = program(item);
                if (program.isEmpty() || !programs.contains(program.get())) {
                    orphans.add(new Orphan(item.getId(), name(item.getName()), program.map(Program::getId).orElse(null)));
                }
            }
        }
        return orphans;
    }

    private static Optional<Program> program(WorkItem item) {
        EObject at = item;
        while (at != null && !(at instanceof Program)) {
            at = at.eContainer();
        }
        return Optional.ofNullable((Program) at);
    }
}
