// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.keelson.api.Evaluation;
import org.keelson.api.Validation;
import org.keelson.model.ConstraintKind;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/**
 * A hard constraint holds an item to a date whatever it waits for, and so hides slips; it should say why it is there and who
 * asked for it. Constraints without a date are told elsewhere, and finished items are held by nothing.
 */
public final class ConstraintUnexplained implements Validation {

    private static final String RULE = "constraint-unexplained";
    private static final Set<ConstraintKind> HARD = EnumSet.of(ConstraintKind.MSO, ConstraintKind.MFO, ConstraintKind.SNLT,
            ConstraintKind.FNLT);
    private static final Set<ConstraintKind> SOFT = EnumSet.of(ConstraintKind.SNET, ConstraintKind.FNET);

    @Override
    public List<Problem> validate(Evaluation evaluation) {
        boolean owner = evaluation.parameters().flag("owner");
        boolean soft = evaluation.parameters().flag("soft");
        List<Problem> problems = new ArrayList<>();
        for (WorkItem item : evaluation.items()) {
            evaluation.cancel().check();
            boolean held = HARD.contains(item.getConstraint()) || soft && SOFT.contains(item.getConstraint());
            if (!held || item.getConstraintDate() == null || Facts.isFinished(item)) {
                continue;
            }
            boolean noReason = item.getConstraintReason() == null || item.getConstraintReason().isBlank();
            boolean noOwner = owner && item.getConstraintOwner() == null;
            if (noReason || noOwner) {
                String missing = noReason && noOwner ? "neither says why nor who asked for it" : noReason ? "does not say why"
                        : "does not say who asked for it";
                String what = Facts.name(item) + " " + words(item.getConstraint()) + " " + Facts.day(item.getConstraintDate())
                        + " and " + missing + "; say so, or take the constraint out";
                problems.add(HARD.contains(item.getConstraint()) ? Problem.warning(RULE, item.getId(), what)
                        : Problem.info(RULE, item.getId(), what));
            }
        }
        return problems;
    }

    private static String words(ConstraintKind kind) {
        return switch (kind) {
            case MSO -> "must start on";
            case MFO -> "must finish on";
            case SNLT -> "must start no later than";
            case FNLT -> "must finish no later than";
            case SNET -> "must start no earlier than";
            case FNET -> "must finish no earlier than";
            case ASAP, ALAP -> "";
        };
    }
}
