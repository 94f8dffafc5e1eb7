// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.trend.TrendLine;
import org.keelson.api.EarlierValue;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.WorkItem;

/**
 * How many working days of float are lost in a week: the slope of the line through what {@link LeastFloat} said before, what the
 * baselines say of those days, and what is now.
 */
public final class FloatErosion implements Metric {

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
        Facts facts = new Facts(evaluation);
        int weeks = evaluation.parameters().integer("weeks");
        Parts parts = Parts.of(evaluation);
        Map<String, TrendLine> lines = new HashMap<>();
        List<String> order = new ArrayList<>();
        int[] tightest = LeastFloat.tightest(evaluation, parts);
        for (int part = 0; part < tightest.length; part++) {
            if (parts.isWhole(part) && parts.id(part) != null && tightest[part] >= 0) {
                begin(parts.id(part), tightest[part], evaluation, weeks, facts, lines, order);
            }
        }
        for (WorkItem item : evaluation.items()) {
            int number = item instanceof Milestone || item instanceof Gate ? facts.dated(item) : -1;
            if (number >= 0 && !evaluation.network().isFinished(number)) {
                begin(item.getId(), number, evaluation, weeks, facts, lines, order);
            }
        }
        Facts.history(evaluation, LeastFloat.ID).forEach((element, values) -> {
            TrendLine line = lines.get(element);
            for (EarlierValue value : line == null ? List.<EarlierValue>of() : values) {
                line.add(value.date(), value.value());
            }
        });
        for (Baseline baseline : Facts.baselines(evaluation.portfolio())) {
            addBaseline(baseline, evaluation, parts, facts, lines);
        }
        return order.stream().map(element -> measurement(element, lines.get(element), weeks)).toList();
    }

    private static void begin(String element, int item, Evaluation evaluation, int weeks, Facts facts, Map<String, TrendLine> lines,
            List<String> order) {
        TrendLine line = new TrendLine(facts.asOf(), weeks, LeastFloat.days(evaluation.schedule(), facts, item));
        if (lines.putIfAbsent(element, line) == null) {
            order.add(element);
        }
    }

    /** What the metric would have said on the day of the baseline, of the items that there are still. */
    private static void addBaseline(Baseline baseline, Evaluation evaluation, Parts parts, Facts facts, Map<String, TrendLine> lines) {
        if (baseline.getTakenOn() == null) {
            return;
        }
        ScheduleNetwork network = evaluation.network();
        long taken = TimeLine.minutes(baseline.getTakenOn());
        double[] least = new double[parts.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (BaselineEntry entry : baseline.getEntries()) {
            evaluation.cancel().check();
            int item = entry.getItem() == null || entry.getTotalFloat() == null ? -1 : network.indexOf(entry.getItem());
            boolean counts = item >= 0 && !network.isHammock(item)
                    && !(network.isFinished(item) && network.actualFinish(item) <= taken);
            if (counts) {
                double days = facts.days(item, entry.getTotalFloat());
                for (int part = parts.home(item); part >= 0; part = parts.parent(part)) {
                    least[part] = Math.min(least[part], days);
                }
                TrendLine line = lines.get(entry.getItem());
                if (line != null) {
                    line.add(baseline.getTakenOn(), days);
                }
            }
        }
        for (int part = 0; part < least.length; part++) {
            TrendLine line = parts.isWhole(part) && parts.id(part) != null ? lines.get(parts.id(part)) : null;
            if (line != null && least[part] < Double.POSITIVE_INFINITY) {
                line.add(baseline.getTakenOn(), least[part]);
            }
        }
    }

    private static Measurement measurement(String element, TrendLine line, int weeks) {
        OptionalDouble slope = line.perWeek();
        if (slope.isEmpty()) {
            return Measurement.none(element, "Of the last " + Facts.count(weeks, "week") + " no float is known from a week ago or"
                    + " more: neither the metric " + LeastFloat.ID + " was recorded nor a baseline taken.");
        }
        double lost = Facts.rounded(-slope.getAsDouble(), 2);
        return Measurement.of(element, lost, (lost >= 0 ? "Loses " : "Gains ") + Facts.workingDays(Math.abs(lost))
                + " of float a week, by " + Facts.count(line.size(), "value") + " since " + line.first());
    }
}
