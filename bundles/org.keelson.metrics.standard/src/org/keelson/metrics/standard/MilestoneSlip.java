// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.List;

import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.trend.Said;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.WorkItem;

/**
 * By how many working days the finish of each unfinished milestone and gate has moved since it was first forecast or agreed in a
 * baseline, whichever is known from an earlier day; negative if it comes earlier.
 */
public final class MilestoneSlip implements Metric {

    private static final int NAMED = 4;

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        MilestoneHistory history = new MilestoneHistory(evaluation, facts);
        List<Measurement> measurements = new ArrayList<>();
        for (WorkItem milestone : history.milestones()) {
            evaluation.cancel().check();
            measurements.add(measurement(milestone, history.of(milestone), evaluation, facts));
        }
        return measurements;
    }

    private static Measurement measurement(WorkItem milestone, List<Said> said, Evaluation evaluation,
            Facts facts) {
        if (said.isEmpty()) {
            return Measurement.none(milestone.getId(), "It was never forecast, and no baseline knows it.");
        }
        int item = facts.dated(milestone);
        WorkCalendar calendar = evaluation.network().calendarOf(item);
        long finish = evaluation.schedule().finishAt(item);
        long moved = calendar.count(finish) - calendar.count(TimeLine.minutes(said.getFirst().finish()));
        double slip = Facts.rounded(facts.days(item, moved), 1);
        List<String> why = new ArrayList<>();
        why.add("Planned for " + Facts.day(finish) + ", first for " + said.getFirst().text());
        said.subList(Math.max(1, said.size() - NAMED), said.size()).forEach(each -> why.add("Then for " + each.text()));
        if (milestone.getDeadline() != null) {
            why.add("Its deadline is " + Facts.day(milestone.getDeadline()));
        }
        return new Measurement.Value(milestone.getId(), slip, null, why);
    }
}
