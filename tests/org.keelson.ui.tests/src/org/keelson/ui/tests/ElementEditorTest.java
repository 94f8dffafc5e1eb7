// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.ui.EditorInputFactory;
import org.keelson.ui.ElementEditorInput;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Theme;
import org.keelson.ui.app.internal.guide.GuideText;
import org.keelson.ui.diagram.dependencies.DependencyMapEditor;
import org.keelson.ui.forms.internal.ElementEditor;
import org.keelson.ui.navigator.internal.NavigatorView;

/** How the form of an element lives: it opens, follows, shares its session with the others, and goes with its element. */
class ElementEditorTest extends ElementFormBench {

    private static final String LONG = "Interface between the order desk and the warehouses of all countries in which we "
            + "deliver ourselves, second edition with returns";

    @BeforeEach
    void begin() {
        openSmall();
    }

    private NavigatorView select(Element... elements) {
        NavigatorView navigator = view(NavigatorView.ID, NavigatorView.class);
        navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection((Object[]) elements));
        navigator.setFocus();
        settle();
        return navigator;
    }

    private Tree tree() {
        return (Tree) display().getFocusControl();
    }

    @Test
    void f1SaysWhatAFieldIsForAndLeadsToTheReference() {
        openForm(now(small.api));
        text("Likely").setFocus();
        settle();
        press(0, SWT.F1);
        Shell help = awaitThat("the help is there", () -> shell("Help on Likely"));
        assertThat(controls(help, Label.class)).extracting(Label::getText)
                .contains(Labels.documentation(ModelPackage.Literals.ESTIMATED__LIKELY));
        picture("help", help);
        press(0, SWT.CR);
        await("the guide is there, at the field", () -> controls(window().getShell(), GuideText.class).stream()
                .anyMatch(each -> each.isVisible() && each.selection().equals("likely")));
        picture("reference");
    }

    @Test
    void opensByEnterByF3AndByCommandAndOnlyOncePerElement() throws Exception {
        select(now(small.api));
        assertThat(tree().getSelectionCount()).isEqualTo(1);
        press(0, SWT.CR);
        await("the form is open", () -> page().getActiveEditor() instanceof ElementEditor);
        assertThat(page().getActiveEditor().getTitle()).isEqualTo("API");

        page().closeEditor(page().getActiveEditor(), false);
        select(now(small.api));
        press(0, SWT.F3);
        await("the form is open", () -> page().getActiveEditor() instanceof ElementEditor);
        select(now(small.api), now(small.app));
        run(ElementEditors.OPEN);
        assertThat(editors()).filteredOn(ElementEditor.class::isInstance).extracting(each -> each.getTitle())
                .containsExactlyInAnyOrder("API", "App");

        select(open.portfolio());
        press(0, SWT.CR);
        await("the map is in front", () -> page().getActiveEditor() instanceof DependencyMapEditor);
    }

    private void run(String command)
            throws ExecutionException, NotDefinedException, NotEnabledException, NotHandledException {
        window().getService(IHandlerService.class).executeCommand(command, null);
        settle();
    }

    @Test
    void followsItsElementAndPublishesIt() {
        openForm(now(small.api));
        rename(now(small.api), "Order desk");
        await("it has its new name", () -> editor.getTitle().equals("Order desk"));
        assertThat(editor.getHeaderForm().getForm().getText()).isEqualTo("Order desk");
        assertThat(text("Name").getText()).isEqualTo("Order desk");
        open.session().undo();
        await("it has its old name", () -> editor.getTitle().equals("API"));
        rename(now(small.api), "A name as long as a line of poetry ".repeat(10));
        await("it is told", () -> window().getShell().getText().startsWith("A name as long"));
        ScrolledForm form = editor.getHeaderForm().getForm();
        assertThat(form.getText()).endsWith("…");
        assertThat(form.getBody().getSize().x).as("no wider than what is seen").isLessThanOrEqualTo(form.getSize().x);
        picture("long-name");
        open.session().undo();
        await("it has its old name", () -> editor.getTitle().equals("API"));

        assertThat(editor.getAdapter(OpenPortfolio.class)).isSameAs(open);
        await("the tree follows", () -> ((StructuredSelection) view(NavigatorView.ID, NavigatorView.class).getSite()
                .getSelectionProvider().getSelection()).getFirstElement() == now(small.api));

        openForm(open.portfolio());
        assertThat(text("Name").getText()).isEqualTo("Small");
        assertThat(text("Start").getText()).isEqualTo("2026-03-02");
    }

    @Test
    void closesWithItsElementAndStaysForUndoWhenItIsTheLastEditor() {
        openForm(now(small.api));
        openForm(now(small.app));
        open.session().execute(Edits.delete(List.of(now(small.api))));
        await("its form is closed", () -> editors().stream().noneMatch(each -> each.getTitle().equals("API")));
        assertThat(editors()).extracting(each -> each.getTitle()).contains("App");

        open.session().undo();
        page().closeEditor(editor, false);
        openForm(now(small.api));
        page().closeEditor(editors().stream().filter(DependencyMapEditor.class::isInstance).findFirst().orElseThrow(), false);
        settle();
        open.session().execute(Edits.delete(List.of(now(small.api))));
        await("it says so", () -> link("Close this form").isPresent());
        assertThat(open.isDirty()).isTrue();
        picture("gone");
        open.session().undo();
        await("it is as before", () -> link("Close this form").isEmpty());
        assertThat(text("Name").getText()).isEqualTo("API");
        typeInto(text("Name"), "desk");
        press(0, SWT.CR);
        assertThat(now(small.api).getName()).isEqualTo("desk");
    }

    @Test
    void isSavedRevertedSavedAsAndClosedWithThePortfolio() throws Exception {
        openForm(now(small.api));
        ElementEditor first = editor;
        openForm(now(small.app));
        assertThat(first.getSaveables()).isEqualTo(editor.getSaveables()).hasSize(1);
        assertThat(first.isDirty()).isFalse();
        rename(now(small.web), "Site");
        assertThat(first.isDirty()).isTrue();
        assertThat(editor.isDirty()).isTrue();
        // with a question, this would wait for an answer until the test is ended by force
        page().closeEditor(first, true);
        settle();
        assertThat(editors()).doesNotContain(first);
        assertThat(window().getService(PortfolioFiles.class).save(open)).isTrue();
        assertThat(editor.isDirty()).isFalse();

        openForm(now(small.api));
        rename(now(small.api), "Order desk");
        open.revert();
        settle();
        assertThat(text("Name").getText()).isEqualTo("API");
        assertThat(editor.getTitle()).isEqualTo("API");
        typeInto(text("Name"), "desk");
        press(0, SWT.CR);
        assertThat(now(small.api).getName()).isEqualTo("desk");

        openForm(now(small.api));
        assertThat(window().getService(PortfolioFiles.class).saveAs(open, folder.resolve("other.keelson"))).isTrue();
        settle();
        assertThat(editor.getEditorInput())
                .isEqualTo(new ElementEditorInput(folder.resolve("other.keelson"), small.api.getId(), ""));
        openForm(now(small.api));
        assertThat(editors()).filteredOn(each -> each.getTitle().equals("desk")).hasSize(1);

        assertThat(window().getService(PortfolioFiles.class).close(page(), open)).isTrue();
        settle();
        assertThat(editors()).isEmpty();
        assertThat(portfolios().all()).isEmpty();
    }

    @Test
    void survivesARestartAndSaysWhenItsElementIsNotThereAfterIt() throws PartInitException {
        openForm(now(small.api));
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        editor.getEditorInput().getPersistable().saveState(memento);
        assertThat(editor.getEditorInput().getPersistable().getFactoryId()).isEqualTo("org.keelson.ui.editorInput");
        page().closeAllEditors(false);
        ElementEditorInput input = (ElementEditorInput) new EditorInputFactory().createElement(memento);
        assertThat(input.getName()).isEqualTo("API");
        page().openEditor(input, ElementEditors.EDITOR);
        settle();
        editor = (ElementEditor) page().getActiveEditor();
        assertThat(text("Name").getText()).isEqualTo("API");
        assertThat(portfolios().all()).hasSize(1);

        page().closeEditor(editor, false);
        page().openEditor(new ElementEditorInput(open.file(), "none", "Old plan"), ElementEditors.EDITOR);
        settle();
        editor = (ElementEditor) page().getActiveEditor();
        assertThat(editor.getTitle()).isEqualTo("Old plan");
        link("Close this form").orElseThrow().setFocus();
        press(0, SWT.CR);
        await("it is closed", () -> editors().stream().noneMatch(ElementEditor.class::isInstance));
    }

    @Test
    void showsTheSampleAsInTheGuide() throws IOException {
        Path file = folder.resolve("product-launch.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        open = open(file);
        WorkItem item = (WorkItem) open.portfolio().getPrograms().get(0).getWorkstreams().get(0).getItems().get(0);
        openForm(item);
        page().toggleZoom(page().getActivePartReference());
        settle();
        picture("light", form());
        Theme.use(true);
        settle();
        picture("dark", form());
        Theme.use(false);
        assertThat(editor.setActivePage("mentioned-by")).isNotNull();
        settle();
        picture("mentioned", form());
        page().zoomOut();
        assertThat(editor.setActivePage("org.keelson.ui.forms.overview")).isNotNull();
        settle();
        assertThat(text("Name").getText()).isEqualTo(item.getName());
    }

    @Test
    void looksRightWithALongName() {
        open.session().execute(Edits.set(now(small.api), ModelPackage.Literals.ELEMENT__NAME, LONG));
        openForm(now(small.api));
        picture("light");
        openForm(now(small.platform));
        picture("team");
        openForm(open.portfolio().getDependencies().get(0));
        picture("dependency");
        openForm(open.portfolio());
        picture("portfolio");
    }
}
