// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Dependency;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WorkItem;

/**
 * The open risks of a portfolio by probability and impact. Reads the model once, on the thread that may; immutable afterwards.
 *
 * @param entries by exposure, the largest first, then by id
 * @param isAfter    whether risks are looked at after their responses
 * @param mediumFrom product of scores, as part of the largest, from which a cell is medium
 * @param highFrom   the same from which it is high
 */
public record RiskMatrix(RiskAxis probability, RiskAxis impact, boolean isAfter, List<Entry> entries, double mediumFrom,
        double highFrom) {

    /** How loud a cell is. */
    public enum Zone {
        LOW, MEDIUM, HIGH
    }

    /**
     * A risk.
     *
     * @param row          index of its probability's level
     * @param column       index of its impact's level; -1 where nobody has said
     * @param chance       probability, 0 to 1
     * @param delayDays    mean delay in working days; NaN where nobody has said
     * @param exposureDays delay to be expected: probability times mean delay; 0 where nobody has said
     * @param programs     ids of the programs that it threatens
     */
    public record Entry(String id, String name, int row, int column, double chance, double delayDays, double exposureDays,
            Set<String> programs) {

        public Entry {
            programs = Set.copyOf(programs);
        }
    }

    /**
     * What threatens one program.
     *
     * @param zones how many risks are in each zone; those without an impact are in none
     */
    public record ProgramHeat(String id, String name, int risks, Map<Zone, Integer> zones, double exposureDays) {
    }

    public RiskMatrix {
        entries = List.copyOf(entries);
    }

    /**
     * The matrix of all open risks.
     *
     * @param impact        one of {@link RiskAxis#impacts}
     * @param minutesPerDay working minutes of a day
     */
    public static RiskMatrix of(Portfolio portfolio, RiskAxis impact, boolean isAfter, int minutesPerDay) {
        RiskAxis probability = RiskAxis.probability(portfolio);
        List<Entry> entries = new ArrayList<>();
        for (Risk risk : portfolio.getRisks()) {
            if (risk.getId() != null && isOpen(risk)) {
                OptionalDouble delay = isAfter ? RiskDelay.afterResponse(risk) : RiskDelay.of(risk);
                double chance = probability(risk, isAfter);
                double days = delay.isPresent() ? delay.getAsDouble() / minutesPerDay : Double.NaN;
                Set<String> programs = new LinkedHashSet<>();
                programs(risk).forEach(program -> programs.add(program.getId()));
                programs.remove(null);
                entries.add(new Entry(risk.getId(), risk.getName() == null ? risk.getId() : risk.getName(),
                        probability.level(chance), impact.levelOf(risk, isAfter, minutesPerDay).orElse(-1), chance, days,
                        delay.isPresent() ? chance * days : 0, programs));
            }
        }
        entries.sort(Comparator.comparingDouble(Entry::exposureDays).reversed().thenComparing(Entry::id));
        return new RiskMatrix(probability, impact, isAfter, entries, portfolio.getMediumRisk(), portfolio.getHighRisk());
    }

    /** Whether a risk may still happen. */
    public static boolean isOpen(Risk risk) {
        return risk.getState() != RiskState.OCCURRED && risk.getState() != RiskState.CLOSED;
    }

    /** Probability of a risk, 0 to 1; after the response that before it where nothing else is said. */
    public static double probability(Risk risk, boolean isAfter) {
        Double residual = isAfter ? risk.getResidualProbability() : null;
        return Math.clamp(residual != null ? residual : risk.getProbability(), 0, 1);
    }

    /** The programs that a risk threatens: those that it names, else those of the items that it hits. */
    public static Set<Program> programs(Risk risk) {
        if (!risk.getPrograms().isEmpty()) {
            return new LinkedHashSet<>(risk.getPrograms());
        }
        List<WorkItem> hit = new ArrayList<>(risk.getItems());
        risk.getDependencies().stream().map(Dependency::getSuccessor).filter(each -> each != null).forEach(hit::add);
        Set<Program> programs = new LinkedHashSet<>();
        for (WorkItem item : hit) {
            EObject at = item;
            while (at != null && !(at instanceof Program)) {
                at = at.eContainer();
            }
            if (at != null) {
                programs.add((Program) at);
            }
        }
        return programs;
    }

    /** The risks that somebody wants to see. */
    public RiskMatrix only(java.util.function.Predicate<Entry> wanted) {
        return new RiskMatrix(probability, impact, isAfter, entries.stream().filter(wanted).toList(), mediumFrom, highFrom);
    }

    /** The risks of a cell, by exposure. */
    public List<Entry> cell(int row, int column) {
        return entries.stream().filter(each -> each.row() == row && each.column() == column).toList();
    }

    /** The risks of which nobody has said the impact. */
    public List<Entry> unrated() {
        return entries.stream().filter(each -> each.column() < 0).toList();
    }

    /** How loud a cell is, by the product of its scores. */
    public Zone zone(int row, int column) {
        double most = probability.levels().getLast().score() * impact.levels().getLast().score();
        double part = most <= 0 ? 0 : probability.levels().get(row).score() * impact.levels().get(column).score() / most;
        return part >= highFrom ? Zone.HIGH : part >= mediumFrom ? Zone.MEDIUM : Zone.LOW;
    }

    /** Days to be expected of some risks. */
    public static double exposure(List<Entry> entries) {
        return entries.stream().mapToDouble(Entry::exposureDays).sum();
    }

    /** The programs of a portfolio by exposure, the largest first; those that no risk threatens are left out. */
    public List<ProgramHeat> programs(Portfolio portfolio) {
        List<ProgramHeat> heat = new ArrayList<>();
        for (Program program : portfolio.getPrograms()) {
            List<Entry> own = entries.stream().filter(each -> program.getId() != null
                    && each.programs().contains(program.getId())).toList();
            if (!own.isEmpty()) {
                Map<Zone, Integer> zones = new LinkedHashMap<>();
                own.stream().filter(each -> each.column() >= 0)
                        .forEach(each -> zones.merge(zone(each.row(), each.column()), 1, Integer::sum));
                heat.add(new ProgramHeat(program.getId(), program.getName() == null ? "" : program.getName(), own.size(),
                        Map.copyOf(zones), exposure(own)));
            }
        }
        heat.sort(Comparator.comparingDouble(ProgramHeat::exposureDays).reversed().thenComparing(ProgramHeat::id));
        return List.copyOf(heat);
    }
}
