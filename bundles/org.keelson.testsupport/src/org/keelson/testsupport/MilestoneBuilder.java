// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;

/**
 * Says what a milestone is.
 *
 * @since 0.1
 */
public final class MilestoneBuilder extends ItemBuilder<MilestoneBuilder, Milestone> {

    MilestoneBuilder(String id, Names names, Portfolio portfolio) {
        super(ModelFactory.eINSTANCE.createMilestone(), id, names, portfolio);
    }

    @Override
    MilestoneBuilder self() {
        return this;
    }

    /** Its date was promised to somebody outside the portfolio. */
    public MilestoneBuilder committed() {
        element.setCommitted(true);
        return this;
    }
}
