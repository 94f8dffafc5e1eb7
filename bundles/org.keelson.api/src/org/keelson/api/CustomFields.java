// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.keelson.model.CustomField;
import org.keelson.model.CustomValue;
import org.keelson.model.Element;

/**
 * Reads an organisation's own fields from elements. A field is named by its key, which is the id that {@code plugin.xml} or the
 * source of an import gives it, or else by its name, without regard to case. Without state; safe from any thread that may read
 * the element.
 *
 * @since 0.1
 */
public final class CustomFields {

    private CustomFields() {
    }

    /** The value as text, or the field's default; empty if it has neither. */
    public static Optional<String> text(Element element, String field) {
        for (CustomValue value : element.getCustomValues()) {
            if (value.getField() != null && names(value.getField(), field)) {
                return Optional.ofNullable(value.getValue() == null ? value.getField().getDefaultValue() : value.getValue());
            }
        }
        return Optional.empty();
    }

    /** The value of a field of type {@code INTEGER} or, in working minutes, {@code DURATION}; empty if it is none. */
    public static OptionalInt integer(Element element, String field) {
        try {
            Optional<String> text = text(element, field);
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.get().strip()));
        } catch (NumberFormatException other) {
            return OptionalInt.empty();
        }
    }

    /** The value of a field of a numeric type; empty if it is no finite number. */
    public static OptionalDouble decimal(Element element, String field) {
        try {
            Optional<String> text = text(element, field);
            double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text.get().strip());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException other) {
            return OptionalDouble.empty();
        }
    }

    /** The value of a field of type {@code DATE}; empty if it is none. */
    public static Optional<LocalDate> date(Element element, String field) {
        try {
            return text(element, field).map(text -> LocalDate.parse(text.strip()));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** Whether a field of type {@code FLAG} is set; false if it has no value. */
    public static boolean flag(Element element, String field) {
        return text(element, field).filter(text -> text.strip().equals("true")).isPresent();
    }

    private static boolean names(CustomField field, String name) {
        return name.equals(field.getKey()) || name.equalsIgnoreCase(field.getName());
    }
}
