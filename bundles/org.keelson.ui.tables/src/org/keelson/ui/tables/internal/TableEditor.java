// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.keelson.edit.SessionEvent;
import org.keelson.edit.table.QueryException;
import org.keelson.edit.table.TableKind;
import org.keelson.edit.table.TableLayout;
import org.keelson.model.SavedView;
import org.keelson.ui.EditorLink;
import org.keelson.ui.EmptyState;
import org.keelson.ui.ModelPropertyPage;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PartFollower;
import org.keelson.ui.PortfolioListener;
import org.keelson.ui.PublishedSelection;
import org.keelson.ui.Selections;
import org.keelson.ui.Theme;

/**
 * The table of a portfolio: work items, risks, or another kind, one at a time. Columns, order, filter and view are the
 * editor's own and come back with it; views that are saved belong to the portfolio.
 */
public final class TableEditor extends EditorPart implements ISaveablesSource, ISaveablePart2, IPersistableEditor {

    /** Id of the editor. */
    public static final String ID = "org.keelson.ui.tables.editor";

    private static final String KIND = "kind";
    private static final String TEXT = "text";
    private static final String SET = "set";
    private static final String LAYOUT = "layout";
    private static final String VIEW = "view";

    private final EditorLink link = new EditorLink(this::firePropertyChange, this::moveTo, this::refill);
    private final List<Runnable> unhook = new ArrayList<>();
    private final Map<TableKind, TableLayout> layouts = new EnumMap<>(TableKind.class);
    private final Map<TableKind, String> viewNames = new EnumMap<>(TableKind.class);
    private final PublishedSelection selection = new PublishedSelection();
    private TableModel model;
    private TableGrid grid;
    private TableBar bar;
    private TableActions actions;
    private FindBar find;
    private EmptyState empty;
    private Composite stack;
    private Answers answers;
    private AnswerSource source;
    private IMemento restored;
    private EObject wanted;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        moveTo(input);
        link.open(site, input);
    }

    private void moveTo(IEditorInput input) {
        setInput(input);
        // several editors can be open on one portfolio: each says which it is
        setPartName(input.getName() + " \u00b7 " + getSite().getRegisteredName());
    }

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        model = new TableModel(parent.getDisplay(), new Shown());
        bar = new TableBar(area, new Chosen());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area.getChildren()[0]);
        stack = new Composite(area, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        grid = new TableGrid(stack, model, new Touched());
        empty = new EmptyState(stack);
        find = new FindBar(area, model, grid, this::say);
        actions = new TableActions(this, model, grid, find);
        actions.hook();
        getSite().setSelectionProvider(selection);
        answers = new Answers(link.portfolio());
        source = new AnswerSource(getSite(), answers, model);
        source.follow(link.portfolio());
        TableKind kind = TableKind.WORK_ITEMS;
        if (restored != null) {
            kind = restore(restored);
        }
        model.open(link.portfolio(), answers);
        list(kind);
        hook();
    }

    private void hook() {
        unhook.add(Theme.onChange(this::applyTheme));
        unhook.add(link.portfolio().addDraft(actions.edits()));
        unhook.add(link.portfolio().addListener(new PortfolioListener() {
            @Override
            public void changed(OpenPortfolio portfolio, SessionEvent event) {
                answers.changed();
                model.changed(event);
                if (event.kind() != SessionEvent.Kind.SAVED && event.changed().stream().anyMatch(each -> each instanceof SavedView
                        || each == portfolio.portfolio())) {
                    showBar();
                }
            }
        }));
        ISelectionListener follower = (part, selected) -> {
            // others follow this table too, a little later: what they echo must not move it
            if (part != this && getSite().getPage().getActivePart() != this) {
                Selections.elements(selected).stream().findFirst().ifPresent(this::follow);
            }
        };
        getSite().getPage().addSelectionListener(follower);
        unhook.add(() -> getSite().getPage().removeSelectionListener(follower));
        PartFollower seen = new PartFollower(this::seen);
        getSite().getPage().addPartListener(seen);
        unhook.add(() -> getSite().getPage().removePartListener(seen));
        VisibleListener visible = new VisibleListener(this, this::seen);
        getSite().getPage().addPartListener(visible);
        unhook.add(() -> getSite().getPage().removePartListener(visible));
        seen();
    }

    /** A table behind another tab computes nothing. */
    private void seen() {
        if (!stack.isDisposed()) {
            boolean visible = getSite().getPage().isPartVisible(this);
            if (visible != model.isActive()) {
                model.activate(visible);
                source.activate(visible);
            }
        }
    }

    private void refill() {
        if (model != null && model.data() != null) {
            model.open(link.portfolio(), answers);
            answers.changed();
            source.follow(link.portfolio());
            showBar();
        }
    }

    private void applyTheme() {
        if (!stack.isDisposed()) {
            grid.applyTheme();
            bar.applyTheme();
        }
    }

    /** Lists another kind of rows, set as it was when it was last listed. */
    public void list(TableKind kind) {
        actions.cancel();
        model.list(kind, layouts.getOrDefault(kind, TableLayout.usual(kind)));
        grid.name(kind.title());
        source.activate(model.isActive());
        showBar();
        showContent();
    }

    /** Selects the row of an element, now or once it is there. */
    public void reveal(EObject element) {
        wanted = element;
        showWanted();
    }

    private void follow(EObject element) {
        if (model.kind().type().isInstance(element) && !grid.rows().contains(element)) {
            reveal(element);
        }
    }

    private boolean showWanted() {
        int line = wanted == null || model.isBusy() ? -1 : grid.line(wanted);
        if (line >= 0) {
            grid.select(Math.max(0, grid.anchor() == null ? 0 : grid.anchor().x), line);
            wanted = null;
        }
        return line >= 0;
    }

    /** Sets columns, order and filters, and keeps them. */
    public void set(TableLayout layout) {
        layouts.put(model.kind(), layout);
        boolean columns = !List.copyOf(layout.columns().entrySet()).equals(List.copyOf(model.layout().columns().entrySet()))
                || layout.frozen() != model.layout().frozen();
        model.set(layout);
        if (columns) {
            grid.columnsChanged();
            source.activate(model.isActive());
        }
        grid.control().redraw();
        showBar();
    }

    private void showBar() {
        bar.show(model, SavedViews.of(link.portfolio().portfolio(), model.kind()).stream().map(SavedView::getName).toList(),
                viewNames.get(model.kind()));
        bar.count(model);
    }

    /** The name of the saved view that is used; empty if none is. */
    Optional<String> viewName() {
        return Optional.ofNullable(viewNames.get(model.kind()));
    }

    void viewName(String name) {
        if (name == null) {
            viewNames.remove(model.kind());
        } else {
            viewNames.put(model.kind(), name);
        }
        showBar();
    }

    private void showContent() {
        boolean none = !model.isBusy() && model.view().rows() == 0;
        String kinds = model.kind().title().toLowerCase(Locale.ROOT);
        if (none && model.data().size() > 0) {
            empty.show(String.format(Locale.ROOT, "The filter holds back all %,d %s.", model.data().size(), kinds),
                    "Clear filters", actions::clearFilters);
        } else if (none) {
            empty.show("The table lists the " + kinds + " of all programs, to sort, filter and change many at a time."
                    + " There are none yet.", "Add a row", actions::insert);
        }
        StackLayout front = (StackLayout) stack.getLayout();
        Control next = none ? empty.control() : grid.control();
        boolean hadKeyboard = front.topControl != next && TableGrid.hasKeyboard(front.topControl);
        front.topControl = next;
        stack.layout();
        if (hadKeyboard) {
            setFocus();
        }
        bar.count(model);
    }

    /** Says in the status line what was not done, and why; {@code null} takes it away. */
    void say(String sentence) {
        getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(sentence);
    }

    /** Says in the status line what was done. */
    void tell(String sentence) {
        getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(null);
        getEditorSite().getActionBars().getStatusLineManager().setMessage(sentence);
    }

    OpenPortfolio portfolio() {
        return link.portfolio();
    }

    TableBar bar() {
        return bar;
    }

    PublishedSelection selection() {
        return selection;
    }

    /** What is shown. */
    public TableModel model() {
        return model;
    }

    /** What can be done with it. */
    public TableActions actions() {
        return actions;
    }

    /** The grid. */
    public TableGrid grid() {
        return grid;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(KIND, model.kind().id());
        memento.putString(TEXT, model.text());
        layouts.forEach((kind, layout) -> {
            IMemento child = memento.createChild(SET, kind.id());
            child.putString(LAYOUT, layout.text());
            if (viewNames.containsKey(kind)) {
                child.putString(VIEW, viewNames.get(kind));
            }
        });
    }

    @Override
    public void restoreState(IMemento memento) {
        restored = memento;
        if (model != null) {
            list(restore(memento));
        }
    }

    private TableKind restore(IMemento memento) {
        for (IMemento child : memento.getChildren(SET)) {
            TableKind.of(child.getID()).ifPresent(kind -> {
                layouts.put(kind, TableLayout.parse(child.getString(LAYOUT), kind));
                Optional.ofNullable(child.getString(VIEW)).ifPresent(name -> viewNames.put(kind, name));
            });
        }
        Optional.ofNullable(memento.getString(TEXT)).ifPresent(model::search);
        return Optional.ofNullable(memento.getString(KIND)).flatMap(TableKind::of).orElse(TableKind.WORK_ITEMS);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == OpenPortfolio.class) {
            return type.cast(link.portfolio());
        }
        if (type == IPropertySheetPage.class) {
            return type.cast(new ModelPropertyPage(getSite().getService(OpenPortfolios.class)));
        }
        if (type == IShowInTarget.class) {
            return type.cast((IShowInTarget) context -> Selections.elements(context.getSelection()).stream().findFirst()
                    .filter(model.kind().type()::isInstance).map(element -> {
                        wanted = element;
                        return showWanted();
                    }).orElse(false));
        }
        return super.getAdapter(type);
    }

    @Override
    public Saveable[] getSaveables() {
        return link.saveables();
    }

    @Override
    public Saveable[] getActiveSaveables() {
        return link.saveables();
    }

    @Override
    public int promptToSaveOnClose() {
        return EditorLink.promptToSaveOnClose(this, actions.edits());
    }

    @Override
    public boolean isDirty() {
        return link.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        link.save(getSite().getShell(), monitor);
    }

    @Override
    public void doSaveAs() {
        // the workbench's command saves the portfolio under another name
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == grid.control()) {
            grid.control().setFocus();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (actions != null) {
            actions.edits().close();
        }
        unhook.forEach(Runnable::run);
        if (model != null) {
            model.dispose();
            source.dispose();
        }
        link.dispose();
        super.dispose();
    }

    /** What the model tells. */
    private final class Shown implements TableModel.Listener {
        @Override
        public void linesWillChange() {
            if (grid != null) {
                grid.remember();
            }
        }

        @Override
        public void linesChanged() {
            grid.linesChanged();
            showContent();
            showWanted();
            selection.publishIfNew(grid.rows());
        }

        @Override
        public void cellsChanged() {
            grid.cellsChanged();
            showContent();
            showWanted();
        }

        @Override
        public void columnsChanged() {
            grid.columnsChanged();
        }
    }

    /** What the user does in the bar. */
    private final class Chosen implements TableBar.Host {
        @Override
        public void list(TableKind kind) {
            TableEditor.this.list(kind);
        }

        @Override
        public void use(String name) {
            TableKind kind = model.kind();
            viewNames.remove(kind);
            Optional<SavedView> view = name == null ? Optional.empty()
                    : SavedViews.named(link.portfolio().portfolio(), kind, name);
            view.ifPresent(each -> viewNames.put(kind, each.getName()));
            set(view.map(each -> SavedViews.layout(each, kind)).orElse(TableLayout.usual(kind)));
        }

        @Override
        public void search(String words) {
            model.search(words);
            bar.count(model);
        }

        @Override
        public void query(String text) throws QueryException {
            model.parse(text);
            if (!text.equals(model.layout().query())) {
                set(model.layout().withQuery(text));
            }
        }

        @Override
        public void menu(Button at) {
            actions.viewMenu(at);
        }

        @Override
        public void focusTable() {
            setFocus();
        }
    }

    /** What the user does in the grid. */
    private final class Touched implements TableGrid.Listener {
        @Override
        public void selected() {
            selection.publishIfNew(grid.rows());
        }

        @Override
        public void arranged() {
            set(grid.layout(model.layout()));
        }
    }
}
