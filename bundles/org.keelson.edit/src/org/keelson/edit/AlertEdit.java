// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.keelson.edit.internal.Lists;
import org.keelson.model.Alert;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;

/** Which findings of rules were seen when, kept in the portfolio. */
public final class AlertEdit {

    /**
     * When a finding was seen.
     *
     * @param rule     id of the rule
     * @param element  id of the element; null for the portfolio
     * @param since    day on which it was seen first
     * @param lastSeen day on which it was seen last
     * @param returned day on which it was there again after a short absence; may be null
     * @param cleared  day on which it was found to be gone; null while it is there
     */
    public record Seen(String rule, String element, LocalDate since, LocalDate lastSeen, LocalDate returned,
            LocalDate cleared) {
        public Seen {
            Objects.requireNonNull(rule);
        }
    }

    private record Key(String rule, Element element) {
    }

    private AlertEdit() {
    }

    /**
     * Makes the portfolio remember these and no others. What is remembered already stays as it is, so that looking once more and
     * finding the same changes no more than days. Elements that are not there any more are passed over.
     *
     * @param firstDay day on which somebody looked first; null if that is not known
     */
    public static Edit record(Collection<Seen> seen, LocalDate firstDay) {
        List<Seen> all = List.copyOf(seen);
        return Edits.edit("Record " + all.size() + (all.size() == 1 ? " finding" : " findings"), session -> {
            write(session, all);
            if (!Objects.equals(session.portfolio().getAlertsSince(), firstDay)) {
                session.portfolio().setAlertsSince(firstDay);
            }
        });
    }

    private static void write(PortfolioSession session, List<Seen> seen) {
        Portfolio portfolio = session.portfolio();
        Map<Key, Alert> known = new HashMap<>();
        for (Alert alert : portfolio.getAlerts()) {
            known.put(new Key(alert.getRule(), whole(alert.getElement())), alert);
        }
        Set<Alert> kept = new HashSet<>();
        List<Alert> fresh = new ArrayList<>();
        for (Seen each : seen) {
            Element element = each.element() == null ? null : session.find(each.element()).orElse(null);
            if (each.element() == null || element != null) {
                Alert alert = known.get(new Key(each.rule(), whole(element)));
                if (alert == null) {
                    alert = ModelFactory.eINSTANCE.createAlert();
                    alert.setRule(each.rule());
                    alert.setElement(whole(element));
                    fresh.add(alert);
                } else {
                    kept.add(alert);
                }
                write(alert, each);
            }
        }
        List<Alert> inOrder = new ArrayList<>(portfolio.getAlerts());
        inOrder.retainAll(kept);
        inOrder.addAll(fresh);
        Lists.set(portfolio.getAlerts(), inOrder);
    }

    /** The portfolio is meant where no element is named. */
    private static Element whole(Element element) {
        return element instanceof Portfolio ? null : element;
    }

    private static void write(Alert alert, Seen seen) {
        if (!Objects.equals(alert.getSince(), seen.since())) {
            alert.setSince(seen.since());
        }
        if (!Objects.equals(alert.getLastSeen(), seen.lastSeen())) {
            alert.setLastSeen(seen.lastSeen());
        }
        if (!Objects.equals(alert.getReturned(), seen.returned())) {
            alert.setReturned(seen.returned());
        }
        if (!Objects.equals(alert.getCleared(), seen.cleared())) {
            alert.setCleared(seen.cleared());
        }
    }
}
