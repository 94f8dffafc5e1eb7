// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.internal.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Public holidays by country and region, by jollyday, with English names. Depends on nothing but its arguments. Safe from any
 * thread.
 */
public final class Holidays {

    private final HolidayManager manager;
    private final String[] region;

    private Holidays(HolidayManager manager, String... region) {
        this.manager = manager;
        this.region = region;
    }

    /**
     * The holidays of a whole country.
     *
     * @param code of ISO 3166, two letters in either case
     * @return empty if the country is not known
     */
    public static Optional<Holidays> of(String code) {
        String country = code.strip().toLowerCase(Locale.ROOT);
        if (!country.matches("[a-z]{2}")) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        properties.setProperty("configuration.service.impl", HolidayFile.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jollyday looks for the reader of its files among the services that this class loader sees.
        thread.setContextClassLoader(Holidays.class.getClassLoader());
        try {
            return Optional.of(new Holidays(HolidayManager.getInstance(ManagerParameters.create(country, properties))));
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
            // It says in various ways that it has no file for the country.
            return Optional.empty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * With the holidays of a region of the country as well.
     *
     * @param code of ISO 3166-2 with or without the country, such as by or DE-BY; further parts follow a slash or a space
     * @return empty if the country has no such region
     */
    public Optional<Holidays> in(String code) {
        CalendarHierarchy at = manager.getCalendarHierarchy();
        String text = code.strip().toLowerCase(Locale.ROOT);
        String prefix = at.getId().toLowerCase(Locale.ROOT) + "-";
        List<String> path = new ArrayList<>();
        for (String part : (text.startsWith(prefix) ? text.substring(prefix.length()) : text).split("[/\\s]+")) {
            at = at.getChildren().get(part);
            if (at == null) {
                return Optional.empty();
            }
            path.add(part);
        }
        return Optional.of(new Holidays(manager, path.toArray(String[]::new)));
    }

    /**
     * Days on which nobody works, as they are kept where they fall on a weekend, to their names.
     *
     * @param from first year
     * @param to   last year
     */
    public SortedMap<LocalDate, String> between(int from, int to) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (int year = from; year <= to; year++) {
            for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
                if (holiday.getType() != HolidayType.OBSERVANCE) {
                    days.merge(holiday.getDate(), holiday.getDescription(Locale.ROOT), Holidays::both);
                }
            }
        }
        return days;
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one.compareTo(other) < 0 ? one + ", " + other : other + ", " + one;
    }
}
