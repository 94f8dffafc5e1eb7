// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.keelson.edit.Labels;
import org.keelson.model.Assumption;
import org.keelson.model.AssumptionState;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Dependency;
import org.keelson.model.Issue;
import org.keelson.model.ItemContainer;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Owned;
import org.keelson.model.Portfolio;
import org.keelson.model.QuestionState;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkState;
import org.keelson.ui.Dates;

/** What concerns a program or a workstream: what lives in it or below it, is shown in it, or names it. */
final class Inside {

    private final ItemContainer container;

    Inside(ItemContainer container) {
        this.container = container;
    }

    boolean has(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each == container) {
                return true;
            }
        }
        return object instanceof WorkItem item && container.getSharedItems().contains(item);
    }

    private boolean has(List<? extends EObject> programs, List<WorkItem> items) {
        return programs.contains(container) || items.stream().anyMatch(this::has);
    }

    private boolean hasEnd(List<Dependency> dependencies) {
        return dependencies.stream().anyMatch(each -> has(each.getSuccessor()));
    }

    /** The risks that are not over, the one that is likely to cost most first. */
    List<Risk> risks(Portfolio portfolio) {
        return portfolio.getRisks().stream()
                .filter(each -> each.getState() != RiskState.CLOSED && each.getState() != RiskState.OCCURRED)
                .filter(each -> has(each.getPrograms(), each.getItems()) || hasEnd(each.getDependencies()))
                .sorted(Comparator.comparingDouble(Inside::weight).reversed()).toList();
    }

    /** By the delay that is likely, times its probability; those without an estimate by probability alone, after them. */
    private static double weight(Risk risk) {
        return risk.getProbability() * (risk.getLikely() == null ? 1 : 1 + risk.getLikely());
    }

    /** Risks, issues, questions, decisions and assumptions that are not over, a row each: what, kind, owner, due and state. */
    List<FactTable.Fact> open(Portfolio portfolio) {
        List<FactTable.Fact> facts = new ArrayList<>();
        risks(portfolio).forEach(each -> facts.add(fact(each, Dates.text(each.getReviewBy()), Labels.text(each.getState()) + ", "
                + Math.round(each.getProbability() * 100) + " %")));
        for (Issue each : portfolio.getIssues()) {
            boolean isOpen = each.getState() == WorkState.OPEN || each.getState() == WorkState.IN_PROGRESS;
            if (isOpen && (has(each.getPrograms(), each.getItems()) || hasEnd(each.getDependencies()))) {
                facts.add(fact(each, Dates.text(each.getDueBy()), Labels.text(each.getState()) + ", "
                        + Labels.text(each.getSeverity())));
            }
        }
        for (OpenQuestion each : portfolio.getQuestions()) {
            if (each.getState() == QuestionState.OPEN && has(each.getPrograms(), each.getItems())) {
                facts.add(fact(each, Dates.text(each.getAnswerBy()), Labels.text(each.getState())));
            }
        }
        for (Decision each : portfolio.getDecisions()) {
            boolean isOpen = each.getState() == DecisionState.PROPOSED || each.getState() == DecisionState.DEFERRED;
            if (isOpen && has(each.getPrograms(), each.getItems())) {
                facts.add(fact(each, Dates.text(each.getDecideBy()), Labels.text(each.getState())));
            }
        }
        for (Assumption each : portfolio.getAssumptions()) {
            if (each.getState() != AssumptionState.CONFIRMED && has(each.getPrograms(), each.getItems())) {
                facts.add(fact(each, Dates.text(each.getValidateBy()), Labels.text(each.getState())));
            }
        }
        return facts;
    }

    private static FactTable.Fact fact(Owned element, String due, String state) {
        return FactTable.Fact.of(element, null, Labels.text(element), Labels.kindName(element.eClass()),
                Words.name(element.getOwner() == null ? element.getOwnerTeam() : element.getOwner()), due, state);
    }
}
