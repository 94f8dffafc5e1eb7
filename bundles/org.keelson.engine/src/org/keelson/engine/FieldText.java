// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.time.LocalDate;
import java.util.List;

import org.keelson.model.CustomFieldType;

/** Turns what a plugin writes for a value of a custom field into what the model holds. */
final class FieldText {

    private FieldText() {
    }

    /**
     * @param choices the values of a choice
     * @return ISO 8601 for a date, working minutes for a duration, the text as it is for others
     * @throws IllegalArgumentException with a sentence
     */
    static String stored(CustomFieldType type, List<String> choices, String text) {
        ParameterType like = switch (type) {
            case TEXT, REFERENCE -> ParameterType.TEXT;
            case INTEGER -> ParameterType.INTEGER;
            case DECIMAL -> ParameterType.DECIMAL;
            case DATE -> ParameterType.DATE;
            case DURATION -> ParameterType.DURATION;
            case CHOICE -> ParameterType.CHOICE;
            case FLAG -> ParameterType.FLAG;
        };
        Object value = ParameterValues.parse(new ParameterDefinition("default", "", "", like, text, null, null, choices), text);
        return value instanceof LocalDate date ? date.toString() : String.valueOf(value);
    }
}
