// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Function;

import org.keelson.edit.Fold;

/** How values stand in cells. Numbers have at most two decimals, a point between, and no zeros at the end. */
public final class CellText {

    /** For files and the clipboard: dates as ISO 8601. */
    public static final CellText ISO = new CellText(LocalDate::toString);

    private final Function<LocalDate, String> days;

    /** @param days how a day is written */
    public CellText(Function<LocalDate, String> days) {
        this.days = days;
    }

    /** A value as text on one line; empty for {@code null}. A flag that is not set is empty too. */
    public String of(Object value) {
        return switch (value) {
            case null -> "";
            case Choice choice -> choice.text();
            case Double number -> number(number);
            case Boolean flag -> flag ? "Yes" : "";
            case LocalDate day -> days.apply(day);
            case LocalDateTime time -> days.apply(time.toLocalDate());
            default -> value.toString().indexOf('\n') < 0 ? value.toString()
                    : value.toString().strip().replaceAll("\\s*\\R\\s*", " ");
        };
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
            return Long.toString((long) rounded);
        }
        return String.format(Locale.ROOT, "%.2f", rounded).replaceFirst("0$", "");
    }

    /** The same as a search compares it. */
    public String folded(Object value) {
        return Fold.of(of(value));
    }
}
