// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.keelson.rendering.Palette.Role;

/** A dashed box with a word in it, for what cannot be drawn. */
public final class PlaceholderFigure extends Figure {

    private final DiagramTheme theme;
    private final String text;

    /** A box with a text, one line. */
    public PlaceholderFigure(DiagramTheme theme, String text) {
        this.theme = theme;
        this.text = text;
        setFont(theme.small());
        setPreferredSize(new Dimension(160, 40));
    }

    /** The text in the box. */
    public String text() {
        return text;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle box = getBounds().getCopy();
        graphics.setAntialias(SWT.ON);
        graphics.setForegroundColor(theme.color(Role.QUIET));
        graphics.setLineStyle(Graphics.LINE_DASH);
        graphics.drawRoundRectangle(box.getCopy().resize(-1, -1), 8, 8);
        graphics.drawText(text, box.x + 12, box.y + (box.height - getFont().getFontData()[0].getHeight() * 4 / 3) / 2);
    }
}
