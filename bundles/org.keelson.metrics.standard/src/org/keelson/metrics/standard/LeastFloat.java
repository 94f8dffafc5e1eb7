// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;

/**
 * How far what is tightest can slip: total float of each unfinished milestone and gate, and the least of all unfinished items of
 * a program and of the portfolio. Its history is what {@link FloatErosion} is made of.
 */
public final class LeastFloat implements Metric {

    static final String ID = "least-float";

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        Schedule schedule = evaluation.schedule();
        List<Measurement> measurements = new ArrayList<>();
        Parts parts = Parts.of(evaluation);
        int[] tightest = tightest(evaluation, parts);
        for (int part = 0; part < tightest.length; part++) {
            if (parts.isWhole(part) && parts.id(part) != null) {
                int item = tightest[part];
                measurements.add(item < 0 ? Measurement.none(parts.id(part), "Nothing of it is unfinished and has dates.")
                        : Measurement.of(parts.id(part), days(schedule, facts, item), "Least of all has " + facts.name(item)
                                + ", planned to finish " + Facts.day(schedule.finishAt(item))));
            }
        }
        for (WorkItem item : evaluation.items()) {
            int number = item instanceof Milestone || item instanceof Gate ? facts.dated(item) : -1;
            if (number >= 0 && !evaluation.network().isFinished(number)) {
                measurements.add(Measurement.of(item.getId(), days(schedule, facts, number), "Planned to finish "
                        + Facts.day(schedule.finishAt(number)) + (item.getDeadline() == null ? ""
                                : ", with a deadline of " + Facts.day(item.getDeadline()))));
            }
        }
        return measurements;
    }

    static double days(Schedule schedule, Facts facts, int item) {
        return Facts.rounded(facts.days(item, schedule.totalFloat(item)), 2);
    }

    /** By part, the item with the least float in days, or -1; of equal ones that with the least id. */
    static int[] tightest(Evaluation evaluation, Parts parts) {
        Schedule schedule = evaluation.schedule();
        ScheduleNetwork network = evaluation.network();
        Facts facts = new Facts(evaluation);
        int[] tightest = new int[parts.size()];
        Arrays.fill(tightest, -1);
        for (int item = 0; item < network.scheduledCount(); item++) {
            evaluation.cancel().check();
            if (!network.isFinished(item) && !network.isHammock(item)) {
                for (int part = parts.home(item); part >= 0; part = parts.parent(part)) {
                    int least = tightest[part];
                    int order = least < 0 ? -1 : Double.compare(facts.days(item, schedule.totalFloat(item)),
                            facts.days(least, schedule.totalFloat(least)));
                    if (order < 0 || order == 0 && network.id(item).compareTo(network.id(least)) < 0) {
                        tightest[part] = item;
                    }
                }
            }
        }
        return tightest;
    }
}
