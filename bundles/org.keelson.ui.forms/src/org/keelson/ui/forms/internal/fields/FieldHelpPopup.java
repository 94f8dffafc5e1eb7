// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Theme;

/** Says beneath a field what it is for, with a link into the guide. Escape closes it. */
final class FieldHelpPopup extends PopupDialog {

    private static final int WIDTH = 340;

    private final FieldValue field;
    private final Runnable more;
    private final Point place;
    private Link link;

    FieldHelpPopup(Control control, FieldValue field, Runnable more) {
        super(control.getShell(), INFOPOPUP_SHELLSTYLE, true, false, false, false, false, field.name(), null);
        this.field = field;
        this.more = more;
        place = control.toDisplay(0, control.getSize().y + 2);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Help on " + field.name());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 8).applyTo(area);
        Label words = new Label(area, SWT.WRAP);
        words.setText(LegacyActionTools.escapeMnemonics(field.help().isEmpty() ? "Nobody has said what it is for." : field.help()));
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(words);
        link = new Link(area, SWT.NONE);
        link.setText(field.reference().isEmpty() ? "<a>How forms are filled in</a>" : "<a>In the reference of the model</a>");
        AccessibleName.set(link, field.name(), words.getText());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            close();
            more.run();
        }));
        return area;
    }

    @Override
    protected Color getBackground() {
        return Theme.color(Palette.Role.RAISED);
    }

    @Override
    protected Color getForeground() {
        return Theme.color(Palette.Role.TEXT);
    }

    @Override
    protected Control getFocusControl() {
        return link;
    }

    @Override
    protected Point getDefaultLocation(Point size) {
        return place;
    }
}
