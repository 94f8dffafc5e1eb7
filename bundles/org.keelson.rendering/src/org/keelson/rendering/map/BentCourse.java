// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.map;

import java.util.ArrayList;
import java.util.List;

import org.keelson.rendering.Point;

/**
 * The course of an edge through the bend points that a person set: level and upright parts only, out of the source to
 * the right, into the target from the left.
 */
public final class BentCourse {

    /** Length of the level part before the target. */
    private static final int RUN_IN = 16;

    private BentCourse() {
    }

    /** The corners from exit to entry, both included; each bend is on the course. */
    public static List<Point> through(Point exit, List<Point> bends, Point entry) {
        List<Point> points = new ArrayList<>();
        points.add(exit);
        Point at = exit;
        for (Point bend : bends) {
            points.add(new Point(bend.x(), at.y()));
            points.add(bend);
            at = bend;
        }
        if (at.x() > entry.x() - RUN_IN) {
            int middle = at.y() == entry.y() ? at.y() : (at.y() + entry.y()) / 2;
            points.add(new Point(at.x(), middle));
            points.add(new Point(entry.x() - RUN_IN, middle));
            at = new Point(entry.x() - RUN_IN, middle);
        }
        points.add(new Point(at.x(), entry.y()));
        points.add(entry);
        return simple(points, bends);
    }

    /** Without corners that repeat or lie on a straight part, unless a person set them. */
    private static List<Point> simple(List<Point> points, List<Point> keep) {
        List<Point> out = new ArrayList<>();
        for (Point point : points) {
            int n = out.size();
            if (n > 0 && out.get(n - 1).equals(point)) {
                continue;
            }
            if (n > 1 && inLine(out.get(n - 2), out.get(n - 1), point) && !keep.contains(out.get(n - 1))) {
                out.set(n - 1, point);
            } else {
                out.add(point);
            }
        }
        return out;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
}
