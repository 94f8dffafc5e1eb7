// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.quality;

import java.util.List;
import org.keelson.analysis.NetworkPatch;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.quality.QualityPoint.Result;
import org.keelson.analysis.quality.QualityPoint.Unit;

/** The test of the critical path: an item on it slips by 600 days, and the last one must slip as much. */
final class PathProbe {

    private static final int SLIP_DAYS = 600;
    private static final String ID = "critical-path-test";
    private static final String NAME = "Critical path test";
    private static final String DEFINITION = "The first open item of the critical path slips by " + SLIP_DAYS
            + " days; the last one must slip as much.";
    private static final String TARGET = SLIP_DAYS + " days";
    /** Where calendars differ along the path, so do days. */
    private static final double ENOUGH = 0.95;

    private PathProbe() {
    }

    static QualityPoint of(Schedule schedule) {
        ScheduleNetwork network = schedule.network();
        List<Integer> path = schedule.criticalPath().stream().map(network::indexOf)
                .filter(item -> !network.isFinished(item) && !network.isHammock(item)).toList();
        if (path.isEmpty()) {
            return Assessment.none(12, ID, NAME, DEFINITION, TARGET, "nothing that is open is on the critical path");
        }
        int first = path.getFirst();
        WorkCalendar calendar = network.calendarOf(first);
        int slip = SLIP_DAYS * calendar.minutesPerDay();
        NetworkPatch patch;
        try {
            patch = network.edit().slip(first, slip).build();
        } catch (IllegalArgumentException e) {
            return Assessment.none(12, ID, NAME, DEFINITION, TARGET, e.getMessage());
        }
        Schedule after = Scheduler.reschedule(schedule, patch);
        int last = path.getLast();
        long moved = calendar.count(after.finishAt(last)) - calendar.count(schedule.finishAt(last));
        boolean passed = moved >= ENOUGH * slip;
        String name = "'" + network.name(first) + "' was slipped";
        if (passed) {
            return point(Result.PASSED, moved, calendar, List.of(), name);
        }
        int stuck = path.stream().filter(item -> calendar.count(after.finishAt(item)) - calendar.count(schedule.finishAt(item))
                < ENOUGH * slip).findFirst().orElse(last);
        return point(Result.FAILED, moved, calendar, List.of(network.id(stuck)), name + "; '" + network.name(stuck)
                + "' does not follow: " + after.driver(stuck).text());
    }

    private static QualityPoint point(Result result, long moved, WorkCalendar calendar, List<String> offenders, String reason) {
        return new QualityPoint(12, ID, NAME, DEFINITION, result, (double) moved / calendar.minutesPerDay(), Unit.DAYS, TARGET, 1,
                offenders, reason);
    }
}
