// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.trend.Said;
import org.keelson.analysis.trend.TrendLine;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.WorkItem;

/**
 * By how many working days the finish of each unfinished milestone and gate moves in a week: the slope of the line in a milestone
 * trend chart, through forecasts, baselines and what is planned now. At five it goes away as fast as time passes.
 */
public final class MilestoneSlipRate implements Metric {

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int weeks = evaluation.parameters().integer("weeks");
        MilestoneHistory history = new MilestoneHistory(evaluation, facts);
        List<Measurement> measurements = new ArrayList<>();
        for (WorkItem milestone : history.milestones()) {
            evaluation.cancel().check();
            int item = facts.dated(milestone);
            WorkCalendar calendar = evaluation.network().calendarOf(item);
            long finish = calendar.count(evaluation.schedule().finishAt(item));
            TrendLine line = new TrendLine(facts.asOf(), weeks, 0);
            for (Said said : history.of(milestone)) {
                line.add(said.on(), facts.days(item, calendar.count(TimeLine.minutes(said.finish())) - finish));
            }
            measurements.add(measurement(milestone.getId(), line, weeks));
        }
        return measurements;
    }

    private static Measurement measurement(String id, TrendLine line, int weeks) {
        OptionalDouble slope = line.perWeek();
        if (slope.isEmpty()) {
            return Measurement.none(id, "Of the last " + Facts.count(weeks, "week") + " no forecast and no baseline is known from"
                    + " a week ago or more.");
        }
        double rate = Facts.rounded(slope.getAsDouble(), 2);
        return Measurement.of(id, rate, (rate >= 0 ? "Moves out by " : "Comes nearer by ") + Facts.workingDays(Math.abs(rate))
                + " a week, by " + Facts.count(line.size(), "date") + " since " + line.first());
    }
}
