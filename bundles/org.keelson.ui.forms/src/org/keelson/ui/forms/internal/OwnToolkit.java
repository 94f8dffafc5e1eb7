// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.FormColors;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.keelson.ui.Theme;

/**
 * Keeps the style sheet of the workbench from each control at once: whatever asks a control for its size brings the sheet in for
 * all controls made until then, and a form asks often before it is complete.
 */
final class OwnToolkit extends FormToolkit {

    OwnToolkit(FormColors colors) {
        super(colors);
    }

    @Override
    public void adapt(Composite composite) {
        Theme.own(composite);
        super.adapt(composite);
    }

    @Override
    public void adapt(Control control, boolean trackFocus, boolean trackKeyboard) {
        Theme.own(control);
        super.adapt(control, trackFocus, trackKeyboard);
    }

    @Override
    public Section createSection(Composite parent, int sectionStyle) {
        Section section = super.createSection(parent, sectionStyle);
        Theme.own(section);
        return section;
    }
}
