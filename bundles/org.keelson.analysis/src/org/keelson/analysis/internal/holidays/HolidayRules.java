// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.internal.holidays;

import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.EthiopianOrthodoxHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayBetweenFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayInMonthHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayRelativeToFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.HolidayConfigurations;
import de.focus_shift.jollyday.core.spi.IslamicHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToEasterSundayHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToWeekdayInMonthHolidayConfiguration;
import java.util.List;
import org.w3c.dom.Element;

/**
 * The rules of one region by their kind. Jollyday calls every method of this class that returns a list, by reflection: the class
 * must be public and have no other such methods.
 */
public final class HolidayRules implements HolidayConfigurations {

    private final Element holidays;

    HolidayRules(Element holidays) {
        this.holidays = holidays;
    }

    @Override
    public List<FixedHolidayConfiguration> fixed() {
        return Rule.children(holidays, "Fixed").<FixedHolidayConfiguration>map(Rule.Fixed::new).toList();
    }

    @Override
    public List<RelativeToFixedHolidayConfiguration> relativeToFixed() {
        return Rule.children(holidays, "RelativeToFixed").<RelativeToFixedHolidayConfiguration>map(Rule.RelativeToFixed::new)
                .toList();
    }

    @Override
    public List<RelativeToWeekdayInMonthHolidayConfiguration> relativeToWeekdayInMonth() {
        return Rule.children(holidays, "RelativeToWeekdayInMonth")
                .<RelativeToWeekdayInMonthHolidayConfiguration>map(Rule.RelativeToWeekday::new).toList();
    }

    @Override
    public List<FixedWeekdayInMonthHolidayConfiguration> fixedWeekdays() {
        return Rule.children(holidays, "FixedWeekday").<FixedWeekdayInMonthHolidayConfiguration>map(Rule.WeekdayInMonth::new)
                .toList();
    }

    @Override
    public List<ChristianHolidayConfiguration> christianHolidays() {
        return Rule.children(holidays, "ChristianHoliday").<ChristianHolidayConfiguration>map(Rule.Christian::new).toList();
    }

    @Override
    public List<IslamicHolidayConfiguration> islamicHolidays() {
        return Rule.children(holidays, "IslamicHoliday").<IslamicHolidayConfiguration>map(Rule.Islamic::new).toList();
    }

    @Override
    public List<FixedWeekdayBetweenFixedHolidayConfiguration> fixedWeekdayBetweenFixed() {
        return Rule.children(holidays, "FixedWeekdayBetweenFixed")
                .<FixedWeekdayBetweenFixedHolidayConfiguration>map(Rule.WeekdayBetween::new).toList();
    }

    @Override
    public List<FixedWeekdayRelativeToFixedHolidayConfiguration> fixedWeekdayRelativeToFixed() {
        return Rule.children(holidays, "FixedWeekdayRelativeToFixed")
                .<FixedWeekdayRelativeToFixedHolidayConfiguration>map(Rule.WeekdayRelativeToFixed::new).toList();
    }

    @Override
    public List<EthiopianOrthodoxHolidayConfiguration> ethiopianOrthodoxHolidays() {
        return Rule.children(holidays, "EthiopianOrthodoxHoliday")
                .<EthiopianOrthodoxHolidayConfiguration>map(Rule.Ethiopian::new).toList();
    }

    @Override
    public List<RelativeToEasterSundayHolidayConfiguration> relativeToEasterSunday() {
        return Rule.children(holidays, "RelativeToEasterSunday")
                .<RelativeToEasterSundayHolidayConfiguration>map(Rule.RelativeToEaster::new).toList();
    }
}
