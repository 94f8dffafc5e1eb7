// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.escalation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.keelson.model.ContributionSetting;
import org.keelson.model.EscalationLevel;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;

/**
 * How the escalation desk decides. Set per portfolio as if it were a contribution of id {@value #ID}; {@link #PARAMETERS} lists
 * what can be set.
 *
 * @param budget        by level: how many escalations it gets in a week, Monday to Sunday
 * @param persistDays   days for which a finding must have been there before it is raised
 * @param clearDays     days for which it may be away and is still the same when it is back
 * @param coolDownDays  days for which nothing is raised again after it was decided or withdrawn
 * @param levelUpDays   days after which what nobody acknowledges goes a level up
 * @param nearDays      days before the day of decision from which it goes a level higher
 * @param leastSeverity the mildest severity that is raised at all
 */
public record EscalationPolicy(Map<EscalationLevel, Integer> budget, int persistDays, int clearDays, int coolDownDays,
        int levelUpDays, int nearDays, ProblemSeverity leastSeverity) {

    /** As settings name it. */
    public static final String ID = "escalation";

    /**
     * Something that can be set.
     *
     * @param id           identity in settings
     * @param description  what it does
     * @param defaultValue value if none is set, as text
     * @param minimum      lowest value; of no meaning for a severity
     * @param maximum      highest value
     */
    public record Parameter(String id, String description, String defaultValue, int minimum, int maximum) {

        /** As the command line names it: {@code escalation.budget.team}. */
        public String setting() {
            return ID + "." + id;
        }
    }

    /** Severity of what is raised at all. */
    private static final Parameter LEAST_SEVERITY = new Parameter("least-severity",
            "The mildest severity that is raised: error, warning or info", "warning", 0, 0);

    /** Everything that can be set, with its bounds. */
    public static final List<Parameter> PARAMETERS = List.of(
            new Parameter("budget.team", "Escalations a week to owners and team leads", "5", 0, 100),
            new Parameter("budget.program", "Escalations a week to owners of programs", "3", 0, 100),
            new Parameter("budget.portfolio", "Escalations a week to the owner of the portfolio", "2", 0, 100),
            new Parameter("budget.executive", "Escalations a week to executives", "1", 0, 100),
            new Parameter("persist-days", "Days for which a finding must have been there", "1", 0, 90),
            new Parameter("clear-days", "Days for which a finding may be away and is still the same", "7", 0, 90),
            new Parameter("cool-down-days", "Days of quiet after it was decided or withdrawn", "14", 0, 365),
            new Parameter("level-up-days", "Days after which what nobody acknowledges goes a level up", "5", 1, 90),
            new Parameter("near-days", "Days before the day of decision from which it goes a level higher", "3", 0, 90),
            LEAST_SEVERITY);

    public EscalationPolicy {
        Map<EscalationLevel, Integer> all = new EnumMap<>(EscalationLevel.class);
        for (EscalationLevel level : EscalationLevel.values()) {
            all.put(level, budget.getOrDefault(level, 0));
        }
        budget = Collections.unmodifiableMap(all);
    }

    /** What holds where nothing is set. */
    public static EscalationPolicy standard() {
        return read(Map.of(), problem -> {
            throw new IllegalStateException(problem.message());
        });
    }

    /**
     * What is set in a portfolio, and on top of that for one run.
     *
     * @param overrides by {@link Parameter#setting()}; others are passed over
     * @param problems  told of every value that is not within its bounds, for which the default is taken, and of every setting
     *                  that there is not
     */
    public static EscalationPolicy of(Portfolio portfolio, Map<String, String> overrides, Consumer<Problem> problems) {
        Map<String, String> values = new TreeMap<>();
        for (ContributionSetting setting : portfolio.getSettings()) {
            if (ID.equals(setting.getContribution()) && setting.getParameter() != null && setting.getValue() != null) {
                values.put(setting.getParameter(), setting.getValue());
            }
        }
        overrides.forEach((name, value) -> {
            if (name.startsWith(ID + ".")) {
                values.put(name.substring(ID.length() + 1), value);
            }
        });
        return read(values, problems);
    }

    private static EscalationPolicy read(Map<String, String> values, Consumer<Problem> problems) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Parameter parameter : PARAMETERS) {
            if (parameter != LEAST_SEVERITY) {
                numbers.put(parameter.id(), number(parameter, values.get(parameter.id()), problems));
            }
        }
        List<String> known = PARAMETERS.stream().map(Parameter::id).toList();
        values.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> problems.accept(Problem.warning(
                "escalation.setting", null, "There is no setting '" + ID + "." + name + "'; there are " + known)));
        Map<EscalationLevel, Integer> budget = new EnumMap<>(EscalationLevel.class);
        for (EscalationLevel level : EscalationLevel.values()) {
            budget.put(level, numbers.get("budget." + Levels.word(level)));
        }
        return new EscalationPolicy(budget, numbers.get("persist-days"), numbers.get("clear-days"), numbers.get("cool-down-days"),
                numbers.get("level-up-days"), numbers.get("near-days"), severity(values.get(LEAST_SEVERITY.id()), problems));
    }

    private static int number(Parameter parameter, String text, Consumer<Problem> problems) {
        int standard = Integer.parseInt(parameter.defaultValue());
        if (text == null) {
            return standard;
        }
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= parameter.minimum() && value <= parameter.maximum()) {
                return value;
            }
        } catch (NumberFormatException malformed) {
            // told below, like a number out of bounds
        }
        problems.accept(wrong(parameter, text, "a whole number from " + parameter.minimum() + " to " + parameter.maximum()));
        return standard;
    }

    private static ProblemSeverity severity(String text, Consumer<Problem> problems) {
        if (text != null) {
            try {
                return ProblemSeverity.parse(text.strip());
            } catch (IllegalArgumentException malformed) {
                problems.accept(wrong(LEAST_SEVERITY, text, "one of error, warning and info"));
            }
        }
        return ProblemSeverity.parse(LEAST_SEVERITY.defaultValue());
    }

    private static Problem wrong(Parameter parameter, String text, String expected) {
        return Problem.warning("escalation.setting", null, "The setting '" + parameter.setting() + "' is '" + text.strip()
                + "' and not " + expected + "; the default of " + parameter.defaultValue() + " holds");
    }
}
