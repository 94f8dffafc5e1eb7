// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.keelson.analysis.Driver.Kind;
import org.keelson.model.ConstraintKind;

/** Says why an item has the dates it has, in words for the person who plans. */
final class DriverText {

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
            return new Driver(Kind.DEPENDENCY, id, dependency(why));
        }
        return switch (why) {
            case Pass.CONSTRAINT -> new Driver(Kind.CONSTRAINT, network.ids[item], constraint(item));
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
        return type < ScheduleNetwork.FF ? when : "to finish " + when;
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
        return network.is(item, ScheduleNetwork.FINISHED) ? "finished " + day(pass.finishAt(item))
                : "started " + day(pass.startAt(item));
    }

    /** The portfolio's start or the data date, unless the item's calendar rests when the portfolio's works again. */
    private Driver floor(int item, Kind kind, long moment, String name) {
        WorkCalendar common = network.calendars[network.portfolioCalendar];
        WorkCalendar own = network.calendarOf(item);
        boolean started = network.is(item, ScheduleNetwork.STARTED);
        if (!started && pass.startAt(item) > common.start(common.count(moment))) {
            return new Driver(Kind.CALENDAR, own.id(), "first working time of calendar " + own.name() + " after " + name + ", "
                    + day(moment));
        }
        String text = kind == Kind.PORTFOLIO_START ? name + ", " + day(moment)
                : "what is not done is not done before " + name + ", " + day(moment);
        return new Driver(kind, network.portfolioId, text);
    }

    private static LocalDate day(long moment) {
        return TimeLine.dateTime(moment).toLocalDate();
    }

    private static String moment(long moment) {
        LocalDateTime at = TimeLine.dateTime(moment);
        return at.toLocalDate() + " " + at.toLocalTime();
    }
}
