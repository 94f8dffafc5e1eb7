// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.risk.RiskMatrix.Zone;
import org.keelson.edit.Labels;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.chart.RiskMatrixPicture;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.RowTable;

/** The tables beside the matrix. */
final class RiskTables {

    private RiskTables() {
    }

    static RowTable<RiskRow> risks(Composite parent) {
        return new RowTable<RiskRow>(parent, "Risks", List.of(
                Column.<RiskRow>of("Risk", 24, 160, row -> row.entry().name()).icon(row -> Labels.iconId(row.risk())),
                Column.<RiskRow>of("Zone", 6, 98, RiskTables::zone).ink(RiskTables::ink)
                        .order(Comparator.comparingInt(RiskTables::loudness)),
                days("Exposure, days", 124, row -> row.before().exposureDays()),
                days("After response", 124, row -> row.after().exposureDays()),
                Column.<RiskRow>of("Owner", 10, 96, row -> row.risk().getOwner() != null ? Labels.text(row.risk().getOwner())
                        : row.risk().getOwnerTeam() == null ? "" : Labels.text(row.risk().getOwnerTeam())),
                Column.<RiskRow>of("Response", 8, 84, row -> row.risk().getResponse() == null ? ""
                        : Labels.text(row.risk().getResponse()))),
                RiskRow::risk).sortable().hint("No open risk passes the filter.");
    }

    static RowTable<ProgramRow> programs(Composite parent) {
        return new RowTable<ProgramRow>(parent, "Risks by program", List.of(
                Column.<ProgramRow>of("Program", 24, 160, row -> row.heat().name()).icon(row -> "program"),
                count("Risks", 60, row -> row.heat().risks()),
                count("■ High", 68, row -> row.count(Zone.HIGH)), count("▲ Medium", 84, row -> row.count(Zone.MEDIUM)),
                count("● Low", 68, row -> row.count(Zone.LOW)),
                RiskTables.<ProgramRow>days("Exposure, days", 120, row -> row.heat().exposureDays()).bar(ProgramRow::share)),
                ProgramRow::program).keyed(row -> row.heat().id()).sortable()
                .hint("No program has an open risk that passes the filter.");
    }

    private static <R> Column<R> days(String title, int least, ToDoubleFunction<R> days) {
        return Column.<R>of(title, 6, least, row -> String.format(Locale.ROOT, "%.1f", days.applyAsDouble(row))).right()
                .order(Comparator.comparingDouble(days));
    }

    private static Column<ProgramRow> count(String title, int least, ToDoubleFunction<ProgramRow> count) {
        return Column.<ProgramRow>of(title, 4, least, row -> Integer.toString((int) count.applyAsDouble(row))).right()
                .order(Comparator.comparingDouble(count));
    }

    private static Zone zoneOf(RiskRow row) {
        return row.entry().column() < 0 ? null : row.matrix().zone(row.entry().row(), row.entry().column());
    }

    private static int loudness(RiskRow row) {
        return zoneOf(row) == null ? -1 : zoneOf(row).ordinal();
    }

    private static String zone(RiskRow row) {
        Zone zone = zoneOf(row);
        return zone == null ? "○ Not rated" : RiskMatrixPicture.sign(zone) + " " + switch (zone) {
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
        };
    }

    private static Role ink(RiskRow row) {
        return switch (loudness(row)) {
            case 0 -> Role.ON_TRACK;
            case 1 -> Role.WATCH;
            case 2 -> Role.OFF_TRACK;
            default -> Role.QUIET;
        };
    }
}
