// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies.figures;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Bendpoint;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.keelson.rendering.map.BentCourse;

/**
 * Leads an edge along its planned course. While one of its ends or bends is dragged it goes the straightest orthogonal
 * way through the bends.
 */
public final class CourseRouter extends AbstractRouter {

    private final Map<Connection, Object> constraints = new IdentityHashMap<>();

    @Override
    public void route(Connection connection) {
        if (connection instanceof EdgeFigure edge && isSettled(edge)) {
            connection.setPoints(edge.course().getCopy());
            return;
        }
        Point start = getStartPoint(connection).getCopy();
        Point end = getEndPoint(connection).getCopy();
        connection.translateToRelative(start);
        connection.translateToRelative(end);
        PointList points = new PointList();
        BentCourse.through(place(start), bends(connection), place(end))
                .forEach(point -> points.addPoint(point.x(), point.y()));
        connection.setPoints(points);
    }

    /** Whether an edge runs along its planned course, wherever its ends are. */
    boolean isSettled(EdgeFigure edge) {
        return edge.course() != null && (edge.isLoose() || edge.getSourceAnchor() instanceof CardAnchor
                && edge.getTargetAnchor() instanceof CardAnchor) && bends(edge).equals(edge.plannedBends());
    }

    private List<org.keelson.rendering.Point> bends(Connection connection) {
        List<org.keelson.rendering.Point> bends = new ArrayList<>();
        if (getConstraint(connection) instanceof List<?> list) {
            list.forEach(bend -> bends.add(place(((Bendpoint) bend).getLocation())));
        }
        return bends;
    }

    private static org.keelson.rendering.Point place(Point point) {
        return new org.keelson.rendering.Point(point.x, point.y);
    }

    @Override
    public Object getConstraint(Connection connection) {
        return constraints.get(connection);
    }

    @Override
    public void setConstraint(Connection connection, Object constraint) {
        constraints.put(connection, constraint);
    }

    @Override
    public void remove(Connection connection) {
        constraints.remove(connection);
    }
}
