// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

import org.keelson.analysis.Durations;
import org.keelson.analysis.WorkCalendar;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;

/** Values of custom fields, between the cells of a table and the text that the model keeps. */
final class FieldValues {

    private FieldValues() {
    }

    /** @throws IllegalArgumentException with a sentence, if the text does not fit the type of the field */
    static String read(CustomField field, String text, CsvDates dates, WorkCalendar calendar) {
        try {
            return switch (field.getType()) {
                case TEXT, REFERENCE -> text;
                case INTEGER -> new BigInteger(text).toString();
                case DECIMAL -> new BigDecimal(text).toPlainString();
                case DATE -> dates.parse(text, false, calendar).toLocalDate().toString();
                case DURATION -> String.valueOf(Durations.parse(text, calendar.minutesPerDay()));
                case FLAG -> flag(text);
                case CHOICE -> choice(field, text);
            };
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("'" + text + "' is not a number", malformed);
        }
    }

    private static String flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "x", "1" -> "true";
            case "false", "no", "n", "0" -> "false";
            default -> throw new IllegalArgumentException("'" + text + "' is neither yes nor no");
        };
    }

    private static String choice(CustomField field, String text) {
        return field.getChoices().stream().filter(text::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is none of " + String.join(", ", field.getChoices())));
    }

    /** The cell that {@link #read} gives back as that value. */
    static String write(CustomField field, String value, WorkCalendar calendar) {
        if (field.getType() == CustomFieldType.DURATION && value.matches("\\d{1,9}")) {
            return Durations.format(Integer.parseInt(value), calendar.minutesPerDay());
        }
        return value;
    }
}
