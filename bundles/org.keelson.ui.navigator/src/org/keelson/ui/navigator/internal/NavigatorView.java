// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.navigator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.INullSelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.keelson.edit.PortfolioTree;
import org.keelson.model.Portfolio;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.Images;
import org.keelson.ui.ModelPropertyPage;
import org.keelson.ui.ModelTree;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Selections;
import org.keelson.ui.Theme;

/** The tree of all that is in the open portfolios. */
public final class NavigatorView extends ViewPart implements IShowInTarget {

    public static final String ID = "org.keelson.ui.navigator.view";

    private static final String LINKED = "linked";
    private static final String FILTER = "filter";
    private static final int FILTER_DELAY = 200;
    private static final int EXPANDED_MATCHES = 300;

    private final NameFilter filter = new NameFilter();
    private final INullSelectionListener follower = this::follow;
    private final List<Runnable> onDispose = new ArrayList<>();
    private OpenPortfolios portfolios;
    private Text search;
    private TreeViewer tree;
    private NodeLabels labels;
    private TreeUpdater updater;
    private InPlaceRename rename;
    private final ExpandedNodes expanded = new ExpandedNodes();
    private boolean linked = true;
    private String kept = "";

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        if (memento != null) {
            linked = !Boolean.FALSE.equals(memento.getBoolean(LINKED));
            kept = Objects.requireNonNullElse(memento.getString(FILTER), "");
            expanded.restore(memento);
        }
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putBoolean(LINKED, linked);
        if (getSite().getWorkbenchWindow().getWorkbench().isClosing()) {
            memento.putString(FILTER, search.getText());
        }
        expanded.save(memento, tree, portfolios);
    }

    @Override
    public void createPartControl(Composite parent) {
        portfolios = getSite().getService(OpenPortfolios.class);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(parent);
        createSearch(parent);
        createTree(parent);
        search.setText(kept);
        updater = new TreeUpdater(tree, labels, portfolios, expanded, this::applyFilter);
        onDispose.add(updater::dispose);
        onDispose.add(Theme.onChange(() -> {
            tree.refresh();
            fillToolBar(getViewSite().getActionBars().getToolBarManager());
        }));
        rename = new InPlaceRename(tree, portfolios);
        new MoveByDrag(tree, portfolios, getViewSite().getActionBars().getStatusLineManager()).install();
        createMenu();
        fillToolBar(getViewSite().getActionBars().getToolBarManager());
        installHandlers();
        getSite().setSelectionProvider(tree);
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(follower);
        onDispose.add(() -> getSite().getWorkbenchWindow().getSelectionService()
                .removePostSelectionListener(follower));
    }

    private void createSearch(Composite parent) {
        search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Filter by name, team or key");
        AccessibleName.set(search, "Filter the portfolios");
        search.setToolTipText("Shows only what has every word in its name, team, key or id");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        Runnable apply = this::applyFilter;
        search.addModifyListener(event -> search.getDisplay().timerExec(FILTER_DELAY, apply));
        search.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                focusFirstMatch();
            } else if (event.keyCode == SWT.ESC) {
                search.setText("");
            }
        }));
    }

    private void createTree(Composite parent) {
        tree = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        AccessibleName.set(tree.getTree(), "Portfolios");
        tree.setUseHashlookup(true);
        tree.setContentProvider(new ModelTree());
        labels = new NodeLabels(portfolios);
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(labels));
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.addFilter(filter);
        tree.setInput(portfolios);
        tree.addDoubleClickListener(event -> {
            Object node = ((IStructuredSelection) event.getSelection()).getFirstElement();
            if (!open(node)) {
                tree.setExpandedState(node, !tree.getExpandedState(node));
            }
        });
    }

    /** A portfolio opens as a map, an element as a form, and what is on a diagram is shown there. */
    private boolean open(Object node) {
        IWorkbenchPage page = getSite().getPage();
        if (node instanceof Portfolio portfolio) {
            portfolios.of(portfolio).ifPresent(
                    each -> getSite().getService(PortfolioFiles.class).open(page, each.file()));
            return true;
        }
        return node instanceof EObject element
                && (ElementEditors.open(page, element) || Selections.reveal(page, element));
    }

    private void createMenu() {
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        NavigatorMenu contents = new NavigatorMenu(getSite(), portfolios, this::createdChild);
        manager.addMenuListener(menu -> contents.fill(menu, tree.getStructuredSelection()));
        Menu menu = manager.createContextMenu(tree.getControl());
        tree.getControl().setMenu(menu);
        getSite().registerContextMenu(manager, tree);
    }

    private void fillToolBar(IToolBarManager bar) {
        bar.removeAll();
        bar.add(action("Expand All", "expand-all", () -> tree.expandAll()));
        bar.add(action("Collapse All", "collapse-all", () -> tree.collapseAll()));
        Action link = new Action("Link with Editor", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                linked = isChecked();
                follow(getSite().getPage().getActiveEditor(),
                        getSite().getWorkbenchWindow().getSelectionService().getSelection());
            }
        };
        link.setChecked(linked);
        link.setImageDescriptor(Images.descriptor("link-editor"));
        bar.add(link);
        bar.update(true);
    }

    private static Action action(String text, String icon, Runnable task) {
        Action action = new Action(text) {
            @Override
            public void run() {
                task.run();
            }
        };
        action.setImageDescriptor(Images.descriptor(icon));
        return action;
    }

    private void installHandlers() {
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler("org.eclipse.ui.edit.rename", new CommandHandler(this::rename));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, new CommandHandler(this::find));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_SELECT_ALL,
                new CommandHandler(() -> tree.getTree().selectAll()));
        TreeClipboard clipboard = new TreeClipboard(tree, portfolios, this::createdChildren,
                getViewSite().getActionBars().getStatusLineManager());
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new CommandHandler(clipboard::copy));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_CUT, new CommandHandler(clipboard::cut));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_PASTE, new CommandHandler(clipboard::paste));
    }

    private void find() {
        search.setFocus();
        search.selectAll();
    }

    private void rename() {
        rename.start(tree.getStructuredSelection().getFirstElement());
    }

    private void createdChild(EObject created) {
        createdChildren(List.of(created));
        rename.start(created);
    }

    private void createdChildren(List<? extends EObject> created) {
        if (!search.getText().isEmpty()) {
            search.setText("");
            applyFilter();
        }
        updater.updateNow();
        tree.setSelection(new StructuredSelection(created), true);
    }

    private void applyFilter() {
        if (tree.getControl().isDisposed()) {
            return;
        }
        filter.setText(search.getText());
        filter.compute(portfolios.all());
        tree.refresh();
        filter.matches().stream().limit(EXPANDED_MATCHES).forEach(match -> tree.reveal(match));
    }

    private void focusFirstMatch() {
        search.getDisplay().timerExec(-1, this::applyFilter);
        applyFilter();
        tree.getControl().setFocus();
        filter.matches().stream().findFirst()
                .ifPresent(match -> tree.setSelection(new StructuredSelection(match), true));
    }

    private void follow(IWorkbenchPart part, ISelection selection) {
        if (linked && part != null && part != this) {
            select(Selections.elements(selection));
        }
    }

    /** @return whether some of it is in the tree */
    private boolean select(List<EObject> elements) {
        List<EObject> nodes = elements.stream()
                .filter(each -> each instanceof Portfolio || PortfolioTree.parent(each) != null)
                .filter(each -> portfolios.of(each).isPresent()).toList();
        if (nodes.isEmpty()) {
            return false;
        }
        StructuredSelection selection = new StructuredSelection(nodes);
        if (!selection.equals(tree.getSelection())) {
            updater.updateNow();
            tree.setSelection(selection, true);
        }
        return true;
    }

    @Override
    public boolean show(ShowInContext context) {
        List<EObject> elements = Selections.elements(context.getSelection());
        if (!search.getText().isEmpty() && elements.stream().noneMatch(each -> filter.select(tree, null, each))) {
            search.setText("");
            applyFilter();
        }
        return select(elements);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IPropertySheetPage.class) {
            return type.cast(new ModelPropertyPage(portfolios));
        }
        if (type == OpenPortfolio.class) {
            return type.cast(Selections.elements(tree.getSelection()).stream().findFirst()
                    .flatMap(portfolios::of).orElse(null));
        }
        return super.getAdapter(type);
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void dispose() {
        onDispose.forEach(Runnable::run);
        super.dispose();
    }
}
