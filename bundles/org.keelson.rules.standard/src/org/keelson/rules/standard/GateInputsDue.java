// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.WorkCalendar;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.Gate;
import org.keelson.model.GateOutcome;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * What a review needs is not there by its lead time, or soon must be. In the schedule a gate waits for its
 * inputs, and so moves with them; a gate with a deadline is therefore held to the start that would meet it.
 */
public final class GateInputsDue implements EscalationRule {

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int notice = evaluation.parameters().minutes("notice");
        List<Finding> findings = new ArrayList<>();
        for (WorkItem item : evaluation.items()) {
            evaluation.cancel().check();
            if (item instanceof Gate gate && gate.getOutcome() == GateOutcome.PENDING && !Facts.isFinished(gate)) {
                facts.schedule(gate)
                        .ifPresent(dates -> look(gate, review(gate, dates, facts), notice, evaluation, facts, findings));
            }
        }
        return findings;
    }

    private static LocalDateTime review(Gate gate, ItemSchedule dates, Facts facts) {
        LocalDateTime start = dates.start();
        if (gate.getDeadline() != null) {
            LocalDateTime latest = facts.calendar(gate).add(gate.getDeadline(), -dates.durationMinutes());
            start = latest.isBefore(start) ? latest : start;
        }
        return start;
    }

    private static void look(Gate gate, LocalDateTime review, int notice, Evaluation evaluation, Facts facts,
            List<Finding> findings) {
        WorkCalendar calendar = facts.calendar(gate);
        int lead = gate.getLeadTime() == null ? 0 : gate.getLeadTime();
        // One minute back and forth: what must be there on Monday at nine is due on Friday evening.
        LocalDateTime due = calendar.add(review, -lead - 1).plusMinutes(1);
        List<String> why = new ArrayList<>();
        boolean late = false;
        for (WorkItem input : gate.getInputs()) {
            LocalDateTime finish = facts.schedule(input).map(ItemSchedule::finish).orElse(null);
            if (!Facts.isFinished(input)) {
                boolean misses = finish == null || calendar.between(due, finish) > 0;
                late |= misses;
                why.add(Facts.name(input) + " (" + Facts.owner(input) + ") " + (finish == null ? "cannot be scheduled"
                        : "finishes " + Facts.day(finish, due) + (misses ? ", too late" : "")));
            }
        }
        boolean soon = calendar.between(evaluation.asOf(), due) <= notice;
        if (why.isEmpty() || !late && !soon) {
            return;
        }
        why.addFirst("The review begins " + Facts.day(review) + " and needs its inputs "
                + (lead == 0 ? "" : facts.duration(lead, gate) + " before, ") + "by " + Facts.day(due));
        why.add(facts.room(gate));
        findings.add(new Finding(late ? ProblemSeverity.ERROR : ProblemSeverity.WARNING, gate.getId(), Facts.name(gate)
                + (late ? " will not have its inputs by " : " needs its inputs by ") + due.toLocalDate(), why)
                .withBy(due.toLocalDate()));
    }
}
