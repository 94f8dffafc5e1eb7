// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.util.ArrayList;
import java.util.List;

import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** Nobody answers for an item that the end of the portfolio hangs on, or nearly so. */
public final class OwnerMissing implements EscalationRule {

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int near = evaluation.parameters().minutes("near");
        boolean person = evaluation.parameters().flag("person");
        List<Finding> findings = new ArrayList<>();
        for (WorkItem item : evaluation.items()) {
            evaluation.cancel().check();
            boolean missing = item.getOwner() == null && (person || item.getOwnerTeam() == null);
            if (missing && facts.isTight(item, near)) {
                boolean critical = facts.isTight(item, 0);
                findings.add(new Finding(critical ? ProblemSeverity.ERROR : ProblemSeverity.WARNING, item.getId(),
                        (item.getOwnerTeam() == null ? "Nobody answers for " : "No person answers for ") + Facts.name(item)
                                + ", which is " + (critical ? "critical" : "nearly critical"),
                        why(item, facts)));
            }
        }
        return findings;
    }

    private static List<String> why(WorkItem item, Facts facts) {
        List<String> why = new ArrayList<>();
        why.add(facts.room(item));
        facts.schedule(item).ifPresent(
                each -> why.add("It is planned from " + Facts.day(each.start()) + " to " + Facts.day(each.finish())));
        if (item.getOwnerTeam() != null) {
            why.add("Its team is " + item.getOwnerTeam().getName());
        }
        return why;
    }
}
