// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationState;
import org.keelson.model.Portfolio;

/** The escalations of a portfolio as they were known on a day, by what they are about. */
final class Raised {

    private static final Comparator<Escalation> LATEST = Comparator
            .comparing(Escalation::getRaisedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Escalation::getId, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<Element, List<Escalation>> byElement = new HashMap<>();
    private final List<Escalation> known = new ArrayList<>();

    Raised(Portfolio portfolio, LocalDate day) {
        for (Escalation each : portfolio.getEscalations()) {
            if (each.getRaisedOn() == null || !each.getRaisedOn().isAfter(day)) {
                known.add(each);
                about(each).forEach(element -> byElement.computeIfAbsent(element, key -> new ArrayList<>()).add(each));
            }
        }
    }

    /** What an escalation is about, its risk included. */
    static List<Element> about(Escalation escalation) {
        List<Element> about = new ArrayList<>(escalation.getAbout());
        if (escalation.getRisk() != null && !about.contains(escalation.getRisk())) {
            about.add(escalation.getRisk());
        }
        return about;
    }

    List<Escalation> all() {
        return known;
    }

    /** The one that is open for that rule and element. */
    Optional<Escalation> open(String rule, Element element) {
        return of(element).stream().filter(each -> rule.equals(each.getRule()) && isOpen(each)).max(LATEST);
    }

    /** The one for that rule and element that was closed last. */
    Optional<Escalation> closed(String rule, Element element) {
        return of(element).stream().filter(each -> rule.equals(each.getRule()) && !isOpen(each))
                .max(Comparator.comparing(Raised::closedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(LATEST));
    }

    /** One that is open about that element for another reason, and goes highest. */
    Optional<Escalation> other(String rule, Element element) {
        return of(element).stream()
                .filter(each -> !rule.equals(each.getRule()) && isOpen(each) && each.getState() != EscalationState.DRAFT)
                .max(Comparator.comparing(Escalation::getLevel).thenComparing(LATEST));
    }

    private List<Escalation> of(Element element) {
        return byElement.getOrDefault(element, List.of());
    }

    static boolean isOpen(Escalation escalation) {
        return escalation.getState() != EscalationState.DECIDED && escalation.getState() != EscalationState.WITHDRAWN;
    }

    /** Day on which it came to its level, as far as is known. */
    static LocalDate levelOn(Escalation escalation) {
        return escalation.getLevelOn() != null ? escalation.getLevelOn() : escalation.getRaisedOn();
    }

    /** Day on which it was closed, as far as is known: that of its decision, else the last of which anything is known. */
    static LocalDate closedOn(Escalation escalation) {
        if (escalation.getClosedOn() != null) {
            return escalation.getClosedOn();
        }
        return escalation.getDecision() != null && escalation.getDecision().getDecidedOn() != null
                ? escalation.getDecision().getDecidedOn() : levelOn(escalation);
    }
}
