// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** The frames that fields stand in, the same on every page. */
public final class FormSections {

    /** With less room, there is one column. */
    private static final int TWO_COLUMNS = 760;

    private FormSections() {
    }

    /**
     * A section with a title.
     *
     * @param help    as tool tip; empty for none
     * @param columns of the grid in it: 2 for fields
     * @return what its content goes into
     */
    public static Composite section(FormToolkit toolkit, Composite parent, String title, String help, int columns) {
        Section section = toolkit.createSection(parent,
                ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED | ExpandableComposite.TWISTIE);
        section.setText(title);
        section.setToolTipText(help.isEmpty() ? null : help);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(4, 8).spacing(20, 6).applyTo(client);
        toolkit.paintBordersFor(client);
        section.setClient(client);
        return client;
    }

    /** A column of sections. */
    public static Composite column(FormToolkit toolkit, Composite parent) {
        Composite column = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).applyTo(column);
        return column;
    }

    /** Gives a grid of two columns only one while the form is narrow. */
    public static void fitColumns(ScrolledForm form, GridLayout layout) {
        form.addListener(SWT.Resize, event -> {
            int columns = form.getClientArea().width < TWO_COLUMNS ? 1 : 2;
            if (layout.numColumns != columns) {
                layout.numColumns = columns;
                form.reflow(true);
            }
        });
    }
}
