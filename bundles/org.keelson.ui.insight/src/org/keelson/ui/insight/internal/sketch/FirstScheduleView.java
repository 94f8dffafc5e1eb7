// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.sketch.Criticality;
import org.keelson.analysis.sketch.FinishRange;
import org.keelson.analysis.sketch.FirstSchedule;
import org.keelson.analysis.sketch.Missing;
import org.keelson.analysis.sketch.RangedItem;
import org.keelson.analysis.sketch.Sketch;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Background;
import org.keelson.ui.Dates;
import org.keelson.ui.Errors;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.Deltas;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.InsightView;
import org.keelson.ui.insight.internal.parts.LeftOut;
import org.keelson.ui.insight.internal.parts.RowTable;

/**
 * When a plan can be done whose durations are ranges: what decides that always and sometimes, and what the plan does not say
 * yet, the most pressing first, each a double click away from where it is said.
 */
public final class FirstScheduleView extends InsightView {

    public static final String ID = "org.keelson.ui.insight.firstSchedule";

    private static final String WHOLE = "Whole portfolio";

    /** @param place on the critical path with likely durations, from 1; 0 for what is not on it */
    private record PathRow(WorkItem item, RangedItem ranged, int place, int perDay) {
    }

    private record MissingRow(EObject element, Missing missing, int perDay) {
    }

    private record Answer(Schedule schedule, FirstSchedule first) {
    }

    private Combo scope;
    private Label summary;
    private Label more;
    private RowTable<PathRow> path;
    private RowTable<MissingRow> missing;
    private Background<Answer> background;
    private List<String> scopeIds = new ArrayList<>(Arrays.asList((String) null));
    private String scopeId;
    private Schedule asked;
    private Answer answer;
    private String problem;

    @Override
    protected String purpose() {
        return "First Schedule shows what a sketch with ranges comes to, and what is still missing.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        createHeader(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        missing = new RowTable<>(sash, "Still missing", missingColumns(), MissingRow::element)
                .keyed(row -> row.missing().kind() + " " + row.missing().element()).sortable()
                .hint("Nothing is missing.");
        path = new RowTable<>(sash, "Critical path of ranges", pathColumns(), PathRow::item);
        sash.setWeights(56, 44);
        hook(missing, menu -> menu.add(missing.sortMenu()));
        hook(path);
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> (path.table().isFocusControl() ? path : missing).selectAll());
        background = new Background<>("Making the first schedule", false, parent.getDisplay()::asyncExec, new Receiver());
        onDispose(background::cancel);
    }

    private void createHeader(Composite parent) {
        Composite header = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(6, 6, 4, 0).applyTo(header);
        new Label(header, SWT.NONE).setText("Of");
        scope = new Combo(header, SWT.DROP_DOWN | SWT.READ_ONLY);
        scope.setVisibleItemCount(20);
        AccessibleName.set(scope, "Portfolio or program");
        keep("scope", () -> Objects.requireNonNullElse(scopeId, ""), id -> scopeId = id.isEmpty() ? null : id);
        GridDataFactory.swtDefaults().hint(220, SWT.DEFAULT).applyTo(scope);
        scope.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> show(scopeIds.get(scope.getSelectionIndex()))));
        summary = new Label(header, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        more = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(more);
    }

    private static List<Column<MissingRow>> missingColumns() {
        return List.of(
                Column.<MissingRow>of("Still missing", 12, 150, row -> row.missing().kind().text())
                        .ink(row -> row.missing().kind() == Missing.Kind.LOOP ? Palette.Role.OFF_TRACK : null)
                        .order(Comparator.comparing(row -> row.missing().kind())),
                Column.<MissingRow>of("Of", 16, 140, row -> row.missing().name()).icon(row -> Labels.iconId(row.element())),
                Column.<MissingRow>prose("What to do", 26, 190, row -> row.missing().toDo()),
                Column.<MissingRow>of("Behind it", 5, 80, row -> "" + row.missing().blocksItems()).right()
                        .order(Comparator.comparingInt(row -> row.missing().blocksItems())),
                Column.<MissingRow>of("Milestones", 5, 92, row -> "" + row.missing().blocksMilestones()).right()
                        .order(Comparator.comparingInt(row -> row.missing().blocksMilestones())),
                Column.<MissingRow>of("Widens", 5, 70, row -> row.missing().widensMinutes() == 0 ? ""
                        : Deltas.signed(row.missing().widensMinutes(), row.perDay())).right()
                        .order(Comparator.comparingInt(row -> row.missing().widensMinutes())),
                Column.<MissingRow>prose("Why", 26, 160, row -> row.missing().reason()).ink(row -> Palette.Role.QUIET));
    }

    private static List<Column<PathRow>> pathColumns() {
        return List.of(
                Column.<PathRow>of("#", 2, 36, row -> row.place() == 0 ? "" : "" + row.place()).right(),
                Column.<PathRow>of("Can decide the finish", 20, 170, row -> Labels.text(row.item()))
                        .icon(row -> Labels.iconId(row.item())),
                Column.<PathRow>of("Critical", 8, 112, FirstScheduleView::critical)
                        .order(Comparator.comparing(row -> row.ranged().criticality())),
                Column.<PathRow>of("Shortest", 5, 76, row -> duration(row, row.ranged().optimistic())).right(),
                Column.<PathRow>of("Likely", 5, 62, row -> duration(row, row.ranged().likely())).right(),
                Column.<PathRow>of("Longest", 5, 72, row -> duration(row, row.ranged().pessimistic())).right(),
                Column.day("Finish", row -> row.ranged().finish()),
                Column.day("Latest", row -> row.ranged().latest()));
    }

    private static String duration(PathRow row, int minutes) {
        return row.ranged().pessimistic() == 0 ? ""
                : Deltas.plain(minutes, row.perDay()) + (row.ranged().assumed() ? "?" : "");
    }

    private static String critical(PathRow row) {
        String word = row.ranged().criticality() == Criticality.ALWAYS ? "Always" : "Sometimes";
        double share = row.ranged().share();
        return Double.isNaN(share) ? word : word + ", " + Math.round(share * 100) + " %";
    }

    /** Shows one program, or with {@code null} the whole portfolio. */
    public void show(String programId) {
        scopeId = programId;
        contentChanged();
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh) {
        fillScope(portfolio.session());
        if (asked != schedule) {
            asked = schedule;
            problem = null;
            Sketch sketch = Sketch.of(portfolio.portfolio(), schedule.network());
            background.request(progress -> new Answer(schedule, FirstSchedule.of(sketch, progress)));
        }
        if (answer == null) {
            summary.setText(problem == null ? "Computing …" : problem);
            more.setText("");
            path.show(List.of());
            missing.show(List.of());
        } else {
            show(portfolio.session(), isFresh && answer.schedule() == schedule);
        }
    }

    private void fillScope(PortfolioSession session) {
        List<Program> programs = session.portfolio().getPrograms();
        List<String> ids = new ArrayList<>(Arrays.asList((String) null));
        List<String> texts = new ArrayList<>(List.of(WHOLE));
        programs.forEach(program -> {
            ids.add(program.getId());
            texts.add(Labels.text(program));
        });
        scopeIds = ids;
        scopeId = ids.contains(scopeId) ? scopeId : null;
        if (!texts.equals(Arrays.asList(scope.getItems()))) {
            scope.setItems(texts.toArray(String[]::new));
        }
        scope.select(ids.indexOf(scopeId));
    }

    private void show(PortfolioSession session, boolean isFresh) {
        FirstSchedule first = answer.first();
        Program program = scopeId != null && session.find(scopeId).orElse(null) instanceof Program found ? found : null;
        int perDay = first.schedule().network().portfolioCalendar().minutesPerDay();
        List<MissingRow> gaps = new ArrayList<>();
        for (Missing each : first.missing()) {
            session.find(each.element()).filter(element -> Scope.concerns(element, program))
                    .ifPresent(element -> gaps.add(new MissingRow(element, each, perDay)));
        }
        List<PathRow> rows = new ArrayList<>();
        for (RangedItem item : first.critical()) {
            if (session.find(item.id()).orElse(null) instanceof WorkItem element && Scope.concerns(element, program)) {
                rows.add(new PathRow(element, item, first.path().indexOf(item.id()) + 1,
                        first.schedule().network().calendarOf(first.schedule().network().indexOf(item.id())).minutesPerDay()));
            }
        }
        missing.show(gaps);
        path.show(rows);
        summarize(program, gaps.size(), isFresh);
    }

    private void summarize(Program program, int gaps, boolean isFresh) {
        FirstSchedule first = answer.first();
        FinishRange range = program == null ? first.finish()
                : first.programs().stream().filter(each -> each.id().equals(program.getId())).findFirst().orElse(null);
        boolean hasDates = range != null && first.items().stream().anyMatch(item -> item.finish() != null);
        String what = gaps == 0 ? "Nothing is missing." : gaps == 1 ? "One thing is missing." : gaps + " things are missing.";
        summary.setText(problem != null ? problem : !isFresh ? "Computing … what you see is from before your last change."
                : hasDates ? "All is done between " + Dates.day(range.earliest()) + " and " + Dates.day(range.latest())
                        + ", most likely on " + Dates.day(range.likely()) + ". " + what + LeftOut.text(first.schedule())
                : "Nothing has a date. " + what + LeftOut.text(first.schedule()));
        summary.requestLayout();
        String questions = program == null && first.latestWithQuestions().isAfter(first.finish().latest())
                ? "  Open questions can make the latest " + Dates.day(first.latestWithQuestions()) + "." : "";
        more.setText(!hasDates ? "" : "Expected by PERT " + Dates.day(range.expected())
                + (range.p80() == null ? "" : "; by simulation, with questions and risks, P50 " + Dates.day(range.p50())
                        + ", P80 " + Dates.day(range.p80()))
                + "." + questions);
        more.requestLayout();
    }

    @Override
    protected void nothingToShow() {
        asked = null;
        answer = null;
        if (background != null) {
            background.cancel();
        }
    }

    @Override
    protected boolean isComplete() {
        return answer != null;
    }

    @Override
    protected String text() {
        return String.join("\n", summary.getText(), more.getText(), "", missing.text(), path.text());
    }

    @Override
    protected List<Export> exports() {
        List<Export> all = new ArrayList<>(Export.table("What is missing", missing::cells));
        all.addAll(Export.table("Critical path of ranges", path::cells, new Export("Text", "txt", this::text)));
        return all;
    }

    @Override
    protected Control focus() {
        return missing.table();
    }

    private final class Receiver implements Background.Receiver<Answer> {
        @Override
        public void done(Answer result) {
            answer = result;
            contentChanged();
        }

        @Override
        public void failed(RuntimeException cause) {
            problem = "The first schedule could not be made: " + Errors.reason(cause);
            contentChanged();
        }
    }
}
