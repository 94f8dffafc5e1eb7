// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keelson.analysis.internal.holidays.Holidays;
import org.keelson.model.Calendar;
import org.keelson.model.Weekday;
import org.keelson.model.problems.Problem;

/** Public holidays by country and region. */
class HolidayTest {

    private final Plan plan = new Plan(LocalDate.of(2026, 12, 23));

    private Calendar calendar(String country, String region) {
        Calendar calendar = plan.calendar("c", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00");
        calendar.setCountry(country);
        calendar.setRegion(region);
        plan.portfolio.setCalendar(calendar);
        return calendar;
    }

    private ItemSchedule of(String id) {
        return plan.schedule().item(id).orElseThrow();
    }

    private boolean works(String day) {
        return CalendarBook.of(plan.portfolio).portfolio().isWorking(Plan.at(day + " 12:00"));
    }

    @Test
    void nobodyWorksOnPublicHolidays() {
        calendar("DE", null);
        plan.days("a", 3);
        assertThat(of("a").finish()).as("Christmas is a Friday").isEqualTo(Plan.at("2026-12-28 17:00"));
        assertThat(works("2026-04-03")).as("Good Friday").isFalse();
        assertThat(works("2026-05-14")).as("Ascension Day").isFalse();
        assertThat(works("2026-06-04")).as("Corpus Christi is for some regions").isTrue();
        assertThat(plan.schedule().problems()).isEmpty();
    }

    @Test
    void restsAreNamed() {
        calendar("DE", null);
        var a = plan.days("a", 2);
        plan.link(a, plan.days("b", 1));
        assertThat(of("b").driver().text()).isEqualTo("after a finishes 2026-12-24; calendar c rests until 2026-12-28 "
                + "(1st Christmas day, 2nd Christmas day)");
        assertThat(of("a").driver().text()).isEqualTo("the portfolio's start, 2026-12-23");
        plan.portfolio.setStart(LocalDate.of(2026, 12, 25));
        assertThat(of("a").driver()).isEqualTo(new Driver(Driver.Kind.CALENDAR, "c", "first working time of calendar c after the "
                + "portfolio's start, 2026-12-25 (1st Christmas day, 2nd Christmas day)"));
        assertThat(of("b").driver().text()).isEqualTo("after a finishes 2026-12-29");
    }

    @Test
    void regionsHaveTheirOwn() {
        Calendar calendar = calendar("de", "BY");
        assertThat(works("2026-06-04")).isFalse();
        assertThat(works("2026-01-06")).isFalse();
        calendar.setRegion("DE-BE");
        assertThat(works("2026-01-06")).isTrue();
        assertThat(works("2026-03-09")).as("8 March 2026 is a Sunday").isTrue();
        assertThat(works("2027-03-08")).isFalse();
    }

    @Test
    void holidaysMoveFromWeekendsWhereTheLawSaysSo() {
        calendar("US", null);
        assertThat(works("2026-07-03")).as("Independence Day is a Saturday").isFalse();
        assertThat(works("2026-11-26")).as("Thanksgiving").isFalse();
        assertThat(works("2026-11-27")).isTrue();
    }

    @Test
    void ownExceptionsWinOverHolidays() {
        Calendar calendar = calendar("DE", null);
        Plan.except(calendar, "2026-12-25", null, "10:00-12:00");
        plan.days("a", 3);
        assertThat(of("a").finish()).isEqualTo(Plan.at("2026-12-28 15:00"));
        Calendar child = plan.calendar("child", Weekday.MONDAY, Weekday.FRIDAY, "09:00-17:00");
        child.setBase(calendar);
        plan.portfolio.setCalendar(child);
        assertThat(works("2026-05-01")).as("a calendar takes the country of its base").isFalse();
        child.setCountry("US");
        assertThat(works("2026-05-01")).as("unless it has one").isTrue();
    }

    @Test
    void holidaysAreThoseOfTheirOwnClocks() {
        plan.portfolio.setTimeZone("America/Los_Angeles");
        calendar("JP", null).setTimeZone("Asia/Tokyo");
        assertThat(CalendarBook.of(plan.portfolio).portfolio().nextStart(Plan.at("2026-02-10 08:00")))
                .as("11 February is Foundation Day").isEqualTo(Plan.at("2026-02-11 16:00"));
    }

    @Test
    void whatIsNotKnownIsTold() {
        Calendar calendar = calendar("Germany", null);
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("calendar.country");
        calendar.setCountry("XX");
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("calendar.country");
        calendar.setCountry("DE");
        calendar.setRegion("zz");
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("calendar.region");
        assertThat(works("2026-05-01")).as("the country's count").isFalse();
        calendar.setCountry(null);
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("calendar.region");
    }

    @Test
    void holidaysAreKnownForSomeYearsAroundTheStart() {
        calendar("DE", null);
        assertThat(works("2021-12-24")).isTrue();
        assertThat(works("2021-01-01")).isFalse();
        assertThat(works("2056-12-25")).isFalse();
        assertThat(works("2057-01-01")).isTrue();
        plan.portfolio.setStart(LocalDate.of(9999, 12, 1));
        plan.days("a", 1);
        assertThat(of("a").scheduled()).isTrue();
        plan.portfolio.setStart(LocalDate.of(1, 1, 1));
        assertThat(of("a").scheduled()).isTrue();
    }

    @Test
    void everyCountryThatIsKnownCanBeRead() {
        int known = 0;
        for (String country : Locale.getISOCountries()) {
            known += Holidays.of(country).map(holidays -> holidays.between(2020, 2060).isEmpty() ? 0 : 1).orElse(0);
        }
        assertThat(known).isGreaterThan(200);
    }

    @Test
    void namesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Holidays.of("US").orElseThrow().between(2026, 2026))
                    .containsEntry(LocalDate.of(2026, 12, 25), "Christmas");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aRestOfYearsIsTold() {
        Calendar calendar = calendar(null, null);
        Plan.except(calendar, "2026-12-24", "2126-12-24");
        plan.days("a", 3);
        assertThat(plan.schedule().problems()).extracting(Problem::rule).containsExactly("calendar.long-rest");
        assertThat(of("a").finish()).isEqualTo(Plan.at("2126-12-26 17:00"));
        calendar.getExceptions().getFirst().setTo(LocalDate.of(9999, 12, 31));
        assertThat(of("a").scheduled()).isTrue();
    }
}
