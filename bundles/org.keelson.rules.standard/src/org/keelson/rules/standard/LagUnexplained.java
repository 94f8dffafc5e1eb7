// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Validation;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.LagKind;
import org.keelson.model.problems.Problem;

/**
 * A lag or lead without a reason is an assumption that nobody sees, and one whose reason has expired is one that nobody has
 * looked at again. It counts as long as it can still move something.
 */
public final class LagUnexplained implements Validation {

    private static final String RULE = "lag-unexplained";
    private static final int MINUTES_PER_DAY = 480;
    /** An imported plan can have lags without reasons by the thousand; so many are named, the longest first. */
    private static final int NAMED = 100;

    private static final Comparator<Dependency> LONGEST_FIRST = Comparator
            .comparing((Dependency each) -> each.getLagKind() == LagKind.PERCENT)
            .thenComparing(each -> -Math.abs((long) each.getLag()))
            .thenComparing(Dependency::getId, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public List<Problem> validate(Evaluation evaluation) {
        int least = evaluation.parameters().minutes("least");
        LocalDate asOf = evaluation.asOf().toLocalDate();
        List<Problem> problems = new ArrayList<>();
        List<Dependency> bare = new ArrayList<>();
        for (Dependency dependency : evaluation.portfolio().getDependencies()) {
            evaluation.cancel().check();
            Integer lag = dependency.getLag();
            if (lag == null || lag == 0 || dependency.getPredecessor() == null || dependency.getSuccessor() == null
                    || dependency.getState() == DependencyState.REJECTED || Facts.isFinished(dependency.getSuccessor())) {
                continue;
            }
            boolean small = dependency.getLagKind() != LagKind.PERCENT && Math.abs(lag) < least;
            boolean unexplained = dependency.getLagReason() == null || dependency.getLagReason().isBlank();
            LocalDate expires = dependency.getLagExpires();
            if (expires != null && expires.isBefore(asOf)) {
                problems.add(Problem.warning(RULE, dependency.getId(), subject(dependency, lag)
                        + " had to be justified again after " + expires
                        + (unexplained ? "" : " (" + dependency.getLagReason().strip() + ")")
                        + "; take it out, or say why it is still there and set a new date"));
            } else if (unexplained && !small) {
                bare.add(dependency);
            }
        }
        bare.sort(LONGEST_FIRST);
        bare.stream().limit(NAMED).forEach(each -> problems.add(Problem.info(RULE, each.getId(),
                subject(each, each.getLag()) + " has no reason; say why it is there, or take it out")));
        if (bare.size() > NAMED) {
            problems.add(Problem.info(RULE, evaluation.portfolio().getId(), bare.size() + " lags have no reason; the " + NAMED
                    + " longest are named"));
        }
        return problems;
    }

    private static String subject(Dependency dependency, int lag) {
        String amount = switch (dependency.getLagKind()) {
            case PERCENT -> Math.abs(lag) + " %";
            case ELAPSED -> Facts.elapsed(Math.abs(lag));
            case WORKING -> Facts.duration(lag, MINUTES_PER_DAY);
        };
        return "The " + (lag < 0 ? "lead" : "lag") + " of " + amount + " between " + Facts.name(dependency.getPredecessor())
                + " and " + Facts.name(dependency.getSuccessor());
    }
}
