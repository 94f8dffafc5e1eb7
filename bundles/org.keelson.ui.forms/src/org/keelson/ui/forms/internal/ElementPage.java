// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.keelson.analysis.AsOf;
import org.keelson.edit.Edit;
import org.keelson.edit.QuickFix;
import org.keelson.model.problems.Problem;
import org.keelson.ui.Draft;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldHost;
import org.keelson.ui.forms.internal.fields.FieldSet;
import org.keelson.ui.forms.internal.fields.FormPart;

/** A page of the form of an element: its controls are made when it is first shown. */
abstract class ElementPage extends FormPage implements FieldHost, Draft {

    private final ElementEditor editor;
    private final FieldSet fields = new FieldSet(this);
    private final List<FormPart> parts = new ArrayList<>(List.of(fields));
    private boolean isMade;

    ElementPage(ElementEditor editor, String id, String title) {
        super(editor, id, title);
        this.editor = editor;
    }

    @Override
    protected final void createFormContent(IManagedForm form) {
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(24, 12).applyTo(form.getForm().getBody());
        createContents(form);
        // before anything is laid out, since that brings in the style sheet
        Theme.own(form.getForm());
        isMade = true;
        editor.sections().apply(getId(), form.getForm().getBody());
        refresh();
        form.reflow(true);
    }

    /** Makes the controls in the form's body, which has a grid of one column. */
    abstract void createContents(IManagedForm form);

    /** Shows what model and schedule say; called when they have changed, and when the page is shown. */
    void refresh() {
        if (isMade) {
            List.copyOf(parts).forEach(FormPart::refresh);
        }
    }

    /** Contributions do otherwise than before. */
    void engineChanged() {
        // of no interest to pages that are not contributed
    }

    /** Has the form keep which sections are open. */
    final void rememberSections() {
        if (isMade && !getManagedForm().getForm().isDisposed()) {
            editor.sections().remember(getId(), getManagedForm().getForm().getBody());
        }
    }

    /** Whether the controls are there. */
    final boolean isMade() {
        return isMade;
    }

    final ElementEditor editor() {
        return editor;
    }

    final FieldSet fields() {
        return fields;
    }

    /** Has a part follow the model with the page, and what is typed in it count as the page's. */
    final void add(FormPart part) {
        parts.add(part);
    }

    @Override
    public void select(List<? extends EObject> objects) {
        editor.selection().publish(objects.isEmpty() ? List.of(editor.element()) : objects);
    }

    @Override
    public LocalDateTime now() {
        return AsOf.of(editor.portfolio().portfolio());
    }

    @Override
    public FormToolkit toolkit() {
        return editor.getToolkit();
    }

    @Override
    public IMessageManager messages() {
        return editor.getHeaderForm().getMessageManager();
    }

    @Override
    public void execute(Edit edit) {
        editor.execute(edit);
    }

    @Override
    public void open(EObject element) {
        editor.open(element);
    }

    @Override
    public List<Problem> problems(Predicate<Problem> at) {
        return editor.problems().shown().stream().filter(at).toList();
    }

    @Override
    public List<QuickFix> fixes(List<Problem> problems) {
        return editor.problems().fixes(problems);
    }

    @Override
    public void draftChanged() {
        editor.portfolio().draftChanged();
    }

    @Override
    public void reflow(Control changed) {
        if (isMade) {
            changed.requestLayout();
            getManagedForm().reflow(true);
        }
    }

    @Override
    public boolean isPending() {
        return parts.stream().anyMatch(FormPart::isPending);
    }

    @Override
    public void commit() {
        List.copyOf(parts).forEach(FormPart::commit);
    }

    @Override
    public void setFocus() {
        if (!fields.setFocus() && getManagedForm() != null) {
            getManagedForm().getForm().setFocus();
        }
    }
}
