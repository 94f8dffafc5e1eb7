// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.keelson.model.Alert;
import org.keelson.model.Portfolio;

/** The memory of the escalation desk: which findings were seen when. Immutable. */
public final class Sightings {

    private static final Sightings NONE = new Sightings(new TreeMap<>(), null);

    private final Map<FindingKey, Sighting> byKey;
    private final LocalDate firstDay;

    private Sightings(Map<FindingKey, Sighting> byKey, LocalDate firstDay) {
        this.byKey = Collections.unmodifiableMap(byKey);
        this.firstDay = firstDay;
    }

    /** Nothing was seen yet. */
    public static Sightings none() {
        return NONE;
    }

    /**
     * What is recorded in a portfolio; to be called where it may be read. An alert that says no day is passed over; of two for
     * the same finding the one further down counts.
     */
    public static Sightings of(Portfolio portfolio) {
        Map<FindingKey, Sighting> found = new TreeMap<>();
        for (Alert alert : portfolio.getAlerts()) {
            LocalDate since = alert.getSince() == null ? alert.getLastSeen() : alert.getSince();
            if (alert.getRule() != null && since != null) {
                FindingKey key = FindingKey.of(alert.getRule(), alert.getElement());
                LocalDate last = alert.getLastSeen() == null ? since : alert.getLastSeen();
                found.put(key, new Sighting(key, since, last, alert.getReturned(), alert.getCleared()));
            }
        }
        LocalDate first = portfolio.getAlertsSince() != null ? portfolio.getAlertsSince()
                : found.values().stream().map(Sighting::since).min(LocalDate::compareTo).orElse(null);
        return new Sightings(found, first);
    }

    /** All of them, by rule and element. */
    public List<Sighting> list() {
        return List.copyOf(byKey.values());
    }

    public Optional<Sighting> get(FindingKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** Day on which somebody looked first; empty if nobody has. What was there then is not new. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    /**
     * What is known after looking once more. Looking twice on a day is looking once, and a day before what was seen last changes
     * nothing. Episodes that are over are forgotten.
     *
     * @param found    what was found
     * @param answered rules that gave an answer; what others found before is neither there nor gone
     * @param clearDays days for which a finding may be away and is still the same when it is back
     */
    public Sightings after(Collection<FindingKey> found, Set<String> answered, LocalDate day, int clearDays) {
        Map<FindingKey, Sighting> next = new TreeMap<>();
        Set<FindingKey> present = new HashSet<>(found);
        for (FindingKey key : present) {
            Sighting before = byKey.get(key);
            next.put(key, before == null ? Sighting.first(key, day) : before.seen(day, clearDays));
        }
        for (Sighting each : byKey.values()) {
            if (!present.contains(each.key())) {
                Sighting now = answered.contains(each.key().rule()) ? each.missed(day) : each;
                if (!now.isOver(day, clearDays)) {
                    next.put(each.key(), now);
                }
            }
        }
        return new Sightings(next, firstDay == null || day.isBefore(firstDay) ? day : firstDay);
    }
}
