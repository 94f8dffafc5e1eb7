// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Plan;
import org.keelson.analysis.RandomPlans;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Calendar;
import org.keelson.model.Weekday;

/** Tables of a calendar against the calendar, for every minute and position, inside the tables and outside. */
class CalendarTableTest {

    private static final long BASE = Math.floorDiv(TimeLine.minutes(Plan.at("02-20 00:00")), 1440L) * 1440;
    private static final int DAYS = 90;

    private static void compare(WorkCalendar calendar) {
        CalendarTable table = new CalendarTable(calendar, BASE, DAYS);
        long zero = 2 * calendar.count(BASE);
        for (int minute = -5000; minute < (DAYS + 4) * 1440; minute += 7) {
            assertThat(table.position(minute) + zero).as("%s at %d", calendar, minute).isEqualTo(calendar.position(BASE
                    + minute));
            int position = table.position(minute);
            for (int near = position - 1; near <= position + 1; near++) {
                assertThat(table.moment(near) + BASE).isEqualTo(calendar.moment(near + zero));
            }
            for (int lag : new int[] {-700, -1, 0, 1, 480}) {
                assertThat(table.add(minute, lag) + BASE).isEqualTo(calendar.add(BASE + minute, lag));
            }
        }
    }

    @Test
    void agreesWithCalendarsOfAllKinds() {
        CalendarBook book = CalendarBook.of(RandomPlans.of(1).portfolio);
        RandomPlans.of(1).portfolio.getCalendars().forEach(calendar -> compare(book.of(calendar)));
        compare(WorkCalendar.standard());
    }

    @Test
    void agreesWithACalendarOfAnotherTimeZone() {
        Plan plan = new Plan();
        plan.portfolio.setTimeZone("Europe/Berlin");
        Calendar night = plan.calendar("boston", Weekday.MONDAY, Weekday.FRIDAY, "09:00-12:00", "13:00-23:30");
        night.setTimeZone("America/New_York");
        night.setCountry("US");
        compare(CalendarBook.of(plan.portfolio).of(night));
    }

    @Test
    void agreesWithACalendarThatRestsAllTheTime() {
        Plan plan = new Plan();
        Calendar closed = plan.calendar("closed", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00");
        Plan.except(closed, "2025-01-01", "2027-12-31");
        compare(CalendarBook.of(plan.portfolio).of(closed));
    }
}
