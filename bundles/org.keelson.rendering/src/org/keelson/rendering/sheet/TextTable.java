// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a sheet of a table of texts. A column of which every cell is empty or a number, all in one unit, becomes numbers; one
 * of ISO 8601 days or times becomes those. Units are those of time and work, percent and the currencies of ISO 4217. What
 * begins with zeros is a name, not a number, and so is what has other letters behind it, such as {@code 12b}.
 */
public final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("([+-]?(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?)(?: ?(\\p{L}{1,12}|%))?");
    private static final double HUNDRED = 100;
    private static final Set<String> UNITS = Set.of("", Sheet.Column.PERCENT, "m", "min", "minute", "minutes", "h", "hour",
            "hours", "d", "day", "days", "w", "week", "weeks", "month", "months", "FTE");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** One way to read all cells of a column: its unit, whether a plus is before what is above 0, and its values. */
    private record Reading(String unit, boolean isSigned, List<Object> values) {
    }

    private TextTable() {
    }

    /** @param table the titles first; every row as long as they are */
    public static Sheet sheet(String name, List<List<String>> table) {
        List<Sheet.Column> columns = new ArrayList<>();
        List<List<Object>> values = new ArrayList<>();
        for (int column = 0; column < table.getFirst().size(); column++) {
            int at = column;
            Reading read = read(table.stream().skip(1).map(row -> row.get(at)).toList());
            columns.add(new Sheet.Column(table.getFirst().get(column), read.unit(), read.isSigned()));
            values.add(read.values());
        }
        return new Sheet(name, columns, 0, table.size() - 1, (row, column) -> values.get(column).get(row), row -> false);
    }

    private static Reading read(List<String> cells) {
        String unit = unit(cells);
        List<Object> values = unit == null ? null : all(cells, text -> number(text, unit));
        if (values != null) {
            return new Reading(unit, isSigned(cells), values);
        }
        values = all(cells, LocalDate::parse);
        if (values == null) {
            values = all(cells, LocalDateTime::parse);
        }
        return new Reading("", false, values != null ? values : all(cells, text -> text));
    }

    /** The unit of all cells; {@code null} if they are no numbers, or of several units. */
    private static String unit(List<String> cells) {
        String unit = null;
        for (String cell : cells) {
            Matcher number = NUMBER.matcher(cell.strip());
            if (!cell.isBlank() && !number.matches()) {
                return null;
            }
            if (!cell.isBlank()) {
                String own = number.group(2) == null ? "" : number.group(2);
                if (unit != null && !unit.equals(own) || !UNITS.contains(own) && !CURRENCIES.contains(own)) {
                    return null;
                }
                unit = own;
            }
        }
        return unit;
    }

    /** Whether some have a plus, and none is above 0 without. */
    private static boolean isSigned(List<String> cells) {
        List<String> said = cells.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
        return said.stream().anyMatch(each -> each.startsWith("+"))
                && said.stream().allMatch(each -> each.matches("[+-].*|0(\\.0+)?(\\D.*)?"));
    }

    private static Double number(String text, String unit) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException(text);
        }
        double value = Double.parseDouble(number.group(1));
        return unit.equals(Sheet.Column.PERCENT) ? value / HUNDRED : value;
    }

    /** The values of all cells, {@code null} for empty ones; {@code null} altogether if one cannot be read. */
    private static List<Object> all(List<String> cells, Function<String, Object> reader) {
        List<Object> values = new ArrayList<>();
        try {
            for (String cell : cells) {
                values.add(cell.isBlank() ? null : reader.apply(cell.strip()));
            }
        } catch (DateTimeParseException e) {
            return null;
        }
        return values;
    }
}
