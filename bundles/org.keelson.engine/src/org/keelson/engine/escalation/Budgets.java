// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.keelson.engine.escalation.Disposition.Kind;
import org.keelson.engine.escalation.EscalationDecisions.LevelBudget;
import org.keelson.engine.escalation.Judge.Wish;
import org.keelson.model.Escalation;
import org.keelson.model.EscalationLevel;
import org.keelson.model.EscalationState;

/** Lets through to each level what its week has room for, the most urgent first. */
final class Budgets {

    private final EscalationPolicy policy;
    private final LocalDate day;
    private final LocalDate monday;
    private final Map<EscalationLevel, Integer> before = new EnumMap<>(EscalationLevel.class);
    private final Map<EscalationLevel, List<Wish>> wishes = new EnumMap<>(EscalationLevel.class);

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
            count(each.getLevel(), Raised.levelOn(each));
            each.getEarlier().forEach(step -> count(step.getLevel(), step.getOn()));
        }
    }

    private void count(EscalationLevel level, LocalDate on) {
        if (on != null && !on.isBefore(monday) && !on.isAfter(day)) {
            before.merge(level, 1, Integer::sum);
        }
    }

    void wish(Wish wish) {
        wishes.computeIfAbsent(wish.candidate().level(), level -> new ArrayList<>()).add(wish);
    }

    /** Decides about all wishes, and tells how each budget was spent. */
    List<LevelBudget> spend(List<Disposition> dispositions) {
        List<LevelBudget> spent = new ArrayList<>();
        for (EscalationLevel level : EscalationLevel.values()) {
            int budget = policy.budget().get(level);
            int used = before.getOrDefault(level, 0);
            int room = Math.max(0, budget - used);
            List<Wish> ranked = wishes.getOrDefault(level, List.of()).stream()
                    .sorted(Comparator.comparing(Wish::candidate, Candidate.URGENCY)).toList();
            for (int i = 0; i < ranked.size(); i++) {
                Wish wish = ranked.get(i);
                dispositions.add(i < room ? granted(wish, i + 1) : refused(wish, i + 1, ranked.size(), budget, used));
            }
            int now = Math.min(room, ranked.size());
            spent.add(new LevelBudget(level, monday, budget, used, now, ranked.size() - now));
        }
        return spent;
    }

    private static Disposition granted(Wish wish, int rank) {
        return wish.candidate().ranked(wish.kind(), rank, wish.escalation() == null ? null : wish.escalation().getId(),
                wish.why());
    }

    private Disposition refused(Wish wish, int rank, int of, int budget, int used) {
        Candidate candidate = wish.candidate();
        String why = "rank " + rank + " of " + of + " for the " + Wording.level(candidate.level()) + " in the week of " + monday
                + ", whose budget is " + budget
                + (used == 0 ? "" : " and of which " + used + (used == 1 ? " was" : " were") + " used before");
        return wish.escalation() == null ? candidate.ranked(Kind.OVER_BUDGET, rank, null, why)
                : candidate.ranked(Kind.RAISED, rank, wish.escalation().getId(),
                        "is raised as " + Wording.quoted(wish.escalation()) + ", and would go up: " + why);
    }
}
