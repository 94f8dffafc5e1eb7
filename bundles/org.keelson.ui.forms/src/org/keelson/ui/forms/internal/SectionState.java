// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.forms.widgets.Section;

/** Which sections of a form are open, kept over a change of the theme and a restart. Sections are known by their titles. */
final class SectionState {

    private static final String SECTION = "section";
    private static final String OPEN = "open";

    private final Map<String, Boolean> open = new TreeMap<>();

    void restore(IMemento memento) {
        for (IMemento each : memento.getChildren(SECTION)) {
            open.put(each.getID(), each.getBoolean(OPEN));
        }
    }

    void save(IMemento memento) {
        open.forEach((section, isOpen) -> memento.createChild(SECTION, section).putBoolean(OPEN, isOpen));
    }

    /** Remembers how the sections of a page are now. */
    void remember(String page, Composite form) {
        for (Control each : form.getChildren()) {
            if (each instanceof Section section) {
                open.put(key(page, section), section.isExpanded());
            }
            if (each instanceof Composite inner) {
                remember(page, inner);
            }
        }
    }

    /** Opens and closes the sections of a page as they were; those that are new stay as they are. */
    void apply(String page, Composite form) {
        for (Control each : form.getChildren()) {
            if (each instanceof Section section) {
                Boolean was = open.get(key(page, section));
                if (was != null && was != section.isExpanded()) {
                    section.setExpanded(was);
                }
            }
            if (each instanceof Composite inner) {
                apply(page, inner);
            }
        }
    }

    /** Without the number of rows that a list has in its title. */
    private static String key(String page, Section section) {
        return page + '/' + section.getText().replaceFirst("  \\d+$", "");
    }
}
