// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.LegacyActionTools;
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
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.paths.FloatPath;
import org.keelson.analysis.paths.FloatPaths;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.ModelPackage;
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
import org.keelson.ui.insight.internal.parts.Targets;
import org.keelson.ui.insight.internal.why.ReasonPane;
import org.keelson.ui.insight.internal.why.Reasons;

/**
 * The chain of items that decides when all is done, or when one item is; the next paths to it, ranked by the room that
 * they have; and for the selected item the reason of its date.
 */
public final class CriticalPathView extends InsightView {

    public static final String ID = "org.keelson.ui.insight.criticalPath";

    private static final String COMPUTING = "Computing … what you see is from before your last change.";
    private static final List<Integer> COUNTS = List.of(1, 2, 3, 5, 10, 20);

    /** What was asked, to see if it is what is wanted now. */
    private record Question(Schedule schedule, Optional<String> target, int count) {
    }

    private record Answer(Question question, List<FloatPath> paths) {
    }

    private Targets targets;
    private Combo count;
    private Label summary;
    private RowTable<PathRow> table;
    private ReasonPane reasons;
    private Background<Answer> background;
    private Question asked;
    private Answer answer;
    /** Whose rows are in the table. */
    private Answer filled;
    private String problem;

    @Override
    protected String purpose() {
        return "The critical path shows which items decide when all is done.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(parent);
        createHeader(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RowTable<>(sash, "Critical path", columns(), PathRow::item);
        reasons = new ReasonPane(sash, this::reveal);
        sash.setWeights(74, 26);
        hook(table);
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
        background = new Background<>("Finding paths", false, parent.getDisplay()::asyncExec, new Receiver());
        onDispose(background::cancel);
    }

    private void createHeader(Composite parent) {
        Composite header = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults().numColumns(5).extendedMargins(6, 6, 4, 0).applyTo(header);
        targets = new Targets(header, "Path to", this::contentChanged);
        new Label(header, SWT.NONE).setText("Paths");
        count = new Combo(header, SWT.DROP_DOWN | SWT.READ_ONLY);
        count.setItems(COUNTS.stream().map(String::valueOf).toArray(String[]::new));
        count.select(0);
        count.setToolTipText("How many paths to show, those with the least room first");
        AccessibleName.set(count, "Number of paths");
        keep("count", count);
        keep("target", () -> targets.id().orElse(""), targets::chooseId);
        count.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> contentChanged()));
        summary = new Label(header, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).align(SWT.FILL, SWT.CENTER).applyTo(summary);
    }

    private static List<Column<PathRow>> columns() {
        return List.of(Column.<PathRow>of("#", 2, 40, PathRow::number).right(),
                Column.<PathRow>of("Item", 22, 160, row -> Labels.text(row.item()))
                        .icon(row -> Labels.iconId(row.item())),
                Column.<PathRow>of("Team", 11, 80, row -> team(row.item())),
                Column.day("Start", row -> row.reason().schedule().start()),
                Column.day("Finish", row -> row.reason().schedule().finish()),
                Column.<PathRow>of("Duration", 6, 72, CriticalPathView::duration).right(),
                Column.<PathRow>of("Float", 5, 60, row -> row.reason().totalFloat()).right(),
                Column.<PathRow>of("Deadline", 8, 76, CriticalPathView::deadline).right()
                        .ink(row -> row.reason().schedule().deadlineSlipMinutes() > 0 ? Palette.Role.OFF_TRACK : null),
                Column.<PathRow>of("Path", 10, 60, PathRow::path).ink(row -> Palette.Role.QUIET),
                Column.<PathRow>prose("Why this date", 28, 180, row -> row.reason().schedule().driver().text()));
    }

    private static String team(WorkItem item) {
        return item.getOwnerTeam() == null ? "" : Labels.text(item.getOwnerTeam());
    }

    private static String duration(PathRow row) {
        ItemSchedule dates = row.reason().schedule();
        boolean isPoint = dates.durationMinutes() == 0 && row.item().eClass() == ModelPackage.Literals.MILESTONE;
        return isPoint ? "" : row.reason().duration() + (dates.assumedEstimate() ? " assumed" : "");
    }

    private static String deadline(PathRow row) {
        ItemSchedule dates = row.reason().schedule();
        if (dates.deadline() == null) {
            return "";
        }
        int slip = dates.deadlineSlipMinutes();
        return Dates.day(dates.deadline())
                + (slip > 0 ? " ■ " + Deltas.plain(slip, row.reason().minutesPerDay()) + " late" : "");
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh) {
        targets.fill(portfolio.session(), schedule, item());
        Question question = new Question(schedule, targets.id(), COUNTS.get(count.getSelectionIndex()));
        if (!question.equals(asked)) {
            asked = question;
            problem = null;
            background.request(progress -> answer(question));
        }
        boolean isAnswered = isFresh && answer != null && answer.question().equals(asked);
        if (answer != null && answer == filled && !isAnswered && problem == null) {
            summary.setText(COMPUTING); // what else could be shown now would be shown anew in a moment
            summary.requestLayout();
        } else if (answer != null) {
            show(portfolio.session(), isAnswered);
        } else {
            summary.setText(problem == null ? "Computing …" : problem);
            table.show(List.of());
            filled = null;
        }
    }

    /** Off the UI thread. */
    private static Answer answer(Question question) {
        List<FloatPath> paths = question.target().map(target -> FloatPaths.to(question.schedule(), target, question.count()))
                .orElseGet(() -> FloatPaths.toFinish(question.schedule(), question.count()));
        return new Answer(question, paths);
    }

    private void show(PortfolioSession session, boolean isFresh) {
        List<PathRow> rows = rows(session);
        summary.setText(problem != null ? problem
                : isFresh ? LegacyActionTools.escapeMnemonics(summary(rows)) : COMPUTING);
        summary.requestLayout();
        table.show(rows);
        filled = answer;
        WorkItem explained = item().orElseGet(() -> end(session));
        if (explained != null) {
            table.select(explained);
            reasons.show(explained, Reasons.chain(session, answer.question().schedule(), explained), isFresh);
        }
    }

    private WorkItem end(PortfolioSession session) {
        return answer.paths().isEmpty() ? null
                : (WorkItem) session.find(answer.paths().get(0).items().getLast()).orElse(null);
    }

    private List<PathRow> rows(PortfolioSession session) {
        Schedule schedule = answer.question().schedule();
        List<PathRow> rows = new ArrayList<>();
        for (FloatPath path : answer.paths()) {
            int number = 0;
            for (String id : path.items()) {
                number++;
                if (session.find(id).orElse(null) instanceof WorkItem item) {
                    Reasons.Reason reason = Reasons.reason(schedule, item, schedule.item(id).orElseThrow());
                    rows.add(new PathRow(answer.paths().size() == 1 ? "" + number : path.rank() + "." + number, reason,
                            about(path, number == path.items().size())));
                }
            }
        }
        return rows;
    }

    private String about(FloatPath path, boolean isEnd) {
        if (path.rank() == 1) {
            return answer.paths().size() == 1 ? "" : "drives";
        }
        Schedule schedule = answer.question().schedule();
        int last = schedule.network().indexOf(path.items().getLast());
        String room = path.relativeFloatMinutes() <= 0 ? "drives too" : Deltas.plain(path.relativeFloatMinutes(),
                schedule.network().calendarOf(last).minutesPerDay()) + " to spare";
        return isEnd && path.joins() != null
                ? room + " → " + schedule.network().title(schedule.network().indexOf(path.joins())) : room;
    }

    private String summary(List<PathRow> rows) {
        Schedule schedule = answer.question().schedule();
        int onFirst = answer.paths().isEmpty() ? 0 : answer.paths().get(0).items().size();
        String what = targets.id().isEmpty() ? "All is done on " + Dates.day(schedule.finish())
                : targets.text() + targets.id().flatMap(schedule::item).filter(ItemSchedule::scheduled)
                        .map(dates -> " " + Reasons.finishes(dates)).orElse(" has no date");
        return what + "; " + onFirst
                + (onFirst == 1 ? " item decides that." : " items decide that, each waiting for the one before.")
                + LeftOut.text(schedule);
    }

    @Override
    protected void nothingToShow() {
        asked = null;
        answer = null;
        filled = null;
        if (background != null) {
            background.cancel();
        }
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

    private final class Receiver implements Background.Receiver<Answer> {
        @Override
        public void done(Answer result) {
            answer = result;
            contentChanged();
        }

        @Override
        public void failed(RuntimeException cause) {
            problem = "The paths could not be found: " + Errors.reason(cause);
            contentChanged();
        }
    }
}
