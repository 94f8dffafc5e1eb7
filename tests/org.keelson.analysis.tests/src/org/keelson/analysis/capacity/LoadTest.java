// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Plan;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;
import org.keelson.model.ModelFactory;
import org.keelson.model.problems.Problem;

class LoadTest {

    private static final int WEEK = 5 * Plan.DAY;

    static Load load(Plan plan) {
        Schedule schedule = plan.schedule();
        return Load.of(schedule, CapacityModel.of(plan.portfolio, schedule.network()));
    }

    @Test
    void demandLiesOnWorkingTimeAndCapacityFollowsTheCalendarOfTheTeam() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 2);
        Staff.capacity(team, "2026-03-11", 1);
        team.setCalendar(plan.calendar("four days", Weekday.MONDAY, Weekday.THURSDAY, "09:00-17:00"));
        Deliverable item = Staff.owned(plan.days("a", 8), team, 1.5);
        item.setCalendar(plan.calendar("office", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00"));
        Load load = load(plan);
        assertThat(load.weeks()).isEqualTo(2);
        assertThat(load.monday(0)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(load.demand(0, 0)).isEqualTo(WEEK * 3 / 2);
        assertThat(load.demand(0, 1)).isEqualTo(3 * Plan.DAY * 3 / 2);
        assertThat(load.capacity(0, 0)).isEqualTo(2 * 4 * Plan.DAY);
        assertThat(load.capacity(0, 1)).as("two days of two, two of one").isEqualTo(6 * Plan.DAY);
        assertThat(load.overloads()).isEmpty();
        assertThat(load.items(0, 1)).containsExactly(new Portion("a", "a", "program", 3 * Plan.DAY * 3 / 2));
    }

    @Test
    void anEffortCountsForTheDemandAndIsSpreadEvenly() {
        Plan plan = new Plan();
        Deliverable item = Staff.owned(plan.days("a", 10), Staff.team(plan, "team", 1), 3);
        item.setEffort(1000);
        Load load = load(plan);
        assertThat(load.demand(0, 0)).isEqualTo(500);
        assertThat(load.demand(0, 1)).isEqualTo(500);
        assertThat(load.items(0, 0)).extracting(Portion::minutes).containsExactly(500L);
    }

    @Test
    void milestonesAndHammocksAskForNothingUnlessTheySaySo() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 1);
        plan.milestone("m").setOwnerTeam(team);
        Deliverable hammock = plan.days("h", 5);
        hammock.setOwnerTeam(team);
        hammock.setHammock(true);
        Deliverable nobodys = plan.days("n", 5);
        nobodys.setDemand(7);
        assertThat(load(plan).demand(0, 0)).isZero();
    }

    @Test
    void overloadsAreNamedWithTheirWeeksItemsAndPrograms() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 1);
        Staff.owned(plan.days("a", 15), team, 0.8);
        Program second = ModelFactory.eINSTANCE.createProgram();
        second.setId("second");
        plan.portfolio.getPrograms().add(second);
        Deliverable b = Staff.owned(plan.days("b", 10), team, 0.5);
        second.getItems().add(b);
        Load load = load(plan);
        assertThat(load.overloads()).hasSize(1);
        Overload overload = load.overloads().getFirst();
        assertThat(overload.owner()).isEqualTo("team");
        assertThat(overload.weeks()).containsExactly(
                new Overload.Week(LocalDate.of(2026, 3, 2), WEEK * 13 / 10, WEEK),
                new Overload.Week(LocalDate.of(2026, 3, 9), WEEK * 13 / 10, WEEK));
        assertThat(overload.over()).isEqualTo(2 * WEEK * 3 / 10);
        assertThat(overload.peakPercent()).isEqualTo(130);
        assertThat(overload.items()).containsExactly(new Portion("a", "a", "program", 2 * WEEK * 8 / 10),
                new Portion("b", "b", "second", 2 * WEEK / 2));
        assertThat(overload.programs()).containsExactly("program", "second");
    }

    @Test
    void aProgramWithoutAnIdIsOverloadedToo() {
        Plan plan = new Plan();
        Staff.owned(plan.days("a", 5), Staff.team(plan, "team", 1), 2);
        plan.portfolio.getPrograms().getFirst().setId(null);
        assertThat(load(plan).overloads()).singleElement().satisfies(overload -> {
            assertThat(overload.programs()).isEmpty();
            assertThat(overload.items()).extracting(Portion::item).containsExactly("a");
        });
    }

    @Test
    void whatIsPastIsNoOverload() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 1);
        Deliverable done = Staff.owned(plan.days("done", 5), team, 2);
        done.setActualStart(Plan.at("03-02 09:00"));
        done.setActualFinish(Plan.at("03-06 17:00"));
        Deliverable open = Staff.owned(plan.days("open", 10), team, 1);
        open.setActualStart(Plan.at("03-02 09:00"));
        open.setRemaining(6 * Plan.DAY);
        plan.portfolio.setDataDate(Plan.at("03-09 09:00"));
        Load load = load(plan);
        assertThat(load.demand(0, 0)).isEqualTo(2 * WEEK + 4 * Plan.DAY);
        assertThat(load.demand(0, 1)).isEqualTo(WEEK);
        assertThat(load.demand(0, 2)).isEqualTo(Plan.DAY);
        assertThat(load.isOver(0, 0)).isTrue();
        assertThat(load.overloads()).isEmpty();
    }

    @Test
    void withoutStatedCapacityTheSharesOfPeopleCountAndElseNothingIsTooMuch() {
        Plan plan = new Plan();
        Team shared = plan.team("shared");
        Team unknown = plan.team("unknown");
        Staff.share(Staff.person(plan, "ann"), shared, 50, null, "2026-03-06");
        Staff.share(Staff.person(plan, "bob"), shared, 100, "2026-03-04", null);
        Staff.owned(plan.days("a", 10), shared, 1);
        Staff.owned(plan.days("b", 10), unknown, 100);
        Load load = load(plan);
        assertThat(load.capacity(0, 0)).isEqualTo(WEEK / 2 + 3 * Plan.DAY);
        assertThat(load.capacity(0, 1)).isEqualTo(WEEK);
        assertThat(load.capacity(1, 0)).isEqualTo(CapacityModel.NOT_STATED);
        assertThat(load.overloads()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", -1);
        Staff.share(Staff.person(plan, "ann"), team, Double.NaN, null, null);
        Staff.share(Staff.person(plan, "bob"), team, 10, "2026-03-06", "2026-03-05");
        Staff.owned(plan.days("a", 1), team, Double.POSITIVE_INFINITY);
        Staff.owned(plan.days("b", 1), team, 1).setEffort(-5);
        Load load = load(plan);
        assertThat(load.problems()).extracting(Problem::rule).containsExactlyInAnyOrder("capacity.fte", "capacity.share",
                "capacity.share", "capacity.demand", "capacity.effort");
        assertThat(load.problems()).extracting(Problem::element).containsExactlyInAnyOrder("team", "ann", "bob", "a", "b");
        assertThat(load.demand(0, 0)).isEqualTo(2 * Plan.DAY);
    }

    @Test
    void aPlanWithoutEndIsCutAndSaysSo() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 0.5);
        Staff.owned(plan.days("a", 5), team, 1);
        Plan.constrain(Staff.owned(plan.days("z", 5), team, 1), ConstraintKind.SNET, "9990-01-01T09:00");
        Load load = load(plan);
        assertThat(load.problems()).extracting(Problem::rule).containsExactly("capacity.horizon");
        assertThat(load.overloads()).hasSize(1);
    }

    @Test
    void anotherNetworkOfTheSamePortfolioIsUnderstood() {
        Plan plan = new Plan();
        Team team = Staff.team(plan, "team", 1);
        Staff.owned(plan.days("a", 5), team, 2);
        CapacityModel model = CapacityModel.of(plan.portfolio, plan.schedule().network());
        WorkItem b = Staff.owned(plan.days("b", 5), team, 3);
        plan.program.getItems().move(0, b);
        Load load = Load.of(plan.schedule(), model);
        assertThat(load.demand(0, 0)).as("b is not known").isEqualTo(2 * WEEK);
    }

    /** The same sums minute by minute. */
    @Test
    void aMinuteByMinuteCountAgrees() {
        for (long seed = 0; seed < 60; seed++) {
            Plan plan = Staff.random(seed);
            Load load = load(plan);
            Map<List<Object>, Double> naive = new HashMap<>();
            for (WorkItem item : plan.program.getItems()) {
                if (item.getOwnerTeam() != null) {
                    count(item, load.schedule(), naive);
                }
            }
            for (int team = 0; team < 3; team++) {
                for (int week = 0; week < load.weeks(); week++) {
                    double expected = naive.getOrDefault(List.of(plan.portfolio.getTeams().get(team), load.monday(week)), 0.0);
                    assertThat((double) load.demand(team, week)).as("plan %d team %d week %d", seed, team, week)
                            .isCloseTo(expected, within(0.6));
                    long sum = load.items(team, week).stream().mapToLong(Portion::minutes).sum();
                    assertThat((double) sum).isCloseTo(expected, within(6.0));
                }
            }
        }
    }

    private static void count(WorkItem item, Schedule schedule, Map<List<Object>, Double> sums) {
        ItemSchedule dates = schedule.item(item.getId()).orElseThrow();
        int duration = dates.durationMinutes();
        boolean hammock = item instanceof Deliverable deliverable && deliverable.isHammock();
        if (duration == 0 || hammock && item.getEffort() == null && item.getDemand() == 1) {
            return;
        }
        double rate = item.getEffort() != null ? (double) item.getEffort() / duration : item.getDemand();
        int number = schedule.network().indexOf(item.getId());
        WorkCalendar calendar = schedule.network().calendarOf(number);
        if (hammock) {
            put(item, calendar, dates.start(), dates.finish(), rate * duration, sums);
            return;
        }
        int remaining = schedule.network().remaining(number);
        LocalDateTime resume = dates.finish();
        for (int left = remaining; left > 0; left -= calendar.isWorking(resume) ? 1 : 0) {
            resume = resume.minusMinutes(1);
        }
        put(item, calendar, resume, dates.finish(), rate * remaining, sums);
        if (schedule.network().isStarted(number)) {
            LocalDateTime until = item.getActualFinish() != null ? item.getActualFinish()
                    : resume.isBefore(schedule.dataDate()) ? resume : schedule.dataDate();
            put(item, calendar, dates.start(), until, rate * (duration - remaining), sums);
        }
    }

    private static void put(WorkItem item, WorkCalendar calendar, LocalDateTime from, LocalDateTime to, double amount,
            Map<List<Object>, Double> sums) {
        long worked = 0;
        for (LocalDateTime at = from; at.isBefore(to); at = at.plusMinutes(1)) {
            worked += calendar.isWorking(at) ? 1 : 0;
        }
        if (worked == 0) {
            sums.merge(List.of(item.getOwnerTeam(), monday(from)), amount, Double::sum);
        }
        for (LocalDateTime at = from; at.isBefore(to); at = at.plusMinutes(1)) {
            if (calendar.isWorking(at)) {
                sums.merge(List.of(item.getOwnerTeam(), monday(at)), amount / worked, Double::sum);
            }
        }
    }

    private static LocalDate monday(LocalDateTime time) {
        return time.toLocalDate().minusDays(time.getDayOfWeek().getValue() - 1);
    }

    @Test
    void aDependencyWithoutAnIdDoesNoHarm() {
        Plan plan = new Plan();
        Dependency link = plan.link(plan.days("a", 2), plan.days("b", 1));
        Plan.promise(link, Plan.at("03-03 17:00"));
        link.setId(null);
        assertThat(load(plan).problems()).isEmpty();
    }
}
