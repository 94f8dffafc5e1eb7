// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.Objective;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.TeamShare;
import org.keelson.model.WorkingTime;
import org.keelson.model.problems.Problem;

/** Periods that end before they begin, and time zones that are nowhere. */
final class PeriodChecks {

    private final Consumer<Problem> problems;

    PeriodChecks(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void check(EObject object) {
        switch (object) {
            case CalendarException days -> period(days, "An exception", days.getFrom(), days.getTo());
            case TeamShare share -> period(share, "A team share", share.getFrom(), share.getTo());
            case Objective objective -> period(objective, "The period", objective.getStart(), objective.getFinish());
            case Program program ->
                period(program, "The plan", program.getPlannedStart(), program.getPlannedFinish());
            case WorkingTime time -> working(time);
            case Calendar calendar -> zone(calendar, calendar.getTimeZone());
            case Portfolio portfolio -> zone(portfolio, portfolio.getTimeZone());
            default -> {
                // has no period
            }
        }
    }

    private void period(EObject object, String what, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            impossible(object, what, from, to);
        }
    }

    private void working(WorkingTime time) {
        LocalTime start = time.getStart();
        LocalTime finish = time.getFinish();
        // Midnight is the end of the day.
        if (start != null && finish != null && !finish.isAfter(start) && !finish.equals(LocalTime.MIDNIGHT)) {
            impossible(time, "A working time", start, finish);
        }
    }

    private void impossible(EObject object, String what, Object from, Object to) {
        problems.accept(Problem.error("structure.impossible-date", ReferenceChecks.idAround(object), what + " of \""
                + ReferenceChecks.textAround(object) + "\" ends on " + to + ", before it begins on " + from));
    }

    private void zone(EObject object, String zone) {
        try {
            if (zone != null && !zone.isBlank()) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            problems.accept(Problem.error("structure.time-zone", ReferenceChecks.idAround(object), "\""
                    + ReferenceChecks.textAround(object) + "\" has the time zone " + zone
                    + ", which is not known; write it as Europe/Berlin"));
        }
    }
}
