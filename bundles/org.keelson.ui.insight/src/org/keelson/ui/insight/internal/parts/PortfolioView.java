// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;
import org.keelson.rendering.draw.Picture;
import org.keelson.ui.ActivePortfolio;
import org.keelson.ui.BusyPart;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.EmptyState;
import org.keelson.ui.Errors;
import org.keelson.ui.Images;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PublishedSelection;
import org.keelson.ui.Selections;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.Theme;

/**
 * A view that follows the portfolio that is worked on, copies and exports what it shows, and says in one sentence what
 * it is for where it has nothing to show. While it is hidden it does nothing.
 */
public abstract class PortfolioView extends ViewPart implements ActivePortfolio.Listener, BusyPart {

    private static final int STATUS_SHOWN = 8000;

    private final List<Runnable> onDispose = new ArrayList<>();
    private final List<Runnable> icons = new ArrayList<>();
    private final PublishedSelection selection = new PublishedSelection();
    private final Action copy = action("Copy as Text", "copy", () -> copy(text()));
    private final Action export = action("Export…", "export",
            () -> Export.ask(getSite().getShell(), getPartName(), allExports()));
    private final Action copyPicture = action("Copy as Picture", "picture", () -> picture()
            .ifPresent(picture -> PictureImages.copy(picture, getSite().getShell().getDisplay())));
    private final Action pin = new Action("Pin", IAction.AS_CHECK_BOX) {
        @Override
        public void run() {
            pin(isChecked());
        }
    };
    private final List<RowTable<?>> tables = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private IMemento memory;
    private ISelection standing;
    private Path pinnedFile;
    private ActivePortfolio active;
    private Composite stack;
    private Composite content;
    private EmptyState empty;
    private boolean isDue;

    /** Something that somebody has set in the view. */
    private record Kept(String name, Supplier<String> now, Consumer<String> back) {
    }

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

    /** What is drawn, at a size that is fit for a page; empty for a view without a picture, and while there is none. */
    protected Optional<Picture> picture() {
        return Optional.empty();
    }

    /** Whether {@link #picture} is of this view at all. */
    protected boolean hasPicture() {
        return false;
    }

    private List<Export> allExports() {
        List<Export> all = new ArrayList<>(exports());
        picture().ifPresent(picture -> {
            all.add(Export.svg(picture));
            all.add(Export.png(picture, getSite().getShell().getDisplay()));
        });
        return all;
    }

    /** What gets the focus while there is something to show. */
    protected abstract Control focus();

    /** The actions of the tool bar that come before the common ones. */
    protected void addActions(IToolBarManager bar) {
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
        // read now, since this view is the active part, with nothing selected, by the time that its portfolio is known
        standing = getSite().getPage().getSelection();
        getSite().setSelectionProvider(selection);
        createContent(content);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        addActions(bar);
        bar.add(new Separator());
        bar.add(copy);
        if (hasPicture()) {
            bar.add(copyPicture);
        }
        bar.add(export);
        pin.setToolTipText("Stays with what is shown, whatever is selected or worked on elsewhere");
        draw(pin, "pin");
        bar.add(pin);
        handle(IWorkbenchCommandConstants.EDIT_COPY, () -> {
            if (copy.isEnabled()) {
                copy.run();
            }
        });
        new ViewMemory(content).bar().ifPresent(
                head -> handle(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, () -> find(head)));
        onDispose.add(Theme.onChange(() -> {
            icons.forEach(Runnable::run);
            contentChanged();
        }));
        active = new ActivePortfolio(getSite().getWorkbenchWindow(), this);
        onDispose.add(active::dispose);
        onDispose.add(getSite().getService(OpenPortfolios.class).addListener(this::pinAgain));
        if (memory != null) {
            restore(memory);
        }
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

            /** The name by which menus and the guide know it stands first. */
            @Override
            public String getToolTipText() {
                String more = super.getToolTipText();
                return more == null || more.equals(getText()) ? getText() : getText() + "\n" + more;
            }
        };
        draw(action, icon);
        return action;
    }

    /** Gives an action its icon, now and after a change of the theme. */
    protected final void draw(Action action, String icon) {
        Runnable draw = () -> action.setImageDescriptor(Images.descriptor(icon));
        draw.run();
        icons.add(draw);
    }

    private void find(FilterBar bar) {
        if (isShowing()) {
            bar.focus();
        }
    }

    /** What a workbench command does in this view. */
    protected final void handle(String command, Runnable task) {
        getSite().getService(IHandlerService.class).activateHandler(command, new CommandHandler(task));
    }

    /** Does what a command does that is not of this view alone. */
    protected final void execute(String command) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            Errors.show(getSite().getShell(), "That could not be done", e);
        }
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
    protected final void hook(RowTable<?> table, Consumer<IMenuManager> above) {
        tables.add(table);
        table.onSelect(selection::publish);
        table.onOpen(this::open);
        table.table().addListener(SWT.FocusIn, event -> selection.publish(
                table.elements().stream().filter(this::isOfPortfolio).toList()));
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

    /** Makes elements what is selected in this view. */
    protected final void publish(List<EObject> elements) {
        selection.publish(elements);
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

    /** What a double click or Enter on a row does: opens the form of the element, or shows it where there is none. */
    protected void open(EObject element) {
        if (!ElementEditors.open(getSite().getPage(), element)) {
            reveal(element);
        }
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

    /** Stays with what is shown, or follows again what is worked on. */
    public void pin(boolean on) {
        pinnedFile = null;
        pin.setChecked(on);
        active.pin(on);
    }

    /** Whether the view stays with what it shows. */
    public final boolean isPinned() {
        return pin.isChecked();
    }

    /** Whether it is pinned; extended by views in which something is begun. */
    @Override
    public boolean isBusy() {
        return isPinned();
    }

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        memory = memento;
    }

    /** Keeps the pin, filters, pages, sashes, and the widths and the order of columns, for the next start. */
    @Override
    public void saveState(IMemento memento) {
        if (getSite().getWorkbenchWindow().getWorkbench().isClosing()) {
            // a view that is closed and opened again begins afresh: a filter of some hours ago would only puzzle
            new ViewMemory(content).save(memento);
            kept.forEach(each -> memento.putString(each.name(), each.now().get()));
        }
        tables.forEach(table -> table.save(memento));
        Path file = pinnedFile != null ? pinnedFile
                : isPinned() ? portfolio().map(OpenPortfolio::file).orElse(null) : null;
        if (file != null) {
            memento.putString("pinned", file.toString());
        }
    }

    /**
     * Keeps something that somebody sets in the view, besides what is kept by itself: filters, pages, sashes and tables.
     *
     * @param name of it in the view, for ever
     * @param now  how it is set
     * @param back sets it so again; what it cannot mean any more is left as it is
     */
    protected final void keep(String name, Supplier<String> now, Consumer<String> back) {
        kept.add(new Kept(name, now, back));
    }

    /** The same of a choice whose items are always the same. */
    protected final void keep(String name, Combo choice) {
        keep(name, choice::getText, text -> {
            if (choice.indexOf(text) >= 0) {
                choice.select(choice.indexOf(text));
            }
        });
    }

    /** Brings back what was kept; extended by views that keep more. */
    protected void restore(IMemento memento) {
        new ViewMemory(content).restore(memento);
        kept.forEach(each -> Optional.ofNullable(memento.getString(each.name())).ifPresent(each.back()));
        tables.forEach(table -> table.restore(memento));
        String file = memento.getString("pinned");
        if (file != null) {
            pinnedFile = Path.of(file);
            pinAgain();
        }
    }

    /** Its portfolio may be opened later than the view. */
    private void pinAgain() {
        Optional<OpenPortfolio> there = pinnedFile == null ? Optional.empty()
                : getSite().getService(OpenPortfolios.class).find(pinnedFile);
        there.ifPresent(portfolio -> {
            pinnedFile = null;
            pin.setChecked(true);
            active.stayWith(portfolio);
        });
    }

    @Override
    public void portfolioChanged(Optional<OpenPortfolio> now) {
        // else the portfolio that was left would come back with the next focus of this view
        if (!Selections.elements(selection.getSelection()).stream().allMatch(this::isOfPortfolio)) {
            selection.publish(List.of());
        }
        if (now.isEmpty()) {
            pin.setChecked(false); // what it stayed with is closed
        }
        contentChanged();
        if (now.isPresent() && standing != null) {
            ISelection first = standing;
            standing = null;
            selectionChanged(null, first);
        }
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

    private boolean isOfPortfolio(EObject element) {
        return portfolio().isPresent() && getSite().getService(OpenPortfolios.class).of(element).equals(portfolio());
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
        copyPicture.setEnabled(copy.isEnabled());
        export.setEnabled(control == content && isComplete());
        if (layout.topControl != control) {
            layout.topControl = control;
            stack.layout();
            if (stack.isFocusControl()) {
                setFocus(); // it was activated before there was something to show
            }
        }
    }

    /** While it has the focus, the portfolio that it shows is the one that is worked on. */
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == OpenPortfolio.class && portfolio().isPresent() ? adapter.cast(portfolio().get())
                : super.getAdapter(adapter);
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
