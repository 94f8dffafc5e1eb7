// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgramProfile;
import org.keelson.model.Team;
import org.keelson.storage.PortfolioStore;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.navigator.internal.NavigatorView;

/** From a template to a portfolio, from a template into a portfolio, and from a portfolio to a template. */
class TemplatesTest extends WorkbenchTest {

    private static final String FOLDER = "templates.folder";

    private final SmallPortfolio small = new SmallPortfolio();

    @BeforeEach
    void ownFolder() {
        InstanceScope.INSTANCE.getNode("org.keelson.ui.app").put(FOLDER, folder.resolve("templates").toString());
    }

    @AfterEach
    void noFolder() {
        InstanceScope.INSTANCE.getNode("org.keelson.ui.app").remove(FOLDER);
        Theme.use(false);
    }

    private static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> offered(Shell shell) {
        return Arrays.stream(controls(shell, Table.class).getFirst().getItems()).map(TableItem::getText).toList();
    }

    private static void choose(Shell shell, String template) {
        await("the templates are read", () -> offered(shell).contains(template));
        Table list = controls(shell, Table.class).getFirst();
        list.setSelection(offered(shell).indexOf(template));
        list.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    private static Text text(Shell shell, int index) {
        return controls(shell, Text.class).stream().filter(Text::getEditable).toList().get(index);
    }

    @Test
    void aNewPortfolioIsMadeOfATemplate() {
        Path file = folder.resolve("fresh.keelson");
        inDialog("New Portfolio", () -> run("org.keelson.ui.app.newPortfolio"), shell -> {
            choose(shell, "Migration");
            assertThat(offered(shell)).containsExactly("Empty portfolio", "Compliance program", "Migration", "Platform rollout",
                    "Product launch");
            assertThat(controls(shell, StyledText.class).getFirst().getText()).contains("Technology", "5 workstreams",
                    "dependencies");
            assertThat(text(shell, 0).getText()).as("the name follows the template").isEqualTo("Migration");
            text(shell, 1).setText("2026-06-01");
            text(shell, 2).setText(file.toString());
            picture("wizard", shell);
            push(shell, "Finish");
        });
        OpenPortfolio open = awaitThat("it is open", () -> portfolios().find(file));
        assertThat(open.portfolio().getStart()).hasToString("2026-06-01");
        assertThat(open.portfolio().getPrograms().getFirst().getWorkstreams()).hasSize(5);
        await("it is scheduled", () -> open.schedule().current().isPresent());
        picture("migration");
    }

    @Test
    void aProgramJoinsAPortfolioAsOneStep() {
        OpenPortfolio open = open(small.save(folder));
        Portfolio before = EcoreUtil.copy(open.portfolio());
        inDialog("New Program from Template", () -> run("org.keelson.ui.app.programFromTemplate"), shell -> {
            choose(shell, "Platform rollout");
            text(shell, 1).setText("2026-06-01");
            Combo profile = controls(shell, Combo.class).getFirst();
            assertThat(profile.getText()).as("as the portfolio").isEqualTo("Standard");
            profile.select(profile.indexOf("Light"));
            profile.notifyListeners(SWT.Selection, new Event());
            picture("program", shell);
            push(shell, "Add");
        });
        assertThat(open.portfolio().getPrograms()).extracting(Program::getName).containsExactly("Launch", "Platform rollout");
        assertThat(open.portfolio().getPrograms().getLast().getProfile()).isEqualTo(ProgramProfile.LIGHT);
        assertThat(open.portfolio().getTeams()).extracting(Team::getName).contains("Enablement Team")
                .containsOnlyOnce("Platform Team");
        await("it is scheduled", () -> open.schedule().current().isPresent());
        run("org.eclipse.ui.edit.undo");
        assertThat(EcoreUtil.equals(open.portfolio(), before)).isTrue();
    }

    @Test
    void aProgramIsSavedAsATemplateAndOfferedThen() throws Exception {
        small.schema.setProgress(40);
        small.program.setDescription("Two teams, one launch.");
        OpenPortfolio open = open(small.save(folder));
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        page().activate(navigator);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(open.portfolio().getPrograms().getFirst()));
        settle();
        inDialog("Save as Template", () -> run("org.keelson.ui.app.saveTemplate"), shell -> {
            assertThat(text(shell, 0).getText()).isEqualTo("Launch");
            text(shell, 0).setText("Our launch");
            picture("save", shell);
            push(shell, "Save");
        });
        Path file = folder.resolve("templates").resolve("our-launch.keelson");
        assertThat(file).isRegularFile();
        assertThat(new PortfolioStore().load(file).portfolio().getPrograms().getFirst().getItems().getFirst().getProgress()).isZero();
        assertThat(open.isDirty()).isFalse();
        Files.writeString(folder.resolve("templates").resolve("broken.keelson"), "<half");
        Theme.use(true);
        inDialog("New Portfolio", () -> run("org.keelson.ui.app.newPortfolio"), shell -> {
            choose(shell, "Our launch");
            assertThat(controls(shell, StyledText.class).getFirst().getText()).contains("Two teams, one launch.", "4 deliverables",
                    "broken.keelson");
            picture("wizard-dark", shell);
            push(shell, "Cancel");
        });
    }
}
