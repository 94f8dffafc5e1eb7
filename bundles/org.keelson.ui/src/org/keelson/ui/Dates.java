// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalQuery;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keelson.analysis.Days;

/**
 * Dates on screen, as the preferences say, else as the user's locale writes them. Files and fields that are edited use
 * ISO 8601; what is typed may be in the style of the preferences too.
 */
public final class Dates {

    /** The ways in which dates are written, by preference. */
    public enum Style {
        /** As the system's locale writes them. */
        SYSTEM("As the system writes them", DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)),
        ISO("2026-03-24", "uuuu-MM-dd"),
        WORDS("24 Mar 2026", "d MMM uuuu"),
        POINTS("24.03.2026", "dd.MM.uuuu"),
        DAY_FIRST("24/03/2026", "dd/MM/uuuu"),
        MONTH_FIRST("03/24/2026", "MM/dd/uuuu");

        private final String label;
        private final DateTimeFormatter date;
        private final DateTimeFormatter time;

        Style(String label, String pattern) {
            this(label, DateTimeFormatter.ofPattern(pattern), DateTimeFormatter.ofPattern(pattern + " HH:mm"));
        }

        Style(String label, DateTimeFormatter date, DateTimeFormatter time) {
            this.label = label;
            this.date = date;
            this.time = time;
        }

        /** What the preference page calls it. */
        public String label() {
            return label;
        }
    }

    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w-])(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}))?(?![\\w-])");

    private Dates() {
    }

    /** A sentence of an analysis or a rule, which write dates as ISO 8601, with the dates in it as they are written on screen. */
    public static String inText(String sentence) {
        return sentence == null || sentence.indexOf('-') < 0 ? sentence : IN_TEXT.matcher(sentence).replaceAll(match -> {
            try {
                return Matcher.quoteReplacement(match.group(2) == null ? text(LocalDate.parse(match.group(1)))
                        : text(LocalDateTime.parse(match.group(1) + "T" + match.group(2))));
            } catch (DateTimeException noDate) {
                return Matcher.quoteReplacement(match.group());
            }
        });
    }

    /** @param date {@code null} gives an empty text */
    public static String text(LocalDate date) {
        return date == null ? "" : Preferences.dates().date.format(date);
    }

    /** A day as people write it: in the style of the preferences, or as {@link Days} reads it; empty if it is none. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        return Days.read(iso(typed), today);
    }

    /** What is typed, in ISO 8601 if it is in the style of the preferences, else as it is. */
    public static String iso(String typed) {
        Style style = Preferences.dates();
        String text = typed.strip();
        return parsed(style.time, text, LocalDateTime::from).or(() -> parsed(style.date, text, LocalDate::from)).orElse(typed);
    }

    private static Optional<String> parsed(DateTimeFormatter style, String text, TemporalQuery<?> query) {
        try {
            return Optional.of(style.parse(text, query).toString());
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    /** With the time of day; {@code null} gives an empty text. */
    public static String text(LocalDateTime time) {
        return time == null ? "" : Preferences.dates().time.format(time);
    }

    /** A value that is only looked at: a date in the style of the preferences, all else as it is written. */
    public static String shown(Object value, String written) {
        return switch (value) {
            case LocalDateTime time -> text(time);
            case LocalDate date -> text(date);
            case null, default -> written;
        };
    }

    /** The day alone, as columns show it; {@code null} gives an empty text. */
    public static String day(LocalDateTime time) {
        return time == null ? "" : Preferences.dates().date.format(time);
    }
}
