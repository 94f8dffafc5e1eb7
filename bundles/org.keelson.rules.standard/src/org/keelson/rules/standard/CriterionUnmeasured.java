// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.util.ArrayList;
import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Validation;
import org.keelson.model.ItemContainer;
import org.keelson.model.Program;
import org.keelson.model.SuccessCriterion;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.model.problems.Problem;

/**
 * A success criterion that neither a metric nor a milestone shows is a wish: nobody will know whether it is met. Programs that
 * are finished are passed over.
 */
public final class CriterionUnmeasured implements Validation {

    private static final String RULE = "criterion-unmeasured";

    @Override
    public List<Problem> validate(Evaluation evaluation) {
        List<Problem> problems = new ArrayList<>();
        for (Program program : evaluation.portfolio().getPrograms()) {
            evaluation.cancel().check();
            if (program.getSuccessCriteria().isEmpty() || isFinished(program)) {
                continue;
            }
            for (SuccessCriterion criterion : program.getSuccessCriteria()) {
                if (criterion.getMetric() == null && criterion.getMilestone() == null) {
                    String target = criterion.getTarget() == null || criterion.getTarget().isBlank() ? ""
                            : " (" + criterion.getTarget().strip() + ")";
                    problems.add(Problem.warning(RULE, criterion.getId(), "Success criterion " + Facts.name(criterion) + target
                            + " of program " + Facts.name(program)
                            + " has neither a metric nor a milestone that shows it; link one"));
                }
            }
        }
        return problems;
    }

    private static boolean isFinished(Program program) {
        List<WorkItem> items = new ArrayList<>();
        collect(program, program.getWorkstreams(), items);
        return !items.isEmpty() && items.stream().allMatch(Facts::isFinished);
    }

    private static void collect(ItemContainer container, List<Workstream> parts, List<WorkItem> items) {
        items.addAll(container.getItems());
        parts.forEach(part -> collect(part, part.getWorkstreams(), items));
    }
}
