// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;

/** A plan kept as it is agreed. */
public final class BaselineEdit {

    private BaselineEdit() {
    }

    /**
     * A new baseline. Whether it may be taken is asked of {@link Legality#whyNotBaseline} when the edit is applied.
     *
     * @param plan     what it holds, with its name and the time at which it is taken
     * @param reason   why it is taken; may be null for the first
     * @param takenBy  may be null
     * @param approver who approved it; may be null for the first
     */
    public static Creation<Baseline> take(BaselineSnapshot plan, String reason, Person takenBy, Person approver) {
        Baseline baseline = ModelFactory.eINSTANCE.createBaseline();
        baseline.setId(Ids.next());
        baseline.setName(plan.name() == null ? null : plan.name().strip());
        baseline.setTakenOn(plan.takenOn());
        baseline.setReason(reason == null || reason.isBlank() ? null : reason.strip());
        baseline.setTakenBy(takenBy);
        baseline.setApprover(approver);
        plan.entries().forEach(entry -> baseline.getEntries().add(entry(entry)));
        return new Creation<>("Take baseline " + Labels.text(baseline), baseline, session -> {
            Edits.require(Legality.whyNotBaseline(session.portfolio(), plan.name(), reason, approver));
            session.portfolio().getBaselines().add(baseline);
        });
    }

    private static BaselineEntry entry(BaselineSnapshot.Entry from) {
        BaselineEntry entry = ModelFactory.eINSTANCE.createBaselineEntry();
        entry.setItem(from.item());
        entry.setItemName(from.name());
        entry.setStart(from.start());
        entry.setFinish(from.finish());
        entry.setDuration(from.duration());
        entry.setEffort(from.effort());
        entry.setTotalFloat(from.totalFloat());
        return entry;
    }
}
