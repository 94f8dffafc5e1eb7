// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edit;
import org.keelson.edit.Edits;
import org.keelson.model.Decision;
import org.keelson.model.Dependency;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.OpenQuestion;
import org.keelson.model.WorkItem;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Selections;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.decisions.DecisionsView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** Decisions and questions by their last responsible moment, which the network gives. */
class DecisionsViewTest extends WorkbenchTest {

    private DecisionsView view;
    private SmallPortfolio small;
    private OpenPortfolio open;

    @BeforeEach
    void openView() {
        view = view(DecisionsView.ID, DecisionsView.class);
    }

    private void openSmall() {
        small = new SmallPortfolio();
        small.portfolio.setDataDate(LocalDateTime.of(2026, 3, 2, 9, 0));
        decision("late", "Which schema", LocalDate.of(2026, 2, 20)).getItems().add(small.schema);
        decision("soon", "Which store", LocalDate.of(2026, 6, 1)).getItems().add(small.api);
        OpenQuestion question = ModelFactory.eINSTANCE.createOpenQuestion();
        question.setId("question");
        question.setName("How many users");
        question.getItems().add(small.dashboard);
        small.portfolio.getQuestions().add(question);
        open = open(small.save(folder));
        page().activate(view);
        await("all are there", () -> rows().size() == 3);
    }

    private Decision decision(String id, String name, LocalDate by) {
        Decision decision = ModelFactory.eINSTANCE.createDecision();
        decision.setId(id);
        decision.setName(name);
        decision.setDecideBy(by);
        small.portfolio.getDecisions().add(decision);
        return decision;
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
    }

    private static Table table() {
        return controls(window().getShell(), Table.class).stream().filter(each -> each.isVisible() && each.getColumnCount() > 3
                && each.getColumn(0).getText().equals("Urgency")).findFirst().orElseThrow();
    }

    private static List<String> rows() {
        return controls(window().getShell(), Table.class).stream().anyMatch(each -> each.isVisible()
                && each.getColumnCount() > 3 && each.getColumn(0).getText().equals("Urgency"))
                ? Arrays.stream(table().getItems()).map((TableItem item) -> item.getText(0) + " " + item.getText(1)).toList()
                : List.of();
    }

    private static boolean detailsSay(String part) {
        return controls(window().getShell(), StyledText.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(part));
    }

    @Test
    void isWorkedInForThePortfolioThatItShowsAndLetsAClosedOneGo() throws IOException {
        openSmall();
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        SmallPortfolio other = new SmallPortfolio();
        OpenPortfolio second = open(other.save(Files.createDirectory(folder.resolve("second"))));
        await("it follows the editor in front", () -> Selections.of(view).equals(Optional.of(second)));
        page().activate(view);
        settle();
        assertThat(Selections.portfolio(window())).as("no row of the portfolio that was left decides").contains(second);

        page().activate(navigator);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(open.session().find("late").orElseThrow()));
        await("it follows the tree", () -> Selections.of(view).equals(Optional.of(open)) && rows().size() == 3);
        page().activate(view);
        settle();
        assertThat(Selections.of(view)).as("a click into it changes nothing").contains(open);
        assertThat(Selections.portfolio(window())).contains(open);

        view.pin(true);
        page().activate(page().getActiveEditor());
        settle();
        assertThat(Selections.of(view)).contains(open);
        window().getService(PortfolioFiles.class).close(page(), open);
        await("it is free again", () -> !view.isPinned() && Selections.of(view).equals(Optional.of(second)));
    }

    @Test
    void whatIsOverdueComesFirstAndSaysWhy() {
        openSmall();
        assertThat(rows()).containsExactly("■ Overdue Which schema", "▲ Soon Which store", "● Later How many users");
        assertThat(table().getItem(1).getText(4)).as("the latest start of the API is on the 16th").isEqualTo("14");
        assertThat(detailsSay("10 days late")).isTrue();
        table().setSelection(1);
        table().notifyListeners(SWT.Selection, selection(1));
        await("why", () -> detailsSay("The date that was set is too late for it."));
        picture("small");
        open.session().execute(Edits.set(open.session().find(small.schema.getId()).orElseThrow(),
                ModelPackage.Literals.ESTIMATED__LIKELY, 15 * 480));
        await("it follows the plan", () -> table().getItem(1).getText(4).equals("21"));
        Combo which = controls(window().getShell(), Combo.class).stream().filter(each -> each.isVisible()
                && each.getItems()[0].equals("Open")).findFirst().orElseThrow();
        which.select(3);
        which.notifyListeners(SWT.Selection, new Event());
        assertThat(rows()).containsExactly("● Later How many users");
        table().setFocus();
        press(SWT.CTRL, 'c');
        Clipboard clipboard = new Clipboard(display());
        assertThat((String) clipboard.getContents(TextTransfer.getInstance())).contains("Urgency\tDecision or question\tDecide by")
                .contains("How many users");
        clipboard.dispose();
    }

    @Test
    void whoWaitsInALoopIsNotSaidToHaveTime() {
        openSmall();
        open.session().execute(Edit.of("Close a loop", () -> {
            Dependency back = ModelFactory.eINSTANCE.createDependency();
            back.setId("back");
            back.setPredecessor((WorkItem) open.session().find(small.dashboard.getId()).orElseThrow());
            back.setSuccessor((WorkItem) open.session().find(small.api.getId()).orElseThrow());
            open.portfolio().getDependencies().add(back);
        }));
        await("it is not known", () -> rows().equals(List.of("■ Overdue Which schema", "○ Unknown Which store",
                "○ Unknown How many users")));
        assertThat(table().getItem(1).getText(4)).as("by the day that was set").isEqualTo("≤ 91");
        table().setSelection(1);
        table().notifyListeners(SWT.Selection, selection(1));
        await("it says why", () -> detailsSay("an item that waits has no date, since it is in or behind a loop"));
        assertThat(controls(window().getShell(), Label.class)).anyMatch(each -> each.isVisible() && each.getText().endsWith(
                "○ 2 have an unknown last moment  ■ 3 items in or behind a loop left out, see Problems"));
        picture("loop");
    }

    private static Event selection(int row) {
        Event event = new Event();
        event.item = table().getItem(row);
        return event;
    }

    @Test
    void goesToWhatTheSelectedItemWaitsFor() {
        openSmall();
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        navigator.getSite().getSelectionProvider().setSelection(
                new StructuredSelection(open.session().find(small.dashboard.getId()).orElseThrow()));
        await("its question is selected", () -> table().getSelectionIndex() == 2);
        assertThat(detailsSay("How many users")).isTrue();
    }

    @Test
    void offersToAddOneWhereThereIsNone() {
        open = open(new SmallPortfolio().save(folder));
        page().activate(view);
        await("it offers", () -> controls(window().getShell(), Button.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().equals("Add a Decision")));
        push(window().getShell(), "Add a Decision");
        assertThat(open.portfolio().getDecisions()).hasSize(1);
        await("it is shown", () -> rows().equals(List.of("○ No date New decision")));
    }

    @Test
    void showsTheSample() throws IOException {
        Path file = folder.resolve("product-launch.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        open = open(file);
        page().activate(view);
        await("decisions are there", () -> rows().size() > 3);
        picture("sample");
        Theme.use(true);
        settle();
        picture("sample-dark");
    }
}
