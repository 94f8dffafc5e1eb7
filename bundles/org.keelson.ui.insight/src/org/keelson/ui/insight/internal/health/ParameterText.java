// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.health;

import java.math.BigDecimal;

import org.keelson.engine.ParameterDefinition;
import org.keelson.engine.ParameterType;

/** Parameters in words. */
final class ParameterText {

    private ParameterText() {
    }

    /** A value as people read it. */
    static String value(ParameterDefinition parameter, String text) {
        if (parameter.type() == ParameterType.FLAG) {
            return text.strip().equals("true") ? "Yes" : "No";
        }
        return text.isBlank() ? "nothing" : text;
    }

    /** What may be entered, and what holds if nothing is. */
    static String hint(ParameterDefinition parameter) {
        return expected(parameter) + bounds(parameter)
                + (parameter.defaultValue().isBlank() ? "" : "; " + value(parameter, parameter.defaultValue()) + " unless set");
    }

    private static String expected(ParameterDefinition parameter) {
        return switch (parameter.type()) {
            case TEXT -> "A text";
            case INTEGER -> "A whole number";
            case DECIMAL -> "A number";
            case FLAG -> "Yes or no";
            case DATE -> "A date such as 2026-03-15";
            case DURATION -> "A working time such as 90m, 16h, 5d or 2w, with days of 8 hours";
            case CHOICE -> "One of " + String.join(", ", parameter.choices());
        };
    }

    private static String bounds(ParameterDefinition parameter) {
        String minimum = parameter.minimum();
        String maximum = parameter.maximum();
        if (minimum != null && maximum != null) {
            return ", from " + minimum + " to " + maximum;
        }
        return minimum != null ? ", " + minimum + " or more" : maximum != null ? ", " + maximum + " or less" : "";
    }

    /** Why a text is no value of the parameter, in a sentence without its name; {@code null} if it is one. */
    static String problem(ParameterDefinition parameter, String text) {
        try {
            parameter.parse(text);
            return null;
        } catch (IllegalArgumentException e) {
            boolean isBeyond = e.getMessage().matches(".* is (above|below) its .*");
            return isBeyond ? text.strip() + " is not allowed here: " + lower(expected(parameter)) + bounds(parameter)
                    : text.isBlank() ? expected(parameter) + " is needed here" : "This is not " + lower(expected(parameter));
        }
    }

    /** A number as it is written, without digits that say nothing. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
