// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.ModelPackage;
import org.keelson.ui.tables.internal.TableEditor;

/** Cells are changed by real keys: one, many, from the clipboard; each a step that can be undone. */
class TableEditTest extends TableBench {

    private static void clipboard(String text) {
        Clipboard clipboard = new Clipboard(display());
        clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(display());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text;
    }

    private static TableEditor editor() {
        return (TableEditor) page().getActiveEditor();
    }

    @Test
    void typingChangesACell() {
        openSmall();
        clickCell("Name", 2, 0);
        press(0, SWT.F2);
        assertThat(focusedText().orElseThrow().getText()).isEqualTo("API");
        type("gateway");
        picture("field");
        press(0, SWT.CR);
        assertThat(now(small.api).getName()).isEqualTo("gateway");
        assertThat(open.session().undoLabel()).contains("Change name of API");
        type("mobile app");
        press(0, SWT.ESC);
        assertThat(now(small.app).getName()).as("Escape leaves it").isEqualTo("App");
        clickCell("Likely", 1, 0);
        type("soon");
        press(0, SWT.CR);
        assertThat(focusedText()).as("what is refused stays in the field").isPresent();
        assertThat(open.session().undoLabel()).contains("Change name of API");
        focusedText().orElseThrow().setText("4");
        press(0, SWT.CR);
        assertThat(now(small.schema).getLikely()).isEqualTo(4 * 480);
        open.session().undo();
        open.session().undo();
        assertThat(now(small.api).getName()).isEqualTo("API");
    }

    @Test
    void aBeginningIsEnoughForAChoice() {
        openSmall();
        clickCell("Owner team", 1, 0);
        type("mob");
        press(0, SWT.CR);
        await("the team is another", () -> now(small.schema).getOwnerTeam() == now(small.mobile));
    }

    @Test
    void manyAtOnceAreOneStep() {
        openSmall();
        clickCell("Likely", 1, 0);
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        type("7d");
        press(0, SWT.CR);
        await("three have it", () -> texts("Likely").equals(List.of("7", "7", "7", "3")));
        assertThat(open.session().undoLabel()).contains("Change likely of 3 rows");
        open.session().undo();
        await("none has it", () -> texts("Likely").equals(List.of("10", "5", "5", "3")));
        clickCell("Owner team", 2, 0);
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        press(SWT.CTRL, 'd');
        await("they are filled", () -> texts("Owner team").stream().allMatch("Platform Team"::equals));
        assertThat(open.session().undoLabel()).contains("Fill down 2 rows");
    }

    @Test
    void copiesTheElementAndNotItsNameAlone() {
        openSmall();
        open.session().execute(Edits.set(now(small.mobile), ModelPackage.Literals.ELEMENT__NAME, "Platform Team"));
        open.session().execute(Edits.set(now(small.mobile), ModelPackage.Literals.ELEMENT__KEY, "T-2"));
        await("both are called so", () -> texts("Owner team").stream().allMatch("Platform Team"::equals));
        clickCell("Owner team", 3, 0);
        press(SWT.CTRL, 'c');
        await("it is told apart", () -> "Platform Team (T-2)".equals(clipboard()));
        clickCell("Owner team", 1, 0);
        press(SWT.CTRL, 'v');
        await("it is that one", () -> now(small.schema).getOwnerTeam() == now(small.mobile));
        assertThat(open.session().undoLabel().orElseThrow()).startsWith("Paste");
    }

    @Test
    void copiesAndPastesAsSpreadsheetsDo() throws IOException {
        openSmall();
        clickCell("Name", 1, 0);
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        press(SWT.CTRL, 'c');
        await("it is copied", () -> "Schema\nAPI".equals(clipboard()));
        clickCell("Name", 3, 0);
        clipboard("Store\r\n\"Web \"\"2\"\"\"\r\nDocs\r\nLaunch day\tMilestone\r\n");
        press(SWT.CTRL, 'v');
        await("two are new", () -> texts("Name").equals(List.of("Schema", "API", "Store", "Web \"2\"", "Docs", "Launch day")));
        assertThat(texts("Kind")).endsWith("Deliverable", "Milestone");
        assertThat(open.session().undoLabel()).contains("Paste 4 rows");
        open.session().undo();
        await("all of it is undone", () -> texts("Name").equals(List.of("Schema", "API", "App", "Dashboard")));
        Path file = folder.resolve("out.csv");
        editor().actions().copies().export(file);
        await("it is written", () -> Files.exists(file) && file.toFile().length() > 0);
        assertThat(Files.readString(file)).startsWith("Name,Kind,Program,Owner team,Status,Likely (days),Progress (%),Start")
                .contains("\nSchema,Deliverable,Launch,Platform Team,").contains("2026-03-02");
        Path sheet = folder.resolve("out.xlsx");
        editor().actions().copies().export(sheet);
        await("it is written", () -> Files.exists(sheet));
        try (ZipFile zip = new ZipFile(sheet.toFile())) {
            String cells = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(cells).as("2 March, and ten days").contains("<v>46083.0</v>").contains("<v>10.0</v>");
        }
    }

    @Test
    void whatIsTypedInACellIsSavedAndOutlivesItsTable() {
        openSmall();
        clickCell("Name", 1, 0);
        press(0, SWT.F2);
        await("the cell can be typed in", () -> focusedText().isPresent());
        type("typed");
        await("it is unsaved already", () -> page().getActiveEditor().isDirty());
        press(SWT.CTRL, 's');
        await("it is saved", () -> !open.isDirty() && texts("Name").contains("typed"));

        clickCell("Name", 2, 0);
        press(0, SWT.F2);
        await("the cell can be typed in", () -> focusedText().isPresent());
        type("also typed");
        settle();
        page().closeEditor(page().getActiveEditor(), false);
        settle();
        assertThat(open.session().undoLabel()).contains("Change name of API");
    }

    @Test
    void whatCannotBeWrittenGoesWithTheLastTableIfTheUserAgrees() {
        openSmall();
        TableEditor editor = editor();
        PortfolioSession session = open.session();
        NatTable grid = table();
        clickCell("Likely", 1, 0);
        press(0, SWT.F2);
        await("the cell can be typed in", () -> focusedText().isPresent());
        type("soon");
        inDialog("Close", () -> page().closeEditor(editor, true), shell -> push(shell, "Close"));
        await("it is closed", grid::isDisposed);
        assertThat(session.canUndo()).isFalse();
        openTable(open.file());
        assertThat(texts("Likely")).containsExactly("10", "5", "5", "3");
    }

    @Test
    void whatCannotBePastedIsNotPastedInPart() {
        openSmall();
        clickCell("Name", 1, 0);
        clipboard("One\nTwo\tDeliverable\tLaunch\tNobody");
        press(SWT.CTRL, 'v');
        settle();
        assertThat(texts("Name")).startsWith("Schema", "API");
        assertThat(open.session().canUndo()).isFalse();
    }

    @Test
    void rowsComeAndGo() {
        openSmall();
        clickCell("Name", 1, 0);
        press(SWT.SHIFT, SWT.ARROW_DOWN);
        press(0, SWT.DEL);
        await("two are gone", () -> texts("Name").equals(List.of("App", "Dashboard")));
        open.session().undo();
        await("they are back", () -> rowCount() == 4);
        clickCell("Name", 1, 0);
        press(0, SWT.INSERT);
        await("a new one is to be named", () -> focusedText().isPresent());
        type("tests");
        press(0, SWT.CR);
        await("it is there", () -> texts("Name").contains("tests"));
        assertThat(now(small.program).getItems()).hasSize(4);
    }
}
