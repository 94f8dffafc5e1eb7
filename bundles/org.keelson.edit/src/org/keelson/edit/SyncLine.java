// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.keelson.analysis.Standing;
import org.keelson.model.Dependency;
import org.keelson.model.Party;
import org.keelson.model.Portfolio;

/**
 * A line of the minutes of a meeting, understood while it is typed: {@code D: text} is a decision, {@code A: @who text by day} an
 * action, {@code P: dependency → day} a new promise, and anything else a note. A day is {@code 2026-12-01}, the name of a weekday
 * (the next such day) or {@code +10d}.
 */
public sealed interface SyncLine {

    /** What was decided. */
    record Decided(String text) implements SyncLine {
    }

    /**
     * What somebody will do.
     *
     * @param who person or team of the portfolio; {@code null} for nobody yet
     * @param by  may be null
     */
    record ToDo(Party who, String text, LocalDate by) implements SyncLine {
    }

    /** What a provider promises anew. */
    record Promised(Dependency dependency, LocalDate date) implements SyncLine {
    }

    /** What was said. */
    record Note(String text) implements SyncLine {
    }

    /** A line that means something, but not enough yet; says what is missing, without a full stop. */
    record Unclear(String why) implements SyncLine {
    }

    /** In the end of an action. */
    Pattern BY = Pattern.compile("(?i)(.*?)\\s+by\\s+(\\S+)\\s*");

    /** The last arrow of a line. */
    Pattern ARROW = Pattern.compile("(.*)(?:→|->)(.*)");

    /**
     * Understands a line.
     *
     * @param today what weekdays and spans count from
     */
    static SyncLine parse(String line, Portfolio portfolio, LocalDate today) {
        String text = line.strip();
        if (text.length() < 2 || text.charAt(1) != ':') {
            return text.isEmpty() ? new Unclear("Type what is said") : new Note(text);
        }
        String rest = text.substring(2).strip();
        return switch (Character.toUpperCase(text.charAt(0))) {
            case 'D' -> rest.isEmpty() ? new Unclear("Say what is decided") : new Decided(rest);
            case 'A' -> action(rest, portfolio, today);
            case 'P' -> promise(rest, portfolio, today);
            default -> new Note(text);
        };
    }

    private static SyncLine action(String rest, Portfolio portfolio, LocalDate today) {
        Party who = null;
        String text = rest;
        if (rest.startsWith("@")) {
            String called = rest.substring(1).toLowerCase(Locale.ROOT);
            who = parties(portfolio).filter(party -> isBegun(called, party.getName()))
                    .max(Comparator.comparingInt(party -> party.getName().length())).orElse(null);
            if (who == null) {
                return new Unclear("Nobody in the portfolio is called " + rest.substring(1).split("\\s")[0]);
            }
            text = rest.substring(1 + who.getName().length()).strip();
        }
        Matcher matcher = BY.matcher(text);
        Optional<LocalDate> by = matcher.matches() ? day(matcher.group(2), today) : Optional.empty();
        text = by.isPresent() ? matcher.group(1).strip() : text;
        return text.isEmpty() ? new Unclear("Say what is to be done") : new ToDo(who, text, by.orElse(null));
    }

    private static boolean isBegun(String text, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return text.startsWith(wanted) && (text.length() == wanted.length()
                || !Character.isLetterOrDigit(text.charAt(wanted.length())));
    }

    /** People, then teams, that have a name. */
    static Stream<Party> parties(Portfolio portfolio) {
        return Stream.<Party>concat(portfolio.getPeople().stream(), portfolio.getTeams().stream())
                .filter(party -> party.getName() != null && !party.getName().isBlank());
    }

    private static SyncLine promise(String rest, Portfolio portfolio, LocalDate today) {
        Matcher matcher = ARROW.matcher(rest);
        if (!matcher.matches()) {
            return new Unclear("Name a dependency, an arrow -> and a day");
        }
        Optional<LocalDate> date = day(matcher.group(2).strip(), today);
        if (date.isEmpty()) {
            return new Unclear("Say for which day: 2026-12-01, friday or +10d");
        }
        String called = plain(matcher.group(1));
        List<Dependency> found = promisable(portfolio).filter(dependency -> plain(Labels.text(dependency)).equals(called)
                || called.equalsIgnoreCase(dependency.getKey()) || called.equalsIgnoreCase(dependency.getId())).toList();
        if (found.isEmpty()) {
            found = promisable(portfolio).filter(dependency -> plain(Labels.text(dependency.getPredecessor())).equals(called))
                    .toList();
        }
        return found.size() == 1 ? new Promised(found.getFirst(), date.get())
                : new Unclear(found.isEmpty() ? "No open dependency is called " + matcher.group(1).strip()
                        : found.size() + " dependencies are called so; name both ends");
    }

    /** Dependencies that something can be promised for. */
    static Stream<Dependency> promisable(Portfolio portfolio) {
        return portfolio.getDependencies().stream().filter(dependency -> dependency.getPredecessor() != null
                && dependency.getSuccessor() != null && !Standing.isDelivered(dependency));
    }

    private static String plain(String text) {
        return text.replace("->", "→").replaceAll("\\s*→\\s*", "→").strip().toLowerCase(Locale.ROOT);
    }

    /** A day as it is typed; empty if it is none. */
    static Optional<LocalDate> day(String text, LocalDate today) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (typed.matches("\\+\\d{1,4}d?")) {
            return Optional.of(today.plusDays(Integer.parseInt(typed.replaceAll("\\D", ""))));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (typed.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(typed)) {
                return Optional.of(today.with(TemporalAdjusters.next(day)));
            }
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
