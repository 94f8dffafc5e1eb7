// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.keelson.ui.CommandHandler;
import org.keelson.ui.Theme;

/**
 * The user guide in the workbench: welcome, tasks step by step, and all chapters, with contents, search over all pages, find in
 * one, links, and a way back and forward. The Outline view has the headings of the page.
 */
public final class GuideEditor extends EditorPart implements IPersistableEditor {

    public static final String ID = "org.keelson.ui.app.guide";

    private static final String KEPT_PAGE = "page";

    private final Deque<GuidePages.Page> earlier = new ArrayDeque<>();
    private final Deque<GuidePages.Page> later = new ArrayDeque<>();
    private final GuidePages pages = new GuidePages(() -> WelcomePage.text(getSite().getWorkbenchWindow()));
    private Button back;
    private Button forward;
    private GuideContents contents;
    private GuideText text;
    private FindBar find;
    private GuidePages.Page page;
    private Runnable unlisten = () -> { };
    private String first = WelcomePage.PATH;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(4, 6).applyTo(left);
        back = button(left, "Back", "The page before this one (Alt+Left)", this::back);
        forward = button(left, "Forward", "The page that was left by going back (Alt+Right)", this::forward);
        contents = new GuideContents(left, pages, this::go);
        Composite right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        text = new GuideText(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        text.onFollow(this::follow);
        find = new FindBar(right, text);
        sash.setWeights(25, 75);
        unlisten = Theme.onChange(text::recolor);
        handle(IWorkbenchCommandConstants.NAVIGATE_BACKWARD_HISTORY, this::back);
        handle(IWorkbenchCommandConstants.NAVIGATE_FORWARD_HISTORY, this::forward);
        handle(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, find::open);
        handle(IWorkbenchCommandConstants.EDIT_COPY, text::copy);
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, text::selectAll);
        show(first);
    }

    private static Button button(Composite parent, String label, String tip, Runnable task) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setToolTipText(tip);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private void handle(String command, Runnable task) {
        getSite().getService(IHandlerService.class).activateHandler(command, new CommandHandler(task));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(KEPT_PAGE, page.path());
    }

    @Override
    public void restoreState(IMemento memento) {
        first = Objects.requireNonNullElse(memento.getString(KEPT_PAGE), first);
    }

    /**
     * Shows a page; the contents if there is none of that path.
     *
     * @param path below the guide; after a # may follow a heading, and after a dot the first cell of a row beneath it
     */
    public void show(String path) {
        int hash = path.indexOf('#');
        go(pages.find(hash < 0 ? path : path.substring(0, hash)).or(() -> pages.find(GuidePages.INDEX)).orElseThrow());
        if (hash >= 0) {
            String[] place = path.substring(hash + 1).split("\\.", 2);
            text.reveal(place[0], place.length < 2 ? "" : place[1]);
        }
    }

    /** The page that is read: its text, its links, and what is selected of it. */
    public GuideText text() {
        return text;
    }

    private void go(GuidePages.Page to) {
        if (page != null && page != to) {
            earlier.push(page);
            later.clear();
        }
        open(to);
    }

    private void back() {
        if (!earlier.isEmpty()) {
            later.push(page);
            open(earlier.pop());
        }
    }

    private void forward() {
        if (!later.isEmpty()) {
            earlier.push(page);
            open(later.pop());
        }
    }

    private void open(GuidePages.Page to) {
        page = to;
        back.setEnabled(!earlier.isEmpty());
        forward.setEnabled(!later.isEmpty());
        contents.select(page);
        text.show(page.path(), page.text());
        find.mark(contents.wanted());
    }

    private void follow(String link) {
        if (GuideLinks.run(getSite().getWorkbenchWindow(), link)) {
            return;
        }
        int hash = link.indexOf('#');
        pages.follow(page, link).ifPresent(to -> {
            go(to);
            if (hash >= 0) {
                text.reveal(link.substring(hash + 1), "");
            }
        });
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IContentOutlinePage.class ? adapter.cast(new GuideOutline(text)) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    @Override
    public void dispose() {
        unlisten.run();
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("the guide is read only");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("the guide is read only");
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
