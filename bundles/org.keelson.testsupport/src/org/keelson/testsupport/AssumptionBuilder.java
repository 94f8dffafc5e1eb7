// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Assumption;
import org.keelson.model.AssumptionState;
import org.keelson.model.ModelFactory;

/**
 * Says what is taken for granted.
 *
 * @since 0.1
 */
public final class AssumptionBuilder extends RecordBuilder<AssumptionBuilder, Assumption> {

    AssumptionBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createAssumption(), id, names);
    }

    @Override
    AssumptionBuilder self() {
        return this;
    }

    public AssumptionBuilder validateBy(String day) {
        element.setValidateBy(Times.day(day));
        return this;
    }

    public AssumptionBuilder state(AssumptionState state) {
        element.setState(state);
        return this;
    }
}
