// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Display;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Path;

/**
 * Draws on Draw2d what pictures draw on SVG and PDF, so that a sign looks the same everywhere. For one painting.
 */
public final class GraphicsCanvas implements Canvas {

    /** Draw2d knows whole pixels only as line widths; at a quarter of the scale they are quarter pixels. */
    private static final int FINE = 4;

    private final Graphics graphics;
    private final DiagramTheme theme;

    /** A canvas over a graphics, with the fonts of a theme. */
    public GraphicsCanvas(Graphics graphics, DiagramTheme theme) {
        this.graphics = graphics;
        this.theme = theme;
        graphics.setAntialias(SWT.ON);
        graphics.setTextAntialias(SWT.ON);
    }

    @Override
    public void path(Path path, Rgb fill, Pen pen) {
        org.eclipse.swt.graphics.Path shape = convert(path);
        graphics.pushState();
        graphics.scale(1.0 / FINE);
        if (fill != null) {
            graphics.setBackgroundColor(color(fill));
            graphics.fillPath(shape);
        }
        if (pen != null && pen.color() != null) {
            graphics.setForegroundColor(color(pen.color()));
            graphics.setLineWidth((int) Math.round(pen.width() * FINE));
            if (pen.dashed()) {
                graphics.setLineDash(new int[] {5 * FINE, 3 * FINE});
            }
            graphics.drawPath(shape);
        }
        graphics.popState();
        shape.dispose();
    }

    private static org.eclipse.swt.graphics.Path convert(Path path) {
        org.eclipse.swt.graphics.Path shape = new org.eclipse.swt.graphics.Path(Display.getCurrent());
        for (Path.Step step : path.steps()) {
            List<Double> at = step.at();
            switch (step.kind()) {
                case MOVE -> shape.moveTo(fine(at, 0), fine(at, 1));
                case LINE -> shape.lineTo(fine(at, 0), fine(at, 1));
                case CURVE -> shape.cubicTo(fine(at, 0), fine(at, 1), fine(at, 2), fine(at, 3), fine(at, 4), fine(at, 5));
                case CLOSE -> shape.close();
            }
        }
        return shape;
    }

    private static float fine(List<Double> at, int index) {
        return (float) (at.get(index) * FINE);
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, Rgb color, Anchor anchor) {
        Font font = size < DiagramTheme.NAME_SIZE ? theme.small() : bold ? theme.strong() : theme.name();
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - Lines.width(text, font) / 2.0;
            case END -> x - Lines.width(text, font);
        };
        graphics.setFont(font);
        graphics.setForegroundColor(color(color));
        graphics.drawString(text, (int) Math.round(left),
                (int) Math.round(y - FigureUtilities.getFontMetrics(font).getAscent()));
    }

    @Override
    public void begin(String id, String says) {
        // figures have tooltips of their own
    }

    @Override
    public void end() {
        // see begin
    }

    private static Color color(Rgb rgb) {
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }
}
