// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;

/** How many unfinished items of the portfolio and of each program have so little total float, or less. */
public final class CriticalItems implements Metric {

    private static final int NAMED = 5;

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        int near = evaluation.parameters().minutes("near");
        Facts facts = new Facts(evaluation);
        Schedule schedule = evaluation.schedule();
        ScheduleNetwork network = evaluation.network();
        Parts parts = Parts.of(evaluation);
        int[] unfinished = new int[parts.size()];
        int[] critical = new int[parts.size()];
        List<Worst<Integer>> tightest = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            tightest.add(new Worst<>(NAMED));
        }
        for (int item = 0; item < network.scheduledCount(); item++) {
            evaluation.cancel().check();
            if (!network.isFinished(item) && !network.isHammock(item)) {
                int totalFloat = schedule.totalFloat(item);
                for (int part = parts.home(item); part >= 0; part = parts.parent(part)) {
                    unfinished[part]++;
                    if (totalFloat <= near) {
                        critical[part]++;
                        tightest.get(part).add(item, -totalFloat, network.id(item));
                    }
                }
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.isWhole(part) && parts.id(part) != null) {
                measurements.add(unfinished[part] == 0
                        ? Measurement.none(parts.id(part), "Nothing of it is unfinished and has dates.")
                        : new Measurement.Value(parts.id(part), critical[part], null,
                                why(critical[part], unfinished[part], tightest.get(part), facts)));
            }
        }
        return measurements;
    }

    private static List<String> why(int critical, int unfinished, Worst<Integer> tightest, Facts facts) {
        List<String> why = new ArrayList<>();
        why.add(critical + " of " + Facts.count(unfinished, "unfinished item") + ", "
                + Facts.number(100.0 * critical / unfinished) + " %");
        for (Worst.Entry<Integer> entry : tightest.entries()) {
            double days = facts.days(entry.what(), (long) -entry.weight());
            why.add(facts.name(entry.what()) + (days < 0 ? " is " + Facts.workingDays(-days) + " late for what depends on it"
                    : " has " + (days == 0 ? "no float" : Facts.workingDays(days) + " of float")));
        }
        return why;
    }
}
