// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.DependencyType;
import org.keelson.model.Milestone;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;

/**
 * How late a milestone lets be what comes before it on another calendar. To its own calendar the end of work and the start of
 * the next are the same; the plan's finish may lie between.
 */
class LateMilestoneTest {

    private final Plan plan = new Plan();
    private WorkItem last;
    private WorkItem before;
    private Milestone milestone;

    @BeforeEach
    void work() {
        plan.portfolio.setCalendar(plan.calendar("office", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00"));
        last = plan.task("last", 720);
        before = plan.task("before", 60);
        milestone = plan.milestone("milestone");
        last.setCalendar(plan.calendar("late", Weekday.MONDAY, Weekday.FRIDAY, "06:00-14:00", "14:30-22:30"));
        before.setCalendar(last.getCalendar());
        plan.link(before, milestone);
    }

    private ItemSchedule of(WorkItem item) {
        return plan.schedule().item(item.getId()).orElseThrow();
    }

    @Test
    void whatComesBeforeMayNotPushItOverTheNight() {
        assertThat(plan.schedule().finish()).isEqualTo(Plan.at("03-02 18:30"));
        assertThat(of(before).lateFinish()).isEqualTo(Plan.at("03-02 17:00"));
        assertThat(of(before).totalFloatMinutes()).isEqualTo(570);
        before.setLikely(60 + 570);
        assertThat(plan.schedule().finish()).isEqualTo(Plan.at("03-02 18:30"));
        before.setLikely(60 + 571);
        assertThat(plan.schedule().finish()).isEqualTo(Plan.at("03-03 09:00"));
    }

    @Test
    void norByWayOfAnotherMilestone() {
        Milestone next = plan.milestone("next");
        plan.link(milestone, next);
        assertThat(of(before).lateFinish()).isEqualTo(Plan.at("03-02 17:00"));
        plan.link(before, next, DependencyType.SS, -30);
        assertThat(of(before).lateFinish()).isEqualTo(Plan.at("03-02 17:00"));
    }

    @Test
    void overTheNightItGoesWhereThePlanGoesOn() {
        last.setLikely(960 + 180);
        assertThat(plan.schedule().finish()).isEqualTo(Plan.at("03-03 09:00"));
        assertThat(of(before).lateFinish()).isEqualTo(Plan.at("03-03 09:00"));
    }

    @Test
    void workAfterItMayBeginInItsRest() {
        // The milestone can stand at 17:00 or on Tuesday at 09:00, and what follows must start on Monday 21:30.
        plan.portfolio.getDependencies().clear();
        WorkItem after = plan.task("after", 60);
        after.setCalendar(last.getCalendar());
        last.setLikely(960);
        plan.link(before, milestone);
        plan.link(milestone, after);
        assertThat(plan.schedule().finish()).isEqualTo(Plan.at("03-02 22:30"));
        assertThat(of(after).lateStart()).isEqualTo(Plan.at("03-02 21:30"));
        assertThat(of(before).lateFinish()).isEqualTo(Plan.at("03-02 17:00"));
    }
}
