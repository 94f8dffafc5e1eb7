// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.ResponseKind;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** A risk is likely or heavy enough to need a response, and has none. */
public final class RiskUnanswered implements EscalationRule {

    /** Delays of risks are not on the calendar of one item; they are told in days of eight hours. */
    private static final int MINUTES_PER_DAY = 480;

    private static final Set<RiskState> OVER = EnumSet.of(RiskState.OCCURRED, RiskState.CLOSED);

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        double probability = evaluation.parameters().decimal("probability");
        int exposure = evaluation.parameters().minutes("exposure");
        List<Finding> findings = new ArrayList<>();
        for (Risk risk : evaluation.portfolio().getRisks()) {
            evaluation.cancel().check();
            if (risk.getResponse() != ResponseKind.NONE || OVER.contains(risk.getState())) {
                continue;
            }
            Integer delay = delay(risk);
            int expected = delay == null ? 0 : (int) Math.round(risk.getProbability() * delay);
            if (risk.getProbability() >= probability || expected >= exposure) {
                List<WorkItem> hit = risk.getItems().stream().filter(item -> !Facts.isFinished(item)).toList();
                findings.add(new Finding(facts.anyCritical(hit) ? ProblemSeverity.ERROR : ProblemSeverity.WARNING, risk.getId(),
                        "Risk " + Facts.name(risk) + " has no response", why(risk, delay, expected, hit, facts))
                        .withBy(risk.getReviewBy()));
            }
        }
        return findings;
    }

    /** The likely delay, else what lies between the best and the worst; {@code null} if neither is said. */
    private static Integer delay(Risk risk) {
        Integer best = risk.getOptimistic();
        Integer worst = risk.getPessimistic();
        if (risk.getLikely() != null || best == null && worst == null) {
            return risk.getLikely();
        }
        return best == null ? worst : worst == null ? best : Integer.valueOf((int) (((long) best + worst) / 2));
    }

    private static List<String> why(Risk risk, Integer delay, int expected, List<WorkItem> hit, Facts facts) {
        List<String> why = new ArrayList<>();
        String percent = String.format(Locale.ROOT, "%.0f %%", 100 * risk.getProbability());
        why.add(delay == null ? "Probability " + percent
                : "Probability " + percent + ", delay " + Facts.duration(delay, MINUTES_PER_DAY) + ", so "
                        + Facts.duration(expected, MINUTES_PER_DAY) + " are to be expected");
        why.add("Owner: " + Facts.owner(risk.getOwner(), risk.getOwnerTeam()));
        if (risk.getReviewBy() != null) {
            why.add("To be looked at by " + risk.getReviewBy());
        }
        hit.forEach(item -> why.add("Hits: " + facts.room(item)));
        return why;
    }
}
