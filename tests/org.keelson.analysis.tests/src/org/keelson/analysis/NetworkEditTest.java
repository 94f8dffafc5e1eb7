// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.Milestone;

/** What each edit of a network does and refuses; that patched networks are right is the business of {@link ReschedulingTest}. */
class NetworkEditTest {

    private final Plan plan = new Plan();
    private final Deliverable first = plan.days("first", 5);
    private final Deliverable second = plan.days("second", 2);
    private final Milestone end = plan.milestone("end");
    private final Dependency link = plan.link(first, second);
    private final Dependency last = plan.link(second, end);

    private Schedule before = plan.schedule();

    private ItemSchedule after(NetworkPatch patch, String id) {
        return Scheduler.reschedule(before, patch).item(id).orElseThrow();
    }

    private int item(String id) {
        return before.network().indexOf(id);
    }

    private NetworkEdit edit() {
        return before.network().edit();
    }

    @Test
    void aDurationKeepsWhatIsDoneInProportion() {
        first.setActualStart(Plan.at("03-02 09:00"));
        first.setRemaining(3 * Plan.DAY);
        before = plan.schedule();
        ScheduleNetwork edited = edit().duration(item("first"), 10 * Plan.DAY).build().network();
        assertThat(edited.duration(edited.indexOf("first"))).isEqualTo(10 * Plan.DAY);
        assertThat(edited.remaining(edited.indexOf("first"))).isEqualTo(6 * Plan.DAY);
        assertThat(before.network().duration(item("first"))).isEqualTo(5 * Plan.DAY);
    }

    @Test
    void aSlipOfWhatHasNotStartedDelaysIt() {
        NetworkPatch patch = edit().slip(item("first"), Plan.DAY).build();
        assertThat(patch.touchedItems()).containsExactly(item("first"));
        assertThat(after(patch, "first").start()).isEqualTo(Plan.at("03-03 09:00"));
        assertThat(after(patch, "end").finish()).isEqualTo(Plan.at("03-11 17:00"));
    }

    @Test
    void aSlipOfWhatHasStartedLeavesMoreToDo() {
        first.setActualStart(Plan.at("03-02 09:00"));
        first.setRemaining(3 * Plan.DAY);
        before = plan.schedule();
        NetworkPatch patch = edit().slip(item("first"), Plan.DAY).build();
        assertThat(after(patch, "first").start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(after(patch, "first").finish()).isEqualTo(Plan.at("03-09 17:00"));
    }

    @Test
    void noSlipTakesBackMoreThanTheWholeDuration() {
        first.setActualStart(Plan.at("03-02 09:00"));
        first.setRemaining(8 * Plan.DAY);
        before = plan.schedule();
        assertThatThrownBy(() -> edit().slip(item("first"), -6 * Plan.DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removesAndAddsDependencies() {
        int gone = before.network().indexOfDependency(link.getId());
        NetworkPatch patch = edit().removeDependency(gone)
                .addDependency("new", item("first"), item("end"), DependencyType.FS, 60, LagKind.WORKING).build();
        assertThat(patch.network().indexOfDependency(link.getId())).isEqualTo(-1);
        assertThat(patch.network().dependencyId(patch.network().indexOfDependency("new"))).isEqualTo("new");
        assertThat(patch.network().dependencyId(patch.network().indexOfDependency(last.getId()))).isEqualTo(last.getId());
        assertThat(after(patch, "second").start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(after(patch, "end").finish()).isEqualTo(Plan.at("03-09 10:00"));
        assertThat(after(patch, "end").driver().id()).isEqualTo("new");
    }

    @Test
    void aPercentageFollowsTheDuration() {
        link.setLagKind(LagKind.PERCENT);
        link.setLag(50);
        before = plan.schedule();
        ScheduleNetwork edited = edit().duration(item("first"), 2 * Plan.DAY).build().network();
        assertThat(edited.lag(edited.indexOfDependency(link.getId()))).isEqualTo(Plan.DAY);
    }

    @Test
    void aPercentageThatIsItsMinutesByChanceStaysOne() {
        first.setLikely(100);
        link.setLagKind(LagKind.PERCENT);
        link.setLag(50);
        before = plan.schedule();
        ScheduleNetwork edited = edit().lag(before.network().indexOfDependency(last.getId()), 60).duration(item("first"), 200)
                .build().network();
        assertThat(edited.lag(edited.indexOfDependency(link.getId()))).isEqualTo(100);
        assertThat(edited.lag(edited.indexOfDependency(last.getId()))).isEqualTo(60);
        edited = edited.edit().duration(edited.indexOf("first"), 400).build().network();
        assertThat(edited.lag(edited.indexOfDependency(link.getId()))).isEqualTo(200);
    }

    @Test
    void constraintsDeadlinesAndFacts() {
        NetworkPatch patch = edit().constraint(item("first"), ConstraintKind.SNET, Plan.at("03-03 09:00"))
                .deadline(item("end"), Plan.at("03-10 17:00")).build();
        assertThat(after(patch, "first").start()).isEqualTo(Plan.at("03-03 09:00"));
        assertThat(after(patch, "end").deadlineSlipMinutes()).isEqualTo(Plan.DAY);
        patch = edit().actuals(item("first"), Plan.at("03-02 09:00"), Plan.at("03-03 17:00")).build();
        assertThat(after(patch, "second").start()).isEqualTo(Plan.at("03-04 09:00"));
    }

    @Test
    void aRingIsRefusedAndNamed() {
        assertThatThrownBy(() -> edit().addDependency("back", item("end"), item("first"), DependencyType.FS, 0, LagKind.WORKING))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'end' \u2192 'first' \u2192 'second' \u2192 'end'");
        assertThatThrownBy(() -> edit().addDependency("self", item("end"), item("end"), DependencyType.FS, 0, LagKind.WORKING))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'end' \u2192 'end'");
        edit().removeDependency(before.network().indexOfDependency(link.getId()))
                .addDependency("back", item("end"), item("first"), DependencyType.FS, 0, LagKind.WORKING);
        assertThatThrownBy(() -> edit().removeDependency(before.network().indexOfDependency(link.getId()))
                .addDependency("back", item("end"), item("first"), DependencyType.FS, 0, LagKind.WORKING)
                .addDependency("again", item("first"), item("end"), DependencyType.FS, 0, LagKind.WORKING))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ring");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> edit().duration(item("first"), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edit().duration(item("end"), 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edit().slip(item("first"), -60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edit().constraint(item("first"), ConstraintKind.MSO, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edit().lag(0, Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edit().addDependency(link.getId(), item("first"), item("end"), DependencyType.FS, 0,
                LagKind.WORKING)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edit().actuals(item("first"), Plan.at("03-03 09:00"), Plan.at("03-02 09:00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scheduler.reschedule(plan.schedule(), edit().build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takingTheCutOutOfARingSchedulesIt() {
        Dependency back = plan.link(end, first);
        before = plan.schedule();
        assertThat(before.cycles()).hasSize(1);
        int cut = before.network().indexOfDependency(back.getId());
        Schedule after = Scheduler.reschedule(before, edit().removeDependency(cut).build());
        assertThat(after.cycles()).isEmpty();
        assertThat(after.problems()).isEmpty();
        assertThat(after.item("end").orElseThrow().finish()).isEqualTo(Plan.at("03-10 17:00"));
        assertThat(after.criticalPath()).containsExactly("first", "second", "end");
    }
}
