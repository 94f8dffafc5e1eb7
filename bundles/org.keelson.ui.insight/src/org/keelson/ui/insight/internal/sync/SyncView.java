// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.sync;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.keelson.analysis.AsOf;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.rhythm.Agenda;
import org.keelson.api.RuleFinding;
import org.keelson.api.document.Document;
import org.keelson.edit.SyncEdit;
import org.keelson.edit.SyncLine;
import org.keelson.engine.escalation.Disposition;
import org.keelson.model.ActionItem;
import org.keelson.model.Review;
import org.keelson.model.TimelineEntry;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.Errors;
import org.keelson.ui.Evaluations.Evaluated;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Preferences;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.parts.AsOfLine;
import org.keelson.ui.insight.internal.parts.EvaluatedView;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.TextPane;

/** The weekly sync: what it is about at the left, what is said at the right, a line at a time. */
public final class SyncView extends EvaluatedView {

    public static final String ID = "org.keelson.ui.insight.weeklySync";

    // by its id: it is of a bundle beside this one
    private static final String WRITE_REPORT = "org.keelson.ui.exchange.writeReport";
    private static final String HELP = "D: a decision    A: @who what by when    P: dependency → when    anything else is a note";

    private final Action report = action("Open as Report…", "status-report", this::openAsReport);
    private final Action mail = action("Copy for Mail", "report", this::copyForMail);
    private AsOfLine asOf;
    private TextPane agendaPane;
    private TextPane minutes;
    private Text line;
    private Label meaning;
    private ContentProposalAdapter completion;
    private Agenda agenda;

    @Override
    protected String purpose() {
        return "Weekly Sync compiles an agenda of half an hour from facts, and turns what is said into decisions, actions and promises.";
    }

    @Override
    protected void addActions(IToolBarManager bar) {
        mail.setToolTipText("Copies minutes and agenda as formatted text, and as Markdown where only plain text is taken");
        bar.add(mail);
        report.setToolTipText("Writes minutes and agenda as a report: a web page, PDF, Markdown or JSON");
        bar.add(report);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        asOf = new AsOfLine(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        agendaPane = new TextPane(sash, "Agenda");
        Composite right = new Composite(sash, SWT.NONE);
        sash.setWeights(55, 45);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 12, 0, 6).spacing(0, 2).applyTo(right);
        SashForm around = new SashForm(right, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(around);
        minutes = new TextPane(around, "Minutes");
        line = new Text(right, SWT.BORDER | SWT.SINGLE);
        line.setMessage("D: …   A: @who … by …   P: dependency → …   or a note");
        AccessibleName.set(line, "What is said", HELP);
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).applyTo(line);
        meaning = new Label(right, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).applyTo(meaning);
        line.setData(CommandHandler.SHOWS_MODEL, true);
        line.addModifyListener(event -> {
            // while nothing is typed, Undo takes back what was written down last
            line.setData(CommandHandler.SHOWS_MODEL, line.getText().isEmpty());
            explain();
        });
        line.addListener(SWT.DefaultSelection, event -> writeDown());
        completion = new ContentProposalAdapter(line, new TextContentAdapter(),
                new SyncProposals(() -> portfolio().map(OpenPortfolio::portfolio).orElse(null), this::today),
                KeyStroke.getInstance(SWT.CTRL, ' '), null);
        completion.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        completion.setFilterStyle(ContentProposalAdapter.FILTER_NONE);
        completion.setAutoActivationCharacters("@>→: abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray());
        completion.setAutoActivationDelay(120);
        completion.setPopupSize(new Point(420, 160));
    }

    @Override
    protected void show(OpenPortfolio portfolio, Evaluated evaluated, boolean isFresh) {
        Optional<Schedule> schedule = portfolio.schedule().latest().map(latest -> latest.schedule());
        if (schedule.isEmpty()) {
            say("Computing the schedule …");
            return;
        }
        asOf.show(portfolio);
        agenda = Agenda.of(portfolio.portfolio(), schedule.get(), today(), blockers(evaluated), Agenda.MINUTES);
        agendaPane.write(words -> writeAgenda(words, isFresh));
        Optional<Review> meeting = meeting();
        minutes.write(words -> writeMinutes(words, meeting));
        explain();
        showContent();
    }

    /** What rules find to be an error and nobody has set aside. */
    private static List<Agenda.Point> blockers(Evaluated evaluated) {
        return evaluated.findings().stream().filter(each -> each.finding().severity() == ProblemSeverity.ERROR)
                .filter(each -> each.finding().element() != null && !isSetAside(evaluated, each))
                .map(each -> new Agenda.Point(each.finding().element(), each.finding().message())).toList();
    }

    private static boolean isSetAside(Evaluated evaluated, RuleFinding finding) {
        Disposition decided = evaluated.decided().get(finding);
        return decided != null && (decided.kind() == Disposition.Kind.ACCEPTED || decided.kind() == Disposition.Kind.SNOOZED);
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private LocalDateTime now() {
        return portfolio().map(open -> AsOf.of(open.portfolio())).orElseGet(LocalDateTime::now).withSecond(0).withNano(0);
    }

    private Optional<Review> meeting() {
        return portfolio().flatMap(open -> Agenda.meeting(open.portfolio(), today()));
    }

    private void writeAgenda(TextPane.Words words, boolean isFresh) {
        words.large(SyncText.title(agenda)).line();
        words.quiet(isFresh ? Agenda.MINUTES + " minutes; what is new is so since " + agenda.since() + "."
                : "Computing … what you see is from before your last change.");
        if (agenda.topics().isEmpty()) {
            words.gap().plain("Nothing is blocked, changed or due: nobody needs to meet for this portfolio.");
        }
        for (Agenda.Topic topic : agenda.topics()) {
            words.gap().bold(topic.kind().title()).quiet("   " + topic.minutes() + " min");
            for (Agenda.Point point : topic.points()) {
                words.line().inked(sign(topic.kind()) + " ", role(topic.kind())).link(Dates.inText(point.text()), () -> portfolio()
                        .flatMap(open -> open.session().find(point.element())).ifPresent(this::reveal));
            }
        }
    }

    private static String sign(Agenda.Kind kind) {
        return switch (kind) {
            case BLOCKERS -> "■";
            case DEPENDENCIES, PROMISES -> "▲";
            case DECISIONS -> "?";
            case ACTIONS -> "○";
            case MILESTONES -> "◆";
        };
    }

    private static Palette.Role role(Agenda.Kind kind) {
        return switch (kind) {
            case BLOCKERS -> Palette.Role.OFF_TRACK;
            case DEPENDENCIES, PROMISES -> Palette.Role.WATCH;
            case DECISIONS, ACTIONS, MILESTONES -> Palette.Role.QUIET;
        };
    }

    private void writeMinutes(TextPane.Words words, Optional<Review> meeting) {
        words.large("Minutes");
        if (meeting.isEmpty() || meeting.get().getTimeline().isEmpty()) {
            words.gap().quiet(HELP.replace("    ", "\n"));
            return;
        }
        Review review = meeting.get();
        for (TimelineEntry entry : review.getTimeline()) {
            int colon = entry.getText().indexOf(": ");
            boolean isKind = entry.getText().matches("(?s)(Decision|Action|Promise): .*");
            words.line().bold(isKind ? entry.getText().substring(0, colon) : "")
                    .plain(isKind ? entry.getText().substring(colon) : entry.getText());
        }
        words.gap().link("Open the record", () -> open(review));
        for (ActionItem action : review.getActions()) {
            words.quiet(action == review.getActions().getFirst() ? "   Actions: " : ", ")
                    .link(action.getName() == null ? "unnamed" : action.getName(), () -> open(action));
        }
    }

    private SyncLine parsed() {
        return SyncLine.parse(line.getText(), portfolio().orElseThrow().portfolio(), today());
    }

    /** Says, while it is typed, what a line will become. */
    private void explain() {
        if (portfolio().isEmpty() || line.getText().isBlank()) {
            meaning.setText(Preferences.person().isEmpty() ? "" : "Written down by " + Preferences.person());
            meaning.setForeground(Theme.color(Palette.Role.QUIET));
        } else {
            SyncLine now = parsed();
            boolean isClear = !(now instanceof SyncLine.Unclear);
            meaning.setText(LegacyActionTools.escapeMnemonics(
                    (isClear ? "⏎ " : "") + (now instanceof SyncLine.Note ? "Note: " : "") + SyncEdit.text(now)));
            meaning.setForeground(Theme.color(isClear ? Palette.Role.ON_TRACK : Palette.Role.WATCH));
        }
        meaning.requestLayout();
    }

    private void writeDown() {
        if (portfolio().isPresent() && !completion.isProposalPopupOpen()) {
            SyncLine now = parsed();
            if (!(now instanceof SyncLine.Unclear)) {
                portfolio().get().session().execute(SyncEdit.say(now, Preferences.person(), now()));
                line.setText("");
            }
        }
    }

    @Override
    public boolean isBusy() {
        return super.isBusy() || !line.getText().isBlank();
    }

    private void copyForMail() {
        Document document = SyncText.document(agenda, meeting());
        Clipboard clipboard = new Clipboard(line.getDisplay());
        clipboard.setContents(new Object[] { SyncText.html(document), SyncText.markdown(document) },
                new Transfer[] { HTMLTransfer.getInstance(), TextTransfer.getInstance() });
        clipboard.dispose();
        tell("Minutes and agenda are on the clipboard.");
    }

    private void openAsReport() {
        Command command = getSite().getService(ICommandService.class).getCommand(WRITE_REPORT);
        try {
            getSite().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command,
                    Map.of("org.keelson.ui.exchange.report", "weekly-sync")), null);
        } catch (CommandException e) {
            Errors.show(getSite().getShell(), "The report cannot be written", e);
        }
    }

    @Override
    protected void nothingToShow() {
        mail.setEnabled(false);
        report.setEnabled(false);
        agenda = null;
    }

    @Override
    protected boolean isComplete() {
        mail.setEnabled(agenda != null);
        report.setEnabled(agenda != null);
        return agenda != null;
    }

    @Override
    protected String text() {
        return SyncText.markdown(SyncText.document(agenda, meeting()));
    }

    @Override
    protected List<Export> exports() {
        return List.of(new Export("Markdown", "md", this::text),
                new Export("Web page", "html", () -> SyncText.html(SyncText.document(agenda, meeting()))));
    }

    @Override
    protected Control focus() {
        return line;
    }
}
