// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.ActionItem;
import org.keelson.model.Answer;
import org.keelson.model.CustomValue;
import org.keelson.model.CustomValueChange;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Dependency;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationState;
import org.keelson.model.EscalationStep;
import org.keelson.model.HasStatus;
import org.keelson.model.KeyResult;
import org.keelson.model.MetricSeries;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Portfolio;
import org.keelson.model.QuestionState;
import org.keelson.model.Sample;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkState;

/** Takes everything that is dated, but the dates of items, back to a moment. */
final class FactRewind {

    private final Portfolio portfolio;
    private final LocalDateTime moment;

    FactRewind(Portfolio portfolio, LocalDateTime moment) {
        this.portfolio = portfolio;
        this.moment = moment;
    }

    void rewind() {
        List<EObject> later = new ArrayList<>();
        portfolio.getBaselines().stream().filter(each -> isLater(each.getTakenOn())).forEach(later::add);
        portfolio.getStatusReports().stream().filter(each -> isLater(each.getIssuedOn())).forEach(later::add);
        portfolio.getIssues().stream().filter(each -> isLater(each.getRaisedOn())).forEach(later::add);
        portfolio.getReviews().stream().filter(each -> isLater(each.getDate())).forEach(later::add);
        portfolio.getEscalations().stream().filter(each -> isLater(each.getRaisedOn())).forEach(later::add);
        Removal.remove(portfolio, later);
        portfolio.getAcknowledgements().removeIf(each -> isLater(each.getOn()));
        portfolio.getAlerts().clear();
        List<EObject> all = new ArrayList<>(List.of(portfolio));
        portfolio.eAllContents().forEachRemaining(all::add);
        all.forEach(this::rewind);
        // After the series, which they follow.
        all.stream().filter(KeyResult.class::isInstance).map(KeyResult.class::cast).forEach(FactRewind::keyResult);
    }

    private boolean isLater(LocalDate day) {
        return day != null && day.isAfter(moment.toLocalDate());
    }

    private boolean isLater(LocalDateTime when) {
        return when != null && when.isAfter(moment);
    }

    private void rewind(EObject object) {
        if (object instanceof HasStatus claimed) {
            claimed.getStatusHistory().removeIf(each -> isLater(each.getDate()));
        }
        switch (object) {
            case WorkItem item -> item.getForecasts().removeIf(each -> isLater(each.getAsOf()));
            case Dependency dependency -> dependency(dependency);
            case Decision decision when isLater(decision.getDecidedOn()) -> {
                decision.setDecidedOn(null);
                decision.setChosen(null);
                decision.setSupersededBy(null);
                decision.setState(DecisionState.PROPOSED);
            }
            case OpenQuestion question when isLater(question.getAnsweredOn()) -> {
                question.setAnsweredOn(null);
                question.setAnswer(null);
                question.setState(QuestionState.OPEN);
            }
            case ActionItem action when isLater(action.getDoneOn()) -> {
                action.setDoneOn(null);
                action.setState(WorkState.OPEN);
            }
            case Escalation escalation -> escalation(escalation);
            case MetricSeries series -> series.getSamples().removeIf(each -> isLater(each.getDate()));
            case CustomValue value -> customValue(value);
            default -> {
                // has no past
            }
        }
    }

    private void dependency(Dependency dependency) {
        dependency.getPromises().removeIf(each -> isLater(each.getMadeOn()));
        dependency.getReviews().removeIf(each -> isLater(each.getDate()));
        boolean changeIsKnown = dependency.getReviews().stream().anyMatch(each -> each.getInterfaceUnchanged() == Answer.NO);
        if (!changeIsKnown) {
            dependency.setInterfaceCurrentVersion(dependency.getInterfaceVersion());
        }
    }

    private void escalation(Escalation escalation) {
        if (isLater(escalation.getClosedOn())) {
            escalation.setClosedOn(null);
            escalation.setOutcome(null);
            escalation.setState(EscalationState.RAISED);
        }
        while (isLater(escalation.getLevelOn()) && !escalation.getEarlier().isEmpty()) {
            EscalationStep step = escalation.getEarlier().removeLast();
            escalation.setLevel(step.getLevel());
            escalation.setLevelOn(step.getOn());
            escalation.setFrom(step.getFrom());
        }
    }

    private void customValue(CustomValue value) {
        CustomValueChange next = value.getHistory().stream().filter(each -> isLater(each.getDate()))
                .min(Comparator.comparing(CustomValueChange::getDate)).orElse(null);
        if (next != null) {
            value.setValue(next.getValue());
            value.getHistory().removeIf(each -> isLater(each.getDate()));
        }
    }

    /** The last sample of then, where somebody measured it. */
    private static void keyResult(KeyResult result) {
        Sample last = null;
        for (MetricSeries series : result.getMetrics()) {
            for (Sample sample : series.getSamples()) {
                if (sample.getDate() != null && (last == null || !sample.getDate().isBefore(last.getDate()))) {
                    last = sample;
                }
            }
        }
        if (last != null) {
            result.setCurrent(last.getValue());
        } else if (!result.getMetrics().isEmpty()) {
            result.setCurrent(result.getStart());
        }
    }
}
