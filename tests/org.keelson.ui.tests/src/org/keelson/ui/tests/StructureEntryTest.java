// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Portfolios;
import org.keelson.model.Element;
import org.keelson.model.Milestone;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;

/** A structure typed line by line, by real keys. */
class StructureEntryTest extends StructureBench {

    private void openEmpty() {
        Path file = folder.resolve("empty.keelson");
        PortfolioStore store = new PortfolioStore();
        try {
            store.save(store.create(Portfolios.create("Empty", LocalDate.of(2026, 3, 2))), file);
        } catch (StorageException e) {
            throw new AssertionError(e);
        }
        openStructure(file);
    }

    private Text field() {
        return awaitThat("a line can be typed", WorkbenchTest::focusedText);
    }

    private void line(String text) {
        field();
        long before = open.session().revision();
        type(text);
        press(0, SWT.CR);
        await(text + " is there", () -> open.session().revision() > before);
    }

    private void tab(boolean deeper) {
        field();
        press(deeper ? 0 : SWT.SHIFT, SWT.TAB);
        settle();
    }

    private static List<String> names(List<? extends Element> elements) {
        return elements.stream().map(Element::getName).toList();
    }

    @Test
    void aProgramOfTenLinesIsTypedInARow() {
        openEmpty();
        String start = content();
        picture("empty");
        click(button(window().getShell(), "Type the first program"));
        line("rollout");
        tab(true);
        line("backend");
        tab(true);
        line("api v2 5-15d @platform");
        line("schema 8d @platform");
        line("?who pays");
        line("*beta");
        picture("typing");
        tab(false);
        line("apps");
        tab(true);
        line("web app 2-4w @web");
        line("#launch review 2d");
        line("!vendor is late 1-2w");
        press(0, SWT.ESC);
        await("it has ended", () -> !editor.entry().isOpen());
        Program program = open.portfolio().getPrograms().get(0);
        assertThat(names(program.getWorkstreams())).containsExactly("backend", "apps");
        Workstream backend = program.getWorkstreams().get(0);
        assertThat(names(backend.getItems())).containsExactly("api v2", "schema", "beta");
        assertThat(backend.getItems().get(2)).isInstanceOf(Milestone.class);
        WorkItem api = backend.getItems().get(0);
        assertThat(api).extracting(WorkItem::getOptimistic, WorkItem::getPessimistic).containsExactly(5 * DAY, 15 * DAY);
        assertThat(names(open.portfolio().getTeams())).containsExactly("platform", "web");
        assertThat(api.getOwnerTeam()).isSameAs(open.portfolio().getTeams().get(0));
        OpenQuestion question = open.portfolio().getQuestions().get(0);
        assertThat(question.getItems()).containsExactly(backend.getItems().get(1));
        assertThat(names(program.getWorkstreams().get(1).getItems())).containsExactly("web app", "launch review");
        assertThat(open.portfolio().getRisks().get(0).getPrograms()).containsExactly(program);
        picture("typed");
        int steps = 0;
        while (open.session().canUndo()) {
            open.session().undo();
            steps++;
        }
        settle();
        assertThat(steps).as("a line is a step").isEqualTo(10);
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void enterTypesASiblingAndWhatDoesNotFitIsSaid() {
        openSmall();
        select(now(small.schema));
        press(0, SWT.CR);
        Text field = field();
        type("api 9-5d");
        press(0, SWT.CR);
        await("it is told", () -> status().contains("from the shorter to the longer"));
        click(middle(now(small.web)));
        await("the line is open still", field::isFocusControl);
        assertThat(field.getText()).as("nothing that was typed is lost").isEqualTo("api 9-5d");
        assertThat(status()).contains("from the shorter to the longer");
        assertThat(now(small.program).getItems()).hasSize(3);
        field.setText("");
        line("gateway");
        assertThat(names(now(small.program).getItems())).containsExactly("Schema", "gateway", "API", "App");
        field();
        press(0, SWT.CR);
        await("an empty line ends it", () -> !editor.entry().isOpen());
        assertThat(canvas().isFocusControl()).isTrue();
    }

    @Test
    void aLineIsEditedInPlaceWithRangeAndOwner() {
        openSmall();
        String start = content();
        select(now(small.api));
        press(SWT.CTRL, SWT.CR);
        Text field = field();
        assertThat(field.getText()).isEqualTo("API 1w @Platform Team");
        type("api 5-15d @mob");
        press(0, SWT.CR);
        await("it is written anew", () -> now(small.api).getOwnerTeam() == now(small.mobile));
        assertThat(now(small.api).getPessimistic()).isEqualTo(15 * DAY);
        assertThat(done()).isEqualTo("Change API");
        undoAll();
        assertThat(content()).isEqualTo(start);
    }

    @Test
    void aLineGoesOnWhenTheWorkbenchActivatesTheEditor() {
        openSmall();
        select(now(small.dashboard));
        press(0, SWT.INSERT);
        Text field = field();
        type("land");
        canvas().setFocus();
        editor.setFocus();
        settle();
        assertThat(field.isDisposed()).isFalse();
        assertThat(field.isFocusControl()).isTrue();
        assertThat(field.getText()).isEqualTo("land");
        line("ing page");
        assertThat(names(now(small.web).getItems())).containsExactly("Dashboard", "landing page");
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        openSmall();
        String start = content();
        select(now(small.web));
        press(0, SWT.INSERT);
        field();
        type("nothing");
        press(0, SWT.ESC);
        await("it has ended", () -> !editor.entry().isOpen());
        assertThat(content()).isEqualTo(start);
        assertThat(editor.context().scene().cell("entry")).isEmpty();
    }
}
