// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.keelson.analysis.ItemSchedule;
import org.keelson.analysis.Schedule;
import org.keelson.edit.Ceremony;
import org.keelson.edit.ContainedList;
import org.keelson.edit.Edit;
import org.keelson.edit.EditableList;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Property;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldHost;
import org.keelson.ui.forms.internal.fields.FieldSet;
import org.keelson.ui.forms.internal.fields.FormPart;
import org.keelson.ui.forms.internal.fields.FormSections;
import org.keelson.ui.forms.internal.lists.ListPart;

/** What the pages of the different kinds are made with. What it makes follows the model without their help. */
public final class PageKit {

    private final FieldHost host;
    private final OpenPortfolio open;
    private final Element element;
    private final ScrolledForm form;
    private final FieldSet fields;
    private final Consumer<FormPart> parts;
    private final List<Runnable> refreshers = new ArrayList<>();

    /**
     * @param form   of the page
     * @param fields of the page
     * @param parts  takes what follows the model and may hold what is typed
     */
    public PageKit(FieldHost host, OpenPortfolio open, Element element, ScrolledForm form, FieldSet fields,
            Consumer<FormPart> parts) {
        this.host = host;
        this.open = open;
        this.element = element;
        this.form = form;
        this.fields = fields;
        this.parts = parts;
    }

    FieldHost host() {
        return host;
    }

    OpenPortfolio open() {
        return open;
    }

    Element element() {
        return element;
    }

    Portfolio portfolio() {
        return open.portfolio();
    }

    FormToolkit toolkit() {
        return host.toolkit();
    }

    /** The schedule of now, or of the moment before while a new one is computed. */
    Optional<Schedule> schedule() {
        return open.schedule().latest().map(LiveSchedule.Answer::schedule);
    }

    /** The dates of an item, where it has some. */
    Optional<ItemSchedule> dates(WorkItem item) {
        return schedule().filter(each -> item != null && item.getId() != null).flatMap(each -> each.item(item.getId()))
                .filter(ItemSchedule::scheduled);
    }

    LocalDateTime now() {
        return host.now();
    }

    Collection<EObject> referrers(EObject target) {
        return List.copyOf(open.session().referrers(target));
    }

    /** A section with a grid of two columns, for fields. */
    Composite section(Composite parent, String title, String help) {
        return FormSections.section(toolkit(), parent, title, help, 2);
    }

    /** A section with one column. */
    Composite block(Composite parent, String title, String help) {
        return FormSections.section(toolkit(), parent, title, help, 1);
    }

    /** Two columns of sections, beneath each other where there is no room. */
    Composite[] columns(Composite parent) {
        Composite both = toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(24, 12).applyTo(both);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(both);
        FormSections.fitColumns(form, (GridLayout) both.getLayout());
        return new Composite[] { FormSections.column(toolkit(), both), FormSections.column(toolkit(), both) };
    }

    /** Fields of the element in a section. */
    void fields(Composite parent, EStructuralFeature... features) {
        for (EStructuralFeature each : features) {
            if (Ceremony.isShown(Property.of(element, each))) {
                fields.add(parent, Property.of(element, each));
            }
        }
    }

    /** Fields of another object, with their own life. */
    FieldSet fields(Composite parent, EObject object, EStructuralFeature... features) {
        FieldSet set = new FieldSet(host);
        for (EStructuralFeature each : features) {
            set.add(parent, Property.of(object, each));
        }
        return set;
    }

    /** One of the lists that the element contains, open. */
    ListPart list(Composite parent, EReference feature) {
        return list(parent, ContainedList.of(element, feature));
    }

    ListPart list(Composite parent, EditableList list) {
        ListPart part = new ListPart(parent, host, list, true);
        parts.accept(part);
        return part;
    }

    /** Has a part follow the model, and what is typed in it count as the page's. */
    void addPart(FormPart part) {
        parts.accept(part);
    }

    /** A table that is read, not written. */
    FactTable facts(Composite parent, String name, String empty, String... columns) {
        return new FactTable(parent, host, name, empty, columns);
    }

    PictureBox picture(Composite parent, int height) {
        return new PictureBox(parent, height);
    }

    /** A sentence over the whole width, which is set later. */
    Label sentence(Composite parent) {
        Label label = toolkit().createLabel(parent, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(240, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Says something in a sentence, in the ink of what it means. */
    void say(Label sentence, String text, Palette.Role role) {
        sentence.setForeground(Theme.color(role));
        if (!text.equals(sentence.getText())) {
            sentence.setText(LegacyActionTools.escapeMnemonics(text));
            host.reflow(sentence);
        }
    }

    Button button(Composite parent, String text, String help, Runnable task) {
        Button button = toolkit().createButton(parent, text, SWT.PUSH);
        button.setToolTipText(help);
        AccessibleName.set(button, text, help);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
        return button;
    }

    /**
     * Does something as one step; what is not legal is told in the head of the form.
     *
     * @return whether it was done
     */
    boolean run(Edit edit) {
        try {
            host.messages().removeMessage(this);
            host.execute(edit);
            return true;
        } catch (IllegalEditException e) {
            host.messages().addMessage(this, e.getMessage(), null, IMessageProvider.ERROR);
            return false;
        }
    }

    /** Has something done whenever model or schedule have changed. */
    void onRefresh(Runnable task) {
        refreshers.add(task);
    }

    /** Shows what model and schedule say. */
    public void refresh() {
        refreshers.forEach(Runnable::run);
    }
}
