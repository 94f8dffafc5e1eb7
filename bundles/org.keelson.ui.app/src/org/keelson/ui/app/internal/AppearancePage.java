// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.keelson.ui.Theme;

/** Light or dark; it takes effect when applied, without a restart. */
public final class AppearancePage extends PreferencePage implements IWorkbenchPreferencePage {

    private Button light;
    private Button dark;

    @Override
    public void init(IWorkbench workbench) {
        setDescription("How Keelson looks on this computer.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        Group group = new Group(area, SWT.NONE);
        group.setText("Theme");
        GridLayoutFactory.swtDefaults().margins(12, 8).applyTo(group);
        light = new Button(group, SWT.RADIO);
        light.setText("&Light");
        dark = new Button(group, SWT.RADIO);
        dark.setText("&Dark");
        select(Theme.isDark());
        return area;
    }

    private void select(boolean isDark) {
        light.setSelection(!isDark);
        dark.setSelection(isDark);
    }

    @Override
    protected void performDefaults() {
        select(false);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (dark.getSelection() != Theme.isDark()) {
            Theme.use(dark.getSelection());
        }
        return true;
    }
}
