// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.Element;
import org.keelson.storage.PortfolioJournal;
import org.keelson.storage.PortfolioStore;
import org.keelson.storage.StorageException;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.EditorInputFactory;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Questions;
import org.keelson.ui.RecentFiles;
import org.keelson.ui.Theme;
import org.keelson.ui.navigator.internal.NavigatorView;

/** Files in the workbench: new, open, save, save as, revert, what others change, what a crash leaves, light and dark. */
class ApplicationFilesTest extends WorkbenchTest {

    private final SmallPortfolio small = new SmallPortfolio();

    /** Answers every question with yes, and keeps what was said. */
    private static final class Yes extends Questions {
        private final List<String> said = new ArrayList<>();

        @Override
        public boolean ask(Shell shell, String title, String question, String yes) {
            said.add(title);
            return true;
        }

        @Override
        public boolean askCarefully(Shell shell, String title, String question, String yes) {
            said.add(title + ", carefully");
            return false;
        }

        @Override
        public void tell(Shell shell, String what, Throwable problem) {
            said.add(what + ": " + problem.getMessage());
        }
    }

    private static PortfolioFiles files(Questions questions) {
        return new PortfolioFiles(window().getWorkbench(), portfolios(), window().getService(RecentFiles.class),
                questions);
    }

    private static void run(String command) {
        try {
            window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new AssertionError(command, e);
        }
        settle();
    }

    private static boolean isEnabled(String command) {
        return window().getService(ICommandService.class).getCommand(command).isEnabled();
    }

    private void rename(OpenPortfolio open, String name) {
        Element api = open.session().find(small.api.getId()).orElseThrow();
        open.session().execute(Edits.rename(api, name));
        settle();
    }

    private String nameOf(OpenPortfolio open) {
        return open.session().find(small.api.getId()).orElseThrow().getName();
    }

    private String nameInFile(Path file) {
        try {
            return new PortfolioSession(new PortfolioStore().load(file).resource())
                    .find(small.api.getId()).map(Element::getName).orElse("");
        } catch (StorageException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void savesFromWhicheverPartIsActive() {
        Path file = small.save(folder);
        OpenPortfolio open = open(file);
        page().activate(view(NavigatorView.ID, NavigatorView.class));
        rename(open, "Interface");
        await("the editor is dirty", () -> page().getActiveEditor().isDirty());
        await("it can be saved", () -> isEnabled("org.eclipse.ui.file.save"));
        press(SWT.CTRL, 's');
        await("it is saved", () -> !open.isDirty());
        assertThat(nameInFile(file)).isEqualTo("Interface");
        assertThat(page().getActiveEditor().isDirty()).isFalse();
    }

    @Test
    void savesAsAnotherFileAndGoesOnWithIt() {
        Path file = small.save(folder);
        OpenPortfolio open = open(file);
        rename(open, "Interface");
        assertThat(files(new Yes()).saveAs(open, folder.resolve("other"))).isTrue();
        settle();
        Path other = folder.resolve("other.keelson");
        assertThat(open.file()).isEqualTo(other);
        assertThat(nameInFile(other)).isEqualTo("Interface");
        assertThat(nameInFile(file)).isEqualTo("API");
        IEditorPart editor = page().getActiveEditor();
        assertThat(editor.getEditorInput()).isEqualTo(new KeelsonEditorInput(other));
        await("the title says so", () -> window().getShell().getText().startsWith("other"));
        assertThat(window().getService(RecentFiles.class).all()).startsWith(other);
    }

    @Test
    void revertsToTheFile() {
        OpenPortfolio open = open(small.save(folder));
        rename(open, "Interface");
        Yes yes = new Yes();
        assertThat(files(yes).revert(open)).isTrue();
        assertThat(yes.said).containsExactly("Revert");
        assertThat(nameOf(open)).isEqualTo("API");
        assertThat(open.isDirty()).isFalse();
        assertThat(open.session().canUndo()).isFalse();
        await("it is scheduled again", () -> open.schedule().isFresh());
    }

    @Test
    void noticesWhatAnotherProgramWrote() throws IOException {
        Path file = small.save(folder);
        OpenPortfolio open = open(file);
        Files.writeString(file, Files.readString(file).replace("API", "Elsewhere"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5000));
        Yes yes = new Yes();
        files(yes).checkDisk();
        assertThat(yes.said).containsExactly("File changed");
        assertThat(nameOf(open)).isEqualTo("Elsewhere");
        assertThat(files(yes).checkDiskAgain()).isFalse();
    }

    @Test
    void whatIsUnsavedIsKeptAgainstAnotherProgramAndOverwritesItOnlyWhenTold() throws IOException {
        Path file = small.save(folder);
        OpenPortfolio open = open(file);
        rename(open, "Interface");
        Files.writeString(file, Files.readString(file).replace("API", "Elsewhere"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5000));
        Yes yes = new Yes();
        files(yes).checkDisk();
        files(yes).checkDisk();
        assertThat(yes.said).containsExactly("File changed, carefully");
        assertThat(files(yes).checkDiskAgain()).as("who asks for it is told again").isTrue();
        assertThat(yes.said).containsExactly("File changed, carefully", "File changed, carefully");
        assertThat(nameOf(open)).isEqualTo("Interface");
        assertThat(files(yes).save(open)).isTrue();
        assertThat(yes.said).last().isEqualTo("File changed");
    }

    @Test
    void aFileThatIsGoneIsUnsavedUntilItIsWrittenAgain() throws IOException {
        Path file = small.save(folder);
        OpenPortfolio open = open(file);
        Files.delete(file);
        Questions no = new Questions() {
            @Override
            public boolean ask(Shell shell, String title, String question, String yes) {
                return false;
            }
        };
        files(no).checkDisk();
        assertThat(open.isDirty()).isTrue();
        await("the editor says so", () -> page().getActiveEditor().isDirty());
        assertThat(files(new Yes()).save(open)).isTrue();
        assertThat(nameInFile(file)).isEqualTo("API");
        assertThat(open.isDirty()).isFalse();
    }

    @Test
    void undoHasTheNameOfTheEdit() {
        OpenPortfolio open = open(small.save(folder));
        assertThat(isEnabled("org.eclipse.ui.edit.undo")).isFalse();
        rename(open, "Interface");
        await("it can be undone", () -> isEnabled("org.eclipse.ui.edit.undo"));
        run("org.eclipse.ui.edit.undo");
        assertThat(nameOf(open)).isEqualTo("API");
        await("it can be redone", () -> isEnabled("org.eclipse.ui.edit.redo"));
    }

    @Test
    void refusesWhatIsNoPortfolioInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.keelson"), "this is not XML");
        Yes yes = new Yes();
        files(yes).open(page(), file);
        await("it is refused", () -> !yes.said.isEmpty());
        assertThat(yes.said.get(0)).contains("broken.keelson");
        assertThat(portfolios().all()).isEmpty();
    }

    @Test
    void closesWithItsLastEditor() {
        open(small.save(folder));
        assertThat(portfolios().all()).hasSize(1);
        page().closeAllEditors(false);
        assertThat(portfolios().all()).isEmpty();
    }

    @Test
    void inputsSurviveARestart() {
        KeelsonEditorInput input = new KeelsonEditorInput(small.save(folder));
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        input.saveState(memento);
        assertThat(new EditorInputFactory().createElement(memento)).isEqualTo(input);
    }

    @Test
    void offersWhatACrashLeftUnsaved() throws StorageException, IOException {
        Path file = small.save(folder);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        small.api.setName("Interface");
        PortfolioStore store = new PortfolioStore();
        Path state = Platform.getStateLocation(Platform.getBundle("org.keelson.ui")).toPath();
        new PortfolioJournal(state.resolve("journal"), store).record(small.portfolio.eResource(), file);

        OpenPortfolio[] open = new OpenPortfolio[1];
        inDialog("Unsaved changes", () -> open[0] = open(file), shell -> {
            picture("offer", shell);
            push(shell, "Go On with the Copy");
        });
        await("it is as it was before the crash", () -> nameOf(open[0]).equals("Interface"));
        assertThat(open[0].isDirty()).isTrue();
        assertThat(files(new Yes()).save(open[0])).isTrue();
        assertThat(nameInFile(file)).isEqualTo("Interface");
        assertThat(open[0].isDirty()).isFalse();
    }

    @Test
    void makesANewPortfolio() {
        Path file = folder.resolve("fresh.keelson");
        inDialog("New Portfolio", () -> run("org.keelson.ui.app.newPortfolio"), shell -> {
            List<Text> fields = controls(shell, Text.class).stream().filter(Text::getEditable).toList();
            fields.get(0).setText("Fresh start");
            fields.get(2).setText(file.toString());
            picture("wizard", shell);
            push(shell, "Finish");
        });
        OpenPortfolio open = awaitThat("it is open", () -> portfolios().find(file));
        assertThat(open.name()).isEqualTo("Fresh start");
        await("its editor is open", () -> page().getActiveEditor() != null);
        picture("empty");
    }

    @Test
    void drawsDarkAndLight() {
        open(small.save(folder));
        assertThat(Theme.isDark()).isFalse();
        picture("light");
        Theme.use(true);
        try {
            await("it is dark", Theme::isDark);
            settle();
            picture("dark");
        } finally {
            Theme.use(false);
        }
        await("it is light", () -> !Theme.isDark());
    }

    @Test
    void saysWhoMadeIt() {
        inDialog("About Keelson", () -> run("org.keelson.ui.app.about"), shell -> {
            assertThat(controls(shell, Label.class)).extracting(Label::getText)
                    .anyMatch(text -> text.contains("EPL-2.0"));
            picture("dialog", shell);
            shell.close();
        });
        assertThat(Optional.ofNullable(window().getShell().getImages())).isPresent();
    }
}
