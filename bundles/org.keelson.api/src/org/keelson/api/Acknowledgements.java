// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keelson.model.Acknowledgement;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;

/**
 * What people said of findings, as it counts on one day. Of several things said of the same finding the latest counts, so that a
 * snooze ends when somebody says something else. Used on the thread that may read the portfolio.
 *
 * @since 0.1
 */
public final class Acknowledgements {

    /** The same finding over time: a rule, and an element or {@code null} for the portfolio. */
    private record Key(String rule, String element) {
    }

    private final Portfolio portfolio;
    private final LocalDate day;
    private final Map<Key, Acknowledgement> latest = new HashMap<>();

    private Acknowledgements(Portfolio portfolio, LocalDate day) {
        this.portfolio = portfolio;
        this.day = day;
    }

    /** @param day as of when; what was said after it is not known yet */
    public static Acknowledgements of(Portfolio portfolio, LocalDate day) {
        Acknowledgements all = new Acknowledgements(portfolio, day);
        for (Acknowledgement each : portfolio.getAcknowledgements()) {
            if (each.getRule() != null && (each.getOn() == null || !each.getOn().isAfter(day))) {
                all.latest.merge(new Key(each.getRule(), id(each.getElement())), each, Acknowledgements::later);
            }
        }
        return all;
    }

    private static Acknowledgement later(Acknowledgement before, Acknowledgement next) {
        boolean older = next.getOn() == null ? before.getOn() != null
                : before.getOn() != null && next.getOn().isBefore(before.getOn());
        return older ? before : next;
    }

    /**
     * What sets the finding aside on that day: an acceptance, for ever unless it says until when, or a snooze until a day; one
     * that says no day sets nothing aside, since it would for ever.
     */
    public Optional<Acknowledgement> settingAside(RuleFinding finding) {
        return said(finding).filter(said -> switch (said.getState()) {
            case ACCEPTED -> said.getUntil() == null || !said.getUntil().isBefore(day);
            case SNOOZED -> said.getUntil() != null && !said.getUntil().isBefore(day);
            case ESCALATED -> false;
        });
    }

    /** What was said of the finding last, whether or not it still counts. */
    public Optional<Acknowledgement> said(RuleFinding finding) {
        String element = finding.finding().element();
        return Optional.ofNullable(latest.get(new Key(finding.rule(), portfolio.getId() != null
                && portfolio.getId().equals(element) ? null : element)));
    }

    private static String id(Element element) {
        return element == null || element instanceof Portfolio ? null : element.getId();
    }

    /** In words: {@code snoozed until 2026-06-30 by Ann: the vendor answers on Monday}. */
    public static String text(Acknowledgement said) {
        StringBuilder text = new StringBuilder(said.getState() == AcknowledgementState.SNOOZED ? "snoozed" : "accepted");
        if (said.getUntil() != null) {
            text.append(" until ").append(said.getUntil());
        }
        if (said.getBy() != null && said.getBy().getName() != null) {
            text.append(" by ").append(said.getBy().getName());
        }
        if (said.getReason() != null && !said.getReason().isBlank()) {
            text.append(": ").append(said.getReason().strip());
        }
        return text.toString();
    }
}
