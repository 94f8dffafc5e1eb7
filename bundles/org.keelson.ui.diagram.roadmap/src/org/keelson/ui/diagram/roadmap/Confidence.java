// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.roadmap;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.rendering.roadmap.RoadmapBands;
import org.keelson.rendering.roadmap.RoadmapModel.Span;
import org.keelson.ui.Background;
import org.keelson.ui.diagram.roadmap.context.RoadmapContext;

/**
 * The finish of milestones, gates, items with a deadline and programs from P50 to P80, simulated in the background a moment after
 * the schedule has settled. What is shown meanwhile is that of the schedule before.
 */
final class Confidence {

    private static final int SETTLE_MILLIS = 400;

    private final RoadmapContext context;
    private final Display display;
    private final Background<Map<String, Span>> simulating;
    private Schedule wanted;
    private boolean disposed;

    Confidence(RoadmapContext context, Display display, Consumer<Map<String, Span>> found) {
        this.context = context;
        this.display = display;
        this.simulating = new Background<>("Simulating for the roadmap", false, display::asyncExec, new Background.Receiver<>() {
            @Override
            public void done(Map<String, Span> result) {
                found.accept(result);
            }

            @Override
            public void failed(RuntimeException problem) {
                Platform.getLog(Confidence.class).warn("The roadmap is shown without confidence", problem);
                found.accept(Map.of());
            }
        });
    }

    /** Simulates a schedule, instead of what was asked for before. */
    void request(Schedule schedule) {
        wanted = schedule;
        simulating.cancel();
        display.timerExec(SETTLE_MILLIS, () -> {
            if (wanted == schedule && !disposed && schedule.network().scheduledCount() > 0) {
                SimulationModel model = SimulationModel.of(context.portfolio(), schedule.network());
                simulating.request(task -> RoadmapBands.of(Simulation.run(model, RoadmapBands.options(), task)));
            }
        });
    }

    /** Leaves the machine to what is more urgent; what comes of it is asked for anew. */
    void stop() {
        wanted = null;
        simulating.cancel();
    }

    void dispose() {
        disposed = true;
        simulating.cancel();
    }
}
