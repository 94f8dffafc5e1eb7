// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.keelson.analysis.Schedule;
import org.keelson.api.Acknowledgements;
import org.keelson.api.RuleFinding;
import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions.LevelBudget;
import org.keelson.engine.escalation.Judge.Verdict;
import org.keelson.engine.escalation.Judge.Wish;
import org.keelson.model.Element;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Portfolio;

/**
 * Decides what is done about the findings of rules, so that the right few reach the right people, and what is held back stays
 * visible. For each finding the first of these that applies:
 * <ol>
 * <li>the same rule says worse of the same element: a duplicate;
 * <li>somebody accepted or snoozed it;
 * <li>it is raised already: it stays there, or goes a level up because it has become worse, nobody acknowledged it for some days,
 * or the day of decision is near;
 * <li>it is too mild;
 * <li>another escalation is open about the same element, as high or higher: a duplicate;
 * <li>it was raised, closed, and came back soon, or was closed a short while ago;
 * <li>it has not been there for long enough, unless it must be decided by then or was there when somebody first looked;
 * <li>a more urgent finding about the same element is raised now, as high or higher: a duplicate;
 * <li>its level has had its budget for the week, Monday to Sunday.
 * </ol>
 *
 * <p>A pure function: the same input in any order gives the same answer, and nothing is written. Call it where the portfolio may
 * be read.
 */
public final class EscalationDesk {

    private static final Comparator<Disposition> ORDER = Comparator.comparing(Disposition::kind);

    private final Portfolio portfolio;
    private final Observation seen;
    private final Sightings sightings;
    private final Raised raised;
    private final Intake intake;
    private final Judge judge;
    private final Budgets budgets;
    private final Map<RuleFinding, Integer> urgency = new HashMap<>();

    private EscalationDesk(Portfolio portfolio, Schedule schedule, Observation seen, Sightings memory, EscalationPolicy policy) {
        this.portfolio = portfolio;
        this.seen = seen;
        LocalDate day = seen.day();
        List<FindingKey> keys = seen.findings().stream().map(each -> FindingKey.of(portfolio, each)).toList();
        this.sightings = memory.after(keys, seen.answered(), day, policy.clearDays());
        this.raised = new Raised(portfolio, day);
        this.intake = new Intake(portfolio, new Concerns(portfolio, schedule), policy, sightings, day);
        this.judge = new Judge(Acknowledgements.of(portfolio, day), raised, intake, policy, memory.firstDay().orElse(day), day);
        this.budgets = new Budgets(policy, day);
    }

    /**
     * Decides about every finding.
     *
     * @param schedule of that portfolio
     * @param seen     what was found, and when
     * @param memory   what was seen before; what was seen on the same day already changes nothing
     */
    public static EscalationDecisions decide(Portfolio portfolio, Schedule schedule, Observation seen, Sightings memory,
            EscalationPolicy policy) {
        return new EscalationDesk(portfolio, schedule, seen, memory, policy).decide();
    }

    private EscalationDecisions decide() {
        List<Disposition> dispositions = new ArrayList<>();
        List<Candidate> candidates = candidates(dispositions);
        candidates.sort(Candidate.URGENCY);
        Map<Element, List<Candidate>> raisedNow = new HashMap<>();
        for (Candidate candidate : candidates) {
            urgency.put(candidate.found(), urgency.size());
            Verdict verdict = judge.judge(candidate);
            if (verdict.disposition() != null) {
                dispositions.add(verdict.disposition());
            } else {
                wish(verdict.wish(), raisedNow, dispositions);
            }
        }
        budgets.count(raised);
        List<LevelBudget> spent = budgets.spend(dispositions);
        dispositions.sort(ORDER.thenComparing(each -> urgency.getOrDefault(each.finding(), Integer.MAX_VALUE))
                .thenComparing(Disposition::finding, Candidate.TOTAL));
        return new EscalationDecisions(dispositions, spent, sightings, gone());
    }

    /** One for each rule and element; what the rule says of it besides is a duplicate. */
    private List<Candidate> candidates(List<Disposition> dispositions) {
        Map<FindingKey, List<RuleFinding>> byKey = new TreeMap<>();
        for (RuleFinding each : seen.findings()) {
            byKey.computeIfAbsent(FindingKey.of(portfolio, each), key -> new ArrayList<>()).add(each);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (List<RuleFinding> same : byKey.values()) {
            same.sort(Candidate.TOTAL);
            EscalationLevel least = same.stream().map(each -> each.finding().level()).filter(each -> each != null)
                    .max(Comparator.naturalOrder()).orElse(null);
            Candidate first = intake.candidate(same.getFirst(), least);
            candidates.add(first);
            for (RuleFinding each : same.subList(1, same.size())) {
                dispositions.add(new Disposition(each, Kind.DUPLICATE, first.level(), first.audienceIds(), 0, null, null,
                        "the same rule says of the same element: " + first.finding().message()));
            }
        }
        return candidates;
    }

    private void wish(Wish wish, Map<Element, List<Candidate>> raisedNow, List<Disposition> dispositions) {
        Candidate candidate = wish.candidate();
        if (wish.kind() == Kind.RAISE) {
            List<Candidate> same = raisedNow.computeIfAbsent(candidate.concern().element(), key -> new ArrayList<>());
            for (Candidate each : same) {
                if (each.level().compareTo(candidate.level()) >= 0) {
                    dispositions.add(candidate.as(Kind.DUPLICATE,
                            "is less urgent than what " + each.found().rule() + " says of the same element"));
                    return;
                }
            }
            same.add(candidate);
        }
        budgets.wish(wish);
    }

    /** Open escalations whose rule has answered and says nothing of what they are about. */
    private List<String> gone() {
        Set<FindingKey> there = new HashSet<>();
        seen.findings().forEach(each -> there.add(FindingKey.of(portfolio, each)));
        List<String> gone = new ArrayList<>();
        for (Escalation each : raised.all()) {
            List<Element> about = Raised.about(each);
            if (each.getId() != null && each.getRule() != null && Raised.isOpen(each) && seen.answered().contains(each.getRule())
                    && !about.isEmpty()
                    && about.stream().noneMatch(element -> there.contains(FindingKey.of(each.getRule(), element)))) {
                gone.add(each.getId());
            }
        }
        return gone;
    }
}
