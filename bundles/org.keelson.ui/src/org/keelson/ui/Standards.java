// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.keelson.edit.Ids;
import org.keelson.model.Calendar;
import org.keelson.model.ContributionSetting;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.RiskLevel;
import org.keelson.model.RiskScale;
import org.keelson.model.Weekday;
import org.keelson.model.WorkingTime;

/**
 * What an organisation lets new portfolios begin with: working time, risk scales, and what rules and metrics are set to. It is
 * written into the portfolio, where everybody who opens it finds the same, and is changed there.
 */
public final class Standards {

    /** When a working day begins and ends, such as {@code 09:00}. */
    public static final String WORK_START = "workStart";
    public static final String WORK_FINISH = "workFinish";
    /** With the name of a {@link Weekday} after it: whether that day is worked. */
    public static final String WORKED = "worked.";
    /** Country whose public holidays are not worked, by ISO 3166; empty for none. */
    public static final String COUNTRY = "holidays";
    /** Names of the levels of risks, lowest first, separated by commas. */
    public static final String LEVELS = "riskLevels";
    /** Upper bounds of the levels in percent and in working days, separated by commas. */
    public static final String PROBABILITIES = "riskProbabilities";
    public static final String DELAYS = "riskDelays";
    /** Product of scores in percent of the greatest from which a risk is medium and high; whole numbers. */
    public static final String MEDIUM = "riskMedium";
    public static final String HIGH = "riskHigh";
    /** What parameters of contributions are set to; see {@link #settings}. */
    public static final String SETTINGS = "settings";

    private static final int PERCENT = 100;

    private Standards() {
    }

    static void initialize(IEclipsePreferences defaults) {
        defaults.put(WORK_START, "09:00");
        defaults.put(WORK_FINISH, "17:00");
        for (Weekday day : Weekday.values()) {
            defaults.putBoolean(WORKED + day.name(), day != Weekday.SATURDAY && day != Weekday.SUNDAY);
        }
        defaults.put(COUNTRY, "");
        usual().forEach(defaults::put);
        defaults.put(SETTINGS, "");
    }

    /**
     * Gives a new portfolio what it begins with. What a template says already stays.
     *
     * @param isOfTemplate whether it has calendars of its own
     */
    public static void applyTo(Portfolio portfolio, boolean isOfTemplate) {
        if (!isOfTemplate) {
            portfolio.getCalendars().forEach(Standards::applyWorkingTime);
        }
        applyScales(portfolio);
        settings().forEach((contribution, parameters) -> parameters.forEach((parameter, value) -> {
            boolean isSet = portfolio.getSettings().stream().anyMatch(each -> contribution.equals(each.getContribution())
                    && parameter.equals(each.getParameter()));
            if (!isSet) {
                ContributionSetting setting = ModelFactory.eINSTANCE.createContributionSetting();
                setting.setContribution(contribution);
                setting.setParameter(parameter);
                setting.setValue(value);
                portfolio.getSettings().add(setting);
            }
        }));
    }

    private static void applyWorkingTime(Calendar calendar) {
        LocalTime start = time(WORK_START, LocalTime.of(9, 0));
        LocalTime finish = time(WORK_FINISH, LocalTime.of(17, 0));
        List<Weekday> days = Arrays.stream(Weekday.values())
                .filter(day -> Platform.getPreferencesService().getBoolean(Preferences.NODE, WORKED + day.name(), false, null))
                .toList();
        if (start.isBefore(finish) && !days.isEmpty()) {
            calendar.getWorkingTimes().clear();
            for (Weekday day : days) {
                WorkingTime time = ModelFactory.eINSTANCE.createWorkingTime();
                time.setDay(day);
                time.setStart(start);
                time.setFinish(finish);
                calendar.getWorkingTimes().add(time);
            }
        }
        String country = text(COUNTRY).strip();
        if (!country.isEmpty()) {
            calendar.setCountry(country.toUpperCase(Locale.ROOT));
        }
    }

    private static LocalTime time(String key, LocalTime usual) {
        try {
            return LocalTime.parse(text(key).strip());
        } catch (DateTimeException malformed) {
            Platform.getLog(Standards.class).warn("The preference " + key + " is no time of day; " + usual + " is taken",
                    malformed);
            return usual;
        }
    }

    /** Only what differs from what the matrix has by itself. */
    private static void applyScales(Portfolio portfolio) {
        List<String> names = list(text(LEVELS));
        addScale(portfolio, "Probability", "probability", names, PROBABILITIES, PERCENT);
        addScale(portfolio, "Delay", "schedule", names, DELAYS, 1);
        if (!isUsual(MEDIUM)) {
            portfolio.setMediumRisk((double) number(MEDIUM) / PERCENT);
        }
        if (!isUsual(HIGH)) {
            portfolio.setHighRisk((double) number(HIGH) / PERCENT);
        }
    }

    private static void addScale(Portfolio portfolio, String name, String dimension, List<String> names, String key, double per) {
        boolean isThere = portfolio.getRiskScales().stream().anyMatch(each -> dimension.equalsIgnoreCase(each.getDimension()));
        List<String> bounds = list(text(key));
        if (isThere || isUsual(key) && isUsual(LEVELS) || !isRising(bounds) || bounds.size() != names.size()) {
            return;
        }
        RiskScale scale = ModelFactory.eINSTANCE.createRiskScale();
        scale.setId(Ids.next());
        scale.setName(name);
        scale.setDimension(dimension);
        scale.setUnit(per == 1 ? "d" : null);
        for (int i = 0; i < bounds.size(); i++) {
            RiskLevel level = ModelFactory.eINSTANCE.createRiskLevel();
            level.setName(names.get(i));
            level.setUpTo(Double.parseDouble(bounds.get(i)) / per);
            level.setScore(i + 1.0);
            scale.getLevels().add(level);
        }
        portfolio.getRiskScales().add(scale);
    }

    /** The parts of a text that commas separate. */
    public static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** Whether texts are numbers above 0, each greater than the one before. */
    public static boolean isRising(List<String> bounds) {
        double before = 0;
        for (String bound : bounds) {
            if (!bound.matches("\\d{1,6}(\\.\\d{1,3})?") || Double.parseDouble(bound) <= before) {
                return false;
            }
            before = Double.parseDouble(bound);
        }
        return true;
    }

    /** What parameters are set to, by contribution and parameter; changes go to a new text of {@link #write}. */
    public static Map<String, Map<String, String>> settings() {
        return read(text(SETTINGS));
    }

    /** What a text of {@link #write} says; lines that say nothing are left out. */
    public static Map<String, Map<String, String>> read(String text) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3) {
                all.computeIfAbsent(parts[0], id -> new TreeMap<>()).put(parts[1], parts[2].strip());
            }
        }
        return all;
    }

    /** Settings as a line each: contribution, parameter and value with a blank between. */
    public static String write(Map<String, Map<String, String>> settings) {
        return new TreeMap<>(settings).entrySet().stream().flatMap(each -> new TreeMap<>(each.getValue()).entrySet().stream()
                .map(one -> each.getKey() + ' ' + one.getKey() + ' ' + one.getValue().replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isUsual(String key) {
        return text(key).strip().equals(usual().getOrDefault(key, ""));
    }

    /** What the matrix has by itself. */
    private static Map<String, String> usual() {
        return Map.of(LEVELS, "very low, low, medium, high, very high", PROBABILITIES, "10, 30, 50, 70, 100", DELAYS,
                "2, 5, 10, 20, 60", MEDIUM, "24", HIGH, "60");
    }

    private static int number(String key) {
        int usual = Integer.parseInt(usual().get(key));
        return Math.clamp(Platform.getPreferencesService().getInt(Preferences.NODE, key, usual, null), 0, PERCENT);
    }

    private static String text(String key) {
        return Platform.getPreferencesService().getString(Preferences.NODE, key, "", null);
    }
}
