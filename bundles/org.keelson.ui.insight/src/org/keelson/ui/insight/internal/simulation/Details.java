// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.simulation.Convergence;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Sensitivity;
import org.keelson.analysis.simulation.SimulationResult;

/**
 * What is shown of a simulation for one target; found in the background, since a tornado takes its time.
 *
 * @param drivers     what moves the target most
 * @param criticality the items that are critical most often
 * @param convergence how the forecast settled
 */
record Details(Forecast forecast, List<Sensitivity> drivers, List<Share> criticality, List<Convergence> convergence) {

    private static final int DRIVERS = 30;
    private static final int CRITICAL = 200;

    /** @param share of the runs in which the item is critical, 0 to 1 */
    record Share(String id, double share, int totalFloatMinutes, int minutesPerDay) {
    }

    static Details of(SimulationResult result, Schedule schedule, Forecast forecast, Progress progress) {
        String id = forecast.id();
        List<Share> shares = criticality(result, schedule);
        progress.check();
        return new Details(forecast, result.tornado(id, DRIVERS), shares, result.convergence(id));
    }

    private static List<Share> criticality(SimulationResult result, Schedule schedule) {
        ScheduleNetwork network = schedule.network();
        List<Share> shares = new ArrayList<>();
        for (int item = 0; item < network.scheduledCount(); item++) {
            double share = result.criticality(network.id(item));
            if (share > 0) {
                shares.add(new Share(network.id(item), share, schedule.totalFloat(item),
                        network.calendarOf(item).minutesPerDay()));
            }
        }
        shares.sort(Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::id));
        return List.copyOf(shares.subList(0, Math.min(CRITICAL, shares.size())));
    }
}
