// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyReview;
import org.keelson.model.DependencyState;
import org.keelson.model.Team;
import org.keelson.model.problems.ProblemSeverity;

/**
 * A dependency between two teams that was committed, and is not delivered, has not been looked at for a
 * while. What a team owes to itself needs no review.
 */
public final class DependencyUnreviewed implements EscalationRule {

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        LocalDate limit = facts.asOf().minusDays(evaluation.parameters().integer("days"));
        int near = evaluation.parameters().minutes("near");
        List<Finding> findings = new ArrayList<>();
        for (Dependency dependency : evaluation.portfolio().getDependencies()) {
            evaluation.cancel().check();
            if (dependency.getState() != DependencyState.COMMITTED || dependency.getPredecessor() == null
                    || dependency.getSuccessor() == null || Facts.isFinished(dependency.getPredecessor())
                    || withinTeam(dependency)) {
                continue;
            }
            LocalDate last = dependency.getReviews().stream().map(DependencyReview::getDate).filter(Objects::nonNull)
                    .max(Comparator.naturalOrder()).orElse(null);
            if (last == null || last.isBefore(limit)) {
                boolean tight = facts.isTight(dependency.getSuccessor(), near);
                findings.add(new Finding(tight ? ProblemSeverity.WARNING : ProblemSeverity.INFO, dependency.getId(),
                        "The dependency of " + Facts.name(dependency.getSuccessor()) + " on "
                                + Facts.name(dependency.getPredecessor())
                                + (last == null ? " has never been reviewed" : " was last reviewed on " + last),
                        why(dependency, facts)));
            }
        }
        return findings;
    }

    private static boolean withinTeam(Dependency dependency) {
        Team team = dependency.getPredecessor().getOwnerTeam();
        return team != null && team == dependency.getSuccessor().getOwnerTeam();
    }

    private static List<String> why(Dependency dependency, Facts facts) {
        List<String> why = new ArrayList<>();
        why.add("It is committed" + (dependency.getPromised() == null ? ", without a date"
                : " for " + Facts.day(dependency.getPromised())));
        why.add("Provider: " + Facts.owner(dependency.getPredecessor()));
        why.add("Consumer: " + Facts.owner(dependency.getSuccessor()));
        why.add(facts.room(dependency.getSuccessor()));
        return why;
    }
}
