// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.keelson.engine.replay.ReplayResult;
import org.keelson.engine.replay.ReplayResult.Alerted;
import org.keelson.engine.replay.ReplayResult.Due;
import org.keelson.engine.replay.ReplayResult.Fate;
import org.keelson.engine.replay.ReplayResult.Score;
import org.keelson.engine.replay.ReplayResult.Verdict;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.RowTable;

/** The result of a replay in tables: how well each rule did, which dates were missed, what would have been raised. */
final class ReplayPages {

    /** What the tables need to know of rules and elements. */
    interface Names {
        /** Of a rule, or of all for {@code null}. */
        String rule(String id);

        /** The element in the portfolio of now, or {@code null} if it is not there. */
        EObject element(String id);
    }

    private final CTabFolder folder;
    private final RowTable<Score> scores;
    private final RowTable<Due> dates;
    private final RowTable<Alerted> alerts;

    ReplayPages(Composite parent, Names names) {
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        scores = new RowTable<Score>(folder, "How well each rule did", scores(names), row -> null)
                .keyed(row -> row.rule() == null ? "" : row.rule()).sortable()
                .hint("Replay the rules to see how well each did.");
        dates = new RowTable<Due>(folder, "Dates that were missed", dates(), row -> names.element(row.element()))
                .keyed(row -> List.of(row.element(), row.kind(), row.due())).sortable()
                .hint("No missed date: replay the rules, or all dates were kept.");
        alerts = new RowTable<Alerted>(folder, "What would have been raised", alerts(names),
                row -> names.element(row.finding().finding().element())).keyed(Function.identity()).sortable()
                .hint("No alert: replay the rules, or they were quiet.");
        page("Rules", "How many alerts, how early, what they missed", scores);
        page("Missed dates", "Dates that were not kept, and whether anybody was warned", dates);
        page("Alerts", "What would have been raised, and whether it was right", alerts);
        folder.setSelection(0);
    }

    private void page(String title, String tip, RowTable<?> table) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setToolTipText(tip);
        item.setControl(table.area());
    }

    private static List<Column<Score>> scores(Names names) {
        return List.of(
                Column.<Score>of("Rule", 20, 120, row -> names.rule(row.rule()))
                        .inFile(row -> row.rule() == null ? "all" : row.rule()),
                number("Alerts", 56, Score::alerts),
                Column.<Score>of("A week", 4, 62, row -> decimal(row.alertsPerWeek())).right()
                        .order(Comparator.comparingDouble(Score::alertsPerWeek)),
                Column.<Score>of("Days ahead", 5, 88, row -> row.leadTimeDays() == null ? "" : decimal(row.leadTimeDays()))
                        .right().order(Comparator.comparing(Score::leadTimeDays,
                                Comparator.nullsFirst(Comparator.naturalOrder()))),
                number("Caught", 62, Score::missesCaught),
                number("Not warned", 88, Score::misses)
                        .ink(row -> row.rule() == null && row.misses() > 0 ? Palette.Role.OFF_TRACK : null),
                number("False", 52, Score::falseAlarms).ink(row -> row.falseAlarms() > 0 ? Palette.Role.WATCH : null),
                number("Held back", 80, Score::heldBack));
    }

    private static Column<Score> number(String title, int least, Function<Score, Integer> value) {
        return Column.<Score>of(title, 5, least, row -> Integer.toString(value.apply(row))).right()
                .order(Comparator.comparing(value));
    }

    private static List<Column<Due>> dates() {
        return List.of(Column.<Due>of("What", 24, 170, Due::name),
                Column.<Due>of("Date of", 8, 90, row -> word(row.kind().json())),
                Column.day("Due", Due::due),
                Column.<Due>of("Done", 8, 96, row -> row.done() == null ? "not yet" : Dates.day(row.done())).right()
                        .inFile(row -> row.done() == null ? "" : row.done().toString())
                        .order(Comparator.comparing(Due::done, Comparator.nullsLast(Comparator.naturalOrder()))),
                Column.<Due>of("Warned", 12, 120, ReplayPages::warned)
                        .ink(row -> row.warnings().isEmpty() ? Palette.Role.OFF_TRACK : null)
                        .order(Comparator.comparingInt(
                                row -> row.warnings().isEmpty() ? -1 : row.warnings().getFirst().leadDays())));
    }

    private static String warned(Due row) {
        return row.warnings().isEmpty() ? "■ Nobody was warned"
                : days(row.warnings().getFirst().leadDays()) + " before";
    }

    static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static List<Column<Alerted>> alerts(Names names) {
        return List.of(day("Raised on", Alerted::on),
                Column.<Alerted>prose("Finding", 34, 200, row -> row.finding().finding().message()),
                Column.<Alerted>of("Element", 14, 110, Alerted::elementName),
                Column.<Alerted>of("Rule", 14, 110, row -> names.rule(row.finding().rule())).inFile(row -> row.finding().rule()),
                Column.<Alerted>of("Right?", 8, 96, row -> verdict(row.verdict())).ink(row -> switch (row.verdict()) {
                    case TRUE -> Palette.Role.ON_TRACK;
                    case FALSE -> Palette.Role.WATCH;
                    case OPEN -> Palette.Role.QUIET;
                }).inFile(row -> row.verdict().json()),
                day("Gone on", Alerted::clearedOn));
    }

    private static Column<Alerted> day(String title, Function<Alerted, LocalDate> day) {
        return Column.<Alerted>day(title, row -> day.apply(row) == null ? null : day.apply(row).atStartOfDay())
                .inFile(row -> day.apply(row) == null ? "" : day.apply(row).toString());
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case TRUE -> "● True";
            case FALSE -> "▲ False alarm";
            case OPEN -> "○ Open";
        };
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String word(String json) {
        return Character.toUpperCase(json.charAt(0)) + json.substring(1);
    }

    CTabFolder folder() {
        return folder;
    }

    List<RowTable<?>> tables() {
        return List.of(scores, dates, alerts);
    }

    /** Runs with what is selected on the page in front, or with nothing: a score, a date or an alert. */
    void onSelect(Consumer<Object> task) {
        tables().forEach(table -> table.onSelectRows(rows -> task.accept(selected())));
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.accept(selected())));
    }

    Object selected() {
        List<?> rows = front().selected();
        return rows.size() == 1 ? rows.getFirst() : null;
    }

    private RowTable<?> front() {
        return tables().get(Math.max(0, folder.getSelectionIndex()));
    }

    void show(ReplayResult result) {
        List<Score> all = new ArrayList<>();
        if (result != null) {
            all.add(result.total());
            result.rules().stream().sorted(Comparator.comparingInt(Score::alerts).reversed().thenComparing(Score::rule))
                    .forEach(all::add);
        }
        scores.show(all);
        if (scores.selected().isEmpty() && !all.isEmpty()) {
            scores.selectRow(scores.rows().getFirst());
        }
        dates.show(result == null ? List.of() : result.dates().stream().filter(each -> each.fate() == Fate.MISSED).toList());
        alerts.show(result == null ? List.of() : result.alerts());
    }

    String text() {
        return front().text();
    }

    List<List<String>> cells() {
        return front().cells();
    }
}
