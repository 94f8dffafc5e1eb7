// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keelson.notation.Diagram;
import org.keelson.notation.Lens;

/**
 * A question to a map: which items are critical, late, of a team. What answers it is emphasised.
 *
 * @param kind     what is asked
 * @param argument what it is asked of; empty for what the kind takes if nobody says
 */
public record MapLens(Kind kind, String argument) {

    /** Id in a diagram under which is kept what becomes of the rest. */
    public static final String REST = "rest";
    /** Value of {@link #REST} where the rest is not shown. */
    public static final String HIDE = "hide";

    private static final int NEAR_DAYS = 5;
    private static final int MOST_DAYS = 10_000;

    /** What can be asked. Conditions add up; what is asked of a part of the portfolio narrows them down. */
    public enum Kind {
        CRITICAL("critical", "Critical", false),
        NEAR_CRITICAL("near-critical", "Near-critical", false),
        BLOCKED("blocked", "Blocked", false),
        AT_RISK("at-risk", "At risk", false),
        LATE("late", "Late", false),
        DUE("due", "Due this week", false),
        TEAM("team", "Team", true),
        PROGRAM("program", "Program", true),
        AROUND("around", "Around", true);

        private final String id;
        private final String title;
        private final boolean part;

        Kind(String id, String title, boolean part) {
            this.id = id;
            this.title = title;
            this.part = part;
        }

        /** The id in files and on the command line. */
        public String id() {
            return id;
        }

        /** What stands on its chip. */
        public String title() {
            return title;
        }

        /** Whether it asks for a part of the portfolio, of a team, a program or a neighbourhood, and needs an argument. */
        public boolean isPart() {
            return part;
        }

        /** The kind of an id. */
        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
        }

        /** The kinds that ask for a condition, in the order of the chips. */
        public static List<Kind> conditions() {
            return Arrays.stream(values()).filter(kind -> !kind.part).toList();
        }
    }

    /** How far a neighbourhood reaches: the items in its middle, and steps against and along dependencies. */
    record Reach(List<String> middle, int upstream, int downstream) {
    }

    /** A lens without an argument. */
    public static MapLens of(Kind kind) {
        return new MapLens(kind, "");
    }

    /**
     * The neighbourhood of items.
     *
     * @param items      their ids
     * @param upstream   how many dependencies to go back
     * @param downstream how many dependencies to go on
     */
    public static MapLens around(List<String> items, int upstream, int downstream) {
        return new MapLens(Kind.AROUND, String.join(",", items) + ":" + upstream + ":" + downstream);
    }

    /** The lenses that are on in a diagram, in its order; what is not known is passed over. Null has none. */
    public static List<MapLens> of(Diagram diagram) {
        return diagram == null ? List.of() : diagram.getLenses().stream().filter(Lens::isActive)
                .flatMap(lens -> Kind.of(lens.getLens()).stream()
                        .map(kind -> new MapLens(kind, lens.getArgument() == null ? "" : lens.getArgument())))
                .filter(lens -> lens.whyNot().isEmpty()).distinct().toList();
    }

    /** Whether a diagram hides what its lenses do not emphasise. */
    public static boolean hides(Diagram diagram) {
        return diagram != null && diagram.getLenses().stream()
                .anyMatch(lens -> lens.isActive() && REST.equals(lens.getLens()) && HIDE.equals(lens.getArgument()));
    }

    /** Why it cannot be asked so: one sentence; empty if it can. */
    public Optional<String> whyNot() {
        return switch (kind) {
            case NEAR_CRITICAL -> argument.isEmpty() || argument.matches("[0-9]{1,5}") ? Optional.empty()
                    : Optional.of("The float of " + kind.id + " is a number of days, such as 5, not " + argument);
            case DUE -> argument.isEmpty() || isDay(argument) ? Optional.empty()
                    : Optional.of("The week of " + kind.id + " is that of a day, such as 2026-03-09, not " + argument);
            case TEAM, PROGRAM, AROUND -> argument.isEmpty() ? Optional.of("The lens " + kind.id + " needs to know which: say "
                    + kind.id + "=" + (kind == Kind.AROUND ? "ID" : "NAME")) : whyNotAround();
            default -> argument.isEmpty() ? Optional.empty() : Optional.of("The lens " + kind.id + " takes no value");
        };
    }

    private Optional<String> whyNotAround() {
        return kind != Kind.AROUND || argument.matches("[^:]+(:[0-9]{1,4}){0,2}") ? Optional.empty()
                : Optional.of("A neighbourhood is ID,ID:UPSTREAM:DOWNSTREAM, such as api:1:2, not " + argument);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Float up to which an item is near-critical, in days of its calendar. */
    int nearDays() {
        return argument.isEmpty() ? NEAR_DAYS : Math.min(MOST_DAYS, Integer.parseInt(argument));
    }

    /** A day in the week that is meant. */
    LocalDate day(LocalDate dataDate) {
        return argument.isEmpty() ? dataDate : LocalDate.parse(argument);
    }

    /** How far a neighbourhood reaches; one step both ways if nobody says. */
    Reach reach() {
        String[] parts = argument.split(":");
        int upstream = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
        return new Reach(List.of(parts[0].split(",")), upstream, parts.length > 2 ? Integer.parseInt(parts[2]) : upstream);
    }

    @Override
    public String toString() {
        return kind.id.toLowerCase(Locale.ROOT) + (argument.isEmpty() ? "" : "=" + argument);
    }
}
