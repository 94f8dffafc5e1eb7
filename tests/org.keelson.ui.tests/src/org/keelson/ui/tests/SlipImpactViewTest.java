// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.Ids;
import org.keelson.model.Dependency;
import org.keelson.model.KeyResult;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Objective;
import org.keelson.model.Promise;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.slip.SlipView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** Slip impact: typed, ranked live, applied as one step or discarded. */
class SlipImpactViewTest extends WorkbenchTest {

    private static final int DAY = 480;

    private SmallPortfolio small;
    private OpenPortfolio open;
    private SlipView view;
    private NavigatorView navigator;

    @BeforeEach
    void openSmall() {
        small = new SmallPortfolio();
        promise();
        open = open(small.save(folder));
        navigator = view(NavigatorView.ID, NavigatorView.class);
        view = view(SlipView.ID, SlipView.class);
    }

    @AfterEach
    void light() {
        page().hideView(view);
        Theme.use(false);
    }

    /** The launch is a committed milestone behind the app, a key result stands on it, and the API is promised. */
    private void promise() {
        Milestone launch = ModelFactory.eINSTANCE.createMilestone();
        launch.setId("launch");
        launch.setName("Launch day");
        launch.setCommitted(true);
        launch.setDeadline(LocalDateTime.of(2026, 4, 3, 17, 0));
        small.program.getItems().add(launch);
        Dependency last = ModelFactory.eINSTANCE.createDependency();
        last.setId(Ids.next());
        last.setPredecessor(small.app);
        last.setSuccessor(launch);
        small.portfolio.getDependencies().add(last);
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(LocalDateTime.of(2026, 3, 24, 17, 0));
        small.app.getIncoming().get(0).getPromises().add(promise);
        Objective objective = ModelFactory.eINSTANCE.createObjective();
        objective.setId(Ids.next());
        objective.setName("Be first on the market");
        KeyResult result = ModelFactory.eINSTANCE.createKeyResult();
        result.setId(Ids.next());
        result.setName("1,000 paying customers");
        result.setDue(LocalDate.of(2026, 4, 8));
        result.getMilestones().add(launch);
        objective.getKeyResults().add(result);
        small.portfolio.getObjectives().add(objective);
    }

    private WorkItem now(WorkItem item) {
        return (WorkItem) open.session().find(item.getId()).orElseThrow();
    }

    private void select(WorkItem item) {
        page().activate(navigator);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(now(item)));
        settle();
    }

    private static Text amount() {
        return controls(window().getShell(), Text.class).stream()
                .filter(text -> text.isVisible() && text.getMessage().startsWith("3w")).findFirst().orElseThrow();
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(Table::isVisible)
                .filter(each -> Arrays.stream(each.getColumns()).anyMatch(column -> column.getText().equals("Moves by")))
                .findFirst().orElseThrow();
    }

    private static List<String> effects() {
        return Arrays.stream(table().getItems()).map(item -> item.getText(0) + ": " + item.getText(1)).toList();
    }

    private static List<String> labels() {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText).toList();
    }

    private static Button button(String text) {
        return controls(window().getShell(), Button.class).stream()
                .filter(each -> each.isVisible() && each.getText().equals(text)).findFirst().orElseThrow();
    }

    private static void push(String text) {
        button(text).notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** As a user does: select the item, go to the field, type. */
    private void typeSlip(WorkItem item, String slip) {
        select(item);
        page().activate(view);
        await("the field has the focus", () -> display().getFocusControl() == amount());
        type(slip);
        await("the impact is shown", () -> button("&Apply").isEnabled());
    }

    @Test
    void ranksWhatASlipWouldDo() {
        typeSlip(small.api, "3w");
        assertThat(effects()).containsExactly("Finish: Finish of the portfolio", "Milestone: Launch day",
                "Team: Mobile Team", "Team: Platform Team", "Promise: API", "Promise: Launch day",
                "Key result: 1,000 paying customers", "Item: API", "Item: App", "Item: Dashboard");
        assertThat(table().getItem(0).getText(4)).isEqualTo("+3w");
        assertThat(table().getItem(1).getText(5)).contains("misses its deadline");
        assertThat(labels()).anyMatch(text -> text.contains("+3w; 4 items and 1 milestone move, ■ 2 promises newly broken"));
        picture("three-weeks");
        Theme.use(true);
        settle();
        picture("three-weeks-dark");
    }

    @Test
    void changesNothingUntilApplied() {
        long revision = open.session().revision();
        typeSlip(small.api, "3w");
        assertThat(open.session().revision()).isEqualTo(revision);
        assertThat(open.isDirty()).isFalse();
        push("&Apply");
        assertThat(open.session().undoLabel()).contains("Slip API by 3w");
        assertThat(now(small.api).getLevelingDelay()).isEqualTo(15 * DAY);
        await("the field is empty for the next one", () -> amount().getText().isEmpty());
        open.session().undo();
        assertThat(now(small.api).getLevelingDelay()).isNull();
        assertThat(open.isDirty()).isFalse();
    }

    @Test
    void staysWithItsItemUntilDiscarded() {
        typeSlip(small.api, "5d");
        select(small.dashboard);
        assertThat(effects()).contains("Item: API");
        push("&Discard");
        assertThat(amount().getText()).isEmpty();
        assertThat(table().getItemCount()).isZero();
        assertThat(open.isDirty()).isFalse();
    }

    @Test
    void asksForANewDurationToo() {
        select(small.dashboard);
        page().activate(view);
        Combo verb = controls(window().getShell(), Combo.class).stream()
                .filter(each -> Arrays.asList(each.getItems()).contains("takes")).findFirst().orElseThrow();
        verb.select(1);
        verb.notifyListeners(SWT.Selection, new Event());
        amount().setFocus();
        type("4w");
        await("the impact is shown", () -> button("&Apply").isEnabled());
        assertThat(effects()).contains("Item: Dashboard").doesNotContain("Item: App");
        push("&Apply");
        assertThat(now(small.dashboard).getLikely()).isEqualTo(20 * DAY);
        assertThat(open.session().undoLabel()).contains("Change duration of Dashboard to 4w");
    }

    @Test
    void saysWhatIsWrongWithWhatIsTyped() {
        select(small.api);
        page().activate(view);
        type("soon");
        await("it says so", () -> labels().stream().anyMatch(text -> text.contains("is not a duration")));
        assertThat(button("&Apply").isEnabled()).isFalse();
        picture("wrong");
    }

    @Test
    void followsAnEditWhileItIsTyped() {
        typeSlip(small.api, "5d");
        assertThat(table().getItem(1).getText(5)).contains("keeps its deadline");
        open.session().execute(Edits.set(now(small.app), ModelPackage.Literals.ESTIMATED__LIKELY, 8 * DAY));
        long revision = open.session().revision();
        button("&Apply").notifyListeners(SWT.Selection, new Event());
        assertThat(open.session().revision()).as("nothing stale is applied").isEqualTo(revision);
        await("the impact is that of the new plan",
                () -> button("&Apply").isEnabled() && table().getItem(1).getText(5).contains("misses its deadline"));
    }

    @Test
    void copiesAMessage() {
        typeSlip(small.api, "3w");
        page().activate(view);
        table().setFocus();
        table().deselectAll();
        press(SWT.CTRL, 'c');
        Clipboard clipboard = new Clipboard(display());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertThat(text).startsWith("If API slips by 3w:\nAll is done on ")
                .contains("Milestones that move\n- Launch day: ", "Promises and deadlines broken\n- API: ",
                        "promised to App by", "- Launch day: ",
                        "Key results touched\n- 1,000 paying customers: ", "4 items move in all.");
    }

    @Test
    void opensFromTheKeyboard() {
        select(small.app);
        press(SWT.CTRL | SWT.SHIFT, 'i');
        await("the view is there with the item", () -> page().getActivePart() == view
                && labels().stream().anyMatch(text -> text.startsWith("Type by how much")));
        assertThat(display().getFocusControl()).isEqualTo(amount());
    }
}
