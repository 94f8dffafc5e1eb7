// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.WorkCalendar;
import org.keelson.api.Evaluation;
import org.keelson.model.Element;
import org.keelson.model.Person;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/** What the rules of this bundle ask of an evaluation, and how they say it. */
final class Facts {

    private final Evaluation evaluation;
    private final CalendarBook calendars;

    Facts(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.calendars = CalendarBook.of(evaluation.portfolio());
    }

    /** Dates of an item; empty for {@code null}, and for one in or behind a cycle. */
    Optional<ItemSchedule> schedule(WorkItem item) {
        return item == null || item.getId() == null ? Optional.empty()
                : evaluation.schedule().item(item.getId()).filter(ItemSchedule::scheduled);
    }

    WorkCalendar calendar(WorkItem item) {
        return calendars.of(item);
    }

    static boolean isFinished(WorkItem item) {
        return item.getActualFinish() != null;
    }

    /** Whether an unfinished item has so little float, or less. */
    boolean isTight(WorkItem item, int floatMinutes) {
        return !isFinished(item) && schedule(item).filter(each -> each.totalFloatMinutes() <= floatMinutes).isPresent();
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
