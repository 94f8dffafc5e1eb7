// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import org.eclipse.swt.widgets.Control;

/** Finds the field in which the keyboard is, to mend it alone. */
public final class FieldFixes {

    /** Where a control keeps its field. */
    private static final String FIELD = "org.keelson.ui.forms.fixes";

    private FieldFixes() {
    }

    /** Says which field a control is of. */
    static void mark(Control control, Field field) {
        control.setData(FIELD, field);
    }

    /**
     * Offers the ways to mend the field that a control is of, if something is wrong with it.
     *
     * @param focus the control that has the keyboard; may be null
     * @return whether something is
     */
    public static boolean offer(Control focus) {
        for (Control each = focus; each != null; each = each.getParent()) {
            if (each.getData(FIELD) instanceof Field field) {
                if (field.isWrong()) {
                    field.offer();
                    return true;
                }
                return false;
            }
        }
        return false;
    }
}
