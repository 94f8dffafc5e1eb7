// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.model.AcknowledgementState;
import org.keelson.model.ModelPackage;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.findings.FindingsView;

/** What rules find is shown after every change; what somebody accepts or snoozes is set aside in a step that can be undone. */
class FindingsViewTest extends WorkbenchTest {

    private final SmallPortfolio small = new SmallPortfolio();
    private FindingsView view;
    private OpenPortfolio open;

    @BeforeEach
    void openView() {
        view = view(FindingsView.ID, FindingsView.class);
        small.portfolio.setDataDate(LocalDateTime.of(2026, 3, 2, 9, 0));
        small.app.setDeadline(LocalDateTime.of(2026, 3, 20, 17, 0)); // it finishes on the 27th
        open = open(small.save(folder));
        page().activate(view);
        await("the missed deadline is found", () -> missed() != null);
    }

    @AfterEach
    void closeView() {
        choose(0);
        Theme.use(false);
        page().hideView(view);
    }

    private static List<TableItem> rows() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible() && each.getColumnCount() > 3
                && each.getColumn(1).getText().equals("Finding")).flatMap(each -> Arrays.stream(each.getItems())).toList();
    }

    /** The row about the deadline of the app. */
    private static TableItem missed() {
        return rows().stream().filter(row -> row.getText(2).equals("App") && row.getText(1).contains("deadline")).findFirst()
                .orElse(null);
    }

    private static void select(TableItem row) {
        row.getParent().setSelection(row);
        Event event = new Event();
        event.item = row;
        row.getParent().notifyListeners(SWT.Selection, event);
        row.getParent().setFocus();
        await("the details are there", () -> controls(window().getShell(), StyledText.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(row.getText(1))));
    }

    private static void choose(int index) {
        controls(window().getShell(), Combo.class).stream()
                .filter(each -> each.isVisible() && each.getItems()[0].equals("Open")).forEach(which -> {
                    which.select(index);
                    which.notifyListeners(SWT.Selection, new Event());
                });
        settle();
    }

    private static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Text text(Shell shell, int index) {
        return controls(shell, Text.class).stream().filter(Text::getEditable).toList().get(index);
    }

    @Test
    void showsWhatRulesFindAndFollowsEdits() {
        TableItem row = missed();
        assertThat(row.getText(0)).isEqualTo("■ Error");
        select(row);
        picture("findings");
        Theme.use(true);
        settle();
        picture("findings-dark");
        Theme.use(false);
        open.session().execute(Edits.set(open.session().find(small.app.getId()).orElseThrow(),
                ModelPackage.Literals.WORK_ITEM__DEADLINE, null));
        await("it is mended", () -> missed() == null);
        open.session().undo();
        await("it is back", () -> missed() != null);
    }

    @Test
    void manyAreAcceptedInOneStep() {
        open.session().execute(Edits.set(open.session().find(small.dashboard.getId()).orElseThrow(),
                ModelPackage.Literals.WORK_ITEM__DEADLINE, LocalDateTime.of(2026, 3, 20, 17, 0)));
        await("another one is found", () -> rows().size() > 1);
        int found = rows().size();
        missed().getParent().selectAll();
        missed().getParent().notifyListeners(SWT.Selection, new Event());
        settle();
        inDialog("Accept Finding", () -> run("org.keelson.ui.insight.acceptFinding"), shell -> {
            text(shell, 0).setText("Agreed with the customer");
            push(shell, "Accept");
        });
        assertThat(open.session().undoLabel()).contains("Accept " + found + " findings");
        await("none is open", () -> missed() == null);
        open.session().undo();
        await("all are back", () -> rows().size() == found);
    }

    @Test
    void whatIsAcceptedIsSetAside() {
        assertThat(missed().getText(6)).startsWith("To raise, ");
        select(missed());
        inDialog("Accept Finding", () -> run("org.keelson.ui.insight.acceptFinding"), shell -> {
            assertThat(button(shell, "Accept").isEnabled()).as("no reason").isFalse();
            text(shell, 0).setText("Agreed with the customer");
            picture("accept", shell);
            push(shell, "Accept");
        });
        assertThat(open.portfolio().getAcknowledgements()).singleElement()
                .satisfies(said -> assertThat(said.getState()).isEqualTo(AcknowledgementState.ACCEPTED));
        await("it is not open any more", () -> missed() == null);
        choose(1);
        await("it is set aside", () -> missed() != null);
        assertThat(missed().getText(5)).isEqualTo("Accepted: Agreed with the customer");
        await("the desk holds it back", () -> missed() != null && missed().getText(6).equals("Held back: accepted"));
        picture("set-aside");
        open.session().undo();
        await("nothing is set aside", () -> missed() == null);
    }

    @Test
    void aFindingIsRaisedAsADecisionThatIsEasyToMake() {
        select(missed());
        inDialog("Raise Finding", () -> run("org.keelson.ui.insight.raiseFinding"), shell -> {
            assertThat(text(shell, 0).getText()).contains("deadline");
            text(shell, 2).setText("Cut the scope\nMove the date");
            Combo recommended = controls(shell, Combo.class).getFirst();
            assertThat(recommended.getItems()).containsExactly("(none)", "Cut the scope", "Move the date");
            recommended.select(1);
            text(shell, 3).setText("");
            assertThat(button(shell, "Raise").isEnabled()).as("which decision").isFalse();
            text(shell, 3).setText("Scope or date?");
            text(shell, 4).setText("soon");
            assertThat(button(shell, "Raise").isEnabled()).as("no date").isFalse();
            text(shell, 4).setText("2026-03-09");
            picture("raise", shell);
            push(shell, "Raise");
        });
        assertThat(open.portfolio().getEscalations()).singleElement().satisfies(raised -> {
            assertThat(raised.getRecommendation().getName()).isEqualTo("Cut the scope");
            assertThat(raised.getAbout()).extracting(each -> each.getName()).containsExactly("App");
        });
        await("the desk knows", () -> missed() != null && missed().getText(6).startsWith("Raised, "));
        open.session().undo();
        assertThat(open.portfolio().getEscalations()).isEmpty();
        await("it is to be raised again", () -> missed() != null && missed().getText(6).startsWith("To raise, "));
    }

    @Test
    void aSnoozeNeedsAnEnd() {
        select(missed());
        inDialog("Snooze Finding", () -> run("org.keelson.ui.insight.snoozeFinding"), shell -> {
            assertThat(text(shell, 1).getText()).isEqualTo("2026-03-09");
            text(shell, 1).setText("");
            assertThat(button(shell, "Snooze").isEnabled()).isFalse();
            text(shell, 1).setText("2026-03-05");
            push(shell, "Snooze");
        });
        await("it is not open any more", () -> missed() == null);
        assertThat(open.session().undoLabel()).hasValueSatisfying(label -> assertThat(label).startsWith("Snooze"));
        open.session().undo();
        await("it is open again", () -> missed() != null);
    }

    @Test
    void saysWhatItIsForWithoutAPortfolio() {
        page().closeAllEditors(false);
        await("it says so", () -> controls(window().getShell(), Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().startsWith("Findings shows what the rules warn of")));
    }
}
