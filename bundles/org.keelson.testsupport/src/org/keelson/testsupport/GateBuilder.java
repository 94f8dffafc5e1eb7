// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Gate;
import org.keelson.model.GateOutcome;
import org.keelson.model.ModelFactory;
import org.keelson.model.Party;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/**
 * Says what a gate is.
 *
 * @since 0.1
 */
public final class GateBuilder extends ItemBuilder<GateBuilder, Gate> {

    GateBuilder(String id, Names names, Portfolio portfolio) {
        super(ModelFactory.eINSTANCE.createGate(), id, names, portfolio);
    }

    @Override
    GateBuilder self() {
        return this;
    }

    /** What must be finished, the lead time before the review starts. */
    public GateBuilder inputs(String... items) {
        for (String item : items) {
            names.with(WorkItem.class, item, element.getInputs()::add);
        }
        return this;
    }

    public GateBuilder leadTime(String duration) {
        element.setLeadTime(Times.minutes(duration));
        return this;
    }

    /** Teams, people or stakeholders. */
    public GateBuilder reviewers(String... parties) {
        for (String party : parties) {
            names.with(Party.class, party, element.getReviewers()::add);
        }
        return this;
    }

    public GateBuilder outcome(GateOutcome outcome) {
        element.setOutcome(outcome);
        return this;
    }
}
