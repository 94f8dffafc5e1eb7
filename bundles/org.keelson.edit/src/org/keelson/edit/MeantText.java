// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody may have meant who typed a value as it is not written here: dates, durations, numbers and percent. */
public final class MeantText {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{1,4})");
    private static final Pattern DURATION = Pattern.compile(
            "([+-]?\\d+(?:[.,]\\d+)?)\\s*(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("([+-]?\\d+(?:[.,]\\d+)?)\\s*%");
    private static final List<DateTimeFormatter> IN_WORDS = List.of(format("d MMM uuuu"), format("d MMMM uuuu"),
            format("MMM d uuuu"), format("MMMM d uuuu"));

    private MeantText() {
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    /**
     * Ways to write what may have been meant, the likeliest first; none is the text itself.
     *
     * @param fits whether a text can be the value
     */
    public static List<String> of(String typed, Predicate<String> fits) {
        String text = typed.strip();
        Set<String> found = new LinkedHashSet<>();
        dates(text, found);
        durations(text, found);
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
        String words = text.replaceAll("[,.]", " ").replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "").replaceAll("\\s+", " ").strip();
        for (DateTimeFormatter each : IN_WORDS) {
            try {
                found.add(LocalDate.parse(words, each).toString());
            } catch (DateTimeException notSo) {
                // then by another one, or not at all
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

    private static void durations(String text, Set<String> found) {
        Matcher duration = DURATION.matcher(text);
        if (duration.matches()) {
            found.add(duration.group(1).replace(',', '.') + duration.group(2).substring(0, 1).toLowerCase(Locale.ROOT));
        }
    }

    /** Numbers with a decimal comma or spaces in them, percent, and 0, 1 and 100, the nearest of a number out of range. */
    private static void numbers(String text, Set<String> found) {
        Matcher percent = PERCENT.matcher(text);
        String number = (percent.matches() ? percent.group(1) : text).replace(',', '.').replaceAll("[\\s\u00a0']", "");
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
