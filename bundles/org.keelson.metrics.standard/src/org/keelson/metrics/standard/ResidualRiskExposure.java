// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.OptionalDouble;

import org.keelson.analysis.risk.RiskDelay;
import org.keelson.model.Risk;

/**
 * Delay that is still to be expected of open risks after the responses. Where a risk says nothing of what is left, what was there
 * before is left.
 */
public final class ResidualRiskExposure extends RiskExposure {

    @Override
    double probability(Risk risk) {
        return risk.getResidualProbability() == null ? super.probability(risk)
                : Math.max(0, Math.min(1, risk.getResidualProbability()));
    }

    @Override
    OptionalDouble delay(Risk risk) {
        return RiskDelay.afterResponse(risk);
    }
}
