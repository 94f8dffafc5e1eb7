// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.keelson.model.Calendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;

/** Small portfolios as jqwik makes and shrinks them: plain values, of which each property cooks as many plans as it needs. */
final class Recipes {

    private static final List<Integer> DURATIONS = List.of(0, 480, 60, 1, 240, 725, 1440);
    private static final List<Integer> LAGS = List.of(0, 30, 480, 700, -1, -60, -480, -900);

    private Recipes() {
    }

    /**
     * @param minutes  0 for a milestone
     * @param half     half days from 2026-02-26 to the date of the constraint
     * @param deadline the same to the deadline, or -1
     */
    record Task(int minutes, int calendar, ConstraintKind constraint, int half, int deadline, int delay) {
    }

    /** Ends count round the items, the later one being the successor. */
    record Arrow(int one, int other, DependencyType type, int lag, LagKind kind) {
    }

    record Recipe(List<Task> tasks, List<Arrow> arrows) {

        Plan cook() {
            return cook(null);
        }

        /** @param random shuffles all input; {@code null} leaves it as it is */
        Plan cook(Random random) {
            Plan plan = new Plan();
            List<Calendar> calendars = calendars(plan);
            plan.portfolio.setCalendar(calendars.getFirst());
            List<WorkItem> items = new ArrayList<>();
            for (Task task : tasks) {
                String id = "i" + items.size();
                WorkItem item = task.minutes == 0 ? plan.milestone(id) : plan.task(id, task.minutes);
                item.setCalendar(calendars.get(task.calendar));
                item.setConstraint(task.constraint);
                if (task.constraint != ConstraintKind.ASAP && task.constraint != ConstraintKind.ALAP) {
                    item.setConstraintDate(Plan.at("02-26 09:00").plusMinutes(task.half * 720L));
                }
                item.setDeadline(task.deadline < 0 ? null : Plan.at("02-26 17:00").plusMinutes(task.deadline * 720L));
                item.setLevelingDelay(task.delay == 0 ? null : task.delay);
                items.add(item);
            }
            for (Arrow arrow : arrows) {
                int from = Math.min(arrow.one % items.size(), arrow.other % items.size());
                int to = Math.max(arrow.one % items.size(), arrow.other % items.size());
                if (from < to) {
                    Dependency link = plan.link(items.get(from), items.get(to), arrow.type, arrow.lag);
                    link.setLagKind(arrow.kind);
                }
            }
            if (random != null) {
                shuffle(plan.program.getItems(), random);
                shuffle(plan.portfolio.getDependencies(), random);
                shuffle(plan.portfolio.getCalendars(), random);
            }
            return plan;
        }

        private static <T> void shuffle(List<T> list, Random random) {
            List<T> copy = new ArrayList<>(list);
            Collections.shuffle(copy, random);
            list.clear();
            list.addAll(copy);
        }

        private static List<Calendar> calendars(Plan plan) {
            List<Calendar> calendars = List.of(plan.calendar("office", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00"),
                    plan.calendar("siesta", Weekday.MONDAY, Weekday.SATURDAY, "09:00-13:00", "15:00-19:30"),
                    plan.calendar("always", Weekday.MONDAY, Weekday.SUNDAY, "00:00-00:00"));
            Plan.except(calendars.get(0), "2026-03-04", null);
            Plan.except(calendars.get(1), "2026-03-06", "2026-03-10", "08:00-09:00");
            return calendars;
        }
    }

    /** Everything that moves dates, but for progress. */
    static Arbitrary<Recipe> any() {
        Arbitrary<ConstraintKind> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(ConstraintKind.ASAP)),
                Tuple.of(1, Arbitraries.of(ConstraintKind.VALUES)));
        Arbitrary<Integer> deadlines = Arbitraries.integers().between(-1, 40).map(half -> half > 20 ? -1 : half);
        Arbitrary<Integer> delays = Arbitraries.of(0, 0, 0, 0, 0, 30, 480);
        Arbitrary<Task> tasks = Combinators.combine(Arbitraries.of(DURATIONS), Arbitraries.integers().between(0, 2), kinds,
                Arbitraries.integers().between(0, 30), deadlines, delays).as(Task::new);
        return recipes(tasks, Arbitraries.of(DependencyType.VALUES), Arbitraries.of(LAGS),
                Arbitraries.of(LagKind.WORKING, LagKind.WORKING, LagKind.ELAPSED));
    }

    /** Durations, dependencies and lags, on as many calendars. */
    static Arbitrary<Recipe> plain(int calendars) {
        Arbitrary<Task> tasks = Combinators.combine(Arbitraries.of(DURATIONS), Arbitraries.integers().between(0, calendars - 1))
                .as((minutes, calendar) -> new Task(minutes, calendar, ConstraintKind.ASAP, 0, -1, 0));
        return recipes(tasks, Arbitraries.of(DependencyType.VALUES), Arbitraries.of(LAGS), Arbitraries.just(LagKind.WORKING));
    }

    /** On one calendar, without what has an item begin before the plan, so that time can be turned round. */
    static Arbitrary<Recipe> reversible() {
        Arbitrary<Task> tasks = Arbitraries.of(DURATIONS).map(minutes -> new Task(minutes, 0, ConstraintKind.ASAP, 0, -1, 0));
        return recipes(tasks, Arbitraries.of(DependencyType.FS, DependencyType.SS, DependencyType.FF),
                Arbitraries.of(0, 30, 480, 700), Arbitraries.just(LagKind.WORKING));
    }

    private static Arbitrary<Recipe> recipes(Arbitrary<Task> tasks, Arbitrary<DependencyType> types, Arbitrary<Integer> lags,
            Arbitrary<LagKind> kinds) {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 11);
        Arbitrary<Arrow> arrows = Combinators.combine(ends, ends, types, lags, kinds).as(Arrow::new);
        return Combinators.combine(tasks.list().ofMinSize(1).ofMaxSize(12), arrows.list().ofMaxSize(24)).as(Recipe::new);
    }
}
