// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.analysis.Schedule;
import org.keelson.api.RuleFinding;
import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.EscalationDesk;
import org.keelson.engine.escalation.EscalationPolicy;
import org.keelson.engine.escalation.FindingKey;
import org.keelson.engine.escalation.Observation;
import org.keelson.engine.escalation.Sightings;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.EscalationStep;
import org.keelson.model.ModelFactory;
import org.keelson.model.Party;
import org.keelson.model.Portfolio;

/**
 * The escalation desk with a memory of its own, in the place of the one of the portfolio. Escalations of the versions themselves
 * are left out, since what is asked is what the rules would have raised. Nobody is simulated: what is raised counts as
 * acknowledged, so that it goes up only when it becomes worse or its day of decision passes, and is withdrawn when its finding is
 * gone.
 */
final class SimulatedDesk {

    private static final String PREFIX = "replayed-";

    /** One alert, from the version in which it was raised to the one in which it was gone. */
    static final class Alert {
        final int number;
        final RuleFinding finding;
        final FindingKey key;
        final String elementName;
        final EscalationLevel firstLevel;
        final List<String> audience;
        final LocalDate on;
        private final List<EscalationStep> earlier = new ArrayList<>();
        private EscalationLevel level;
        private LocalDate levelOn;
        private String from;
        private LocalDate clearedOn;

        Alert(int number, Disposition raised, FindingKey key, String elementName, LocalDate on) {
            this.number = number;
            this.finding = raised.finding();
            this.key = key;
            this.elementName = elementName;
            this.firstLevel = raised.level();
            this.audience = raised.audience();
            this.on = on;
            this.level = raised.level();
            this.levelOn = on;
            this.from = audience.isEmpty() ? null : audience.getFirst();
        }

        LocalDate clearedOn() {
            return clearedOn;
        }

        boolean stands() {
            return clearedOn == null;
        }

        private void moveUp(Disposition up, LocalDate day) {
            EscalationStep step = ModelFactory.eINSTANCE.createEscalationStep();
            step.setLevel(level);
            step.setOn(levelOn);
            earlier.add(step);
            level = up.level();
            levelOn = day;
            from = up.audience().isEmpty() ? null : up.audience().getFirst();
        }
    }

    private final List<Alert> alerts = new ArrayList<>();
    private Sightings memory = Sightings.none();

    /** All alerts so far, in the order in which they were raised. */
    List<Alert> alerts() {
        return alerts;
    }

    /** Decides about what was found in a version, and does what it decides. */
    EscalationDecisions decide(Portfolio version, Schedule schedule, Observation seen, EscalationPolicy policy) {
        Set<FindingKey> present = new HashSet<>();
        seen.findings().forEach(each -> present.add(FindingKey.of(version, each)));
        for (Alert alert : alerts) {
            if (alert.stands() && seen.answered().contains(alert.key.rule()) && !present.contains(alert.key)) {
                alert.clearedOn = seen.day();
            }
        }
        Portfolio copy = EcoreUtil.copy(version);
        Map<String, Element> elements = elements(copy);
        copy.getEscalations().clear();
        copy.getAlerts().clear();
        alerts.forEach(alert -> put(alert, copy, elements));
        EscalationDecisions decisions = EscalationDesk.decide(copy, schedule, seen, memory, policy);
        memory = decisions.sightings();
        act(decisions.dispositions(), version, elements, seen.day());
        return decisions;
    }

    private void act(Collection<Disposition> dispositions, Portfolio version, Map<String, Element> elements, LocalDate day) {
        for (Disposition each : dispositions) {
            switch (each.kind()) {
                case RAISE -> {
                    FindingKey key = FindingKey.of(version, each.finding());
                    Element element = key.element() == null ? null : elements.get(key.element());
                    String name = element == null || element.getName() == null ? "" : element.getName().strip();
                    alerts.add(new Alert(alerts.size(), each, key, name, day));
                }
                case LEVEL_UP -> alerts.get(Integer.parseInt(each.escalation().substring(PREFIX.length()))).moveUp(each, day);
                default -> {
                    // nothing happens
                }
            }
        }
    }

    private static Map<String, Element> elements(Portfolio portfolio) {
        Map<String, Element> elements = new HashMap<>();
        portfolio.eAllContents().forEachRemaining((EObject each) -> {
            if (each instanceof Element element && element.getId() != null) {
                elements.putIfAbsent(element.getId(), element);
            }
        });
        return elements;
    }

    /** An alert as an escalation of the version; one about an element that the version does not have is none. */
    private static void put(Alert alert, Portfolio version, Map<String, Element> elements) {
        Element about = alert.key.element() == null ? version : elements.get(alert.key.element());
        if (about == null) {
            return;
        }
        Escalation escalation = ModelFactory.eINSTANCE.createEscalation();
        escalation.setId(PREFIX + alert.number);
        escalation.setName(alert.finding.finding().message());
        escalation.setRule(alert.key.rule());
        escalation.getAbout().add(about);
        escalation.setLevel(alert.level);
        escalation.setRaisedOn(alert.on);
        escalation.setLevelOn(alert.levelOn);
        escalation.getEarlier().addAll(EcoreUtil.copyAll(alert.earlier));
        escalation.setFrom(elements.get(alert.from) instanceof Party party ? party : null);
        escalation.setState(alert.stands() ? EscalationState.ACKNOWLEDGED : EscalationState.WITHDRAWN);
        escalation.setClosedOn(alert.clearedOn);
        version.getEscalations().add(escalation);
    }
}
