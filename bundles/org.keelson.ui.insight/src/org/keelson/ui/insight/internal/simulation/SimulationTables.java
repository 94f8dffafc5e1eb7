// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.simulation;

import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Sensitivity;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.rendering.Palette;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.Deltas;
import org.keelson.ui.insight.internal.parts.RowTable;

/** The tables of the Simulation view; each is what the picture beside it shows, in numbers. */
final class SimulationTables {

    /** Confidence below which a date is at risk, and below which it will hardly be met. */
    private static final double WATCH = 0.8;
    private static final double OFF_TRACK = 0.5;

    /** A row with the element that it stands for, which may be gone. */
    record Row<T>(T value, Element element) {
    }

    private SimulationTables() {
    }

    static RowTable<Row<Forecast>> confidence(Composite parent) {
        return new RowTable<>(parent, "Confidence of each milestone", List.of(
                Column.<Row<Forecast>>of("Milestone", 20, 150, row -> row.value().name()).icon(icon()),
                Column.<Row<Forecast>>of("Kept", 8, 72, row -> percent(row.value().confidence())).right()
                        .bar(row -> Double.isNaN(row.value().confidence()) ? 0 : row.value().confidence())
                        .inFile(row -> number(row.value().confidence()))
                        .ink(row -> role(row.value().confidence())),
                Column.day("Deadline", row -> row.value().deadline()), Column.day("Plan", row -> row.value().deterministic()),
                Column.day("P50", row -> row.value().percentile(50)), Column.day("P80", row -> row.value().percentile(80)),
                Column.day("P95", row -> row.value().percentile(95))), Row::element).keyed(row -> row.value().id())
                .hint("There is no milestone or program whose date could be told.");
    }

    static RowTable<Row<Sensitivity>> drivers(Composite parent, java.util.function.IntSupplier minutesPerDay) {
        return new RowTable<>(parent, "What moves the finish most", List.of(
                Column.<Row<Sensitivity>>of("What", 22, 150, row -> row.value().name()).icon(icon()),
                Column.<Row<Sensitivity>>of("Kind", 5, 68, row -> kind(row.value().kind())),
                Column.<Row<Sensitivity>>of("Correlation", 14, 110,
                        row -> String.format(java.util.Locale.ROOT, "%+.2f", row.value().correlation())).right()
                        .bar(row -> row.value().correlation())
                        .inFile(row -> number(row.value().correlation())),
                Column.<Row<Sensitivity>>of("Swing", 7, 70,
                        row -> Deltas.signed(minutes(row.value().swingMinutes()), minutesPerDay.getAsInt())).right()
                        .inFile(row -> Long.toString(row.value().swingMinutes())),
                Column.day("If little", row -> row.value().low()), Column.day("If much", row -> row.value().high())),
                Row::element)
                .hint("Nothing moves the finish: no estimate is a range, and no risk or question is open.");
    }

    static RowTable<Row<Details.Share>> criticality(Composite parent) {
        return new RowTable<>(parent, "How often each item is critical", List.of(
                Column.<Row<Details.Share>>of("Item", 22, 150,
                        row -> row.element() == null ? row.value().id() : Labels.text(row.element())).icon(icon()),
                Column.<Row<Details.Share>>of("Critical in", 14, 110, row -> percent(row.value().share())).right()
                        .bar(row -> row.value().share()).inFile(row -> number(row.value().share())),
                Column.<Row<Details.Share>>of("Float in the plan", 8, 100,
                        row -> Deltas.plain(row.value().totalFloatMinutes(), row.value().minutesPerDay())).right()),
                Row::element)
                .hint("No item decides the finish in any run.");
    }

    private static <T> Function<Row<T>, String> icon() {
        return row -> row.element() == null ? "unknown" : Labels.iconId(row.element());
    }

    private static String kind(Sensitivity.Kind kind) {
        return switch (kind) {
            case ITEM -> "Item";
            case RISK -> "Risk";
            case QUESTION -> "Question";
        };
    }

    private static int minutes(long minutes) {
        return (int) Math.clamp(minutes, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "" : Math.round(share * 100) + " %";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(Math.round(value * 10_000) / 10_000.0);
    }

    private static Palette.Role role(double confidence) {
        return confidence < OFF_TRACK ? Palette.Role.OFF_TRACK : confidence < WATCH ? Palette.Role.WATCH : null;
    }
}
