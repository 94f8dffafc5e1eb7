// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keelson.analysis.TimeLine;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/**
 * How many per cent of the open dependencies between teams are healthy: of all, of those that each program waits for, and of
 * those that each team provides. Healthy is what is promised by when it is needed and not past its date, was reviewed lately if
 * it is committed and needed soon, and was not put off again and again.
 */
public final class DependencyHealth implements Metric {

    private static final int NAMED = 5;

    private static final Set<DependencyState> OVER = EnumSet.of(DependencyState.DELIVERED, DependencyState.ACCEPTED,
            DependencyState.REJECTED);

    /**
     * What is to be said of one open dependency.
     *
     * @param need     when it is needed, or {@code null}
     * @param reviewed when it was last reviewed, or {@code null}
     * @param putOff   how often a later date was promised
     */
    private record Verdict(Dependency dependency, LocalDateTime need, boolean late, boolean unreviewed, LocalDate reviewed,
            int putOff, boolean putOffTooOften) {

        boolean isHealthy() {
            return !late && !unreviewed && !putOffTooOften;
        }

        String text() {
            List<String> faults = new ArrayList<>();
            LocalDateTime promised = dependency.getPromised();
            if (late) {
                faults.add("promised for " + Facts.day(promised)
                        + (need != null && promised.isAfter(need) ? ", needed by " + Facts.day(need) : " and not there"));
            }
            if (putOffTooOften) {
                faults.add("put off " + Facts.count(putOff, "time"));
            }
            if (unreviewed) {
                faults.add(reviewed == null ? "never reviewed" : "last reviewed on " + reviewed);
            }
            return Facts.name(dependency.getPredecessor()) + " for " + Facts.name(dependency.getSuccessor()) + ": "
                    + String.join("; ", faults);
        }
    }

    /** What is known of one element. */
    private static final class Account {
        final Worst<Verdict> worst = new Worst<>(NAMED);
        int open;
        int healthy;
        int late;
        int unreviewed;
        int putOff;
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        return new Measuring(evaluation).measure();
    }

    /** One call. */
    private static final class Measuring {

        private final Evaluation evaluation;
        private final Facts facts;
        private final Map<Element, Account> accounts = new LinkedHashMap<>();
        private final LocalDateTime now;
        private final LocalDate reviewedSince;
        private final LocalDate neededBefore;
        private final int repromises;

        Measuring(Evaluation evaluation) {
            this.evaluation = evaluation;
            facts = new Facts(evaluation);
            now = evaluation.asOf();
            reviewedSince = facts.asOf().minusDays(evaluation.parameters().integer("days"));
            neededBefore = facts.asOf().plusWeeks(evaluation.parameters().integer("ahead"));
            repromises = evaluation.parameters().integer("repromises");
        }

        List<Measurement> measure() {
            accounts.put(evaluation.portfolio(), new Account());
            evaluation.portfolio().getPrograms().forEach(program -> accounts.put(program, new Account()));
            evaluation.portfolio().getTeams().forEach(team -> accounts.put(team, new Account()));
            for (Dependency dependency : evaluation.portfolio().getDependencies()) {
                evaluation.cancel().check();
                if (isOpen(dependency)) {
                    count(dependency);
                }
            }
            List<Measurement> measurements = new ArrayList<>();
            accounts.forEach((element, account) -> {
                if (element.getId() != null) {
                    measurements.add(measurement(element, account));
                }
            });
            return measurements;
        }

        private static boolean isOpen(Dependency dependency) {
            WorkItem provider = dependency.getPredecessor();
            WorkItem consumer = dependency.getSuccessor();
            if (provider == null || consumer == null || OVER.contains(dependency.getState())
                    || provider.getActualFinish() != null) {
                return false;
            }
            // What a team owes to itself is nobody else's business.
            Team team = provider.getOwnerTeam();
            return team == null || team != consumer.getOwnerTeam();
        }

        private void count(Dependency dependency) {
            LocalDateTime need = need(dependency);
            LocalDate reviewed = lastReview(dependency);
            boolean unreviewed = dependency.getState() == DependencyState.COMMITTED
                    && (need == null || need.toLocalDate().isBefore(neededBefore))
                    && (reviewed == null || reviewed.isBefore(reviewedSince));
            double late = Math.max(0, lateDays(dependency, need));
            int putOff = putOff(dependency);
            Verdict verdict = new Verdict(dependency, need, late > 0, unreviewed, reviewed, putOff, putOff >= repromises);
            // Lateness in days counts first, then how often it was put off; a missing review weighs least.
            double weight = 1000 * late + putOff;
            add(evaluation.portfolio(), verdict, weight);
            add(Facts.programOf(dependency.getSuccessor()), verdict, weight);
            add(dependency.getPredecessor().getOwnerTeam(), verdict, weight);
        }

        private void add(Element element, Verdict verdict, double weight) {
            Account account = element == null ? null : accounts.get(element);
            if (account == null) {
                return;
            }
            account.open++;
            account.late += verdict.late() ? 1 : 0;
            account.unreviewed += verdict.unreviewed() ? 1 : 0;
            account.putOff += verdict.putOffTooOften() ? 1 : 0;
            if (verdict.isHealthy()) {
                account.healthy++;
            } else {
                account.worst.add(verdict, weight, verdict.dependency().getId());
            }
        }

        /** As the dependency says, else the latest start of the consumer that the schedule can stand; may be {@code null}. */
        private LocalDateTime need(Dependency dependency) {
            int consumer = dependency.getNeedBy() != null || dependency.getType() != DependencyType.FS ? -1
                    : facts.dated(dependency.getSuccessor());
            return consumer < 0 ? dependency.getNeedBy() : TimeLine.dateTime(evaluation.schedule().lateStartAt(consumer));
        }

        /** Days from need to promise, or from promise to now; at most 0 if it is not late. */
        private double lateDays(Dependency dependency, LocalDateTime need) {
            LocalDateTime promised = dependency.getPromised();
            if (promised == null) {
                return 0;
            }
            double afterNeed = need == null ? 0 : ChronoUnit.MINUTES.between(need, promised) / 1440.0;
            return Math.max(afterNeed, ChronoUnit.MINUTES.between(promised, now) / 1440.0);
        }

        private static LocalDate lastReview(Dependency dependency) {
            LocalDate last = null;
            for (DependencyReview review : dependency.getReviews()) {
                last = last == null || review.getDate() != null && review.getDate().isAfter(last) ? review.getDate() : last;
            }
            return last;
        }

        /** How often a new date was promised that is later than the one before. */
        private static int putOff(Dependency dependency) {
            int count = 0;
            LocalDateTime before = null;
            for (Promise promise : dependency.getPromises()) {
                count += before != null && promise.getDate() != null && promise.getDate().isAfter(before) ? 1 : 0;
                before = promise.getDate() == null ? before : promise.getDate();
            }
            return count;
        }

        private Measurement measurement(Element element, Account account) {
            if (account.open == 0) {
                return Measurement.none(element.getId(), element instanceof Team
                        ? "It provides nothing to another team that is still open."
                        : element instanceof Program ? "It waits for nothing between two teams that is still open."
                                : "No dependency between two teams is open.");
            }
            List<String> why = new ArrayList<>();
            why.add("Healthy: " + account.healthy + " of " + account.open + " that are open; late " + account.late
                    + ", not reviewed " + account.unreviewed + ", put off too often " + account.putOff);
            account.worst.entries().forEach(entry -> why.add(entry.what().text()));
            return new Measurement.Value(element.getId(), Facts.rounded(100.0 * account.healthy / account.open, 1), null, why);
        }
    }
}
