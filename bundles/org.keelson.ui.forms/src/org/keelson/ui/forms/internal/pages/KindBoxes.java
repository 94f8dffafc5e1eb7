// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.edit.Property;
import org.keelson.model.CustomField;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** The kinds of elements that a custom field is for, to tick; none means all. */
final class KindBoxes {

    private static final List<EClass> KINDS = List.of(Literals.WORK_ITEM, Literals.DELIVERABLE, Literals.MILESTONE,
            Literals.GATE, Literals.DEPENDENCY, Literals.PROGRAM, Literals.WORKSTREAM, Literals.TEAM, Literals.PERSON,
            Literals.RISK, Literals.ISSUE, Literals.DECISION, Literals.OPEN_QUESTION, Literals.ASSUMPTION, Literals.ESCALATION,
            Literals.ACTION_ITEM, Literals.OBJECTIVE, Literals.KEY_RESULT);

    private final PageKit kit;
    private final CustomField field;
    private final Composite area;
    private final Map<String, Button> boxes = new LinkedHashMap<>();

    /** @param parent has a grid of two columns */
    KindBoxes(Composite parent, PageKit kit, CustomField field) {
        this.kit = kit;
        this.field = field;
        String name = Labels.featureName(Literals.CUSTOM_FIELD__APPLIES_TO);
        Label label = kit.toolkit().createLabel(parent, name, SWT.WRAP);
        label.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).hint(128, SWT.DEFAULT).indent(0, 4).applyTo(label);
        area = kit.toolkit().createComposite(parent);
        area.setToolTipText("None ticked means every kind of element");
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        KINDS.forEach(each -> box(each.getName()));
        kit.onRefresh(this::refresh);
    }

    private void box(String kind) {
        EClass type = KINDS.stream().filter(each -> each.getName().equals(kind)).findFirst().orElse(null);
        String text = type == null ? kind : type == Literals.WORK_ITEM ? "All work items" : Labels.kindNames(type);
        Button box = kit.toolkit().createButton(area, text, SWT.CHECK);
        box.setEnabled(Property.of(field, Literals.CUSTOM_FIELD__APPLIES_TO).isWritable());
        AccessibleName.set(box, "Applies to " + text, "None ticked means every kind of element");
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> write()));
        boxes.put(kind, box);
    }

    private void write() {
        List<String> ticked = new ArrayList<>();
        boxes.forEach((kind, box) -> {
            if (box.getSelection()) {
                ticked.add(kind);
            }
        });
        kit.run(Edits.set(field, Literals.CUSTOM_FIELD__APPLIES_TO, ticked));
        refresh();
    }

    /** Kinds that are not offered but named in the field, as an import may have done, have a box too. */
    private void refresh() {
        boolean isNew = field.getAppliesTo().stream().anyMatch(each -> !boxes.containsKey(each));
        field.getAppliesTo().stream().filter(each -> !boxes.containsKey(each)).toList().forEach(this::box);
        boxes.forEach((kind, box) -> box.setSelection(field.getAppliesTo().contains(kind)));
        if (isNew) {
            Theme.own(area);
            kit.host().reflow(area);
        }
    }
}
