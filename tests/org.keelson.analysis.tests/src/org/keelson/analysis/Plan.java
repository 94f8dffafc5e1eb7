// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.ConstraintKind;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Gate;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.Team;
import org.keelson.model.Weekday;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;

/** A small portfolio, built by hand, that starts on Monday 2026-03-02. Days are those of the standard calendar. */
public final class Plan {

    public static final int DAY = 480;

    public final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
    public final Program program = ModelFactory.eINSTANCE.createProgram();

    public Plan() {
        this(LocalDate.of(2026, 3, 2));
    }

    public Plan(LocalDate start) {
        portfolio.setId("P");
        portfolio.setName("Plan");
        portfolio.setStart(start);
        program.setId("program");
        portfolio.getPrograms().add(program);
    }

    public Deliverable task(String id, Integer minutes) {
        Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
        item.setLikely(minutes);
        return add(id, item);
    }

    public Deliverable days(String id, int days) {
        return task(id, days * DAY);
    }

    public Milestone milestone(String id) {
        return add(id, ModelFactory.eINSTANCE.createMilestone());
    }

    public Gate gate(String id, Integer leadTime, WorkItem... inputs) {
        Gate gate = add(id, ModelFactory.eINSTANCE.createGate());
        gate.setLeadTime(leadTime);
        gate.getInputs().addAll(List.of(inputs));
        return gate;
    }

    private <T extends WorkItem> T add(String id, T item) {
        item.setId(id);
        item.setName(id);
        program.getItems().add(item);
        return item;
    }

    public Dependency link(WorkItem from, WorkItem to) {
        return link(from, to, DependencyType.FS, 0);
    }

    public Dependency link(WorkItem from, WorkItem to, DependencyType type, int lag) {
        Dependency link = ModelFactory.eINSTANCE.createDependency();
        link.setId(from.getId() + ">" + to.getId() + "#" + portfolio.getDependencies().size());
        link.setPredecessor(from);
        link.setSuccessor(to);
        link.setType(type);
        link.setLag(lag);
        portfolio.getDependencies().add(link);
        return link;
    }

    public Team team(String name) {
        Team team = ModelFactory.eINSTANCE.createTeam();
        team.setId(name);
        team.setName(name);
        portfolio.getTeams().add(team);
        return team;
    }

    /** Times such as "09:00-13:00", on the days from the first to the last. */
    public Calendar calendar(String id, Weekday from, Weekday to, String... times) {
        Calendar calendar = ModelFactory.eINSTANCE.createCalendar();
        calendar.setId(id);
        calendar.setName(id);
        portfolio.getCalendars().add(calendar);
        for (int day = from.getValue(); day <= to.getValue(); day++) {
            for (String time : times) {
                WorkingTime working = time(time);
                working.setDay(Weekday.get(day));
                calendar.getWorkingTimes().add(working);
            }
        }
        return calendar;
    }

    public static CalendarException except(Calendar calendar, String from, String to, String... times) {
        CalendarException exception = ModelFactory.eINSTANCE.createCalendarException();
        exception.setName("exception");
        exception.setFrom(from == null ? null : LocalDate.parse(from));
        exception.setTo(to == null ? null : LocalDate.parse(to));
        for (String time : times) {
            exception.getWorkingTimes().add(time(time));
        }
        calendar.getExceptions().add(exception);
        return exception;
    }

    private static WorkingTime time(String time) {
        WorkingTime working = ModelFactory.eINSTANCE.createWorkingTime();
        working.setStart(LocalTime.parse(time.substring(0, 5)));
        working.setFinish(LocalTime.parse(time.substring(6)));
        return working;
    }

    public static void constrain(WorkItem item, ConstraintKind kind, String date) {
        item.setConstraint(kind);
        item.setConstraintDate(date == null ? null : at(date));
    }

    /** Gives the provider's word on a dependency, in place of all earlier ones. */
    public static void promise(Dependency dependency, LocalDateTime date) {
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(date);
        promise.setMadeOn(LocalDate.of(2026, 3, 1));
        dependency.getPromises().clear();
        dependency.getPromises().add(promise);
    }

    /** "03-04 09:00" in 2026, or a whole date and time. */
    public static LocalDateTime at(String time) {
        return LocalDateTime.parse((time.length() == 11 ? "2026-" + time : time).replace(' ', 'T'));
    }

    public Schedule schedule() {
        return Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
    }
}
