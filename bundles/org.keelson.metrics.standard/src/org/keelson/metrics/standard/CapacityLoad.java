// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.Load;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Team;

/**
 * What all programs together ask of each team in the week of the coming ones in which they ask most, in per cent of what it has.
 * Work in a week in which a team has nothing to give counts as {@value #MOST} per cent.
 */
public final class CapacityLoad implements Metric {

    private static final int MOST = 999;
    private static final int NAMED = 4;
    private static final int MINUTES_PER_HOUR = 60;

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        ScheduleNetwork network = evaluation.network();
        Load load = Load.of(evaluation.schedule(), CapacityModel.of(evaluation.portfolio(), network));
        Map<String, Integer> numbers = new HashMap<>();
        for (int team = 0; team < network.teamCount(); team++) {
            numbers.putIfAbsent(network.teamId(team), team);
        }
        // By the present time where no data date is given; the load itself would then begin with the portfolio.
        long open = Math.floorDiv(ChronoUnit.DAYS.between(load.monday(0), evaluation.asOf().toLocalDate()), 7L);
        int first = Math.clamp(open, 0, load.weeks());
        int end = Math.clamp(open + evaluation.parameters().integer("weeks"), 0, load.weeks());
        List<Measurement> measurements = new ArrayList<>();
        for (Team team : evaluation.portfolio().getTeams()) {
            evaluation.cancel().check();
            Integer number = team.getId() == null ? null : numbers.get(team.getId());
            if (number != null) {
                measurements.add(measurement(team.getId(), number, first, end, load));
            }
        }
        return measurements;
    }

    private static Measurement measurement(String id, int team, int first, int end, Load load) {
        if (first >= end) {
            return Measurement.none(id, "The plan has no weeks to come.");
        }
        Worst<Integer> peaks = new Worst<>(NAMED);
        double peak = 0;
        long demanded = 0;
        boolean known = false;
        for (int week = first; week < end; week++) {
            long capacity = load.capacity(team, week);
            if (capacity != CapacityModel.NOT_STATED) {
                known = true;
                long demand = load.demand(team, week);
                double percent = demand == 0 ? 0 : Math.min(MOST, capacity == 0 ? MOST : 100.0 * demand / capacity);
                peak = Math.max(peak, percent);
                demanded += demand;
                if (demand > 0) {
                    peaks.add(week, percent, String.format(Locale.ROOT, "%06d", week));
                }
            }
        }
        if (!known) {
            return Measurement.none(id, "Nobody has said how much it can do.");
        }
        List<String> why = new ArrayList<>();
        if (demanded == 0) {
            why.add("Nothing is asked of it from " + load.monday(first) + " on, for " + Facts.count(end - first, "week"));
        }
        for (Worst.Entry<Integer> entry : peaks.entries()) {
            why.add("Week of " + load.monday(entry.what()) + ": " + hours(load.demand(team, entry.what())) + " asked of "
                    + hours(load.capacity(team, entry.what())) + " person-hours, " + Facts.number(entry.weight()) + " %");
        }
        return new Measurement.Value(id, Facts.rounded(peak, 1), null, why);
    }

    private static String hours(long minutes) {
        return Facts.number((double) minutes / MINUTES_PER_HOUR);
    }
}
