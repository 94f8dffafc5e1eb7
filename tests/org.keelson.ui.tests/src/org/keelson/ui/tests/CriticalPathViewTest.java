// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.path.CriticalPathView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** The critical path: the chain that decides, the reason of each date, and that both follow every edit. */
class CriticalPathViewTest extends WorkbenchTest {

    private static final int DAY = 480;

    private SmallPortfolio small;
    private OpenPortfolio open;
    private CriticalPathView view;

    @BeforeEach
    void openSmall() {
        view = view(CriticalPathView.ID, CriticalPathView.class);
        view.pin(false);
        small = new SmallPortfolio();
        open = open(small.save(folder));
        await("the path is shown", () -> path().size() == 3);
    }

    private Table table() {
        return (Table) controls(window().getShell(), Table.class).stream()
                .filter(each -> each.getColumnCount() > 0 && each.getColumn(each.getColumnCount() - 1).getText()
                        .equals("Why this date")).findFirst().orElseThrow();
    }

    private List<String> path() {
        return Arrays.stream(table().getItems()).map(item -> item.getText(1)).toList();
    }

    private String reason() {
        StyledText pane = controls(window().getShell(), StyledText.class).stream()
                .filter(text -> text.isVisible() && !text.getEditable() && text.getText().contains("finishes on"))
                .findFirst().orElseThrow();
        return pane.getText();
    }

    private WorkItem now(WorkItem item) {
        return (WorkItem) open.session().find(item.getId()).orElseThrow();
    }

    @Test
    void showsTheChainWithReasons() {
        assertThat(path()).containsExactly("Schema", "API", "App");
        TableItem api = table().getItem(1);
        assertThat(api.getText(2)).isEqualTo("Platform Team");
        assertThat(api.getText(9)).contains("Schema");
        assertThat(controls(window().getShell(), Label.class)).extracting(Label::getText)
                .anyMatch(text -> text.startsWith("All is done on"));
        picture("small");
    }

    @Test
    void explainsWhatIsSelectedElsewhere() {
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(now(small.dashboard)));
        await("the reason is that of the dashboard", () -> reason().startsWith("Dashboard finishes on"));
        assertThat(reason()).contains("API").contains("Schema").contains("the portfolio's start");
    }

    @Test
    void followsEveryEditAndItsUndo() {
        open.session().execute(
                Edits.set(now(small.dashboard), ModelPackage.Literals.ESTIMATED__LIKELY, 20 * DAY));
        await("the path leads to the dashboard", () -> path().equals(List.of("Schema", "API", "Dashboard")));
        open.session().undo();
        await("the path is the old one", () -> path().equals(List.of("Schema", "API", "App")));
    }

    @Test
    void neverShowsStaleDatesAsFresh() {
        open.session().execute(Edits.set(now(small.app), ModelPackage.Literals.ESTIMATED__LIKELY, 9 * DAY));
        assertThat(open.schedule().isFresh()).isFalse();
        assertThat(open.schedule().current()).isEmpty();
        assertThat(open.schedule().latest()).isPresent();
        await("it is computed", () -> open.schedule().isFresh());
        assertThat(open.schedule().current().orElseThrow().revision()).isEqualTo(open.session().revision());
    }

    private static void choose(String label, String text) {
        Combo combo = controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && Arrays.asList(each.getItems()).contains(label)).findFirst().orElseThrow();
        combo.setText(text);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void ranksSeveralPaths() {
        choose("20", "3");
        await("two paths are shown, since there is no third", () -> path().size() == 4);
        assertThat(path()).containsExactly("Schema", "API", "App", "Dashboard");
        assertThat(table().getItem(3).getText(8)).isEqualTo("2d to spare");
        assertThat(Arrays.stream(table().getItems()).map(item -> item.getText(0))).containsExactly("1.1", "1.2", "1.3", "2.1");
        picture("paths");
        choose("20", "1");
        await("one path is shown again", () -> path().size() == 3);
    }

    @Test
    void showsThePathToTheSelectedItem() {
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(now(small.dashboard)));
        settle();
        choose("Finish of the portfolio", "Selected: Dashboard");
        await("the path is that to the dashboard", () -> path().equals(List.of("Schema", "API", "Dashboard")));
        assertThat(controls(window().getShell(), Label.class)).extracting(Label::getText)
                .anyMatch(text -> text.startsWith("Dashboard finishes on"));
        choose("Finish of the portfolio", "Finish of the portfolio");
        await("the path is that to the finish", () -> path().equals(List.of("Schema", "API", "App")));
    }

    @Test
    void staysWithItsPortfolioWhilePinned() throws IOException {
        view.pin(true);
        SmallPortfolio other = new SmallPortfolio();
        other.app.setName("Other app");
        open(other.save(Files.createDirectory(folder.resolve("other"))));
        page().activate(page().getActiveEditor());
        settle();
        assertThat(path()).containsExactly("Schema", "API", "App");
        view.pin(false);
        await("it follows again", () -> path().equals(List.of("Schema", "API", "Other app")));
    }

    @Test
    void copiesAsATable() {
        page().activate(view);
        table().setFocus();
        press(SWT.CTRL, 'c');
        Clipboard clipboard = new Clipboard(display());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertThat(text.lines()).hasSize(4).first().asString().startsWith("#\tItem\tTeam");
        assertThat(text).contains("1\tSchema\tPlatform Team");
    }
}
