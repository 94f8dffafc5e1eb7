// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keelson.analysis.Durations;
import org.keelson.model.DependencyType;
import org.keelson.model.LagKind;

/**
 * Reads and writes the cells of the column depends-on.
 *
 * <p>A cell is a list, separated by semicolons, of {@code REF [FS|SS|FF|SF][+LAG|-LAG]}; empty or
 * {@code None} means none. REF is the id or else the unique name of a row, exactly or but for case and
 * blanks; or else of an item that the portfolio has already. LAG is a duration on the successor's calendar, or elapsed with an {@code e} before its unit
 * ({@code +2ed}), or a percentage of the predecessor's duration ({@code +50%}).
 *
 * <p>Ids and names may hold plus, minus, semicolon and words like SS. So a text is first tried as a
 * reference as a whole, then without a type at its end, then without a lag, then without both; and
 * several parts of the list together before one alone. What still would be read otherwise is written
 * between double quotes.
 */
final class References {

    /** One dependency, on the row of that number; items that are there already are numbered after the rows. */
    record Link(int row, DependencyType type, int lag, LagKind lagKind) {
    }

    /** A part of a cell that cannot be read. */
    record Unread(String text, String reason) {
    }

    /** What a cell says. */
    record Cell(List<Link> links, List<Unread> unread) {
    }

    private static final int UNKNOWN = -1;
    private static final int AMBIGUOUS = -2;
    private static final int LONGEST_JOIN = 8;
    private static final int LONGEST_SUFFIX = 40;
    private static final int SHOWN = 80;
    private static final Pattern LAG = Pattern.compile("\\s*([+-])\\s*(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(e?[mhdw]|%)?$");
    private static final Pattern TYPE = Pattern.compile("\\s*(FS|SS|FF|SF)$", Pattern.CASE_INSENSITIVE);

    private final List<String> keys;
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> byFolded = new HashMap<>();
    private final References others;
    private int join;

    /** @param keys keys of the rows, all different; @param names names of the same rows, or {@code null} */
    References(List<String> keys, List<String> names) {
        this(keys, names, null);
    }

    /** @param others what else can be meant where no row is, or {@code null} */
    References(List<String> keys, List<String> names, References others) {
        this.keys = keys;
        this.others = others;
        for (int row = 0; row < keys.size(); row++) {
            add(byKey, keys.get(row), row);
            add(byFolded, fold(keys.get(row)), row);
            String name = names.get(row);
            if (name != null) {
                add(byName, name, row);
                add(byFolded, fold(name), row);
                join = Math.max(join, semicolons(name));
            }
            join = Math.max(join, semicolons(keys.get(row)));
        }
        join = Math.min(Math.max(join, others == null ? 0 : others.join), LONGEST_JOIN);
    }

    private static void add(Map<String, Integer> map, String text, int row) {
        map.merge(text, row, (before, now) -> before.equals(now) ? now : AMBIGUOUS);
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static int semicolons(String text) {
        return (int) text.chars().filter(each -> each == ';').count();
    }

    private int find(String text) {
        Integer row = byKey.get(text);
        row = row != null ? row : byName.get(text);
        row = row != null ? row : byFolded.get(fold(text));
        if (row != null || others == null) {
            return row != null ? row : UNKNOWN;
        }
        int other = others.find(text);
        return other >= 0 ? keys.size() + other : other;
    }

    /** @param minutesPerDay working minutes in a day of the successor's calendar */
    Cell read(String cell, int minutesPerDay) {
        Cell result = new Cell(new ArrayList<>(), new ArrayList<>());
        if (cell.isBlank() || cell.strip().equalsIgnoreCase("none")) {
            return result;
        }
        int at = 0;
        while (at < cell.length()) {
            char each = cell.charAt(at);
            if (each == ';' || Character.isWhitespace(each)) {
                at++;
                continue;
            }
            int end = each == '"' ? readQuoted(cell, at, minutesPerDay, result) : UNKNOWN;
            at = end >= 0 ? end : readPlain(cell, at, minutesPerDay, result);
        }
        return result;
    }

    /** @return where to go on, or {@link #UNKNOWN} if it is no quoted reference after all */
    private int readQuoted(String cell, int start, int minutesPerDay, Cell result) {
        StringBuilder reference = new StringBuilder();
        int at = start + 1;
        while (at < cell.length() && (cell.charAt(at) != '"' || cell.startsWith("\"\"", at))) {
            at += cell.charAt(at) == '"' ? 1 : 0;
            reference.append(cell.charAt(at++));
        }
        int row = at < cell.length() ? find(reference.toString()) : UNKNOWN;
        int end = end(cell, at);
        Suffix suffix = row < 0 ? null : Suffix.of(cell.substring(at + 1, end), true, true, minutesPerDay);
        if (suffix == null || !suffix.reference().isBlank()) {
            return UNKNOWN;
        }
        result.links.add(suffix.link(row));
        return end;
    }

    private int readPlain(String cell, int start, int minutesPerDay, Cell result) {
        List<Integer> ends = new ArrayList<>();
        for (int end = end(cell, start); ends.size() <= join; end = end(cell, end + 1)) {
            ends.add(end);
            if (end == cell.length()) {
                break;
            }
        }
        boolean ambiguous = false;
        for (int end : ends.reversed()) {
            String text = cell.substring(start, end).strip();
            for (int attempt = 0; attempt < 4; attempt++) {
                Suffix suffix = Suffix.of(text, (attempt & 1) != 0, (attempt & 2) != 0, minutesPerDay);
                int row = suffix == null ? UNKNOWN : find(suffix.reference());
                if (row >= 0) {
                    result.links.add(suffix.link(row));
                    return end;
                }
                ambiguous |= row == AMBIGUOUS;
            }
        }
        String text = shortened(cell.substring(start, ends.getFirst()).strip());
        result.unread.add(new Unread(text, "'" + text + "' is " + (ambiguous ? "the name of several items; write the id"
                : "neither the id nor the name of an item, here or in the portfolio")));
        return ends.getFirst();
    }

    private static int end(String cell, int start) {
        int end = start >= cell.length() ? UNKNOWN : cell.indexOf(';', start);
        return end < 0 ? cell.length() : end;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The cell that {@link #read} gives back as these links. */
    String write(List<Link> links, int minutesPerDay) {
        String plain = write(links, minutesPerDay, false);
        Cell back = read(plain, minutesPerDay);
        return back.links.equals(links) && back.unread.isEmpty() ? plain : write(links, minutesPerDay, true);
    }

    private String write(List<Link> links, int minutesPerDay, boolean quoted) {
        List<String> parts = new ArrayList<>();
        for (Link link : links) {
            String key = keys.get(link.row());
            String reference = quoted ? '"' + key.replace("\"", "\"\"") + '"' : key;
            boolean bare = link.type() == DependencyType.FS && link.lag() == 0;
            parts.add(bare ? reference : reference + " " + link.type().getName() + lag(link, minutesPerDay));
        }
        return String.join("; ", parts);
    }

    private static String lag(Link link, int minutesPerDay) {
        if (link.lag() == 0) {
            return "";
        }
        String sign = link.lag() < 0 ? "-" : "+";
        int size = Math.abs(link.lag());
        return sign + switch (link.lagKind()) {
            case WORKING -> Durations.format(size, minutesPerDay);
            case ELAPSED -> size % Suffix.DAY == 0 ? size / Suffix.DAY + "ed" : size + "em";
            case PERCENT -> size + "%";
        };
    }

    /** What stands before type and lag, and what they say. */
    private record Suffix(String reference, DependencyType type, int lag, LagKind lagKind) {

        private static final int DAY = 24 * 60;

        Link link(int row) {
            return new Link(row, type, lag, lagKind);
        }

        /** {@code null} if the text does not end with what is asked for, or its lag is too long. */
        static Suffix of(String text, boolean typed, boolean lagged, int minutesPerDay) {
            String reference = text;
            DependencyType type = DependencyType.FS;
            int lag = 0;
            LagKind kind = LagKind.WORKING;
            Matcher matcher = tail(LAG, reference);
            if (lagged && matcher.find()) {
                String unit = matcher.group(3) == null ? "" : matcher.group(3);
                kind = unit.equals("%") ? LagKind.PERCENT : unit.startsWith("e") ? LagKind.ELAPSED : LagKind.WORKING;
                try {
                    lag = lag(matcher.group(2), unit, kind, minutesPerDay);
                } catch (IllegalArgumentException tooLong) {
                    return null;
                }
                lag = matcher.group(1).equals("-") ? -lag : lag;
                reference = reference.substring(0, reference.length() - matcher.group().length());
            } else if (lagged && !typed) {
                return null;
            }
            matcher = tail(TYPE, reference);
            if (typed && matcher.find()) {
                type = DependencyType.getByName(matcher.group(1).toUpperCase(Locale.ROOT));
                reference = reference.substring(0, reference.length() - matcher.group().length());
            }
            return new Suffix(reference.strip(), type, lag, kind);
        }

        /** Only the end of the text is searched, so that a very long one costs no more. */
        private static Matcher tail(Pattern pattern, String text) {
            return pattern.matcher(text.substring(Math.max(0, text.length() - LONGEST_SUFFIX)));
        }

        private static int lag(String number, String unit, LagKind kind, int minutesPerDay) {
            return switch (kind) {
                case WORKING -> Durations.parse(number + unit, minutesPerDay);
                case PERCENT -> Durations.parse(number + "m", 1);
                case ELAPSED -> Durations.parse(number + unit.substring(1), DAY) * (unit.equals("ew") ? 7 : 5) / 5;
            };
        }
    }
}
