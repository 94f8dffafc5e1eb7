// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Decision;
import org.keelson.model.DecisionOption;
import org.keelson.model.DecisionState;
import org.keelson.model.ModelFactory;
import org.keelson.model.Party;

/**
 * Says what is to be decided, or was.
 *
 * @since 0.1
 */
public final class DecisionBuilder extends RecordBuilder<DecisionBuilder, Decision> {

    DecisionBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createDecision(), id, names);
    }

    @Override
    DecisionBuilder self() {
        return this;
    }

    /** What can be chosen; each has the id and the name given. */
    public DecisionBuilder options(String... ids) {
        for (String id : ids) {
            DecisionOption option = ModelFactory.eINSTANCE.createDecisionOption();
            option.setId(id);
            option.setName(id);
            names.add(option);
            element.getOptions().add(option);
        }
        return this;
    }

    public DecisionBuilder recommends(String option) {
        names.with(DecisionOption.class, option, element::setRecommendation);
        return this;
    }

    /** Teams, people or stakeholders who decide. */
    public DecisionBuilder deciders(String... parties) {
        for (String party : parties) {
            names.with(Party.class, party, element.getDeciders()::add);
        }
        return this;
    }

    public DecisionBuilder decideBy(String day) {
        element.setDecideBy(Times.day(day));
        return this;
    }

    /** It was accepted on a day. */
    public DecisionBuilder decided(String day, String option) {
        element.setDecidedOn(Times.day(day));
        element.setState(DecisionState.ACCEPTED);
        names.with(DecisionOption.class, option, element::setChosen);
        return this;
    }

    public DecisionBuilder state(DecisionState state) {
        element.setState(state);
        return this;
    }
}
