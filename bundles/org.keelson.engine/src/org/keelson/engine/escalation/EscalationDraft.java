// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.keelson.api.Finding;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.model.Assumption;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Issue;
import org.keelson.model.KeyResult;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Party;
import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.model.WorkItem;

/**
 * An escalation as it is compiled from a finding, ready to be raised. What can be chosen is left to the person who raises it,
 * since no rule knows.
 *
 * @param name           what is at risk, in one line
 * @param rule           id of the rule
 * @param about          id of the element that it is about; the portfolio's own where it is about that
 * @param situation      what is at risk, and the facts behind it, in a paragraph
 * @param decisionNeeded what is to be decided
 * @param from           id of the party who is asked first, or {@code null} if nobody is named
 * @param by             day by which it is needed, or {@code null} if the rule says none
 * @param level          how high it goes
 */
public record EscalationDraft(String name, String rule, String about, String situation, String decisionNeeded, String from,
        LocalDate by, EscalationLevel level) {

    /**
     * Compiles the escalation of a finding that is to be raised, with what else was found about the same element.
     *
     * @param decisions all that was decided of that day
     * @throws IllegalArgumentException if the disposition is none to raise
     */
    public static EscalationDraft of(Disposition raise, EscalationDecisions decisions, Portfolio portfolio) {
        if (raise.kind() != Kind.RAISE) {
            throw new IllegalArgumentException("This one is not to be raised: " + raise);
        }
        return byHand(raise, decisions.dispositions(), portfolio);
    }

    /**
     * The same for any finding, as somebody may raise it who does not wait for the desk.
     *
     * @param all what was decided of the findings of that day
     */
    public static EscalationDraft byHand(Disposition raise, Collection<Disposition> all, Portfolio portfolio) {
        Finding finding = raise.finding().finding();
        String about = finding.element() == null ? portfolio.getId() : finding.element();
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(finding.message()));
        finding.why().forEach(why -> sentences.add(sentence(why)));
        for (Disposition each : all) {
            Finding beside = each.finding().finding();
            if (each.kind() == Kind.DUPLICATE && about.equals(beside.element() == null ? portfolio.getId() : beside.element())
                    && !beside.message().equals(finding.message())) {
                sentences.add("Besides: " + sentence(beside.message()));
            }
        }
        return new EscalationDraft(finding.message(), raise.finding().rule(), about, String.join(" ", sentences),
                question(element(about, portfolio)), raise.audience().isEmpty() ? null : raise.audience().getFirst(),
                finding.by(), raise.level());
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0 ? stripped : stripped + ".";
    }

    private static Element element(String id, Portfolio portfolio) {
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element && id.equals(element.getId())) {
                return element;
            }
        }
        return portfolio;
    }

    /** What there is to decide follows from what kind of thing it is about. */
    private static String question(Element about) {
        return switch (about) {
            case Dependency it -> "Which date do both sides agree on, or what does the consumer do without it?";
            case WorkItem it -> "What gives: the date, the scope, or who works on it?";
            case Risk it -> "Who responds to the risk, and how?";
            case Decision it -> "Which option is chosen?";
            case OpenQuestion it -> "Who answers, by when, and what do we assume until then?";
            case Assumption it -> "Does the assumption hold, and what if it does not?";
            case Issue it -> "Who solves it, by when?";
            case KeyResult it -> "What is changed so that it is reached, or is the target changed?";
            case Party it -> "What is taken off this team or person, or who helps?";
            default -> "What is changed, or who lives with it?";
        };
    }
}
