// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.keelson.rendering.Point;

/** Lines and cubic curves. Built by one thread, then read. */
public final class Path {

    /** How far the control points of a quarter circle are from its ends, as a share of the radius. */
    private static final double ARC = 0.5523;

    /** What a step does. */
    public enum Kind {
        MOVE, LINE, CURVE, CLOSE
    }

    /** A step: its kind and its coordinates, two for each point. */
    public record Step(Kind kind, List<Double> at) {
    }

    private final List<Step> steps = new ArrayList<>();

    public Path move(double x, double y) {
        return add(Kind.MOVE, x, y);
    }

    public Path line(double x, double y) {
        return add(Kind.LINE, x, y);
    }

    public Path curve(double x1, double y1, double x2, double y2, double x, double y) {
        return add(Kind.CURVE, x1, y1, x2, y2, x, y);
    }

    public Path close() {
        return add(Kind.CLOSE);
    }

    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    private Path add(Kind kind, Double... at) {
        steps.add(new Step(kind, List.of(at)));
        return this;
    }

    /** A rectangle with round corners. */
    public static Path rect(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        if (r <= 0) {
            return new Path().move(x, y).line(x + width, y).line(x + width, y + height).line(x, y + height).close();
        }
        double k = r * (1 - ARC);
        double right = x + width;
        double bottom = y + height;
        return new Path().move(x + r, y).line(right - r, y).curve(right - k, y, right, y + k, right, y + r)
                .line(right, bottom - r).curve(right, bottom - k, right - k, bottom, right - r, bottom)
                .line(x + r, bottom).curve(x + k, bottom, x, bottom - k, x, bottom - r)
                .line(x, y + r).curve(x, y + k, x + k, y, x + r, y).close();
    }

    public static Path circle(double x, double y, double radius) {
        return rect(x - radius, y - radius, 2 * radius, 2 * radius, radius);
    }

    /** A closed shape with sharp corners, from pairs of coordinates. */
    public static Path polygon(double... at) {
        Path path = new Path().move(at[0], at[1]);
        for (int i = 2; i < at.length; i += 2) {
            path.line(at[i], at[i + 1]);
        }
        return path.close();
    }

    /** An orthogonal line with small round corners. */
    public static Path rounded(List<Point> points, double radius) {
        Path path = new Path().move(points.get(0).x(), points.get(0).y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point before = points.get(i - 1);
            Point at = points.get(i);
            Point after = points.get(i + 1);
            double r = Math.min(radius, Math.min(length(before, at), length(at, after)) / 2);
            double inX = Math.signum(before.x() - at.x()) * r;
            double inY = Math.signum(before.y() - at.y()) * r;
            double outX = Math.signum(after.x() - at.x()) * r;
            double outY = Math.signum(after.y() - at.y()) * r;
            double k = 1 - ARC;
            path.line(at.x() + inX, at.y() + inY);
            path.curve(at.x() + inX * k, at.y() + inY * k, at.x() + outX * k, at.y() + outY * k, at.x() + outX,
                    at.y() + outY);
        }
        Point last = points.get(points.size() - 1);
        return path.line(last.x(), last.y());
    }

    private static double length(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
