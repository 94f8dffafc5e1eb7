// SPDX-License-Identifier: EPL-2.0
package org.keelson.rules.standard;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.Durations;
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

    /** How long ago a day was, in words: "today", "1 day ago", "12 days ago". */
    String ago(LocalDate day) {
        long days = day.until(evaluation.today(), ChronoUnit.DAYS);
        return days == 0 ? "today" : days == 1 ? "1 day ago" : days + " days ago";
    }

    /** Working time in days of the item's calendar, such as "3d" or "6h". */
    String duration(int minutes, WorkItem item) {
        return Durations.format(minutes, calendar(item).minutesPerDay());
    }

    /** The float of an item in words; says so if the critical path runs through it. */
    String room(WorkItem item) {
        return schedule(item).map(each -> {
            int minutes = each.totalFloatMinutes();
            return name(item) + (minutes > 0 ? " has " + duration(minutes, item) + " of float"
                    : minutes == 0 ? " is critical: it has no float" : " is critical: its float is " + duration(minutes, item));
        }).orElse(name(item) + " cannot be scheduled: it is in or behind a cycle");
    }
}
