// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.DemandRange;
import org.keelson.analysis.capacity.Load;
import org.keelson.analysis.capacity.PeopleLoad;
import org.keelson.analysis.capacity.Portion;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.edit.Labels;
import org.keelson.edit.table.TableText;
import org.keelson.model.Element;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.rendering.chart.HeatMap;
import org.keelson.rendering.chart.HeatMapPicture;
import org.keelson.rendering.draw.Picture;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.ComputedView;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.FilterBar;
import org.keelson.ui.insight.internal.parts.LeftOut;
import org.keelson.ui.insight.internal.parts.RowTable;

/** How much of each team is asked for week by week, over all programs, and by what. */
public final class CapacityView extends ComputedView<CapacityView.Loads> {

    public static final String ID = "org.keelson.ui.insight.capacity";

    private static final List<String> CHOICES = List.of("Everybody", "Over capacity only", "Over, or may be");
    private static final double MINUTES = 60;
    /** On one thread: whoever edits meanwhile needs the others. */
    private static final SimulationOptions DRAWS = SimulationOptions.standard().withIterations(DemandRange.ITERATIONS)
            .withThreads(1);

    private final Action people = new Action("People", IAction.AS_CHECK_BOX) {
        @Override
        public void run() {
            cell = null;
            contentChanged();
        }
    };
    private final Action ranges = new Action("Range", IAction.AS_CHECK_BOX) {
        @Override
        public void run() {
            contentChanged();
        }
    };
    private FilterBar bar;
    private HeatMapControl control;
    private Label about;
    private String said = "";
    private RowTable<Row> table;
    private Loads loads;
    private HeatMap shown;
    private Cell cell;
    private String followed;

    /**
     * What was computed.
     *
     * @param people {@code null} unless people are to be seen
     */
    record Loads(Load load, PeopleLoad people, HeatMap map) {

        List<Portion> items(HeatMap.Row row, int week) {
            return people == null ? load.items(row.number(), week) : people.items(row.number(), week);
        }
    }

    /** A cell, known by who and when, so that it stays selected while the plan moves. */
    private record Cell(String row, LocalDate monday) {
    }

    /** An item that asks for something in the selected week. */
    record Row(Portion portion, Element element, String program) {
    }

    public CapacityView() {
        super("Adding up what is asked of teams");
    }

    @Override
    protected String purpose() {
        return "Capacity shows how much of each team is asked for in each week, by all programs together, and by which items.";
    }

    @Override
    protected void addActions(IToolBarManager tools) {
        people.setToolTipText("Shows people instead of teams; look at people only where that is agreed");
        draw(people, "person");
        keep("people", () -> String.valueOf(people.isChecked()), on -> people.setChecked(Boolean.parseBoolean(on)));
        tools.add(people);
        ranges.setToolTipText("Simulates how long items take: between what the demand of each team lies, P50 to P80");
        ranges.setChecked(true);
        keep("ranges", () -> String.valueOf(ranges.isChecked()), on -> ranges.setChecked(Boolean.parseBoolean(on)));
        draw(ranges, "simulation");
        tools.add(ranges);
    }

    @Override
    protected void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        bar = new FilterBar(parent, "teams", "Shows the teams or people whose names contain all of these words",
                this::contentChanged).choice("Which teams", CHOICES, this::contentChanged);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        control = new HeatMapControl(sash, this::choose);
        bar.leadsTo(() -> control.control().setFocus());
        Composite side = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(side);
        about = new Label(side, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).hint(180, SWT.DEFAULT).applyTo(about);
        table = new RowTable<>(side, "Items of the week", columns(), Row::element).keyed(row -> row.portion().item()).sortable();
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.area());
        sash.setWeights(68, 32);
        hook(table, menu -> menu.add(table.sortMenu()));
        control.onEnter(this::enter);
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of("Item", 20, 140, row -> row.portion().name())
                        .icon(row -> row.element() == null ? null : Labels.iconId(row.element())),
                Column.<Row>of("Program", 12, 90, Row::program),
                Column.<Row>of("Hours", 5, 60, row -> hours(row.portion().minutes())).right()
                        .inFile(row -> hours(row.portion().minutes()))
                        .order(java.util.Comparator.comparingLong(row -> row.portion().minutes())));
    }

    private static String hours(long minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes / MINUTES);
    }

    @Override
    protected Object choice() {
        return List.of(people.isChecked(), ranges.isChecked());
    }

    @Override
    protected Optional<CopyTask<Loads>> copyTask() {
        boolean isPeople = people.isChecked();
        boolean hasRange = !isPeople && ranges.isChecked();
        return Optional.of((copy, schedule, progress) -> {
            Load load = Load.of(schedule, copy.read(portfolio -> CapacityModel.of(portfolio, schedule.network())));
            if (isPeople) {
                PeopleLoad each = PeopleLoad.of(load);
                return new Loads(load, each, HeatMap.people(load, each));
            }
            DemandRange range = !hasRange ? null : DemandRange.of(load,
                    copy.read(portfolio -> SimulationModel.of(portfolio, schedule.network())), DRAWS, progress);
            return new Loads(load, null, HeatMap.teams(load, range));
        });
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, Loads computed, boolean isFresh) {
        loads = computed;
        if (computed.map().rows().isEmpty()) {
            offer(purpose() + (people.isChecked() ? " Nobody gives a share of time to a team yet: say so in the form of a person."
                    : " Nothing is asked of any team yet: say which team owns which item, and what it has."),
                    "Show the Portfolio", () -> reveal(portfolio.portfolio()));
            return;
        }
        shown = computed.map().only(row -> bar.accepts(row.name())
                && (bar.chosen() == 0 || row.isOver(computed.map().firstOpenWeek())
                        || bar.chosen() == 2 && row.mayBeOver(computed.map().firstOpenWeek())));
        followItem(schedule);
        control.show(shown, Dates::text);
        choose(rowOf(cell), weekOf(cell));
        String who = people.isChecked() ? shown.rows().size() == 1 ? " person" : " people"
                : shown.rows().size() == 1 ? " team" : " teams";
        String over = shown.overCount() == 0 ? ", nobody over capacity"
                : ", ▲ " + shown.rowsOver() + " over capacity, in " + shown.overCount()
                        + (shown.overCount() == 1 ? " week" : " weeks altogether");
        over += shown.mayBeCount() == 0 ? "" : ", △ may be in " + shown.mayBeCount() + " more";
        bar.summarize(stale(shown.rows().size() + who + over + LeftOut.text(schedule), isFresh),
                isFresh && shown.overCount() + schedule.undated() > 0 ? Palette.Role.WATCH : Palette.Role.TEXT);
    }

    /** Looks at the team of the item that is selected, in its first week. */
    private void followItem(Schedule schedule) {
        WorkItem item = item().orElse(null);
        if (item == null || item.getId().equals(followed)) {
            return;
        }
        followed = item.getId();
        LocalDate start = schedule.item(item.getId()).filter(dates -> dates.scheduled()).map(dates -> dates.start().toLocalDate())
                .orElse(null);
        if (people.isChecked() || item.getOwnerTeam() == null || start == null) {
            return;
        }
        LocalDate monday = start.minusDays(start.getDayOfWeek().getValue() - 1L);
        if (shown.rows().stream().anyMatch(row -> row.id().equals(item.getOwnerTeam().getId()))) {
            cell = new Cell(item.getOwnerTeam().getId(), monday);
        }
    }

    private int rowOf(Cell wanted) {
        for (int row = 0; wanted != null && row < shown.rows().size(); row++) {
            if (shown.rows().get(row).id().equals(wanted.row())) {
                return row;
            }
        }
        return -1;
    }

    private int weekOf(Cell wanted) {
        return wanted == null ? -1 : shown.weeks().indexOf(wanted.monday());
    }

    /** Shows what makes up a week of a row; without one, the first that is too much. */
    private void choose(int wantedRow, int wantedWeek) {
        int row = wantedRow;
        int week = wantedWeek;
        if (row < 0 || week < 0) {
            row = 0;
            week = Math.clamp(shown.firstOpenWeek(), 0, Math.max(0, shown.weeks().size() - 1));
            for (int each = shown.rows().size() - 1; each >= 0; each--) {
                for (int at = shown.weeks().size() - 1; at >= Math.max(0, shown.firstOpenWeek()); at--) {
                    if (shown.rows().get(each).cells().get(at).isOver()) {
                        row = each;
                        week = at;
                    }
                }
            }
        }
        if (shown.rows().isEmpty()) {
            control.select(-1, -1);
            said = "No row is shown.";
            about.setText(said);
            table.show(List.of());
            return;
        }
        HeatMap.Row of = shown.rows().get(row);
        cell = new Cell(of.id(), shown.weeks().get(week));
        control.select(row, week);
        HeatMap.Cell there = of.cells().get(week);
        said = of.name() + ", week of " + Dates.text(cell.monday()) + ": " + hours(there.demand()) + " h asked for, "
                + (there.isUnknown() ? "nobody has said how much there is." : hours(there.capacity()) + " h there"
                        + (there.isOver() ? ", ▲ " + hours(there.demand() - there.capacity()) + " h too many." : "."))
                + range(there);
        about.setText(LegacyActionTools.escapeMnemonics(said));
        about.requestLayout();
        table.show(portfolio().map(open -> loads.items(of, week(of)).stream().map(each -> row(open, each)).toList())
                .orElse(List.of()));
    }

    private static String range(HeatMap.Cell cell) {
        return cell.rangeText().isEmpty() ? "" : "\nP50 to P80: " + hours(cell.range().p50()) + " to " + hours(cell.range().p80())
                + " h, " + cell.rangeText() + " %" + (cell.mayBeOver() ? ". △ It may be too much." : ".");
    }

    private int week(HeatMap.Row of) {
        return Math.min(of.cells().size() - 1, shown.weeks().indexOf(cell.monday()));
    }

    private static Row row(OpenPortfolio open, Portion portion) {
        Element element = open.session().find(portion.item()).filter(Element.class::isInstance).map(Element.class::cast)
                .orElse(null);
        String program = portion.program() == null ? "" : open.session().find(portion.program()).map(Labels::text).orElse("");
        return new Row(portion, element, program);
    }

    private void enter(KeyEvent event) {
        table.table().setFocus();
        if (table.table().getItemCount() > 0 && table.selected().isEmpty()) {
            table.table().select(0);
        }
    }

    /** The cells with a figure, as text; the items of the selected one after them. */
    @Override
    protected String text() {
        return bar.summary() + "\n\n" + TableText.tabbed(cells()) + "\n\n" + said + "\n" + table.text();
    }

    private List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Who", "Week", "Demand h", "Capacity h", "Percent", "P50 h", "P80 h"));
        for (HeatMap.Row row : shown.rows()) {
            for (int week = 0; week < shown.weeks().size(); week++) {
                HeatMap.Cell each = row.cells().get(week);
                boolean hasRange = each.range() != null;
                if (each.demand() > 0 || hasRange && each.range().p80() > 0) {
                    cells.add(List.of(row.name(), shown.weeks().get(week).toString(), hours(each.demand()),
                            each.isUnknown() ? "" : hours(each.capacity()), each.text(),
                            hasRange ? hours(each.range().p50()) : "", hasRange ? hours(each.range().p80()) : ""));
                }
            }
        }
        return cells;
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Weeks", this::cells, new Export("Text", "txt", this::text));
    }

    @Override
    protected boolean hasPicture() {
        return true;
    }

    @Override
    protected Optional<Picture> picture() {
        return Optional.ofNullable(shown).map(map -> HeatMapPicture.whole(map, LocalDate::toString));
    }

    @Override
    protected Control focus() {
        return control.control();
    }
}
