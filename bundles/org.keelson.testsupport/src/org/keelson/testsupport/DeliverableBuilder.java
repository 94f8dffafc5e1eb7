// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;

/**
 * Says what a deliverable is.
 *
 * @since 0.1
 */
public final class DeliverableBuilder extends ItemBuilder<DeliverableBuilder, Deliverable> {

    DeliverableBuilder(String id, Names names, Portfolio portfolio) {
        super(ModelFactory.eINSTANCE.createDeliverable(), id, names, portfolio);
    }

    @Override
    DeliverableBuilder self() {
        return this;
    }

    /** By what it is accepted. */
    public DeliverableBuilder acceptance(String text) {
        element.setAcceptance(text);
        return this;
    }

    /** It spans from the first of its predecessors to the last of its successors. */
    public DeliverableBuilder hammock() {
        element.setHammock(true);
        return this;
    }
}
