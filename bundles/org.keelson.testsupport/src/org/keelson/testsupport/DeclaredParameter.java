// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * A parameter as a {@code plugin.xml} declares it.
 *
 * @param value its default
 */
record DeclaredParameter(String id, Object value) {

    /** Settings that every contribution has without declaring them. */
    private static final Set<String> RESERVED = Set.of("enabled", "target", "watch", "off-track");

    /** The parameter; empty if something is wrong with it, which is then added to the list. */
    static Optional<DeclaredParameter> read(Element element, List<String> wrong) {
        String id = element.getAttribute("id").strip();
        String type = element.getAttribute("type");
        if (id.isEmpty() || RESERVED.contains(id)) {
            wrong.add(id.isEmpty() ? "a parameter has no id"
                    : "the parameter '" + id + "' has an id that every contribution has");
            return Optional.empty();
        }
        try {
            Object value = parse(type, element.getAttribute("choices"), element.getAttribute("default"));
            bound(element, type, value, "minimum", -1, "below");
            bound(element, type, value, "maximum", 1, "above");
            return Optional.of(new DeclaredParameter(id, value));
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong.add("the parameter '" + id + "': " + e.getMessage());
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException or {@link DateTimeException} if the text is no value of the type */
    static Object parse(String type, String choices, String text) {
        return switch (type) {
            case "text" -> text;
            case "integer" -> Integer.valueOf(text.strip());
            case "decimal" -> decimal(text.strip());
            case "flag" -> flag(text.strip());
            case "date" -> LocalDate.parse(text.strip());
            case "duration" -> Times.minutes(text);
            case "choice" -> choice(choices, text.strip());
            default -> throw new IllegalArgumentException("there is no type '" + type + "'");
        };
    }

    private static void bound(Element element, String type, Object value, String attribute, int wrong, String where) {
        if (element.hasAttribute(attribute)) {
            String text = element.getAttribute(attribute);
            if (!(value instanceof Number || value instanceof LocalDate)) {
                throw new IllegalArgumentException("a " + type + " has no bounds");
            }
            if (compare(value, parse(type, "", text)) == wrong) {
                throw new IllegalArgumentException("its default is " + where + " the " + attribute + " of " + text);
            }
        }
    }

    private static int compare(Object value, Object bound) {
        return switch (value) {
            case Integer number -> Integer.compare(number, (Integer) bound);
            case Double number -> Double.compare(number, (Double) bound);
            default -> Integer.signum(((LocalDate) value).compareTo((LocalDate) bound));
        };
    }

    private static double decimal(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("'" + text + "' is no finite number");
        }
        return value;
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        return text.equals("true");
    }

    private static String choice(String choices, String text) {
        if (Arrays.stream(choices.split(",")).map(String::strip).noneMatch(text::equals)) {
            throw new IllegalArgumentException("'" + text + "' is none of " + choices);
        }
        return text;
    }
}
