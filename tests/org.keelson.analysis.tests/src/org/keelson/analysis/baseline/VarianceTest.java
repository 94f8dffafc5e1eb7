// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.Plan;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.baseline.Cause.Kind;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.model.Baseline;
import org.keelson.model.BaselineEntry;
import org.keelson.model.Calendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;

class VarianceTest {

    private static BaselineSnapshot take(Plan plan) {
        Schedule schedule = plan.schedule();
        return BaselineSnapshot.of("Agreed", Plan.at("03-01 12:00"), schedule, CapacityModel.of(plan.portfolio,
                schedule.network()));
    }

    private static Variance compare(Plan plan, BaselineSnapshot baseline) {
        Schedule schedule = plan.schedule();
        return Variance.of(schedule, CapacityModel.of(plan.portfolio, schedule.network()), baseline);
    }

    private static ItemVariance item(Variance variance, String id) {
        return variance.items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aDelayIsFollowedToItsRoot() {
        Plan plan = new Plan();
        Deliverable schema = plan.days("schema", 5);
        Deliverable api = plan.days("api", 3);
        Milestone launch = plan.milestone("launch");
        plan.link(schema, api);
        plan.link(api, launch);
        BaselineSnapshot agreed = take(plan);
        schema.setLikely(7 * Plan.DAY);
        Variance variance = compare(plan, agreed);

        assertThat(item(variance, "schema").causes()).containsExactly(new Cause(Kind.OWN_DURATION, 960, "schema",
                "takes 2d longer"));
        ItemVariance moved = item(variance, "api");
        assertThat(moved.startMinutes()).isEqualTo(960);
        assertThat(moved.finishMinutes()).isEqualTo(960);
        assertThat(moved.durationMinutes()).isZero();
        assertThat(moved.baselineFinish()).isEqualTo(Plan.at("03-11 17:00"));
        assertThat(moved.finish()).isEqualTo(Plan.at("03-13 17:00"));
        assertThat(moved.causes()).containsExactly(
                new Cause(Kind.PREDECESSOR, 960, "schema", "waits for schema, which finishes 2d later"));
        assertThat(variance.milestones()).singleElement().satisfies(milestone -> {
            assertThat(milestone.finishMinutes()).isEqualTo(960);
            assertThat(milestone.root()).isEqualTo("schema");
        });
        assertThat(variance.roots()).containsExactly(
                new Variance.Root("schema", "schema", item(variance, "schema").causes().getFirst(), 3));
        GroupVariance program = variance.programs().getFirst();
        assertThat(program.startMinutes()).isZero();
        assertThat(program.finishMinutes()).isEqualTo(960);
        assertThat(program.durationMinutes()).isEqualTo(960);
        assertThat(program.effortMinutes()).isEqualTo(960);
        assertThat(program.later()).isEqualTo(3);
    }

    @Test
    void everyKindOfCause() {
        Plan plan = new Plan();
        Calendar calendar = plan.calendar("office", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00");
        plan.portfolio.setCalendar(calendar);
        Deliverable steady = plan.days("steady", 10);
        Deliverable held = plan.days("held", 2);
        Deliverable waits = plan.days("waits", 2);
        Deliverable rests = plan.days("rests", 4);
        Deliverable late = plan.days("late", 2);
        Deliverable holiday = plan.days("holiday", 15);
        BaselineSnapshot agreed = take(plan);
        Plan.constrain(held, ConstraintKind.SNET, "03-06 09:00");
        plan.link(steady, waits);
        rests.setActualStart(Plan.at("03-02 09:00"));
        rests.setRemaining(3 * Plan.DAY);
        plan.portfolio.setDataDate(Plan.at("03-05 09:00"));
        steady.setActualStart(Plan.at("03-02 09:00"));
        steady.setRemaining(7 * Plan.DAY);
        holiday.setActualStart(Plan.at("03-02 09:00"));
        holiday.setRemaining(12 * Plan.DAY);
        Plan.except(calendar, "2026-03-18", null);
        Variance variance = compare(plan, agreed);
        assertThat(item(variance, "steady").causes()).isEmpty();
        assertThat(item(variance, "held").causes()).extracting(Cause::kind, Cause::minutes)
                .containsExactly(tuple(Kind.CONSTRAINT, 4L * Plan.DAY));
        assertThat(item(variance, "waits").causes()).extracting(Cause::kind).containsExactly(Kind.DEPENDENCY);
        assertThat(item(variance, "waits").causes().getFirst().text()).isEqualTo("waits for steady, which has not moved");
        assertThat(item(variance, "rests").causes()).extracting(Cause::kind, Cause::minutes)
                .containsExactly(tuple(Kind.PROGRESS, 2L * Plan.DAY));
        assertThat(item(variance, "late").causes()).extracting(Cause::kind).containsExactly(Kind.NOT_BEGUN);
        assertThat(item(variance, "holiday").causes()).extracting(Cause::kind, Cause::minutes)
                .containsExactly(tuple(Kind.CALENDAR, (long) Plan.DAY));
    }

    @Test
    void whatCameAndWentIsListed() {
        Plan plan = new Plan();
        Deliverable gone = plan.days("gone", 20);
        plan.days("stays", 5);
        BaselineSnapshot agreed = take(plan);
        plan.program.getItems().remove(gone);
        plan.days("new", 1);
        Variance variance = compare(plan, agreed);
        assertThat(variance.added()).containsExactly("new");
        assertThat(variance.removed()).extracting(BaselineSnapshot.Entry::item).containsExactly("gone");
        assertThat(variance.items()).extracting(ItemVariance::id).containsExactly("stays");
        assertThat(variance.portfolio().removed()).isEqualTo(1);
        assertThat(variance.portfolio().added()).isEqualTo(1);
        assertThat(variance.portfolio().finishMinutes()).isEqualTo(-15 * Plan.DAY);
        assertThat(variance.programs().getFirst().finishMinutes()).isZero();
    }

    @Test
    void whatABaselineDoesNotSayIsNotCompared() {
        Plan plan = new Plan();
        plan.days("a", 5);
        Baseline baseline = ModelFactory.eINSTANCE.createBaseline();
        baseline.setId("b");
        BaselineEntry entry = ModelFactory.eINSTANCE.createBaselineEntry();
        entry.setItem("a");
        baseline.getEntries().add(entry);
        baseline.getEntries().add(ModelFactory.eINSTANCE.createBaselineEntry());
        Variance variance = compare(plan, BaselineSnapshot.of(baseline));
        ItemVariance item = variance.items().getFirst();
        assertThat(item.finishMinutes()).isNull();
        assertThat(item.effortMinutes()).isNull();
        assertThat(item.isChanged()).isFalse();
        assertThat(variance.portfolio().finishMinutes()).isNull();
        assertThat(variance.portfolio().effortMinutes()).isNull();
    }

    @Test
    void nothingDiffersFromABaselineJustTakenAndCausesAddUp() {
        for (long seed = 0; seed < 300; seed++) {
            Plan plan = RandomPlans.of(seed);
            BaselineSnapshot agreed = take(plan);
            Variance none = compare(plan, agreed);
            assertThat(none.items()).as("plan %d", seed).noneMatch(ItemVariance::isChanged)
                    .hasSameSizeAs(plan.program.getItems());
            assertThat(none.roots()).isEmpty();

            Random random = new Random(seed);
            for (WorkItem item : List.copyOf(plan.program.getItems())) {
                if (random.nextInt(3) == 0 && item.getLikely() != null) {
                    item.setLikely(item.getLikely() + random.nextInt(2000) - random.nextInt(item.getLikely()));
                } else if (random.nextInt(6) == 0) {
                    Plan.constrain(item, ConstraintKind.SNET, "03-20 09:00");
                } else if (random.nextInt(6) == 0) {
                    item.setLevelingDelay(random.nextInt(2000));
                } else if (random.nextInt(6) == 0) {
                    item.setCalendar(plan.portfolio.getCalendars().get(random.nextInt(4)));
                }
            }
            for (ItemVariance item : compare(plan, agreed).items()) {
                assertThat(item.causes().stream().mapToLong(Cause::minutes).sum()).as("plan %d %s", seed, item)
                        .isEqualTo(item.finishMinutes());
                assertThat(item.causes().isEmpty()).isEqualTo(item.finishMinutes() == 0);
            }
        }
    }

    @Test
    void hammocksInARingAreKeptWithoutDates() {
        Plan plan = new Plan();
        Deliverable span = plan.days("span", 1);
        span.setHammock(true);
        Deliverable other = plan.days("other", 2);
        other.setHammock(true);
        plan.link(span, other);
        plan.link(other, span);
        BaselineSnapshot agreed = take(plan);
        assertThat(agreed.entries()).hasSize(2).allMatch(entry -> entry.start() == null && entry.finish() == null);
        assertThat(compare(plan, agreed).added()).isEmpty();
    }
}
