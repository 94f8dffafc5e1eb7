// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.okr;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.AsOf;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.okr.OkrTree;
import org.keelson.analysis.okr.OkrTree.Node;
import org.keelson.analysis.okr.OkrTree.Orphan;
import org.keelson.analysis.okr.OkrTree.State;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Owned;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.ComputedView;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.LeftOut;
import org.keelson.ui.insight.internal.parts.RowTable;

/** Objectives and key results, how far they have come, whether the plan reaches them in time, and what work serves none. */
public final class OkrView extends ComputedView<SimulationResult> {

    public static final String ID = "org.keelson.ui.insight.okr";

    private static final List<String> CHOICES = List.of("Everything", "At risk or late");
    /** Enough for a percentile that a person acts on, and soon enough to follow edits. */
    private static final int RUNS = 1000;
    private static final int INDENT = 4;

    private FilterBar bar;
    private CTabFolder folder;
    private CTabItem orphanPage;
    private RowTable<Row> tree;
    private RowTable<OrphanRow> orphans;
    private final Folds folds = new Folds();
    /** With what is folded away. */
    private List<Row> all = List.of();
    private final Action foldAll = action("Collapse All", "collapse-all", () -> {
        folds.foldAll(all.stream().map(Row::node).toList());
        contentChanged();
    });
    private final Action unfoldAll = action("Expand All", "expand-all", () -> {
        folds.unfoldAll();
        contentChanged();
    });

    /** @param element {@code null} if it is gone by now */
    record Row(Node node, Element element, String because, Folds.State fold) {

        String indented() {
            return " ".repeat(INDENT * node.depth()) + fold.mark();
        }
    }

    /** @param element {@code null} if it is gone by now */
    record OrphanRow(Orphan orphan, Element element, String program) {
    }

    public OkrView() {
        super("Simulating what key results need");
    }

    @Override
    protected String purpose() {
        return "OKRs shows objectives and key results, how far they have come, and whether the plan reaches them in time.";
    }

    @Override
    protected void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "objectives", "Shows what contains all of these words: objective, key result, owner, milestone",
                this::contentChanged).choice("Which objectives", CHOICES, this::contentChanged)
                .leadsTo(() -> focus().setFocus());
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
        tree = new RowTable<>(folder, "Objectives and key results", columns(), Row::element).keyed(row -> row.node().id())
                .sortable()
                .hint("No objective or key result passes the filter.");
        orphans = new RowTable<>(folder, "Orphan work", List.of(
                Column.<OrphanRow>of("Item", 30, 200, row -> row.orphan().name())
                        .icon(row -> row.element() == null ? null : Labels.iconId(row.element())),
                Column.<OrphanRow>of("Program", 20, 150, OrphanRow::program)), OrphanRow::element)
                .keyed(row -> row.orphan().id()).sortable();
        page("Objectives", "Objectives and their key results", tree.area());
        orphanPage = page("Orphan Work", "Unfinished work that leads to no key result and whose program serves no objective",
                orphans.area());
        folder.setSelection(0);
        hook(tree, menu -> {
            menu.add(foldAll);
            menu.add(unfoldAll);
            menu.add(tree.sortMenu());
        });
        FoldKeys.on(tree, new FoldKeys.Rows<>(Row::fold, Row::indented, row -> row.node().depth()), row -> {
            folds.toggle(row.node().id());
            contentChanged();
        });
        hook(orphans, menu -> menu.add(orphans.sortMenu()));
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> front().selectAll());
    }

    private CTabItem page(String title, String tip, Control control) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setToolTipText(tip);
        item.setControl(control);
        return item;
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of("Objective or key result", 30, 240, row -> row.indented() + row.node().name())
                        .icon(row -> row.node().isResult() ? "key-result" : "objective").inFile(row -> row.node().name()),
                Column.<Row>of("State", 6, 94, row -> sign(row.node().state()) + " " + word(row.node().state()))
                        .ink(row -> ink(row.node().state())).inFile(row -> word(row.node().state()))
                        .order(Comparator.comparing((Row row) -> row.node().state()).reversed()),
                percent("Progress", 92, row -> row.node().progress()).bar(row -> Double.isNaN(row.node().progress()) ? 0
                        : row.node().progress()),
                percent("In time", 72, row -> row.node().confidence()),
                day("P80", Node::p80), day("Due", Node::due),
                Column.<Row>of("Because of", 18, 140, Row::because),
                Column.<Row>of("Owner", 10, 100, row -> owner(row.element())));
    }

    private static Column<Row> day(String title, java.util.function.Function<Node, LocalDate> day) {
        return Column.<Row>of(title, 7, 96, row -> Dates.text(day.apply(row.node()))).right()
                .inFile(row -> day.apply(row.node()) == null ? "" : day.apply(row.node()).toString())
                .order(Comparator.comparing(row -> day.apply(row.node()), Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private static Column<Row> percent(String title, int least, ToDoubleFunction<Row> share) {
        return Column.<Row>of(title, 5, least, row -> Double.isNaN(share.applyAsDouble(row)) ? ""
                : Math.round(100 * share.applyAsDouble(row)) + " %").right()
                .inFile(row -> Double.isNaN(share.applyAsDouble(row)) ? ""
                        : String.format(Locale.ROOT, "%.2f", share.applyAsDouble(row)))
                .order(Comparator.comparingDouble(share));
    }

    private static String owner(Element element) {
        return !(element instanceof Owned owned) ? "" : owned.getOwner() != null ? Labels.text(owned.getOwner())
                : owned.getOwnerTeam() == null ? "" : Labels.text(owned.getOwnerTeam());
    }

    private static String sign(State state) {
        return switch (state) {
            case REACHED, ON_TRACK -> "●";
            case UNKNOWN -> "○";
            case AT_RISK -> "▲";
            case LATE -> "■";
        };
    }

    private static String word(State state) {
        return switch (state) {
            case REACHED -> "Reached";
            case ON_TRACK -> "On track";
            case UNKNOWN -> "Unknown";
            case AT_RISK -> "At risk";
            case LATE -> "Late";
        };
    }

    private static Role ink(State state) {
        return switch (state) {
            case REACHED, ON_TRACK -> Role.ON_TRACK;
            case UNKNOWN -> Role.QUIET;
            case AT_RISK -> Role.WATCH;
            case LATE -> Role.OFF_TRACK;
        };
    }

    /** Objectives are there before the work is. */
    @Override
    protected boolean needsItems() {
        return false;
    }

    @Override
    protected Optional<CopyTask<SimulationResult>> copyTask() {
        return Optional.of((copy, schedule, progress) -> Simulation.run(
                copy.read(portfolio -> SimulationModel.of(portfolio, schedule.network())),
                SimulationOptions.standard().withIterations(RUNS), progress));
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, SimulationResult simulated, boolean isFresh) {
        if (portfolio.portfolio().getObjectives().isEmpty()) {
            offer(purpose() + " There is no objective in this portfolio yet.", "Add an Objective", () -> {
                var creation = Edits.create(portfolio.portfolio(), ModelPackage.Literals.OBJECTIVE, "New objective");
                portfolio.session().execute(creation);
                reveal(creation.created());
            });
            return;
        }
        OkrTree found = OkrTree.of(portfolio.portfolio(), simulated, AsOf.day(portfolio.portfolio()));
        boolean isFiltered = bar.chosen() != 0 || !bar.text().isBlank();
        List<Folds.Line> lines = folds.lines(found.nodes());
        all = lines.stream().map(line -> row(portfolio, line, isFiltered ? Folds.State.NONE : line.state()))
                .filter(this::isWanted).toList();
        Set<String> hidden = lines.stream().filter(line -> line.isHidden() && !isFiltered).map(line -> line.node().id())
                .collect(Collectors.toSet());
        tree.show(all.stream().filter(row -> !hidden.contains(row.node().id())).toList());
        orphans.show(found.orphans().stream().map(each -> new OrphanRow(each, element(portfolio, each.id()),
                Optional.ofNullable(element(portfolio, each.program())).map(Labels::text).orElse("")))
                .filter(row -> bar.accepts(row.orphan().name() + " " + row.program())).toList());
        orphans.hint(found.orphans().isEmpty()
                ? "No orphan work: what is unfinished leads to a key result, or its program serves an objective."
                : "No orphan work passes the filter.");
        tree.select(item().map(EObject.class::cast).orElse(null));
        orphanPage.setText(found.orphans().isEmpty() ? "Orphan Work" : "Orphan Work (" + found.orphans().size() + ")");
        long risk = found.nodes().stream().filter(node -> node.isResult() && node.state() == State.AT_RISK).count();
        long late = found.nodes().stream().filter(node -> node.isResult() && node.state() == State.LATE).count();
        long results = found.nodes().stream().filter(Node::isResult).count();
        bar.summarize(stale(results + (results == 1 ? " key result" : " key results") + (late == 0 ? "" : "  ■ " + late + " late")
                + (risk == 0 ? "" : "  ▲ " + risk + " at risk: P80 of a milestone is after the date")
                + (found.orphans().isEmpty() ? "" : "  ○ " + found.orphans().size() + " items serve none")
                + LeftOut.text(schedule), isFresh), isFresh && late + risk + schedule.undated() > 0 ? Role.WATCH : Role.TEXT);
    }

    private static Row row(OpenPortfolio portfolio, Folds.Line line, Folds.State state) {
        return new Row(line.node(), element(portfolio, line.node().id()), because(portfolio, line.node()), state);
    }

    private static Element element(OpenPortfolio portfolio, String id) {
        return id == null ? null : portfolio.session().find(id).filter(Element.class::isInstance).map(Element.class::cast)
                .orElse(null);
    }

    private static String because(OpenPortfolio portfolio, Node node) {
        Element cause = element(portfolio, node.cause());
        return cause == null ? "" : Labels.text(cause) + (node.state() == State.UNKNOWN ? " has no date" : "");
    }

    private boolean isWanted(Row row) {
        return (bar.chosen() == 0 || row.node().state() == State.AT_RISK || row.node().state() == State.LATE)
                && bar.accepts(row.node().name() + " " + row.because() + " " + owner(row.element()) + " " + word(row.node().state()));
    }

    private RowTable<?> front() {
        return folder.getSelectionIndex() == 1 ? orphans : tree;
    }

    @Override
    protected String text() {
        return bar.summary() + "\n\n" + front().text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table in front", () -> front() == tree ? tree.cells(all) : front().cells(),
                new Export("Text", "txt", this::text));
    }

    @Override
    protected Control focus() {
        return front().table();
    }
}
