// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.Decision;
import org.keelson.model.DecisionState;
import org.keelson.model.Element;
import org.keelson.model.OpenQuestion;
import org.keelson.model.QuestionState;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/** A decision is not made, or a question not answered, by its date, and unfinished items wait for it. */
public final class AnswerOverdue implements EscalationRule {

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        LocalDate limit = facts.asOf().plusDays(evaluation.parameters().integer("notice"));
        List<Finding> findings = new ArrayList<>();
        for (Decision decision : evaluation.portfolio().getDecisions()) {
            boolean open = decision.getState() == DecisionState.PROPOSED || decision.getState() == DecisionState.DEFERRED;
            if (open && isDue(decision.getDecideBy(), limit)) {
                List<String> why = new ArrayList<>();
                if (!decision.getDeciders().isEmpty()) {
                    why.add("Deciders: " + String.join(", ", decision.getDeciders().stream().map(Facts::name).toList()));
                }
                if (decision.getRecommendation() != null) {
                    why.add("Recommended: " + Facts.name(decision.getRecommendation()));
                }
                add("Decision", "decided", decision, decision.getDecideBy(), decision.getItems(), why, facts, findings);
            }
        }
        for (OpenQuestion question : evaluation.portfolio().getQuestions()) {
            if (question.getState() == QuestionState.OPEN && isDue(question.getAnswerBy(), limit)) {
                List<String> why = new ArrayList<>();
                why.add("Owner: " + Facts.owner(question.getOwner(), question.getOwnerTeam()));
                add("Question", "answered", question, question.getAnswerBy(), question.getItems(), why, facts, findings);
            }
        }
        return findings;
    }

    private static boolean isDue(LocalDate by, LocalDate limit) {
        return by != null && by.isBefore(limit);
    }

    private static void add(String kind, String verb, Element element, LocalDate by, List<WorkItem> items, List<String> why,
            Facts facts, List<Finding> findings) {
        List<WorkItem> waiting = items.stream().filter(item -> !Facts.isFinished(item)).toList();
        if (waiting.isEmpty()) {
            return;
        }
        long days = by.until(facts.asOf(), ChronoUnit.DAYS);
        boolean past = days > 0;
        why.addFirst((past ? days + (days == 1 ? " day" : " days") + " past its date" : "Not yet past its date")
                + ", as of " + facts.asOf());
        waiting.forEach(item -> why.add("Waiting: " + facts.room(item)));
        ProblemSeverity severity = past && facts.anyCritical(waiting) ? ProblemSeverity.ERROR : ProblemSeverity.WARNING;
        findings.add(new Finding(severity, element.getId(), kind + " " + Facts.name(element) + (past
                ? " was to be " + verb + " by " + by : " must be " + verb + " by " + by)
                + ", and " + (waiting.size() == 1 ? Facts.name(waiting.getFirst()) + " waits" : waiting.size() + " items wait")
                + " for it", why));
    }
}
