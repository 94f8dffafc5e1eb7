// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.quality.QualityPoint.Result;
import org.keelson.analysis.quality.QualityPoint.Unit;

/** The points that hold the schedule against what was agreed. */
final class BaselinePoints {

    private static final String NO_BASELINE = "there is no baseline to compare with";
    private static final double LEAST_INDEX = 0.95;

    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final BaselineSnapshot baseline;
    private final long dataDate;
    /** Numbers of items that should be finished by the data date, in the order of the portfolio. */
    private final List<Integer> due = new ArrayList<>();
    private int finished;

    /** @param baseline may be {@code null} */
    BaselinePoints(Schedule schedule, BaselineSnapshot baseline) {
        this.schedule = schedule;
        this.baseline = baseline;
        dataDate = schedule.askedDataDate();
        network = schedule.network();
        for (int position = 0; position < network.size() && baseline != null; position++) {
            int item = network.itemAt(position);
            long agreed = agreed(item);
            if (agreed != TimeLine.NONE && !network.isHammock(item)) {
                finished += network.isFinished(item) ? 1 : 0;
                if (agreed <= dataDate) {
                    due.add(item);
                }
            }
        }
    }

    private long agreed(int item) {
        return baseline.entry(network.id(item)).map(BaselineSnapshot.Entry::finish).map(TimeLine::minutes).orElse(TimeLine.NONE);
    }

    private String whyNone() {
        return baseline == null ? NO_BASELINE : dataDate == TimeLine.NONE ? "the portfolio has no data date"
                : due.isEmpty() ? "nothing was to be finished by the data date" : null;
    }

    QualityPoint missed() {
        String definition = "Items that were to be finished by the data date and were finished later or not at all.";
        if (whyNone() != null) {
            return Assessment.none(11, "missed-tasks", "Missed tasks", definition, "at most 5 %", whyNone());
        }
        List<String> missed = due.stream().filter(item -> !network.isFinished(item) || network.actualFinish(item) > agreed(item))
                .map(network::id).toList();
        double value = 100.0 * missed.size() / due.size();
        return new QualityPoint(11, "missed-tasks", "Missed tasks", definition, value <= 5 ? Result.PASSED : Result.FAILED, value,
                Unit.PERCENT, "at most 5 %", due.size(), missed, null);
    }

    /** Critical path length index: how much of the time that is left would be enough to finish as agreed. */
    QualityPoint lengthIndex() {
        String definition = "The working time from the data date to the finish, with the float to the "
                + "agreed finish added, over that time.";
        WorkCalendar calendar = network.portfolioCalendar();
        long agreed = agreedFinish();
        long from = dataDate == TimeLine.NONE ? TimeLine.minutes(schedule.start()) : dataDate;
        long length = network.scheduledCount() == 0 ? 0 : calendar.count(schedule.finishAt()) - calendar.count(from);
        String reason = agreed == TimeLine.NONE ? baseline == null
                ? "there is neither a baseline nor a deadline of what finishes last"
                : "the baseline has no finish" : length <= 0 ? "nothing is left to do" : null;
        if (reason != null) {
            return Assessment.none(13, "cpli", "Critical path length index", definition, "at least 0.95", reason);
        }
        long spare = calendar.count(agreed) - calendar.count(schedule.finishAt());
        double value = (double) (length + spare) / length;
        int day = calendar.minutesPerDay();
        return new QualityPoint(13, "cpli", "Critical path length index", definition,
                value >= LEAST_INDEX ? Result.PASSED : Result.FAILED, value, Unit.RATIO, "at least 0.95", 1, List.of(),
                String.format(Locale.ROOT, "%.0f days to go, %.0f days of float to %s", (double) length / day,
                        (double) spare / day,
                        TimeLine.dateTime(agreed).toLocalDate()));
    }

    /** The last finish of the baseline; without one the deadline of the item that finishes last. */
    private long agreedFinish() {
        long last = TimeLine.NONE;
        if (baseline != null) {
            for (BaselineSnapshot.Entry entry : baseline.entries()) {
                last = entry.finish() == null ? last : Math.max(last, TimeLine.minutes(entry.finish()));
            }
            return last;
        }
        List<String> path = schedule.criticalPath();
        return path.isEmpty() ? TimeLine.NONE : network.deadline(network.indexOf(path.getLast()));
    }

    QualityPoint executionIndex() {
        String definition = "Items finished over items that were to be finished by the data date.";
        if (whyNone() != null) {
            return Assessment.none(14, "bei", "Baseline execution index", definition, "at least 0.95", whyNone());
        }
        double value = (double) finished / due.size();
        List<String> open = due.stream().filter(item -> !network.isFinished(item)).map(network::id).toList();
        return new QualityPoint(14, "bei", "Baseline execution index", definition,
                value >= LEAST_INDEX ? Result.PASSED : Result.FAILED, value, Unit.RATIO, "at least 0.95", due.size(), open,
                finished + " finished, " + due.size() + " were to be");
    }
}
