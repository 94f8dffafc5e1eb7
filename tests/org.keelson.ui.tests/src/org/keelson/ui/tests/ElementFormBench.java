// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.keelson.edit.Edits;
import org.keelson.model.Element;
import org.keelson.model.ProgramProfile;
import org.keelson.storage.StorageException;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.forms.internal.ElementEditor;

/** What the tests of forms share: the small portfolio, a form on one of its elements, and hands on its fields. */
abstract class ElementFormBench extends WorkbenchTest {

    protected SmallPortfolio small;
    protected OpenPortfolio open;
    protected ElementEditor editor;

    protected void openSmall() {
        small = new SmallPortfolio();
        small.portfolio.setProfile(ProgramProfile.FULL); // shows every field
        small.program.setProfile(ProgramProfile.FULL);
        open = open(small.save(folder));
    }

    /** Opens the form of an element of the open session, as any part of the workbench does. */
    protected ElementEditor openForm(Element element) {
        assertThat(ElementEditors.open(page(), element)).isTrue();
        settle();
        await("it is scheduled", () -> open.schedule().isFresh());
        settle();
        editor = (ElementEditor) page().getActiveEditor();
        return editor;
    }

    /** Goes to a page of the form, by its id. */
    protected void turnTo(String page) {
        if (!editor.getActivePageInstance().getId().equals(page)) {
            assertThat(editor.setActivePage(page)).as(page).isNotNull();
            settle();
        }
    }

    /** The element of the open session that one of the saved portfolio has become. */
    protected <T extends Element> T now(T element) {
        @SuppressWarnings("unchecked")
        T found = (T) open.session().find(element.getId()).orElseThrow();
        return found;
    }

    /** All that the form shows. */
    protected Composite form() {
        return editor.getHeaderForm().getForm();
    }

    /** What stands at the right of a name. */
    protected Control beside(String name) {
        Label label = controls(form(), Label.class).stream().filter(each -> each.getText().equals(name) && isShown(each))
                .findFirst().orElseThrow(() -> new AssertionError("There is no field " + name));
        List<Control> row = Arrays.asList(label.getParent().getChildren());
        return row.get(row.indexOf(label) + 1);
    }

    private static boolean isShown(Control control) {
        return control.isVisible();
    }

    protected Text text(String name) {
        return beside(name) instanceof Composite area && !(area instanceof Combo) ? controls(area, Text.class).get(0)
                : (Text) beside(name);
    }

    protected Combo combo(String name) {
        return (Combo) beside(name);
    }

    protected Button flag(String name) {
        return controls(form(), Button.class).stream().filter(each -> each.getText().equals(name)).findFirst().orElseThrow();
    }

    protected Button choose(String name) {
        return controls((Composite) beside(name), Button.class).get(0);
    }

    protected List<String> links(String name) {
        return controls((Composite) beside(name), Hyperlink.class).stream().map(Hyperlink::getText).toList();
    }

    protected Optional<Hyperlink> link(String text) {
        return controls(form(), Hyperlink.class).stream().filter(each -> each.getText().equals(text)).findFirst();
    }

    /** Types into a field with the real keyboard, instead of what is there; the field keeps the focus. */
    protected void typeInto(Text field, String typed) {
        window().getShell().forceActive();
        field.setFocus();
        settle();
        field.selectAll();
        type(typed);
    }

    /** What the head of the form says is wrong; empty for nothing. */
    protected String message() {
        String message = editor.getHeaderForm().getForm().getMessage();
        return message == null ? "" : message;
    }

    protected void choose(Combo combo, String choice) {
        combo.setText(choice);
        combo.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** Does something elsewhere: not by the form. */
    protected void rename(Element element, String name) {
        open.session().execute(Edits.rename(element, name));
        settle();
    }

    protected List<IEditorPart> editors() {
        return Arrays.stream(page().getEditorReferences()).map((IEditorReference each) -> each.getEditor(false)).toList();
    }

    /** Portfolio and notation, word for word. */
    protected String content() {
        Path copy = folder.resolve("content.keelson");
        try {
            portfolios().store().save(open.session().resource(), copy);
            return Files.readString(copy);
        } catch (StorageException | IOException e) {
            throw new AssertionError(e);
        }
    }

    protected void undoAll() {
        while (open.session().canUndo()) {
            open.session().undo();
        }
        settle();
    }
}
