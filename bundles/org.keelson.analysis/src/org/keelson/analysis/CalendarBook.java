// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Collections;
import org.keelson.analysis.WeekPattern.Span;
import org.keelson.analysis.WorkCalendar.DayRange;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;
import org.keelson.model.problems.Problem;

/**
 * Which calendar counts for what: an item's own, else its owner team's, else the portfolio's, else the standard one. A calendar
 * takes the week of its base where it has no working time of its own, and the base's exceptions under its own; of exceptions that
 * overlap, the shorter wins. A calendar that would never work is replaced by the standard week, and a {@link Problem} says so.
 *
 * <p>
 * Reads the model when asked, so use it where the model may be read, and make a new one when calendars have changed. The
 * {@link WorkCalendar}s that it gives are immutable and may be kept.
 */
public final class CalendarBook {

    private final Calendar ofPortfolio;
    private final Map<Calendar, Integer> numbers = new IdentityHashMap<>();
    private final List<WorkCalendar> calendars = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private CalendarBook(Portfolio portfolio) {
        ofPortfolio = portfolio.getCalendar();
        calendars.add(WorkCalendar.standard());
        portfolio.getCalendars().forEach(this::number);
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
        List<DayRange> ranges = new ArrayList<>();
        for (Calendar base : bases.reversed()) {
            List<DayRange> own = new ArrayList<>();
            base.getExceptions().forEach(exception -> addRange(exception, base, base == calendar, own));
            own.sort(Comparator.comparingLong((DayRange range) -> range.from() - range.to()).thenComparingLong(DayRange::from)
                    .thenComparing(range -> range.spans().toString()));
            ranges.addAll(own);
        }
        return new WorkCalendar(calendar.getId(), calendar.getName() == null ? "Calendar" : calendar.getName(), week, ranges);
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
        ranges.add(new DayRange(from, to, WeekPattern.merged(spans)));
    }

    private void tellBadTime(Calendar calendar, WorkingTime time, String where) {
        problems.add(Problem.error("calendar.working-time", calendar.getId(), "Working time " + time.getStart() + " to "
                + time.getFinish() + " in " + where + " of calendar '" + calendar.getName()
                + "' needs a day, a start and a later finish; it is left out"));
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
