// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.keelson.analysis.Schedule;
import org.keelson.edit.Edit;
import org.keelson.edit.Property;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.Selections;
import org.keelson.ui.forms.FormPageContext;

/** A form as one of its pages sees it. */
final class PageContext implements FormPageContext {

    private final ElementPage page;
    private final ElementEditor editor;
    private final Element element;
    private final Set<Composite> bordered = new HashSet<>();

    PageContext(ElementPage page) {
        this.page = page;
        this.editor = page.editor();
        this.element = editor.element();
    }

    @Override
    public Element element() {
        return element;
    }

    @Override
    public Portfolio portfolio() {
        return editor.portfolio().portfolio();
    }

    @Override
    public Optional<Schedule> schedule() {
        return editor.portfolio().schedule().current().map(LiveSchedule.Answer::schedule);
    }

    @Override
    public Collection<EObject> referrers(EObject target) {
        return List.copyOf(editor.portfolio().session().referrers(target));
    }

    @Override
    public void execute(Edit edit) {
        page.execute(edit);
    }

    @Override
    public void field(Composite parent, EStructuralFeature feature) {
        if (!element.eClass().getEAllStructuralFeatures().contains(feature)) {
            throw new IllegalArgumentException(element.eClass().getName() + " has no feature " + feature.getName());
        }
        if (bordered.add(parent)) {
            toolkit().paintBordersFor(parent);
        }
        page.fields().add(parent, Property.of(element, feature));
    }

    @Override
    public void open(EObject object) {
        editor.open(object);
    }

    @Override
    public List<EObject> selection() {
        return Selections.elements(editor.getSite().getWorkbenchWindow().getSelectionService().getSelection());
    }

    @Override
    public void select(List<? extends EObject> objects) {
        editor.selection().publish(objects.isEmpty() ? List.of(element) : objects);
    }

    @Override
    public FormToolkit toolkit() {
        return page.toolkit();
    }

    @Override
    public IManagedForm form() {
        return page.getManagedForm();
    }

    @Override
    public IMessageManager messages() {
        return page.messages();
    }
}
