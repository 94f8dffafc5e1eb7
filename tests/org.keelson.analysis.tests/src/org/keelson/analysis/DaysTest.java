// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;

class DaysTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-12-01|2026-12-01", "2026-6-1|2026-06-01", "2026/06/01|2026-06-01",
        "1.6.2026|2026-06-01", "31/12/2026|2026-12-31", "12/31/2026|2026-12-31", "5/5/2026|2026-05-05",
        "1 Jun 2026|2026-06-01", "June 1st, 2026|2026-06-01", "5 June|2026-06-05", "Jan 5|2027-01-05", "2 march|2026-03-02",
        "29 Feb|2028-02-29", "Fri 5 Jun 2026|2026-06-05", "Friday, 5 June|2026-06-05", "today|2026-03-02",
        "Tomorrow|2026-03-03", "yesterday|2026-03-01", "mon|2026-03-09", "Friday|2026-03-06", "next monday|2026-03-09",
        "this wed|2026-03-04", "this monday|2026-03-02", "this sunday|2026-03-08", "last friday|2026-02-27",
        "+10d|2026-03-12", "+0|2026-03-02", "+2w|2026-03-16",
        "+1 week|2026-03-09", "-3d|2026-02-27", "\u22123 days|2026-02-27"})
    void reads(String text, LocalDate day) {
        assertThat(Days.read(text, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "fr", "1.12.", "3/4/2026", "31/31/2026", "2026-02-30", "31 June 2026", "Thu 5 Jun 2026",
        "12", "+99999d", "next week", "next friday", "2026-13-01", "1 Foo 2026", "+999999999-01-01", "1899-12-31", "2201-01-01",
        "29 Feb 2026"})
    void refusesWhatIsNoDayOrTwo(String text) {
        assertThat(Days.read(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5 June,2025-06-05", "friday,2026-02-27", "this friday,2026-03-06", "last monday,2026-02-23",
        "1 Jun 2026,2026-06-01", "2 Mar,2026-03-02"})
    void whatHasHappenedLooksBack(String text, LocalDate day) {
        assertThat(Days.read(text, TODAY, true)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06,this friday,2026-03-06", "2026-03-06,next friday,2026-03-13", "2026-03-06,next wed,2026-03-11",
        "2026-03-06,next sunday,", "2026-03-08,next sunday,2026-03-15", "2026-03-08,this monday,2026-03-02"})
    void weekdaysAreOfAWeekThatBeginsOnMonday(LocalDate today, String text, LocalDate day) {
        for (boolean isPast : new boolean[] {false, true}) {
            assertThat(Days.read(text, today, isPast)).isEqualTo(Optional.ofNullable(day));
        }
    }

    @Test
    void whatCanBeTwoDaysIsOfferedAsBoth() {
        assertThat(Days.either(" Next Fri", TODAY)).containsExactly(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 13));
        assertThat(Days.either("next monday", TODAY)).isEmpty();
        assertThat(Days.either("this friday", TODAY)).isEmpty();
        assertThat(Days.either("next week", TODAY)).isEmpty();
    }

    @Test
    void whatIsPastedMayHaveNonBreakingSpaces() {
        assertThat(Days.read("2026-12-01\u00a0", TODAY)).contains(LocalDate.of(2026, 12, 1));
        assertThat(Days.read("\u202f1\u00a0Dec", TODAY)).contains(LocalDate.of(2026, 12, 1));
        assertThat(Days.named("1\u00a0Dec\u00a0", 2026)).contains(LocalDate.of(2026, 12, 1));
        assertThat(Days.moment("1\u00a0Dec\u00a014:00\u00a0", TODAY, false, LocalTime.NOON))
                .contains(LocalDateTime.of(2026, 12, 1, 14, 0));
        assertThat(Durations.parse("2\u00a0weeks\u202f", 480)).isEqualTo(4800);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01 14:00,2026-06-01T14:00", "2026-06-01T09:30:15,2026-06-01T09:30", "1 Jun 9:05,2026-06-01T09:05",
        "2026-06-01,2026-06-01T17:00", "friday 12:00,2026-03-06T12:00", "2026-06-01 25:00,", "soon 12:00,", "12:00,"})
    void readsTimesOfDay(String text, LocalDateTime moment) {
        assertThat(Days.moment(text, TODAY, false, LocalTime.of(17, 0)).orElse(null)).isEqualTo(moment);
    }

    @Test
    void todayIsTheDataDateOrTheDayOfThePortfoliosZone() {
        Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
        portfolio.setTimeZone("Asia/Tokyo");
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T20:00:30Z"), ZoneOffset.UTC);
        assertThat(AsOf.now(portfolio, clock)).isEqualTo("2026-03-03T05:00");
        portfolio.setTimeZone("Nowhere");
        assertThat(AsOf.now(portfolio, clock)).isEqualTo("2026-03-02T20:00");
        portfolio.setDataDate(LocalDateTime.of(2026, 6, 1, 9, 0));
        assertThat(AsOf.of(portfolio)).isEqualTo("2026-06-01T09:00");
        assertThat(AsOf.day(portfolio)).isEqualTo("2026-06-01");
    }
}
