// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.keelson.model.problems.Problem;

/** Whatever a portfolio says: no exception, no hang, and answers that fit each other. */
class FuzzTest {

    private static final int PLANS = 4000;

    @Test
    void nothingInAPortfolioBreaksItsSchedule() {
        for (long seed = 0; seed < PLANS; seed++) {
            FuzzedPlan fuzzed = new FuzzedPlan(seed);
            String name = "plan " + seed;
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(fuzzed.plan, name), name);
        }
    }

    private static void check(Plan plan, String name) {
        Schedule schedule;
        try {
            schedule = plan.schedule();
            for (ItemSchedule item : schedule.items()) {
                fits(schedule, item, name);
            }
        } catch (RuntimeException e) {
            throw new AssertionError(name, e);
        }
        assertThat(schedule.start()).as(name).isBeforeOrEqualTo(schedule.finish());
        assertThat(schedule.problems()).as(name).isSortedAccordingTo(Problem.ORDER);
        assertThat(schedule.criticalPath()).as(name).doesNotHaveDuplicates();
        schedule.network().dependencyCount();
        FloatLimits limits = schedule.floatLimits();
        for (int item = 0; item < schedule.network().scheduledCount(); item++) {
            assertThat(limits.of(item).text()).isNotBlank();
            assertThat(limits.path(item)).startsWith(schedule.network().id(item));
        }
    }

    private static void fits(Schedule schedule, ItemSchedule item, String name) {
        int number = schedule.network().indexOf(item.id());
        assertThat(item.scheduled()).as("%s %s", name, item).isEqualTo(number < schedule.network().scheduledCount());
        assertThat(item.durationMinutes()).as("%s %s", name, item).isBetween(0, Integer.MAX_VALUE);
        if (!item.scheduled()) {
            assertThat(schedule.problems()).as(name).anyMatch(problem -> item.id().equals(problem.element()));
            return;
        }
        ScheduleNetwork network = schedule.network();
        assertThat(item.start()).as("%s %s", name, item).isBeforeOrEqualTo(item.finish());
        assertThat(item.finish()).as("%s %s", name, item).isBeforeOrEqualTo(schedule.finish());
        assertThat(item.start()).as("%s %s", name, item).isAfterOrEqualTo(schedule.start());
        assertThat(item.freeFloatMinutes()).as("%s %s", name, item).isBetween(0, Math.max(0, item.totalFloatMinutes()));
        assertThat(item.interferingFloatMinutes()).as("%s %s", name, item).isNotNegative();
        assertThat(item.driver().text()).as("%s %s", name, item).isNotBlank();
        assertThat(item.critical()).as("%s %s", name, item).isEqualTo(item.totalFloatMinutes() <= 0
                && !network.isFinished(number) && !network.isHammock(number));
        boolean open = !network.isFinished(number) && !network.isHammock(number);
        if (open && schedule.askedDataDate() != TimeLine.NONE) {
            assertThat(TimeLine.minutes(item.finish())).as("%s %s in the past", name, item)
                    .isGreaterThanOrEqualTo(schedule.askedDataDate());
        }
    }
}
