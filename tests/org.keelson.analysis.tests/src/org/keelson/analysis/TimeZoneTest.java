// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.model.Calendar;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Weekday;
import org.keelson.model.problems.Problem;

/** Calendars whose clocks are not the portfolio's. */
class TimeZoneTest {

    private final Plan plan = new Plan();

    private Calendar office(String id, String zone) {
        Calendar calendar = plan.calendar(id, Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00");
        calendar.setTimeZone(zone);
        return calendar;
    }

    private ItemSchedule of(String id) {
        return plan.schedule().item(id).orElseThrow();
    }

    @Test
    void aHandOffFromTokyoToBerlinIsRightToTheMinute() {
        plan.portfolio.setTimeZone("Europe/Berlin");
        Deliverable tokyo = plan.days("tokyo", 1);
        tokyo.setCalendar(office("Tokyo", "Asia/Tokyo"));
        Deliverable berlin = plan.days("berlin", 1);
        berlin.setCalendar(office("Berlin", "Europe/Berlin"));
        plan.link(tokyo, berlin);
        plan.link(berlin, copy(tokyo, "tokyo again"));
        assertThat(of("tokyo").start()).as("09:00 in Tokyo").isEqualTo(Plan.at("03-02 01:00"));
        assertThat(of("tokyo").finish()).as("17:00 in Tokyo").isEqualTo(Plan.at("03-02 09:00"));
        assertThat(of("berlin").start()).as("no hour is lost").isEqualTo(Plan.at("03-02 09:00"));
        assertThat(of("tokyo again").start()).as("Tuesday 09:00 in Tokyo").isEqualTo(Plan.at("03-03 01:00"));
        tokyo.setConstraint(ConstraintKind.SNET);
        tokyo.setConstraintDate(Plan.at("03-30 00:00"));
        assertThat(of("tokyo").start()).as("Berlin has summer time since the day before, Tokyo never")
                .isEqualTo(Plan.at("03-30 02:00"));
        assertThat(of("berlin").start()).isEqualTo(Plan.at("03-30 10:00"));
        assertThat(of("berlin").finish()).as("an hour of the next morning").isEqualTo(Plan.at("03-31 10:00"));
    }

    private Deliverable copy(Deliverable from, String id) {
        Deliverable copy = plan.task(id, from.getLikely());
        copy.setCalendar(from.getCalendar());
        return copy;
    }

    @Test
    void floatIsCountedAcrossTheClocksToo() {
        plan.portfolio.setTimeZone("America/New_York");
        Deliverable london = plan.task("london", 60);
        london.setCalendar(office("London", "Europe/London"));
        Deliverable home = plan.days("home", 1);
        home.setCalendar(office("New York", null));
        plan.link(london, home);
        assertThat(of("london").start()).isEqualTo(Plan.at("03-02 04:00"));
        assertThat(of("london").totalFloatMinutes()).as("until 09:00 in New York, which is 14:00 in London").isEqualTo(4 * 60);
        assertThat(of("london").freeFloatMinutes()).isEqualTo(4 * 60);
    }

    /** Minute by minute for two years against the clocks of java.time. */
    @ParameterizedTest
    @CsvSource({"Asia/Tokyo, Europe/Berlin", "America/New_York, Europe/Berlin", "Europe/London, America/New_York",
        "Asia/Kolkata, America/Los_Angeles", "Australia/Lord_Howe, UTC", "Europe/Berlin, Australia/Lord_Howe",
        "Pacific/Auckland, America/Sao_Paulo", "UTC, Europe/Berlin", "+05:45, Pacific/Apia"})
    void everyMinuteIsThatOfTheOtherClocks(String from, String to) {
        plan.portfolio.setTimeZone(to);
        Calendar calendar = plan.calendar("odd", Weekday.MONDAY, Weekday.SATURDAY, "00:00-02:45", "08:30-12:00", "13:00-00:00");
        Plan.except(calendar, "2026-03-29", "2026-03-30", "01:00-23:00");
        Plan.except(calendar, "2026-10-25", "2026-11-03");
        Plan.except(calendar, "2027-01-01", null, "05:00-06:15");
        calendar.setTimeZone(from);
        WorkCalendar work = CalendarBook.of(plan.portfolio).of(calendar);
        Calendar plain = plan.calendar("plain", Weekday.MONDAY, Weekday.SATURDAY, "00:00-02:45", "08:30-12:00", "13:00-00:00");
        calendar.getExceptions().stream().toList().forEach(plain.getExceptions()::add);
        plain.setTimeZone(to);
        WorkCalendar local = CalendarBook.of(plan.portfolio).of(plain);
        long count = work.count(TimeLine.minutes(LocalDate.of(2026, 1, 1)));
        for (LocalDateTime time = LocalDate.of(2026, 1, 1).atStartOfDay(); time.getYear() < 2028; time = time.plusMinutes(1)) {
            boolean expected = works(local, time, ZoneId.of(from), ZoneId.of(to));
            boolean right = work.count(TimeLine.minutes(time)) == count && work.isWorking(time) == expected
                    && (!expected || work.start(count) == TimeLine.minutes(time));
            if (!right) {
                fail("At %s work is %s".formatted(time, expected ? "expected" : "not expected"));
            }
            count += expected ? 1 : 0;
        }
    }

    private static boolean works(WorkCalendar local, LocalDateTime time, ZoneId from, ZoneId to) {
        List<ZoneOffset> offsets = to.getRules().getValidOffsets(time);
        return !offsets.isEmpty() && local.isWorking(
                ZonedDateTime.ofInstant(time.toInstant(offsets.getLast()), from).toLocalDateTime());
    }

    @Test
    void beyondTheYearsThatAreFollowedTheClocksStand() {
        plan.portfolio.setTimeZone("Europe/Berlin");
        WorkCalendar tokyo = CalendarBook.of(plan.portfolio).of(office("Tokyo", "Asia/Tokyo"));
        assertThat(tokyo.nextStart(Plan.at("2026-07-01 12:00"))).isEqualTo(Plan.at("2026-07-02 02:00"));
        assertThat(tokyo.nextStart(Plan.at("2099-07-01 12:00"))).isEqualTo(Plan.at("2099-07-02 01:00"));
        assertThat(tokyo.nextStart(Plan.at("1990-07-02 12:00"))).isEqualTo(Plan.at("1990-07-03 01:00"));
    }

    @Test
    void anUnknownZoneIsTold() {
        plan.portfolio.setTimeZone("Mars/Olympus");
        plan.portfolio.setCalendar(office("c", "Middle/Earth"));
        Calendar child = office("child", null);
        child.setBase(plan.portfolio.getCalendar());
        plan.days("a", 1);
        assertThat(plan.schedule().problems()).extracting(problem -> problem.element() + " " + problem.rule())
                .containsExactlyInAnyOrder("P calendar.time-zone", "c calendar.time-zone");
        assertThat(of("a").start()).isEqualTo(Plan.at("03-02 09:00"));
        plan.portfolio.setTimeZone(" ");
        assertThat(plan.schedule().problems()).extracting(Problem::element).containsExactly("c");
    }

    @Test
    void aCalendarTakesTheZoneOfItsBase() {
        Calendar tokyo = office("Tokyo", "Asia/Tokyo");
        Calendar child = plan.calendar("late shift", Weekday.MONDAY, Weekday.FRIDAY, "14:00-22:00");
        child.setBase(tokyo);
        assertThat(CalendarBook.of(plan.portfolio).of(child).nextStart(Plan.at("03-02 00:00"))).isEqualTo(Plan.at("03-02 05:00"));
    }

    @Test
    void twoTeamsCanTalkWhileBothWork() {
        plan.portfolio.setTimeZone("Europe/Berlin");
        CalendarBook book = CalendarBook.of(plan.portfolio);
        WorkCalendar berlin = book.of(office("Berlin", null));
        WorkCalendar london = book.of(office("London", "Europe/London"));
        WorkCalendar newYork = book.of(office("New York", "America/New_York"));
        WorkCalendar tokyo = book.of(office("Tokyo", "Asia/Tokyo"));
        LocalDateTime monday = Plan.at("03-02 00:00");
        assertThat(berlin.overlap(london, monday, monday.plusWeeks(1))).isEqualTo(5 * 7 * 60);
        assertThat(london.overlap(berlin, monday, monday.plusWeeks(1))).isEqualTo(5 * 7 * 60);
        assertThat(berlin.overlap(newYork, monday, monday.plusWeeks(1))).isEqualTo(5 * 2 * 60);
        assertThat(berlin.overlap(newYork, monday.plusWeeks(2), monday.plusWeeks(3)))
                .as("New York has summer time three weeks before Berlin").isEqualTo(5 * 3 * 60);
        assertThat(berlin.overlap(tokyo, monday, monday.plusWeeks(1))).isZero();
        assertThat(berlin.overlap(berlin, monday, monday.plusHours(10))).isEqualTo(60);
        assertThat(ChronoUnit.MINUTES.between(LocalTime.of(9, 0), LocalTime.of(17, 0))).isEqualTo(berlin.minutesPerDay());
    }
}
