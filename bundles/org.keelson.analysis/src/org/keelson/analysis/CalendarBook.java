// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keelson.analysis.WeekPattern.Span;
import org.keelson.analysis.WorkCalendar.DayRange;
import org.keelson.analysis.internal.holidays.Holidays;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;
import org.keelson.model.problems.Problem;

/**
 * Which calendar counts for what: an item's own, else its owner team's, else the portfolio's, else the standard one. A calendar
 * takes the week of its base where it has no working time of its own, and the base's exceptions under its own; of exceptions that
 * overlap, the shorter wins. Under all exceptions lie the public holidays of its country and region, its base's where it names
 * none. Its times are those of the clocks in its time zone, its base's where it names none, and are put onto the clocks of the
 * portfolio's zone. Holidays, and the changes of clocks to summer time and back, are known for the years from 5 before the
 * portfolio's start to 30 after. A calendar that would never work is replaced by the standard week, and a {@link Problem} says
 * so.
 *
 * <p>
 * Reads the model when asked, so use it where the model may be read, and make a new one when calendars have changed. The
 * {@link WorkCalendar}s that it gives are immutable and may be kept.
 */
public final class CalendarBook {

    private static final int YEARS_BEFORE = 5;
    private static final int YEARS_AFTER = 30;
    /** Years for which holidays are computed at all: those of which calendars of all religions are known. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2150;
    /** Where nothing in a portfolio has a date. */
    private static final int SOME_YEAR = 2025;
    /** A rest of which a planner should be told. */
    private static final long LONG_REST = 366L * TimeLine.DAY;

    private final Calendar ofPortfolio;
    private final ZoneId zone;
    private final int firstYear;
    private final int lastYear;
    private final Map<String, List<DayRange>> holidays = new HashMap<>();
    private final Map<Calendar, Integer> numbers = new IdentityHashMap<>();
    private final List<WorkCalendar> calendars = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private CalendarBook(Portfolio portfolio) {
        ofPortfolio = portfolio.getCalendar();
        zone = zone(portfolio.getTimeZone()).orElseGet(() -> {
            problems.add(Problem.error("calendar.time-zone", portfolio.getId(), "The portfolio's time zone '"
                    + portfolio.getTimeZone() + "' is not known; UTC is used instead. Write one such as Europe/Berlin"));
            return ZoneId.of("UTC");
        });
        int year = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year(portfolio)));
        firstYear = Math.max(FIRST_YEAR, year - YEARS_BEFORE);
        lastYear = Math.min(LAST_YEAR, year + YEARS_AFTER);
        calendars.add(WorkCalendar.standard());
        portfolio.getCalendars().forEach(this::number);
    }

    /** UTC where none is given; empty where it is none. */
    private static Optional<ZoneId> zone(String name) {
        if (name == null || name.isBlank()) {
            return Optional.of(ZoneId.of("UTC"));
        }
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(Portfolio portfolio) {
        if (portfolio.getStart() != null) {
            return portfolio.getStart().getYear();
        }
        if (portfolio.getDataDate() != null) {
            return portfolio.getDataDate().getYear();
        }
        return portfolio.getPrograms().stream().map(Program::getPlannedStart).filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear).min().orElse(SOME_YEAR);
    }

    /** The calendars of a portfolio as they are now. */
    public static CalendarBook of(Portfolio portfolio) {
        return new CalendarBook(portfolio);
    }

    /** The calendar of everything that has none of its own. */
    public WorkCalendar portfolio() {
        return calendars.get(number(ofPortfolio));
    }

    /** @param calendar may be {@code null} for the standard calendar */
    public WorkCalendar of(Calendar calendar) {
        return calendars.get(number(calendar));
    }

    /** The working time of a team. */
    public WorkCalendar of(Team team) {
        return calendars.get(number(team));
    }

    /** The working time of an item, by the rule above. */
    public WorkCalendar of(WorkItem item) {
        return calendars.get(number(item));
    }

    /** What is wrong with the calendars, in a stable order. */
    public List<Problem> problems() {
        return problems.stream().sorted(Problem.ORDER).toList();
    }

    /** All calendars met so far by number; number 0 is the standard one. */
    WorkCalendar[] numbered() {
        return calendars.toArray(WorkCalendar[]::new);
    }

    int number(WorkItem item) {
        return item.getCalendar() != null ? number(item.getCalendar()) : number(item.getOwnerTeam());
    }

    private int number(Team team) {
        return number(team != null && team.getCalendar() != null ? team.getCalendar() : ofPortfolio);
    }

    int number(Calendar calendar) {
        if (calendar == null) {
            return 0;
        }
        Integer known = numbers.get(calendar);
        if (known == null) {
            known = calendars.size();
            numbers.put(calendar, known);
            calendars.add(read(calendar));
        }
        return known;
    }

    private WorkCalendar read(Calendar calendar) {
        List<Calendar> bases = withBases(calendar);
        WeekPattern week = null;
        for (Calendar base : bases) {
            if (week == null && !base.getWorkingTimes().isEmpty()) {
                week = week(base, base == calendar);
            }
        }
        if (week == null || week.workingMinutes == 0) {
            problems.add(Problem.error("calendar.no-working-time", calendar.getId(), "Calendar '" + calendar.getName()
                    + "' has no working time in its week; Monday to Friday, 09:00 to 17:00, is used instead"));
            week = WeekPattern.STANDARD;
        }
        List<DayRange> ranges = new ArrayList<>(holidays(calendar, bases));
        for (Calendar base : bases.reversed()) {
            List<DayRange> own = new ArrayList<>();
            base.getExceptions().forEach(exception -> addRange(exception, base, base == calendar, own));
            own.sort(Comparator.comparingLong((DayRange range) -> range.from() - range.to()).thenComparingLong(DayRange::from)
                    .thenComparing(range -> range.spans().toString()));
            ranges.addAll(own);
        }
        WorkCalendar read = new WorkCalendar(shifted(calendar, bases, Stretch.of(week, ranges)), calendar.getId(), name(calendar),
                week);
        long[] rest = read.longestRest();
        if (rest[1] - rest[0] > LONG_REST) {
            problems.add(Problem.warning("calendar.long-rest", calendar.getId(), "Calendar '" + name(calendar) + "' has no "
                    + "working time from " + TimeLine.dateTime(rest[0]) + " to " + TimeLine.dateTime(rest[1])));
        }
        return read;
    }

    private static String name(Calendar calendar) {
        return calendar.getName() == null ? "Calendar" : calendar.getName();
    }

    /** The first of a calendar and its bases that says something. */
    private static Optional<Calendar> saying(List<Calendar> bases, Function<Calendar, String> what) {
        return bases.stream().filter(base -> what.apply(base) != null && !what.apply(base).isBlank()).findFirst();
    }

    private List<Stretch> shifted(Calendar calendar, List<Calendar> bases, List<Stretch> local) {
        Optional<Calendar> saying = saying(bases, Calendar::getTimeZone);
        if (saying.isEmpty()) {
            return local;
        }
        Optional<ZoneId> own = zone(saying.get().getTimeZone());
        if (own.isEmpty()) {
            if (saying.get() == calendar) {
                problems.add(Problem.error("calendar.time-zone", calendar.getId(), "The time zone '" + calendar.getTimeZone()
                        + "' of calendar '" + name(calendar) + "' is not known; its times are taken as the portfolio's. "
                        + "Write one such as Europe/Berlin"));
            }
            return local;
        }
        return own.get().getRules().equals(zone.getRules()) ? local
                : ZoneShift.of(local, own.get(), zone, firstYear, lastYear);
    }

    /** Days off by country and region, each day a range. */
    private List<DayRange> holidays(Calendar calendar, List<Calendar> bases) {
        Optional<Calendar> saying = saying(bases, Calendar::getCountry);
        if (saying.isEmpty()) {
            if (calendar.getRegion() != null && !calendar.getRegion().isBlank()) {
                tellBadRegion(calendar, "has no country; no holidays are known");
            }
            return List.of();
        }
        String country = saying.get().getCountry();
        String region = saying.get().getRegion() == null || saying.get().getRegion().isBlank() ? "" : saying.get().getRegion();
        Optional<Holidays> national = Holidays.of(country);
        if (national.isEmpty()) {
            if (saying.get() == calendar) {
                problems.add(Problem.error("calendar.country", calendar.getId(), "No holidays are known of the country '"
                        + country + "' of calendar '" + name(calendar) + "'; write its code of two letters, such as DE or US"));
            }
            return List.of();
        }
        Optional<Holidays> regional = region.isEmpty() ? national : national.get().in(region);
        if (regional.isEmpty() && saying.get() == calendar) {
            tellBadRegion(calendar, "is none of '" + country + "'; the holidays of the whole country are used");
        }
        return holidays.computeIfAbsent(country + "/" + region, key -> {
            List<DayRange> days = new ArrayList<>();
            regional.orElseGet(national::get).between(firstYear, lastYear).forEach((day, name) -> days.add(
                    new DayRange(day.toEpochDay(), day.toEpochDay(), WeekPattern.DAY_OFF, name)));
            return days;
        });
    }

    private void tellBadRegion(Calendar calendar, String what) {
        problems.add(Problem.warning("calendar.region", calendar.getId(),
                "The region '" + calendar.getRegion() + "' of calendar '" + name(calendar) + "' " + what));
    }

    /** The calendar, its base, the base's base and so on. */
    private List<Calendar> withBases(Calendar calendar) {
        Set<Calendar> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Calendar> bases = new ArrayList<>();
        Calendar next = calendar;
        while (next != null && seen.add(next)) {
            bases.add(next);
            next = next.getBase();
        }
        if (next == calendar) {
            problems.add(Problem.error("calendar.base-cycle", calendar.getId(),
                    "Calendar '" + calendar.getName() + "' is, by way of its bases, its own base; the ring is not followed"));
        }
        return bases;
    }

    private WeekPattern week(Calendar calendar, boolean tell) {
        List<List<Span>> days = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            days.add(new ArrayList<>());
        }
        for (WorkingTime time : calendar.getWorkingTimes()) {
            Span span = span(time);
            if (span != null && time.getDay() != null) {
                days.get(time.getDay().getValue()).add(span);
            } else if (tell) {
                tellBadTime(calendar, time, "its week");
            }
        }
        return new WeekPattern(days.stream().map(WeekPattern::merged).toList());
    }

    private void addRange(CalendarException exception, Calendar calendar, boolean tell, List<DayRange> ranges) {
        long from = exception.getFrom() == null ? 0 : Math.floorDiv(TimeLine.minutes(exception.getFrom()), (long) TimeLine.DAY);
        long to = exception.getTo() == null ? from : Math.floorDiv(TimeLine.minutes(exception.getTo()), (long) TimeLine.DAY);
        if (exception.getFrom() == null || to < from) {
            if (tell) {
                problems.add(Problem.error("calendar.exception", calendar.getId(), "Exception '" + exception.getName()
                        + "' of calendar '" + calendar.getName() + "' has "
                        + (exception.getFrom() == null ? "no first day" : "a last day before its first") + " and is left out"));
            }
            return;
        }
        List<Span> spans = new ArrayList<>();
        for (WorkingTime time : exception.getWorkingTimes()) {
            Span span = span(time);
            if (span != null) {
                spans.add(span);
            } else if (tell) {
                tellBadTime(calendar, time, "exception '" + exception.getName() + "'");
            }
        }
        ranges.add(new DayRange(from, to, WeekPattern.merged(spans),
                exception.getName() == null || exception.getName().isBlank() ? "exception" : exception.getName().strip()));
    }

    private void tellBadTime(Calendar calendar, WorkingTime time, String where) {
        problems.add(Problem.error("calendar.working-time", calendar.getId(), "Working time " + time.getStart() + " to "
                + time.getFinish() + " in " + where + " of calendar '" + calendar.getName()
                + "' needs a day, a start and a later finish; it is left out. "
                + "Work past midnight is two spans, one to 00:00 and one from 00:00"));
    }

    /** {@code null} if it is no stretch of a day. */
    private static Span span(WorkingTime time) {
        if (time.getStart() == null || time.getFinish() == null) {
            return null;
        }
        int from = time.getStart().toSecondOfDay() / 60;
        int to = time.getFinish().toSecondOfDay() / 60;
        if (to == 0) {
            to = TimeLine.DAY;
        }
        return to > from ? new Span(from, to) : null;
    }
}
