// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Selections;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.why.WhyView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** "Why this date?": the same chain of reasons in the view and in the small window that a key brings up anywhere. */
class WhyThisDateTest extends WorkbenchTest {

    private static final String TITLE = "Why This Date?";

    private SmallPortfolio small;
    private OpenPortfolio open;
    private NavigatorView navigator;

    @BeforeEach
    void openSmall() {
        small = new SmallPortfolio();
        open = open(small.save(folder));
        navigator = view(NavigatorView.ID, NavigatorView.class);
    }

    @AfterEach
    void light() {
        Theme.use(false);
    }

    private WorkItem now(WorkItem item) {
        return (WorkItem) open.session().find(item.getId()).orElseThrow();
    }

    private void select(WorkItem item) {
        page().activate(navigator);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(now(item)));
        settle();
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(Table::isVisible)
                .filter(each -> Arrays.stream(each.getColumns()).anyMatch(column -> column.getText().equals("Because")))
                .findFirst().orElseThrow();
    }

    private static List<String> steps() {
        return controls(window().getShell(), Table.class).stream().filter(Table::isVisible)
                .filter(each -> Arrays.stream(each.getColumns()).anyMatch(column -> column.getText().equals("Because")))
                .flatMap(each -> Arrays.stream(each.getItems())).map(item -> item.getText(1)).toList();
    }

    private static List<String> labels() {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText).toList();
    }

    @Test
    void asksForAnItemWhereNoneIsSelected() {
        view(WhyView.ID, WhyView.class);
        await("it says what to do", () -> labels().stream().anyMatch(text -> text.contains("Select an item")));
        picture("empty");
    }

    @Test
    void answersForWhatIsSelectedAlreadyWhenItOpens() {
        select(small.app);
        view(WhyView.ID, WhyView.class);
        await("the chain is shown", () -> steps().equals(List.of("App", "API", "Schema")));
    }

    @Test
    void showsTheChainFromTheItemToTheRoot() {
        view(WhyView.ID, WhyView.class);
        select(small.app);
        await("the chain is shown", () -> steps().equals(List.of("App", "API", "Schema")));
        assertThat(labels()).anyMatch(text -> text.startsWith("App finishes on") && text.contains("in 2 steps, to Schema"));
        assertThat(table().getItem(0).getText(6)).contains("API");
        assertThat(table().getItem(2).getText(6)).contains("the portfolio's start");
        picture("chain");
        Theme.use(true);
        settle();
        picture("chain-dark");
    }

    @Test
    void followsTheSelectionUnlessPinned() {
        WhyView view = view(WhyView.ID, WhyView.class);
        select(small.api);
        await("it follows", () -> steps().equals(List.of("API", "Schema")));
        view.pin(true);
        select(small.dashboard);
        assertThat(steps()).containsExactly("API", "Schema");
        view.pin(false);
        await("it follows again", () -> steps().equals(List.of("Dashboard", "API", "Schema")));
    }

    @Test
    void followsEveryEdit() {
        view(WhyView.ID, WhyView.class);
        select(small.app);
        await("the chain is shown", () -> steps().size() == 3);
        open.session().execute(Edits.delete(List.of(now(small.app).getIncoming().get(0))));
        await("nothing holds it", () -> steps().equals(List.of("App")));
        open.session().execute(Edits.delete(List.of(now(small.app))));
        await("it asks for another", () -> labels().stream().anyMatch(text -> text.contains("Select an item")));
    }

    @Test
    void answersAKeyInASmallWindow() {
        select(small.app);
        press(SWT.SHIFT, SWT.F1);
        Shell shell = awaitThat("the window is there", () -> shell(TITLE));
        StyledText text = controls(shell, StyledText.class).stream().filter(each -> each.getText().contains("finishes on"))
                .findFirst().orElseThrow();
        assertThat(text.getText()).startsWith("App finishes on").contains("Critical", "API", "Schema", "the portfolio's start");
        picture("popup");
        text.setCaretOffset(text.getText().lastIndexOf("Schema"));
        text.setFocus();
        press(0, SWT.CR);
        await("it is closed", () -> shell(TITLE).isEmpty());
        await("the item is shown", () -> isSelected(page().getActiveEditor(), now(small.schema)));
    }

    @Test
    void isAskedFromTheContextMenuOfAnItemOnly() {
        select(small.app);
        assertThat(menu()).contains("Why This Date?", "What If It Slips?");
        navigator.getSite().getSelectionProvider().setSelection(
                new StructuredSelection(open.session().find(small.program.getId()).orElseThrow()));
        settle();
        assertThat(menu()).doesNotContain("Why This Date?", "What If It Slips?");
    }

    /** The entries of the context menu of the tree, without their keys. */
    private static List<String> menu() {
        Menu menu = controls(window().getShell(), Tree.class).stream().filter(tree -> tree.isVisible() && tree.getMenu() != null)
                .findFirst().orElseThrow().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<String> entries = Arrays.stream(menu.getItems())
                .map(item -> item.getText().replace("&", "").replaceFirst("\t.*", "")).toList();
        menu.notifyListeners(SWT.Hide, new Event());
        settle();
        return entries;
    }

    @Test
    void popupReadsInTheDark() {
        Theme.use(true);
        settle();
        select(small.app);
        press(SWT.SHIFT, SWT.F1);
        awaitThat("the window is there", () -> shell(TITLE));
        picture("popup-dark");
        press(0, SWT.ESC);
        await("it is closed", () -> shell(TITLE).isEmpty());
    }

    private static boolean isSelected(IWorkbenchPart part, WorkItem item) {
        ISelection selection = part.getSite().getSelectionProvider().getSelection();
        return Selections.elements(selection).contains(item);
    }

    @Test
    void copiesTheChain() {
        WhyView view = view(WhyView.ID, WhyView.class);
        select(small.app);
        await("the chain is shown", () -> steps().size() == 3);
        page().activate(view);
        table().setFocus();
        press(SWT.CTRL, 'c');
        Clipboard clipboard = new Clipboard(display());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertThat(text).startsWith("App finishes on").contains("1\tApp\tMobile Team").contains("3\tSchema");
    }
}
