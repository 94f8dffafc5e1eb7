// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.keelson.rendering.Rgb;
import org.keelson.rendering.draw.Canvas;
import org.keelson.rendering.draw.Path;
import org.keelson.ui.Theme;

/** Draws on a control what pictures draw on SVG and PDF, and keeps which place says what. For one painting. */
final class GcCanvas implements Canvas {

    /**
     * A place of the picture that says something.
     *
     * @param id of the element that it stands for; empty if it stands for none
     */
    record Spot(String id, double left, double top, double right, double bottom, String says) {

        boolean contains(double x, double y) {
            return x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2;
        }

        double width() {
            return right - left;
        }
    }

    private final GC gc;
    private final Map<String, Font> fonts = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private String about;
    private String says;
    private double[] bounds;

    GcCanvas(GC gc) {
        this.gc = gc;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setLineJoin(SWT.JOIN_ROUND);
    }

    /** In the order of drawing. */
    List<Spot> spots() {
        return spots;
    }

    void dispose() {
        fonts.values().forEach(Font::dispose);
    }

    @Override
    public void path(Path path, Rgb fill, Pen pen) {
        org.eclipse.swt.graphics.Path shape = convert(path);
        if (fill != null) {
            gc.setBackground(Theme.color(fill));
            gc.fillPath(shape);
        }
        if (pen != null && pen.color() != null) {
            gc.setForeground(Theme.color(pen.color()));
            gc.setLineAttributes(new org.eclipse.swt.graphics.LineAttributes((float) pen.width(), SWT.CAP_FLAT,
                    SWT.JOIN_ROUND, pen.dashed() ? SWT.LINE_CUSTOM : SWT.LINE_SOLID,
                    pen.dashed() ? new float[] {5, 3} : null, 0, 10));
            gc.drawPath(shape);
        }
        shape.dispose();
    }

    private org.eclipse.swt.graphics.Path convert(Path path) {
        org.eclipse.swt.graphics.Path shape = new org.eclipse.swt.graphics.Path(gc.getDevice());
        for (Path.Step step : path.steps()) {
            List<Double> at = step.at();
            switch (step.kind()) {
                case MOVE -> shape.moveTo(number(at, 0), number(at, 1));
                case LINE -> shape.lineTo(number(at, 0), number(at, 1));
                case CURVE -> shape.cubicTo(number(at, 0), number(at, 1), number(at, 2), number(at, 3), number(at, 4),
                        number(at, 5));
                case CLOSE -> shape.close();
            }
            for (int i = 0; i + 1 < at.size(); i += 2) {
                extend(at.get(i), at.get(i + 1));
            }
        }
        return shape;
    }

    private static float number(List<Double> at, int index) {
        return at.get(index).floatValue();
    }

    private void extend(double x, double y) {
        if (bounds != null) {
            bounds[0] = Math.min(bounds[0], x);
            bounds[1] = Math.min(bounds[1], y);
            bounds[2] = Math.max(bounds[2], x);
            bounds[3] = Math.max(bounds[3], y);
        }
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, Rgb color, Anchor anchor) {
        gc.setFont(fonts.computeIfAbsent(size + " " + bold, key -> font(size, bold)));
        gc.setForeground(Theme.color(color));
        Point extent = gc.stringExtent(text);
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - extent.x / 2.0;
            case END -> x - extent.x;
        };
        int top = (int) Math.round(y - gc.getFontMetrics().getAscent() - gc.getFontMetrics().getLeading());
        gc.drawString(text, (int) Math.round(left), top, true);
        extend(left, top);
        extend(left + extent.x, (double) top + extent.y);
    }

    private Font font(double size, boolean bold) {
        FontData[] data = gc.getDevice().getSystemFont().getFontData();
        for (FontData each : data) {
            each.setHeight((int) Math.round(size * 72 / gc.getDevice().getDPI().y));
            each.setStyle(bold ? SWT.BOLD : SWT.NORMAL);
        }
        return new Font(gc.getDevice(), data);
    }

    @Override
    public void begin(String id, String words) {
        about = id;
        says = words;
        bounds = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    }

    @Override
    public void end() {
        if (bounds[0] <= bounds[2]) {
            spots.add(new Spot(about, bounds[0], bounds[1], bounds[2], bounds[3], says));
        }
        bounds = null;
    }
}
