// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.keelson.analysis.ItemSchedule;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.Answer;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * The interface that a dependency hands over is no longer the one that was agreed: another version is there now, or the last
 * review that answered the question says so. It counts until the consumer is finished, be the dependency delivered or not, since
 * until then somebody builds against what was agreed.
 */
public final class InterfaceChanged implements EscalationRule {

    private static final Comparator<DependencyReview> BY_DATE = Comparator.comparing(DependencyReview::getDate,
            Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int near = evaluation.parameters().minutes("near");
        boolean withinTeam = evaluation.parameters().flag("within-team");
        List<Finding> findings = new ArrayList<>();
        for (Dependency dependency : evaluation.portfolio().getDependencies()) {
            evaluation.cancel().check();
            WorkItem consumer = dependency.getSuccessor();
            if (consumer == null || dependency.getPredecessor() == null || Facts.isFinished(consumer)
                    || dependency.getState() == DependencyState.REJECTED || !withinTeam && isWithinTeam(dependency)) {
                continue;
            }
            DependencyReview review = dependency.getReviews().stream()
                    .filter(each -> each.getInterfaceUnchanged() != Answer.UNKNOWN).max(BY_DATE).orElse(null);
            boolean changed = review != null && review.getInterfaceUnchanged() == Answer.NO;
            if (hasOtherVersion(dependency) || changed) {
                boolean matters = facts.isStarted(consumer) || facts.isTight(consumer, near);
                findings.add(new Finding(matters ? ProblemSeverity.WARNING : ProblemSeverity.INFO, dependency.getId(),
                        message(dependency, review), why(dependency, changed ? review : null, facts))
                        .withBy(by(consumer, facts)));
            }
        }
        return findings;
    }

    private static boolean isWithinTeam(Dependency dependency) {
        Team team = dependency.getPredecessor().getOwnerTeam();
        return team != null && team == dependency.getSuccessor().getOwnerTeam();
    }

    private static boolean hasOtherVersion(Dependency dependency) {
        String agreed = dependency.getInterfaceVersion();
        String current = dependency.getInterfaceCurrentVersion();
        return agreed != null && current != null && !agreed.isBlank() && !current.isBlank()
                && !agreed.strip().equals(current.strip());
    }

    /** The day on which the consumer begins to build against it; today where that has begun. */
    private static LocalDate by(WorkItem consumer, Facts facts) {
        LocalDate start = facts.schedule(consumer).map(each -> each.start().toLocalDate()).orElse(facts.asOf());
        return start.isBefore(facts.asOf()) ? facts.asOf() : start;
    }

    private static String message(Dependency dependency, DependencyReview review) {
        String name = dependency.getInterfaceName();
        String subject = "The interface " + (name == null || name.isBlank() ? "" : "'" + name.strip() + "' ") + "between "
                + Facts.name(dependency.getPredecessor()) + " and " + Facts.name(dependency.getSuccessor());
        return hasOtherVersion(dependency)
                ? subject + " was agreed in version " + dependency.getInterfaceVersion().strip() + " and is now "
                        + dependency.getInterfaceCurrentVersion().strip()
                : subject + " has changed since it was agreed, says " + name(review);
    }

    private static String name(DependencyReview review) {
        return "the review" + (review.getDate() == null ? "" : " of " + review.getDate());
    }

    private static List<String> why(Dependency dependency, DependencyReview review, Facts facts) {
        List<String> why = new ArrayList<>();
        WorkItem provider = dependency.getPredecessor();
        WorkItem consumer = dependency.getSuccessor();
        why.add("To confirm it again: " + Facts.owner(dependency.getConsumerOwner() != null ? dependency.getConsumerOwner()
                : consumer.getOwner(), consumer.getOwnerTeam()) + ", for " + Facts.name(consumer));
        ItemSchedule dates = facts.schedule(consumer).orElse(null);
        if (dates != null) {
            why.add(Facts.name(consumer) + (facts.isStarted(consumer) ? " is under way since " : " starts on ")
                    + Facts.day(dates.start()));
        }
        if (review != null) {
            String note = review.getNote();
            why.add("It has changed, says " + name(review) + (review.getBy() == null ? "" : " by " + review.getBy().getName())
                    + (note == null || note.isBlank() ? "" : ": " + note.strip()));
        }
        if (!hasOtherVersion(dependency) && dependency.getInterfaceVersion() != null) {
            why.add("Agreed: version " + dependency.getInterfaceVersion().strip());
        }
        why.add("Provider: " + Facts.owner(dependency.getProviderOwner() != null ? dependency.getProviderOwner()
                : provider.getOwner(), provider.getOwnerTeam()));
        if (dependency.getInterfaceLocation() != null && !dependency.getInterfaceLocation().isBlank()) {
            why.add("Described at " + dependency.getInterfaceLocation().strip());
        }
        why.add(facts.room(consumer));
        return why;
    }
}
