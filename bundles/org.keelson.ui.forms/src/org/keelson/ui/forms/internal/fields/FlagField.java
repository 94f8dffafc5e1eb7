// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Yes or no. */
final class FlagField extends Field {

    private Button box;

    FlagField(FieldHost host, FieldValue value) {
        super(host, value);
    }

    @Override
    void create(Composite parent) {
        host().toolkit().createLabel(parent, "");
        box = host().toolkit().createButton(parent, source().name(), SWT.CHECK);
        describe(box);
        GridDataFactory.fillDefaults().applyTo(box);
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            write(box.getSelection());
            refresh();
        }));
    }

    @Override
    void refresh() {
        box.setSelection(Boolean.TRUE.equals(source().value()));
    }

    @Override
    Control control() {
        return box;
    }
}
