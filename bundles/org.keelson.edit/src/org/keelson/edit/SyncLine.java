// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.keelson.analysis.Days;
import org.keelson.analysis.Standing;
import org.keelson.model.Dependency;
import org.keelson.model.Party;
import org.keelson.model.Portfolio;

/**
 * A line of the minutes of a meeting, understood while it is typed: {@code D: text} is a decision, {@code A: @who text by day} an
 * action, {@code P: dependency → day} a new promise, and anything else a note. Who may stand anywhere in an action; a day is read
 * as by {@link Days}.
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
    Pattern BY = Pattern.compile("(?i)(|.*\\s)by\\s+(\\S+(?:\\s+\\S+){0,3})\\s*");

    /** Who does it, anywhere in an action. */
    Pattern AT = Pattern.compile("(?:^|(?<=\\s))@(?=\\S)");

    String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september"
            + "|october|november|december)";

    /** How a day begins, whether or not it is one; what does not, such as {@code 10 %}, is what is to be done. */
    Pattern DAY = Pattern.compile("(?i)(?:"
            + "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\b|\\d{4}-\\d{1,2}\\b|\\d{1,2}/\\d{1,2}$|\\d{1,2}\\.\\d{1,2}\\.(?:\\s|$)"
            + "|\\d{1,2}(?:st|nd|rd|th)\\b|\\d{1,2}:\\d{2}\\b|\\d{1,2}\\s*[ap]m\\b|[-+\u2212]\\s*\\d"
            + "|\\d{1,2}\\.?\\s+" + MONTH + "\\b|" + MONTH + "\\.?\\s+\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
            + "|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\\b(?=\\W*(?:\\d|$))"
            + "|this\\s+(?:(?:mon|tue|wed|thu|fri|sat|sun)|week|month|quarter|year)"
            + "|(?:today|tomorrow|tonight|noon|eod|eow|eom|cob|next|end\\s+of)\\b).*");

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
        Matcher at = AT.matcher(rest);
        if (at.find()) {
            String called = rest.substring(at.end());
            Choices parties = Choices.of(parties(portfolio).toList());
            String name = longest(called, parties);
            if (name.isEmpty() && Character.isLetter(called.codePointAt(0))) {
                return new Unclear("Nobody in the portfolio is called " + called.split("\\s")[0]);
            }
            try {
                who = (Party) parties.one(name).orElse(null);
            } catch (IllegalArgumentException several) {
                return new Unclear(several.getMessage());
            }
            text = who == null ? rest : rest.substring(0, at.start()).strip() + " " + called.substring(name.length()).strip();
        }
        text = text.strip();
        Matcher matcher = BY.matcher(text);
        boolean isDated = matcher.matches();
        Optional<LocalDate> by = isDated ? day(matcher.group(2), today) : Optional.empty();
        if (isDated && by.isEmpty() && DAY.matcher(matcher.group(2)).matches()) {
            return new Unclear("Say by which day: " + ways(matcher.group(2), today));
        }
        text = by.isPresent() ? matcher.group(1).strip() : text;
        return text.isEmpty() ? new Unclear("Say what is to be done") : new ToDo(who, text, by.orElse(null));
    }

    /** The longest beginning of the text that somebody is called by; empty if there is none. */
    private static String longest(String text, Choices parties) {
        for (int end = text.length(); end > 0; end--) {
            boolean isWord = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (isWord && !Character.isWhitespace(text.charAt(end - 1)) && !parties.called(text.substring(0, end)).isEmpty()) {
                return text.substring(0, end);
            }
        }
        return "";
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
            return new Unclear("Say for which day: " + ways(matcher.group(2), today));
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

    /** A day as it is typed, with what ends a sentence behind it; empty if it is none. */
    static Optional<LocalDate> day(String text, LocalDate today) {
        return Days.read(unended(text), today);
    }

    private static String unended(String text) {
        return text.strip().replaceFirst("[.,;!]+$", "");
    }

    /** What to write instead: what may be meant, else how days are written. */
    private static String ways(String text, LocalDate today) {
        List<String> meant = MeantText.of(unended(text), today, each -> Days.read(each, today).isPresent());
        return meant.isEmpty() ? Days.EXAMPLES : String.join(" or ", meant);
    }
}
