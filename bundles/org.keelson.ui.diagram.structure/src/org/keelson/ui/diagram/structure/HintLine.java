// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.Rgb;
import org.keelson.ui.Theme;
import org.keelson.ui.diagram.figures.DiagramTheme;

/** The line at the foot that says which keys do what now. */
final class HintLine {

    static final String IDLE = "Enter adds a line   ·   Ctrl+Enter edits a line with range and owner   ·   F2 renames   ·   "
            + "Alt+arrows move   ·   F3 opens the form";

    private final Composite strip;
    private final Label label;

    HintLine(Composite parent) {
        strip = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginHeight = 3;
        layout.marginWidth = 10;
        strip.setLayout(layout);
        strip.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        label = new Label(strip, SWT.NONE);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        DiagramTheme.own(strip, label);
        Runnable unhook = Theme.onChange(this::applyTheme);
        strip.addListener(SWT.Dispose, event -> unhook.run());
        applyTheme();
        show(IDLE);
    }

    private void applyTheme() {
        if (!strip.isDisposed()) {
            strip.setBackground(color(Role.RAISED));
            label.setBackground(color(Role.RAISED));
            label.setForeground(color(Role.QUIET));
        }
    }

    private static Color color(Role role) {
        Rgb rgb = Theme.palette().color(role);
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }

    void show(String text) {
        if (!label.isDisposed() && !label.getText().equals(text)) {
            label.setText(text);
        }
    }
}
