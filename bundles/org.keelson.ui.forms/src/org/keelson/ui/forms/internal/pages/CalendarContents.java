// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.CalendarBook;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.Calendar;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.rendering.chart.MonthPicture;

/** A calendar: its week, what is otherwise, and what comes of both in the months ahead. */
final class CalendarContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.CALENDAR__BASE, Literals.CALENDAR__COUNTRY,
            Literals.CALENDAR__REGION, Literals.CALENDAR__TIME_ZONE, Literals.CALENDAR__WORKING_TIMES,
            Literals.CALENDAR__EXCEPTIONS);

    private static final int MONTHS = 3;
    private static final int HEIGHT = 224;

    private PageKit kit;
    private PictureBox months;
    private YearMonth first;
    private List<Integer> drawn = List.of();

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        first = YearMonth.from(kit.now());
        Composite section = kit.block(body, "Months", "Working hours of each day, as the schedule counts them");
        Composite row = kit.toolkit().createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(row);
        kit.button(row, "Earlier", "Shows the month before", () -> turn(-1));
        kit.button(row, "Later", "Shows the next month", () -> turn(1));
        kit.button(row, "Today", "Shows the month of now", () -> turn(0));
        months = kit.picture(section, HEIGHT);
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "Based on", ""), Literals.CALENDAR__BASE, Literals.CALENDAR__TIME_ZONE);
        kit.fields(kit.section(columns[1], "Public holidays", ""), Literals.CALENDAR__COUNTRY, Literals.CALENDAR__REGION);
        kit.list(body, Literals.CALENDAR__WORKING_TIMES);
        kit.list(body, Literals.CALENDAR__EXCEPTIONS);
    }

    private void turn(int by) {
        first = by == 0 ? YearMonth.from(kit.now()) : first.plusMonths(by);
        drawn = List.of();
        refresh();
    }

    @Override
    public void refresh() {
        WorkCalendar calendar = CalendarBook.of(kit.portfolio()).of((Calendar) kit.element());
        LocalDate begin = first.atDay(1);
        int length = (int) (first.plusMonths(MONTHS).atDay(1).toEpochDay() - begin.toEpochDay());
        List<Integer> minutes = new ArrayList<>(IntStream.range(0, length).mapToObj(begin::plusDays)
                .map(day -> (int) calendar.between(day.atStartOfDay(), day.plusDays(1).atStartOfDay())).toList());
        if (!minutes.equals(drawn)) {
            drawn = minutes;
            YearMonth from = first;
            months.show((width, height) -> new MonthPicture(from, MONTHS,
                    day -> minutes.get((int) (day.toEpochDay() - begin.toEpochDay())),
                    Locale.getDefault(Locale.Category.FORMAT)), "");
        }
    }
}
