// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.blocking;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.blocking.Blockers;
import org.keelson.analysis.blocking.BlockingOptions;
import org.keelson.analysis.blocking.DependencyGain;
import org.keelson.analysis.blocking.ItemBlocking;
import org.keelson.analysis.blocking.TeamBlocking;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.ui.Background;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.ComputedView;
import org.keelson.ui.insight.internal.parts.Deltas;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.LeftOut;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.TextPane;

/** Teams and items by what they can hold up, and the dependencies that one would best be rid of. */
public final class BlockingView extends ComputedView<Blockers> {

    public static final String ID = "org.keelson.ui.insight.blocking";

    private static final List<Integer> WEEKS = List.of(1, 2, 4, 8, 12, 26);
    private static final int STANDARD = 2;

    private FilterBar bar;
    private Combo weeks;
    private CTabFolder folder;
    private RowTable<Row<TeamBlocking>> teams;
    private RowTable<Row<ItemBlocking>> items;
    private RowTable<Row<DependencyGain>> dependencies;
    private TextPane details;
    private Blockers blockers;
    private int minutesPerDay = 480;

    /**
     * A line of one of the tables.
     *
     * @param element {@code null} if it is gone by now
     * @param share   of the most that a line comes to, 0 to 1
     */
    record Row<R>(R value, Element element, double share) {
    }

    public BlockingView() {
        super("Ranking who can hold up what");
    }

    @Override
    protected String purpose() {
        return "Blocking Teams ranks teams and items by how far milestones would move if they came late.";
    }

    @Override
    protected void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "blockers", "Shows what contains all of these words: team, item or milestone",
                this::contentChanged).leadsTo(() -> focus().setFocus());
        weeks = bar.addChoice("How late they are taken to be",
                WEEKS.stream().map(number -> number + (number == 1 ? " week late" : " weeks late")).toList(), this::contentChanged);
        weeks.select(STANDARD);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        folder = new CTabFolder(sash, SWT.BOTTOM | SWT.FLAT);
        teams = table("Blocking teams", teamColumns(), row -> row.value().id());
        items = table("Blocking items", itemColumns(), row -> row.value().id());
        dependencies = table("Dependencies whose loss helps", dependencyColumns(), row -> row.value().id());
        page("Teams", "What each team can hold up if all that it has to deliver comes late", teams.area());
        page("Items", "What each item can hold up if it alone comes late", items.area());
        page("Dependencies", "Those whose loss would bring milestones forward most", dependencies.area());
        folder.setSelection(0);
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            fillFront();
            showDetails();
        }));
        details = new TextPane(sash, "About the selected line");
        sash.setWeights(70, 30);
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> front().selectAll());
    }

    private <R> RowTable<Row<R>> table(String name, List<Column<Row<R>>> columns, Function<Row<R>, String> key) {
        RowTable<Row<R>> table = new RowTable<Row<R>>(folder, name, columns, Row::element).keyed(key).sortable()
                .hint("Nothing that can hold up a milestone passes the filter.");
        hook(table, menu -> menu.add(table.sortMenu()));
        table.onSelectRows(rows -> showDetails());
        return table;
    }

    private void page(String title, String tip, Control control) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setToolTipText(tip);
        item.setControl(control);
    }

    private static <R> Column<Row<R>> number(String title, int least, Function<R, Number> value) {
        Function<Row<R>, Number> of = row -> value.apply(row.value());
        return Column.<Row<R>>of(title, 6, least, row -> of.apply(row) instanceof Double each
                ? String.format(Locale.ROOT, "%.1f", each) : of.apply(row).toString()).right()
                .inFile(row -> of.apply(row).toString()).order(Comparator.comparingDouble(row -> of.apply(row).doubleValue()));
    }

    private static <R> Column<Row<R>> named(String title, Function<R, String> name) {
        return Column.<Row<R>>of(title, 18, 140, row -> name.apply(row.value()))
                .icon(row -> row.element() == null ? null : Labels.iconId(row.element()));
    }

    private List<Column<Row<TeamBlocking>>> teamColumns() {
        return List.of(named("Team", TeamBlocking::name),
                number("Milestone-weeks", 136, TeamBlocking::milestoneWeeksAtRisk).bar(Row::share),
                number("Milestones slip", 122, TeamBlocking::milestonesAtRisk), number("of", 44, TeamBlocking::blocksMilestones),
                number("Items wait", 94, TeamBlocking::blocksItems), number("Teams wait", 98, TeamBlocking::blocksTeams),
                number("Still to deliver", 118, TeamBlocking::unfinishedItems),
                Column.<Row<TeamBlocking>>of("Nothing reaches without it", 20, 150, row -> names(row.value().dominates())));
    }

    private List<Column<Row<ItemBlocking>>> itemColumns() {
        return List.of(named("Item", ItemBlocking::name),
                Column.<Row<ItemBlocking>>of("Team", 12, 100, row -> row.value().team() == null ? "" : row.value().team()),
                number("Milestone-weeks", 136, ItemBlocking::milestoneWeeksAtRisk).bar(Row::share),
                number("Milestones slip", 122, ItemBlocking::milestonesAtRisk), number("of", 44, ItemBlocking::blocksMilestones),
                number("Items wait", 94, ItemBlocking::blocksItems), number("Teams wait", 98, ItemBlocking::blocksTeams),
                Column.<Row<ItemBlocking>>of("Nothing reaches without it", 20, 150, row -> names(row.value().dominates())));
    }

    private List<Column<Row<DependencyGain>>> dependencyColumns() {
        return List.of(named("From", DependencyGain::predecessor),
                Column.<Row<DependencyGain>>of("To", 18, 140, row -> row.value().successor()),
                number("Milestone-weeks won", 166, DependencyGain::milestoneWeeks).bar(Row::share),
                number("Milestones", 94, DependencyGain::milestones),
                Column.<Row<DependencyGain>>of("All is done earlier by", 8, 160,
                        row -> Deltas.plain(row.value().finishGainMinutes(), minutesPerDay)).right()
                        .order(Comparator.comparingInt(row -> row.value().finishGainMinutes())));
    }

    private String names(List<String> ids) {
        return String.join(", ", ids.stream().map(id -> find(id).map(Labels::text).orElse("")).toList());
    }

    private Optional<Element> find(String id) {
        return portfolio().filter(open -> id != null).flatMap(open -> open.session().find(id))
                .filter(Element.class::isInstance).map(Element.class::cast);
    }

    @Override
    protected Object choice() {
        return WEEKS.get(weeks.getSelectionIndex());
    }

    @Override
    protected Background.Task<Blockers> task(OpenPortfolio portfolio, Schedule schedule) {
        BlockingOptions standard = BlockingOptions.standard();
        BlockingOptions options = new BlockingOptions(WEEKS.get(weeks.getSelectionIndex()), standard.items(),
                standard.dependencies());
        return progress -> Blockers.rank(schedule, options, progress);
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, Blockers computed, boolean isFresh) {
        blockers = computed;
        minutesPerDay = schedule.network().portfolioCalendar().minutesPerDay();
        if (computed.teams().isEmpty() && computed.items().isEmpty()) {
            offer(purpose() + " Nothing that is unfinished waits for anything: say what depends on what, and which team owns it.",
                    "Show the Portfolio", () -> reveal(portfolio.portfolio()));
            return;
        }
        fillFront();
        bar.summarize(stale(summary(computed) + LeftOut.text(schedule), isFresh));
        showDetails();
    }

    /** Fills the table in front; the others when they come there, since a thousand rows take their time. */
    private void fillFront() {
        WorkItem item = item().orElse(null);
        switch (folder.getSelectionIndex()) {
            case 0 -> {
                teams.show(rows(blockers.teams(), TeamBlocking::id, TeamBlocking::milestoneWeeksAtRisk,
                        each -> each.name() + " " + names(each.dominates())));
                teams.select(item == null ? null : item.getOwnerTeam());
            }
            case 1 -> {
                items.show(rows(blockers.items(), ItemBlocking::id, ItemBlocking::milestoneWeeksAtRisk,
                        each -> each.name() + " " + each.team() + " " + names(each.dominates())));
                items.select(item);
            }
            default -> dependencies.show(rows(blockers.dependencies(), DependencyGain::id, DependencyGain::milestoneWeeks,
                    each -> each.predecessor() + " " + each.successor()));
        }
        if (front().selected().isEmpty() && !front().rows().isEmpty()) {
            selectFirst(front());
        }
    }

    private static <R> void selectFirst(RowTable<R> table) {
        table.selectRow(table.rows().getFirst());
    }

    private <R> List<Row<R>> rows(List<R> values, Function<R, String> id, Function<R, Double> weight, Function<R, String> words) {
        double most = values.stream().mapToDouble(weight::apply).max().orElse(0);
        return values.stream().filter(each -> bar.accepts(words.apply(each))).map(each -> new Row<>(each,
                find(id.apply(each)).orElse(null), most <= 0 ? 0 : weight.apply(each) / most)).toList();
    }

    private static String summary(Blockers computed) {
        TeamBlocking first = computed.teams().isEmpty() ? null : computed.teams().getFirst();
        if (first == null || first.milestoneWeeksAtRisk() == 0) {
            return "No team moves a milestone by coming " + weeksText(computed.weeksLate()) + " late.";
        }
        return first.name() + " can hold up most: " + weeksText(computed.weeksLate()) + " late, it moves "
                + first.milestonesAtRisk() + (first.milestonesAtRisk() == 1 ? " milestone" : " milestones") + " by "
                + String.format(Locale.ROOT, "%.1f", first.milestoneWeeksAtRisk()) + " weeks in all.";
    }

    private static String weeksText(int number) {
        return number + (number == 1 ? " week" : " weeks");
    }

    private RowTable<?> front() {
        return List.of(teams, items, dependencies).get(Math.max(0, folder.getSelectionIndex()));
    }

    private void showDetails() {
        details.write(words -> {
            switch (folder.getSelectionIndex()) {
                case 0 -> only(teams).ifPresentOrElse(row -> BlockingText.of(row.value(), row.element(), blockers.weeksLate(),
                        this::find, this::reveal, words), () -> words.quiet("Select a team."));
                case 1 -> only(items).ifPresentOrElse(row -> BlockingText.of(row.value(), row.element(), blockers.weeksLate(),
                        this::find, this::reveal, words), () -> words.quiet("Select an item."));
                default -> only(dependencies).ifPresentOrElse(row -> BlockingText.of(row.value(), row.element(),
                        Deltas.plain(row.value().finishGainMinutes(), minutesPerDay), this::reveal, words),
                        () -> words.quiet("Select a dependency."));
            }
        });
    }

    private static <R> Optional<R> only(RowTable<R> table) {
        return table.selected().size() == 1 ? Optional.of(table.selected().getFirst()) : Optional.empty();
    }

    @Override
    protected String text() {
        return bar.summary() + "\n\n" + front().text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table in front", () -> front().cells(), new Export("Text", "txt", this::text));
    }

    @Override
    protected Control focus() {
        return front().table();
    }
}
