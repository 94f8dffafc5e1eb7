// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keelson.differential.Net.Except;
import org.keelson.differential.Net.Item;
import org.keelson.differential.Net.Link;
import org.keelson.differential.Net.Span;
import org.keelson.differential.Net.Week;
import org.keelson.model.ConstraintKind;
import org.keelson.model.LagKind;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/**
 * A network as a project file, scheduled by MPXJ the way Microsoft Project does. This version of MPXJ gives no free slack; it is
 * counted here from MPXJ's dates with MPXJ's calendars.
 */
final class MpxjSide {

    private final Net net;
    private final ProjectFile file = new ProjectFile();
    private final List<ProjectCalendar> calendars = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    private MpxjSide(Net net) {
        this.net = net;
        for (Week week : net.calendars()) {
            calendars.add(calendar(week, "c" + calendars.size()));
        }
        file.setDefaultCalendar(calendars.getFirst());
        file.getProjectProperties().setStartDate(net.start().atStartOfDay());
        file.getProjectProperties().setStatusDate(net.dataDate());
        for (Item item : net.items()) {
            tasks.add(task(item, "i" + tasks.size()));
        }
        for (Link link : net.links()) {
            // Not by way of the task, which would drop a second link between the same two.
            file.getRelations().add(new Relation.Builder().predecessorTask(tasks.get(link.from()))
                    .successorTask(tasks.get(link.to())).type(type(link)).lag(lag(link)).build());
        }
    }

    static List<Dates> dates(Net net) {
        MpxjSide side = new MpxjSide(net);
        try {
            new MicrosoftScheduler().schedule(side.file, net.start().atStartOfDay());
        } catch (CpmException e) {
            throw new IllegalStateException("MPXJ cannot schedule\n" + NetText.write(net), e);
        }
        return side.answers();
    }

    private ProjectCalendar calendar(Week week, String name) {
        ProjectCalendar calendar = file.addCalendar();
        calendar.setName(name);
        for (int day = 0; day < week.days().size(); day++) {
            DayOfWeek weekday = DayOfWeek.of(day + 1);
            calendar.setWorkingDay(weekday, !week.days().get(day).isEmpty());
            addSpans(calendar.addCalendarHours(weekday), week.days().get(day));
        }
        for (Except except : week.exceptions()) {
            addSpans(calendar.addCalendarException(except.from(), except.to()), except.spans());
        }
        return calendar;
    }

    private static void addSpans(ProjectCalendarHours hours, List<Span> spans) {
        for (Span span : spans) {
            hours.add(new LocalTimeRange(LocalTime.ofSecondOfDay(span.from() * 60L),
                    LocalTime.ofSecondOfDay(span.to() % 1440 * 60L)));
        }
    }

    private static Duration minutes(int minutes) {
        return Duration.getInstance(minutes, TimeUnit.MINUTES);
    }

    private Task task(Item item, String name) {
        Task task = file.addTask();
        task.setName(name);
        task.setCalendar(calendars.get(item.calendar()));
        task.setDuration(minutes(item.minutes()));
        task.setRemainingDuration(minutes(item.left()));
        task.setActualDuration(minutes(item.minutes() - item.left()));
        task.setMilestone(item.minutes() == 0);
        task.setConstraintType(constraint(item.constraint()));
        task.setConstraintDate(item.date());
        task.setDeadline(item.deadline());
        task.setActualStart(item.started());
        task.setActualFinish(item.finished());
        return task;
    }

    private static ConstraintType constraint(ConstraintKind kind) {
        return switch (kind) {
            case ASAP -> ConstraintType.AS_SOON_AS_POSSIBLE;
            case ALAP -> ConstraintType.AS_LATE_AS_POSSIBLE;
            case SNET -> ConstraintType.START_NO_EARLIER_THAN;
            case SNLT -> ConstraintType.START_NO_LATER_THAN;
            case FNET -> ConstraintType.FINISH_NO_EARLIER_THAN;
            case FNLT -> ConstraintType.FINISH_NO_LATER_THAN;
            case MSO -> ConstraintType.MUST_START_ON;
            case MFO -> ConstraintType.MUST_FINISH_ON;
        };
    }

    private static RelationType type(Link link) {
        return switch (link.type()) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    private static Duration lag(Link link) {
        return Duration.getInstance(link.lag(), switch (link.kind()) {
            case WORKING -> TimeUnit.MINUTES;
            case ELAPSED -> TimeUnit.ELAPSED_MINUTES;
            case PERCENT -> TimeUnit.PERCENT;
        });
    }

    private List<Dates> answers() {
        int[] free = new int[tasks.size()];
        Arrays.fill(free, Integer.MAX_VALUE);
        for (Link link : net.links()) {
            free[link.from()] = Math.min(free[link.from()], free(link));
        }
        List<Dates> dates = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            Task task = tasks.get(i);
            boolean finished = task.getActualFinish() != null;
            int total = finished ? 0 : total(task);
            dates.add(new Dates(task.getStart(), task.getFinish(), task.getLateStart(), task.getLateFinish(), total,
                    finished ? 0 : Math.max(0, Math.min(total, free[i]))));
        }
        return dates;
    }

    /** Slack as MPXJ has it, but for ALAP, where it counts from dates that the item does not have. */
    private static int total(Task task) {
        if (task.getConstraintType() == ConstraintType.AS_LATE_AS_POSSIBLE) {
            return between(task.getEffectiveCalendar(), task.getFinish(), task.getLateFinish());
        }
        return (int) Math.round(task.getTotalSlack().getDuration());
    }

    /** How far the predecessor may slip until this link alone moves its successor, in working minutes of the predecessor. */
    private int free(Link link) {
        Task from = tasks.get(link.from());
        Task to = tasks.get(link.to());
        boolean over = to.getActualFinish() != null || to.getActualStart() != null && net.override();
        if (over || (link.fromFinish() ? from.getActualFinish() : from.getActualStart()) != null) {
            return Integer.MAX_VALUE;
        }
        ProjectCalendar own = calendars.get(net.items().get(link.from()).calendar());
        ProjectCalendar other = calendars.get(net.items().get(link.to()).calendar());
        LocalDateTime end = link.toStart() ? to.getStart() : to.getFinish();
        Duration lag = link.kind() == LagKind.PERCENT
                ? Duration.getInstance(net.items().get(link.from()).minutes() * link.lag() / 100.0, TimeUnit.MINUTES) : lag(link);
        return between(own, link.fromFinish() ? from.getFinish() : from.getStart(),
                link.lag() == 0 ? end : other.getDate(end, lag.negate()));
    }

    private static int between(ProjectCalendar calendar, LocalDateTime from, LocalDateTime to) {
        return (int) Math.round(calendar.getWork(from, to, TimeUnit.MINUTES).getDuration());
    }
}
