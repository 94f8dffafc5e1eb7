// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.lists;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.ContainedList;
import org.keelson.edit.EditableList;
import org.keelson.edit.Labels;
import org.keelson.edit.Property;
import org.keelson.model.Element;
import org.keelson.rendering.Palette;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldHost;
import org.keelson.ui.forms.internal.fields.FieldSet;
import org.keelson.ui.forms.internal.fields.FormPart;

/**
 * Beneath a table, what else can be said of the selected row: long texts, several references, and of what has no form of
 * its own also what it contains.
 */
final class RowDetails implements FormPart {

    private final FieldHost host;
    private final List<EStructuralFeature> features;
    private final Composite area;
    private final FieldSet fields;
    private final List<FormPart> parts = new ArrayList<>();
    private EObject row;
    private Label title;

    RowDetails(Composite parent, FieldHost host, EditableList list) {
        this.host = host;
        this.features = list.others();
        fields = new FieldSet(host);
        area = host.toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 0).spacing(20, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
    }

    /** Shows another row; {@code null} for none. What is typed for the one before is written. */
    void show(EObject other) {
        if (other == row) {
            return;
        }
        commit();
        fields.clear();
        parts.clear();
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        row = other;
        if (row != null) {
            create();
        }
        boolean isShown = area.getChildren().length > 1;
        area.setVisible(isShown);
        ((GridData) area.getLayoutData()).exclude = !isShown;
        Theme.own(area);
        host.reflow(area);
    }

    private void create() {
        title = host.toolkit().createLabel(area, "");
        title.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(title);
        features.forEach(each -> fields.add(area, Property.of(row, each)));
        host.toolkit().paintBordersFor(area);
        if (!(row instanceof Element)) {
            for (ContainedList each : ContainedList.of(row)) {
                ListPart part = new ListPart(area, host, each, true);
                GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(part.control());
                parts.add(part);
            }
        }
        showTitle();
    }

    private void showTitle() {
        title.setText("More of " + LegacyActionTools.escapeMnemonics(Labels.text(row)));
    }

    @Override
    public boolean isPending() {
        return fields.isPending() || parts.stream().anyMatch(FormPart::isPending);
    }

    @Override
    public void commit() {
        fields.commit();
        List.copyOf(parts).forEach(FormPart::commit);
    }

    @Override
    public void refresh() {
        if (row != null) {
            showTitle();
            fields.refresh();
            parts.forEach(FormPart::refresh);
        }
    }
}
