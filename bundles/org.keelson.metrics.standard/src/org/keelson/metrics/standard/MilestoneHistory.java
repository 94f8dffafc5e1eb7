// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keelson.analysis.trend.Said;
import org.keelson.api.Evaluation;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;

/** When unfinished milestones and gates were to be reached, as it was said on earlier days. Linear in items and baselines. */
final class MilestoneHistory {

    private final List<WorkItem> milestones = new ArrayList<>();
    private final Map<String, List<Said>> said;

    /** Reads what there is; what is said of a later time than now, or without a date, is left out. */
    MilestoneHistory(Evaluation evaluation, Facts facts) {
        for (WorkItem item : evaluation.items()) {
            int number = item instanceof Milestone || item instanceof Gate ? facts.dated(item) : -1;
            if (number >= 0 && !evaluation.network().isFinished(number)) {
                milestones.add(item);
            }
        }
        said = Said.of(evaluation.portfolio(), milestones, evaluation.asOf());
    }

    /** Unfinished milestones and gates that have dates, in portfolio order. */
    List<WorkItem> milestones() {
        return milestones;
    }

    /** Oldest first. */
    List<Said> of(WorkItem milestone) {
        return said.get(milestone.getId());
    }
}
