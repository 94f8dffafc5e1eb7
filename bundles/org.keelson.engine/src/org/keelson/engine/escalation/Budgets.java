// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions.AudienceBudget;
import org.keelson.engine.escalation.Judge.Wish;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;
import org.keelson.model.Party;

/** Lets through to each audience what its week has room for, the most urgent first. */
final class Budgets {

    /** Who gets them: a level, and who is asked first there. */
    private record Audience(EscalationLevel level, String party) implements Comparable<Audience> {

        private static final Comparator<Audience> ORDER = Comparator.comparing(Audience::level)
                .thenComparing(Audience::party, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Audience other) {
            return ORDER.compare(this, other);
        }
    }

    private final EscalationPolicy policy;
    private final LocalDate day;
    private final LocalDate monday;
    private final Map<Audience, Integer> before = new TreeMap<>();
    private final Map<Audience, List<Wish>> wishes = new TreeMap<>();

    Budgets(EscalationPolicy policy, LocalDate day) {
        this.policy = policy;
        this.day = day;
        this.monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Counts what went out this week; one that went up counts at each level that it came to in the week. */
    void count(Raised raised) {
        for (Escalation each : raised.all()) {
            if (each.getState() == EscalationState.DRAFT) {
                continue;
            }
            count(each.getLevel(), Raised.levelOn(each), each.getFrom());
            each.getEarlier().forEach(step -> count(step.getLevel(), step.getOn(), step.getFrom()));
        }
    }

    private void count(EscalationLevel level, LocalDate on, Party asked) {
        if (on != null && !on.isBefore(monday) && !on.isAfter(day)) {
            before.merge(new Audience(level, asked == null ? null : asked.getId()), 1, Integer::sum);
        }
    }

    void wish(Wish wish) {
        List<Party> audience = wish.candidate().audience();
        wishes.computeIfAbsent(new Audience(wish.candidate().level(), audience.isEmpty() ? null : audience.getFirst().getId()),
                key -> new ArrayList<>()).add(wish);
    }

    /** Decides about all wishes, and tells how each budget was spent. */
    List<AudienceBudget> spend(List<Disposition> dispositions) {
        List<AudienceBudget> spent = new ArrayList<>();
        Map<Audience, List<Wish>> all = new TreeMap<>(wishes);
        before.keySet().forEach(audience -> all.putIfAbsent(audience, List.of()));
        all.forEach((audience, wanted) -> {
            int budget = policy.budget().get(audience.level());
            int used = before.getOrDefault(audience, 0);
            int room = Math.max(0, budget - used);
            List<Wish> ranked = wanted.stream().sorted(Comparator.comparing(Wish::candidate, Candidate.URGENCY)).toList();
            for (int i = 0; i < ranked.size(); i++) {
                Wish wish = ranked.get(i);
                dispositions.add(i < room ? granted(wish, i + 1) : refused(wish, i + 1, ranked.size(), budget, used));
            }
            int now = Math.min(room, ranked.size());
            spent.add(new AudienceBudget(audience.level(), audience.party(), monday, budget, used, now, ranked.size() - now));
        });
        return spent;
    }

    private static Disposition granted(Wish wish, int rank) {
        return wish.candidate().ranked(wish.kind(), rank, wish.escalation() == null ? null : wish.escalation().getId(),
                wish.why());
    }

    private Disposition refused(Wish wish, int rank, int of, int budget, int used) {
        Candidate candidate = wish.candidate();
        String why = "rank " + rank + " of " + of + " for "
                + (candidate.audience().isEmpty() ? "nobody in particular" : Wording.name(candidate.audience().getFirst()))
                + " at " + Wording.level(candidate.level()) + " in the week of " + monday + ", whose budget is " + budget
                + (used == 0 ? "" : " and of which " + used + (used == 1 ? " was" : " were") + " used before");
        return wish.escalation() == null ? candidate.ranked(Kind.OVER_BUDGET, rank, null, why)
                : candidate.ranked(Kind.RAISED, rank, wish.escalation().getId(),
                        "is raised as " + Wording.quoted(wish.escalation()) + ", and would go up: " + why);
    }
}
