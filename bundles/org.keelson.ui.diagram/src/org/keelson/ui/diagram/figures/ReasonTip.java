// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.keelson.rendering.Palette.Role;

/** What is said of the thing under the mouse: its name, and below it the reasons, a paragraph each. */
public final class ReasonTip extends Figure {

    private static final int WIDTH = 380;
    private static final int MARGIN = 8;
    private static final int MOST_LINES = 5;

    private final DiagramTheme theme;
    private final String heading;
    private final List<String> reasons;
    private List<String> lines;

    /** A tip with a heading and reasons. */
    public ReasonTip(DiagramTheme theme, String heading, List<String> reasons) {
        this.theme = theme;
        this.heading = heading;
        this.reasons = List.copyOf(reasons);
    }

    /** All that is said, a line each. */
    public String text() {
        return heading + "\n" + String.join("\n", reasons);
    }

    @Override
    public Dimension getPreferredSize(int widthHint, int heightHint) {
        int width = Math.min(WIDTH, Lines.width(heading, theme.strong()));
        for (String line : lines()) {
            width = Math.max(width, Lines.width(line, theme.small()));
        }
        return new Dimension(width + 2 * MARGIN,
                2 * MARGIN + height(true) + lines().size() * height(false) + (lines().isEmpty() ? 0 : 2));
    }

    private List<String> lines() {
        if (lines == null) {
            lines = new ArrayList<>();
            reasons.forEach(reason -> lines.addAll(Lines.wrap(reason, theme.small(), WIDTH, MOST_LINES)));
        }
        return lines;
    }

    private int height(boolean strong) {
        return FigureUtilities.getFontMetrics(strong ? theme.strong() : theme.small()).getHeight() + (strong ? 0 : 2);
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle box = getBounds();
        graphics.setBackgroundColor(theme.color(Role.RAISED));
        graphics.fillRectangle(box);
        graphics.setForegroundColor(theme.color(Role.LINE));
        graphics.drawRectangle(box.getCopy().resize(-1, -1));
        graphics.setTextAntialias(SWT.ON);
        graphics.setForegroundColor(theme.color(Role.TEXT));
        graphics.setFont(theme.strong());
        graphics.drawString(Lines.elide(heading, theme.strong(), WIDTH), box.x + MARGIN, box.y + MARGIN);
        graphics.setFont(theme.small());
        int y = box.y + MARGIN + height(true) + 2;
        for (String line : lines()) {
            graphics.drawString(line, box.x + MARGIN, y);
            y += height(false);
        }
    }
}
