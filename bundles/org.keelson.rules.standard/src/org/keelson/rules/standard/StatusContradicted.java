// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.keelson.api.ComputedStatus;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.Program;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.ProblemSeverity;

/**
 * Somebody claims that all is well, and rules and metrics say that it is not; or a claim overrode what they say, and has
 * expired. A claim that still overrides them, with a reason, is respected.
 */
public final class StatusContradicted implements EscalationRule {

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        Status least = evaluation.parameters().text("from").equals("watch") ? Status.WATCH : Status.OFF_TRACK;
        Map<String, HasStatus> elements = elements(evaluation);
        List<Finding> findings = new ArrayList<>();
        for (ComputedStatus status : evaluation.statuses()) {
            evaluation.cancel().check();
            HasStatus element = elements.get(status.element());
            if (element == null || status.overridden() || element instanceof WorkItem item && Facts.isFinished(item)) {
                continue;
            }
            StatusEntry last = Facts.lastClaim(element, facts.asOf());
            boolean contradicted = status.claimed() == Status.ON_TRACK && status.computed().compareTo(least) >= 0;
            boolean expired = isExpired(last, facts.asOf()) && status.claimed() != Status.UNKNOWN
                    && status.computed().compareTo(status.claimed()) > 0;
            if (contradicted || expired) {
                findings.add(new Finding(ProblemSeverity.WARNING, status.element(), message(element, status, last, expired),
                        why(status, last)));
            }
        }
        return findings;
    }

    private static Map<String, HasStatus> elements(Evaluation evaluation) {
        Map<String, HasStatus> elements = new HashMap<>();
        elements.put(evaluation.portfolio().getId(), evaluation.portfolio());
        for (Program program : evaluation.portfolio().getPrograms()) {
            elements.put(program.getId(), program);
            collect(program.getWorkstreams(), elements);
        }
        evaluation.items().forEach(item -> elements.put(item.getId(), item));
        return elements;
    }

    private static void collect(List<Workstream> workstreams, Map<String, HasStatus> elements) {
        for (Workstream workstream : workstreams) {
            elements.put(workstream.getId(), workstream);
            collect(workstream.getWorkstreams(), elements);
        }
    }

    private static boolean isExpired(StatusEntry entry, LocalDate asOf) {
        return entry != null && entry.isOverride() && entry.getExpires() != null && entry.getExpires().isBefore(asOf);
    }

    private static String message(HasStatus element, ComputedStatus status, StatusEntry last, boolean expired) {
        String name = Facts.name((Element) (EObject) element);
        return expired
                ? "The override of the status of " + name + " to " + Facts.status(status.claimed()) + " expired on "
                        + last.getExpires() + ", and rules and metrics say " + Facts.status(status.computed())
                : name + " is claimed to be " + Facts.status(status.claimed()) + ", and rules and metrics say "
                        + Facts.status(status.computed());
    }

    private static List<String> why(ComputedStatus status, StatusEntry last) {
        List<String> why = new ArrayList<>(status.why());
        if (last != null) {
            String comment = last.getComment() == null ? "" : last.getComment().strip();
            why.add("Claimed" + (last.getDate() == null ? "" : " on " + last.getDate())
                    + (last.getBy() == null ? "" : " by " + last.getBy().getName()) + (comment.isEmpty() ? "" : ": " + comment));
        }
        return why;
    }
}
