// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.forms.editor.SharedHeaderFormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.keelson.edit.CustomProperty;
import org.keelson.edit.Edit;
import org.keelson.edit.Labels;
import org.keelson.edit.SessionEvent;
import org.keelson.engine.Contribution;
import org.keelson.engine.Details;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Settings;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.ui.Draft;
import org.keelson.ui.EditorLink;
import org.keelson.ui.ElementEditorInput;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.EngineChanges;
import org.keelson.ui.Images;
import org.keelson.ui.ModelPropertyPage;
import org.keelson.ui.OfferedFields;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.PortfolioListener;
import org.keelson.ui.PublishedSelection;
import org.keelson.ui.QuickFixMenu;
import org.keelson.ui.Selections;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldHelp;
import org.keelson.ui.forms.internal.pages.PageKind;

/**
 * The form of one element: an overview made from the metamodel, then the contributed pages. It shares session, undo
 * stack and dirty flag with every other editor of the portfolio, follows each change, and closes when its element is
 * deleted.
 */
public final class ElementEditor extends SharedHeaderFormEditor
        implements ISaveablesSource, ISaveablePart2, PortfolioListener, Draft, IPersistableEditor {

    private static final String PAGE = "page";

    private final EditorLink link = new EditorLink(this::firePropertyChange, this::moveTo, this::showAgain);
    private final PublishedSelection selection = new PublishedSelection();
    private final List<Runnable> onDispose = new ArrayList<>();
    private final SectionState sections = new SectionState();
    private String firstPage = "";
    private Engine engine;
    private Element element;
    private List<Object> shape = List.of();
    private FormTheme theme;
    private Header header;
    private ElementProblems problems;
    private boolean refreshDue;
    private boolean isStale;
    private boolean isOfOldShape;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ElementEditorInput)) {
            throw new PartInitException("This editor opens elements of portfolios only.");
        }
        super.init(site, input);
        site.setSelectionProvider(selection);
        OpenPortfolio portfolio = link.open(site, input);
        element = find();
        onDispose.add(portfolio.addListener(this));
        onDispose.add(portfolio.addDraft(this));
        onDispose.add(portfolio.schedule().addListener(live -> refreshLater()));
        site.getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, new NoDeletion());
        IPartListener2 shown = new ShownListener();
        site.getPage().addPartListener(shown);
        onDispose.add(() -> site.getPage().removePartListener(shown));
        onDispose.add(Theme.onChange(this::themeChanged));
        engine = site.getService(Engine.class);
        onDispose.add(EngineChanges.follow(engine, site.getShell().getDisplay(), this::engineChanged));
        showTitle();
    }

    /** Whoever fills in a form and hits Delete means what is in a field, wherever the focus is, and not the element. */
    private static final class NoDeletion extends AbstractHandler {
        @Override
        public boolean isEnabled() {
            return false;
        }

        @Override
        public Object execute(ExecutionEvent event) {
            return null;
        }
    }

    private final class ShownListener implements IPartListener2 {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == ElementEditor.this && (isStale || isOfOldShape)) {
                refresh(true);
            }
        }
    }

    /** The element as it is in the model now; {@code null} if it is not there. */
    private Element find() {
        return portfolio().session().find(((ElementEditorInput) getEditorInput()).id()).orElse(null);
    }

    @Override
    public void saveState(IMemento memento) {
        pages().forEach(ElementPage::rememberSections);
        sections.save(memento);
        memento.putString(PAGE, getActivePageInstance() == null ? firstPage : getActivePageInstance().getId());
    }

    @Override
    public void restoreState(IMemento memento) {
        sections.restore(memento);
        firstPage = Objects.requireNonNullElse(memento.getString(PAGE), "");
    }

    @Override
    protected void createPages() {
        super.createPages();
        setActivePage(firstPage);
    }

    ElementProblems problems() {
        return problems;
    }

    SectionState sections() {
        return sections;
    }

    private void moveTo(IEditorInput input) {
        setInputWithNotify(input);
        showTitle();
    }

    private void showTitle() {
        if (element == null) {
            setPartName(getEditorInput().getName());
            return;
        }
        setPartName(Labels.text(element));
        setTitleImage(Images.image(Labels.iconId(element)));
        setTitleToolTip(Labels.kindName(element.eClass()) + ": " + Labels.text(element) + " \u2013 " + portfolio().file());
        if (header != null) {
            header.show(element);
        }
    }

    @Override
    public String getTitleToolTip() {
        return element == null ? super.getTitleToolTip()
                : Labels.kindName(element.eClass()) + " " + Labels.text(element) + " \u2013 " + portfolio().file();
    }

    @Override
    protected FormToolkit createToolkit(Display display) {
        theme = new FormTheme(display);
        return new OwnToolkit(theme);
    }

    @Override
    protected void createHeaderContents(IManagedForm form) {
        header = new Header(form.getForm(), getToolkit(), this::open);
        problems = new ElementProblems(this, form.getForm().getForm(), form.getMessageManager());
        getSite().getService(IHandlerService.class).activateHandler(QuickFixMenu.COMMAND, problems);
        getSite().getService(IHandlerService.class).activateHandler(FieldHelp.COMMAND, new FieldHelp(getSite()));
        showTitle();
    }

    @Override
    protected void addPages() {
        try {
            if (element == null) {
                addPage(new GonePage(this));
                return;
            }
            addOwnPages();
            shape = shape();
            for (Contribution each : contributed()) {
                addPage(new ContributedPage(this, engine, each));
            }
            selection.publishIfNew(List.of(element));
            // once the head is there: what is told before is forgotten
            getSite().getShell().getDisplay().asyncExec(() -> {
                if (header != null && !header.isDisposed()) {
                    problems.refresh(true);
                    pages().forEach(each -> each.fields().refresh());
                }
            });
        } catch (PartInitException e) {
            Platform.getLog(ElementEditor.class).error("A page of the form could not be made", e);
        }
    }

    /** The overview, and what is made for such elements: before it where that is what one comes for. */
    private void addOwnPages() throws PartInitException {
        List<PageKind> kinds = PageKind.of(element.eClass());
        Set<EStructuralFeature> shown = new HashSet<>();
        for (PageKind kind : kinds) {
            shown.addAll(kind.shown());
            if (kind.isFirst()) {
                addPage(new TypePage(this, kind));
            }
        }
        addPage(new OverviewPage(this, shown));
        for (PageKind kind : kinds) {
            if (!kind.isFirst()) {
                addPage(new TypePage(this, kind));
            }
        }
    }

    /** The contributed pages of such an element, without those that the portfolio switches off. */
    private List<Contribution> contributed() {
        Settings settings = Settings.of(portfolio().portfolio(), Map.of());
        return engine.contributions(ExtensionPoint.FORM_PAGES).stream()
                .filter(each -> each.details() instanceof Details.OfPage page && page.appliesTo(element.eClass()))
                .filter(each -> isOn(settings, each)).toList();
    }

    /** The custom fields that the element can have, by name. */
    List<CustomProperty> customFields() {
        return OfferedFields.of(engine, portfolio().portfolio(), element);
    }

    /** What of the form comes and goes with plugins, settings and definitions of fields. */
    private List<Object> shape() {
        List<Object> parts = new ArrayList<>(contributed());
        customFields().forEach(each -> parts.add(List.of(each.id(), each.name(), each.unit(), each.type(), each.choices())));
        return parts;
    }

    private static boolean isOn(Settings settings, Contribution contribution) {
        try {
            return settings.enabled(contribution);
        } catch (IllegalArgumentException malformed) {
            return true; // Problems tells of the setting; to lose the page by it would be worse
        }
    }

    private void engineChanged() {
        if (element == null || header == null || !portfolio().session().contains(element)) {
            return;
        }
        if (!shape().equals(shape)) {
            showAgain();
        } else {
            pages().forEach(ElementPage::engineChanged);
        }
    }

    private void themeChanged() {
        if (header != null && !header.isDisposed()) {
            theme.initialize();
            getToolkit().getHyperlinkGroup().setBackground(theme.getBackground());
            getToolkit().getHyperlinkGroup().setForeground(theme.getForeground());
            header.recolor();
            getContainer().setBackground(theme.getBackground());
            showAgain();
        }
    }

    /** Makes all pages anew: the model or the theme is another one, or the element came or went. */
    private void showAgain() {
        element = find();
        if (header == null) {
            return;
        }
        String page = getActivePageInstance() == null ? "" : getActivePageInstance().getId();
        pages().forEach(ElementPage::rememberSections);
        getHeaderForm().getMessageManager().removeAllMessages();
        while (getPageCount() > 0) {
            removePage(getPageCount() - 1);
        }
        addPages();
        if (setActivePage(page) == null) {
            setActivePage(0);
        }
        showTitle();
    }

    @Override
    public void changed(OpenPortfolio portfolio, SessionEvent event) {
        boolean isThere = element != null && portfolio.session().contains(element);
        if (isThere) {
            refreshLater();
        } else {
            getSite().getShell().getDisplay().asyncExec(this::lost);
        }
    }

    /** The element is not in the model, or is there again. */
    private void lost() {
        if (getSite().getPage().findEditor(getEditorInput()) != this) {
            return;
        }
        Element now = find();
        if (now == null && !link.isLast()) {
            close(false);
        } else if (now != element) {
            // of the last editor nothing but its window is closed, since what is not saved would go with it
            showAgain();
        } else if (now != null) {
            refreshLater();
        }
    }

    /** Once for many changes in a row, and only while somebody looks. */
    private void refreshLater() {
        if (!refreshDue) {
            refreshDue = true;
            getSite().getShell().getDisplay().asyncExec(() -> {
                refreshDue = false;
                if (header != null && !header.isDisposed()) {
                    refresh(false);
                }
            });
        }
    }

    /** @param isComingBack whether it was out of sight until now */
    private void refresh(boolean isComingBack) {
        if (element == null || !portfolio().session().contains(element)) {
            return;
        }
        showTitle();
        problems.refresh(false);
        isStale = !getSite().getPage().isPartVisible(this);
        boolean isOther = !shape().equals(shape);
        // who defines fields in the portfolio's form does not lose the table under the hands; it is made anew when next shown
        isOfOldShape = isOther && element instanceof Portfolio && !isComingBack && getSite().getPage().getActivePart() == this;
        if (!isStale && isOther && !isOfOldShape) {
            showAgain();
        } else if (!isStale && getActivePageInstance() instanceof ElementPage page) {
            page.refresh();
        }
    }

    @Override
    protected void pageChange(int index) {
        boolean isNew = pages.get(index) instanceof ElementPage page && !page.isMade();
        super.pageChange(index);
        if (!isNew && getActivePageInstance() instanceof ElementPage page) {
            page.refresh();
        }
    }

    /** The element that the form is about; not asked for while it is gone. */
    public Element element() {
        return element;
    }

    OpenPortfolio portfolio() {
        return link.portfolio();
    }

    PublishedSelection selection() {
        return selection;
    }

    void execute(Edit edit) {
        portfolio().session().execute(edit);
    }

    /** Opens the form of an element; of a diagram, the editor that draws it. */
    void open(EObject other) {
        if (!ElementEditors.open(getSite().getPage(), other) && portfolio().session().contains(other)) {
            getSite().getService(PortfolioFiles.class).open(getSite().getPage(), portfolio().file());
            Selections.reveal(getSite().getPage(), element);
        }
    }

    @Override
    public boolean isPending() {
        return element != null && pages().stream().anyMatch(Draft::isPending);
    }

    @Override
    public void commit() {
        pages().forEach(Draft::commit);
    }

    private List<ElementPage> pages() {
        List<ElementPage> all = new ArrayList<>();
        for (Object page : pages == null ? List.of() : pages) {
            if (page instanceof ElementPage own) {
                all.add(own);
            }
        }
        return all;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == OpenPortfolio.class) {
            return type.cast(portfolio());
        }
        if (type == IPropertySheetPage.class) {
            return type.cast(new ModelPropertyPage(getSite().getService(OpenPortfolios.class)));
        }
        if (type == IShowInSource.class) {
            return type.cast((IShowInSource) () -> new ShowInContext(getEditorInput(), selection.getSelection()));
        }
        if (type == IShowInTarget.class) {
            return type.cast((IShowInTarget) context -> Selections.elements(context.getSelection()).contains(element));
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
        return EditorLink.promptToSaveOnClose(this, this);
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
        IFormPage page = getActivePageInstance();
        if (page != null) {
            page.setFocus();
        } else {
            super.setFocus();
        }
    }

    @Override
    public void dispose() {
        onDispose.forEach(Runnable::run);
        link.dispose();
        super.dispose();
    }
}
