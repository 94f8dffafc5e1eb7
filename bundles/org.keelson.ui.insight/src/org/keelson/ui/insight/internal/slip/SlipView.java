// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.slip;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.Durations;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.impact.Change;
import org.keelson.analysis.impact.Commitments;
import org.keelson.analysis.impact.Impact;
import org.keelson.analysis.impact.SlipImpact;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.SlipEdit;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Background;
import org.keelson.ui.Dates;
import org.keelson.ui.Errors;
import org.keelson.ui.Images;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.Deltas;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.InsightView;
import org.keelson.ui.insight.internal.parts.LeftOut;
import org.keelson.ui.insight.internal.parts.RowTable;

/**
 * What would happen if the selected item slipped, or took another time: typed, computed in the background, ranked.
 * Nothing changes until it is applied, as one step that can be undone. While something is typed, the view stays with
 * its item.
 */
public final class SlipView extends InsightView {

    public static final String ID = "org.keelson.ui.insight.slipImpact";

    private static final int PAUSE = 150;
    private static final int SLIPS = 0;

    /** What was asked, to see if it is what is wanted now. */
    private record Question(Schedule schedule, Change change) {
    }

    private CLabel name;
    private Combo verb;
    private Text amount;
    private Button apply;
    private Button discard;
    private Label summary;
    private RowTable<Effect> table;
    private Background<Impact> background;
    private Commitments commitments;
    private Schedule committed;
    private Question asked;
    private Question answered;
    private Impact impact;
    private String problem;
    /** Why what is asked has no answer. */
    private String failure;

    @Override
    protected String purpose() {
        return "Slip Impact shows what would move, and which promises would break, if an item slipped.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(parent);
        createHeader(parent);
        summary = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(summary);
        table = new RowTable<>(parent, "Effects of the slip", List.of(
                Column.<Effect>of("Kind", 6, 86, effect -> effect.kind().word),
                Column.<Effect>of("What", 20, 160, Effect::name)
                        .icon(effect -> effect.element() == null ? "portfolio" : Labels.iconId(effect.element())),
                Column.day("Now", Effect::before), Column.day("Then", Effect::after),
                Column.<Effect>of("Moves by", 8, 90, Effect::moves).right()
                        .ink(effect -> effect.isBad() ? Palette.Role.OFF_TRACK : null),
                Column.<Effect>prose("So", 40, 220, Effect::note)
                        .ink(effect -> effect.isBad() ? Palette.Role.OFF_TRACK : Palette.Role.QUIET)),
                Effect::element).hint("Nothing moves: type above by how much the item slips, such as 3w or 5d.");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.area());
        hook(table);
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
        background = new Background<>("Looking at a slip", false, parent.getDisplay()::asyncExec, new Receiver());
        onDispose(background::cancel);
    }

    private void createHeader(Composite parent) {
        Composite header = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults().numColumns(5).extendedMargins(2, 6, 4, 0).applyTo(header);
        name = new CLabel(header, SWT.NONE);
        verb = new Combo(header, SWT.DROP_DOWN | SWT.READ_ONLY);
        verb.setItems("slips by", "takes");
        verb.select(SLIPS);
        AccessibleName.set(verb, "Slip or new duration");
        verb.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> contentChanged()));
        amount = new Text(header, SWT.BORDER);
        amount.setMessage("3w, 5d, 16h");
        amount.setToolTipText("Weeks, days, hours or minutes of working time: 3w, 5d, 16h, 90m. "
                + "With a minus sign, a slip is taken back");
        AccessibleName.set(amount, "How much");
        GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(amount);
        Runnable later = this::contentChanged;
        amount.addModifyListener(event -> {
            asked = null;
            apply.setEnabled(false);
            amount.getDisplay().timerExec(PAUSE, later);
        });
        amount.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ESC) {
                discard();
            } else if (event.keyCode == SWT.ARROW_DOWN) {
                table.table().setFocus();
            }
        }));
        apply = button(header, "&Apply", "Writes it to the plan, as one step that can be undone", this::apply);
        discard = button(header, "&Discard", "Forgets what was typed; the plan is as it was", this::discard);
    }

    private static Button button(Composite parent, String label, String tip, Runnable task) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(tip);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
        return button;
    }

    @Override
    protected boolean followsItself() {
        return false;
    }

    @Override
    protected boolean isHeld() {
        return amount != null && !amount.isDisposed() && !amount.getText().isBlank();
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh) {
        WorkItem item = item().orElse(null);
        if (item == null) {
            amount.setText("");
            say(purpose() + " Select an item in the map, the tree or a table.");
            return;
        }
        name.setText(LegacyActionTools.escapeMnemonics(Labels.text(item)));
        name.setImage(Images.image(Labels.iconId(item)));
        name.requestLayout();
        discard.setEnabled(isHeld());
        problem = null;
        Optional<Change> change = change(schedule, item);
        if (isFresh && change.isPresent()) {
            ask(portfolio, new Question(schedule, change.get()));
        } else if (change.isEmpty()) {
            forget();
        }
        showAnswer(portfolio, item, isFresh);
    }

    private void ask(OpenPortfolio portfolio, Question question) {
        if (!question.equals(asked)) {
            if (committed != question.schedule()) {
                commitments = Commitments.of(portfolio.portfolio());
                committed = question.schedule();
            }
            Commitments promised = commitments;
            asked = question;
            failure = null;
            background.request(progress -> SlipImpact.of(question.schedule(), List.of(question.change()), promised, progress));
        }
    }

    /** What is typed; empty, with the problem said, where it is nothing that could happen. */
    private Optional<Change> change(Schedule schedule, WorkItem item) {
        ScheduleNetwork network = schedule.network();
        int at = network.indexOf(item.getId());
        if (!isHeld() || at < 0) {
            return Optional.empty();
        }
        try {
            int minutes = Durations.parse(amount.getText(), network.calendarOf(at).minutesPerDay());
            edit(network, item, minutes);
            return Optional.of(verb.getSelectionIndex() == SLIPS ? new Change.Slip(item.getId(), minutes)
                    : new Change.NewDuration(item.getId(), minutes));
        } catch (IllegalArgumentException | IllegalEditException e) {
            problem = Errors.reason(e);
            return Optional.empty();
        }
    }

    private Edit edit(ScheduleNetwork network, WorkItem item, int minutes) {
        return verb.getSelectionIndex() == SLIPS ? SlipEdit.slip(network, item, minutes)
                : SlipEdit.duration(network, item, minutes);
    }

    private void showAnswer(OpenPortfolio portfolio, WorkItem item, boolean isFresh) {
        boolean isAnswered = isFresh && impact != null && asked != null && asked.equals(answered);
        apply.setEnabled(isAnswered);
        if (problem != null) {
            summarize(problem, Palette.Role.OFF_TRACK);
        } else if (!isHeld()) {
            summarize("Type by how much it slips. Nothing changes until you apply it.", Palette.Role.QUIET);
        } else if (failure != null && isFresh) {
            summarize(failure, Palette.Role.OFF_TRACK);
        } else if (!isAnswered) {
            summarize("Computing …" + (impact == null ? "" : " what you see is from before."), Palette.Role.QUIET);
        } else {
            summarize(summary(), impact.after().undated() > 0 ? Palette.Role.WATCH : Palette.Role.TEXT);
        }
        if (impact == null) {
            table.show(List.of());
        } else if (isAnswered) {
            table.show(Effects.of(impact, portfolio.session(), RowTable.SHOWN));
        }
    }

    private void summarize(String text, Palette.Role role) {
        summary.setText(LegacyActionTools.escapeMnemonics(text));
        summary.setForeground(Theme.color(role));
    }

    private String summary() {
        int delta = impact.finishDeltaMinutes();
        int perDay = impact.after().network().portfolioCalendar().minutesPerDay();
        long broken = impact.commitments().stream().filter(each -> each.newly()).count();
        String finish = delta == 0 ? "All is still done on " + Dates.day(impact.after().finish())
                : "All is done on " + Dates.day(impact.after().finish()) + ", " + Deltas.signed(delta, perDay);
        return finish + "; " + count(impact.items().size(), "item") + " and " + count(impact.milestones().size(), "milestone")
                + " move" + (impact.programs().size() > 1 ? " in " + impact.programs().size() + " programs" : "")
                + (broken == 0 ? ", no promise breaks." : ", ■ " + count((int) broken, "promise") + " newly broken.")
                + LeftOut.text(impact.after());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void apply() {
        OpenPortfolio portfolio = portfolio().orElse(null);
        WorkItem item = item().orElse(null);
        Schedule schedule = portfolio == null ? null
                : portfolio.schedule().current().map(answer -> answer.schedule()).orElse(null);
        if (item != null && answered != null && answered.schedule() == schedule && answered.equals(asked)) {
            int minutes = switch (answered.change()) {
                case Change.Slip slip -> slip.minutes();
                case Change.NewDuration longer -> longer.minutes();
                case Change.RemoveDependency removal -> 0;
            };
            Edit edit = edit(schedule.network(), item, minutes);
            amount.setText("");
            forget();
            portfolio.session().execute(edit);
            tell(edit.label() + ": done. Undo takes it back.");
        }
    }

    private void discard() {
        amount.setText("");
        verb.select(SLIPS);
        forget();
        contentChanged();
        follow();
    }

    private void forget() {
        background.cancel();
        asked = null;
        answered = null;
        impact = null;
        failure = null;
    }

    @Override
    protected void nothingToShow() {
        if (background != null) {
            forget();
        }
    }

    @Override
    protected String text() {
        if (table.table().getSelectionCount() > 1 || impact == null) {
            return table.text();
        }
        return ImpactText.of(name.getText() + " " + verb.getText() + " " + amount.getText().strip(), table.rows(),
                impact.items().size());
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table", () -> impact == null ? table.cells()
                : table.cells(Effects.of(impact, portfolio().orElseThrow().session(), Integer.MAX_VALUE)),
                new Export("Message", "txt", this::text));
    }

    @Override
    protected Control focus() {
        return amount;
    }

    private final class Receiver implements Background.Receiver<Impact> {
        @Override
        public void done(Impact result) {
            impact = result;
            answered = asked;
            contentChanged();
        }

        @Override
        public void failed(RuntimeException cause) {
            impact = null;
            failure = "The impact could not be found: " + Errors.reason(cause);
            contentChanged();
        }
    }
}
