// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.keelson.analysis.NaiveScheduler.Dates;
import org.keelson.analysis.Recipes.Recipe;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;

/** What holds of every schedule. A failure prints its seed, and the smallest plan that fails. */
class ScheduleLawsTest {

    private static final String SEED = "20260302";

    /** What the calendars of all recipes work, which is slow to find. */
    private final NaiveScheduler.Calendars calendars = new NaiveScheduler.Calendars();

    /** @param what chooses among the edits; {@code one} and {@code other} count round what there is */
    record Step(int what, int one, int other, int minutes) {
    }

    @Provide
    Arbitrary<Recipe> any() {
        return Recipes.any();
    }

    @Provide
    Arbitrary<Recipe> plain() {
        return Recipes.plain(3);
    }

    @Provide
    Arbitrary<Recipe> oneCalendar() {
        return Recipes.plain(1);
    }

    @Provide
    Arbitrary<Recipe> reversible() {
        return Recipes.reversible();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 23);
        return Combinators.combine(Arbitraries.integers().between(0, 7), ends, ends,
                Arbitraries.of(0, 1, 60, 480, 725, 2400)).as(Step::new).list().ofMinSize(1).ofMaxSize(8);
    }

    /** Everything that a schedule answers. */
    private static List<Object> answers(Schedule schedule) {
        Map<String, ItemSchedule> items = new TreeMap<>(
                schedule.items().stream().collect(Collectors.toMap(ItemSchedule::id, Function.identity())));
        return List.of(items, schedule.criticalPath(), schedule.cycles(), schedule.problems(), schedule.start(),
                schedule.finish());
    }

    @Property(seed = SEED, tries = 300)
    void theSecondImplementationSaysTheSame(@ForAll("any") Recipe recipe) {
        Plan plan = recipe.cook();
        Schedule schedule = plan.schedule();
        NaiveScheduler naive = new NaiveScheduler(plan.portfolio, calendars);
        naive.run();
        for (Dates expected : naive.dates.values()) {
            ItemSchedule item = schedule.item(expected.item.getId()).orElseThrow();
            assertThat(List.of(item.start(), item.finish(), item.lateStart(), item.totalFloatMinutes(), item.freeFloatMinutes()))
                    .as(item.id()).isEqualTo(List.of(naive.time(expected.start), naive.time(expected.finish),
                            naive.time(expected.lateStart), expected.totalFloat, expected.freeFloat));
        }
    }

    @Property(seed = SEED, tries = 2000)
    void reschedulingIsScheduling(@ForAll("any") Recipe recipe, @ForAll("steps") List<Step> steps) {
        Schedule schedule = recipe.cook().schedule();
        for (int at = 0; at < steps.size(); at++) {
            NetworkPatch patch = edit(schedule.network(), steps.get(at), "new" + at);
            Schedule again = Scheduler.reschedule(schedule, patch);
            assertThat(answers(again)).isEqualTo(answers(Scheduler.schedule(patch.network(), ScheduleOptions.standard())));
            schedule = again;
        }
    }

    private static NetworkPatch edit(ScheduleNetwork network, Step step, String newId) {
        NetworkEdit edit = network.edit();
        int item = step.one % network.size();
        int other = step.other % network.size();
        int links = network.dependencyCount();
        boolean milestone = network.duration(item) == 0;
        switch (step.what) {
            case 0 -> edit.delay(item, step.minutes);
            case 1 -> edit.constraint(item, ConstraintKind.SNET, Plan.at("03-02 09:00").plusMinutes(step.minutes * 3L));
            case 2 -> edit.deadline(item, Plan.at("03-03 17:00").plusMinutes(step.minutes));
            case 3 -> edit.constraint(item, ConstraintKind.ALAP, null);
            case 4 -> {
                if (!milestone) {
                    edit.duration(item, step.minutes);
                }
            }
            case 5 -> {
                if (links > 0) {
                    edit.lag(step.other % links, step.minutes - 60);
                }
            }
            case 6 -> {
                if (links > 0) {
                    edit.removeDependency(step.other % links);
                }
            }
            default -> {
                if (item != other) {
                    edit.addDependency(newId, Math.min(item, other), Math.max(item, other), DependencyType.FF,
                            step.minutes, LagKind.WORKING);
                }
            }
        }
        return edit.build();
    }

    @Property(seed = SEED)
    void theOrderOfInputChangesNothing(@ForAll("any") Recipe recipe, @ForAll Random random) {
        assertThat(answers(recipe.cook(random).schedule())).isEqualTo(answers(recipe.cook().schedule()));
    }

    @Property(seed = SEED)
    void oneMinuteMoreThanTheFloatMovesTheFinish(@ForAll("plain") Recipe recipe) {
        Schedule before = recipe.cook().schedule();
        ScheduleNetwork network = before.network();
        for (int item = 0; item < network.size(); item++) {
            NetworkPatch all = network.edit().delay(item, before.totalFloat(item)).build();
            assertThat(Scheduler.reschedule(before, all).finish()).as(network.id(item)).isEqualTo(before.finish());
            NetworkPatch more = network.edit().delay(item, before.totalFloat(item) + 1).build();
            assertThat(Scheduler.reschedule(before, more).finish()).as(network.id(item)).isAfter(before.finish());
        }
    }

    @Property(seed = SEED)
    void freeFloatMovesNobodyElseOnTheSameCalendar(@ForAll("oneCalendar") Recipe recipe) {
        Schedule before = recipe.cook().schedule();
        ScheduleNetwork network = before.network();
        for (int item = 0; item < network.size(); item++) {
            Schedule after = Scheduler.reschedule(before, network.edit().delay(item, before.freeFloat(item)).build());
            for (int other = 0; other < network.size(); other++) {
                if (other != item) {
                    // To a milestone of the same calendar the two ends of a rest are one.
                    WorkCalendar calendar = network.calendarOf(other);
                    assertThat(calendar.count(after.startAt(other))).as("%s by %s", network.id(other), network.id(item))
                            .isEqualTo(calendar.count(before.startAt(other)));
                }
            }
        }
    }

    @Property(seed = SEED)
    void theCriticalPathIsAChainOfDrivers(@ForAll("any") Recipe recipe) {
        Plan plan = recipe.cook();
        Schedule schedule = plan.schedule();
        List<String> path = schedule.criticalPath();
        assertThat(schedule.item(path.getLast()).orElseThrow().finish()).isEqualTo(schedule.finish());
        assertThat(schedule.item(path.getFirst()).orElseThrow().driver().kind()).isNotEqualTo(Driver.Kind.DEPENDENCY);
        Map<String, Dependency> links = plan.portfolio.getDependencies().stream()
                .collect(Collectors.toMap(Dependency::getId, Function.identity()));
        for (int at = 1; at < path.size(); at++) {
            Driver driver = schedule.item(path.get(at)).orElseThrow().driver();
            assertThat(driver.kind()).isEqualTo(Driver.Kind.DEPENDENCY);
            assertThat(links.get(driver.id()).getPredecessor().getId()).isEqualTo(path.get(at - 1));
            assertThat(links.get(driver.id()).getSuccessor().getId()).isEqualTo(path.get(at));
        }
    }

    @Property(seed = SEED)
    void lateDatesAreEarlyDatesWithTimeTurnedRound(@ForAll("reversible") Recipe recipe) {
        Plan plan = recipe.cook();
        Schedule schedule = plan.schedule();
        Plan reversed = new Plan();
        reversed.portfolio.setCalendar(reversed.calendar("office", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00"));
        List<WorkItem> items = new ArrayList<>();
        for (WorkItem item : plan.program.getItems()) {
            items.add(item.getLikely() == null ? reversed.milestone(item.getId())
                    : reversed.task(item.getId(), item.getLikely()));
        }
        for (Dependency link : plan.portfolio.getDependencies()) {
            DependencyType type = switch (link.getType()) {
                case SS -> DependencyType.FF;
                case FF -> DependencyType.SS;
                default -> link.getType();
            };
            reversed.link(item(items, link.getSuccessor()), item(items, link.getPredecessor()), type, link.getLag());
        }
        Schedule back = reversed.schedule();
        WorkCalendar office = CalendarBook.of(plan.portfolio).portfolio();
        WorkCalendar mirrored = CalendarBook.of(reversed.portfolio).portfolio();
        long length = office.between(Plan.at("03-02 09:00"), schedule.finish());
        assertThat(mirrored.between(Plan.at("03-02 09:00"), back.finish())).isEqualTo(length);
        for (WorkItem item : items) {
            long late = office.between(Plan.at("03-02 09:00"), schedule.item(item.getId()).orElseThrow().lateFinish());
            long early = mirrored.between(Plan.at("03-02 09:00"), back.item(item.getId()).orElseThrow().start());
            assertThat(late).as(item.getId()).isEqualTo(length - early);
        }
    }

    private static WorkItem item(List<WorkItem> items, WorkItem like) {
        return items.stream().filter(item -> item.getId().equals(like.getId())).findFirst().orElseThrow();
    }
}
