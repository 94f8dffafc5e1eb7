// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.AsOf;
import org.keelson.api.MetricReading;
import org.keelson.edit.Labels;
import org.keelson.edit.MetricEdits;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.MeasuredMetric;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;
import org.keelson.model.Team;
import org.keelson.rendering.Palette;
import org.keelson.ui.Evaluations.Evaluated;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.EvaluatedView;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.Statuses;
import org.keelson.ui.insight.internal.parts.TextPane;

/** What every metric says of the portfolio, its programs, teams and items: value, trend, status, and what it is made of. */
public final class MetricsView extends EvaluatedView {

    public static final String ID = "org.keelson.ui.insight.metrics";

    private static final List<String> CHOICES = List.of("Everything", "Portfolio, programs, workstreams", "Teams",
            "Watch or off track");

    private final Action record = action("Record Values", "save", this::record);
    private List<MeasuredMetric> measured = List.of();
    private FilterBar bar;
    private RowTable<MetricRow> table;
    private TextPane details;

    @Override
    protected String purpose() {
        return "Metrics shows what every metric measures of the portfolio, its programs, teams and items, and where it is going.";
    }

    @Override
    protected void addActions(IToolBarManager tools) {
        record.setToolTipText("Keeps these values in the portfolio, so that trends are known the next time");
        tools.add(record);
        handle("org.keelson.ui.insight.recordMetrics", this::record);
    }

    private void record() {
        if (record.isEnabled() && portfolio().isPresent()) {
            List<MetricEdits.Recorded> values = new ArrayList<>();
            measured.forEach(metric -> metric.recordable().forEach(each -> values.add(new MetricEdits.Recorded(each.metric(),
                    metric.metric().name(), each.element(), each.value(), each.unit()))));
            OpenPortfolio open = portfolio().get();
            open.session().execute(MetricEdits.record(values, AsOf.of(open.portfolio())));
            tell(values.size() + (values.size() == 1 ? " value was recorded." : " values were recorded."));
        }
    }

    @Override
    protected void nothingToShow() {
        record.setEnabled(false);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "metrics", "Shows what contains all of these words: metric, element, trend, status or reason",
                this::contentChanged).choice("Which values", CHOICES, this::contentChanged)
                .leadsTo(() -> table.table().setFocus());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RowTable<>(sash, "Metrics", columns(), MetricRow::element).keyed(MetricRow::key).sortable()
                .hint("No value passes the filter.");
        details = new TextPane(sash, "About the value");
        sash.setWeights(74, 26);
        hook(table, menu -> menu.add(table.sortMenu()));
        table.onSelectRows(rows -> showDetails());
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
    }

    private static List<Column<MetricRow>> columns() {
        return List.of(
                Column.<MetricRow>of("Metric", 18, 170, row -> row.metric().name()).inFile(row -> row.metric().id()),
                Column.<MetricRow>of("Element", 16, 150, row -> Labels.text(row.element()))
                        .icon(row -> Labels.iconId(row.element())),
                Column.<MetricRow>of("Value", 5, 68, MetricRow::value).right()
                        .inFile(row -> Double.toString(row.reading().value()))
                        .order(Comparator.comparingDouble(row -> row.reading().value())),
                Column.<MetricRow>of("Unit", 7, 80, row -> row.reading().unit()).ink(row -> Palette.Role.QUIET),
                Column.<MetricRow>of("Trend", 6, 98, MetricRow::trend).ink(MetricsView::trendInk)
                        .inFile(row -> row.reading().trend().json())
                        .order(Comparator.comparing(row -> row.reading().trend())),
                Column.<MetricRow>of("Status", 6, 92, MetricsView::status).ink(row -> Statuses.ink(row.reading().status()))
                        .inFile(row -> Palette.word(row.reading().status()))
                        .order(Comparator.comparing((MetricRow row) -> row.reading().status()).reversed()),
                Column.<MetricRow>prose("Why", 30, 150, MetricRow::why));
    }

    /** A metric without thresholds has no status; it is no less known for that. */
    private static String status(MetricRow row) {
        return row.reading().status() == Status.UNKNOWN ? "" : Statuses.text(row.reading().status());
    }

    private static Palette.Role trendInk(MetricRow row) {
        return switch (row.reading().trend()) {
            case IMPROVING -> Palette.Role.ON_TRACK;
            case WORSENING -> Palette.Role.WATCH;
            default -> Palette.Role.QUIET;
        };
    }

    @Override
    protected void show(OpenPortfolio portfolio, Evaluated evaluated, boolean isFresh) {
        if (evaluated.metrics().isEmpty()) {
            say(purpose() + " No metric is installed.");
            return;
        }
        List<MetricRow> all = new ArrayList<>();
        for (MeasuredMetric metric : evaluated.metrics()) {
            for (MetricReading reading : metric.readings()) {
                portfolio.session().find(reading.element()).filter(Element.class::isInstance)
                        .ifPresent(element -> all.add(new MetricRow(metric.metric(), reading, (Element) element)));
            }
        }
        if (all.isEmpty()) {
            offer(purpose() + " There is nothing to measure yet: add programs, teams and items.", "Show the Portfolio",
                    () -> reveal(portfolio.portfolio()));
            return;
        }
        List<MetricRow> shown = all.stream().filter(this::isWanted).filter(row -> row.matches(bar.text())).toList();
        table.show(shown);
        if (table.selected().isEmpty() && !shown.isEmpty()) {
            table.selectRow(table.rows().getFirst());
        }
        measured = evaluated.metrics();
        record.setEnabled(isFresh && !all.isEmpty());
        bar.summarize(stale(summary(evaluated, all, shown.size()), isFresh));
        showDetails();
    }

    private boolean isWanted(MetricRow row) {
        return switch (bar.chosen()) {
            case 1 -> row.element() instanceof Portfolio || row.element() instanceof ItemContainer;
            case 2 -> row.element() instanceof Team;
            case 3 -> row.reading().status() == Status.WATCH || row.reading().status() == Status.OFF_TRACK;
            default -> true;
        };
    }

    private static String summary(Evaluated evaluated, List<MetricRow> all, int shown) {
        StringBuilder text = new StringBuilder();
        if (shown < all.size()) {
            text.append(shown).append(" of ");
        }
        text.append(all.size()).append(all.size() == 1 ? " value" : " values");
        if (shown > RowTable.SHOWN) {
            text.append(", the first ").append(RowTable.SHOWN).append(" shown");
        }
        for (Status status : List.of(Status.OFF_TRACK, Status.WATCH)) {
            long count = all.stream().filter(row -> row.reading().status() == status).count();
            text.append(count == 0 ? "" : "  " + Palette.sign(status) + " " + count + " " + Palette.word(status));
        }
        long failed = evaluated.failures().stream()
                .filter(each -> each.call().contribution().point() == ExtensionPoint.METRICS).count();
        return text + (failed == 0 ? ""
                : "  ■ " + failed + (failed == 1 ? " metric" : " metrics") + " failed, see Extension Health");
    }

    private void showDetails() {
        List<MetricRow> rows = table.selected();
        details.write(words -> {
            if (rows.size() == 1) {
                MetricDetails.write(rows.getFirst(), words,
                        id -> portfolio().flatMap(open -> open.session().find(id)).map(EObject.class::cast), this::reveal);
            } else {
                words.quiet(rows.isEmpty() ? "Nothing to show." : rows.size() + " values are selected.");
            }
        });
    }

    @Override
    protected String text() {
        return table.text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table", table::cells, new Export("Text", "txt", table::text));
    }

    @Override
    protected Control focus() {
        return table.table();
    }
}
