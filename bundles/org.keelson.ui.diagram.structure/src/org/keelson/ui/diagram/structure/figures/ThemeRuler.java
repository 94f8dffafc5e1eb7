// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.figures;

import org.eclipse.swt.graphics.Font;
import org.keelson.rendering.text.Ruler;
import org.keelson.ui.diagram.figures.DiagramTheme;
import org.keelson.ui.diagram.figures.Lines;

/** Measures with the fonts of a diagram. */
record ThemeRuler(DiagramTheme theme) implements Ruler {

    private Font font(double size, boolean bold) {
        return size < DiagramTheme.NAME_SIZE ? theme.small() : bold ? theme.strong() : theme.name();
    }

    @Override
    public double width(String text, double size, boolean bold) {
        return Lines.width(text, font(size, bold));
    }

    @Override
    public String elide(String text, double size, boolean bold, double most) {
        return Lines.elide(text, font(size, bold), (int) most);
    }
}
