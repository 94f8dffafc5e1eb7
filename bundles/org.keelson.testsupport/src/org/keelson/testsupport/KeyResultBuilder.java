// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.KeyResult;
import org.keelson.model.MetricSeries;
import org.keelson.model.ModelFactory;
import org.keelson.model.WorkItem;

/**
 * Says by what an objective is measured.
 *
 * @since 0.1
 */
public final class KeyResultBuilder extends OwnedBuilder<KeyResultBuilder, KeyResult> {

    KeyResultBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createKeyResult(), id, names);
    }

    @Override
    KeyResultBuilder self() {
        return this;
    }

    /** Where it began, where it should go and where it is, in a unit such as {@code %}. */
    public KeyResultBuilder values(double start, double target, double current, String unit) {
        element.setStart(start);
        element.setTarget(target);
        element.setCurrent(current);
        element.setUnit(unit);
        return this;
    }

    public KeyResultBuilder due(String day) {
        element.setDue(Times.day(day));
        return this;
    }

    /** Items on which it depends. */
    public KeyResultBuilder milestones(String... items) {
        for (String item : items) {
            names.with(WorkItem.class, item, element.getMilestones()::add);
        }
        return this;
    }

    /** Series by which it is measured. */
    public KeyResultBuilder series(String... ids) {
        for (String id : ids) {
            names.with(MetricSeries.class, id, element.getMetrics()::add);
        }
        return this;
    }
}
