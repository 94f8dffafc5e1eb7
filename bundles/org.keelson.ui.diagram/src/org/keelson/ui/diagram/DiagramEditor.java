// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.tools.SelectionTool;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.edit.Legality;
import org.keelson.edit.SessionEvent;
import org.keelson.model.DependencyType;
import org.keelson.model.ItemContainer;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette.Role;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.EditorLink;
import org.keelson.ui.ModelPropertyPage;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioListener;
import org.keelson.ui.Selections;
import org.keelson.ui.Theme;
import org.keelson.ui.diagram.commands.EditCommand;
import org.keelson.ui.diagram.commands.SessionCommandStack;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.palette.PaletteTool;
import org.keelson.ui.diagram.palette.ToolPalette;
import org.keelson.ui.diagram.parts.DiagramRoot;
import org.keelson.ui.diagram.raw.GefLists;

/**
 * A diagram of a portfolio: palette at the left, drawing at the right. What is drawn is the sub-class's
 * {@link DiagramContents}; this class ties viewer, session, selection, theme and commands together.
 */
public abstract class DiagramEditor extends EditorPart implements ISaveablesSource, IPersistableEditor {

    /** Key context in which the keys of diagrams hold. */
    public static final String KEYS = "org.keelson.ui.diagram.context";

    private static final int GRID = 12;

    private final EditorLink link = new EditorLink(this::firePropertyChange, this::moveTo, this::refill);
    private final DiagramDomain domain = new DiagramDomain(this);
    private final DiagramPlace place = new DiagramPlace();
    private final List<Runnable> unhook = new ArrayList<>();
    private DiagramTheme theme;
    private DiagramRoot root;
    private GraphicalViewer viewer;
    private ToolPalette palette;
    private DiagramSelection selection;
    private DiagramZoom zoom;
    private EmptyHint hint;
    private SessionCommandStack stack;
    private DiagramContents contents;
    private Runnable contentsChanged = () -> { };
    private ISelection missed;
    private NewItemHome home;
    private boolean stale;
    private IMemento kept;

    /** Makes what is shown of a portfolio, in a theme. */
    protected abstract DiagramContents createContents(OpenPortfolio portfolio, DiagramTheme colors);

    /** The zoom; of figures, if nothing else is said. */
    protected DiagramZoom createZoom(ZoomManager figures) {
        return new FigureZoom(figures);
    }

    /** Whether items can be placed on a grid and snap to each other. */
    protected boolean isPlacedByHand() {
        return true;
    }

    /** The tools of the palette; the first one selects. */
    protected abstract List<PaletteTool> tools();

    /** Registers what this kind of diagram does for commands, besides what all do. */
    protected abstract void addCommands(DiagramCommands commands);

    /** Fills the empty state: one sentence, one action. */
    protected abstract void fill(EmptyHint emptyHint);

    /** What the drawing is called by a screen reader. */
    protected abstract String accessibleName();

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
        theme = new DiagramTheme(parent.getDisplay(), Theme.palette());
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 0;
        area.setLayout(layout);
        palette = new ToolPalette(area, tools(), domain::setActiveTool);
        palette.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        createViewer(area);
        hookViewer();
        open();
        restoreKept();
        applyTheme();
        zoomAtFirstSize(canvas());
        unhook.add(Theme.onChange(this::applyTheme));
        unhook.add(link.portfolio().addListener(new PortfolioListener() {
            @Override
            public void changed(OpenPortfolio portfolio, SessionEvent event) {
                if (event.kind() == SessionEvent.Kind.SAVED) {
                    return;
                }
                if (isSeen()) {
                    contents.modelChanged(event);
                    shown();
                } else {
                    stale = true;
                }
            }
        }));
    }

    private void zoomAtFirstSize(FigureCanvas canvas) {
        canvas.addListener(SWT.Resize, new Listener() {
            @Override
            public void handleEvent(Event event) {
                // the figures have their places only once the event is over
                canvas.removeListener(SWT.Resize, this);
                canvas.getDisplay().asyncExec(() -> {
                    if (!canvas.isDisposed()) {
                        place.show(zoom, canvas);
                    }
                });
            }
        });
    }

    private void createViewer(Composite area) {
        viewer = new DiagramViewer();
        Control canvas = viewer.createControl(area);
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        AccessibleName.set(canvas, accessibleName());
        DiagramTheme.own(area, palette, canvas);
        root = new DiagramRoot();
        viewer.setRootEditPart(root);
        zoom = createZoom(root.getZoomManager());
        viewer.setKeyHandler(new GraphicalViewerKeyHandler(viewer));
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_SPACING, new Dimension(GRID, GRID));
        hint = new EmptyHint((FigureCanvas) canvas);
        fill(hint);
    }

    private void hookViewer() {
        domain.setDefaultTool(new SelectionTool());
        domain.onToolChanged(() -> palette.toolChanged(domain.getActiveTool()));
        selection = new DiagramSelection(viewer, model -> contents.elementOf(model),
                () -> contents == null ? null : contents.root(), elements -> contents.bringIn(elements),
                element -> contents.shownAs(element));
        getSite().setSelectionProvider(selection);
        new DiagramPointer(viewer, zoom, part -> contents.hover(part));
        DiagramCommands commands = new DiagramCommands(this);
        commands.addCommon();
        addCommands(commands);
        DiagramMenu.hook(getEditorSite(), viewer, selection);
        getSite().getService(IContextService.class).activateContext(KEYS);
        home = new NewItemHome(getSite().getPage(), link::portfolio);
        unhook.add(home::dispose);
        ISelectionListener follower = this::selectedElsewhere;
        getSite().getPage().addSelectionListener(follower);
        unhook.add(() -> getSite().getPage().removeSelectionListener(follower));
        IPartListener2 shown = new IPartListener2() {
            @Override
            public void partVisible(IWorkbenchPartReference reference) {
                if (reference.getPart(false) == DiagramEditor.this) {
                    catchUp();
                    followWhereSeen();
                }
            }
        };
        getSite().getPage().addPartListener(shown);
        unhook.add(() -> getSite().getPage().removePartListener(shown));
    }

    private boolean isSeen() {
        return getSite().getPage().isPartVisible(this);
    }

    /** For contents that listen to more than the session, such as the schedule. */
    protected final Sight sight() {
        return new Sight() {
            @Override
            public boolean isSeen() {
                return DiagramEditor.this.isSeen();
            }

            @Override
            public void missed() {
                stale = true;
            }
        };
    }

    private void catchUp() {
        if (stale && contents != null) {
            stale = false;
            contents.modelChanged();
            shown();
        }
    }

    private void selectedElsewhere(IWorkbenchPart part, ISelection selected) {
        if (part != this && !Selections.elements(selected).isEmpty()) {
            missed = selected;
            followWhereSeen();
        }
    }

    /** Not behind another tab: to find a place in a large drawing takes long, and who looks there later sees it then. */
    private void followWhereSeen() {
        if (missed != null && isSeen()) {
            ISelection wanted = missed;
            missed = null;
            selection.follow(wanted);
        }
    }

    private void open() {
        stack = new SessionCommandStack(link.portfolio().session(), this::say);
        domain.setCommandStack(stack);
        if (viewer.getEditDomain() == null) {
            domain.addViewer(viewer);
        }
        contents = createContents(link.portfolio(), theme);
        viewer.setEditPartFactory(contents.parts());
        viewer.setContents(contents.root());
        domain.loadDefaultTool();
        shown();
    }

    private void close() {
        viewer.deselectAll();
        contents.dispose();
        stack.dispose();
    }

    private void refill() {
        if (viewer != null && contents != null) {
            close();
            open();
        }
    }

    /** To be called whenever other things are on the diagram than before. */
    private void shown() {
        hint.show(contents.isEmpty());
        place.again(canvas().getViewport());
        contentsChanged.run();
    }

    private FigureCanvas canvas() {
        return (FigureCanvas) viewer.getControl();
    }

    private void applyTheme() {
        if (viewer.getControl().isDisposed()) {
            return;
        }
        theme.use(Theme.palette());
        root.setGridColor(theme.color(Role.LINE));
        palette.applyTheme(theme);
        palette.getParent().setBackground(theme.color(Role.GROUND));
        viewer.getControl().setBackground(theme.color(Role.GROUND));
        hint.applyTheme(theme);
        viewer.getControl().redraw();
        contentsChanged.run();
    }

    /** Says a sentence in the status line; {@code null} takes it away. */
    public final void say(String sentence) {
        getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(sentence);
    }

    /** Says in the status line what was done or would be; {@code null} takes it away. */
    public final void tell(String sentence) {
        getEditorSite().getActionBars().getStatusLineManager().setMessage(sentence);
    }

    /** What is shown. */
    public final DiagramContents contents() {
        return contents;
    }

    /** The portfolio that is shown. */
    public final OpenPortfolio portfolio() {
        return link.portfolio();
    }

    /** The viewer. */
    public final GraphicalViewer viewer() {
        return viewer;
    }

    /** The zoom. */
    public final DiagramZoom zoom() {
        return zoom;
    }

    /** The selection, as model elements. */
    public final DiagramSelection selection() {
        return selection;
    }

    /** Where new items go: where the last selected element lives, or else the first program; empty if there is none. */
    public final Optional<ItemContainer> newHome() {
        return home.get();
    }

    /** Colours and fonts. */
    public final DiagramTheme theme() {
        return theme;
    }

    /** The session's stack as GEF sees it. */
    public final SessionCommandStack stack() {
        return stack;
    }

    /** Makes the last of some items depend on the others, as one step, or says why it cannot. */
    public final void linkToLast(List<WorkItem> items) {
        if (items.size() < 2) {
            say("Select two or more items first; the last one will depend on the others");
            return;
        }
        WorkItem successor = items.getLast();
        List<Edit> edits = new ArrayList<>();
        for (WorkItem predecessor : items.subList(0, items.size() - 1)) {
            Optional<String> reason = Legality.whyNotConnect(predecessor, successor, null);
            if (reason.isPresent()) {
                say(reason.get());
                return;
            }
            edits.add(Edits.connect(predecessor, successor, DependencyType.FS, null));
        }
        say(null);
        stack.execute(new EditCommand(portfolio().session(), edits.size() == 1 ? edits.get(0)
                : Edits.compound("Link " + edits.size() + " items → " + Labels.text(successor), edits)));
    }

    /** Brings what is shown up to date outside an edit, such as when dates have been computed. */
    protected final void contentsShown() {
        shown();
    }

    void onContentsChanged(Runnable task) {
        contentsChanged = task;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == OpenPortfolio.class) {
            return type.cast(link.portfolio());
        }
        if (type == IPropertySheetPage.class) {
            return type.cast(new ModelPropertyPage(getSite().getService(OpenPortfolios.class)));
        }
        if (type == IContentOutlinePage.class && viewer != null) {
            return type.cast(new DiagramOutline(this, root));
        }
        if (type == GraphicalViewer.class) {
            return type.cast(viewer);
        }
        if (type == ZoomManager.class && root != null) {
            return type.cast(root.getZoomManager());
        }
        if (type == IShowInTarget.class) {
            return type.cast((IShowInTarget) context -> {
                selection.setSelection(context.getSelection());
                return !GefLists.selected(viewer).isEmpty();
            });
        }
        return super.getAdapter(type);
    }

    @Override
    public void saveState(IMemento memento) {
        place.save(memento, zoom, canvas().getViewport());
        if (isPlacedByHand()) {
            GridState.save(viewer, memento);
        }
    }

    @Override
    public void restoreState(IMemento memento) {
        kept = memento;
        place.restore(memento);
        restoreKept();
    }

    private void restoreKept() {
        if (kept != null && viewer != null && isPlacedByHand()) {
            GridState.restore(viewer, kept);
            kept = null;
        }
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
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        unhook.forEach(Runnable::run);
        if (contents != null) {
            domain.setActiveTool(null);
            contents.dispose();
            stack.dispose();
            theme.dispose();
        }
        link.dispose();
        super.dispose();
    }
}
