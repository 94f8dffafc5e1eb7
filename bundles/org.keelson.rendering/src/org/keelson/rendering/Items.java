// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Standing;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.rendering.text.TextMetrics;

/** What every picture asks of the model. */
public final class Items {

    private static final int CLOCK_DAY = 1440;

    private Items() {
    }

    /** Every work item that has an id, once, in the order of the portfolio. */
    public static List<WorkItem> of(Portfolio portfolio) {
        List<WorkItem> all = new ArrayList<>();
        for (Program program : portfolio.getPrograms()) {
            collect(program, program.getWorkstreams(), all);
        }
        return once(all);
    }

    /** Every work item of a program that has an id, once, in its order. */
    public static List<WorkItem> of(Program program) {
        List<WorkItem> all = new ArrayList<>();
        collect(program, program.getWorkstreams(), all);
        return once(all);
    }

    private static List<WorkItem> once(List<WorkItem> all) {
        Set<WorkItem> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return all.stream().filter(i -> i.getId() != null && seen.add(i)).toList();
    }

    private static void collect(ItemContainer container, List<Workstream> parts, List<WorkItem> all) {
        all.addAll(container.getItems());
        parts.forEach(part -> collect(part, part.getWorkstreams(), all));
    }

    /** The name, fit to be drawn; a stand-in where there is none. */
    public static String name(Element element) {
        String name = TextMetrics.clean(element.getName());
        return name.isEmpty() ? "(no name)" : name;
    }

    /** Percent done, 0 to 100. */
    public static int progress(WorkItem item) {
        return Standing.isFinished(item) ? 100 : Math.clamp(item.getProgress(), 0, 100);
    }

    /** A reason as a sentence: cleaned, with a capital and a full stop; empty if there is none. */
    public static String sentence(String reason) {
        String clean = TextMetrics.clean(reason);
        if (clean.isEmpty()) {
            return clean;
        }
        int first = clean.offsetByCodePoints(0, 1);
        String end = ".!?…".indexOf(clean.charAt(clean.length() - 1)) >= 0 ? "" : ".";
        return clean.substring(0, first).toUpperCase(Locale.ROOT) + clean.substring(first) + end;
    }

    /** The day on which an item finishes; a finish at midnight belongs to the day before, unless it also starts there. */
    public static LocalDate lastDay(ItemSchedule item) {
        boolean midnight = item.finish().toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight && item.start().isBefore(item.finish()) ? item.finish().toLocalDate().minusDays(1)
                : item.finish().toLocalDate();
    }

    /**
     * Working minutes in days or, below one, hours or minutes, such as {@code 3d}.
     *
     * @param minutesPerDay of the calendar that counts
     */
    public static String days(int minutes, int minutesPerDay) {
        if (Math.abs(minutes) >= minutesPerDay) {
            return tenth(minutes / (double) minutesPerDay) + "d";
        }
        return Math.abs(minutes) >= 60 ? tenth(minutes / 60.0) + "h" : minutes + "m";
    }

    /** Minutes of the clock, such as {@code 3ed}: elapsed days. */
    public static String elapsed(int minutes) {
        String text = days(minutes, CLOCK_DAY);
        return text.substring(0, text.length() - 1) + "e" + text.charAt(text.length() - 1);
    }

    private static String tenth(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
