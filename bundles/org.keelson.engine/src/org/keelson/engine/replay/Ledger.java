// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.engine.escalation.TouchedItems;
import org.keelson.engine.replay.ReplayResult.Due;
import org.keelson.engine.replay.ReplayResult.Fate;
import org.keelson.engine.replay.ReplayResult.Warning;
import org.keelson.model.Portfolio;

/**
 * Keeps, version by version, which dates stood, whether they were kept, and which alerts stood meanwhile about what gave them. An
 * alert is about a date if it touches the item itself or one on the chain of dependencies that drive it in that version: what
 * merely comes before, with float, is no warning.
 */
final class Ledger {

    /** A date over time. */
    private static final class Line {
        private final DueDates.Key key;
        private String name;
        /** As it stood in the last version before it came due; {@code null} if it was always past. One that is past stays. */
        private LocalDateTime due;
        private LocalDateTime done;
        private LocalDateTime lastSeen;
        private final Map<Integer, Relation> relations = new LinkedHashMap<>();

        Line(DueDates.Key key) {
            this.key = key;
        }

        Fate fate() {
            if (done != null) {
                return done.isAfter(due) ? Fate.MISSED : Fate.KEPT;
            }
            return lastSeen.isAfter(due) ? Fate.MISSED : Fate.OPEN;
        }
    }

    /** When an alert first stood about a date, and how far before. */
    private record Relation(LocalDateTime moment, int distance) {
    }

    private final Map<DueDates.Key, Line> lines = new LinkedHashMap<>();
    /** Dates that were kept or missed before anybody looked. */
    private final Set<DueDates.Key> over = new HashSet<>();

    /**
     * Takes down one version.
     *
     * @param alerts all alerts so far, those of this version included
     */
    void look(Portfolio portfolio, Schedule schedule, LocalDateTime moment, List<SimulatedDesk.Alert> alerts) {
        Map<String, List<SimulatedDesk.Alert>> byElement = new HashMap<>();
        TouchedItems touched = new TouchedItems(portfolio, schedule);
        for (SimulatedDesk.Alert alert : alerts) {
            if (alert.stands()) {
                Set<String> about = new HashSet<>(touched.of(alert.key.element()));
                about.add(alert.key.element()); // a promise is the date of a dependency, not of an item
                about.forEach(element -> byElement.computeIfAbsent(element, key -> new ArrayList<>()).add(alert));
            }
        }
        for (DueDates.Found found : DueDates.of(portfolio)) {
            boolean isNew = !lines.containsKey(found.key());
            if (isNew && (over.contains(found.key()) || found.done() != null && !found.done().isAfter(moment))) {
                over.add(found.key());
                continue;
            }
            Line line = lines.computeIfAbsent(found.key(), Line::new);
            note(line, found, moment);
            byElement.getOrDefault(found.key().element(), List.of())
                    .forEach(alert -> line.relations.putIfAbsent(alert.number, new Relation(moment, 0)));
            relate(line, found.item(), schedule, moment, byElement);
        }
    }

    private static void note(Line line, DueDates.Found found, LocalDateTime moment) {
        line.name = found.name();
        line.lastSeen = moment;
        boolean cameDue = line.due != null && line.due.isBefore(moment);
        if (line.done == null && !cameDue && !found.due().isBefore(moment)) {
            line.due = found.due();
        }
        line.done = found.done();
    }

    private static void relate(Line line, String item, Schedule schedule, LocalDateTime moment,
            Map<String, List<SimulatedDesk.Alert>> byElement) {
        ScheduleNetwork network = schedule.network();
        int at = network.indexOf(item);
        Set<Integer> seen = new HashSet<>();
        for (int distance = 0; at >= 0 && seen.add(at); distance++) {
            for (SimulatedDesk.Alert alert : byElement.getOrDefault(network.id(at), List.of())) {
                line.relations.putIfAbsent(alert.number, new Relation(moment, distance));
            }
            int driver = at < network.scheduledCount() ? schedule.drivingDependency(at) : -1;
            at = driver < 0 ? -1 : network.predecessor(driver);
        }
    }

    /** Every date that stood before it came due, by day, then kind and element. */
    List<Due> dates() {
        List<Due> dates = new ArrayList<>();
        for (Line line : lines.values()) {
            if (line.due != null) {
                List<Warning> warnings = new ArrayList<>();
                line.relations.forEach((alert, relation) -> {
                    if (!relation.moment().isAfter(line.due)) {
                        LocalDate on = relation.moment().toLocalDate();
                        warnings.add(new Warning(alert, on, relation.distance(),
                                (int) ChronoUnit.DAYS.between(on, line.due.toLocalDate())));
                    }
                });
                warnings.sort(Comparator.comparing(Warning::on).thenComparing(Warning::distance).thenComparing(Warning::alert));
                dates.add(new Due(line.key.element(), line.name, line.key.kind(), line.due, line.done, line.fate(), warnings));
            }
        }
        dates.sort(Comparator.comparing(Due::due).thenComparing(Due::kind).thenComparing(Due::element));
        return dates;
    }
}
