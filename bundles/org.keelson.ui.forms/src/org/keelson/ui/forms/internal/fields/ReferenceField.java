// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.keelson.edit.Labels;
import org.keelson.edit.Property;
import org.keelson.ui.AccessibleName;

/** One element or several that another refers to: a link to each, and a button to choose others. */
final class ReferenceField extends Field {

    /** More links than this are counted, not shown. */
    private static final int SHOWN = 12;

    private final Property property;
    private final boolean many;
    private ElementLinks links;
    private Button choose;
    private Composite area;

    ReferenceField(FieldHost host, Property property) {
        super(host, new PropertyValue(property));
        this.property = property;
        many = property.feature().isMany();
    }

    @Override
    void create(Composite parent) {
        createLabel(parent, property.isWritable() ? 7 : 1);
        area = host().toolkit().createComposite(parent);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(1, 1).spacing(8, 0).applyTo(area);
        FieldHelp.mark(area, source());
        FieldFixes.mark(area, this);
        links = new ElementLinks(area, host(), SHOWN);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).indent(0, property.isWritable() ? 5 : 0)
                .applyTo(links.control());
        if (property.isWritable()) {
            choose = host().toolkit().createButton(area, "Choose\u2026", SWT.PUSH);
            choose.setToolTipText(help());
            AccessibleName.set(choose, "Choose " + property.name().toLowerCase(Locale.ROOT), help());
            GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(choose);
            choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
        }
    }

    private List<EObject> targets() {
        List<EObject> targets = new ArrayList<>();
        if (property.value() instanceof Collection<?> several) {
            several.forEach(each -> targets.add((EObject) each));
        } else if (property.value() instanceof EObject one) {
            targets.add(one);
        }
        return targets;
    }

    private void choose() {
        List<EObject> now = targets();
        ReferenceChooser chooser = new ReferenceChooser(choose.getShell(), property, now);
        Optional<List<EObject>> chosen = chooser.ask();
        if (chosen.isPresent() && !chosen.get().equals(now)) {
            write(many ? chosen.get() : chosen.get().isEmpty() ? null : chosen.get().get(0));
            refresh();
        }
    }

    @Override
    void refresh() {
        if (links.show(targets(), property.name())) {
            links.layout();
            host().reflow(area);
        }
    }

    @Override
    Control marked() {
        return area;
    }

    @Override
    Control control() {
        return choose == null ? links.control() : choose;
    }

    /** What a link to an element says when the mouse rests on it. */
    static String tip(EObject target) {
        String kind = Labels.kindName(target.eClass());
        return target.eContainer() == null ? kind : kind + " in " + Labels.text(target.eContainer());
    }
}
