// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;

import org.keelson.model.Acknowledgement;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;

/** What people say of findings. What was said before stays, as a record; the latest counts. */
public final class AcknowledgementEdit {

    private AcknowledgementEdit() {
    }

    /**
     * The finding is known and lived with. Refused without a reason.
     *
     * @param rule    id of the rule
     * @param element that the finding is about; null for the portfolio
     * @param until   last day on which it counts; null for ever
     * @param by      may be null
     * @param on      the day on which it is said
     */
    public static Creation<Acknowledgement> accept(String rule, Element element, String reason, LocalDate until, Person by,
            LocalDate on) {
        Acknowledgement said = said(rule, element, AcknowledgementState.ACCEPTED, reason, until, by, on);
        return new Creation<>("Accept " + rule + about(element), said, session -> {
            Edits.require(Legality.whyNotAccept(reason, until, on));
            session.portfolio().getAcknowledgements().add(said);
        });
    }

    /**
     * Be quiet about the finding for a while. Refused without a last day.
     *
     * @param until  last day of quiet
     * @param reason may be null
     * @param by     may be null
     */
    public static Creation<Acknowledgement> snooze(String rule, Element element, LocalDate until, String reason, Person by,
            LocalDate on) {
        Acknowledgement said = said(rule, element, AcknowledgementState.SNOOZED, reason, until, by, on);
        return new Creation<>("Snooze " + rule + about(element) + " until " + until, said, session -> {
            Edits.require(Legality.whyNotSnooze(until, on));
            session.portfolio().getAcknowledgements().add(said);
        });
    }

    private static String about(Element element) {
        return element == null || element instanceof Portfolio ? "" : " of " + Labels.text(element);
    }

    private static Acknowledgement said(String rule, Element element, AcknowledgementState state, String reason,
            LocalDate until, Person by, LocalDate on) {
        Acknowledgement said = ModelFactory.eINSTANCE.createAcknowledgement();
        said.setRule(rule);
        said.setElement(element instanceof Portfolio ? null : element);
        said.setState(state);
        said.setReason(reason == null || reason.isBlank() ? null : reason.strip());
        said.setUntil(until);
        said.setBy(by);
        said.setOn(on);
        return said;
    }
}
