// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keelson.analysis.Days;

/**
 * What somebody may have meant who typed a day, a number or a share that {@link Property#parse} does not take: {@code 3/4/2026},
 * which is two days as {@code next friday} is, {@code 1,500}, which is two numbers, a year of two digits, or a number out of
 * range.
 */
public final class MeantText {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{1,4})");
    private static final Pattern PERCENT = Pattern.compile("([+-]?\\d+(?:[.,]\\d+)?)\\s*%");
    /** In one country a thousand, in another one with three decimals. */
    private static final Pattern UNSURE = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

    private MeantText() {
    }

    /**
     * Ways to write what may have been meant, the likeliest first; none is the text itself.
     *
     * @param today from which weekdays are told, such as {@link Property#today}
     * @param fits  whether a text can be the value
     */
    public static List<String> of(String typed, LocalDate today, Predicate<String> fits) {
        String text = typed.strip();
        Set<String> found = new LinkedHashSet<>();
        Days.either(text, today).forEach(day -> found.add(day.toString()));
        dates(text, found);
        numbers(text, found);
        found.remove(text);
        return found.stream().filter(fits).toList();
    }

    /** Day before month where both can be, as most of the world writes it, then the other way round. */
    private static void dates(String text, Set<String> found) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(2));
            int third = Integer.parseInt(numbers.group(3));
            if (first > 31) {
                date(first, second, third, found);
            } else {
                int year = third < 100 ? 2000 + third : third;
                date(year, second, first, found);
                date(year, first, second, found);
            }
        }
    }

    private static void date(int year, int month, int day, Set<String> found) {
        try {
            found.add(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException none) {
            // there is no such day
        }
    }

    /** Numbers with a decimal comma or spaces in them, percent, and 0, 1 and 100, the nearest of a number out of range. */
    private static void numbers(String text, Set<String> found) {
        Matcher percent = PERCENT.matcher(text);
        String number = (percent.matches() ? percent.group(1) : text).replace(',', '.').replaceAll("[\\s\u00a0']", "");
        if (UNSURE.matcher(text).matches()) {
            found.add(text.replace(",", ""));
        }
        try {
            BigDecimal value = new BigDecimal(number);
            if (value.precision() - value.scale() > 18 || value.scale() > 18) {
                return;
            }
            if (percent.matches()) {
                found.add(value.movePointLeft(2).toPlainString());
            }
            found.add(value.toPlainString());
            if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) > 0) {
                found.add(value.movePointLeft(2).toPlainString());
                found.add("100");
                found.add("1");
            }
            if (value.signum() < 0) {
                found.add("0");
            }
        } catch (NumberFormatException notOne) {
            // then it is none
        }
    }
}
