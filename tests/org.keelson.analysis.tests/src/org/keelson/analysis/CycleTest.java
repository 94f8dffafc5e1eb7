// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.DependencyType;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

class CycleTest {

    private final Plan plan = new Plan();

    private Dependency link(WorkItem from, WorkItem to, DependencyState state) {
        Dependency link = plan.link(from, to);
        link.setState(state);
        return link;
    }

    @Test
    void theLeastCommittedDependencyIsCutAndTheRestIsScheduled() {
        var a = plan.days("a", 1);
        var b = plan.days("b", 2);
        var c = plan.days("c", 3);
        link(a, b, DependencyState.COMMITTED);
        Dependency offered = link(b, c, DependencyState.OFFERED);
        link(c, a, DependencyState.ACCEPTED);
        plan.link(b, plan.days("behind", 1));
        plan.link(plan.days("before", 4), a);
        plan.days("elsewhere", 5);
        Schedule schedule = plan.schedule();
        assertThat(schedule.cycles()).containsExactly(new Cycle(List.of("a", "b", "c"), offered.getId()));
        assertThat(schedule.items()).filteredOn(ItemSchedule::scheduled).extracting(ItemSchedule::id)
                .containsExactly("before", "elsewhere");
        assertThat(schedule.finish()).isEqualTo(Plan.at("03-06 17:00"));
        ItemSchedule behind = schedule.item("behind").orElseThrow();
        assertThat(behind.start()).isNull();
        assertThat(behind.driver()).isNull();
        assertThat(behind.critical()).isFalse();
        assertThat(schedule.problems()).filteredOn(problem -> problem.rule().equals("schedule.cycle"))
                .containsExactly(Problem.error("schedule.cycle", "a", "Items wait for each other in a ring: "
                        + "'a' \u2192 'b' \u2192 'c' \u2192 'a'; the cheapest way out is to remove the dependency of 'c' on 'b'"));
        assertThat(schedule.problems()).filteredOn(problem -> problem.rule().equals("schedule.unscheduled"))
                .extracting(Problem::element).containsExactly("a", "b", "behind", "c");
        assertThat(schedule.problems()).filteredOn(problem -> "behind".equals(problem.element())).extracting(Problem::message)
                .containsExactly("'behind' has no dates: it waits for the ring 'a' \u2192 'b' \u2192 'c' \u2192 'a'");
    }

    @Test
    void ofEquallyCommittedOnesTheCutLosesTheLeastOrder() {
        var longer = plan.days("a", 10);
        var shorter = plan.days("b", 2);
        plan.link(longer, shorter);
        Dependency two = plan.link(shorter, longer);
        assertThat(plan.schedule().cycles()).containsExactly(new Cycle(List.of("a", "b"), two.getId()));
        Dependency lead = plan.link(longer, shorter, DependencyType.SS, -Plan.DAY);
        assertThat(plan.schedule().cycles()).extracting(Cycle::cut).contains(two.getId()).doesNotContain(lead.getId());
    }

    @Test
    void anItemThatWaitsForItself() {
        var a = plan.days("a", 1);
        Dependency self = plan.link(a, a);
        plan.link(a, plan.days("b", 1));
        Schedule schedule = plan.schedule();
        assertThat(schedule.cycles()).containsExactly(new Cycle(List.of("a"), self.getId()));
        assertThat(schedule.item("b").orElseThrow().scheduled()).isFalse();
        assertThat(schedule.finish()).isEqualTo(schedule.start());
        assertThat(schedule.criticalPath()).isEmpty();
    }

    @Test
    void gatesThatNeedEachOtherHaveNoDependencyToCut() {
        var a = plan.gate("a", 0);
        var b = plan.gate("b", 0, a);
        a.getInputs().add(b);
        Schedule schedule = plan.schedule();
        assertThat(schedule.cycles()).containsExactly(new Cycle(List.of("a", "b"), null));
        assertThat(schedule.problems().getFirst().message()).endsWith("take 'a' out of the inputs of 'b'");
        Dependency firm = link(b, a, DependencyState.ACCEPTED);
        a.getInputs().clear();
        assertThat(plan.schedule().cycles()).as("a dependency goes before an input").extracting(Cycle::cut)
                .containsExactly(firm.getId());
    }

    @Test
    void everyRingOfSeveralIsFoundAndTheCutsLeaveNone() {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            items.add(plan.days("i" + (char) ('a' + i), 1 + i));
        }
        for (int i = 0; i < 12; i++) {
            plan.link(items.get(i), items.get((i + 1) % 6 + i / 6 * 6));
            plan.link(items.get(i), items.get((i + 3) % 12));
        }
        Schedule before = plan.schedule();
        assertThat(before.cycles()).hasSizeGreaterThan(1);
        List<String> cuts = before.cycles().stream().map(Cycle::cut).toList();
        List<Dependency> cut = plan.portfolio.getDependencies().stream().filter(link -> cuts.contains(link.getId())).toList();
        assertThat(cut).hasSameSizeAs(cuts);
        plan.portfolio.getDependencies().removeAll(cut);
        assertThat(plan.schedule().cycles()).isEmpty();
        assertThat(plan.schedule().items()).allMatch(ItemSchedule::scheduled);
    }

    @Test
    void aTangleWithMoreRingsThanCanBeCountedIsAnsweredAllTheSame() {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            items.add(plan.days("i" + i, 1));
        }
        for (WorkItem from : items) {
            for (WorkItem to : items) {
                plan.link(from, to);
            }
        }
        Schedule schedule = Assertions.assertTimeout(Duration.ofSeconds(60), plan::schedule);
        assertThat(schedule.cycles()).isNotEmpty();
        assertThat(schedule.problems()).extracting(Problem::rule).contains("schedule.cycle-more");
    }

    @Test
    void manySmallRingsAndOneLongOne() {
        WorkItem first = plan.days("first", 1);
        WorkItem last = first;
        for (int i = 0; i < 50_000; i++) {
            WorkItem next = plan.days("long" + i, 1);
            plan.link(last, next);
            last = next;
        }
        plan.link(last, first);
        for (int i = 0; i < 5_000; i++) {
            var one = plan.days("one" + i, 1);
            var two = plan.days("two" + i, 1);
            plan.link(one, two);
            plan.link(two, one);
        }
        assertThatCode(() -> assertThat(plan.schedule().cycles()).hasSize(5_001)).doesNotThrowAnyException();
    }
}
