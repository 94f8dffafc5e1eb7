// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.ModelFactory;
import org.keelson.model.Weekday;
import org.keelson.model.WorkingTime;

/**
 * Says when is worked. A calendar without working times and without a base works as the standard one does.
 *
 * @since 0.1
 */
public final class CalendarBuilder extends ElementBuilder<CalendarBuilder, Calendar> {

    CalendarBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createCalendar(), id, names);
    }

    @Override
    CalendarBuilder self() {
        return this;
    }

    /** Times such as {@code 09:00-13:00}, on the days from the first to the last of a week that begins on Monday. */
    public CalendarBuilder works(Weekday from, Weekday to, String... times) {
        for (int day = from.getValue(); day <= to.getValue(); day++) {
            for (String time : times) {
                WorkingTime working = time(time);
                working.setDay(Weekday.get(day));
                element.getWorkingTimes().add(working);
            }
        }
        return this;
    }

    /** Nobody works on these days, the last one included. */
    public CalendarBuilder rests(String name, String from, String to) {
        return exception(name, from, to);
    }

    /** Other times on these days, the last one included. */
    public CalendarBuilder exception(String name, String from, String to, String... times) {
        CalendarException exception = ModelFactory.eINSTANCE.createCalendarException();
        exception.setName(name);
        exception.setFrom(Times.day(from));
        exception.setTo(Times.day(to));
        for (String time : times) {
            exception.getWorkingTimes().add(time(time));
        }
        element.getExceptions().add(exception);
        return this;
    }

    /** The calendar that it changes. */
    public CalendarBuilder base(String calendar) {
        names.with(Calendar.class, calendar, element::setBase);
        return this;
    }

    /** Public holidays of a country such as {@code DE}, and of a region of it such as {@code by}, or of none if {@code null}. */
    public CalendarBuilder holidays(String country, String region) {
        element.setCountry(country);
        element.setRegion(region);
        return this;
    }

    private static WorkingTime time(String text) {
        String[] ends = text.split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is not a working time such as 09:00-17:00");
        }
        WorkingTime time = ModelFactory.eINSTANCE.createWorkingTime();
        time.setStart(Times.timeOfDay(ends[0].strip()));
        time.setFinish(Times.timeOfDay(ends[1].strip()));
        return time;
    }
}
