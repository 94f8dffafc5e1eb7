// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.Ids;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.OpenQuestion;
import org.keelson.model.Program;
import org.keelson.ui.ElementEditorInput;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.sketch.FirstScheduleView;
import org.keelson.ui.navigator.internal.NavigatorView;

/** What a sketch comes to and lacks: told after every edit, and each a key away from where it is said. */
class FirstScheduleViewTest extends WorkbenchTest {

    private final SmallPortfolio small = new SmallPortfolio();
    private FirstScheduleView view;
    private OpenPortfolio open;

    @BeforeEach
    void openASketch() {
        small.schema.setOptimistic(5 * 480);
        small.schema.setPessimistic(25 * 480);
        small.app.setLikely(null);
        small.dashboard.setOwnerTeam(null);
        OpenQuestion question = ModelFactory.eINSTANCE.createOpenQuestion();
        question.setId(Ids.next());
        question.setName("Which identity provider?");
        question.setLikely(480);
        question.setPessimistic(10 * 480);
        question.getItems().add(small.api);
        small.portfolio.getQuestions().add(question);
        Program other = ModelFactory.eINSTANCE.createProgram();
        other.setId(Ids.next());
        other.setName("Training");
        Deliverable course = ModelFactory.eINSTANCE.createDeliverable();
        course.setId(Ids.next());
        course.setName("Course");
        other.getItems().add(course);
        small.portfolio.getPrograms().add(other);
        view = view(FirstScheduleView.ID, FirstScheduleView.class);
        open = open(small.save(folder));
        page().activate(view);
        await("what is missing is told", () -> rows("What to do").stream().anyMatch(row -> row.getText(0).equals("Open question")));
    }

    @AfterEach
    void closeView() {
        Theme.use(false);
        page().hideView(view);
    }

    private static Table table(String column) {
        return controls(window().getShell(), Table.class).stream().filter(each -> Arrays.stream(each.getColumns())
                .anyMatch(one -> one.getText().equals(column))).findFirst().orElseThrow();
    }

    private static List<TableItem> rows(String column) {
        return Arrays.asList(table(column).getItems());
    }

    private static List<String> missing() {
        return rows("What to do").stream().map(row -> row.getText(0) + ": " + row.getText(1)).toList();
    }

    private static String summary() {
        return controls(window().getShell(), Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .filter(text -> text.contains("All is done between")).findFirst().orElse("");
    }

    @Test
    void tellsRangesAndWhatIsMissingAfterEveryEdit() {
        assertThat(missing()).contains("Open question: Which identity provider?", "No estimate: App", "No owner: Dashboard",
                "Program without milestone: Launch", "No estimate: Course", "No dependency: Course",
                "Team without capacity: Platform Team");
        assertThat(rows("Shortest")).extracting(row -> row.getText(1)).containsSubsequence("Schema", "API", "App");
        assertThat(rows("Shortest").getFirst().getText(3)).isEqualTo("1w");
        assertThat(rows("Shortest").getFirst().getText(5)).isEqualTo("5w");
        assertThat(summary()).contains("things are missing");
        picture("first-schedule");
        Theme.use(true);
        settle();
        picture("first-schedule-dark");
        Theme.use(false);
        int before = missing().size();
        open.session().execute(Edits.set(open.session().find(small.app.getId()).orElseThrow(),
                ModelPackage.Literals.ESTIMATED__LIKELY, 2400));
        await("the estimate is no longer missing", () -> !missing().contains("No estimate: App"));
        open.session().undo();
        await("it is missing again", () -> missing().size() == before && missing().contains("No estimate: App"));
    }

    @Test
    void enterOpensTheForm() {
        table("What to do").setFocus();
        table("What to do").setSelection(missing().indexOf("No owner: Dashboard"));
        settle();
        press(0, SWT.CR);
        await("the form is there", () -> page().getActiveEditor() != null
                && page().getActiveEditor().getEditorInput() instanceof ElementEditorInput input
                && input.getName().equals("Dashboard"));
    }

    @Test
    void theCommandShowsTheSelectedProgram() throws Exception {
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        page().activate(navigator);
        navigator.getSite().getSelectionProvider()
                .setSelection(new StructuredSelection(open.portfolio().getPrograms().get(1)));
        settle();
        window().getService(IHandlerService.class).executeCommand("org.keelson.ui.insight.showFirstSchedule", null);
        await("only what concerns the program is left", () -> missing().stream().allMatch(text -> text.endsWith("Course")
                || text.endsWith("Training")));
        assertThat(page().getActivePart()).isSameAs(view);
        assertThat(controls(window().getShell(), Combo.class)).anySatisfy(combo -> assertThat(combo.getText()).isEqualTo("Training"));
        window().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.copy", null);
        Clipboard clipboard = new Clipboard(display());
        try {
            assertThat((String) clipboard.getContents(TextTransfer.getInstance())).contains("All is done between",
                    "Still missing\tOf\t", "No estimate\tCourse");
        } finally {
            clipboard.dispose();
        }
    }
}
