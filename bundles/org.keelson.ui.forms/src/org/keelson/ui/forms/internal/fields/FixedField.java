// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.keelson.ui.Dates;

/** A value that is not changed by hand. It can be selected and copied. */
final class FixedField extends Field {

    private Text text;

    FixedField(FieldHost host, FieldValue value) {
        super(host, value);
    }

    @Override
    void create(Composite parent) {
        createLabel(parent, 0);
        text = new Text(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        host().toolkit().adapt(text, true, false);
        text.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
        describe(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(text);
    }

    @Override
    void refresh() {
        String value = Dates.shown(source().value(), source().text(source().value()));
        String now = value.isEmpty() ? "\u2013" : value;
        if (!now.equals(text.getText())) {
            text.setText(now);
            host().reflow(text);
        }
    }

    @Override
    Control control() {
        return text;
    }
}
