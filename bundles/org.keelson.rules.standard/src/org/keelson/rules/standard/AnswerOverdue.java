// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.LastMoment;
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

/**
 * A decision is not made, or a question not answered, by its date or by its last responsible moment, and unfinished items wait
 * for it. The last responsible moment is computed: the earliest of the latest starts of those items, and of the latest moments
 * at which what remains of those that have begun must go on. It counts too where nobody has set a date, or a later one.
 */
public final class AnswerOverdue implements EscalationRule {

    /** What is asked, by when, and what waits for it. */
    private record Asked(String kind, String verb, Element element, LocalDate by, List<WorkItem> waiting, List<String> who) {
    }

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int notice = evaluation.parameters().integer("notice");
        List<Finding> findings = new ArrayList<>();
        for (Decision decision : evaluation.portfolio().getDecisions()) {
            evaluation.cancel().check();
            if (decision.getState() == DecisionState.PROPOSED || decision.getState() == DecisionState.DEFERRED) {
                List<String> who = new ArrayList<>();
                if (!decision.getDeciders().isEmpty()) {
                    who.add("Deciders: " + String.join(", ", decision.getDeciders().stream().map(Facts::name).toList()));
                }
                if (decision.getRecommendation() != null) {
                    who.add("Recommended: " + Facts.name(decision.getRecommendation()));
                }
                look(new Asked("Decision", "decided", decision, decision.getDecideBy(), open(decision.getItems()), who), notice,
                        evaluation, facts, findings);
            }
        }
        for (OpenQuestion question : evaluation.portfolio().getQuestions()) {
            evaluation.cancel().check();
            if (question.getState() == QuestionState.OPEN) {
                List<String> who = List.of("Owner: " + Facts.owner(question.getOwner(), question.getOwnerTeam()));
                look(new Asked("Question", "answered", question, question.getAnswerBy(), open(question.getItems()), who), notice,
                        evaluation, facts, findings);
            }
        }
        return findings;
    }

    private static List<WorkItem> open(List<WorkItem> items) {
        return items.stream().filter(item -> !Facts.isFinished(item)).toList();
    }

    private static void look(Asked asked, int notice, Evaluation evaluation, Facts facts, List<Finding> findings) {
        if (asked.waiting().isEmpty()) {
            return;
        }
        LastMoment last = facts.lastMoment(asked.waiting()).orElse(null);
        boolean due = asked.by() != null && (asked.by().isBefore(facts.asOf())
                || notice > 0 && !asked.by().isAfter(facts.asOf().plusDays(notice)));
        boolean lastDue = last != null && !last.at().isAfter(evaluation.asOf().plusDays(notice));
        if (due || lastDue) {
            boolean past = asked.by() != null && asked.by().isBefore(facts.asOf());
            boolean lastPast = last != null && !last.at().isAfter(evaluation.asOf());
            boolean breaks = isStopped(asked, evaluation, facts) || past && facts.anyCritical(asked.waiting());
            findings.add(new Finding(breaks ? ProblemSeverity.ERROR : ProblemSeverity.WARNING, asked.element().getId(),
                    message(asked, last, lastDue, lastPast, facts), why(asked, last, facts)).withBy(by(asked.by(), last, facts)));
        }
    }

    /** Whether something that has not begun should have. What is under way may find something to do meanwhile. */
    private static boolean isStopped(Asked asked, Evaluation evaluation, Facts facts) {
        return facts.lastMoment(asked.waiting().stream().filter(item -> !facts.isStarted(item)).toList())
                .filter(last -> !last.at().isAfter(evaluation.asOf())).isPresent();
    }

    /** The date that was set, as long as it can still be kept and is early enough; else the last responsible moment. */
    private static LocalDate by(LocalDate set, LastMoment last, Facts facts) {
        LocalDate moment = last == null ? null : last.at().toLocalDate();
        boolean holds = set != null && !set.isBefore(facts.asOf()) && (moment == null || !set.isAfter(moment));
        return holds || moment == null ? set : moment;
    }

    private static String message(Asked asked, LastMoment last, boolean lastDue, boolean lastPast, Facts facts) {
        String subject = asked.kind() + " " + Facts.name(asked.element());
        LocalDate by = asked.by();
        boolean past = by != null && by.isBefore(facts.asOf());
        boolean tooLate = lastDue && !past && (by == null || by.isAfter(last.at().toLocalDate()));
        if (tooLate) {
            return subject + (by == null ? " has no date, and " : " is to be " + asked.verb() + " by " + by + ", but ")
                    + Facts.name(last.item()) + (facts.isStarted(last.item())
                            ? ", which is under way, " + (lastPast ? "had to go on by " : "must go on by ")
                            : (lastPast ? " could" : " can") + " wait for it until ") + last.at().toLocalDate() + " at the latest";
        }
        List<WorkItem> waiting = asked.waiting();
        return subject + (past ? " was to be " + asked.verb() + " by " + by : " must be " + asked.verb() + " by " + by) + ", and "
                + (waiting.size() == 1 ? Facts.name(waiting.getFirst()) + " waits" : waiting.size() + " items wait") + " for it";
    }

    private static List<String> why(Asked asked, LastMoment last, Facts facts) {
        List<String> why = new ArrayList<>();
        if (asked.by() == null) {
            why.add("Nobody has set a date by which it must be " + asked.verb());
        } else {
            long days = asked.by().until(facts.asOf(), ChronoUnit.DAYS);
            why.add((days > 0 ? Facts.days(days) + " past its date of " : "Not yet past its date of ") + asked.by() + ", as of "
                    + facts.asOf());
        }
        if (last != null) {
            why.add("Last responsible moment: " + last.at().toString().replace('T', ' ') + ", "
                    + (facts.isStarted(last.item()) ? "the latest moment at which " + Facts.name(last.item()) + " must go on"
                            : "the latest start of " + Facts.name(last.item())));
        }
        why.addAll(asked.who());
        asked.waiting().forEach(item -> why.add("Waiting: " + facts.room(item)));
        return why;
    }
}
