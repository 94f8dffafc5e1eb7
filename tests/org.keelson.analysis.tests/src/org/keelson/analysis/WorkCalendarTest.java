// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keelson.model.Calendar;
import org.keelson.model.ModelFactory;
import org.keelson.model.Weekday;
import org.keelson.model.problems.Problem;

class WorkCalendarTest {

    private final Plan plan = new Plan();

    private WorkCalendar book(Calendar calendar) {
        return CalendarBook.of(plan.portfolio).of(calendar);
    }

    private static LocalDateTime at(String time) {
        return Plan.at(time);
    }

    @Test
    void standardWeek() {
        WorkCalendar calendar = WorkCalendar.standard();
        assertThat(calendar.minutesPerDay()).isEqualTo(480);
        assertThat(calendar.isWorking(at("03-06 09:00"))).isTrue();
        assertThat(calendar.isWorking(at("03-06 16:59"))).isTrue();
        assertThat(calendar.isWorking(at("03-06 17:00"))).isFalse();
        assertThat(calendar.nextStart(at("03-06 17:00"))).isEqualTo(at("03-09 09:00"));
        assertThat(calendar.nextStart(at("03-06 10:30"))).isEqualTo(at("03-06 10:30"));
    }

    @Test
    void addingEndsWhereWorkEndsAndSubtractingWhereItBegins() {
        WorkCalendar calendar = WorkCalendar.standard();
        assertThat(calendar.add(at("03-06 09:00"), 480)).isEqualTo(at("03-06 17:00"));
        assertThat(calendar.add(at("03-06 09:00"), 481)).isEqualTo(at("03-09 09:01"));
        assertThat(calendar.add(at("03-09 17:00"), -480)).isEqualTo(at("03-09 09:00"));
        assertThat(calendar.add(at("03-09 09:00"), -480)).isEqualTo(at("03-06 09:00"));
        assertThat(calendar.add(at("03-07 11:11"), 0)).isEqualTo(at("03-07 11:11"));
        assertThat(calendar.add(at("03-07 11:11"), 1)).isEqualTo(at("03-09 09:01"));
        assertThat(calendar.between(at("03-06 16:00"), at("03-09 10:00"))).isEqualTo(120);
        assertThat(calendar.between(at("03-09 10:00"), at("03-06 16:00"))).isEqualTo(-120);
    }

    @Test
    void severalSpansADay() {
        WorkCalendar calendar = book(plan.calendar("siesta", Weekday.MONDAY, Weekday.FRIDAY, "15:00-19:00", "09:00-13:00"));
        assertThat(calendar.minutesPerDay()).isEqualTo(480);
        assertThat(calendar.add(at("03-02 12:00"), 60)).isEqualTo(at("03-02 13:00"));
        assertThat(calendar.add(at("03-02 12:00"), 61)).isEqualTo(at("03-02 15:01"));
        assertThat(calendar.between(at("03-02 13:00"), at("03-02 15:00"))).isZero();
    }

    @Test
    void nightShiftUntilMidnightAndAroundTheClock() {
        WorkCalendar night = book(plan.calendar("night", Weekday.MONDAY, Weekday.FRIDAY, "22:00-00:00", "00:00-06:00"));
        assertThat(night.add(at("03-02 22:00"), 480)).isEqualTo(at("03-03 06:00"));
        WorkCalendar always = book(plan.calendar("always", Weekday.MONDAY, Weekday.SUNDAY, "00:00-00:00"));
        assertThat(always.add(at("03-06 12:34"), 3 * 1440)).isEqualTo(at("03-09 12:34"));
        assertThat(always.minutesPerDay()).isEqualTo(1440);
    }

    @Test
    void exceptionsAcrossTheYearEndAndOnALeapDay() {
        Calendar calendar = plan.calendar("c", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00");
        Plan.except(calendar, "2027-12-24", "2028-01-02");
        Plan.except(calendar, "2028-02-29", null);
        Plan.except(calendar, "2028-03-04", null, "10:00-12:00");
        WorkCalendar work = book(calendar);
        assertThat(work.add(at("2027-12-23 09:00"), 960)).isEqualTo(at("2028-01-03 17:00"));
        assertThat(work.add(at("2028-01-03 09:00"), -480)).isEqualTo(at("2027-12-23 09:00"));
        assertThat(work.add(at("2028-02-28 16:00"), 61)).isEqualTo(at("2028-03-01 09:01"));
        assertThat(work.between(at("2028-03-04 00:00"), at("2028-03-05 00:00"))).as("a Saturday worked").isEqualTo(120);
        assertThat(work.between(at("2024-02-29 00:00"), at("2024-03-01 00:00"))).as("another leap day").isEqualTo(480);
    }

    @Test
    void theShorterExceptionWinsAndTheBaseIsBeneath() {
        Calendar base = plan.calendar("base", Weekday.MONDAY, Weekday.FRIDAY, "08:00-16:00");
        Plan.except(base, "2026-03-09", "2026-03-13");
        Calendar calendar = plan.calendar("own", Weekday.MONDAY, Weekday.MONDAY);
        calendar.setBase(base);
        Plan.except(calendar, "2026-03-11", null, "10:00-11:00");
        Plan.except(calendar, "2026-03-10", "2026-03-12", "10:00-12:00");
        WorkCalendar work = book(calendar);
        assertThat(work.between(at("03-02 00:00"), at("03-03 00:00"))).as("the base's week").isEqualTo(480);
        assertThat(work.between(at("03-09 00:00"), at("03-10 00:00"))).as("the base's exception").isZero();
        assertThat(work.between(at("03-10 00:00"), at("03-13 00:00"))).isEqualTo(120 + 60 + 120);
    }

    @Test
    void addIsTheInverseOfBetweenMinuteByMinute() {
        Calendar calendar = plan.calendar("c", Weekday.TUESDAY, Weekday.SATURDAY, "07:10-11:50", "12:30-18:00");
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            String day = plan.portfolio.getStart().plusDays(random.nextInt(120)).toString();
            if (random.nextBoolean()) {
                Plan.except(calendar, day, null, "05:00-05:30");
            } else {
                Plan.except(calendar, day, null);
            }
        }
        WorkCalendar work = book(calendar);
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime from = at("02-20 00:00").plusMinutes(random.nextInt(200 * 1440));
            int minutes = 1 + random.nextInt(20_000);
            LocalDateTime finish = work.add(from, minutes);
            assertThat(work.between(from, finish)).isEqualTo(minutes);
            assertThat(work.isWorking(finish.minusMinutes(1))).isTrue();
            LocalDateTime start = work.add(from, -minutes);
            assertThat(work.between(start, from)).isEqualTo(minutes);
            assertThat(work.isWorking(start)).isTrue();
        }
    }

    @Test
    void farDatesAreHeldAtTheHorizon() {
        WorkCalendar work = WorkCalendar.standard();
        assertThat(work.add(at("03-02 09:00"), Long.MAX_VALUE / 1_000_000)).isEqualTo(LocalDateTime.of(9999, 12, 31, 23, 59));
        assertThat(work.add(at("03-02 09:00"), -Integer.MAX_VALUE * 5L)).isEqualTo(LocalDateTime.of(1, 1, 1, 0, 0));
        assertThat(work.between(LocalDateTime.MIN, LocalDateTime.MAX)).isEqualTo(work.between(
                LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(9999, 12, 31, 23, 59)));
        Calendar calendar = plan.calendar("c", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00");
        Plan.except(calendar, "-99999-01-01", "+99999-12-31");
        WorkCalendar never = book(calendar);
        assertThat(never.add(at("03-02 09:00"), 480).toLocalTime()).as("ends, though nothing is worked before the horizon")
                .isEqualTo(LocalTime.of(23, 59));
    }

    @Test
    void calendarsThatNeverWorkAreReplaced() {
        Calendar empty = plan.calendar("empty", Weekday.MONDAY, Weekday.MONDAY);
        Calendar reversed = plan.calendar("reversed", Weekday.MONDAY, Weekday.FRIDAY, "17:00-09:00");
        Calendar ring = plan.calendar("ring", Weekday.MONDAY, Weekday.MONDAY);
        ring.setBase(ring);
        Plan.except(ring, null, "2026-03-03");
        Plan.except(ring, "2026-03-04", "2026-03-03");
        CalendarBook book = CalendarBook.of(plan.portfolio);
        for (Calendar calendar : plan.portfolio.getCalendars()) {
            assertThat(book.of(calendar).add(at("03-02 09:00"), 960)).isEqualTo(at("03-03 17:00"));
        }
        assertThat(book.problems()).extracting(Problem::rule, Problem::element).contains(
                tuple("calendar.no-working-time", empty.getId()),
                tuple("calendar.working-time", reversed.getId()),
                tuple("calendar.base-cycle", ring.getId()),
                tuple("calendar.exception", ring.getId()));
    }

    @Test
    void itemsOwnThenTeamsThenPortfolios() {
        Calendar common = plan.calendar("common", Weekday.MONDAY, Weekday.FRIDAY, "08:00-16:00");
        Calendar teams = plan.calendar("teams", Weekday.MONDAY, Weekday.FRIDAY, "10:00-18:00");
        Calendar own = plan.calendar("own", Weekday.MONDAY, Weekday.FRIDAY, "12:00-20:00");
        var item = plan.days("a", 1);
        assertThat(CalendarBook.of(plan.portfolio).of(item)).isSameAs(WorkCalendar.standard());
        plan.portfolio.setCalendar(common);
        item.setOwnerTeam(plan.team("T"));
        assertThat(CalendarBook.of(plan.portfolio).of(item).id()).isEqualTo("common");
        item.getOwnerTeam().setCalendar(teams);
        assertThat(CalendarBook.of(plan.portfolio).of(item).id()).isEqualTo("teams");
        item.setCalendar(own);
        assertThat(CalendarBook.of(plan.portfolio).of(item).id()).isEqualTo("own");
        assertThat(CalendarBook.of(ModelFactory.eINSTANCE.createPortfolio()).portfolio()).isSameAs(WorkCalendar.standard());
    }
}
