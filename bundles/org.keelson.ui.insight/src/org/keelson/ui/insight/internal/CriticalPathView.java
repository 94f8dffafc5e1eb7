// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.keelson.analysis.Schedule;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.WorkItem;
import org.keelson.ui.ActivePortfolio;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.Dates;
import org.keelson.ui.ElementSelection;
import org.keelson.ui.EmptyState;
import org.keelson.ui.Images;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.Theme;

/** The chain of items that decides when all is done, and for the selected item the reason of its date. */
public final class CriticalPathView extends ViewPart implements ActivePortfolio.Listener {

    public static final String ID = "org.keelson.ui.insight.criticalPath";

    private final Action copy = new Action("Copy as Text") {
        @Override
        public void run() {
            TextClipboard.copy(getSite().getShell().getDisplay(), text());
        }
    };
    private ActivePortfolio active;
    private Composite stack;
    private Composite content;
    private EmptyState empty;
    private Label summary;
    private PathTable table;
    private ReasonPane reasons;
    private Runnable unlistenTheme = () -> { };
    private List<PathRow> rows = List.of();
    private WorkItem asked;

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new EmptyState(stack);
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(content);
        summary = new Label(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
        SashForm sash = new SashForm(content, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new PathTable(new Composite(sash, SWT.NONE));
        reasons = new ReasonPane(sash);
        sash.setWeights(74, 26);
        getSite().setSelectionProvider(new ElementSelection(table.viewer(), row -> ((PathRow) row).item()));
        table.viewer().addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof PathRow row) {
                explain(row.item());
            }
        });
        table.viewer().addDoubleClickListener(event -> {
            PathRow row = (PathRow) table.viewer().getStructuredSelection().getFirstElement();
            Selections.reveal(getSite().getPage(), row.item());
        });
        createActions();
        unlistenTheme = Theme.onChange(() -> {
            copy.setImageDescriptor(Images.descriptor("copy"));
            contentChanged();
        });
        active = new ActivePortfolio(getSite().getWorkbenchWindow(), this);
        contentChanged();
    }

    private void createActions() {
        copy.setImageDescriptor(Images.descriptor("copy"));
        copy.setToolTipText("Copy the critical path as a table");
        getViewSite().getActionBars().getToolBarManager().add(copy);
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new CommandHandler(copy::run));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_SELECT_ALL,
                new CommandHandler(() -> table.viewer().getTable().selectAll()));
    }

    /** The selected rows as a table of text; without a selection, or with one row, all of them. */
    private String text() {
        List<PathRow> selected = new ArrayList<>();
        table.viewer().getStructuredSelection().forEach(row -> selected.add((PathRow) row));
        return table.text(selected.size() > 1 ? selected : rows);
    }

    @Override
    public void portfolioChanged(Optional<OpenPortfolio> now) {
        asked = null;
        contentChanged();
    }

    @Override
    public void contentChanged() {
        if (stack.isDisposed()) {
            return;
        }
        OpenPortfolio portfolio = active.get().orElse(null);
        if (portfolio == null) {
            say("The critical path shows which items decide when all is done. Open a portfolio to see it.");
            return;
        }
        LiveSchedule live = portfolio.schedule();
        Optional<LiveSchedule.Answer> answer = live.latest();
        if (live.failure().isPresent()) {
            say(live.failure().get());
        } else if (answer.isEmpty()) {
            say("Computing the critical path …");
        } else if (answer.get().schedule().items().isEmpty()) {
            empty.show("The critical path shows which items decide when all is done. "
                    + "There are no items in this portfolio yet: add deliverables and say what depends on what.",
                    "Show the Portfolio", () -> Selections.reveal(getSite().getPage(), portfolio.portfolio()));
            top(empty.control());
        } else {
            show(portfolio, answer.get().schedule(), live.isFresh());
        }
    }

    private void say(String sentence) {
        rows = List.of();
        empty.show(sentence);
        top(empty.control());
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    private void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh) {
        PortfolioSession session = portfolio.session();
        rows = new ArrayList<>();
        for (String id : schedule.criticalPath()) {
            if (session.find(id).orElse(null) instanceof WorkItem item) {
                rows.add(new PathRow(rows.size() + 1, item, schedule.item(id).orElseThrow()));
            }
        }
        summary.setText(isFresh ? summary(schedule) : "Computing … what you see is from before your last change.");
        content.layout();
        List<?> before = Selections.elements(getSite().getSelectionProvider().getSelection());
        table.show(portfolio.portfolio(), rows);
        table.viewer().setSelection(new StructuredSelection(
                rows.stream().filter(row -> before.contains(row.item())).toList()));
        top(content);
        explain(asked != null && session.contains(asked) ? asked : rows.isEmpty() ? null : rows.getLast().item());
    }

    private String summary(Schedule schedule) {
        String loops = schedule.cycles().isEmpty() ? "" : "  \u25A0 " + schedule.cycles().size()
                + (schedule.cycles().size() == 1 ? " loop" : " loops") + " left out, see Problems";
        return "All is done on " + Dates.day(schedule.finish()) + "; " + rows.size()
                + (rows.size() == 1 ? " item decides that." : " items decide that, each waiting for the one before.")
                + loops;
    }

    private void explain(WorkItem item) {
        Optional<OpenPortfolio> portfolio = active.get();
        Optional<LiveSchedule.Answer> answer = portfolio.flatMap(open -> open.schedule().latest());
        if (item != null && answer.isPresent()) {
            reasons.show(item, Reasons.chain(portfolio.get().session(), answer.get().schedule(), item),
                    portfolio.get().schedule().isFresh());
        }
    }

    @Override
    public void selectionChanged(ISelection selection) {
        List<WorkItem> items = Selections.elements(selection, WorkItem.class);
        if (items.size() == 1 && active.get().filter(open -> open.session().contains(items.get(0))).isPresent()) {
            asked = items.get(0);
            rows.stream().filter(row -> row.item() == asked).findFirst().ifPresent(row -> {
                if (table.viewer().getStructuredSelection().getFirstElement() != row) {
                    table.viewer().setSelection(new StructuredSelection(row), true);
                }
            });
            explain(asked);
        }
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == content) {
            table.viewer().getControl().setFocus();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        unlistenTheme.run();
        if (active != null) {
            active.dispose();
        }
        super.dispose();
    }
}
