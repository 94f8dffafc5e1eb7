// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;
import org.keelson.ui.ActivePortfolio;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.EmptyState;
import org.keelson.ui.Images;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.Theme;

/**
 * A view that follows the portfolio that is worked on, copies and exports what it shows, and says in one sentence what
 * it is for where it has nothing to show. While it is hidden it does nothing.
 */
public abstract class PortfolioView extends ViewPart implements ActivePortfolio.Listener {

    private static final int STATUS_SHOWN = 8000;

    private final List<Runnable> onDispose = new ArrayList<>();
    private final List<Runnable> icons = new ArrayList<>();
    private final PublishedSelection selection = new PublishedSelection();
    private final Action copy = action("Copy as Text", "copy", () -> copy(text()));
    private final Action export = action("Export…", "export",
            () -> Export.ask(getSite().getShell(), getPartName(), exports()));
    private ActivePortfolio active;
    private Composite stack;
    private Composite content;
    private EmptyState empty;
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
     * Shows what there is now, or says why there is nothing. Called whenever the portfolio, its schedule or the theme may have
     * changed; not while the view is hidden.
     *
     * @param portfolio the one that is worked on
     */
    protected abstract void fill(Optional<OpenPortfolio> portfolio);

    /** What is shown, as text for the clipboard. */
    protected abstract String text();

    /** The kinds of files that the content can be written to; the first is the usual one. */
    protected abstract List<Export> exports();

    /** What gets the focus while there is something to show. */
    protected abstract Control focus();

    /** The actions of the tool bar that come before the common ones. */
    protected void addActions(IToolBarManager bar) {
    }

    /** The actions of the tool bar that come after all others. */
    void addLastActions(IToolBarManager bar) {
    }

    /** Nobody sees the view any more; {@link #fill} follows when somebody does again. */
    protected void hidden() {
    }

    /** There is nothing to show any more. */
    protected void nothingToShow() {
    }

    @Override
    public final void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new EmptyState(stack);
        content = new Composite(stack, SWT.NONE);
        getSite().setSelectionProvider(selection);
        createContent(content);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        addActions(bar);
        bar.add(new Separator());
        bar.add(copy);
        bar.add(export);
        addLastActions(bar);
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
                if (isDue && reference.getPart(false) == PortfolioView.this) {
                    contentChanged();
                }
            }

            @Override
            public void partHidden(IWorkbenchPartReference reference) {
                if (reference.getPart(false) == PortfolioView.this) {
                    isDue = true;
                    hidden();
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
        draw(action, icon);
        return action;
    }

    /** Gives an action its icon, now and after a change of the theme. */
    final void draw(Action action, String icon) {
        Runnable draw = () -> action.setImageDescriptor(Images.descriptor(icon));
        draw.run();
        icons.add(draw);
    }

    /** What a workbench command does in this view. */
    protected final void handle(String command, Runnable task) {
        getSite().getService(IHandlerService.class).activateHandler(command, new CommandHandler(task));
    }

    /** Makes a table publish its selection, show an element where it can be seen, and have a context menu. */
    protected final void hook(RowTable<?> table) {
        hook(table, menu -> { });
    }

    /**
     * The same, with more in the context menu.
     *
     * @param above adds to the menu, each time it opens, what stands above the common commands
     */
    protected final void hook(RowTable<?> table, java.util.function.Consumer<IMenuManager> above) {
        table.onSelect(selection::publish);
        table.onOpen(this::reveal);
        table.table().addListener(SWT.FocusIn, event -> selection.publish(table.elements()));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            above.accept(manager);
            manager.add(new Separator());
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

    final void pinPortfolio(boolean on) {
        active.pin(on);
    }

    @Override
    public void portfolioChanged(Optional<OpenPortfolio> now) {
        contentChanged();
    }

    @Override
    public final void contentChanged() {
        if (stack.isDisposed()) {
            return;
        }
        isDue = !getSite().getPage().isPartVisible(this);
        if (!isDue) {
            fill(portfolio());
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

    /** The content, instead of a sentence. Called again where it has become complete, or is so no longer. */
    protected final void showContent() {
        top(content);
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
