// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.Map;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.Dependency;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** A peer: MPXJ's {@link MicrosoftScheduler} on the same items, dependencies, calendars and holidays. */
final class MpxjPass {

    private final ProjectFile project = new ProjectFile();
    private final Map<Calendar, ProjectCalendar> calendars = new IdentityHashMap<>();
    private final Map<WorkItem, Task> tasks = new IdentityHashMap<>();
    private final LocalDateTime start;

    MpxjPass(Portfolio portfolio) {
        start = portfolio.getStart().atStartOfDay();
        portfolio.getCalendars().forEach(calendar -> calendars.put(calendar, converted(calendar)));
        project.setDefaultCalendar(calendars.get(portfolio.getCalendar()));
        project.getProjectProperties().setStartDate(start);
        portfolio.eAllContents().forEachRemaining(element -> {
            if (element instanceof WorkItem item) {
                tasks.put(item, converted(item));
            }
        });
        for (Dependency dependency : portfolio.getDependencies()) {
            Task successor = tasks.get(dependency.getSuccessor());
            successor.addPredecessor(new Relation.Builder().predecessorTask(tasks.get(dependency.getPredecessor()))
                    .type(switch (dependency.getType()) {
                        case FS -> RelationType.FINISH_START;
                        case SS -> RelationType.START_START;
                        case FF -> RelationType.FINISH_FINISH;
                        case SF -> RelationType.START_FINISH;
                    }).lag(minutes(dependency.getLag() == null ? 0 : dependency.getLag())));
        }
    }

    private static Duration minutes(int minutes) {
        return Duration.getInstance(minutes, TimeUnit.MINUTES);
    }

    private Task converted(WorkItem item) {
        Task task = project.addTask();
        task.setName(item.getName());
        task.setDuration(minutes(item.getLikely()));
        task.setRemainingDuration(minutes(item.getLikely()));
        task.setActualDuration(minutes(0));
        Calendar own = item.getOwnerTeam().getCalendar();
        if (own != null) {
            task.setCalendar(calendars.get(own));
        }
        return task;
    }

    private ProjectCalendar converted(Calendar calendar) {
        ProjectCalendar converted = project.addCalendar();
        converted.setName(calendar.getName());
        for (DayOfWeek day : DayOfWeek.values()) {
            converted.setWorkingDay(day, false);
            converted.addCalendarHours(day);
        }
        for (WorkingTime time : calendar.getWorkingTimes()) {
            DayOfWeek day = DayOfWeek.of(time.getDay().getValue() + 1);
            converted.setWorkingDay(day, true);
            converted.getCalendarHours(day).add(new LocalTimeRange(time.getStart(), time.getFinish()));
        }
        for (CalendarException holiday : calendar.getExceptions()) {
            converted.addCalendarException(holiday.getFrom());
        }
        return converted;
    }

    /** @return the finish of the whole */
    LocalDateTime run() throws CpmException {
        new MicrosoftScheduler().schedule(project, start);
        return project.getTasks().stream().map(Task::getFinish).max(LocalDateTime::compareTo).orElseThrow();
    }
}
