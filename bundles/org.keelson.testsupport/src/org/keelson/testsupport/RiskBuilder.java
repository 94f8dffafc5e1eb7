// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.ModelFactory;
import org.keelson.model.ResponseKind;
import org.keelson.model.Risk;
import org.keelson.model.RiskState;

/**
 * Says what a risk is. It is open unless said otherwise.
 *
 * @since 0.1
 */
public final class RiskBuilder extends RecordBuilder<RiskBuilder, Risk> {

    RiskBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createRisk(), id, names);
        element.setState(RiskState.OPEN);
    }

    @Override
    RiskBuilder self() {
        return this;
    }

    /** Probability that it happens, 0 to 1. */
    public RiskBuilder probability(double probability) {
        element.setProbability(probability);
        return this;
    }

    /** What it probably costs each item that it is about. */
    public RiskBuilder delay(String duration) {
        element.setLikely(Times.minutes(duration));
        return this;
    }

    /** What it costs each item that it is about at best, probably and at worst. */
    public RiskBuilder delay(String optimistic, String likely, String pessimistic) {
        element.setOptimistic(Times.minutes(optimistic));
        element.setLikely(Times.minutes(likely));
        element.setPessimistic(Times.minutes(pessimistic));
        return this;
    }

    public RiskBuilder response(ResponseKind response) {
        element.setResponse(response);
        return this;
    }

    /** What is left of it after the response. */
    public RiskBuilder residual(double probability, String delay) {
        element.setResidualProbability(probability);
        element.setResidualLikely(Times.minutes(delay));
        return this;
    }

    public RiskBuilder state(RiskState state) {
        element.setState(state);
        return this;
    }

    public RiskBuilder reviewBy(String day) {
        element.setReviewBy(Times.day(day));
        return this;
    }
}
