// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.keelson.analysis.Typed;

/**
 * Numbers as people write them: plain digits with a decimal point or comma, and a percent sign where it helps. What only
 * programs write, such as {@code NaN}, {@code 0x1p3} or {@code 1e3}, is none.
 */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(?:[.,]\\d{1,20})?");
    /** In one country a thousand, in another one with three decimals. A point is always the decimal one. */
    private static final Pattern UNSURE = Pattern.compile("[+-]?[1-9]\\d*,\\d{3}");

    private Numbers() {
    }

    /**
     * A whole number, such as {@code 40}.
     *
     * @throws IllegalArgumentException if it is none, or too great
     */
    static Integer whole(String text) {
        String typed = Typed.plain(text);
        if (!WHOLE.matcher(typed).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.valueOf(typed);
    }

    /**
     * A number, such as {@code 0.3} or {@code 0,3}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Double decimal(String text) {
        return exact(text).doubleValue();
    }

    /** As {@link #decimal}, with all its digits. */
    static BigDecimal exact(String text) {
        String typed = Typed.plain(text);
        if (!DECIMAL.matcher(typed).matches() || UNSURE.matcher(typed).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    /**
     * A part of one, such as {@code 0.3} or {@code 30 %}.
     *
     * @throws IllegalArgumentException if it is no number
     */
    static Double share(String text) {
        String typed = Typed.plain(text);
        return typed.endsWith("%") ? exact(typed.substring(0, typed.length() - 1)).movePointLeft(2).doubleValue()
                : decimal(typed);
    }
}
