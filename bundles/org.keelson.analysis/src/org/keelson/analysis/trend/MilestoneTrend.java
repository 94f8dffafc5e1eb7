// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.trend;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Gate;
import org.keelson.model.MetricSeries;
import org.keelson.model.Milestone;
import org.keelson.model.Portfolio;
import org.keelson.model.Sample;
import org.keelson.model.WorkItem;

/**
 * What was said over time of when a milestone or gate is reached, up to what the plan says now, as in milestone trend analysis.
 *
 * @param said       by day, oldest first; the last is the plan of now
 * @param deadline   {@code null} for none
 * @param isFinished whether it is reached
 * @param movedDays  working days from the first that was said to now; above 0 later
 * @param perWeek    working days by which it moves in a week, by the line that fits best; NaN where less than a week is known
 */
public record MilestoneTrend(String id, String name, List<Said> said, LocalDateTime deadline, boolean isFinished, double movedDays,
        double perWeek) {

    /** How far back counts for where it leads. */
    public static final int WEEKS = 12;
    /** From so many working days a week on, a milestone slips: one day in five is lost. */
    public static final double SLIPS = 1;

    /** What recorded values of this metric say: working days since the first that was said. */
    private static final String SLIP = "milestone-slip";

    public MilestoneTrend {
        said = List.copyOf(said);
    }

    /** Whether it moves out by {@link #SLIPS} or more a week. */
    public boolean isSlipping() {
        return !isFinished && perWeek >= SLIPS;
    }

    /** What the plan says now. */
    public LocalDateTime now() {
        return said.getLast().finish();
    }

    /**
     * All milestones and gates with dates of which anything was said before: those that slip fastest first, then those that have
     * moved most, then by id. Reads the model, so call it where the model may be read.
     *
     * @param now when the plan is looked at
     */
    public static List<MilestoneTrend> of(Portfolio portfolio, Schedule schedule, LocalDateTime now) {
        Map<String, WorkItem> milestones = new LinkedHashMap<>();
        for (TreeIterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof WorkItem item && (item instanceof Milestone || item instanceof Gate) && item.getId() != null) {
                milestones.put(item.getId(), item);
            }
        }
        Map<String, List<Said>> said = Said.of(portfolio, milestones.values(), now);
        Map<String, List<MetricSeries>> recorded = new TreeMap<>();
        for (MetricSeries series : portfolio.getMetrics()) {
            String definition = series.getDefinition();
            if (definition != null && (definition.equals(SLIP) || definition.endsWith("." + SLIP)) && series.getElement() != null
                    && series.getElement().getId() != null) {
                recorded.computeIfAbsent(series.getElement().getId(), id -> new ArrayList<>()).add(series);
            }
        }
        List<MilestoneTrend> trends = new ArrayList<>();
        milestones.forEach((id, item) -> {
            int number = schedule.network().indexOf(id);
            List<Said> own = said.get(id);
            if (number >= 0 && number < schedule.network().scheduledCount() && !own.isEmpty()) {
                addRecorded(own, recorded.getOrDefault(id, List.of()), schedule.network().calendarOf(number), now);
                trends.add(trend(item, number, own, schedule, now));
            }
        });
        trends.sort(Comparator.comparing(MilestoneTrend::isSlipping).reversed()
                .thenComparing(Comparator.comparingDouble(MilestoneTrend::movedDays).reversed())
                .thenComparing(MilestoneTrend::id));
        return List.copyOf(trends);
    }

    private static void addRecorded(List<Said> own, List<MetricSeries> recorded, WorkCalendar calendar, LocalDateTime now) {
        long first = calendar.count(TimeLine.minutes(own.getFirst().finish()));
        for (MetricSeries series : recorded) {
            for (Sample sample : series.getSamples()) {
                if (sample.getDate() != null && !sample.getDate().isAfter(now)) {
                    long moved = Math.round(sample.getValue() * calendar.minutesPerDay());
                    own.add(new Said(sample.getDate(), TimeLine.dateTime(calendar.finish(first + moved)), null));
                }
            }
        }
        own.sort(Comparator.comparing(Said::on).thenComparing(Said::finish));
    }

    private static MilestoneTrend trend(WorkItem item, int number, List<Said> said, Schedule schedule, LocalDateTime now) {
        ScheduleNetwork network = schedule.network();
        WorkCalendar calendar = network.calendarOf(number);
        long finish = calendar.count(schedule.finishAt(number));
        TrendLine line = new TrendLine(now.toLocalDate(), WEEKS, 0);
        for (Said each : said) {
            line.add(each.on(), days(calendar, calendar.count(TimeLine.minutes(each.finish())) - finish));
        }
        double moved = days(calendar, finish - calendar.count(TimeLine.minutes(said.getFirst().finish())));
        List<Said> all = new ArrayList<>(said);
        all.add(new Said(now, TimeLine.dateTime(schedule.finishAt(number)), null));
        return new MilestoneTrend(item.getId(), item.getName() == null ? item.getId() : item.getName(), all, item.getDeadline(),
                network.isFinished(number), moved, line.perWeek().orElse(Double.NaN));
    }

    private static double days(WorkCalendar calendar, long minutes) {
        return (double) minutes / calendar.minutesPerDay();
    }
}
