// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Plan;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.rollup.Summary.Child;
import org.keelson.analysis.rollup.Summary.Kind;
import org.keelson.model.Deliverable;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelFactory;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

class RollUpTest {

    private static RollUp roll(Plan plan) {
        return RollUp.of(plan.schedule(), Outline.of(plan.portfolio));
    }

    private static Workstream workstream(List<Workstream> in, String id) {
        Workstream workstream = ModelFactory.eINSTANCE.createWorkstream();
        workstream.setId(id);
        workstream.setName(id);
        in.add(workstream);
        return workstream;
    }

    private static Program program(Plan plan, String id) {
        Program program = ModelFactory.eINSTANCE.createProgram();
        program.setId(id);
        plan.portfolio.getPrograms().add(program);
        return program;
    }

    @Test
    void everyValueNamesTheChildThatMakesIt() {
        Plan plan = new Plan();
        Deliverable first = plan.days("first", 5);
        Deliverable last = plan.days("last", 10);
        Deliverable slack = plan.days("slack", 2);
        plan.link(first, last);
        first.setActualStart(Plan.at("03-02 09:00"));
        first.setActualFinish(Plan.at("03-06 17:00"));
        Workstream outer = workstream(plan.program.getWorkstreams(), "outer");
        Workstream inner = workstream(outer.getWorkstreams(), "inner");
        inner.getItems().add(last);
        outer.getItems().add(slack);
        RollUp roll = roll(plan);
        assertThat(roll.summaries()).extracting(Summary::id).containsExactly("P", "program", "outer", "inner");
        Summary program = roll.of("program").orElseThrow();
        assertThat(program.kind()).isEqualTo(Kind.PROGRAM);
        assertThat(program.parent()).isEqualTo("P");
        assertThat(program.start()).isEqualTo(Plan.at("03-02 09:00"));
        assertThat(program.startBy()).isEqualTo(new Child("first", "first"));
        assertThat(program.finish()).isEqualTo(Plan.at("03-20 17:00"));
        assertThat(program.finishBy()).isEqualTo(new Child("outer", "last"));
        assertThat(program.durationMinutes()).isEqualTo(15 * Plan.DAY);
        assertThat(program.progress()).isCloseTo(100 * 5 / 17.0, within(1e-9));
        assertThat(program.progressBy()).isEqualTo(new Child("outer", "last"));
        assertThat(program.totalFloat()).isZero();
        assertThat(program.floatBy()).isEqualTo(new Child("outer", "last"));
        assertThat(program.items()).isEqualTo(3);
        assertThat(program.finished()).isEqualTo(1);
        assertThat(roll.of("outer").orElseThrow().finishBy()).isEqualTo(new Child("inner", "last"));
        assertThat(roll.of("outer").orElseThrow().startBy()).isEqualTo(new Child("slack", "slack"));
        assertThat(roll.portfolio().finishBy()).isEqualTo(new Child("program", "last"));
        assertThat(roll.of("nothing")).isEmpty();
    }

    @Test
    void whatIsEmptyOrInACycleHasNoDates() {
        Plan plan = new Plan();
        Deliverable a = plan.days("a", 5);
        Deliverable b = plan.days("b", 5);
        plan.link(a, b);
        plan.link(b, a);
        workstream(plan.program.getWorkstreams(), "empty");
        RollUp roll = roll(plan);
        Summary program = roll.of("program").orElseThrow();
        assertThat(program.start()).isNull();
        assertThat(program.finishBy()).isNull();
        assertThat(program.totalFloat()).isNull();
        assertThat(program.progress()).isZero();
        assertThat(program.items()).isEqualTo(2);
        assertThat(roll.of("empty").orElseThrow().progress()).isZero();
    }

    @Test
    void whatIsSharedCountsInEachPlaceAndOnceAbove() {
        Plan plan = new Plan();
        Deliverable shared = plan.days("shared", 5);
        Program other = program(plan, "other");
        other.getSharedItems().add(shared);
        plan.program.getSharedItems().add(shared);
        RollUp roll = roll(plan);
        assertThat(roll.of("program").orElseThrow().items()).isEqualTo(1);
        assertThat(roll.of("other").orElseThrow().finishBy()).isEqualTo(new Child("shared", "shared"));
        assertThat(roll.portfolio().items()).isEqualTo(1);
    }

    /** The same, walking down from each container. */
    @Test
    void aWalkDownAgrees() {
        for (long seed = 0; seed < 200; seed++) {
            Plan plan = RandomPlans.of(seed);
            Random random = new Random(seed);
            Workstream outer = workstream(plan.program.getWorkstreams(), "outer");
            Workstream inner = workstream(outer.getWorkstreams(), "inner");
            Program other = program(plan, "other");
            for (WorkItem item : List.copyOf(plan.program.getItems())) {
                List.of(plan.program, outer, inner, other).get(random.nextInt(4)).getItems().add(item);
                if (random.nextInt(4) == 0) {
                    List.of(plan.program, outer, inner, other).get(random.nextInt(4)).getSharedItems().add(item);
                }
            }
            Schedule schedule = plan.schedule();
            RollUp roll = RollUp.of(schedule, Outline.of(plan.portfolio));
            for (ItemContainer container : List.of(plan.program, outer, inner, other)) {
                require(roll.of(container.getId()).orElseThrow(), items(container), schedule, "plan " + seed);
            }
        }
    }

    private static Set<WorkItem> items(ItemContainer container) {
        Set<WorkItem> items = new LinkedHashSet<>(container.getItems());
        items.addAll(container.getSharedItems());
        (container instanceof Program program ? program.getWorkstreams() : ((Workstream) container).getWorkstreams())
                .forEach(each -> items.addAll(items(each)));
        return items;
    }

    private static void require(Summary summary, Set<WorkItem> items, Schedule schedule, String name) {
        assertThat(summary.items()).as(name).isEqualTo(items.size());
        if (items.isEmpty()) {
            return;
        }
        List<ItemSchedule> dates = items.stream().map(item -> schedule.item(item.getId()).orElseThrow()).toList();
        LocalDateTime start = dates.stream().map(ItemSchedule::start).min(Comparator.naturalOrder()).orElseThrow();
        LocalDateTime finish = dates.stream().map(ItemSchedule::finish).max(Comparator.naturalOrder()).orElseThrow();
        assertThat(summary.start()).as(name).isEqualTo(start);
        assertThat(schedule.item(summary.startBy().item()).orElseThrow().start()).as(name).isEqualTo(start);
        assertThat(summary.finish()).as(name).isEqualTo(finish);
        assertThat(schedule.item(summary.finishBy().item()).orElseThrow().finish()).as(name).isEqualTo(finish);
        Integer least = items.stream().filter(item -> item.getActualFinish() == null)
                .map(item -> schedule.item(item.getId()).orElseThrow().totalFloatMinutes()).min(Comparator.naturalOrder())
                .orElse(null);
        assertThat(summary.totalFloat()).as(name).isEqualTo(least);
        assertThat(summary.progress()).as(name).isBetween(0.0, 100.0);
    }
}
