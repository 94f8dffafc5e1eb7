// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.keelson.analysis.Durations;
import org.keelson.model.Estimated;
import org.keelson.model.Milestone;
import org.keelson.model.ModelPackage;

/**
 * An element as it is typed in one line: {@code API v2 5-15d @Platform}. A sign before it says what it is, see
 * {@link #SIGNS}; a range or a single duration, and who owns it, stand at the end, in either order. A pure function of the
 * text.
 *
 * @param type        the class that the sign stands for; null without a sign
 * @param name        what is left when sign, range and owner are taken away; may be empty
 * @param optimistic  minutes of working time; null if no range was typed
 * @param likely      minutes of working time; null if neither a single duration nor three of them were typed
 * @param pessimistic minutes of working time; null if no range was typed
 * @param owner       name of a team or person as typed; null if nobody was named
 */
public record QuickLine(EClass type, String name, Integer optimistic, Integer likely, Integer pessimistic, String owner) {

    /** What the first sign of a line stands for. */
    public static final Map<Character, EClass> SIGNS = Map.of('?', ModelPackage.Literals.OPEN_QUESTION, '!',
            ModelPackage.Literals.RISK, '*', ModelPackage.Literals.MILESTONE, '#', ModelPackage.Literals.GATE, '=',
            ModelPackage.Literals.DECISION, '~', ModelPackage.Literals.ASSUMPTION);

    private static final String NUMBER = "\\d{1,6}(?:\\.\\d{1,3})?";
    /** One duration with its unit, or two or three of which the last one has it. */
    private static final Pattern RANGE = Pattern.compile("(?:^|\\s)(" + NUMBER + "[mhdw]?(?:\\s?(?:-|–|\\.\\.)\\s?" + NUMBER
            + "[mhdw]?){0,2}(?<=[mhdw]))$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWNER = Pattern.compile("(?:^|\\s)@(\\S.*)$");

    /**
     * Reads a line.
     *
     * @param minutesPerDay working minutes in a day, above 0
     * @throws IllegalArgumentException if what is typed as a range is none, such as {@code 9-5d}; the message says why
     */
    public static QuickLine parse(String text, int minutesPerDay) {
        String rest = text.strip();
        EClass type = rest.isEmpty() ? null : SIGNS.get(rest.charAt(0));
        return parse(type, type == null ? rest : rest.substring(1).strip(), minutesPerDay);
    }

    /** Reads a line of which a sign at the start is part of the name; otherwise as {@link #parse}. */
    public static QuickLine parseUnsigned(String text, int minutesPerDay) {
        return parse(null, text.strip(), minutesPerDay);
    }

    private static QuickLine parse(EClass type, String text, int minutesPerDay) {
        String rest = text;
        String range = null;
        String owner = null;
        for (int turn = 0; turn < 2; turn++) {
            Matcher sized = RANGE.matcher(rest);
            if (range == null && sized.find()) {
                range = sized.group(1);
                rest = rest.substring(0, sized.start(1)).strip();
            }
            Matcher owned = OWNER.matcher(rest);
            if (owner == null && owned.find()) {
                owner = owned.group(1).strip();
                rest = rest.substring(0, owned.start(1) - 1).strip();
            }
        }
        List<Integer> points = range == null ? List.of() : points(range, minutesPerDay);
        return switch (points.size()) {
            case 0 -> new QuickLine(type, rest, null, null, null, owner);
            case 1 -> new QuickLine(type, rest, null, points.get(0), null, owner);
            case 2 -> new QuickLine(type, rest, points.get(0), null, points.get(1), owner);
            default -> new QuickLine(type, rest, points.get(0), points.get(1), points.get(2), owner);
        };
    }

    private static List<Integer> points(String range, int minutesPerDay) {
        String[] parts = range.toLowerCase(Locale.ROOT).split("\\s?(?:-|–|\\.\\.)\\s?");
        String unit = parts[parts.length - 1].replaceAll("[\\d.]", "");
        List<Integer> points = new ArrayList<>();
        for (String part : parts) {
            boolean bare = Character.isDigit(part.charAt(part.length() - 1));
            points.add(Durations.parse(bare ? part + unit : part, minutesPerDay));
            if (points.size() > 1 && points.getLast() < points.get(points.size() - 2)) {
                throw new IllegalArgumentException("A range goes from the shorter to the longer, such as 5-15d; '" + range
                        + "' does not");
            }
        }
        return points;
    }

    /** The line that would be typed for an element, without its sign: name, range and owner. */
    public static String of(String name, Estimated estimate, String owner, int minutesPerDay) {
        StringBuilder text = new StringBuilder(name == null ? "" : name);
        if (estimate != null && !(estimate instanceof Milestone)) {
            String range = range(estimate, minutesPerDay);
            text.append(range.isEmpty() ? "" : " " + range);
        }
        if (owner != null && !owner.isBlank()) {
            text.append(" @").append(owner);
        }
        return text.toString();
    }

    private static String range(Estimated estimate, int minutesPerDay) {
        Integer likely = estimate.getLikely();
        if (estimate.getOptimistic() == null || estimate.getPessimistic() == null) {
            return likely == null ? "" : Durations.format(likely, minutesPerDay);
        }
        return Durations.format(estimate.getOptimistic(), minutesPerDay)
                + (likely == null ? "" : "-" + Durations.format(likely, minutesPerDay)) + "-"
                + Durations.format(estimate.getPessimistic(), minutesPerDay);
    }

    /** Whether a range or a single duration was typed. */
    public boolean isSized() {
        return likely != null || pessimistic != null;
    }
}
