// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.quality.QualityPoint.Result;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.ModelFactory;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

class ScheduleQualityTest {

    private final Plan plan = new Plan();
    private final Team team = plan.team("team");

    private Deliverable task(String id, int days) {
        Deliverable item = plan.days(id, days);
        item.setOwnerTeam(team);
        return item;
    }

    private static BaselineSnapshot take(Plan plan) {
        Schedule schedule = plan.schedule();
        return BaselineSnapshot.of("Agreed", null, schedule, CapacityModel.of(plan.portfolio, schedule.network()));
    }

    private static ScheduleQuality assess(Plan plan, BaselineSnapshot baseline) {
        Schedule schedule = plan.schedule();
        return ScheduleQuality.assess(schedule, CapacityModel.of(plan.portfolio, schedule.network()),
                QualityModel.of(plan.portfolio),
                baseline);
    }

    private QualityPoint point(String id, BaselineSnapshot baseline) {
        ScheduleQuality quality = assess(plan, baseline);
        return Stream.concat(quality.points().stream(), quality.extras().stream()).filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void require(String id, Result result, double value, int counted, String... offenders) {
        QualityPoint point = point(id, null);
        assertThat(point.result()).as(id).isEqualTo(result);
        assertThat(point.value()).as(id).isCloseTo(value, within(0.01));
        assertThat(point.counted()).as(id).isEqualTo(counted);
        assertThat(point.offenders()).as(id).containsExactly(offenders);
    }

    @Test
    void thereAreFourteenPointsInOrder() {
        ScheduleQuality quality = assess(plan, null);
        assertThat(quality.points()).extracting(QualityPoint::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                14);
        assertThat(quality.points()).allSatisfy(point -> {
            assertThat(point.result()).as(point.id()).isEqualTo(Result.NOT_APPLICABLE);
            assertThat(point.reason()).isNotBlank();
        });
        assertThat(quality.isPassed()).isTrue();
    }

    @Test
    void openEndsAreFoundAndMilestonesMayBeginAndEndChains() {
        WorkItem begin = plan.milestone("begin");
        Deliverable a = task("a", 1);
        Deliverable dangling = task("dangling", 1);
        WorkItem end = plan.milestone("end");
        WorkItem alone = plan.milestone("alone");
        plan.link(begin, a);
        plan.link(a, end);
        plan.link(begin, dangling);
        require("logic", Result.FAILED, 40, 5, "dangling", "alone");
        a.setActualFinish(Plan.at("03-02 17:00"));
        require("logic", Result.FAILED, 50, 4, "dangling", "alone");
        assertThat(alone.getIncoming()).isEmpty();
    }

    @Test
    void leadsLagsAndTypesOfDependencies() {
        Deliverable a = task("a", 5);
        Deliverable b = task("b", 5);
        Deliverable c = task("c", 5);
        Dependency lead = plan.link(a, b, DependencyType.FS, -Plan.DAY);
        Dependency lag = plan.link(b, c, DependencyType.SS, Plan.DAY);
        plan.link(a, c);
        plan.gate("gate", 10 * Plan.DAY, c);
        require("leads", Result.FAILED, 100 / 3.0, 3, lead.getId());
        require("lags", Result.FAILED, 100 / 3.0, 3, lag.getId());
        require("relationship-types", Result.FAILED, 200 / 3.0, 3, lag.getId());
        require("need-by", Result.NOT_APPLICABLE, "there are no open dependencies between teams");
        c.setOwnerTeam(plan.team("other"));
        require("need-by", Result.FAILED, 100, 2, lag.getId(), plan.portfolio.getDependencies().getLast().getId());
        lag.setNeedBy(Plan.at("03-10 09:00"));
        lag.getReviews().add(ModelFactory.eINSTANCE.createDependencyReview());
        require("need-by", Result.FAILED, 50, 2, plan.portfolio.getDependencies().getLast().getId());
        require("reviewed", Result.FAILED, 50, 2, plan.portfolio.getDependencies().getLast().getId());
    }

    private void require(String id, Result result, String reason) {
        QualityPoint point = point(id, null);
        assertThat(point.result()).isEqualTo(result);
        assertThat(point.reason()).isEqualTo(reason);
        assertThat(point.value()).isNull();
    }

    @Test
    void constraintsFloatsDurationsAndResources() {
        Deliverable hard = task("hard", 45);
        Plan.constrain(hard, ConstraintKind.MSO, "03-02 09:00");
        Deliverable late = task("late", 44);
        late.setDeadline(Plan.at("03-06 17:00"));
        Deliverable tiny = plan.days("tiny", 1);
        Deliverable shorter = plan.task("shorter", Plan.DAY - 1);
        task("end", 60);
        require("hard-constraints", Result.FAILED, 20, 5, "hard");
        require("high-duration", Result.FAILED, 40, 5, "hard", "end");
        require("negative-float", Result.FAILED, 20, 5, "late");
        require("high-float", Result.FAILED, 40, 5, "tiny", "shorter");
        require("resources", Result.FAILED, 25, 4, "tiny");
        require("owner", Result.FAILED, 40, 5, "tiny", "shorter");
        assertThat(tiny.getOwner()).isNull();
        assertThat(shorter.getOwner()).isNull();
    }

    @Test
    void datesThatCannotBe() {
        Deliverable future = task("future", 5);
        future.setActualStart(Plan.at("03-20 09:00"));
        task("fine", 5);
        require("invalid-dates", Result.NOT_APPLICABLE, "the portfolio has no data date");
        plan.portfolio.setDataDate(Plan.at("03-10 09:00"));
        require("invalid-dates", Result.FAILED, 50, 2, "future");
    }

    @Test
    void agreedAndDone() {
        Deliverable onTime = task("on time", 5);
        Deliverable late = task("late", 5);
        Deliverable open = task("open", 5);
        Deliverable ahead = task("ahead", 20);
        BaselineSnapshot agreed = take(plan);
        require("missed-tasks", Result.NOT_APPLICABLE, "there is no baseline to compare with");
        plan.portfolio.setDataDate(Plan.at("03-10 09:00"));
        onTime.setActualFinish(Plan.at("03-06 17:00"));
        late.setActualFinish(Plan.at("03-09 17:00"));
        ahead.setActualFinish(Plan.at("03-09 17:00"));
        QualityPoint missed = point("missed-tasks", agreed);
        assertThat(missed.value()).isCloseTo(200 / 3.0, within(0.01));
        assertThat(missed.offenders()).containsExactly("late", "open");
        QualityPoint bei = point("bei", agreed);
        assertThat(bei.value()).isCloseTo(1, within(1e-9));
        assertThat(bei.result()).isEqualTo(Result.PASSED);
        assertThat(bei.offenders()).containsExactly("open");
        QualityPoint cpli = point("cpli", agreed);
        assertThat(cpli.value()).as("5 days to go, 13 until the agreed finish").isCloseTo((5 + 9) / 5.0, within(1e-9));
        assertThat(open.getActualFinish()).isNull();
    }

    @Test
    void withoutABaselineADeadlineSaysWhenToFinish() {
        Deliverable last = task("last", 20);
        require("cpli", Result.NOT_APPLICABLE, "there is neither a baseline nor a deadline of what finishes last");
        last.setDeadline(Plan.at("03-20 17:00"));
        assertThat(point("cpli", null).value()).isCloseTo(15 / 20.0, within(1e-9));
        assertThat(point("cpli", null).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void theCriticalPathIsTested() {
        Deliverable first = task("first", 5);
        Deliverable last = task("last", 10);
        plan.link(first, last);
        QualityPoint passed = point("critical-path-test", null);
        assertThat(passed.result()).isEqualTo(Result.PASSED);
        assertThat(passed.value()).isEqualTo(600);
        Plan.constrain(last, ConstraintKind.MSO, "03-09 09:00");
        QualityPoint failed = point("critical-path-test", null);
        assertThat(failed.reason()).startsWith("'last' was slipped");
        Plan.constrain(last, ConstraintKind.SNLT, "03-09 09:00");
        QualityPoint stuck = point("critical-path-test", null);
        assertThat(stuck.result()).isEqualTo(Result.FAILED);
        assertThat(stuck.offenders()).containsExactly("last");
        assertThat(stuck.reason()).startsWith("'first' was slipped; 'last' does not follow: ");
    }

    @Test
    void anyPlanCanBeAssessed() {
        for (long seed = 0; seed < 200; seed++) {
            Plan random = RandomPlans.of(seed);
            BaselineSnapshot agreed = seed % 2 == 0 ? null : take(random);
            ScheduleQuality quality = assess(random, agreed);
            for (QualityPoint point : quality.points()) {
                assertThat(point.value() == null).isEqualTo(point.result() == Result.NOT_APPLICABLE);
                assertThat(point.reason() == null && point.result() == Result.NOT_APPLICABLE).isFalse();
            }
        }
    }
}
