// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Promise;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/**
 * How many per cent of the dates that each team promised to others, and that have come, it kept, as the Last Planner System
 * counts them (per cent plan complete, Ballard 2000). A date that was put off is broken when it comes, unless the work was there
 * all the same; it does not count if an earlier one took its place.
 */
public final class PromiseReliability implements Metric {

    private static final int NAMED = 5;

    private static final Set<DependencyState> HANDED_OVER = EnumSet.of(DependencyState.DELIVERED, DependencyState.ACCEPTED);
    private static final Set<DependencyType> BY_START = EnumSet.of(DependencyType.SS, DependencyType.SF);

    /**
     * A date that was not kept.
     *
     * @param next     the later date that took its place, or {@code null}
     * @param provided when the work was there, or {@code null}
     */
    private record Broken(Dependency dependency, LocalDate day, LocalDateTime next, LocalDateTime provided) {

        String text() {
            return "Broken: " + Facts.name(dependency.getPredecessor()) + " for " + Facts.name(dependency.getSuccessor()) + " by "
                    + day + (dependency.getState() == DependencyState.REJECTED ? ", which was refused"
                            : next != null ? ", put off to " + Facts.day(next)
                                    : provided == null ? ", which is not there" : ", which came on " + Facts.day(provided));
        }
    }

    /** What is known of one team. */
    private static final class Account {
        final Worst<Broken> broken = new Worst<>(NAMED);
        int due;
        int kept;
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        int least = evaluation.parameters().integer("least");
        LocalDate today = evaluation.asOf().toLocalDate();
        LocalDate since = today.minusWeeks(evaluation.parameters().integer("weeks"));
        Map<Team, Account> accounts = new LinkedHashMap<>();
        evaluation.portfolio().getTeams().forEach(team -> accounts.put(team, new Account()));
        for (Dependency dependency : evaluation.portfolio().getDependencies()) {
            evaluation.cancel().check();
            WorkItem provider = dependency.getPredecessor();
            Account account = provider == null || provider.getOwnerTeam() == null ? null : accounts.get(provider.getOwnerTeam());
            if (account != null && dependency.getSuccessor() != null
                    && dependency.getSuccessor().getOwnerTeam() != provider.getOwnerTeam()) {
                count(dependency, since, today, account);
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        accounts.forEach((team, account) -> {
            if (team.getId() != null) {
                measurements.add(measurement(team, account, least));
            }
        });
        return measurements;
    }

    private static void count(Dependency dependency, LocalDate since, LocalDate today, Account account) {
        LocalDateTime provided = BY_START.contains(dependency.getType()) ? dependency.getPredecessor().getActualStart()
                : dependency.getPredecessor().getActualFinish();
        boolean rejected = dependency.getState() == DependencyState.REJECTED;
        if (provided == null && HANDED_OVER.contains(dependency.getState())) {
            return; // it was kept or broken, and nobody knows which
        }
        List<Promise> promises = dependency.getPromises();
        for (int at = 0; at < promises.size(); at++) {
            LocalDateTime date = promises.get(at).getDate();
            LocalDateTime next = at + 1 < promises.size() ? promises.get(at + 1).getDate() : null;
            if (date == null || next != null && !next.isAfter(date)) {
                continue;
            }
            LocalDate day = date.toLocalDate();
            boolean kept = provided != null && !rejected && !provided.toLocalDate().isAfter(day);
            // One that was kept early has come true already; of any other the day must be over.
            if (!day.isBefore(since) && (day.isBefore(today) || kept && !provided.toLocalDate().isAfter(today))) {
                account.due++;
                account.kept += kept ? 1 : 0;
                if (!kept) {
                    account.broken.add(new Broken(dependency, day, next, provided), day.toEpochDay(),
                            dependency.getId() + ' ' + day);
                }
            }
        }
    }

    private static Measurement measurement(Team team, Account account, int least) {
        if (account.due < least) {
            return Measurement.none(team.getId(), (account.due == 0 ? "No date that it promised to another team has come"
                    : Facts.count(account.due, "date") + " that it promised to other teams " + (account.due == 1 ? "has" : "have")
                            + " come, " + account.kept + " kept") + "; " + least + " are needed to tell.");
        }
        List<String> why = new ArrayList<>();
        why.add(account.kept + " of " + Facts.count(account.due, "promise") + " kept");
        account.broken.entries().forEach(entry -> why.add(entry.what().text()));
        return new Measurement.Value(team.getId(), Facts.rounded(100.0 * account.kept / account.due, 1), null, why);
    }
}
