// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.model.Decision;
import org.keelson.model.DecisionOption;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.EscalationStep;
import org.keelson.model.ModelFactory;
import org.keelson.model.Party;
import org.keelson.model.Person;
import org.keelson.model.Risk;

/** Requests to somebody who can decide: raised, moved a level up, answered. */
public final class EscalationEdit {

    /**
     * What is raised.
     *
     * @param name           one line that says what is at risk
     * @param rule           id of the rule that found it; null if a person did
     * @param about          ids of the elements that it is about; the portfolio's own where it is about that
     * @param situation      what is at risk, in a paragraph
     * @param decisionNeeded what is to be decided
     * @param from           id of the party who is to decide; may be null
     * @param by             day by which it is needed; may be null
     * @param level          how high it goes
     * @param raisedOn       the day
     * @param raisedBy       may be null
     */
    public record Request(String name, String rule, List<String> about, String situation, String decisionNeeded, String from,
            LocalDate by, EscalationLevel level, LocalDate raisedOn, Person raisedBy) {
        public Request {
            Objects.requireNonNull(name);
            Objects.requireNonNull(level);
            about = List.copyOf(about);
        }
    }

    private EscalationEdit() {
    }

    /**
     * Raises an escalation. Its options are those of the decision that it is about, if it is about one; else there are none yet.
     * Refused where the same rule has one open about the same element.
     */
    public static Creation<Escalation> raise(Request request) {
        Escalation escalation = ModelFactory.eINSTANCE.createEscalation();
        escalation.setId(Ids.next());
        escalation.setName(request.name().strip());
        escalation.setRule(request.rule());
        escalation.setSituation(request.situation());
        escalation.setDecisionNeeded(request.decisionNeeded());
        escalation.setBy(request.by());
        escalation.setLevel(request.level());
        escalation.setState(EscalationState.RAISED);
        escalation.setRaisedOn(request.raisedOn());
        escalation.setRaisedBy(request.raisedBy());
        return new Creation<>("Raise " + Labels.text(escalation), escalation, session -> {
            List<Element> about = request.about().stream().map(id -> session.find(id).orElseThrow(
                    () -> new IllegalEditException("There is no element \"" + id + "\" to raise an escalation about"))).toList();
            Edits.require(Legality.whyNotRaise(session.portfolio(), request.rule(), about));
            escalation.setFrom(party(session, request.from()));
            escalation.getAbout().addAll(about);
            about.forEach(element -> fill(escalation, element));
            session.portfolio().getEscalations().add(escalation);
        });
    }

    /**
     * The same with options that a person has framed: lines that name options of the decision that it is about, or stand where
     * they stood, keep what is said of them; others are new.
     *
     * @param options     what can be done, in words, at least one
     * @param recommended index of the one that is recommended; negative for none
     */
    public static Edit raise(Request request, List<String> options, int recommended) {
        Creation<Escalation> creation = raise(request);
        List<String> lines = options.stream().map(String::strip).toList();
        return Edits.edit(creation.label(), session -> {
            creation.apply(session);
            Escalation escalation = creation.created();
            List<DecisionOption> copied = List.copyOf(escalation.getOptions());
            List<DecisionOption> kept = OptionLines.match(lines, copied, Labels::text);
            escalation.setRecommendation(null);
            escalation.getOptions().clear();
            for (int at = 0; at < lines.size(); at++) {
                DecisionOption option = kept.get(at) == null ? option(lines.get(at)) : kept.get(at);
                if (!lines.get(at).equals(Labels.text(option))) {
                    option.setName(lines.get(at));
                }
                escalation.getOptions().add(option);
                if (at == recommended) {
                    escalation.setRecommendation(option);
                }
            }
        });
    }

    private static DecisionOption option(String name) {
        DecisionOption option = ModelFactory.eINSTANCE.createDecisionOption();
        option.setId(Ids.next());
        option.setName(name);
        return option;
    }

    /** The same as a draft, which its form is then filled in from: nobody has been asked yet. */
    public static Creation<Escalation> draft(Request request) {
        Creation<Escalation> raised = raise(request);
        raised.created().setState(EscalationState.DRAFT);
        raised.created().setRaisedOn(null);
        return new Creation<>("Draft an escalation of " + Labels.text(raised.created()), raised.created(), raised::apply);
    }

    private static void fill(Escalation escalation, Element element) {
        if (element instanceof Risk risk && escalation.getRisk() == null) {
            escalation.setRisk(risk);
        }
        if (element instanceof Decision decision && escalation.getDecision() == null) {
            escalation.setDecision(decision);
            for (DecisionOption each : decision.getOptions()) {
                DecisionOption option = EcoreUtil.copy(each);
                option.setId(Ids.next());
                escalation.getOptions().add(option);
                if (each == decision.getRecommendation()) {
                    escalation.setRecommendation(option);
                }
            }
        }
    }

    private static Party party(PortfolioSession session, String id) {
        return id == null ? null : session.find(id).filter(Party.class::isInstance).map(Party.class::cast).orElse(null);
    }

    /**
     * Moves an escalation to a higher level, where somebody else is asked; where it was before stays on record. What was
     * acknowledged below waits for an answer again.
     *
     * @param from id of the party who is asked now; may be null
     */
    public static Edit moveUp(Escalation escalation, EscalationLevel level, String from, LocalDate on) {
        return Edits.edit("Move " + Labels.text(escalation) + " up to " + Labels.lower(Labels.text(level)), session -> {
            Edits.require(Legality.whyNotMoveUp(escalation, level));
            EscalationStep step = ModelFactory.eINSTANCE.createEscalationStep();
            step.setLevel(escalation.getLevel());
            step.setOn(escalation.getLevelOn() == null ? escalation.getRaisedOn() : escalation.getLevelOn());
            step.setFrom(escalation.getFrom());
            escalation.getEarlier().add(step);
            escalation.setLevel(level);
            escalation.setLevelOn(on);
            escalation.setFrom(party(session, from));
            escalation.setState(EscalationState.RAISED);
        });
    }

    /**
     * Takes down the answer to an escalation.
     *
     * @param state   acknowledged, decided or withdrawn
     * @param outcome what came of it; needed for a decision, unless the escalation names one; else may be null
     */
    public static Edit answer(Escalation escalation, EscalationState state, String outcome, LocalDate on) {
        String label = switch (state) {
            case ACKNOWLEDGED -> "Acknowledge ";
            case DECIDED -> "Decide ";
            case WITHDRAWN -> "Withdraw ";
            case RAISED -> "Raise again ";
            case DRAFT -> "Make a draft of ";
        };
        return Edits.edit(label + Labels.text(escalation), session -> {
            Edits.require(Legality.whyNotAnswer(escalation, state, outcome));
            boolean closed = state == EscalationState.DECIDED || state == EscalationState.WITHDRAWN;
            escalation.setState(state);
            escalation.setClosedOn(closed ? on : null);
            if (outcome != null && !outcome.isBlank()) {
                escalation.setOutcome(outcome.strip());
            }
        });
    }
}
