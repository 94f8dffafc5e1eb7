// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Finding;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.Promise;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * A dependency is promised later than it is needed, or its date is past and it is not there, or it has been promised anew again
 * and again. Needed is what the dependency says; where it says nothing, the latest start of the successor that the schedule can
 * stand.
 */
public final class DependencyLate implements EscalationRule {

    private static final Set<DependencyState> OVER = EnumSet.of(DependencyState.DELIVERED, DependencyState.ACCEPTED,
            DependencyState.REJECTED);

    @Override
    public List<Finding> evaluate(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int repromises = evaluation.parameters().integer("repromises");
        List<Finding> findings = new ArrayList<>();
        for (Dependency dependency : evaluation.portfolio().getDependencies()) {
            evaluation.cancel().check();
            WorkItem provider = dependency.getPredecessor();
            WorkItem consumer = dependency.getSuccessor();
            if (provider == null || consumer == null || OVER.contains(dependency.getState()) || Facts.isFinished(provider)
                    || dependency.getPromised() == null) {
                continue;
            }
            LocalDateTime need = need(dependency, facts);
            boolean late = need != null && dependency.getPromised().isAfter(need);
            boolean broken = dependency.getPromised().isBefore(evaluation.asOf()) && !isProvided(dependency);
            int anew = dependency.getPromises().size() - 1;
            if (late || broken || anew >= repromises) {
                ProblemSeverity severity = (late || broken) && facts.isTight(consumer, 0) ? ProblemSeverity.ERROR
                        : ProblemSeverity.WARNING;
                findings.add(new Finding(severity, dependency.getId(), message(dependency, need, late, broken, anew),
                        why(dependency, need, facts)).withBy(need == null ? null : need.toLocalDate()));
            }
        }
        return findings;
    }

    /** What waits for a start is provided by it. */
    private static boolean isProvided(Dependency dependency) {
        boolean byStart = dependency.getType() == DependencyType.SS || dependency.getType() == DependencyType.SF;
        return byStart && dependency.getPredecessor().getActualStart() != null;
    }

    private static LocalDateTime need(Dependency dependency, Facts facts) {
        if (dependency.getNeedBy() != null || dependency.getType() != DependencyType.FS) {
            return dependency.getNeedBy();
        }
        return facts.schedule(dependency.getSuccessor()).map(each -> each.lateStart()).orElse(null);
    }

    private static String message(Dependency dependency, LocalDateTime need, boolean late, boolean broken,
            int anew) {
        LocalDateTime promised = dependency.getPromised();
        String subject = Facts.name(dependency.getPredecessor()) + " is promised to " + Facts.name(dependency.getSuccessor());
        return late ? subject + " for " + Facts.day(promised, need) + " but needed by " + Facts.day(need, promised)
                : broken ? subject + " for " + Facts.day(promised) + ", which is past, and is not there"
                : subject + " for " + Facts.day(promised) + ", and has been promised anew "
                        + (anew == 1 ? "once" : anew == 2 ? "twice" : anew + " times");
    }

    private static List<String> why(Dependency dependency, LocalDateTime need, Facts facts) {
        List<String> why = new ArrayList<>();
        WorkItem consumer = dependency.getSuccessor();
        if (dependency.getNeedBy() != null) {
            why.add("Needed by " + Facts.day(dependency.getNeedBy()) + ", as the dependency says");
        } else if (need != null) {
            why.add("Needed by " + Facts.day(need) + ", the latest start of " + Facts.name(consumer) + " in the schedule");
        }
        for (Promise promise : dependency.getPromises()) {
            if (promise.getDate() != null) {
                why.add("Promised for " + Facts.day(promise.getDate())
                        + (promise.getMadeOn() == null ? "" : " on " + promise.getMadeOn())
                        + (promise.getReason() == null || promise.getReason().isBlank() ? "" : ": " + promise.getReason()));
            }
        }
        why.add("Provider: " + Facts.owner(dependency.getProviderOwner() != null ? dependency.getProviderOwner()
                : dependency.getPredecessor().getOwner(), dependency.getPredecessor().getOwnerTeam()));
        why.add(facts.room(consumer));
        return why;
    }
}
