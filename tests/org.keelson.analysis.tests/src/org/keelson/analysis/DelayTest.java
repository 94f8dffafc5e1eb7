// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.problems.Problem;

/** Items that leveling holds back. March 2 2026 is a Monday. */
class DelayTest {

    private final Plan plan = new Plan();
    private final Deliverable a = plan.days("a", 2);
    private final Deliverable b = plan.days("b", 1);

    private ItemSchedule of(String id) {
        return plan.schedule().item(id).orElseThrow();
    }

    @Test
    void comesAfterDependenciesAndTakesFloat() {
        plan.link(a, b);
        plan.days("long", 10);
        b.setLevelingDelay(Plan.DAY + 60);
        assertThat(of("b").start()).isEqualTo(Plan.at("03-05 10:00"));
        assertThat(of("b").finish()).isEqualTo(Plan.at("03-06 10:00"));
        assertThat(of("b").totalFloatMinutes()).as("late dates do not know the delay").isEqualTo(6 * Plan.DAY - 60);
        assertThat(of("a").totalFloatMinutes()).isEqualTo(7 * Plan.DAY);
        assertThat(of("a").freeFloatMinutes()).as("b is held back behind a, wherever that is").isZero();
        assertThat(of("b").driver().kind()).isEqualTo(Driver.Kind.DEPENDENCY);
        assertThat(of("b").driver().text()).isEqualTo("after a finishes 2026-03-03; then held back 9h by leveling");
        assertThat(plan.schedule().isDriving(plan.portfolio.getDependencies().getFirst().getId())).isTrue();
    }

    @Test
    void comesAfterConstraintsToo() {
        Plan.constrain(b, ConstraintKind.SNET, "03-06 09:00");
        b.setLevelingDelay(Plan.DAY);
        assertThat(of("b").start()).isEqualTo(Plan.at("03-09 09:00"));
        assertThat(of("b").driver().text()).isEqualTo("starts no earlier than 2026-03-06 09:00; then held back 1d by leveling");
        Plan.constrain(b, ConstraintKind.ALAP, null);
        plan.days("long", 10);
        assertThat(of("b").start()).as("late enough without a delay").isEqualTo(Plan.at("03-13 09:00"));
        assertThat(of("b").driver().text()).isEqualTo("as late as possible");
    }

    @Test
    void isNothingToWhatHasStarted() {
        b.setLevelingDelay(5 * Plan.DAY);
        assertThat(of("b").start()).isEqualTo(Plan.at("03-09 09:00"));
        assertThat(of("b").driver().text()).isEqualTo("the portfolio's start, 2026-03-02; then held back 1w by leveling");
        b.setActualStart(Plan.at("03-03 09:00"));
        assertThat(of("b").finish()).isEqualTo(Plan.at("03-03 17:00"));
    }

    @Test
    void negativeDelaysAreTold() {
        b.setLevelingDelay(-5);
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("schedule.duration");
        assertThat(of("b").start()).isEqualTo(Plan.at("03-02 09:00"));
    }
}
