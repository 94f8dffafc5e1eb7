// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;

/**
 * The schedule once more, as slowly and plainly as can be: time is a row of minutes, each worked or not; dates are pushed until
 * nothing moves any more; late dates and floats are found by trying every minute. It knows the rules and no arithmetic.
 */
final class NaiveScheduler {

    private static final int HORIZON = 200 * 1440;

    /** Minutes worked, by id of the calendar, and how many are before each; kept over plans that have the same calendars. */
    static final class Calendars {
        final Map<String, boolean[]> works = new HashMap<>();
        final Map<boolean[], int[]> before = new IdentityHashMap<>();
        final Map<boolean[], int[]> minutes = new IdentityHashMap<>();
    }

    /** One item; all times are minutes after the origin. */
    static final class Dates {
        final WorkItem item;
        boolean[] works;
        int[] workMinutes;
        int remaining;
        int start;
        int finish;
        /** Where the work that remains starts; the start itself unless it has begun. */
        int workStart;
        int late;
        /** Whether a milestone may stand as late as where work begins again after its late minute. */
        boolean lateBegins = true;
        int lateStart;
        int totalFloat;
        int freeFloat;

        Dates(WorkItem item) {
            this.item = item;
        }

        boolean started() {
            return item.getActualStart() != null || begun();
        }

        /** Some of it is done, though nobody recorded since when. */
        boolean begun() {
            return item.getActualStart() == null && !hammock() && item.getProgress() > 0 && done() > 0;
        }

        int done() {
            return item.getLikely() == null ? 0 : item.getLikely() - remaining;
        }

        boolean hammock() {
            return NaiveScheduler.hammock(item);
        }

        int delay() {
            return started() || hammock() || item.getLevelingDelay() == null ? 0 : item.getLevelingDelay();
        }

        boolean finished() {
            return item.getActualFinish() != null;
        }

        boolean is(ConstraintKind kind) {
            return item.getConstraint() == kind;
        }
    }

    private final Portfolio portfolio;
    private final LocalDateTime origin;
    private final Integer dataDate;
    private final int portfolioStart;
    private final Calendars calendars;
    final Map<WorkItem, Dates> dates = new HashMap<>();
    private int finish;

    NaiveScheduler(Portfolio portfolio, Calendars calendars) {
        this.calendars = calendars;
        this.portfolio = portfolio;
        origin = portfolio.getStart().minusDays(70).atStartOfDay();
        portfolioStart = minute(portfolio.getStart().atStartOfDay());
        dataDate = portfolio.getDataDate() == null ? null : minute(portfolio.getDataDate());
        for (WorkItem item : portfolio.getPrograms().getFirst().getItems()) {
            Dates of = new Dates(item);
            dates.put(item, of);
            of.works = works(calendarOf(item));
            of.workMinutes = calendars.minutes.computeIfAbsent(of.works,
                    works -> IntStream.range(0, HORIZON).filter(minute -> works[minute]).toArray());
            int duration = item.getLikely() == null ? 0 : item.getLikely();
            of.remaining = item.getRemaining() == null ? duration : item.getRemaining();
            of.start = of.finish = of.workStart = portfolioStart;
        }
    }

    static boolean hammock(WorkItem item) {
        return item instanceof Deliverable deliverable && deliverable.isHammock();
    }

    int minute(LocalDateTime time) {
        return (int) ChronoUnit.MINUTES.between(origin, time);
    }

    LocalDateTime time(int minute) {
        return origin.plusMinutes(minute);
    }

    private Calendar calendarOf(WorkItem item) {
        return item.getCalendar() != null ? item.getCalendar() : portfolio.getCalendar();
    }

    private boolean[] works(Calendar calendar) {
        return calendars.works.computeIfAbsent(calendar.getId(), key -> {
            boolean[] works = new boolean[HORIZON];
            LocalDateTime time = origin;
            for (int minute = 0; minute < HORIZON; minute++) {
                works[minute] = works(calendar, time);
                time = time.plusMinutes(1);
            }
            return works;
        });
    }

    private static boolean works(Calendar calendar, LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        for (CalendarException exception : calendar.getExceptions()) {
            LocalDate to = exception.getTo() == null ? exception.getFrom() : exception.getTo();
            if (!day.isBefore(exception.getFrom()) && !day.isAfter(to)) {
                return exception.getWorkingTimes().stream().anyMatch(working -> contains(working, time.toLocalTime()));
            }
        }
        int weekday = day.getDayOfWeek().getValue() - 1;
        return calendar.getWorkingTimes().stream()
                .anyMatch(working -> working.getDay().getValue() == weekday && contains(working, time.toLocalTime()));
    }

    private static boolean contains(WorkingTime working, LocalTime time) {
        boolean before = working.getFinish().equals(LocalTime.MIDNIGHT) || time.isBefore(working.getFinish());
        return !time.isBefore(working.getStart()) && before;
    }

    void run() {
        pushUntilNothingMoves(false);
        finish = dates.values().stream().mapToInt(of -> of.finish).max().orElse(portfolioStart);
        pullUntilNothingMoves();
        if (dates.values().stream().anyMatch(of -> of.is(ConstraintKind.ALAP))) {
            pushUntilNothingMoves(true);
        }
        dates.values().forEach(this::floats);
    }

    private void pushUntilNothingMoves(boolean late) {
        for (boolean moved = true; moved;) {
            moved = false;
            for (Dates of : dates.values()) {
                int before = of.start * 31 + of.finish;
                earliest(of, late);
                moved |= before != of.start * 31 + of.finish;
            }
        }
    }

    private void earliest(Dates of, boolean late) {
        WorkItem item = of.item;
        if (of.finished()) {
            of.start = minute(item.getActualStart());
            of.finish = minute(item.getActualFinish());
            of.workStart = of.finish;
            return;
        }
        if (of.hammock()) {
            span(of);
            return;
        }
        int from = floor(of);
        int finishNotBefore = Integer.MIN_VALUE;
        for (Dependency link : item.getIncoming()) {
            if (!binds(link, of)) {
                continue;
            }
            int bound = bound(link, dates.get(link.getPredecessor()));
            if (toStart(link)) {
                from = Math.max(from, bound);
            } else {
                finishNotBefore = Math.max(finishNotBefore, bound);
            }
        }
        if (of.is(ConstraintKind.SNET) && !of.started()) {
            from = Math.max(from, minute(item.getConstraintDate()));
        }
        if (of.is(ConstraintKind.FNET)) {
            finishNotBefore = Math.max(finishNotBefore, minute(item.getConstraintDate()));
        }
        place(of, from);
        while (worked(of.works, of.finish, finishNotBefore) > 0 || of.remaining == 0 && of.finish < finishNotBefore) {
            place(of, of.workStart + 1);
        }
        if (!of.started()) {
            honour(of);
            if (of.delay() > 0) {
                place(of, walk(of.works, of.workStart, of.delay()));
            }
            if (of.is(ConstraintKind.ALAP) && late && of.workStart < of.lateStart) {
                place(of, of.lateStart);
            }
        }
    }

    /** Whether a dependency holds its successor, if that has not finished. */
    private boolean binds(Dependency link, Dates to) {
        return !hammock(link.getPredecessor()) && !to.hammock() && (!to.started() || switch (portfolio.getProgressMode()) {
            case RETAINED_LOGIC -> true;
            case PROGRESS_OVERRIDE -> false;
            case ACTUAL_DATES -> !toStart(link);
        });
    }

    /** A hammock begins with the first of what gives its start, and ends with the last of what gives its finish. */
    private void span(Dates of) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> finishes = new ArrayList<>();
        for (Dependency link : of.item.getIncoming()) {
            (toStart(link) ? starts : finishes).add(bound(link, dates.get(link.getPredecessor())));
        }
        for (Dependency link : of.item.getOutgoing()) {
            Dates to = dates.get(link.getSuccessor());
            if (!to.hammock()) {
                (fromFinish(link) ? finishes : starts).add(before(link, toStart(link) ? to.start : to.finish));
            }
        }
        int nowhere = dataDate == null ? portfolioStart : Math.max(portfolioStart, dataDate);
        int to = finishes.stream().mapToInt(minute -> minute).max().orElse(Integer.MIN_VALUE);
        int from = starts.stream().mapToInt(minute -> minute).min().orElse(finishes.isEmpty() ? nowhere : to);
        of.remaining = worked(of.works, from, to);
        place(of, from);
    }

    private int floor(Dates of) {
        if (of.started()) {
            if (of.begun()) {
                return dataDate == null ? walk(of.works, portfolioStart, of.done()) : dataDate;
            }
            int after = walk(of.works, minute(of.item.getActualStart()), of.done());
            return dataDate == null ? after : Math.max(after, dataDate);
        }
        List<Dependency> waitsFor = of.item.getIncoming().stream().filter(link -> !hammock(link.getPredecessor())).toList();
        boolean free = waitsFor.isEmpty();
        boolean own = free && (of.is(ConstraintKind.SNET) || of.is(ConstraintKind.FNET));
        boolean finishes = waitsFor.stream().anyMatch(link -> link.getType() == DependencyType.FF);
        int floor = free && !own || finishes ? portfolioStart : 0;
        return dataDate == null ? floor : Math.max(floor, dataDate);
    }

    /** Constraints that win over dependencies, but not over the data date. */
    private void honour(Dates of) {
        if (of.item.getConstraintDate() == null) {
            return;
        }
        int date = minute(of.item.getConstraintDate());
        int start = of.workStart;
        int on = of.is(ConstraintKind.SNLT) || of.is(ConstraintKind.MSO) ? startAt(of, date) : startFor(of, date);
        boolean must = of.is(ConstraintKind.MSO) || of.is(ConstraintKind.MFO);
        boolean notLater = (of.is(ConstraintKind.SNLT) || of.is(ConstraintKind.FNLT)) && start > on;
        if (must || notLater) {
            place(of, dataDate == null ? on : Math.max(on, dataDate));
        }
    }

    private int startAt(Dates of, int date) {
        int minute = date;
        while (!stands(of, minute)) {
            minute++;
        }
        return minute;
    }

    /** The start with which the item finishes just by the date. */
    private int startFor(Dates of, int date) {
        if (of.remaining == 0) {
            return startAt(of, date);
        }
        int minute = date;
        for (int left = of.remaining; left > 0;) {
            minute--;
            left -= of.works[minute] ? 1 : 0;
        }
        return minute;
    }

    private static boolean stands(Dates of, int minute) {
        return of.works[minute] || of.remaining == 0 && of.works[minute - 1];
    }

    private void place(Dates of, int from) {
        of.workStart = startAt(of, Math.max(1, from));
        int before = worked(of.works, 0, of.workStart);
        of.finish = of.remaining == 0 ? of.workStart : of.workMinutes[before + of.remaining - 1] + 1;
        of.start = of.begun() ? walk(of.works, of.workStart, -of.done())
                : of.started() ? minute(of.item.getActualStart()) : of.workStart;
    }

    /** Works off minutes, forwards or backwards, and stops where the last is done. */
    private static int walk(boolean[] works, int from, int minutes) {
        int at = from;
        for (int left = minutes; left > 0; at++) {
            left -= works[at] ? 1 : 0;
        }
        for (int left = -minutes; left > 0;) {
            at--;
            left -= works[at] ? 1 : 0;
        }
        return at;
    }

    /** Working minutes between; none if the second comes first. */
    private int worked(boolean[] works, int from, int to) {
        int[] before = calendars.before.computeIfAbsent(works, key -> {
            int[] sums = new int[HORIZON + 1];
            for (int minute = 0; minute < HORIZON; minute++) {
                sums[minute + 1] = sums[minute] + (works[minute] ? 1 : 0);
            }
            return sums;
        });
        return from >= to ? 0 : before[to] - before[from];
    }

    private static boolean toStart(Dependency link) {
        return link.getType() == DependencyType.FS || link.getType() == DependencyType.SS;
    }

    private static boolean fromFinish(Dependency link) {
        return link.getType() == DependencyType.FS || link.getType() == DependencyType.FF;
    }

    private int bound(Dependency link, Dates from) {
        return shifted(link, fromFinish(link) ? from.finish : from.start, 1);
    }

    /** The moment to which the lag would have to be added; none where it is a share of a hammock's duration. */
    private int before(Dependency link, int moment) {
        return link.getLagKind() == LagKind.PERCENT ? moment : shifted(link, moment, -1);
    }

    private int shifted(Dependency link, int moment, int sign) {
        if (link.getLagKind() == LagKind.ELAPSED) {
            return moment + sign * link.getLag();
        }
        return walk(works(lagCalendar(link)), moment, sign * lag(link));
    }

    private Calendar lagCalendar(Dependency link) {
        return link.getCalendar() != null ? link.getCalendar() : calendarOf(link.getSuccessor());
    }

    private static int lag(Dependency link) {
        int whole = hammock(link.getPredecessor()) ? 0 : Objects.requireNonNullElse(link.getPredecessor().getLikely(), 0);
        return link.getLagKind() == LagKind.PERCENT ? (int) Math.round(whole * link.getLag() / 100.0) : link.getLag();
    }

    private void pullUntilNothingMoves() {
        for (Dates of : dates.values()) {
            of.late = worked(of.works, 0, finish);
        }
        for (boolean moved = true; moved;) {
            moved = false;
            for (Dates of : dates.values()) {
                int before = 2 * of.late + (of.lateBegins ? 1 : 0);
                latest(of);
                moved |= before != 2 * of.late + (of.lateBegins ? 1 : 0);
            }
        }
    }

    /** The start and finish if work began with that working minute; a milestone stands at the end of work before or there too. */
    private static int[] tried(Dates of, int number, boolean begins) {
        if (of.remaining > 0) {
            return new int[] {of.workMinutes[number], of.workMinutes[number + of.remaining - 1] + 1};
        }
        int moment = begins ? of.workMinutes[number] : of.workMinutes[number - 1] + 1;
        return new int[] {moment, moment};
    }

    private void latest(Dates of) {
        if (of.finished()) {
            return;
        }
        while (!holds(of, tried(of, of.late, of.lateBegins))) {
            of.late -= of.remaining == 0 && of.lateBegins ? 0 : 1;
            of.lateBegins = !of.lateBegins;
        }
        if (!of.started() && (of.is(ConstraintKind.MSO) || of.is(ConstraintKind.MFO))) {
            of.late = worked(of.works, 0, minute(of.item.getConstraintDate())) - (of.is(ConstraintKind.MFO) ? of.remaining : 0);
            of.lateBegins = true;
        }
        int deadline = of.item.getDeadline() == null ? Integer.MAX_VALUE
                : worked(of.works, 0, minute(of.item.getDeadline())) - of.remaining;
        of.lateBegins |= deadline < of.late;
        of.late = Math.min(of.late, deadline);
        of.lateStart = lateStart(of);
    }

    /** A milestone that does not slip stays where it is. */
    private int lateStart(Dates of) {
        boolean stays = of.remaining == 0 && of.late == worked(of.works, 0, of.finish);
        return stays ? of.finish : tried(of, of.late, false)[0];
    }

    private boolean holds(Dates of, int[] tried) {
        if (tried[1] > finish) {
            return false;
        }
        if (of.item.getConstraintDate() != null) {
            int date = minute(of.item.getConstraintDate());
            int end = of.is(ConstraintKind.FNLT) || of.is(ConstraintKind.MFO) ? tried[1]
                    : of.is(ConstraintKind.SNLT) && !of.started() ? tried[0] : date;
            if (worked(of.works, date, end) > 0) {
                return false;
            }
        }
        return of.item.getOutgoing().stream().allMatch(link -> {
            Dates to = dates.get(link.getSuccessor());
            int[] theirs = to.finished() ? null : tried(to, to.late, to.lateBegins);
            return leaves(link, of, tried, to, theirs, false);
        });
    }

    /**
     * Whether the successor, with those dates, still keeps the dependency. Both ends of a rest are one to a milestone of the same
     * calendar, for free float and where the plan finishes with it.
     */
    private boolean leaves(Dependency link, Dates from, int[] ours, Dates to, int[] theirs, boolean free) {
        if (to.finished() || from.started() && !fromFinish(link) || !binds(link, to)) {
            return true;
        }
        int bound = shifted(link, fromFinish(link) ? ours[1] : ours[0], 1);
        int end = toStart(link) ? theirs[0] : theirs[1];
        int lag = lag(link);
        boolean own = lag == 0 || link.getLagKind() != LagKind.ELAPSED && works(lagCalendar(link)) == to.works;
        boolean either = from.works == to.works && own && (free || end == finish) && (from.remaining > 0 || lag != 0);
        return to.remaining == 0 && !either ? startAt(to, Math.max(1, bound)) <= end : worked(to.works, end, bound) == 0;
    }

    private void floats(Dates of) {
        if (of.finished()) {
            return;
        }
        if (of.hammock()) {
            // What is as late as possible may have stretched it.
            of.late = worked(of.works, 0, finish);
            of.lateBegins = true;
            latest(of);
        }
        int now = worked(of.works, 0, of.workStart);
        of.totalFloat = of.late - now;
        of.lateStart = lateStart(of);
        int delay = 0;
        while (isFree(of, tried(of, now + delay + 1, false))) {
            delay++;
        }
        of.freeFloat = Math.max(0, Math.min(delay, of.totalFloat));
    }

    /** Where dependencies alone have put it: a delay comes on top of whatever they give. */
    private int[] undelayed(Dates of) {
        return of.delay() == 0 ? new int[] {of.workStart, of.finish}
                : tried(of, worked(of.works, 0, of.workStart) - of.delay(), true);
    }

    private boolean isFree(Dates of, int[] tried) {
        return tried[1] <= finish
                && of.item.getOutgoing().stream().allMatch(link -> {
                    Dates to = dates.get(link.getSuccessor());
                    return leaves(link, of, tried, to, undelayed(to), true);
                });
    }
}
