// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.keelson.analysis.ItemSchedule;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Sentence;
import org.keelson.model.Element;
import org.keelson.model.Owned;
import org.keelson.model.Party;
import org.keelson.model.Status;

/** How this bundle's reports write names, dates, durations and facts. */
final class Writing {

    private Writing() {
    }

    static String name(Element element) {
        String name = element.getName();
        return name == null || name.isBlank() ? "(no name)" : name.strip();
    }

    static String quoted(Element element) {
        return "“" + name(element) + "”";
    }

    /** The team that answers, else the person; empty if nobody does. */
    static String owner(Owned owned) {
        Party party = owned.getOwnerTeam() != null ? owned.getOwnerTeam() : owned.getOwner();
        return party == null ? "" : name(party);
    }

    /** The day of a finish; one at midnight belongs to the day before. */
    static LocalDate day(LocalDateTime finish) {
        return finish.toLocalTime().equals(LocalTime.MIDNIGHT) ? finish.toLocalDate().minusDays(1) : finish.toLocalDate();
    }

    /** {@code 1 item}, {@code 2 items}; nouns in {@code y} take {@code ies}. */
    static String count(long n, String noun) {
        String many = noun.endsWith("y") && !noun.endsWith("day") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return n + " " + (n == 1 ? noun : many);
    }

    /** Working minutes in words: working days, or hours below one day. */
    static String duration(int minutes, int minutesPerDay) {
        if (Math.abs(minutes) < minutesPerDay) {
            String hours = decimal(minutes, 60);
            return hours + (hours.equals("1") ? " working hour" : " working hours");
        }
        String days = decimal(minutes, minutesPerDay);
        return days + (days.equals("1") ? " working day" : " working days");
    }

    /** A quotient with at most one decimal. */
    static String decimal(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString();
    }

    static String status(Status status) {
        return switch (status) {
            case ON_TRACK -> "● on track";
            case WATCH -> "▲ watch";
            case OFF_TRACK -> "■ off track";
            case UNKNOWN -> "○ not said";
        };
    }

    /** The name of a literal in lower case, with spaces. */
    static String word(Enum<?> literal) {
        return literal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The text as a sentence: a capital at its start, a full stop at its end. */
    static String sentence(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return stripped;
        }
        int first = stripped.offsetByCodePoints(0, 1);
        String capital = stripped.substring(0, first).toUpperCase(Locale.ROOT) + stripped.substring(first);
        return ".!?…".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
    }

    static Fact fact(Element element, String feature, Object value) {
        return new Fact(element.getId(), feature, value == null ? "" : value.toString());
    }

    static Fact finish(ItemSchedule at) {
        return new Fact(at.id(), "schedule.finish", at.finish().toString());
    }

    /** A cell that states the name of an element. */
    static Sentence nameCell(Element element) {
        return Sentence.of(name(element), fact(element, "name", element.getName()));
    }

    /** A cell without a value. */
    static Sentence blank() {
        return new Sentence("", List.of());
    }
}
