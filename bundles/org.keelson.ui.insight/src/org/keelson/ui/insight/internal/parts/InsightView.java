// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;
import org.keelson.analysis.Schedule;
import org.keelson.model.WorkItem;
import org.keelson.ui.ActivePortfolio;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.EmptyState;
import org.keelson.ui.Images;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.Theme;

/**
 * A view on the schedule of the portfolio that is worked on. It follows what is selected unless it is pinned, copies
 * and exports what it shows, and says in one sentence what it is for where it has nothing to show. While it is hidden
 * it does nothing.
 */
public abstract class InsightView extends ViewPart implements ActivePortfolio.Listener {

    private static final int STATUS_SHOWN = 8000;

    private final List<Runnable> onDispose = new ArrayList<>();
    private final List<Runnable> icons = new ArrayList<>();
    private final PublishedSelection selection = new PublishedSelection();
    private final Action copy = action("Copy as Text", "copy", () -> copy(text()));
    private final Action export = action("Export…", "export",
            () -> Export.ask(getSite().getShell(), getPartName(), exports()));
    private final Action pin = new Action("Pin", IAction.AS_CHECK_BOX) {
        @Override
        public void run() {
            pin(isChecked());
        }
    };
    private ActivePortfolio active;
    private Composite stack;
    private Composite content;
    private EmptyState empty;
    private String itemId;
    private boolean pinned;
    private boolean isDue;

    /** What the view is for, in a sentence that ends with a full stop. */
    protected abstract String purpose();

    /** Whether there is something to copy and to export. */
    protected boolean isComplete() {
        return true;
    }

    /** Makes the controls that are there while there is something to show. */
    protected abstract void createContent(Composite parent);

    /**
     * Shows what there is now. Called whenever the portfolio, its schedule, the theme or the item may have changed.
     *
     * @param isFresh whether the schedule is that of the portfolio as it is now
     */
    protected abstract void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh);

    /** What is shown, as text for the clipboard. */
    protected abstract String text();

    /** The kinds of files that the content can be written to; the first is the usual one. */
    protected abstract List<Export> exports();

    /** What gets the focus while there is something to show. */
    protected abstract Control focus();

    /** The actions of the tool bar that come before the common ones. */
    protected void addActions(IToolBarManager bar) {
    }

    /** There is nothing to show any more. */
    protected void nothingToShow() {
    }

    /** Another item, or none, is looked at; {@link #show} follows. */
    protected void itemChanged() {
    }

    @Override
    public final void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new EmptyState(stack);
        content = new Composite(stack, SWT.NONE);
        getSite().setSelectionProvider(selection);
        createContent(content);
        pin.setToolTipText("Stays with what is shown, whatever is selected or worked on elsewhere");
        icons.add(() -> pin.setImageDescriptor(Images.descriptor("pin")));
        icons.forEach(Runnable::run);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        addActions(bar);
        bar.add(new Separator());
        bar.add(copy);
        bar.add(export);
        bar.add(pin);
        handle(IWorkbenchCommandConstants.EDIT_COPY, () -> {
            if (copy.isEnabled()) {
                copy.run();
            }
        });
        onDispose.add(Theme.onChange(() -> {
            icons.forEach(Runnable::run);
            contentChanged();
        }));
        active = new ActivePortfolio(getSite().getWorkbenchWindow(), this);
        onDispose.add(active::dispose);
        IPartListener2 shown = new IPartListener2() {
            @Override
            public void partVisible(IWorkbenchPartReference reference) {
                if (isDue && reference.getPart(false) == InsightView.this) {
                    contentChanged();
                }
            }
        };
        getSite().getPage().addPartListener(shown);
        onDispose.add(() -> getSite().getPage().removePartListener(shown));
        contentChanged();
    }

    /** An action whose icon follows the theme. */
    protected final Action action(String text, String icon, Runnable task) {
        Action action = new Action(text) {
            @Override
            public void run() {
                task.run();
            }
        };
        Runnable draw = () -> action.setImageDescriptor(Images.descriptor(icon));
        draw.run();
        icons.add(draw);
        return action;
    }

    /** What a workbench command does in this view. */
    protected final void handle(String command, Runnable task) {
        getSite().getService(IHandlerService.class).activateHandler(command, new CommandHandler(task));
    }

    /** Makes a table publish its selection, show an element where it can be seen, and have a context menu. */
    protected final void hook(RowTable<?> table) {
        table.onSelect(selection::publish);
        table.onOpen(this::reveal);
        table.table().addListener(SWT.FocusIn, event -> selection.publish(table.elements()));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            manager.add(command(IWorkbenchCommandConstants.EDIT_COPY));
            manager.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        });
        table.table().setMenu(menu.createContextMenu(table.table()));
        getSite().registerContextMenu(menu, selection);
    }

    private CommandContributionItem command(String id) {
        return new CommandContributionItem(new CommandContributionItemParameter(getSite(), null, id,
                CommandContributionItem.STYLE_PUSH));
    }

    /** Runs when the view is closed. */
    protected final void onDispose(Runnable task) {
        onDispose.add(task);
    }

    protected final void reveal(EObject element) {
        Selections.reveal(getSite().getPage(), element);
    }

    protected final void copy(String text) {
        TextClipboard.copy(getSite().getShell().getDisplay(), text);
    }

    /** Says something at the foot of the window. */
    protected final void tell(String message) {
        IStatusLineManager line = getViewSite().getActionBars().getStatusLineManager();
        line.setMessage(message);
        stack.getDisplay().timerExec(STATUS_SHOWN, () -> line.setMessage(null));
    }

    protected final Optional<OpenPortfolio> portfolio() {
        return active == null ? Optional.empty() : active.get();
    }

    /** The item that is looked at: the one selected last in the portfolio, unless the view is pinned to another. */
    protected final Optional<WorkItem> item() {
        return portfolio().filter(open -> itemId != null).flatMap(open -> open.session().find(itemId))
                .filter(WorkItem.class::isInstance).map(WorkItem.class::cast);
    }

    /** Looks at an item, pinned or not. */
    public final void ask(WorkItem item) {
        if (!item.getId().equals(itemId)) {
            itemId = item.getId();
            itemChanged();
        }
        contentChanged();
    }

    /** Stays with what is shown, or follows again. */
    public final void pin(boolean on) {
        pinned = on;
        pin.setChecked(on);
        active.pin(on);
        if (!on) {
            follow();
        }
    }

    /** Looks at what is selected in the window now. */
    protected final void follow() {
        selectionChanged(getSite().getPage().getActivePart(), getSite().getPage().getSelection());
    }

    @Override
    public final void selectionChanged(IWorkbenchPart part, ISelection selected) {
        List<WorkItem> items = Selections.elements(selected, WorkItem.class);
        if (!pinned && !isHeld() && items.size() == 1 && (part != this || followsItself())
                && portfolio().filter(open -> open.session().contains(items.get(0))).isPresent()) {
            ask(items.get(0));
        }
    }

    /** Whether the view stays with its item for the time being, since the user is at something there. */
    protected boolean isHeld() {
        return false;
    }

    /** Whether what is selected in this view becomes what the view is about. */
    protected boolean followsItself() {
        return true;
    }

    @Override
    public final void portfolioChanged(Optional<OpenPortfolio> now) {
        if (item().isEmpty()) {
            itemId = null;
            itemChanged();
        }
        contentChanged();
    }

    @Override
    public final void contentChanged() {
        if (stack.isDisposed()) {
            return;
        }
        isDue = !getSite().getPage().isPartVisible(this);
        if (!isDue) {
            fill();
        }
    }

    private void fill() {
        OpenPortfolio portfolio = portfolio().orElse(null);
        if (portfolio == null) {
            say(purpose() + " Open a portfolio to see it.");
            return;
        }
        LiveSchedule live = portfolio.schedule();
        Optional<Schedule> schedule = live.latest().map(LiveSchedule.Answer::schedule);
        if (live.failure().isPresent()) {
            say(live.failure().get());
        } else if (schedule.isEmpty()) {
            say("Computing the schedule …");
        } else if (schedule.get().items().isEmpty()) {
            offer(purpose() + " There are no items in this portfolio yet: add deliverables and say what depends on what.",
                    "Show the Portfolio", () -> reveal(portfolio.portfolio()));
        } else {
            top(content);
            show(portfolio, schedule.get(), live.isFresh());
            if (isShowing()) {
                top(content);
            }
        }
    }

    /** A sentence instead of the content. */
    protected final void say(String sentence) {
        nothingToShow();
        empty.show(sentence);
        top(empty.control());
    }

    /** A sentence instead of the content, and what fills the view. */
    protected final void offer(String sentence, String label, Runnable task) {
        nothingToShow();
        empty.show(sentence, label, task);
        top(empty.control());
    }

    private void top(Control control) {
        StackLayout layout = (StackLayout) stack.getLayout();
        copy.setEnabled(control == content && isComplete());
        export.setEnabled(control == content && isComplete());
        if (layout.topControl != control) {
            layout.topControl = control;
            stack.layout();
        }
    }

    protected final boolean isShowing() {
        return ((StackLayout) stack.getLayout()).topControl == content;
    }

    @Override
    public void setFocus() {
        if (isShowing()) {
            focus().setFocus();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        onDispose.forEach(Runnable::run);
        super.dispose();
    }
}
