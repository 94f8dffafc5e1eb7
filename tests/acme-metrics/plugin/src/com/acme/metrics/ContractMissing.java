// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.ItemSchedule;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.Deliverable;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** A vendor is to begin soon, or has begun, and nobody has named the contract. */
public final class ContractMissing implements EscalationRule {

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        LocalDate today = evaluation.asOf().toLocalDate();
        LocalDate horizon = today.plusDays(evaluation.parameters().integer("notice"));
        List<Finding> findings = new ArrayList<>();
        for (WorkItem item : evaluation.items()) {
            if (item instanceof Deliverable work && Vendors.isOpen(work) && Vendors.isByVendor(work)
                    && Vendors.contract(work).isEmpty()) {
                evaluation.schedule().item(work.getId()).filter(ItemSchedule::scheduled)
                        .map(dates -> dates.start().toLocalDate()).filter(start -> !start.isAfter(horizon))
                        .ifPresent(start -> findings.add(finding(work, start, today)));
            }
        }
        return findings;
    }

    private static Finding finding(Deliverable work, LocalDate start, LocalDate today) {
        String vendor = work.getOwnerTeam().getName();
        boolean isLate = !start.isAfter(today);
        return new Finding(isLate ? ProblemSeverity.ERROR : ProblemSeverity.WARNING, work.getId(),
                vendor + " has no contract for '" + work.getName() + "', which " + (isLate ? "began on " : "begins on ") + start,
                List.of("The field Contract of '" + work.getName() + "' is empty", vendor + " is a vendor")).withBy(start);
    }
}
