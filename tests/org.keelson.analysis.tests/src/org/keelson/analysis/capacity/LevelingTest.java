// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Progress;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.capacity.LevelingOptions.Basis;
import org.keelson.analysis.capacity.LevelingOptions.Promises;
import org.keelson.analysis.capacity.LevelingPlan.Delay;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Milestone;
import org.keelson.model.Team;

class LevelingTest {

    private final Plan plan = new Plan();
    private Team team;

    @BeforeEach
    void oneTeamOfOne() {
        team = Staff.team(plan, "Platform Team", 1);
    }

    static LevelingPlan level(Plan plan, LevelingOptions options) {
        Schedule schedule = plan.schedule();
        return Leveling.level(schedule, CapacityModel.of(plan.portfolio, schedule.network()), options, Progress.none());
    }

    private LevelingPlan level() {
        return level(plan, LevelingOptions.standard());
    }

    private Deliverable task(String id, int days, int priority) {
        Deliverable item = Staff.owned(plan.days(id, days), team, 1);
        item.setPriority(priority);
        return item;
    }

    @Test
    void theOneOfLowerPriorityWaits() {
        task("docs", 5, 300);
        task("gateway", 3, 700);
        Milestone launch = plan.milestone("launch");
        plan.link(plan.program.getItems().getFirst(), launch);
        LevelingPlan leveled = level();
        assertThat(leveled.overloads()).hasSize(1);
        assertThat(leveled.unresolved()).isEmpty();
        assertThat(leveled.delays()).containsExactly(new Delay("docs", "docs", 3 * Plan.DAY, "Platform Team", "gateway",
                Plan.at("03-02 09:00"), Plan.at("03-05 09:00"), "waits 3d for Platform Team: gateway (priority 700) goes first"));
        assertThat(leveled.finishDeltaMinutes()).isEqualTo(3 * Plan.DAY);
        assertThat(leveled.milestones()).containsExactly(new LevelingPlan.MilestoneMove("launch", "launch",
                Plan.at("03-06 17:00"), Plan.at("03-11 17:00"), 3 * Plan.DAY));
        assertThat(leveled.isChange()).isTrue();
    }

    @Test
    void ofEqualPriorityTheOneWithLessFloatGoesFirst() {
        Deliverable a = task("a", 5, 500);
        Deliverable b = task("b", 5, 500);
        Deliverable after = plan.days("after", 20);
        plan.link(b, after);
        LevelingPlan leveled = level();
        assertThat(leveled.delays()).extracting(Delay::item).containsExactly(a.getId());
        assertThat(leveled.delays().getFirst().reason())
                .isEqualTo("waits 1w for Platform Team: b goes first, as it has 0d of float and this has 20d");
        assertThat(leveled.finishDeltaMinutes()).isZero();
    }

    @Test
    void withinAWeekItDoesNotMatterWhenWithinADayItDoes() {
        task("a", 2, 500);
        task("b", 2, 500);
        assertThat(level().delays()).isEmpty();
        LevelingPlan byDay = level(plan, new LevelingOptions(Basis.DAY, Promises.KEEP));
        assertThat(byDay.delays()).extracting(Delay::item, Delay::minutes)
                .containsExactly(tuple("b", 2 * Plan.DAY));
        assertThat(byDay.unresolved()).isEmpty();
    }

    @Test
    void whatIsLeftOfAWeekIsUsed() {
        task("a", 3, 600);
        task("b", 5, 500);
        assertThat(level().delays().getFirst().startAfter()).isEqualTo(Plan.at("03-05 09:00"));
    }

    @Test
    void promisedDatesStayUnlessTold() {
        Deliverable promised = task("promised", 5, 100);
        Deliverable due = task("due", 5, 200);
        due.setDeadline(Plan.at("03-20 17:00"));
        Deliverable consumer = plan.days("consumer", 1);
        Staff.promise(plan.link(promised, consumer), "03-13 17:00");
        task("free", 5, 900);

        LevelingPlan kept = level();
        assertThat(kept.delays()).extracting(Delay::item).containsExactly("free");
        assertThat(kept.delays().getFirst().minutes()).isEqualTo(5 * Plan.DAY);
        assertThat(kept.unresolved()).hasSize(1);
        assertThat(kept.unresolved().getFirst().overload().items()).extracting(Portion::item).containsExactly("due", "promised");
        assertThat(kept.unresolved().getFirst().reasons())
                .containsExactly("due has a deadline", "promised is promised to who waits for it");

        LevelingPlan held = level(plan, new LevelingOptions(Basis.WEEK, Promises.HOLD));
        assertThat(held.unresolved()).isEmpty();
        assertThat(held.after().item("promised").orElseThrow().finish()).isBeforeOrEqualTo(Plan.at("03-13 17:00"));
        assertThat(held.after().item("due").orElseThrow().finish()).isBeforeOrEqualTo(Plan.at("03-20 17:00"));

        LevelingPlan moved = level(plan, new LevelingOptions(Basis.WEEK, Promises.MOVE));
        assertThat(moved.after().item("promised").orElseThrow().finish()).isEqualTo(Plan.at("03-20 17:00"));
        assertThat(moved.after().item("due").orElseThrow().finish()).isEqualTo(Plan.at("03-13 17:00"));
    }

    @Test
    void whatWasPromisedForARejectedDependencyDoesNotBind() {
        task("first", 5, 900);
        Deliverable promised = task("promised", 5, 100);
        Dependency link = plan.link(promised, plan.days("consumer", 1));
        Staff.promise(link, "03-06 17:00");
        assertThat(level().delays()).extracting(Delay::item).containsExactly("first");
        link.setState(DependencyState.REJECTED);
        assertThat(level().delays()).extracting(Delay::item).containsExactly("promised");
    }

    @Test
    void whatLeadsToAPromiseWaitsNoLongerThanItMay() {
        Deliverable leads = task("leads", 5, 100);
        Milestone launch = plan.milestone("launch");
        launch.setCommitted(true);
        plan.link(leads, launch);
        task("other", 5, 900);
        LevelingPlan leveled = level();
        assertThat(leveled.delays()).as("tried again ahead of the other").extracting(Delay::item).containsExactly("other");
        assertThat(leveled.delays().getFirst().reason())
                .isEqualTo("waits 1w for Platform Team: leads goes first, as launch, which it leads to, is committed");

        Deliverable begun = task("begun", 5, 1);
        begun.setActualStart(Plan.at("03-02 09:00"));
        LevelingPlan stuck = level();
        assertThat(stuck.unresolved()).hasSize(1);
        assertThat(stuck.unresolved().getFirst().reasons()).containsExactly("begun has begun",
                "leads cannot wait: launch, which it leads to, is committed");
        assertThat(stuck.milestones()).isEmpty();
    }

    @Test
    void dependenciesPushWhatFollows() {
        Deliverable first = task("first", 5, 400);
        Deliverable next = Staff.owned(plan.days("next", 2), Staff.team(plan, "web", 1), 1);
        plan.link(first, next);
        task("goes first", 5, 500);
        LevelingPlan leveled = level();
        assertThat(leveled.delays()).extracting(Delay::item).containsExactly("first");
        assertThat(leveled.after().item("next").orElseThrow().start()).isEqualTo(Plan.at("03-16 09:00"));
    }

    @Test
    void whatFitsNowhereStaysAndIsExplained() {
        Deliverable much = task("much", 10, 500);
        much.setDemand(3);
        task("small", 5, 500);
        LevelingPlan leveled = level();
        assertThat(leveled.after().item("much").orElseThrow().start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(leveled.unresolved()).hasSize(1);
        assertThat(leveled.unresolved().getFirst().reasons()).singleElement().asString()
                .startsWith("much alone asks for more than Platform Team has: 120 of 40 person-hours from 2026-03-02");
        assertThat(leveled.delays()).extracting(Delay::item).containsExactly("small");
    }

    @Test
    void fixedDatesAndTheHighestPriorityStay() {
        Plan.constrain(task("must", 5, 1), ConstraintKind.MSO, "03-02 09:00");
        task("never", 5, 1000);
        Plan.constrain(task("latest", 5, 700), ConstraintKind.FNLT, "03-13 17:00");
        task("any", 5, 900);
        LevelingPlan leveled = level();
        assertThat(leveled.unresolved().getFirst().reasons()).containsExactly("must is held by a constraint",
                "never has priority 1000");
        assertThat(leveled.after().item("latest").orElseThrow().finish()).isEqualTo(Plan.at("03-13 17:00"));
        assertThat(leveled.after().item("any").orElseThrow().finish()).isEqualTo(Plan.at("03-20 17:00"));
    }

    @Test
    void anEarlierLevelingIsForgotten() {
        task("docs", 5, 300);
        task("gateway", 3, 700).setLevelingDelay(Plan.DAY);
        LevelingPlan leveled = level();
        assertThat(leveled.cleared()).containsExactly("gateway");
        assertThat(leveled.delays()).extracting(Delay::item).containsExactly("docs");
        assertThat(leveled.after().item("gateway").orElseThrow().start()).isEqualTo(Plan.at("03-02 09:00"));
    }

    @Test
    void aTeamThatComesLaterIsWaitedFor() {
        team.getCapacity().getFirst().setFte(0);
        Staff.capacity(team, "2026-04-01", 2);
        task("a", 5, 500);
        assertThat(level().after().item("a").orElseThrow().start()).as("the week has room for it")
                .isEqualTo(Plan.at("03-30 09:00"));
        assertThat(level(plan, new LevelingOptions(Basis.DAY, Promises.KEEP)).after().item("a").orElseThrow().start())
                .isEqualTo(Plan.at("04-01 09:00"));
    }

    @Test
    void itCanBeCancelled() {
        task("a", 5, 500);
        Schedule schedule = plan.schedule();
        CapacityModel model = CapacityModel.of(plan.portfolio, schedule.network());
        Progress cancelled = new Progress() {
            @Override
            public void done(double fraction) {
                // Nobody looks.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Leveling.level(schedule, model, LevelingOptions.standard(), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
