// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.FloatLimit;
import org.keelson.analysis.FloatLimits;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.LastMoment;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.TimeLine;
import org.keelson.analysis.WorkCalendar;
import org.keelson.api.Evaluation;
import org.keelson.model.Element;
import org.keelson.model.HasStatus;
import org.keelson.model.Person;
import org.keelson.model.Status;
import org.keelson.model.StatusEntry;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/** What the rules of this bundle ask of an evaluation, and how they say it. */
final class Facts {

    /** Of a list of names, so many are told; the others are counted. */
    private static final int NAMED = 3;

    private final Evaluation evaluation;
    private final Schedule schedule;
    private final ScheduleNetwork network;
    private final CalendarBook calendars;
    /** Made when first asked for: looks at all items. */
    private FloatLimits limits;

    Facts(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.schedule = evaluation.schedule();
        this.network = evaluation.network();
        this.calendars = CalendarBook.of(evaluation.portfolio());
    }

    /** Number of an item in the network; -1 for {@code null}, and for one in or behind a cycle. */
    int number(WorkItem item) {
        int number = item == null || item.getId() == null ? -1 : network.indexOf(item.getId());
        return number < network.scheduledCount() ? number : -1;
    }

    /** Dates of an item; empty for {@code null}, and for one in or behind a cycle. */
    Optional<ItemSchedule> schedule(WorkItem item) {
        return item == null || item.getId() == null ? Optional.empty()
                : evaluation.schedule().item(item.getId()).filter(ItemSchedule::scheduled);
    }

    /** The day on which an item starts or started; {@code null} for one in or behind a cycle. */
    LocalDate start(WorkItem item) {
        int number = number(item);
        return number < 0 ? null : TimeLine.dateTime(schedule.startAt(number)).toLocalDate();
    }

    WorkCalendar calendar(WorkItem item) {
        return calendars.of(item);
    }

    static boolean isFinished(WorkItem item) {
        return item.getActualFinish() != null;
    }

    /** Whether an unfinished item has so little float, or less. A hammock only spans what others do, and has none to lose. */
    boolean isTight(WorkItem item, int floatMinutes) {
        int number = number(item);
        return number >= 0 && !isFinished(item) && !network.isHammock(number) && schedule.totalFloat(number) <= floatMinutes;
    }

    /** What would be missed first if an item came later; empty for one without dates. */
    Optional<FloatLimit> limit(WorkItem item) {
        int number = number(item);
        if (number < 0) {
            return Optional.empty();
        }
        if (limits == null) {
            limits = schedule.floatLimits();
        }
        return Optional.of(limits.of(number));
    }

    /** Whether an unfinished item has no float left to a deadline or constraint, rather than to the portfolio's finish. */
    boolean breaksPromise(WorkItem item) {
        return isTight(item, 0) && limit(item).filter(each -> each.kind() != FloatLimit.Kind.PORTFOLIO_FINISH).isPresent();
    }

    /**
     * The earliest of the last moments at which unfinished items can begin, or at which those that have begun must go on; empty
     * where none has dates.
     */
    Optional<LastMoment> lastMoment(List<WorkItem> items) {
        return LastMoment.of(schedule, items);
    }

    /** Whether work on an item has begun. */
    boolean isStarted(WorkItem item) {
        int number = number(item);
        return item.getActualStart() != null || number >= 0 && network.isStarted(number);
    }

    /** Whether one of the items is unfinished and has no float. */
    boolean anyCritical(List<WorkItem> items) {
        return items.stream().anyMatch(item -> isTight(item, 0));
    }

    static String name(Element element) {
        return "'" + (element == null || element.getName() == null ? "?" : element.getName()) + "'";
    }

    /** Who answers for an item, in words: "Ann of Core", "Core" or "nobody". */
    static String owner(WorkItem item) {
        return owner(item.getOwner(), item.getOwnerTeam());
    }

    static String owner(Person person, Team team) {
        if (person == null) {
            return team == null ? "nobody" : team.getName();
        }
        return team == null ? person.getName() : person.getName() + " of " + team.getName();
    }

    static String day(LocalDateTime time) {
        return time.toLocalDate().toString();
    }

    /** Two dates so that they differ: with the time of day where the days are the same. */
    static String day(LocalDateTime time, LocalDateTime beside) {
        return time.toLocalDate().equals(beside.toLocalDate()) ? time.toString().replace('T', ' ') : day(time);
    }

    /** The day as of which things are late or due. */
    LocalDate asOf() {
        return evaluation.asOf().toLocalDate();
    }

    /** "1 day", "4 days". */
    static String days(long days) {
        return count(days, "day");
    }

    /** "1 item", "4 items". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** "'App', 'Shop', 'Site' and 4 more". */
    static String names(List<? extends Element> elements) {
        return list(elements.stream().map(Facts::name).toList(), NAMED);
    }

    /** The first of some texts, and how many more there are. */
    static String list(List<String> texts, int most) {
        int told = texts.size() <= most + 1 ? texts.size() : most; // "and 1 more" is no shorter than its name
        String first = String.join(", ", texts.subList(0, told));
        return told == texts.size() ? first : first + " and " + (texts.size() - told) + " more";
    }

    /** A share of 0 to 1 as "35 %"; all or nothing only where it is. */
    static String percent(double share) {
        long rounded = Math.round(100 * share);
        return rounded == 100 && share < 1 ? "over 99 %" : rounded == 0 && share > 0 ? "under 1 %" : rounded + " %";
    }

    /** The claim that counts on a day: the latest one made by then; of two of one day the one that was entered later. */
    static StatusEntry lastClaim(HasStatus element, LocalDate asOf) {
        return element.getStatusHistory().stream().filter(each -> each.getDate() == null || !each.getDate().isAfter(asOf))
                .reduce((one, other) -> one.getDate() == null
                        || other.getDate() != null && !other.getDate().isBefore(one.getDate()) ? other : one)
                .orElse(null);
    }

    /** "on track", "off track". */
    static String status(Status status) {
        return status.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A number without needless digits. */
    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** Working time in words, in days of the item's calendar: "3 working days", "1 working hour". */
    String duration(int minutes, WorkItem item) {
        return duration(minutes, calendar(item).minutesPerDay());
    }

    static String duration(int minutes, int minutesPerDay) {
        int size = Math.abs(minutes);
        String unit = size >= minutesPerDay ? "day" : size >= 60 || size == 0 ? "hour" : "minute";
        int per = switch (unit) {
            case "day" -> minutesPerDay;
            case "hour" -> 60;
            default -> 1;
        };
        String number = BigDecimal.valueOf(size).divide(BigDecimal.valueOf(per), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString();
        return number + " working " + unit + (number.equals("1") ? "" : "s");
    }

    /** Time of the clock in words: "3 days", "90 minutes". */
    static String elapsed(int minutes) {
        return minutes % 1440 == 0 ? days(minutes / 1440)
                : minutes % 60 == 0 ? count(minutes / 60, "hour") : count(minutes, "minute");
    }

    /** The float of an item in words; says so if the critical path runs through it. */
    String room(WorkItem item) {
        return schedule(item).map(each -> {
            int minutes = each.totalFloatMinutes();
            return name(item) + (minutes > 0 ? " has " + duration(minutes, item) + " of float"
                    : minutes == 0 ? " is critical: it has no float"
                            : " is critical: it is " + duration(minutes, item) + " late for what depends on it");
        }).orElse(name(item) + " cannot be scheduled: it is in or behind a cycle");
    }
}
