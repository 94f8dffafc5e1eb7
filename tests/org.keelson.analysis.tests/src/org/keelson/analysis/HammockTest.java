// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.problems.Problem;

/** Items that last as long as others say. March 2 2026 is a Monday. */
class HammockTest {

    private final Plan plan = new Plan();
    private final Deliverable a = plan.days("a", 2);
    private final Deliverable b = plan.days("b", 3);
    private final Deliverable hammock = plan.task("h", null);

    @BeforeEach
    void chain() {
        plan.link(a, b);
        hammock.setHammock(true);
    }

    private ItemSchedule of(String id) {
        return plan.schedule().item(id).orElseThrow();
    }

    private void isFrom(String start, String finish) {
        assertThat(of("h").start()).isEqualTo(Plan.at(start));
        assertThat(of("h").finish()).isEqualTo(Plan.at(finish));
        assertThat(plan.schedule().problems()).isEmpty();
    }

    @Test
    void spansFromTheFirstStartToTheLastFinishThatItsPredecessorsGive() {
        plan.link(a, hammock, DependencyType.SS, Plan.DAY);
        plan.link(b, hammock, DependencyType.SS, 0);
        plan.link(a, hammock, DependencyType.FF, 0);
        plan.link(b, hammock, DependencyType.FF, 0);
        isFrom("03-03 09:00", "03-06 17:00");
        assertThat(of("h").durationMinutes()).isEqualTo(4 * Plan.DAY);
        assertThat(of("h").assumedEstimate()).isFalse();
        assertThat(of("h").driver().text()).isEqualTo("a hammock that ends after b finishes 2026-03-06");
        assertThat(of("h").totalFloatMinutes()).isZero();
        assertThat(of("h").critical()).as("it only spans what others do").isFalse();
        b.setLikely(10 * Plan.DAY);
        isFrom("03-03 09:00", "03-17 17:00");
    }

    @Test
    void spansToWhatWaitsForItAsWell() {
        plan.link(a, hammock);
        Deliverable c = plan.days("c", 1);
        plan.link(b, c);
        plan.link(hammock, c, DependencyType.FS, 60);
        isFrom("03-04 09:00", "03-06 16:00");
        assertThat(of("c").start()).as("a hammock drives nothing").isEqualTo(Plan.at("03-09 09:00"));
        assertThat(of("c").driver().id()).startsWith("b>c");
        assertThat(of("a").totalFloatMinutes()).isZero();
        assertThat(of("a").freeFloatMinutes()).isZero();
    }

    @Test
    void holdsNobodyBack() {
        Deliverable late = plan.days("late", 1);
        plan.link(a, hammock, DependencyType.SS, 0);
        plan.link(late, hammock, DependencyType.FF, 0);
        isFrom("03-02 09:00", "03-02 17:00");
        assertThat(of("late").totalFloatMinutes()).isEqualTo(4 * Plan.DAY);
        assertThat(of("late").freeFloatMinutes()).isEqualTo(4 * Plan.DAY);
        assertThat(of("h").totalFloatMinutes()).isEqualTo(4 * Plan.DAY);
        assertThat(plan.schedule().criticalPath()).containsExactly("a", "b");
    }

    @Test
    void bothEndsMayBeOfOneItem() {
        plan.link(b, hammock, DependencyType.SS, 0);
        plan.link(hammock, b, DependencyType.FF, 0);
        isFrom("03-04 09:00", "03-06 17:00");
    }

    @Test
    void aChainOfHammocks() {
        Deliverable second = plan.task("second", null);
        second.setHammock(true);
        plan.link(a, hammock, DependencyType.SS, 0);
        plan.link(a, hammock, DependencyType.FF, 0);
        plan.link(hammock, second);
        plan.link(b, second, DependencyType.FF, 0);
        assertThat(of("second").start()).isEqualTo(Plan.at("03-04 09:00"));
        assertThat(of("second").finish()).isEqualTo(Plan.at("03-06 17:00"));
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("schedule.hammock-ends");
        assertThat(of("h").start()).isEqualTo(Plan.at("03-02 09:00")).isEqualTo(of("h").finish());
        plan.link(a, hammock);
        assertThat(plan.schedule().problems()).extracting(Problem::message).singleElement().asString()
                .contains("no dependency gives its finish");
        assertThat(of("h").start()).isEqualTo(Plan.at("03-03 17:00")).isEqualTo(of("h").finish());
    }

    @Test
    void endsThatContradictAreTold() {
        plan.link(b, hammock);
        plan.link(a, hammock, DependencyType.FF, 0);
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("schedule.hammock-reversed");
        assertThat(of("h").start()).isEqualTo(Plan.at("03-06 17:00")).isEqualTo(of("h").finish());
        assertThat(of("h").driver().text()).isEqualTo("a hammock that begins after b finishes 2026-03-06 17:00");
    }

    @Test
    void constraintsAndDelaysOfHammocksCountForNothing() {
        plan.link(a, hammock, DependencyType.SS, 0);
        plan.link(b, hammock, DependencyType.FF, 0);
        hammock.setLevelingDelay(480);
        hammock.setLikely(60);
        isFrom("03-02 09:00", "03-06 17:00");
        Plan.constrain(hammock, ConstraintKind.MSO, "03-20 09:00");
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("schedule.hammock-constraint");
        assertThat(of("h").start()).isEqualTo(Plan.at("03-02 09:00"));
    }

    @Test
    void actualDatesOfHammocksStand() {
        plan.link(a, hammock, DependencyType.SS, 0);
        plan.link(b, hammock, DependencyType.FF, 0);
        hammock.setActualStart(Plan.at("02-26 10:00"));
        isFrom("02-26 10:00", "03-06 17:00");
        hammock.setActualFinish(Plan.at("03-05 12:00"));
        isFrom("02-26 10:00", "03-05 12:00");
    }

    @Test
    void aShareOfADurationThatIsNotKnownIsNoLag() {
        plan.link(a, hammock, DependencyType.SS, 0);
        Deliverable c = plan.days("c", 1);
        plan.link(b, c);
        var link = plan.link(hammock, c, DependencyType.FS, 50);
        link.setLagKind(LagKind.PERCENT);
        isFrom("03-02 09:00", "03-06 17:00");
    }

    @Test
    void aRingOfHammocksIsARing() {
        Deliverable second = plan.task("second", null);
        second.setHammock(true);
        plan.link(hammock, second);
        plan.link(second, hammock);
        assertThat(plan.schedule().cycles()).hasSize(1);
        assertThat(of("h").scheduled()).isFalse();
        assertThat(of("b").scheduled()).isTrue();
    }
}
