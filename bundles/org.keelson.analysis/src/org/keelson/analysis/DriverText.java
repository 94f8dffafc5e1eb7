// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.keelson.analysis.Driver.Kind;
import org.keelson.model.ConstraintKind;

/** Says why an item has the dates it has, in words for the person who plans. */
final class DriverText {

    /** Names of holidays that are told of one rest. */
    private static final int NAMES = 3;

    private final ScheduleNetwork network;
    private final Pass pass;

    DriverText(Pass pass) {
        this.pass = pass;
        network = pass.network;
    }

    /** The first working minute of the portfolio's own calendar. */
    long portfolioStart() {
        WorkCalendar calendar = network.calendars[network.portfolioCalendar];
        return calendar.start(calendar.count(network.start));
    }

    Driver driver(int item) {
        int why = pass.driver(item);
        if (why >= 0) {
            String id = network.linkIds[why] == null ? network.ids[network.predecessor[why]] : network.linkIds[why];
            return new Driver(Kind.DEPENDENCY, id, dependency(why) + delay(item));
        }
        return switch (why) {
            case Pass.CONSTRAINT -> new Driver(Kind.CONSTRAINT, network.ids[item],
                    constraint(item) + restAfterConstraint(item) + delay(item));
            case Pass.ACTUAL -> new Driver(Kind.ACTUAL, network.ids[item], actual(item));
            case Pass.DATA_DATE -> floor(item, Kind.DATA_DATE, pass.dataDate, "the data date");
            default -> floor(item, Kind.PORTFOLIO_START, network.start, "the portfolio's start");
        };
    }

    private String dependency(int link) {
        int from = network.predecessor[link];
        int item = network.successor[link];
        byte type = network.linkType[link];
        boolean fromFinish = (type & 1) == 0;
        long at = fromFinish ? pass.finishAt(from) : pass.startAt(from);
        boolean sameDay = TimeLine.dateTime(at).toLocalDate().equals(TimeLine.dateTime(pass.startAt(item)).toLocalDate());
        String event = network.title(from) + (fromFinish ? " finishes " : " starts ") + (sameDay ? moment(at) : day(at));
        String when = lag(link, network.lag[link]) + (network.lag[link] < 0 ? "before " : "after ") + event;
        if (network.is(item, ScheduleNetwork.HAMMOCK)) {
            return (type < ScheduleNetwork.FF ? "a hammock that begins " : "a hammock that ends ") + when;
        }
        return type < ScheduleNetwork.FF ? when + rest(item, lagged(link, at)) : "to finish " + when;
    }

    /** The moment that the lag of a dependency gives. */
    private long lagged(int link, long at) {
        return network.lagMode[link] == ScheduleNetwork.ELAPSED ? at + network.lag[link]
                : network.calendars[network.lagCalendar[link]].add(at, network.lag[link]);
    }

    /** What an item's calendar does between the moment at which all else lets it start and its start. */
    private String rest(int item, long allowed) {
        long start = pass.startAt(item);
        WorkCalendar calendar = network.calendarOf(item);
        if (!rests(item, allowed)) {
            return "";
        }
        return "; calendar " + calendar.name() + " rests until " + day(start) + names(calendar, allowed, start);
    }

    /**
     * Whether a rest is worth a word: it begins elsewhere than at the end of a working day, or is longer than the week has it,
     * and another day begins in it.
     */
    private boolean rests(int item, long allowed) {
        long start = pass.startAt(item);
        if (network.is(item, ScheduleNetwork.STARTED) || delayed(item) || !day(start).isAfter(day(allowed))) {
            return false;
        }
        WorkCalendar calendar = network.calendarOf(item);
        return calendar.count(allowed) == calendar.count(allowed - 1) || !calendar.exceptionsBetween(allowed, start).isEmpty();
    }

    private static String names(WorkCalendar calendar, long from, long to) {
        List<String> names = calendar.exceptionsBetween(from, to);
        String some = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return names.isEmpty() ? "" : " (" + some + (names.size() > NAMES ? " and more)" : ")");
    }

    private String restAfterConstraint(int item) {
        return switch (ConstraintKind.get(network.constraint[item])) {
            case SNET, SNLT, MSO -> rest(item, network.constraintDate[item]);
            default -> "";
        };
    }

    private boolean delayed(int item) {
        return network.delay[item] > 0 && !network.is(item, ScheduleNetwork.STARTED);
    }

    private String delay(int item) {
        boolean late = network.constraint[item] == ConstraintKind.ALAP_VALUE && pass.driver(item) == Pass.CONSTRAINT;
        return !delayed(item) || late ? ""
                : "; then held back " + Durations.format(network.delay[item], network.calendarOf(item).minutesPerDay())
                        + " by leveling";
    }

    private String lag(int link, int lag) {
        if (lag == 0) {
            return "";
        }
        int minutes = Math.abs(lag);
        if (network.lagMode[link] != ScheduleNetwork.ELAPSED) {
            return Durations.format(minutes, network.calendars[network.lagCalendar[link]].minutesPerDay()) + " ";
        }
        String hours = minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
        return (minutes % TimeLine.DAY == 0 ? minutes / TimeLine.DAY + "d" : hours) + " of the clock ";
    }

    String constraint(int item) {
        String date = network.constraintDate[item] == TimeLine.NONE ? "" : moment(network.constraintDate[item]);
        return switch (ConstraintKind.get(network.constraint[item])) {
            case SNET -> "starts no earlier than " + date;
            case SNLT -> "starts no later than " + date;
            case FNET -> "finishes no earlier than " + date;
            case FNLT -> "finishes no later than " + date;
            case MSO -> "must start on " + date;
            case MFO -> "must finish on " + date;
            default -> "as late as possible";
        };
    }

    private String actual(int item) {
        if (network.is(item, ScheduleNetwork.FINISHED)) {
            return "finished " + day(pass.finishAt(item));
        }
        return network.actualStart[item] == TimeLine.NONE ? "some of it is done, though no actual start is recorded"
                : "started " + day(pass.startAt(item));
    }

    /** The portfolio's start or the data date, unless the item's calendar rests when the portfolio's works again. */
    private Driver floor(int item, Kind kind, long moment, String name) {
        WorkCalendar common = network.calendars[network.portfolioCalendar];
        WorkCalendar own = network.calendarOf(item);
        long start = pass.startAt(item);
        boolean later = start > common.start(common.count(moment)) && !network.is(item, ScheduleNetwork.STARTED)
                && !delayed(item);
        if (later || rests(item, moment)) {
            return new Driver(Kind.CALENDAR, own.id(), "first working time of calendar " + own.name() + " after " + name + ", "
                    + day(moment) + names(own, moment, start));
        }
        String text = kind == Kind.PORTFOLIO_START ? name + ", " + day(moment)
                : "what is not done is not done before " + name + ", " + day(moment);
        return new Driver(kind, network.portfolioId, text + delay(item));
    }

    private static LocalDate day(long moment) {
        return TimeLine.dateTime(moment).toLocalDate();
    }

    static String moment(long moment) {
        LocalDateTime at = TimeLine.dateTime(moment);
        return at.toLocalDate() + " " + at.toLocalTime();
    }
}
