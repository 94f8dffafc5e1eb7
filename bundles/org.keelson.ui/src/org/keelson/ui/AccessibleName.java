// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** The name that a screen reader says of a control that has no label of its own, and the help that it has to it. */
public final class AccessibleName extends AccessibleAdapter {

    private final String name;
    private final String help;

    private AccessibleName(String name, String help) {
        this.name = name;
        this.help = help;
    }

    public static void set(Control control, String name) {
        set(control, name, "");
    }

    /** @param help a sentence or two about what the control is for; empty for none */
    public static void set(Control control, String name, String help) {
        control.getAccessible().addAccessibleListener(new AccessibleName(name, help));
    }

    @Override
    public void getName(AccessibleEvent event) {
        event.result = name;
    }

    @Override
    public void getHelp(AccessibleEvent event) {
        if (!help.isEmpty()) {
            event.result = help;
        }
    }

    @Override
    public void getDescription(AccessibleEvent event) {
        getHelp(event);
    }
}
