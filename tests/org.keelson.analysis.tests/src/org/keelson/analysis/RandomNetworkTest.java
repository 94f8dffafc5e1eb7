// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.NaiveScheduler.Dates;

/** The scheduler against {@link NaiveScheduler}, minute for minute. */
class RandomNetworkTest {

    private static final int PLANS = 2000;

    @Test
    void agreesWithTheNaiveScheduler() {
        NaiveScheduler.Calendars calendars = new NaiveScheduler.Calendars();
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = RandomPlans.of(seed);
            NaiveScheduler naive = new NaiveScheduler(plan.portfolio, calendars);
            naive.run();
            Schedule schedule = plan.schedule();
            for (Dates expected : naive.dates.values()) {
                ItemSchedule item = schedule.item(expected.item.getId()).orElseThrow();
                assertThat(item.start()).as("start of %s in plan %d", item, seed).isEqualTo(naive.time(expected.start));
                assertThat(item.finish()).as("finish of %s in plan %d", item, seed).isEqualTo(naive.time(expected.finish));
                assertThat(item.totalFloatMinutes()).as("float of %s in plan %d", item, seed).isEqualTo(expected.totalFloat);
                assertThat(item.freeFloatMinutes()).as("free float of %s in plan %d", item, seed).isEqualTo(expected.freeFloat);
                if (!expected.started()) {
                    assertThat(item.lateStart()).as("late start of %s in plan %d", item, seed)
                            .isEqualTo(naive.time(expected.lateStart));
                }
            }
        }
    }
}
