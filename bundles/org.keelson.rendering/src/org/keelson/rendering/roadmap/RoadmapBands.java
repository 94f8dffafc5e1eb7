// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.rendering.roadmap.RoadmapModel.Span;

/** The confidence that roadmaps show, the same wherever they are drawn. May be used on any thread. */
public final class RoadmapBands {

    private static final int ITERATIONS = 1000;

    private RoadmapBands() {
    }

    /** How a roadmap is simulated: enough draws for two percentiles, with the standard seed. */
    public static SimulationOptions options() {
        return SimulationOptions.standard().withIterations(ITERATIONS);
    }

    /** The finish from P50 to P80 of milestones, gates, items with a deadline and programs, by id. */
    public static Map<String, Span> of(SimulationResult result) {
        Map<String, Span> bands = new HashMap<>();
        Stream.of(result.milestones(), result.otherItems(), result.programs()).flatMap(Collection::stream)
                .forEach(forecast -> bands.put(forecast.id(), new Span(forecast.percentile(50), forecast.percentile(80))));
        return bands;
    }
}
