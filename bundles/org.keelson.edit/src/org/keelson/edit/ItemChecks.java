// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDateTime;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Element;
import org.keelson.model.Estimated;
import org.keelson.model.Gate;
import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** Owners, dates, progress and estimates of work items, and the chances of risks. */
final class ItemChecks {

    private static final String DATE = "structure.impossible-date";

    private final Portfolio portfolio;
    private final Consumer<Problem> problems;

    ItemChecks(Portfolio portfolio, Consumer<Problem> problems) {
        this.portfolio = portfolio;
        this.problems = problems;
    }

    void check(EObject object) {
        if (object instanceof WorkItem item) {
            owner(item);
            dates(item);
            actuals(item);
            constraint(item);
            if (item.getProgress() < 0 || item.getProgress() > 100) {
                error("structure.progress-range", item,
                        "progress " + item.getProgress() + ", which is not between 0 and 100");
            }
        }
        if (object instanceof Gate gate && gate.getInputs().isEmpty() && gate.getIncoming().isEmpty()) {
            warning("structure.gate-inputs", gate, "no inputs; say which items the review needs");
        }
        if (object instanceof Risk risk) {
            probability(risk, risk.getProbability());
            probability(risk, risk.getResidualProbability());
        }
        if (object instanceof Estimated estimated && object instanceof Element element) {
            estimate(estimated, element);
        }
    }

    private void owner(WorkItem item) {
        if (item.getOwnerTeam() == null) {
            warning("structure.missing-owner", item, "no owner team; nobody answers for it");
        }
    }

    private void dates(WorkItem item) {
        if (item.getDeadline() != null && portfolio.getStart() != null
                && item.getDeadline().toLocalDate().isBefore(portfolio.getStart())) {
            warning(DATE, item, "the deadline " + item.getDeadline().toLocalDate() + ", before the portfolio's start "
                    + portfolio.getStart());
        }
    }

    private void actuals(WorkItem item) {
        LocalDateTime start = item.getActualStart();
        LocalDateTime finish = item.getActualFinish();
        if (start != null && finish != null && finish.isBefore(start)) {
            error(DATE, item, "the actual finish " + finish + ", before its actual start " + start);
        } else if (start == null && finish != null) {
            warning(DATE, item, "an actual finish but no actual start");
        }
        notYet(item, "start", start);
        notYet(item, "finish", finish);
    }

    private void notYet(WorkItem item, String end, LocalDateTime actual) {
        LocalDateTime known = portfolio.getDataDate();
        if (known != null && actual != null && actual.isAfter(known)) {
            warning(DATE, item, "the actual " + end + " " + actual + ", after the data date " + known);
        }
    }

    private void constraint(WorkItem item) {
        boolean needsDate = item.getConstraint() != ConstraintKind.ASAP && item.getConstraint() != ConstraintKind.ALAP;
        if (needsDate && item.getConstraintDate() == null) {
            error("structure.constraint-date", item, "the constraint \""
                    + Labels.text(item.getConstraint()) + "\" without its date");
        }
    }

    private void probability(Risk risk, Double probability) {
        if (probability != null && !(probability >= 0 && probability <= 1)) {
            error("structure.probability-range", risk,
                    "the probability " + probability + ", which is not between 0 and 1");
        }
    }

    private void estimate(Estimated estimated, Element element) {
        Integer previous = null;
        for (Integer each : new Integer[] {estimated.getOptimistic(), estimated.getLikely(),
                estimated.getPessimistic()}) {
            if (each != null && each < 0) {
                error("structure.estimate-range", element, "an estimate below nothing");
            } else if (each != null && previous != null && each < previous) {
                warning("structure.estimate-range", element,
                        "an estimate whose three points are not in order: optimistic, likely, pessimistic");
            }
            previous = each == null ? previous : each;
        }
    }

    private void error(String rule, Element element, String what) {
        problems.accept(Problem.error(rule, element.getId(), message(element, what)));
    }

    private void warning(String rule, Element element, String what) {
        problems.accept(Problem.warning(rule, element.getId(), message(element, what)));
    }

    private static String message(Element element, String what) {
        return "\"" + Labels.text(element) + "\" has " + what;
    }
}
