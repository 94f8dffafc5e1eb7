// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.trend;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
import org.keelson.analysis.Schedule;
import org.keelson.analysis.baseline.BaselineSnapshot;
import org.keelson.analysis.baseline.ItemVariance;
import org.keelson.analysis.baseline.Variance;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.trend.MilestoneTrend;
import org.keelson.analysis.trend.Said;
import org.keelson.edit.Labels;
import org.keelson.model.Baseline;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.chart.MilestoneTrendPicture;
import org.keelson.rendering.draw.Picture;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.baseline.TakeBaselineHandler;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.ComputedView;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.LeftOut;
import org.keelson.ui.insight.internal.parts.PictureControl;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.TextPane;
import org.keelson.ui.insight.internal.parts.TextPane.Words;

/** When each milestone was to be reached as it was said over time, which of them slip, and what has moved them. */
public final class TrendView extends ComputedView<TrendView.Trends> {

    public static final String ID = "org.keelson.ui.insight.trend";

    private static final List<String> CHOICES = List.of("Not reached", "Slipping or late", "Everything");
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;

    private FilterBar bar;
    private PictureControl chart;
    private RowTable<TrendRow> table;
    private TextPane details;
    private List<MilestoneTrend> drawn = List.of();

    /** What was found: the trends, and how their milestones differ from the last baseline, by id. */
    record Trends(List<MilestoneTrend> all, Map<String, ItemVariance> variances) {
    }

    public TrendView() {
        super("Comparing with what was said before");
    }

    @Override
    protected String purpose() {
        return "Milestone Trend shows when each milestone was to be reached, as it was said over time, and which of them slip.";
    }

    @Override
    protected void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "milestones", "Shows the milestones whose names contain all of these words",
                this::contentChanged).choice("Which milestones", CHOICES, this::contentChanged)
                .leadsTo(() -> table.table().setFocus());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        chart = new PictureControl(sash);
        SashForm side = new SashForm(sash, SWT.VERTICAL);
        table = new RowTable<>(side, "Milestones", columns(), TrendRow::element).keyed(row -> row.trend().id()).sortable()
                .hint("No milestone passes the filter.");
        details = new TextPane(side, "About the milestone");
        side.setWeights(58, 42);
        sash.setWeights(56, 44);
        hook(table, menu -> menu.add(table.sortMenu()));
        table.onSelectRows(rows -> showSelected());
        chart.onPick(id -> table.rows().stream().filter(row -> row.trend().id().equals(id)).findFirst().ifPresent(row -> {
            table.selectRow(row);
            chart.select(id);
            showDetails();
        }));
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
    }

    private static List<Column<TrendRow>> columns() {
        return List.of(
                Column.<TrendRow>of("Milestone", 20, 150, row -> row.trend().name())
                        .icon(row -> row.element() == null ? null : Labels.iconId(row.element())),
                Column.<TrendRow>of("State", 6, 94, TrendRow::state).ink(TrendRow::ink),
                Column.<TrendRow>day("Now", row -> row.trend().now()),
                number("Moved, days", 100, row -> row.trend().movedDays()),
                number("A week", 72, row -> row.trend().perWeek()),
                Column.<TrendRow>of("Moved by", 20, 130, TrendRow::cause));
    }

    private static Column<TrendRow> number(String title, int least, java.util.function.ToDoubleFunction<TrendRow> value) {
        return Column.<TrendRow>of(title, 5, least, row -> Double.isNaN(value.applyAsDouble(row)) ? ""
                : String.format(Locale.ROOT, "%+.1f", value.applyAsDouble(row))).right()
                .order(Comparator.comparingDouble(value));
    }

    @Override
    protected void addActions(IToolBarManager tools) {
        Action take = action("Take Baseline…", "baseline", this::takeBaseline);
        take.setToolTipText("Keeps the plan as it is agreed, to compare with later");
        tools.add(take);
    }

    private void takeBaseline() {
        execute(TakeBaselineHandler.ID);
    }

    @Override
    protected Optional<CopyTask<Trends>> copyTask() {
        return Optional.of((copy, schedule, progress) -> copy.read(portfolio -> trends(portfolio, schedule)));
    }

    private static Trends trends(Portfolio portfolio, Schedule schedule) {
        Map<String, ItemVariance> variances = new HashMap<>();
        BaselineSnapshot.latest(portfolio).ifPresent(
                last -> Variance.of(schedule, CapacityModel.of(portfolio, schedule.network()), last).items()
                        .forEach(each -> variances.put(each.id(), each)));
        return new Trends(MilestoneTrend.of(portfolio, schedule, AsOf.of(portfolio)), variances);
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, Trends computed, boolean isFresh) {
        if (computed.all().isEmpty()) {
            if (portfolio.portfolio().getBaselines().isEmpty()) {
                offer(purpose() + " Nothing was said of any milestone before: take a baseline, and come back when the plan"
                        + " has changed.", "Take Baseline…", this::takeBaseline);
            } else {
                say(purpose() + " No milestone that was agreed on has a date now: it is done, gone, or in or behind a loop of"
                        + " dependencies. Problems says where to cut one.");
            }
            return;
        }
        table.show(computed.all().stream().map(each -> new TrendRow(each, element(portfolio, each),
                computed.variances().get(each.id()))).filter(this::isWanted).filter(row -> bar.accepts(row.trend().name())).toList());
        table.select(item().orElse(null));
        long slipping = computed.all().stream().filter(MilestoneTrend::isSlipping).count();
        bar.summarize(stale(computed.all().size() + (computed.all().size() == 1 ? " milestone" : " milestones")
                + (slipping == 0 ? ", none slips a day a week or more" : ", ▲ " + slipping + " lose a day a week or more")
                + LeftOut.text(schedule), isFresh),
                isFresh && slipping > 0 ? Role.WATCH : Role.TEXT);
        showSelected();
    }

    private static Element element(OpenPortfolio portfolio, MilestoneTrend trend) {
        return portfolio.session().find(trend.id()).filter(Element.class::isInstance).map(Element.class::cast).orElse(null);
    }

    private boolean isWanted(TrendRow row) {
        return switch (bar.chosen()) {
            case 0 -> !row.trend().isFinished();
            case 1 -> !row.trend().isFinished() && (row.isLate() || row.trend().isSlipping());
            default -> true;
        };
    }

    /** The chart has the first lines of the table; those that are selected where there are several. */
    private void showSelected() {
        List<TrendRow> rows = table.selected().size() > 1 ? table.selected() : table.rows();
        TrendRow one = table.selected().size() == 1 ? table.selected().getFirst() : null;
        List<MilestoneTrend> wanted = rows.stream().map(TrendRow::trend).limit(MilestoneTrendPicture.MOST).toList();
        drawn = one == null || wanted.contains(one.trend()) ? wanted : List.of(one.trend());
        List<MilestoneTrend> lines = drawn;
        chart.show(lines.isEmpty() ? null : (width, height) -> new MilestoneTrendPicture(lines, width, height, Dates::text));
        chart.select(one == null ? "" : one.trend().id());
        showDetails();
    }

    private void showDetails() {
        List<TrendRow> rows = table.selected();
        details.write(words -> {
            if (rows.size() == 1) {
                write(rows.getFirst(), words);
            } else {
                words.quiet(rows.isEmpty() ? "Select a milestone to see what was said of it." : rows.size() + " are selected.");
            }
        });
    }

    private void write(TrendRow row, Words words) {
        MilestoneTrend trend = row.trend();
        words.inked(row.state(), row.ink()).plain("  ").link(trend.name(), () -> {
            if (row.element() != null) {
                reveal(row.element());
            }
        }).gap();
        if (!Double.isNaN(trend.perWeek())) {
            words.plain("Over the last " + MilestoneTrend.WEEKS + " weeks it moves by ").bold(
                    MilestoneTrendPicture.rate(trend.perWeek()) + " working days a week").plain(trend.isSlipping()
                            ? ": at that rate it moves out by a day or more each week." : ".").gap();
        }
        if (trend.deadline() != null) {
            words.plain("Its deadline is " + Dates.day(trend.deadline()) + (row.isLate() ? ", which it misses." : ".")).gap();
        }
        for (Said said : trend.said().reversed()) {
            words.plain("• ").bold(Dates.day(said.finish())).plain(said == trend.said().getLast() ? " as planned now"
                    : said.by() == null ? " as said on " + Dates.day(said.on())
                            : " by the baseline “" + said.by() + "” of " + Dates.day(said.on())).line();
        }
        if (row.variance() != null && !row.variance().causes().isEmpty()) {
            words.line().plain("What has moved it since the last baseline:").line();
            row.variance().causes().forEach(cause -> words.plain("• " + cause.text()).line());
            String root = row.variance().root();
            portfolio().filter(open -> !root.equals(trend.id())).flatMap(open -> open.session().find(root))
                    .ifPresent(element -> words.plain("It began with ").link(Labels.text(element), () -> reveal(element)).plain("."));
        }
    }

    @Override
    protected String text() {
        return bar.summary() + "\n\n" + table.text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table", table::cells, new Export("Text", "txt", this::text));
    }

    @Override
    protected boolean hasPicture() {
        return true;
    }

    @Override
    protected Optional<Picture> picture() {
        return drawn.isEmpty() ? Optional.empty()
                : Optional.of(new MilestoneTrendPicture(drawn, WIDTH, HEIGHT, LocalDate::toString));
    }

    @Override
    protected Control focus() {
        return table.table();
    }
}
