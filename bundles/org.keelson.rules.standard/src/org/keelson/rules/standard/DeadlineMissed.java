// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keelson.analysis.Driver;
import org.keelson.analysis.ItemSchedule;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.Dependency;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** The schedule finishes an item after its deadline. The facts are the chain of what drives its dates. */
public final class DeadlineMissed implements EscalationRule {

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int tolerance = evaluation.parameters().minutes("tolerance");
        int chain = evaluation.parameters().integer("chain");
        Map<String, WorkItem> providers = providers(evaluation);
        List<Finding> findings = new ArrayList<>();
        for (WorkItem item : evaluation.items()) {
            evaluation.cancel().check();
            ItemSchedule dates = facts.schedule(item).orElse(null);
            if (dates != null && !Facts.isFinished(item) && dates.deadlineSlipMinutes() > tolerance) {
                String message = Facts.name(item) + " finishes " + Facts.day(dates.finish(), dates.deadline()) + ", "
                        + facts.duration(dates.deadlineSlipMinutes(), item) + " after its deadline of "
                        + Facts.day(dates.deadline(), dates.finish());
                findings.add(new Finding(ProblemSeverity.ERROR, item.getId(), message, why(item, facts, providers, chain)));
            }
        }
        return findings;
    }

    /** Item behind each driver: the predecessor for a dependency, the input itself for a gate's input. */
    private static Map<String, WorkItem> providers(Evaluation evaluation) {
        Map<String, WorkItem> providers = new HashMap<>();
        for (WorkItem item : evaluation.items()) {
            providers.put(item.getId(), item);
        }
        for (Dependency dependency : evaluation.portfolio().getDependencies()) {
            providers.put(dependency.getId(), dependency.getPredecessor());
        }
        return providers;
    }

    private static List<String> why(WorkItem late, Facts facts, Map<String, WorkItem> providers, int chain) {
        List<String> why = new ArrayList<>();
        WorkItem item = late;
        while (item != null) {
            if (why.size() == chain) {
                why.add("… and what comes before " + Facts.name(item));
                break;
            }
            ItemSchedule dates = facts.schedule(item).orElse(null);
            if (dates == null || dates.driver() == null) {
                break;
            }
            String length = dates.durationMinutes() == 0 ? " comes on "
                    : " takes " + facts.duration(dates.durationMinutes(), item)
                            + (dates.assumedEstimate() ? " (assumed)" : "") + " from ";
            why.add(Facts.name(item) + " (" + Facts.owner(item) + ")" + length + Facts.day(dates.start()) + ", "
                    + dates.driver().text());
            item = dates.driver().kind() == Driver.Kind.DEPENDENCY ? providers.get(dates.driver().id()) : null;
        }
        return why;
    }
}
