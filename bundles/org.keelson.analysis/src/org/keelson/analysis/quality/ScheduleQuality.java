// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.quality;

import java.util.ArrayList;
import java.util.List;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.quality.QualityPoint.Result;

/**
 * How sound a schedule is as a schedule: the 14 points of the Defense Contract Management Agency (DCMA-EA PAM 200.1, <i>Earned
 * Value Management System Program Analysis Pamphlet</i>, section 4, "14-Point Schedule Metrics for IMS"), and points of our own
 * on what makes programs fail that a schedule does not show. Immutable, and safe to use from any thread.
 *
 * <p>
 * Counted are items that are not finished; hammocks are left out, as the agency leaves out level of effort, and so are milestones
 * where work is meant. A day is one of the portfolio's calendar. Dependencies are those that somebody drew and that still hold
 * something; inputs of gates are not among them, whose lead time is a rule and not a lag.
 *
 * @param points     the 14, in order
 * @param extras     our own
 * @param baselineId id of the baseline that was compared with; {@code null} for none
 */
public record ScheduleQuality(List<QualityPoint> points, List<QualityPoint> extras, String baselineId) {

    /** Working days above which duration and float are high: two months. */
    static final int HIGH_DAYS = 44;

    public ScheduleQuality {
        points = List.copyOf(points);
        extras = List.copyOf(extras);
    }

    /**
     * Assesses a schedule.
     *
     * @param capacity what items ask for, of the same portfolio
     * @param model    what else has to be known of it
     * @param baseline what was agreed, or {@code null}; without it three or four points are not applicable
     */
    public static ScheduleQuality assess(Schedule schedule, CapacityModel capacity, QualityModel model,
            BaselineSnapshot baseline) {
        Assessment assessment = new Assessment(schedule, capacity.on(schedule.network()), model);
        BaselinePoints agreed = new BaselinePoints(schedule, baseline);
        List<QualityPoint> points = new ArrayList<>(assessment.structure());
        points.add(agreed.missed());
        points.add(PathProbe.of(schedule));
        points.add(agreed.lengthIndex());
        points.add(agreed.executionIndex());
        return new ScheduleQuality(points, assessment.extras(), baseline == null ? null : baseline.id());
    }

    /** How many of all points came out so. */
    public int count(Result result) {
        return (int) (points.stream().filter(point -> point.result() == result).count()
                + extras.stream().filter(point -> point.result() == result).count());
    }

    /** Whether none has failed. */
    public boolean isPassed() {
        return count(Result.FAILED) == 0;
    }
}
