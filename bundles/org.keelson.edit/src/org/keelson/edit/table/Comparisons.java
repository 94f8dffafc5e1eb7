// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keelson.analysis.Durations;
import org.keelson.edit.Fold;

/** Tests of one column against a value that is written in a query. */
final class Comparisons {

    private static final int DAY = 480;
    private static final Pattern TODAY = Pattern.compile("(?i)today\\s*(?:([+-])\\s*(\\d{1,5})\\s*([dw]?))?");

    private final TableColumn column;
    private final int place;
    private final LocalDate today;

    Comparisons(TableColumn column, int place, LocalDate today) {
        this.column = column;
        this.place = place;
        this.today = today;
    }

    /** @throws QueryException if the column has no such values */
    Query.Test of(String operator, String written, int at) throws QueryException {
        Predicate<Object> holds = holds(operator.replace("!~", "~"), written, at);
        boolean negated = operator.equals("!~");
        return (values, row) -> holds.test(values[place][row]) != negated;
    }

    private Predicate<Object> holds(String operator, String written, int at) throws QueryException {
        if (operator.equals("~")) {
            String part = Fold.of(written);
            return value -> value != null && CellText.ISO.folded(value).contains(part);
        }
        return switch (column.type()) {
            case NUMBER, DURATION -> {
                double number = number(written, at);
                yield ordered(operator, value -> Double.compare(rounded((Double) value), number));
            }
            case DATE -> {
                LocalDate day = day(written, at);
                yield ordered(operator, value -> (value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value)
                        .compareTo(day));
            }
            case FLAG -> {
                boolean flag = flag(written, at);
                yield equal(operator, at, value -> Boolean.TRUE.equals(value) == flag);
            }
            case CHOICE -> equal(operator, at, value -> value instanceof Choice choice
                    && choice.text().equalsIgnoreCase(written));
            case TEXT -> text(operator, written);
        };
    }

    /** What is shown with two decimals is found by them. */
    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }

    private static Predicate<Object> text(String operator, String written) {
        if (operator.equals("=")) {
            return value -> isOrHolds(value, written);
        }
        return operator.equals("!=") ? value -> !isOrHolds(value, written)
                : ordered(operator, value -> value.toString().compareToIgnoreCase(written));
    }

    private static boolean isOrHolds(Object value, String written) {
        if (value == null) {
            return written.isEmpty();
        }
        String text = value.toString();
        if (text.equalsIgnoreCase(written)) {
            return true;
        }
        for (String part : text.indexOf(',') < 0 ? new String[0] : text.split(",\\s*")) {
            if (part.equalsIgnoreCase(written)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Object> ordered(String operator, ToIntFunction<Object> comparison) {
        IntPredicate meant = switch (operator) {
            case "=" -> sign -> sign == 0;
            case "!=" -> sign -> sign != 0;
            case "<" -> sign -> sign < 0;
            case "<=" -> sign -> sign <= 0;
            case ">" -> sign -> sign > 0;
            default -> sign -> sign >= 0;
        };
        return value -> value == null ? operator.equals("!=") : meant.test(comparison.applyAsInt(value));
    }

    private Predicate<Object> equal(String operator, int at, Predicate<Object> is) throws QueryException {
        if (!operator.equals("=") && !operator.equals("!=")) {
            throw new QueryException(column.name() + " can be compared by = and != only", at);
        }
        return operator.equals("=") ? is : is.negate();
    }

    private double number(String written, int at) throws QueryException {
        try {
            return rounded(column.type() == TableColumn.Type.DURATION ? (double) Durations.parse(written, DAY) / DAY
                    : Double.parseDouble(written.replaceFirst("\\s*%$", "")));
        } catch (IllegalArgumentException malformed) {
            throw new QueryException(column.name() + " is compared with " + (column.type() == TableColumn.Type.DURATION
                    ? "a duration such as 5d or 2w" : "a number") + ", not \"" + written + "\"", at);
        }
    }

    private LocalDate day(String written, int at) throws QueryException {
        Matcher relative = TODAY.matcher(written.strip());
        if (relative.matches()) {
            if (relative.group(1) == null) {
                return today;
            }
            long days = Long.parseLong(relative.group(2)) * ("w".equalsIgnoreCase(relative.group(3)) ? 7 : 1);
            return today.plusDays(relative.group(1).equals("-") ? -days : days);
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException malformed) {
            throw new QueryException(column.name() + " is compared with a date such as 2026-12-01, or today + 2w, not \""
                    + written
                    + "\"", at);
        }
    }

    private boolean flag(String written, int at) throws QueryException {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new QueryException(column.name() + " is yes or no, not \"" + written + "\"", at);
        };
    }
}
