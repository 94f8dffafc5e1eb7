// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.keelson.analysis.ItemSchedule;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.KeyResult;
import org.keelson.model.Objective;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * A key result has come less far than the straight line from its start to the day it is due, or what it needs is planned for
 * later than that day.
 */
public final class KeyResultOffLine implements EscalationRule {

    /** A key result and the period of its objective, or of the one above where it says nothing. */
    private record Line(KeyResult result, LocalDate start, LocalDate due) {
    }

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        List<Line> lines = new ArrayList<>();
        Set<Objective> seen = new HashSet<>();
        evaluation.portfolio().getObjectives().forEach(each -> collect(each, null, null, seen, lines));
        for (Program program : evaluation.portfolio().getPrograms()) {
            program.getObjectives().forEach(each -> collect(each, null, null, seen, lines));
        }
        List<Finding> findings = new ArrayList<>();
        for (Line line : lines) {
            evaluation.cancel().check();
            look(line, evaluation, facts, findings);
        }
        return findings;
    }

    private static void collect(Objective objective, LocalDate start, LocalDate finish, Set<Objective> seen, List<Line> lines) {
        if (!seen.add(objective)) {
            return;
        }
        LocalDate from = objective.getStart() != null ? objective.getStart() : start;
        LocalDate to = objective.getFinish() != null ? objective.getFinish() : finish;
        objective.getKeyResults().forEach(each -> lines.add(new Line(each, from, each.getDue() != null ? each.getDue() : to)));
        objective.getObjectives().forEach(each -> collect(each, from, to, seen, lines));
    }

    private static void look(Line line, Evaluation evaluation, Facts facts, List<Finding> findings) {
        KeyResult result = line.result();
        KeyResultStanding standing = KeyResultStanding.of(result, facts.asOf());
        boolean longPast = line.due() != null
                && line.due().plusDays(evaluation.parameters().integer("grace")).isBefore(facts.asOf());
        if (standing.isReached() || longPast) {
            return;
        }
        boolean past = line.due() != null && line.due().isBefore(facts.asOf());
        List<WorkItem> late = new ArrayList<>();
        if (line.due() != null) {
            result.getMilestones().stream().filter(each -> !Facts.isFinished(each)).filter(each -> facts.schedule(each)
                    .filter(dates -> dates.finish().toLocalDate().isAfter(line.due())).isPresent()).forEach(late::add);
        }
        double expected = expected(line, evaluation.parameters().flag("wait-for-milestones"), facts);
        double tolerance = evaluation.parameters().integer("tolerance") / 100.0;
        boolean off = standing.share() < 1 && expected - standing.share() > tolerance + 1e-9;
        if (off || !late.isEmpty()) {
            ProblemSeverity severity = past || !late.isEmpty() ? ProblemSeverity.ERROR : ProblemSeverity.WARNING;
            findings.add(new Finding(severity, result.getId(), message(line, standing, expected, off, late, facts),
                    why(line, standing, expected, off, late, facts)));
        }
    }

    /** The share of the way that should be behind it, 0 to 1; NaN where there is no line. */
    private static double expected(Line line, boolean waits, Facts facts) {
        if (line.start() == null || line.due() == null) {
            return Double.NaN;
        }
        LocalDate from = line.start();
        if (waits) {
            LocalDate first = line.result().getMilestones().stream().flatMap(each -> facts.schedule(each).stream())
                    .map(dates -> dates.finish().toLocalDate()).min(LocalDate::compareTo).orElse(from);
            from = first.isAfter(from) ? first : from;
        }
        if (!facts.asOf().isBefore(line.due())) {
            return 1;
        }
        long length = line.due().toEpochDay() - from.toEpochDay();
        long gone = facts.asOf().toEpochDay() - from.toEpochDay();
        return length <= 0 || gone <= 0 ? 0 : (double) gone / length;
    }

    private static String message(Line line, KeyResultStanding standing, double expected, boolean off, List<WorkItem> late,
            Facts facts) {
        String name = "Key result " + Facts.name(line.result());
        if (!late.isEmpty()) {
            String finish = facts.schedule(late.getFirst()).map(ItemSchedule::finish).map(Facts::day).orElseThrow();
            return name + (line.due().isBefore(facts.asOf()) ? " was due on " : " is due on ") + line.due() + ", but "
                    + (late.size() == 1 ? Facts.name(late.getFirst()) + ", which it needs, is planned for " + finish
                    : late.size() + " items that it needs are planned for later") + (off ? "; it is off its line too" : "");
        }
        if (line.due().isBefore(facts.asOf())) {
            return name + " was due on " + line.due() + " and has come " + Facts.percent(standing.share()) + " of the way";
        }
        return name + " has come " + Facts.percent(standing.share()) + " of the way, where " + Facts.percent(expected)
                + " would be on its line to " + line.due();
    }

    private static List<String> why(Line line, KeyResultStanding standing, double expected, boolean off, List<WorkItem> late,
            Facts facts) {
        List<String> why = new ArrayList<>();
        for (WorkItem item : late) {
            ItemSchedule dates = facts.schedule(item).orElseThrow();
            why.add(Facts.name(item) + " (" + Facts.owner(item) + ") is planned for " + Facts.day(dates.finish()) + ", "
                    + Facts.days(dates.finish().toLocalDate().toEpochDay() - line.due().toEpochDay())
                    + " after the key result is due");
        }
        if (!Double.isNaN(standing.share())) {
            why.add(standing.text(line.result()));
        }
        if (off) {
            why.add("On its line it would be at " + standing.value(line.result(), expected) + " as of " + facts.asOf());
        }
        why.add("Owner: " + Facts.owner(line.result().getOwner(), line.result().getOwnerTeam()));
        return why;
    }
}
