// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.Load;
import org.keelson.analysis.capacity.Portion;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.EscalationLevel;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * In a week soon to come a team is asked for more than it has, by several programs at once, so that no program alone can put it
 * right. One finding for each team: about its worst week. Needs teams whose capacity is stated; what others can give is not
 * known.
 */
public final class TeamOverloaded implements EscalationRule {

    private static final int ITEMS_NAMED = 4;

    /** A week in which a team is over its capacity, and what asks for it, by program, the most demanding first. */
    private record Week(LocalDate monday, long demand, long capacity, Map<String, List<Portion>> programs) {

        /** Above 1 where more is asked for than there is; infinite where there is nothing. */
        double load() {
            return (double) demand / capacity;
        }

        String percent() {
            return capacity == 0 ? "without any capacity" : Facts.percent(load());
        }
    }

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        ScheduleNetwork network = evaluation.network();
        Load load = Load.of(evaluation.schedule(), CapacityModel.of(evaluation.portfolio(), network));
        Map<String, WorkItem> items = new HashMap<>();
        evaluation.items().forEach(item -> items.putIfAbsent(item.getId(), item));
        // Without a data date the weeks count from the start of the plan, however long ago that is.
        int first = load.weeks() == 0 ? 0
                : Math.toIntExact(Math.floorDiv(load.monday(0).until(facts.asOf(), ChronoUnit.DAYS), 7L));
        List<Finding> findings = new ArrayList<>();
        for (int team = 0; team < network.teamCount(); team++) {
            List<Week> weeks = weeks(load, team, first, evaluation);
            if (!weeks.isEmpty()) {
                findings.add(finding(network, team, weeks, items, facts));
            }
        }
        return findings;
    }

    private static List<Week> weeks(Load load, int team, int first, Evaluation evaluation) {
        int threshold = evaluation.parameters().integer("threshold");
        int least = evaluation.parameters().integer("programs");
        int end = Math.min(load.weeks(), first + evaluation.parameters().integer("weeks"));
        List<Week> weeks = new ArrayList<>();
        for (int week = Math.max(0, first); week < end; week++) {
            evaluation.cancel().check();
            long demand = load.demand(team, week);
            long capacity = load.capacity(team, week);
            if (capacity != CapacityModel.NOT_STATED && 100.0 * demand > (double) threshold * capacity) {
                Map<String, List<Portion>> programs = byProgram(load.items(team, week));
                if (programs.size() >= least) {
                    weeks.add(new Week(load.monday(week), demand, capacity, programs));
                }
            }
        }
        return weeks;
    }

    /** Items come with the most demanding first; so do the programs then. */
    private static Map<String, List<Portion>> byProgram(List<Portion> portions) {
        Map<String, List<Portion>> programs = new HashMap<>();
        portions.forEach(each -> programs.computeIfAbsent(each.program(), program -> new ArrayList<>()).add(each));
        Map<String, List<Portion>> sorted = new LinkedHashMap<>();
        programs.entrySet().stream().sorted(Comparator
                .comparingLong((Map.Entry<String, List<Portion>> entry) -> -minutes(entry.getValue()))
                .thenComparing(Map.Entry::getKey, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static long minutes(List<Portion> portions) {
        return portions.stream().mapToLong(Portion::minutes).sum();
    }

    private static Finding finding(ScheduleNetwork network, int team, List<Week> weeks, Map<String, WorkItem> items,
            Facts facts) {
        Week worst = weeks.stream().max(Comparator.comparingDouble(Week::load)
                .thenComparing(Week::monday, Comparator.reverseOrder())).orElseThrow();
        Map<String, String> names = new HashMap<>();
        for (int program = 0; program < network.programCount(); program++) {
            names.put(network.programId(program), "'" + network.programName(program) + "'");
        }
        List<String> programs = worst.programs().keySet().stream().map(names::get).toList();
        Set<String> pressed = new HashSet<>();
        worst.programs().forEach((program, portions) -> portions.stream().map(each -> items.get(each.item()))
                .filter(item -> item != null && facts.breaksPromise(item)).forEach(item -> pressed.add(program)));
        String message = "Team '" + network.teamName(team) + "' is asked for " + hours(worst.demand()) + " of "
                + hours(worst.capacity()) + " hours (" + worst.percent() + ") in the week of " + worst.monday() + ", by "
                + Facts.list(programs, programs.size());
        LocalDate by = weeks.getFirst().monday().isBefore(facts.asOf()) ? facts.asOf() : weeks.getFirst().monday();
        // Two programs of which each would break a promise by giving way: one of them will.
        ProblemSeverity severity = pressed.size() > 1 ? ProblemSeverity.ERROR : ProblemSeverity.WARNING;
        return new Finding(severity, network.teamId(team), message, why(worst, weeks, names, pressed),
                worst.programs().size() > 1 ? EscalationLevel.PORTFOLIO : null, by);
    }

    private static List<String> why(Week worst, List<Week> weeks, Map<String, String> names, Set<String> pressed) {
        List<String> why = new ArrayList<>();
        worst.programs().forEach((program, portions) -> {
            List<String> asked = portions.stream().map(each -> "'" + each.name() + "' " + hours(each.minutes())).toList();
            why.add(names.get(program) + " asks for " + hours(minutes(portions)) + " hours: " + Facts.list(asked, ITEMS_NAMED)
                    + (pressed.contains(program) ? "; some of it has no float left to a deadline or constraint" : ""));
        });
        if (weeks.size() > 1) {
            why.add("Over in " + weeks.size() + " weeks: "
                    + Facts.list(weeks.stream().map(week -> week.monday() + " " + week.percent()).toList(), ITEMS_NAMED));
        }
        return why;
    }

    private static String hours(long minutes) {
        return String.valueOf(Math.round(minutes / 60.0));
    }
}
