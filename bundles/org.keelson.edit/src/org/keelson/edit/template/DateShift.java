// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Calendar;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Portfolio;

/**
 * Moves all dates of a portfolio as its start moves: each keeps the number of working days, by the portfolio's calendar, that
 * lie between the start and it, and its time of day. What is not worked on becomes the next working day. Exceptions of calendars
 * stay: a public holiday does not move with a plan.
 */
final class DateShift {

    private final WorkCalendar calendar;
    private final LocalDate from;
    private final LocalDate to;

    private DateShift(WorkCalendar calendar, LocalDate from, LocalDate to) {
        this.calendar = calendar;
        this.from = from;
        this.to = to;
    }

    /** Without a start in the portfolio, its earliest date counts as that; without any date, only the start is set. */
    static void apply(Portfolio portfolio, LocalDate start) {
        LocalDate from = portfolio.getStart() != null ? portfolio.getStart() : earliest(portfolio);
        if (from != null) {
            new DateShift(ScheduleNetwork.of(portfolio).portfolioCalendar(), from, start).shift(portfolio);
        }
        portfolio.setStart(start);
    }

    private static LocalDate earliest(Portfolio portfolio) {
        LocalDate[] found = {null};
        visit(portfolio, (object, attribute) -> {
            LocalDate day = object.eGet(attribute) instanceof LocalDateTime time ? time.toLocalDate()
                    : object.eGet(attribute) instanceof LocalDate date ? date : null;
            found[0] = day != null && (found[0] == null || day.isBefore(found[0])) ? day : found[0];
        });
        return found[0];
    }

    private void shift(Portfolio portfolio) {
        visit(portfolio, (object, attribute) -> {
            if (object.eGet(attribute) instanceof LocalDateTime time) {
                object.eSet(attribute, day(time.toLocalDate()).atTime(time.toLocalTime()));
            } else if (object.eGet(attribute) instanceof LocalDate date) {
                object.eSet(attribute, day(date));
            } else if (object instanceof CustomValue value && value.getField() != null
                    && value.getField().getType() == CustomFieldType.DATE && value.getValue() != null) {
                value.setValue(written(value.getValue()));
            }
        });
    }

    /** What is no date stays as it is. */
    private String written(String value) {
        try {
            return day(LocalDate.parse(value.strip())).toString();
        } catch (DateTimeException malformed) {
            return value;
        }
    }

    private LocalDate day(LocalDate day) {
        long minutes = calendar.between(from.atStartOfDay(), day.atStartOfDay());
        return calendar.nextStart(calendar.add(calendar.nextStart(to.atStartOfDay()), minutes)).toLocalDate();
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(EObject object, EAttribute attribute);
    }

    private static void visit(Portfolio portfolio, Visitor visitor) {
        visitAttributes(portfolio, visitor);
        for (TreeIterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Calendar) {
                all.prune();
            } else {
                visitAttributes(object, visitor);
            }
        }
    }

    private static void visitAttributes(EObject object, Visitor visitor) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (!attribute.isMany() && attribute.isChangeable() && !attribute.isDerived() && object.eIsSet(attribute)) {
                visitor.visit(object, attribute);
            }
        }
    }
}
