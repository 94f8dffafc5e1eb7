// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.FormColors;
import org.eclipse.ui.forms.IFormColors;
import org.keelson.rendering.Palette;
import org.keelson.ui.Theme;

/** The palette of now for Eclipse Forms: flat, and the same in light and dark as everywhere else. */
final class FormTheme extends FormColors {

    FormTheme(Display display) {
        super(display);
    }

    /** Takes the colours of the theme that is used now; what is drawn already keeps the old ones. */
    @Override
    protected void initialize() {
        background = Theme.color(Palette.Role.GROUND);
        foreground = Theme.color(Palette.Role.TEXT);
        border = Theme.color(Palette.Role.LINE);
        createColor(IFormColors.TITLE, rgb(Palette.Role.TEXT));
        createColor(IFormColors.BORDER, rgb(Palette.Role.LINE));
        createColor(IFormColors.SEPARATOR, rgb(Palette.Role.LINE));
        for (String bar : new String[] { IFormColors.TB_BG, IFormColors.TB_BORDER, IFormColors.H_GRADIENT_START,
            IFormColors.H_GRADIENT_END, IFormColors.H_BOTTOM_KEYLINE1, IFormColors.H_BOTTOM_KEYLINE2 }) {
            createColor(bar, rgb(Palette.Role.RAISED));
        }
        createColor(IFormColors.TB_FG, rgb(Palette.Role.TEXT));
        createColor(IFormColors.TB_TOGGLE, rgb(Palette.Role.QUIET));
        createColor(IFormColors.TB_TOGGLE_HOVER, rgb(Palette.Role.ACCENT));
    }

    private static RGB rgb(Palette.Role role) {
        return Theme.color(role).getRGB();
    }
}
