// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keelson.analysis.Durations;
import org.keelson.api.Parameters;

/** Reads the values of parameters from text, and holds them against type and bounds. */
final class ParameterValues {

    /** A plugin.xml knows no calendar, so days in it have eight hours. */
    private static final int MINUTES_PER_DAY = 480;

    private ParameterValues() {
    }

    /** @throws IllegalArgumentException with a sentence that names the parameter */
    static Object parse(ParameterDefinition parameter, String text) {
        Object value = value(parameter, text);
        compare(parameter, text, value, parameter.minimum(), 1, "below its minimum");
        compare(parameter, text, value, parameter.maximum(), -1, "above its maximum");
        return value;
    }

    private static void compare(ParameterDefinition parameter, String text, Object value, String bound, int wrong,
            String words) {
        if (bound != null && order(value(parameter, bound), value) == wrong) {
            throw new IllegalArgumentException(
                    "Parameter '" + parameter.id() + "': " + text + " is " + words + " of " + bound);
        }
    }

    private static int order(Object left, Object right) {
        return switch (left) {
            case Integer number -> Integer.compare(number, (Integer) right);
            case Double number -> Double.compare(number, (Double) right);
            case LocalDate date -> Integer.signum(date.compareTo((LocalDate) right));
            default -> 0;
        };
    }

    private static Object value(ParameterDefinition parameter, String text) {
        try {
            return switch (parameter.type()) {
                case TEXT -> text;
                case INTEGER -> Integer.valueOf(text.strip());
                case DECIMAL -> decimal(text.strip());
                case FLAG -> flag(text.strip());
                case DATE -> LocalDate.parse(text.strip());
                case DURATION -> Durations.parse(text, MINUTES_PER_DAY);
                case CHOICE -> choice(parameter.choices(), text.strip());
            };
        } catch (IllegalArgumentException | DateTimeException malformed) {
            String expected = parameter.choices().isEmpty() ? "a value of type " + parameter.type().json()
                    : "one of " + String.join(", ", parameter.choices());
            throw new IllegalArgumentException(
                    "Parameter '" + parameter.id() + "': '" + text + "' is not " + expected, malformed);
        }
    }

    private static Double decimal(String text) {
        Double value = Double.valueOf(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String choice(List<String> choices, String text) {
        if (!choices.contains(text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /**
     * The values for one call: the caller's, else those that are set, else the defaults. A setting
     * for a parameter that is no longer declared is passed over, since it may come from an older version
     * of the plugin; one that the caller gives is not.
     *
     * @throws IllegalArgumentException with a sentence that names the parameter
     */
    static Parameters of(Contribution contribution, Settings settings, Map<String, String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (ParameterDefinition parameter : contribution.parameters()) {
            texts.put(parameter.id(), settings.value(contribution.id(), parameter.id()).orElse(parameter.defaultValue()));
        }
        for (Map.Entry<String, String> entry : given.entrySet()) {
            if (texts.replace(entry.getKey(), entry.getValue()) == null) {
                throw new IllegalArgumentException(
                        "There is no parameter '" + entry.getKey() + "'; there are " + texts.keySet());
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (ParameterDefinition parameter : contribution.parameters()) {
            values.put(parameter.id(), parse(parameter, texts.get(parameter.id())));
        }
        return Parameters.of(values);
    }
}
