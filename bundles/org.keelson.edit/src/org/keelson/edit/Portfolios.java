// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.keelson.model.Calendar;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Weekday;
import org.keelson.model.WorkingTime;

/** New portfolios. */
public final class Portfolios {

    private Portfolios() {
    }

    /**
     * An empty portfolio: standard calendar (Monday to Friday, 09:00 to 17:00), UTC, ten working days for an item
     * without an estimate. It is in no resource.
     *
     * @param start first day of work; may be null
     */
    public static Portfolio create(String name, LocalDate start) {
        Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
        portfolio.setId(Ids.next());
        portfolio.setName(name);
        portfolio.setStart(start);
        Calendar calendar = standardCalendar();
        portfolio.getCalendars().add(calendar);
        portfolio.setCalendar(calendar);
        return portfolio;
    }

    /** The resource that holds the portfolio; where it has none, a new one in memory that it is put into. */
    public static Resource resourceOf(Portfolio portfolio) {
        if (portfolio.eResource() == null) {
            Resource resource = new ResourceImpl(URI.createURI("memory:/" + portfolio.getId() + ".keelson"));
            resource.getContents().add(portfolio);
        }
        return portfolio.eResource();
    }

    private static Calendar standardCalendar() {
        Calendar calendar = ModelFactory.eINSTANCE.createCalendar();
        calendar.setId(Ids.next());
        calendar.setName("Standard");
        for (Weekday day : List.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY,
                Weekday.FRIDAY)) {
            WorkingTime time = ModelFactory.eINSTANCE.createWorkingTime();
            time.setDay(day);
            time.setStart(LocalTime.of(9, 0));
            time.setFinish(LocalTime.of(17, 0));
            calendar.getWorkingTimes().add(time);
        }
        return calendar;
    }
}
