// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What a form shows whose element is not in the portfolio, and which could not just close. */
final class GonePage extends ElementPage {

    GonePage(ElementEditor editor) {
        super(editor, "org.keelson.ui.forms.gone", "Not there");
    }

    @Override
    void createContents(IManagedForm form) {
        GridDataFactory wide = GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT);
        wide.applyTo(toolkit().createLabel(form.getForm().getBody(), editor().getEditorInput().getName()
                + " is not in the portfolio any more. If it was deleted just now, undo brings it back here.", SWT.WRAP));
        Hyperlink close = toolkit().createHyperlink(form.getForm().getBody(), "Close this form", SWT.NONE);
        close.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> editor().close(true)));
    }
}
