// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.search.ElementsByName;
import org.keelson.ui.insight.internal.search.SearchView;

/** The search over everything: as it is typed, following edits, and from quick access. */
class SearchViewTest extends WorkbenchTest {

    private SmallPortfolio small;
    private OpenPortfolio open;

    private void openSmall() {
        small = new SmallPortfolio();
        small.dashboard.setNotes("Shows what the api counts");
        open = open(small.save(folder));
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        if (page().findView(SearchView.ID) != null) {
            page().hideView(page().findView(SearchView.ID));
        }
    }

    private static Text field() {
        return controls(window().getShell(), Text.class).stream()
                .filter(each -> each.isVisible() && each.getMessage().equals("Search everything")).findFirst().orElseThrow();
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible() && each.getColumnCount() == 3
                && each.getColumn(2).getText().equals("Found in")).findFirst().orElseThrow();
    }

    private static List<String> found() {
        return Arrays.stream(table().getItems()).map(TableItem::getText).toList();
    }

    private static boolean says(String part) {
        return controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(part));
    }

    @Test
    void findsAsItIsTypedAndOpensWithEnter() {
        openSmall();
        IWorkbenchPart map = page().getActiveEditor();
        press(SWT.CTRL | SWT.SHIFT, 'f');
        await("the field has the focus", () -> page().findView(SearchView.ID) != null && field().isFocusControl());
        await("the portfolio is read", () -> says("Type words of what you look for"));
        field().setText("api");
        await("names first, then what only says it", () -> found().contains("Dashboard"));
        assertThat(found()).containsSubsequence("API", "Dashboard").anyMatch(text -> text.matches("Deliverables · 2"));
        assertThat(table().getItem(found().indexOf("Dashboard")).getText(2)).isEqualTo("Shows what the api counts");
        picture("found");
        press(0, SWT.CR);
        assertThat(table().isFocusControl()).as("Enter goes to what was found").isTrue();
        ISelection before = map.getSite().getSelectionProvider().getSelection();
        press(0, SWT.CR);
        await("the form is open", () -> Arrays.stream(page().getEditorReferences())
                .anyMatch(editor -> editor.getId().equals(ElementEditors.EDITOR)));
        assertThat(map.getSite().getSelectionProvider().getSelection()).as("nothing is revealed besides").isEqualTo(before);
        Theme.use(true);
        settle();
        picture("found-dark");
    }

    @Test
    void followsEdits() {
        openSmall();
        view(SearchView.ID, SearchView.class);
        field().setText("gateway");
        await("nothing", () -> says("Nothing contains this."));
        open.session().execute(Edits.rename(open.session().find(small.schema.getId()).orElseThrow(), "Gateway schema"));
        await("what is called so now", () -> found().contains("Gateway schema"));
        open.session().undo();
        await("and no longer", () -> says("Nothing contains this."));
    }

    @Test
    void quickAccessKnowsElementsByName() {
        openSmall();
        view(SearchView.ID, SearchView.class);
        await("the portfolio is read", () -> says("Type words of what you look for"));
        QuickAccessElement[] elements = new ElementsByName().computeElements("dash", new NullProgressMonitor());
        assertThat(elements).extracting(QuickAccessElement::getLabel).startsWith("Dashboard - Deliverable");
        elements[0].execute();
        await("the form is open", () -> Arrays.stream(page().getEditorReferences())
                .anyMatch(editor -> editor.getId().equals(ElementEditors.EDITOR)));
    }
}
