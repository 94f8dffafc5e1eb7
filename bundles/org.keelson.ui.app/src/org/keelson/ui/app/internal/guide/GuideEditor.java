// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.part.EditorPart;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** The user guide in the workbench: welcome, tasks step by step, and all chapters, with contents, search and links. */
public final class GuideEditor extends EditorPart implements IPersistableEditor {

    public static final String ID = "org.keelson.ui.app.guide";

    private static final String KEPT_PAGE = "page";

    private final Deque<GuidePages.Page> earlier = new ArrayDeque<>();
    private final GuidePages pages = new GuidePages(() -> WelcomePage.text(getSite().getWorkbenchWindow()));
    private List<GuidePages.Page> listed = List.of();
    private Button back;
    private Text search;
    private Table contents;
    private GuideText text;
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
        back = new Button(left, SWT.PUSH);
        back.setText("Back");
        back.setToolTipText("The page before this one");
        back.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> back()));
        search = new Text(left, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        search.setMessage("Search the guide");
        AccessibleName.set(search, "Search the guide");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
        search.addModifyListener(event -> list());
        search.addListener(SWT.DefaultSelection, event -> showFirst());
        contents = new Table(left, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        AccessibleName.set(contents, "Contents of the guide");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(contents);
        contents.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> go(listed.get(contents.getSelectionIndex()))));
        text = new GuideText(sash);
        text.onFollow(this::follow);
        sash.setWeights(24, 76);
        unlisten = Theme.onChange(() -> text.show(page, search.getText()));
        list();
        show(first);
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(KEPT_PAGE, page.path());
    }

    @Override
    public void restoreState(IMemento memento) {
        first = Objects.requireNonNullElse(memento.getString(KEPT_PAGE), first);
    }

    private void list() {
        listed = pages.all().stream().filter(each -> each.matches(search.getText())).toList();
        contents.removeAll();
        for (GuidePages.Page each : listed) {
            new TableItem(contents, SWT.NONE).setText(each.title());
        }
        contents.select(listed.indexOf(page));
    }

    private void showFirst() {
        if (!listed.isEmpty()) {
            go(listed.getFirst());
        }
    }

    /**
     * Shows a page; the contents if there is none of that path.
     *
     * @param path below the guide; after a # may follow a heading, and after a dot the first word of a row beneath it
     */
    public void show(String path) {
        int hash = path.indexOf('#');
        go(pages.find(hash < 0 ? path : path.substring(0, hash)).or(() -> pages.find(GuidePages.INDEX)).orElseThrow());
        if (hash >= 0) {
            String[] place = path.substring(hash + 1).split("\\.", 2);
            text.reveal(place[0], place.length < 2 ? "" : place[1]);
        }
    }

    private void go(GuidePages.Page to) {
        if (page != null && page != to) {
            earlier.push(page);
        }
        open(to);
    }

    private void back() {
        if (!earlier.isEmpty()) {
            open(earlier.pop());
        }
    }

    private void open(GuidePages.Page to) {
        page = to;
        back.setEnabled(!earlier.isEmpty());
        contents.setSelection(listed.indexOf(page));
        text.show(page, search.getText());
    }

    private void follow(String link) {
        if (!GuideLinks.run(getSite().getWorkbenchWindow(), link)) {
            pages.follow(page, link).ifPresent(this::go);
        }
    }

    @Override
    public void setFocus() {
        text.control().setFocus();
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
