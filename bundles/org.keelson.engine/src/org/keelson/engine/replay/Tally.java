// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.keelson.engine.escalation.Disposition;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions;
import org.keelson.engine.escalation.FindingKey;
import org.keelson.engine.escalation.Sighting;
import org.keelson.engine.replay.ReplayResult.Alerted;
import org.keelson.engine.replay.ReplayResult.Due;
import org.keelson.engine.replay.ReplayResult.Fate;
import org.keelson.engine.replay.ReplayResult.Score;
import org.keelson.engine.replay.ReplayResult.Verdict;
import org.keelson.engine.replay.ReplayResult.Warning;
import org.keelson.model.Portfolio;

/** Counts what the desk did about findings, and scores rules by it. */
final class Tally {

    /** A finding from when it was seen first until it was gone for good. */
    private record Episode(FindingKey key, LocalDate since) {
    }

    /** What was done about an episode last; {@link Kind#RAISED} once it was raised. */
    private final Map<Episode, Kind> episodes = new LinkedHashMap<>();
    private final Map<String, Integer> standing = new TreeMap<>();
    private final Set<String> rules = new TreeSet<>();
    private int versions;

    /** @param answered rules that were run, whether or not they found anything */
    void look(Portfolio portfolio, EscalationDecisions decisions, Set<String> answered) {
        versions++;
        rules.addAll(answered);
        Map<FindingKey, Kind> today = new HashMap<>();
        for (Disposition each : decisions.dispositions()) {
            standing.merge(each.finding().rule(), 1, Integer::sum);
            // What the same rule says besides of the same element is a duplicate, and tells less than the first.
            today.merge(FindingKey.of(portfolio, each.finding()), each.kind(),
                    (one, other) -> one == Kind.DUPLICATE ? other : one);
        }
        today.forEach((key, kind) -> {
            rules.add(key.rule());
            LocalDate since = decisions.sightings().get(key).map(Sighting::since).orElse(LocalDate.MIN);
            episodes.merge(new Episode(key, since), kind.isHeldBack() ? kind : Kind.RAISED,
                    (before, now) -> before == Kind.RAISED ? before : now);
        });
    }

    /** A rule that gave no answer has a score too. */
    void failed(String rule) {
        rules.add(rule);
    }

    List<Score> scores(List<Due> dates, List<Alerted> alerts, double weeks) {
        return rules.stream().map(rule -> score(rule, dates, alerts, weeks)).toList();
    }

    /** @param rule {@code null} for all */
    Score score(String rule, List<Due> dates, List<Alerted> alerts, double weeks) {
        Predicate<String> counts = id -> rule == null || rule.equals(id);
        Map<Kind, Integer> heldBack = new EnumMap<>(Kind.class);
        int findings = 0;
        for (Map.Entry<Episode, Kind> each : episodes.entrySet()) {
            if (counts.test(each.getKey().key().rule())) {
                findings++;
                if (each.getValue().isHeldBack()) {
                    heldBack.merge(each.getValue(), 1, Integer::sum);
                }
            }
        }
        int stood = standing.entrySet().stream().filter(each -> counts.test(each.getKey())).mapToInt(Map.Entry::getValue)
                .sum();
        List<Alerted> raised = alerts.stream().filter(each -> counts.test(each.finding().rule())).toList();
        List<Integer> leads = new ArrayList<>();
        int missed = 0;
        for (Due due : dates) {
            if (due.fate() == Fate.MISSED) {
                missed++;
                due.warnings().stream().filter(each -> counts.test(alerts.get(each.alert()).finding().rule()))
                        .map(Warning::leadDays).max(Integer::compare).ifPresent(leads::add);
            }
        }
        Collections.sort(leads);
        return new Score(rule, findings, versions == 0 ? 0 : (double) stood / versions, raised.size(), raised.size() / weeks,
                heldBack.values().stream().mapToInt(Integer::intValue).sum(), heldBack, leads.size(), missed - leads.size(),
                count(raised, Verdict.TRUE), count(raised, Verdict.FALSE), median(leads), leads.isEmpty() ? null : leads.getFirst());
    }

    private static int count(List<Alerted> alerts, Verdict verdict) {
        return (int) alerts.stream().filter(each -> each.verdict() == verdict).count();
    }

    private static Double median(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? (double) sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    /** What became of each alert, by what became of the dates that it was about. */
    static Map<Integer, Verdict> verdicts(List<Due> dates) {
        Map<Integer, Verdict> verdicts = new HashMap<>();
        Set<Integer> right = new HashSet<>();
        for (Due due : dates) {
            for (Warning warning : due.warnings()) {
                if (due.fate() == Fate.MISSED) {
                    right.add(warning.alert());
                } else if (due.fate() == Fate.KEPT) {
                    verdicts.put(warning.alert(), Verdict.FALSE);
                }
            }
        }
        right.forEach(alert -> verdicts.put(alert, Verdict.TRUE));
        return verdicts;
    }
}
