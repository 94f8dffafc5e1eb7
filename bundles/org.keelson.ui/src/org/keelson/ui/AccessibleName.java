// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** The name that a screen reader says of a control that has no label of its own, and the help that it has to it. */
public final class AccessibleName extends AccessibleAdapter {

    private static final String KEY = AccessibleName.class.getName();

    private final Supplier<String> name;
    private final Supplier<String> help;

    private AccessibleName(Supplier<String> name, Supplier<String> help) {
        this.name = name;
        this.help = help;
    }

    public static void set(Control control, String name) {
        set(control, name, "");
    }

    /** @param help a sentence or two about what the control is for; empty for none */
    public static void set(Control control, String name, String help) {
        set(control, () -> name, () -> help);
    }

    /** For a control whose name changes with what it shows; both are asked for whenever a screen reader comes by. */
    public static void set(Control control, Supplier<String> name, Supplier<String> help) {
        if (control.getData(KEY) instanceof AccessibleName before) {
            control.getAccessible().removeAccessibleListener(before);
        }
        AccessibleName said = new AccessibleName(name, help);
        control.getAccessible().addAccessibleListener(said);
        control.setData(KEY, said);
    }

    /** Says what a control is called that tells screen readers so itself, so that {@link #of} knows it too. */
    public static void declare(Control control, Supplier<String> name) {
        control.setData(KEY, new AccessibleName(name, () -> ""));
    }

    /** The name that was given to a control; empty if none was. */
    public static Optional<String> of(Control control) {
        return control.getData(KEY) instanceof AccessibleName said ? Optional.ofNullable(said.name.get()) : Optional.empty();
    }

    @Override
    public void getName(AccessibleEvent event) {
        event.result = name.get();
    }

    @Override
    public void getHelp(AccessibleEvent event) {
        String text = help.get();
        if (text != null && !text.isEmpty()) {
            event.result = text;
        }
    }

    @Override
    public void getDescription(AccessibleEvent event) {
        getHelp(event);
    }
}
