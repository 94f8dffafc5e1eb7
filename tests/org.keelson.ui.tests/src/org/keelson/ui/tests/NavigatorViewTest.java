// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.model.ActionItem;
import org.keelson.model.Deliverable;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.Issue;
import org.keelson.model.ModelFactory;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.navigator.internal.NavigatorView;

/** The portfolio tree: what it shows, and what can be done in it by keyboard, mouse and menu. */
class NavigatorViewTest extends WorkbenchTest {

    private SmallPortfolio small;
    private OpenPortfolio open;
    private NavigatorView navigator;
    private Tree tree;

    @BeforeEach
    void openSmall() {
        small = new SmallPortfolio();
        open = open(small.save(folder));
        navigator = view(NavigatorView.ID, NavigatorView.class);
        tree = awaitThat("the tree shows it", () -> controls(window().getShell(), Tree.class).stream()
                .filter(each -> Arrays.stream(each.getItems()).anyMatch(root -> root.getData() == open.portfolio()))
                .findFirst());
    }

    private <T extends Element> T now(T element, Class<T> type) {
        return type.cast(open.session().find(element.getId()).orElseThrow());
    }

    private WorkItem now(WorkItem item) {
        return now(item, WorkItem.class);
    }

    private void select(EObject... elements) {
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(List.of(elements)));
        page().activate(navigator);
        tree.setFocus();
        settle();
    }

    private Optional<TreeItem> item(EObject element) {
        return item(tree.getItems(), element);
    }

    private static Optional<TreeItem> item(TreeItem[] items, EObject element) {
        return Arrays.stream(items).map(each -> each.getData() == element ? Optional.of(each)
                : item(each.getItems(), element)).flatMap(Optional::stream).findFirst();
    }

    @Test
    void showsWhatIsInThePortfolio() {
        assertThat(tree.getItem(0).getText()).startsWith("Small");
        select(now(small.dashboard));
        assertThat(item(now(small.dashboard))).get().extracting(TreeItem::getText).asString()
                .startsWith("Dashboard").contains("Mobile Team");
        assertThat(tree.getSelection()).hasSize(1);
        picture("tree");
    }

    @Test
    void showsVeryManySiblingsInBlocks() {
        Program program = now(small.program, Program.class);
        open.session().execute(Edit.of("Add many", () -> {
            for (int number = 1; number <= 1600; number++) {
                Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
                item.setId("many-" + number);
                item.setName("Item " + number);
                program.getItems().add(item);
            }
        }));
        WorkItem last = program.getItems().getLast();
        settle();
        select(last);
        TreeItem shown = item(last).orElseThrow();
        assertThat(shown.getParentItem().getText()).contains(" … ");
        assertThat(shown.getParentItem().getParentItem().getData()).isSameAs(program);
        assertThat(shown.getParentItem().getParentItem().getItemCount()).isLessThan(10);
        WorkItem first = program.getItems().getFirst();
        open.session().execute(Edits.rename(first, "Alpha"));
        await("its block begins with it", () -> item(program).orElseThrow().getItem(0).getText().startsWith("Alpha … "));
        open.session().undo();
        open.session().undo();
        await("they are gone", () -> Arrays.stream(item(program).orElseThrow().getItems())
                .allMatch(each -> each.getData() instanceof EObject));
    }

    @Test
    void nodesSayWhatOthersAreCalledNow() {
        Dependency dependency = open.portfolio().getDependencies().getFirst();
        select(now(small.dashboard), dependency);
        String before = item(dependency).orElseThrow().getText();
        open.session().execute(Edits.rename(now(small.mobile, Team.class), "Handset Team"));
        await("its items name the team so", () -> item(now(small.dashboard)).orElseThrow().getText().contains("Handset Team"));
        open.session().execute(Edits.rename(dependency.getPredecessor(), "Plinth"));
        await("the dependency has its end's name", () -> item(dependency).orElseThrow().getText().startsWith("Plinth → "));
        open.session().undo();
        open.session().undo();
        await("both are undone", () -> item(dependency).orElseThrow().getText().equals(before)
                && item(now(small.dashboard)).orElseThrow().getText().contains("Mobile Team"));
    }

    private ActionItem action(OpenPortfolio of) {
        ActionItem action = ModelFactory.eINSTANCE.createActionItem();
        action.setId("call-them");
        action.setName("Call them");
        Issue issue = ModelFactory.eINSTANCE.createIssue();
        issue.setId("late");
        issue.setName("Late");
        issue.getActions().add(action);
        of.session().execute(Edit.of("Add an issue", () -> of.portfolio().getIssues().add(issue)));
        return action;
    }

    @Test
    void makesWorkItemsOfActionsOfTwoPortfoliosInEachOfThem() throws Exception {
        OpenPortfolio other = open(new SmallPortfolio().save(Files.createDirectory(folder.resolve("other"))));
        ActionItem here = action(open);
        ActionItem there = action(other);
        settle();
        select(here, there);
        Command make = window().getService(ICommandService.class).getCommand("org.keelson.ui.actionToItem");
        await("it can be done", make::isEnabled);
        window().getService(IHandlerService.class).executeCommand(make.getId(), null);
        assertThat(here.getItem().eContainer()).isSameAs(open.portfolio().getPrograms().getFirst());
        assertThat(there.getItem().eContainer()).isSameAs(other.portfolio().getPrograms().getFirst());
        await("both are items already", () -> !make.isEnabled());
        other.session().undo();
        await("it can be done again", make::isEnabled);
    }

    @Test
    void renamesInPlaceByKeyboardAndUndoes() {
        select(now(small.api));
        press(0, SWT.F2);
        Text editor = awaitThat("the name can be typed",
                WorkbenchTest::focusedText);
        assertThat(editor.getText()).isEqualTo("API");
        type("api two");
        press(0, SWT.CR);
        await("it is renamed", () -> now(small.api).getName().equals("api two"));
        await("the tree says so", () -> item(now(small.api)).orElseThrow().getText().startsWith("api two"));
        assertThat(open.isDirty()).isTrue();

        press(SWT.CTRL, 'z');
        await("it is undone", () -> now(small.api).getName().equals("API"));
        assertThat(open.isDirty()).isFalse();
        press(SWT.CTRL, 'y');
        await("it is redone", () -> now(small.api).getName().equals("api two"));
    }

    @Test
    void keepsTheOldNameOnEscape() {
        select(now(small.api));
        press(0, SWT.F2);
        awaitThat("the name can be typed",
                WorkbenchTest::focusedText);
        type("x");
        press(0, SWT.ESC);
        assertThat(now(small.api).getName()).isEqualTo("API");
        assertThat(open.session().canUndo()).isFalse();
    }

    @Test
    void deletesByKeyWithItsDependenciesAndUndoes() {
        select(now(small.api));
        press(0, SWT.DEL);
        await("it is gone", () -> open.session().find(small.api.getId()).isEmpty());
        assertThat(open.portfolio().getDependencies()).isEmpty();
        assertThat(open.session().undoLabel()).get().asString().contains("API");
        press(SWT.CTRL, 'z');
        await("it is back", () -> open.session().find(small.api.getId()).isPresent());
        assertThat(open.portfolio().getDependencies()).hasSize(3);
        await("the tree shows it again", () -> {
            select(now(small.api));
            return item(now(small.api)).isPresent();
        });
    }

    @Test
    void offersNewChildrenOfLegalKindsOnly() {
        select(now(small.web, Workstream.class));
        MenuItem children = menuItem(tree.getMenu(), "New");
        show(children.getMenu());
        List<String> kinds = Arrays.stream(children.getMenu().getItems()).map(MenuItem::getText).toList();
        assertThat(kinds).contains("Deliverable", "Milestone", "Gate", "Workstream").doesNotContain("Team", "Program");

        MenuItem milestone = menuItem(children.getMenu(), "Milestone");
        milestone.notifyListeners(SWT.Selection, new Event());
        Text editor = awaitThat("it can be named",
                WorkbenchTest::focusedText);
        assertThat(editor.getText()).isEqualTo("New milestone");
        type("beta");
        press(0, SWT.CR);
        await("it is there", () -> now(small.web, Workstream.class).getItems().size() == 2);
        assertThat(now(small.web, Workstream.class).getItems()).extracting(Labels::text)
                .containsExactly("Dashboard", "beta");
    }

    private MenuItem menuItem(Menu menu, String text) {
        show(menu);
        return Arrays.stream(menu.getItems()).filter(each -> each.getText().replace("&", "").equals(text)).findFirst()
                .orElseThrow();
    }

    private static void show(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        settle();
    }

    @Test
    void movesByDrag() {
        select(now(small.api));
        TreeItem from = item(now(small.api)).orElseThrow();
        TreeItem to = item(now(small.web, Workstream.class)).orElseThrow();
        drag(tree, centre(from), centre(to));
        await("the drag is over", () -> LocalSelectionTransfer.getTransfer().getSelection() == null);
        await("it is moved", () -> now(small.api).eContainer() == now(small.web, Workstream.class));
        assertThat(open.session().undoLabel()).contains("Move API");
        open.session().undo();
        assertThat(Labels.text(now(small.api).eContainer())).isEqualTo("Launch");
    }

    private static Point centre(TreeItem item) {
        Rectangle bounds = item.getBounds();
        return new Point(bounds.x + Math.min(20, bounds.width / 2), bounds.y + bounds.height / 2);
    }

    @Test
    void filtersByWordsAndLeavesFilteredOut() {
        press(SWT.CTRL, 'f');
        Text search = (Text) display().getFocusControl();
        type("mobile dash");
        await("only the dashboard is left", () -> item(now(small.dashboard)).isPresent()
                && item(now(small.schema)).isEmpty());
        press(0, SWT.ESC);
        await("all is back", () -> search.getText().isEmpty() && item(now(small.schema)).isPresent());
    }

    @Test
    void followsChangesFromElsewhere() {
        select(now(small.app));
        open.session().execute(Edits.rename(now(small.app), "Application"));
        await("the tree says so", () -> item(now(small.app)).orElseThrow().getText().startsWith("Application"));
        assertThat(shell("Keelson").map(Shell::getText)).isEmpty();
    }
}
