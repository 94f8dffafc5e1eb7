// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.AsOf;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.rhythm.DueReview;
import org.keelson.analysis.rhythm.DueReviews;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.rendering.Palette;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Preferences;
import org.keelson.ui.insight.internal.parts.AsOfLine;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.PortfolioView;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.TextPane;
import org.keelson.ui.insight.internal.review.ReviewSession.Step;

/** The weekly walk through the dependencies between teams: what is due, one card each with four questions, and what was said. */
public final class ReviewView extends PortfolioView {

    public static final String ID = "org.keelson.ui.insight.dependencyReview";

    private static final int SECOND = 1000;

    private boolean isStartDue;
    private OpenPortfolio startsIn;
    private final Action start = action("Start Review", "run", this::start);
    private Composite pages;
    private Composite listPage;
    private Composite summaryPage;
    private Label headline;
    private Button alsoNotDue;
    private Button begin;
    private RowTable<DueReview> table;
    private ReviewCard card;
    private TextPane summary;
    private AsOfLine asOf;
    private Button again;
    private final Map<PortfolioSession, ReviewSession> walks = new HashMap<>();
    private ReviewSession walk;

    @Override
    protected String purpose() {
        return "Dependency Review goes through what teams owe to each other: is it on track, unchanged, and awaited?";
    }

    @Override
    protected void addActions(IToolBarManager bar) {
        start.setToolTipText("Goes through the dependencies one by one, in the order of the list");
        bar.add(start);
    }

    @Override
    protected void createContent(Composite parent) {
        StackLayout layout = new StackLayout();
        parent.setLayout(layout);
        pages = parent;
        createList(parent);
        card = new ReviewCard(parent, new CardHost());
        createSummary(parent);
        layout.topControl = listPage;
        onDispose(Preferences.onChange(() -> parent.getDisplay().asyncExec(this::contentChanged)));
    }

    private void createList(Composite parent) {
        listPage = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(listPage);
        Composite header = new Composite(listPage, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(6, 6, 4, 0).spacing(12, 0).applyTo(header);
        begin = button(header, "Start Review", this::start);
        alsoNotDue = new Button(header, SWT.CHECK);
        alsoNotDue.setText("Also what is not due");
        keep("alsoNotDue", () -> String.valueOf(alsoNotDue.getSelection()),
                on -> alsoNotDue.setSelection(Boolean.parseBoolean(on)));
        alsoNotDue.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> contentChanged()));
        headline = new Label(header, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(headline);
        asOf = new AsOfLine(listPage);
        table = new RowTable<>(listPage, "Dependencies to review", columns(), DueReview::dependency)
                .keyed(review -> review.dependency().getId());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.area());
        hook(table, this::fillMenu);
    }

    private static Button button(Composite parent, String label, Runnable task) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
        return button;
    }

    private void fillMenu(IMenuManager menu) {
        menu.add(start);
    }

    private static List<Column<DueReview>> columns() {
        return List.of(
                Column.<DueReview>of("", 2, 34, review -> (review.isChanged() ? "▲" : "") + (review.isRisky() ? "■" : ""))
                        .ink(review -> review.isRisky() ? Palette.Role.OFF_TRACK : Palette.Role.WATCH)
                        .inFile(review -> (review.isChanged() ? "changed " : "") + (review.isRisky() ? "risky" : "")),
                Column.<DueReview>of("Provider", 16, 140, review -> Labels.text(review.dependency().getPredecessor()))
                        .icon(review -> Labels.iconId(review.dependency().getPredecessor())),
                Column.<DueReview>of("Consumer", 16, 140, review -> Labels.text(review.dependency().getSuccessor()))
                        .icon(review -> Labels.iconId(review.dependency().getSuccessor())),
                Column.<DueReview>of("State", 8, 84, review -> Labels.text(review.dependency().getState())),
                Column.<DueReview>day("Needed", review -> review.dependency().getNeedBy()),
                Column.<DueReview>day("Promised", review -> review.dependency().getPromised()),
                Column.<DueReview>day("Reviewed", review -> review.lastReviewed() == null ? null
                        : review.lastReviewed().atStartOfDay()).order(Comparator.comparing(DueReview::lastReviewed,
                                Comparator.nullsFirst(Comparator.naturalOrder()))),
                Column.<DueReview>prose("Why", 34, 200, DueReview::why));
    }

    private void createSummary(Composite parent) {
        summaryPage = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(summaryPage);
        SashForm around = new SashForm(summaryPage, SWT.HORIZONTAL); // has the ground that text is drawn on elsewhere
        GridDataFactory.fillDefaults().grab(true, true).applyTo(around);
        summary = new TextPane(around, "What was said");
        Composite buttons = new Composite(summaryPage, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
        GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(12, 12, 4, 8).applyTo(buttons);
        button(buttons, "Back to the Last", () -> go(walk::previous));
        again = button(buttons, "Review the Rest", this::reviewTheRest);
        button(buttons, "Copy as Markdown", () -> copy(text()));
        button(buttons, "Done", () -> end());
    }

    @Override
    protected void fill(Optional<OpenPortfolio> portfolio) {
        Optional<LiveSchedule.Answer> schedule = portfolio.flatMap(open -> open.schedule().latest());
        // a walk goes on where it was left, also after a look at another portfolio
        walks.keySet().retainAll(getSite().getService(OpenPortfolios.class).all().stream().map(OpenPortfolio::session).toList());
        walk = portfolio.map(open -> walks.get(open.session())).orElse(null);
        if (portfolio.isEmpty()) {
            say(purpose() + " Open a portfolio to begin.");
        } else if (schedule.isEmpty()) {
            say(portfolio.get().schedule().failure().orElse("Computing the schedule …"));
        } else if (walk == null) {
            showList(portfolio.get(), schedule.get().schedule());
        } else {
            showWalk();
        }
    }

    private void showList(OpenPortfolio portfolio, Schedule schedule) {
        LocalDate today = AsOf.day(portfolio.portfolio());
        int days = Preferences.reviewDays();
        List<DueReview> open = DueReviews.open(portfolio.portfolio(), schedule, today);
        List<DueReview> due = DueReviews.due(portfolio.portfolio(), schedule, today, days);
        if (open.isEmpty()) {
            say(purpose() + " No dependency between two teams is open.");
            start.setEnabled(false);
            isStartDue &= !portfolio.schedule().isFresh(); // else it would begin by itself when one is due, some time
            return;
        }
        asOf.show(portfolio);
        table.show(alsoNotDue.getSelection() ? open : due);
        headline.setText(due.size() + " of " + open.size() + (open.size() == 1 ? " dependency" : " dependencies")
                + " between teams " + (due.size() == 1 ? "is" : "are") + " due: not reviewed for " + days
                + (days == 1 ? " day" : " days") + ", or changed since.  ▲ changed  ■ risky");
        headline.requestLayout();
        start.setEnabled(!table.rows().isEmpty());
        begin.setEnabled(!table.rows().isEmpty());
        top(listPage);
        showContent();
        if (isStartDue && start.isEnabled()) {
            start();
        } else {
            isStartDue &= !portfolio.schedule().isFresh();
        }
    }

    /** Begins, or goes on, as soon as it is known what is due. */
    void startSoon() {
        isStartDue = walk == null;
        startsIn = portfolio().orElse(null);
        contentChanged();
    }

    @Override
    public void portfolioChanged(Optional<OpenPortfolio> now) {
        if (startsIn == null) {
            startsIn = now.orElse(null); // it was not known when the start was asked for
        }
        isStartDue &= startsIn == now.orElse(null);
        super.portfolioChanged(now);
    }

    @Override
    protected void hidden() {
        isStartDue = false;
    }

    private void showWalk() {
        start.setEnabled(false);
        walk.forgetDeleted();
        Optional<Step> step = walk.step();
        if (step.isPresent()) {
            top(card.control());
            card.show(walk, step.get());
        } else {
            top(summaryPage);
            again.setEnabled(!ReviewWords.notReviewed(walk).isEmpty());
            summary.write(this::summarize);
        }
        showContent();
    }

    private void summarize(TextPane.Words words) {
        words.large("Dependency review of " + walk.today()).line().plain(ReviewWords.headline(walk));
        list(words, "■ Bad news", Palette.Role.OFF_TRACK, ReviewWords.troubled(walk));
        list(words, "● Well", Palette.Role.ON_TRACK, ReviewWords.well(walk));
        list(words, "○ Not reviewed", Palette.Role.QUIET, ReviewWords.notReviewed(walk));
    }

    private void list(TextPane.Words words, String title, Palette.Role role, List<Step> steps) {
        if (!steps.isEmpty()) {
            words.gap().inked(title, role);
            for (Step step : steps) {
                String ends = ReviewWords.ends(step.dependency());
                words.line().link(ends, () -> reveal(step.dependency()))
                        .plain(ReviewWords.line(step).substring(ends.length()));
            }
        }
    }

    private void top(Control page) {
        StackLayout layout = (StackLayout) pages.getLayout();
        if (layout.topControl != page) {
            layout.topControl = page;
            pages.layout(true, true);
            pages.getDisplay().asyncExec(() -> {
                if (!pages.isDisposed() && isShowing() && getSite().getPage().getActivePart() == this
                        && layout.topControl == page && !hasFocus(page)) {
                    focus().setFocus();
                }
            });
        }
    }

    /** Keys may have been faster: then the focus is where they left it. */
    private static boolean hasFocus(Control page) {
        for (Control each = page.getDisplay().getFocusControl(); each != null; each = each.getParent()) {
            if (each == page) {
                return true;
            }
        }
        return false;
    }

    /** Goes through what the list shows; does nothing while a walk is under way or nothing is due. */
    public void start() {
        isStartDue = false;
        if (walk == null && portfolio().isPresent() && isShowing() && !table.rows().isEmpty()) {
            begin(portfolio().get().session(), table.rows(), AsOf.of(portfolio().get().portfolio()).toLocalDate());
        }
    }

    private void reviewTheRest() {
        List<DueReview> rest = ReviewWords.notReviewed(walk).stream().map(Step::due).toList();
        if (!rest.isEmpty()) {
            begin(portfolio().orElseThrow().session(), rest, walk.today());
        }
    }

    private void begin(PortfolioSession session, List<DueReview> reviews, LocalDate today) {
        walk = new ReviewSession(session, reviews, today);
        walks.put(session, walk);
        contentChanged();
        tick(walk);
    }

    private void tick(ReviewSession of) {
        if (walk == of && !of.isOver() && !pages.isDisposed()) {
            card.tick(of);
            pages.getDisplay().timerExec(SECOND, () -> tick(of));
        }
    }

    private void end() {
        walks.values().remove(walk);
        contentChanged();
    }

    private void go(Runnable move) {
        boolean wasOver = walk.isOver();
        move.run();
        contentChanged();
        if (wasOver) {
            tick(walk);
        }
    }

    /** Not before its walk is done, whatever portfolio is looked at meanwhile. */
    @Override
    public boolean isBusy() {
        return super.isBusy() || getSite().getService(OpenPortfolios.class).all().stream()
                .anyMatch(open -> walks.containsKey(open.session()));
    }

    private Optional<Schedule> schedule() {
        return portfolio().flatMap(open -> open.schedule().latest()).map(LiveSchedule.Answer::schedule);
    }

    @Override
    protected void nothingToShow() {
        start.setEnabled(false);
    }

    @Override
    protected String text() {
        return walk == null ? table.text() : ReviewWords.markdown(walk);
    }

    @Override
    protected List<Export> exports() {
        return walk == null ? Export.table("Table", table::cells, new Export("Text", "txt", table::text))
                : Export.table("Table", table::cells, new Export("Markdown", "md", this::text));
    }

    @Override
    protected Control focus() {
        Control page = ((StackLayout) pages.getLayout()).topControl;
        return page == card.control() ? card.focus() : page == summaryPage ? summary.control() : table.table();
    }

    private final class CardHost implements ReviewCard.Host {
        @Override
        public Optional<String> next() {
            Optional<String> why = walk.next(Preferences.person(), schedule().orElse(null));
            contentChanged();
            return why;
        }

        @Override
        public void skip() {
            go(walk::skip);
        }

        @Override
        public void previous() {
            go(walk::previous);
        }

        @Override
        public void end() {
            go(walk::end);
        }

        @Override
        public void reveal(EObject element) {
            ReviewView.this.reveal(element);
        }
    }
}
