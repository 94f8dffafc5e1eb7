// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import java.util.List;

/** Placeholder. */
final class Tornado {
    Tornado(SimulationModel model, List<Factor> factors, Sampler sampler, Forecast target, int iterations) {
    }
    double correlation(String item) {
        return 0;
    }
    List<Sensitivity> top(int count) {
        return List.of();
    }
}
