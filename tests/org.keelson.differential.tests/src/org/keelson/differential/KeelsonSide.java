// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.differential.Net.Except;
import org.keelson.differential.Net.Item;
import org.keelson.differential.Net.Link;
import org.keelson.differential.Net.Span;
import org.keelson.differential.Net.Week;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgressMode;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;

/** A network as a portfolio, scheduled by the engine under test. Item 7 of the network has the id {@code i7}. */
final class KeelsonSide {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private KeelsonSide() {
    }

    static Portfolio portfolio(Net net) {
        Portfolio portfolio = MODEL.createPortfolio();
        portfolio.setId("portfolio");
        portfolio.setStart(net.start());
        portfolio.setDataDate(net.dataDate());
        portfolio.setProgressMode(net.override() ? ProgressMode.PROGRESS_OVERRIDE : ProgressMode.RETAINED_LOGIC);
        for (Week week : net.calendars()) {
            portfolio.getCalendars().add(calendar(week, "c" + portfolio.getCalendars().size()));
        }
        portfolio.setCalendar(portfolio.getCalendars().getFirst());
        Program program = MODEL.createProgram();
        program.setId("program");
        portfolio.getPrograms().add(program);
        for (Item item : net.items()) {
            program.getItems().add(item(item, "i" + program.getItems().size(), portfolio));
        }
        for (Link link : net.links()) {
            Dependency dependency = MODEL.createDependency();
            dependency.setId("d" + portfolio.getDependencies().size());
            dependency.setPredecessor(program.getItems().get(link.from()));
            dependency.setSuccessor(program.getItems().get(link.to()));
            dependency.setType(link.type());
            dependency.setLag(link.lag());
            dependency.setLagKind(link.kind());
            portfolio.getDependencies().add(dependency);
        }
        return portfolio;
    }

    private static WorkItem item(Item from, String id, Portfolio portfolio) {
        WorkItem item = from.minutes() == 0 ? MODEL.createMilestone() : MODEL.createDeliverable();
        if (item instanceof Deliverable) {
            item.setLikely(from.minutes());
        }
        item.setId(id);
        item.setName(id);
        item.setCalendar(portfolio.getCalendars().get(from.calendar()));
        item.setConstraint(from.constraint());
        item.setConstraintDate(from.date());
        item.setDeadline(from.deadline());
        item.setActualStart(from.started());
        item.setActualFinish(from.finished());
        item.setRemaining(from.remaining());
        return item;
    }

    private static Calendar calendar(Week week, String id) {
        Calendar calendar = MODEL.createCalendar();
        calendar.setId(id);
        calendar.setName(id);
        for (int day = 0; day < week.days().size(); day++) {
            for (Span span : week.days().get(day)) {
                WorkingTime time = time(span);
                time.setDay(Weekday.get(day));
                calendar.getWorkingTimes().add(time);
            }
        }
        for (Except except : week.exceptions()) {
            CalendarException exception = MODEL.createCalendarException();
            exception.setName("exception");
            exception.setFrom(except.from());
            exception.setTo(except.to());
            except.spans().forEach(span -> exception.getWorkingTimes().add(time(span)));
            calendar.getExceptions().add(exception);
        }
        return calendar;
    }

    private static WorkingTime time(Span span) {
        WorkingTime time = MODEL.createWorkingTime();
        time.setStart(LocalTime.ofSecondOfDay(span.from() * 60L));
        time.setFinish(LocalTime.ofSecondOfDay(span.to() % 1440 * 60L));
        return time;
    }

    static Schedule schedule(Net net) {
        return Scheduler.schedule(ScheduleNetwork.of(portfolio(net)), ScheduleOptions.standard());
    }

    static List<Dates> dates(Schedule schedule, int size) {
        List<Dates> dates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ItemSchedule item = schedule.item("i" + i).orElseThrow();
            dates.add(new Dates(item.start(), item.finish(), item.lateStart(), item.lateFinish(), item.totalFloatMinutes(),
                    item.freeFloatMinutes()));
        }
        return dates;
    }
}
